"""Names of parties in a text: where they end, and what only looks like one."""

from __future__ import annotations

import re
from itertools import pairwise

from luoshi.extraction.parties.command_names import (
    begins_as_command,
    names_after_verb,
    names_by_fields,
    names_from_verb,
    names_office,
)
from luoshi.extraction.parties.longer_names import goes_on
from luoshi.extraction.parties.names import split_names
from luoshi.extraction.wording.words import acts_at, ends_as_unit, find_unit_ends, skip_adverbs, verb_at
from luoshi.lexicon import words

_NOT_A_NAME = re.compile("|".join(words("name-spoilers")))
#: What begins a predicate, and no name: 主要承担|联席会议的工作; 主要负责人 is one.
_CHARGED = re.compile("(?:主要|具体|统一|直接|全面|共同|分别)+(?:承担|负责(?!人|同志))")
_STRADDLES = frozenset(words("name-straddles"))
_ENDINGS = frozenset(words("unit-endings"))
#: What offices do, and never stands behind 所 that means what: 自然资源所|牵头, but 项目|所取得.
_CHARGES = ("牵头", "负责", "承办", "主办", "配合", "协助", "会同", "组织")
#: The offices that are called 所; elsewhere 所 before a verb says what is done.
_OFFICES = tuple(ending for ending in _ENDINGS if len(ending) > 1 and ending.endswith("所"))
#: How names end, with 等 and brackets: most stretches are told from names by their last character.
_LAST = frozenset(ending[-1] for ending in _ENDINGS) | frozenset("等）) ，、")
#: Verbs that more often name a work: 甲中心等|管理职责.
_ALSO_NOUN = re.compile(r"管理|服务|教育|监督|组织|保障|建设|研究|培训|检查|统计|评价|审核|工作")
#: Where what ends as a name is but the first half of a thing: 第三方|治理, 公共财政|支付水平.
_IN_COMPOUND = re.compile(
    r"第三方(?:治理|检测|检验|评估|服务|监理|支付|物流|专业|咨询|审计|运维|认证|机构)|.队伍建设|.?物业(?:维修|工程|客服|保洁|保安|服务|管理|收费|区域|项目|共用)|.?会计(?:核算|档案|凭证|账簿|报表|制度|基础|资料|科目|年度|信息)|.?政府(?:购买服务|投资项目|建设工程|债务|性基金)|个人(?:隐私|账户|数据|身份|简历|敏感)"
    r"|.?法人(?:委托书|证书|印?章|资格|代码)|.?热线(?:服务|工作|机构|事项|平台|管理|电话|诉求|办理|系统|数据|话务|\d|号码|工单|来电)"
    r"|.?财政(?:支付|补贴|补助|投入|收入|支出|拨款|监督|管理|审计|资金|支持|奖补|收支|预算|决算|贴息|评审|税|政策|体制|保障)"
)
#: Verbs and prepositions before a party that open no name: 视|企业情况, 送|区政府, 经|县政府批准.
_NEVER_OPENS = re.compile(
    r"\d{1,2}[:：]\d\d|(?:\d+|[一二三四五六七八九十]{1,2})(?:年|个?月|日|天|小时)(?![代级])|依法请求|错过(?![^，]*的)|协同(?!办)|现在|应(?=委托|由|组织)|在(?![校职岗编册建读籍场])(?![^，]*的)|发(?:邮件|短信)|爱护|存放(?![^，]*的)|宣[布读]|传达|商[讨议]|听取|跟(?![班踪单])|那里|[均都设备]有|移送(?![^，]*的)|与(?!会)|来(?=[馆校院所园店厂])|计划(?=联合|组织|开展|邀请|[于在])|转(?=[本有])|对(?![外口照方])|(?:公布|公开|报告|说明|提供|提交|告知)其|应有|谢绝|采用(?![^，]*的)|做好|抓好|防止|等候(?![室区厅])|[上下]次|欢迎|上交(?!所)|如(?=与|果|有|遇|无|不|需|发)|指令|报(?=社团(?:登记|联))|经(?![营济销贸开理纪信侦管治]|[发促合科商][局办站委中]|办(?!公室))|(?:接受|承办)(?!人|方|者|单位|捐赠|部门|机构|科室|处室|法官|律师|企业|校|[^，]{1,20}的)|研究(?=协调|讨论|制定|部署|决定|解决|提出|审议)|一旦|待(?![业岗遇办]|[^，]*的)|受(?=[国省市县区镇校院]|上级|政府|甲方|业主|理事)|找(?!矿)|劝|否则|建筑$|跨[省市县区]$|经理事会|罚(?=[村组班责其个单])|报(?=业务|主管|上级|[省市县区镇校院党]|有关)(?!社)|交(?![通警易接流管班办大投运建行响付款费卷])|执此|附上|入住|提[交请](?!人|单位|部门|方|者)|凭(?!祥)|和(?![平谐田静布硕顺县政龙])|到(?![会岗场访任职位货])|激发|包含|视(?![听觉频力])|送(?=[省市区县镇交被有相各本])|拓展|研究决定|采购或者|根据"
    r"|侵占|损毁|毁坏|破坏|围堵|堵塞|占用|扰乱|干扰|阻碍|妨碍|冲击|侮辱|殴打|威胁"
)
#: A time that stands right before those who act then: 选课前|学生, 春节期间|校区.
_WHEN_BEFORE = re.compile(
    r"(?:[^，、的]{2,6}期[间内](?=[^间])|[^，、的对与]{0,6}?(?:(?:上班|上课|工作|课余|午休|放学|自习)时间|考试|实验|上机|答辩|选课|开学|放假|[上下]课|上线|发布|变更|值班|换班|交班|检修|停[送]?电|交接班|驳回|退回|借用|归还|操作|装卸|巡检|驾驶|活动|会议|培训|比赛|施工|作业|[开复]工|上岗|入住|离校|入学|入院|出院|手术|就诊|节|汛)(?:之?[前后时]|期间?|过程中))"
)
#: Words that straddle an end unless they go on so: 教务处|于每学期末, 教育局|面向全县.
_GOES_ON_AFTER = {
    "处于": frozenset("每本当学次今明上下0123456789"),
    "局面": frozenset("向对"),
    "办集": frozenset("中"),
    "办会": frozenset("同"),
    "处分": frozenset("别"),
    "组成": frozenset("立"),
    "员工": frozenset("作资号种"),
    "社会": frozenset("同"),
}
_OPENS_OR_CLOSES = re.compile("[（）“”]")
#: Within so many characters a name ends that a verb begins, and a bracket behind it closes.
_SOON, _LONGEST_BRACKET = 16, 60
#: Where a body sits, told beside its name: 领导小组办公室（设在市水务局）.
_SEAT = re.compile("（(?:办公室)?设在[^（）]{2,20}）$")
_AND_OTHERS = re.compile("等(?:各类)?(?:(?:创新|市场|经营|社会)?主体)?")
#: For whom a party speaks: 工会|代表|职工向企业提出.
_SPEAKS_FOR = re.compile("[^，、。；]{2,16}(?:向|与|同|签[订署]|参加|提出)")
#: What a system or a rule is named by, behind whom it serves: 义工|管理平台.
_OF_A_SYSTEM = ("信息", "管理平台", "管理系统", "服务平台", "管理办法", "管理规定", "管理细则")
#: Who organises what the words before tell, at the end of a clause.
_ORGANISERS = ("委员会", "部门", "单位", "科室", "学校", "公司", "中心", "班组", "车间", "支部")
#: Those who agree, counted behind their list.
_SIDES = ("双方", "三方", "四方")
#: Tiers that stand alone before all of the next: 市|和各区.
_TIERS = frozenset("省市州县区镇乡")
#: A list of those who act has no more characters.
LONGEST_LIST = 160
_GOES_ON = "性的、和及与或等内上中之间"
_STARTS_ANEW = (
    "及时",
    "上半年",
    "上午",
    "上旬",
    "中午",
    "中旬",
    "上学期",
    "上课",
    "上岗",
    "上班",
    "上下班",
    "上报",
    "上传",
    "上门",
    "上街",
    "上路",
    "上交",
    "上缴",
    "中秋",
    "中途",
)


