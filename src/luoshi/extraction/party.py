"""Names of parties in a text: where they end, and what only looks like one."""

from __future__ import annotations

import re
from itertools import pairwise

from luoshi.extraction.names import split_names
from luoshi.extraction.words import ends_as_unit, find_unit_ends, skip_adverbs, verb_at
from luoshi.lexicon import words

#: Names that begin with a verb: 建设单位, 监督管理部门, 承办人, 试点地区.
_NAME_FROM_VERB = re.compile(
    r"(?:重点|分管|管理|建设|使用|监督|监管|监察|监测|检查|督查|督导|审计|检察|承办|承包|承租|出租|委托|受托|生产|经营|运营|服务|施工|监理|设计|组织|指挥"
    r"|考核|评估|评审|验收|运维|维保|维护|采购|培训|编制|执法|调查|统筹|试点|协调|审批|登记|救援|保障|牵头|配合|主管|申请|举报|投诉|参与|参加"
    r"|销售|供应|办理|接收|测试|检测|检验|值守|值班|巡查|研究|保护|治理|教育|领导|宣传|统计|规划|开发|核查|备案|制作|保存|受理|查证"
    r"|负责|从业|作业|操作|制造|安装|改造|修理|运输|储存|养护|保管|保育|护理|医疗|预防|防治|扶持|报告|发布|行政|被[\u4e00-\u9fff]{2}){1,3}[\u4e00-\u9fff]{0,14}?"
    r"(?:单位|部门|机构|机关|人(?!民|才|口)|者|方(?!案|面|式|法)|企业|公司|组(?!织)|办公室|中心|站|委员会|地区|城市|学校|医院|主体|局|员|队|领导|负责同志|主任|书记|副?[省市县区镇乡局处科]长)"
)
#: A verb whose object may be a party, and what of a name may follow it: 维护单位, 服务管理中心.
_OBJECT_VERB = re.compile("|".join(words("object-verbs")))
#: Those that a party alone can be the object of: 委托具有资质的单位 commands, 实施检查的部门 names.
_TO_A_PARTY = re.compile(
    r"委托(?!的)|选择|告知|支持|鼓励|帮助|引导|动员|邀请|聘请|吸引|引进|引入|通知|责令|督促|走访|慰问|奖励|表彰|约谈"
    r"|处罚|吸收|招聘|听取|抽取|选取|选派|协调|联系|便利|方便|推荐|培育|培养|救助|扶持|资助"
)
#: 制定机关, 发证部门: named by what they did, whatever else their names say.
_BY_WORK = re.compile(r"(?:制定|批准|决定|发证|起草)(?:机关|单位|部门)")
_BARE_HEAD = re.compile(
    r"(?:督导|考核|发证|统计|审批|检测|检查|组织|统筹|培训|教育|指导|监测|评估|审核|保障|行政|管理|主管|监督|监察|执法|服务|责任|协调|指导|工作|运营|开发|发展){0,3}"
    r"(?:单位|部门|机构|机关|人员|主体|企业|公司|中心|委员会|指挥部|领导小组|办公室|[局委部处科股室站所办会组队员方者人])(?:$|[、，和及与或（(])"
    r"|[、和及与]"
)
#: Words that no name holds: with them a stretch is more than a name.
_NOT_A_NAME = re.compile(
    r"《|累计|一大?批|未经(?![^，]*的)|统筹协调|国家(?:支持|推动|引导|推行)|预计|力争|列入|(?<!未)纳入|会同|于|\d[月日]|移交|[向将把且]|给(?!水|排)|——|设在|配备(?![有的])|不少于|劝离|无关|所需|(?<![提借])供(?![电水气热应暖销给货养])|坚持|建成|担任|\d+个|主要负责(?!人|同)|人负责|组织(?:有关|各|开展|相关)|为(?!民)|不低于|有权(?![^，]*的)|鼓励|有义务|还|均[需由须应]|至少|不超过|明确|作为|提至|改用|所用|(?<!自)(?<!理)由|管理由|让(?!人)|使(?!用)|并(?!购)|是(?!否)|被(?!督|检|征|申|考|审|调|委|监|投|举|救|服|评)"
    r"|应当|必须|不得|及时|要求|即|用于|报(?!社|业|纸|告)|情况|结果|[0-9]{4}年|适时|不再|代表|按照|已(?!婚)|每[年月季周日旬半两天]|认为|通过|深入(?!推)|者?为$|(?<![应针核面相])对(?![外口接台象])|以(?![上下内外及])"
)
_MODIFIER = re.compile(r"[^，]{2,40}(?:的[^，的]{2,}|等[^，的]{0,4}(?:机构|单位|企业|部门))")
#: Fields of work in which organs act; many are verbs too: 人民政府|建设主管部门.
_FIELDS = (
    "建设|住房|城乡|教育|卫生|环境|环保|生态|交通|水利|农业|林业|民政|财政|公安|司法|审计|统计|文化|旅游|体育|科技|科学|工业|商务|市场|质量|安全|应急"
    "|消防|档案|保密|人力|社会|自然|国土|规划|城市|园林|粮食|药品|食品|医疗|医保|税务|金融|海洋|气象|地震|能源|邮政|通信|广播|新闻|出版|行业|业务"
)
#: What makes a longer name of a shorter one: 机构|编制部门, 学校|管理处.
_LONGER = re.compile(
    r"(?:编制|管理|服务|监督|行政|保障|执法|审核|审查|审批|督导|教育督导|支付|检测|鉴定)(?:委员会|部门|中心|机构|处|科|室|站|所|办公室|局)"
    rf"|(?:{_FIELDS})[\u4e00-\u9fff]{{0,8}}?(?:行政主管部门|行政部门|主管部门)"
    r"|(?<=机构)编制(?=[、，,和等])"
)
#: An office whose name begins as a command does; its ending names nothing but an office.
_OFFICE = re.compile(
    r"[^，、在对与向为从的于将有各]{2,12}(?:科|股|处|室|局|厅|署|办|部|司|中心|大队|支队|总队|中队|站|所|馆|院|会|委|组|人民政府|办公室|办事处|指挥部)"
    r"|[^，、在对与向为从的于将有各]{2,8}(?:部门|机构|单位)(?=[应须要必不可于每将负]|\d|按|依|$)"
)
#: Verbs that set others to work: what follows them is whom they command.
_OTHERS_WORK = re.compile(
    r"实行|允许|便利|指定|督促|指导|组织(?!部|处|科)|要求|推动|引导|支持|鼓励|动员|委托|通知|责令|确保|明确|落实|配备|设立|成立|组建|联系|协调(?!处|科)|会同|配合|协助|报送?|向|送|转送|转交|移送|移交|建立|健全|完善|强化|加强|压实|明晰|提请"
    r"|.{0,6}(?:有关|相关|各|所属|下级|上级)"
)
#: Words that only seem to end a name before them: 科|技, 处|理.
_STRADDLES = frozenset(
    (
        *("科技", "科学", "科研", "科普", "处理", "处置", "处于", "处罚", "部署", "办理", "办法", "办公"),
        *("局面", "所在", "所属", "所有", "所需", "所列", "所述", "所提", "站点", "区域", "区分", "市场"),
        *("会议", "会商", "组织", "组建", "组成", "队伍", "员工", "园区", "园林", "署名", "委托", "院内"),
    )
)
_ENDINGS = frozenset(words("unit-endings"))
#: How names end, with 等 and brackets: most stretches are told from names by their last character.
_LAST = frozenset(ending[-1] for ending in _ENDINGS) | frozenset("等）) ，、")
_GOES_ON = "性的、和及与或等内上中之间"


def read_names(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """The names in text[start:end], where it is nothing but names of parties; else none."""
    if text[end - 1] not in _LAST or text[end - 1 : end + 1] in _STRADDLES:
        return ()
    if _NOT_A_NAME.search(text, start, end):
        return ()
    if _begins_as_command(text, start, end) and not _names_after_verb(text, start, end):
        return ()
    if (at := skip_adverbs(text, start)) > start and verb_at(text, at):
        return ()  # 主要承担…
    found = split_names(text, start, end)
    whole = all(b - a >= 2 and ends_as_unit(text, a, b) and not _goes_over(text, a, b) for a, b in found)
    return tuple(found) if found and whole else ()


def _begins_as_command(text: str, start: int, end: int) -> bool:
    return verb_at(text, start) > 0 or _OBJECT_VERB.match(text, start, end) is not None


def _goes_over(text: str, start: int, end: int) -> bool:
    """Whether a comma outside brackets stands in a name: then it is none."""
    comma = text.find("，", start, end)
    return comma >= 0 and text.count("（", start, comma) <= text.count("）", start, comma)


def find_party_ends(text: str, start: int, end: int) -> list[int]:
    """Where a list of names may end in text[start:end], with words after it."""
    return [
        stop
        for stop, further in pairwise((*find_unit_ends(text, start, end), end))
        if stop < end
        and (text[stop] not in _GOES_ON or text.startswith(("上半年", "上学期", "中秋"), stop))
        and text[stop - 1 : stop + 1] not in _STRADDLES
        and text[stop - 2 : stop] != "与所"
        and (further - stop < 2 or text[stop:further] not in _ENDINGS or _organises(text, stop, further))
        and not _LONGER.match(text, stop, end)
    ]


def _organises(text: str, stop: int, further: int) -> bool:
    """Whether 组织 behind a name is what it does: 少先队|组织|开展."""
    return text[stop:further] == "组织" and text[further : further + 1] not in ("", *"，。、和及与的部处科室")


def _names_after_verb(text: str, start: int, end: int) -> bool:
    """Whether a stretch that begins with a verb is a name: 建设单位, 接收征集科, 使用危险物品的单位."""
    if _BY_WORK.match(text, start, end):
        return True
    if (verb := _OBJECT_VERB.match(text, start, end)) and not _BARE_HEAD.match(text, verb.end(), end):
        return _TO_A_PARTY.match(text, start) is None and _MODIFIER.fullmatch(text, start, end) is not None
    after = start + verb_at(text, start)
    if text.find("本", after, end) >= 0:
        return False
    if _NAME_FROM_VERB.match(text, start, end) and (
        not verb_at(text, after) or _NAME_FROM_VERB.match(text, after, end)
    ):
        return True
    if _OFFICE.fullmatch(text, start, end) and not _OTHERS_WORK.match(text, start, end):
        return True
    return _MODIFIER.fullmatch(text, start, end) is not None


def begins_name(text: str, start: int, end: int) -> bool:
    """Whether a name may begin here, though a verb does: some name ends soon behind it."""
    if _NAME_FROM_VERB.match(text, start, end):
        return True
    stop = next(iter(find_party_ends(text, start, min(start + 16, end))), None)
    return stop is not None and _names_after_verb(text, start, stop)


def names_from_verb(text: str, start: int, end: int) -> bool:
    """Whether a name that a verb opens begins at `start`: 建设单位, 监督管理部门."""
    return _NAME_FROM_VERB.match(text, start, end) is not None