def read_names(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """The names in text[start:end], where it is nothing but names of parties; else none."""
    if text[end - 1] not in _LAST or _straddles(text, end):
        return ()
    if text[end - 1] == "）" and (seat := _SEAT.search(text, start, end)):
        end = seat.start()
    if _NOT_A_NAME.search(text, start, end) or not _is_closed(text, start, end):
        return ()
    if _commands(text, start, end):
        return ()
    if text[start:end] == "人员" or _NEVER_OPENS.match(text, start, end):
        return ()
    if (when := _WHEN_BEFORE.match(text, start, end)) and ends_as_unit(text, when.end(), end):
        start = when.end()  # 选课前|学生
    if end - start > len("双方") and text.endswith(_SIDES, start, end) and text.find("、", start, end) >= 0:
        end -= len("双方")  # 学校、学生双方
    if text.startswith("时", start + (verb := verb_at(text, start))) and verb == len("驳回"):
        start += verb + 1  # 驳回时|经理
    found = _join_modified(text, split_names(text, start, end))
    whole = all(
        (b - a >= 2 or text.startswith("和各", b))
        and (len(found) > 1 or text[a:b] != "组织")
        and (ends_as_unit(text, a, b) or text[a:b] in _TIERS)
        and not _goes_over(text, a, b)
        for a, b in found
    )
    return tuple(found) if found and whole else ()


def _commands(text: str, start: int, end: int) -> bool:
    """Whether a stretch that ends as a name commands: 主要承担|…, 租赁该产业园; but 制作该信息的|机关."""
    if begins_as_command(text, start, end):
        return not _names_all_the_same(text, start, end)
    if (at := skip_adverbs(text, start)) > start and verb_at(text, at):
        return True
    if (charged := _CHARGED.match(text, start, end)) and text.find("的", charged.end(), end) < 0:
        return True
    that = text.find("该", start + 1, end)
    return that > 0 and text.find("的", that, end) < 0


def is_spoiled(text: str, start: int, end: int) -> bool:
    """Whether a stretch holds what no name does, or begins with what opens none."""
    return bool(_NOT_A_NAME.search(text, start, end) or _NEVER_OPENS.match(text, start, end))


def _names_all_the_same(text: str, start: int, end: int) -> bool:
    """Whether what begins with a verb is a name, or a list whose first is an office: 宣传部、团委."""
    if names_after_verb(text, start, end):
        return True
    first, *others = split_names(text, start, end)
    return bool(others) and first[0] == start and names_office(text, *first)


def _straddles(text: str, stop: int) -> bool:
    """Whether a word goes on over the end of a name: 科|技; 公共场所|在营业时, 场所|有下列 is none."""
    word = text[stop - 1 : stop + 1]
    if (
        word[:1] == "所"
        and verb_at(text, stop)
        and not text.endswith(_OFFICES, 0, stop)
        and not text.startswith(_CHARGES, stop)
    ):
        return True  # 项目|所取得的成果
    if word in _GOES_ON_AFTER and text[stop + 1 : stop + 2] in _GOES_ON_AFTER[word]:
        return False
    if word not in _STRADDLES:
        return False
    if word == "所有" and text.startswith(("下列", "以下", "如下"), stop + 1):
        return False
    return not (word == "所在" and (text[stop - 2] in "场出务" or text.endswith(_OFFICES, 0, stop)))


def _is_closed(text: str, start: int, end: int) -> bool:
    """Whether brackets and quotation marks that open in a stretch close in it."""
    if _OPENS_OR_CLOSES.search(text, start, end) is None:
        return True
    return all(text.count(a, start, end) == text.count(b, start, end) for a, b in ("（）", "“”"))


def _join_modified(text: str, names: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """使用车辆接送学生、教师以及职工的学校 is one party: a list that a verb opens tells which."""
    tells = begins_as_command(text, *names[0]) or text.startswith("已经", names[0][0]) if names else False
    if len(names) < 2 or "的" in text[slice(*names[0])] or not tells:
        return names
    if text[slice(*names[0])] in _ENDINGS or names_from_verb(text, *names[0]):
        return names
    last = next((n for n, name in enumerate(names) if "的" in text[slice(*name)]), None)
    return names if last is None else [(names[0][0], names[last][1]), *names[last + 1 :]]


def _goes_over(text: str, start: int, end: int) -> bool:
    """Whether a comma outside brackets stands in a name: then it is none."""
    comma = text.find("，", start, end)
    return comma >= 0 and text.count("（", start, comma) <= text.count("）", start, comma)


def find_party_ends(text: str, start: int, end: int) -> list[int]:
    """Where a list of names may end in text[start:end], with words after it; 等 behind it included."""
    return [
        _behind_others(text, stop, end)
        for stop, further in pairwise((*find_unit_ends(text, start, end), end))
        if stop < end
        and (text[stop] not in _GOES_ON or _ends_before(text, stop))
        and not _straddles(text, stop)
        and text[stop - 2 : stop] != "与所"
        and not text.startswith(_OF_A_SYSTEM, stop)
        and not (text[stop] == "以" and text.startswith("以及", stop))
        and not (text[stop - 1] in "方政府伍人计业线" and _IN_COMPOUND.match(text, max(stop - 3, start), end))
        and (further - stop < 2 or not _is_ending(text, stop, further) or _does(text, stop, further))
        and not goes_on(text, stop, further, end)
    ]


def _is_ending(text: str, stop: int, further: int) -> bool:
    """Whether what stands behind a name up to the next end is but an ending of it: 街道|办事处（镇政府）."""
    if text[further - 1] in "）)":
        further = max(text.find("（", stop, further), text.find("(", stop, further))
    return text[stop:further] in _ENDINGS


def _ends_before(text: str, stop: int) -> bool:
    """Whether a name ends before a letter that mostly goes on: 甲局|上半年, 甲局、乙局等|在."""
    if text[stop] == "等":
        after = _behind_others(text, stop, len(text))
        return acts_at(text, after) and _ALSO_NOUN.match(text, after) is None
    return text.startswith(_STARTS_ANEW, stop)


def _behind_others(text: str, stop: int, end: int) -> int:
    """One past a list of names and the 等, 等各类主体 behind it."""
    others = _AND_OTHERS.match(text, stop, end)
    return others.end() if others else stop


def _does(text: str, stop: int, further: int) -> bool:
    """Whether a word behind a name is what it does: 少先队|组织|开展, 县政府|领导|全县."""
    if text[stop:further] in ("领导", "主管"):
        return text.startswith(("全", "本", "辖区"), further)
    if text[stop:further] == "代表":
        return _SPEAKS_FOR.match(text, further) is not None
    if text[stop:further] != "组织":
        return False
    behind = text[further : further + 1]
    if text[stop - 1] in "长员师任":
        return behind != "部"  # 由寝室长|组织，
    if text.endswith(_ORGANISERS, 0, stop) and behind in ("", "，", "。", "；"):
        return True  # 由安全生产委员会|组织, 由各部门|组织
    if text.startswith(("按照", "依照", "依据"), further):
        return False  # 灌区组织|按照章程
    return behind not in ("", *"，。、和及与的部处科室")


def begins_name(text: str, start: int, end: int) -> bool:
    """Whether a name may begin here, though a verb does: some name ends soon behind it."""
    if names_from_verb(text, start, end) or names_by_fields(text, start, end):
        return True
    near = start + _SOON
    if (bracket := text.find("（", start, min(near, end))) > 0:
        near = max(near, text.find("）", bracket, min(bracket + _LONGEST_BRACKET, end)) + 2)
    stop = next(iter(find_party_ends(text, start, min(near, end))), None)
    return stop is not None and names_after_verb(text, start, stop)
