"""Names that begin as commands do: 建设单位, 监督管理部门, 接收征集科, 使用危险物品的单位."""

from __future__ import annotations

import re

from luoshi.extraction.wording.binding import BINDS
from luoshi.extraction.wording.words import ends_as_unit, verb_at
from luoshi.lexicon import words


def _any(name: str) -> str:
    """The words of a list, as alternatives of a pattern."""
    return "|".join(words(name))


_NAME_FROM_VERB = re.compile(
    # 组织部 organises nothing, it is one.
    rf"组织(?:部(?![门分署队件落])|处(?![理置于])|委员(?!会))|(?:{_any('name-verbs')}){{1,3}}[\u4e00-\u9fff]{{0,14}}?(?:{_any('name-heads')})"
)
#: A verb whose object may be a party, and what of a name may follow it: 维护单位, 服务管理中心.
_OBJECT_VERB = re.compile(_any("object-verbs"))
#: Those that a party alone can be the object of: 委托具有资质的单位 commands, 实施检查的部门 names.
_TO_A_PARTY = re.compile(
    r"委托(?!的)|选择|报告|告知|支持|鼓励|帮助|引导|动员|邀请|聘请|吸引|引进|引入|通知|责令|督促|走访|慰问|奖励|表彰|约谈"
    r"|处罚|吸收|招聘|听取|抽取|选取|选派|协调|联系|便利|方便|推荐|培育|培养|救助|扶持|资助"
)
#: 制定机关, 发证部门: named by what they did, whatever else their names say.
_BY_WORK = re.compile(r"(?:制定|批准|决定|发证|起草)(?:机关|单位|部门)")
#: Departments told by their fields of work, of which the first is a verb too: 教育、房屋管理部门.
_FIELDS = re.compile(
    rf"(?:{_any('fields-of-work')})(?:(?:、|和|与|以及|及)(?:有关|其他|相关)?(?:{_any('fields-of-work')})[\u4e00-\u9fff]{{0,4}}){{1,24}}(?:等[\u4e00-\u9fff]{{0,6}})?(?:部门|机关|机构)"
)
_STAGES = "(?:建设|勘察|设计|施工|监理|检测|运营|管理|使用|养护|维护|生产|经营|销售|运输|储存)"
#: Organs, places and posts whose names begin as commands do.
_ORGAN = re.compile(
    rf"{_STAGES}(?:[、和与]{_STAGES}){{1,8}}等?单位|"
    r"(?:协商|评审|谈判|听证|调解|仲裁|表决)(?:会议|大会|小组|委员会)?(?:执行)?(?:主席|主任|组长|首席代表|主持人|成员|委员)|(?:清洗|消毒|消杀|配送|施工|检修|保养|巡查|测量|采样|值班|安保|保洁|救援|抢险|维修)(?:工作|作业|操作)人员|(?:建设|监察|审计|统计|教育|管理|开发|规划|保障|服务)[厅局委](?!托|派|员[^会])|发展(?:和|与)?改革(?:委|局|部门|领导小组)|派出所|督查室|研究[室生]|检察院|审计署|开发区|值班长|实习生|(?:服务|救助|保障|供养|帮扶|资助|监管|检查|培训|培养|管理|考核)对象|(?:协商|合作|劳动|合同|签约)双方|(?:评估|评审|合作|参建|参赛|签约|建设|参与|检测|验收|调解)各方"
    r"|(?:检修|维修|维护|生产|运行|加工|装配|包装|铸造|锻造|焊接|喷涂)车间|(?:指导|任课|命题|评卷|阅卷|监考|会诊|值班|带队|申报|辅导|主讲|代课|带教|责任|参赛|参训|授课|实习|进修|见习|轮转|接诊|首诊|主治|经治|主管|分管)(?:教师|老师|医师|医生|护士|领导|干部|学生|学员|同学|同志|师傅|工人)|(?:分管|主管|牵头)(?:负责)?(?:同志|负责人)|分管副?[总校院局处科市县区镇乡行](?:经理|[长裁])"
    r"|参(?:保|赛|训|展|评|会)(?:职工|人员|单位|企业|对象|居民|学生|学员)"
    r"|联合(?:采购|执法|检查|督查|整治|审查|调查|惩戒|会诊|工作)?(?:办公室|工作组|专班|指挥部|领导小组|小组|党委|体(?![系育]))"
    r"|(?:巡逻|巡护|护林|救援|施工|保洁|宣讲)队(?![员长伍列])|(?:服务|接待|咨询|导诊|调度)台|(?:监督|招聘|招标|谈判|督查|维权|采购|巡视)小组"
    r"|(?:维护|开发|测试|设计|运维|运营|管理|服务|建设|实施|研发|教学|销售|采购)团队"
    r"|执行(?:秘书|总监|会长|主席|董事|主任|院长|校长|总裁|理事|秘书长|主编)|(?:出席|列席|到会|参会|与会)会?议?的?(?:理事|监事|委员|代表|人员|会员|董事|股东|成员)"
    r"|(?:备课|教研|考核|评审|巡视|检查|督导|救援|抢险|疏散|警戒|救护|质检|招标|谈判|验收)小?组[长员](?!会)"
    r"|(?:招聘|运维|运营|运行|生产|采购|审计|培训|销售|维修|检修|安装|施工|配送|管理|变更|发布|配置|值班)(?:经理|主管|总监|工程师|专员|班长|主任)"
    r"|(?:(?:调度|维修|盘点|监控|接待|登记|记录|测量|采样|调解|审核|核算|采购|验收|操作|保养|养护|巡检|巡查|值守|护理|救护|抢修|检修|运维|配送|分拣|押运|搬运|驾驶|讲解|安装|调配|保洁|接报|急救|应急)人员|汇报人"
    r"|(?:经手|总结|审核|审批|记录|报销|领用|借用|联系|盘点|保管|使用|填报|复核|登记|提交|主持|保洁|维修|调解|引导|抢修|救护|接待)人(?!员|[民才口次数])"
    r"|[\u4e00-\u9fff]{2,3}(?<![人动裁全满定复减超缺成委会党])员(?=$|[、，和及与应须要必不负将按每在对的]))"
    r"|[\u4e00-\u9fff]{2,6}部长|重点[^，、的]{0,8}(?:[村县镇乡]|社区|街道)$"
)
#: What one does to one's own body, which then is no name: 参加|公司…, 提供|班组….
_OF_ONES_OWN = re.compile(
    r"(?:参加|参与|提供|提高|遵守|服从|执行|维护|关心|热爱|了解|熟悉|接受|拥护)(?:本|全)?(?:公司|集团|学校|医院|班组|科室|车间|工厂|社区|施工组织|[村镇乡县市区院校厂店]|党|国家)"
)
_WITH_OTHERS = ("配合", "协助", "参与", "保障", "支持")
_BARE_HEAD = re.compile(
    r"(?:督导|考核|发证|统计|审批|检测|检查|组织|统筹|培训|教育|指导|监测|评估|审核|保障|保养|维修|检修|养护|行政|管理|主管|监督|监察|执法|服务|责任|协调|指导|工作|运营|开发|发展){0,3}"
    r"(?:单位|部门|机构|机关|人员|主体|企业|公司|中心|委员会|指挥部|领导小组|办公室|[局委部处科股室站所办会组队员方者人])(?:$|[、，和及与或（(])"
    r"|[、和及与]"
)
_MODIFIER = re.compile(r"[^，]{2,40}(?:的[^，的]{2,}|等[^，的]{0,4}(?:机构|单位|企业|部门))")
#: An office whose name begins as a command does; its ending names nothing but an office.
_OFFICE = re.compile(
    r"[^，、在对与向为从的于将有各]{2,12}(?:科|股|处|室|局|厅|署|办|部|司|中心|大队|支队|总队|中队|站|所|馆|院|会|委|组|人民政府|办公室|办事处|指挥部)"
    r"|[^，、在对与向为从的于将有各]{2,8}(?:部门|机构|单位)(?=[应须要必不可于每将负]|\d|按|依|$)"
)
#: Where people live, told by what was built: 新建、改建居民住宅区.
_BUILT = re.compile(
    r"(?:新建|改建|扩建)(?:[、和及或](?:新建|改建|扩建))*(?:的)?[\u4e00-\u9fff]{0,8}(?:住宅区|小区)"
)
#: A person or body right before a word that binds, told by what it does: 值班医师|应, 申报教师|须; but what
#: is caused to act is spoken to in another way: 督促企业….
_DOER = re.compile(
    r"(?!要求|督促|责令|通知|鼓励|支持|引导|推动|促使|确保|保证|允许|动员|号召|提醒|告知|教育引导|教育和引导|建议|规定|明确|发现|认为|属于|成立|设立|组建|加强)"
    r"[^，、；。的在对与向为从将于把由]{2,14}(?:人员|[人者员师生工]|干部|领导|经理|秘书|主任|单位|部门|机构|企业|网点|小组|中心|研究院|学院)"
)
#: A person told by a verb: 设置|人, 部署|者.
_PERSON = re.compile("人(?![员民才口次数工类文均力为因])|者(?!的)")
_ORDERS = frozenset(
    ("应", "应当", "须", "必须", "务必", "要", "需", "不得", "不准", "不允许", "不许", "严禁", "禁止")
)
#: Listed names of posts and parties that begin as commands do: 供应商, 维修工, 组织委员.
_LISTED = tuple(name for name in words("unit-endings") if len(name) > 2 and verb_at(name, 0))
_OTHERS_WORK = re.compile(_any("others-work"))
#: What goes on with more names behind departments told by their fields: 发展改革等部门|和公用企事业单位.
_JOINS = "、，和及与或"
_TIERS = "市县区省国镇乡"


def begins_as_command(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] begins with a verb, as commands do and names may."""
    return verb_at(text, start) > 0 or _OBJECT_VERB.match(text, start, end) is not None


def names_from_verb(text: str, start: int, end: int) -> bool:
    """Whether a name that a verb opens begins at `start`: 建设单位, 监督管理部门."""
    return _NAME_FROM_VERB.match(text, start, end) is not None


def names_by_fields(text: str, start: int, end: int) -> bool:
    """Whether departments begin at `start` that are told by their fields of work: 教育、科技等部门."""
    return _FIELDS.match(text, start, end) is not None


def names_after_verb(text: str, start: int, end: int) -> bool:
    """Whether text[start:end], which begins with a verb, is a name all the same."""
    if (
        _BY_WORK.match(text, start, end)
        or _ORGAN.match(text, start, end)
        or _BUILT.fullmatch(text, start, end)
        or _begins_as_listed(text, start, end)
    ):
        return True
    if _DOER.fullmatch(text, start, end) and _is_ordered(text, end):
        return True
    if _OF_ONES_OWN.match(text, start, end):
        return False
    if verb_at(text, start) == end - start - 1 and _PERSON.match(text, end - 1):
        return True  # 设置人
    if text.startswith(_WITH_OTHERS, start) and not _BARE_HEAD.match(text, start + 2, end):
        return False  # 配合教育部门|检查, but 配合单位
    if (verb := _OBJECT_VERB.match(text, start, end)) and not _BARE_HEAD.match(text, verb.end(), end):
        return _TO_A_PARTY.match(text, start) is None and _is_modified(text, start, end)
    after = start + verb_at(text, start)
    if _takes_an_organ(text, start, after, end) or text.find("本", after, end) >= 0:
        return False
    if names_from_verb(text, start, end) and (not verb_at(text, after) or names_from_verb(text, after, end)):
        return True
    fields = _FIELDS.match(text, start, end)
    if _is_office(text, start, end) or (fields and (fields.end() == end or text[fields.end()] in _JOINS)):
        return True
    return _is_modified(text, start, end)


def _begins_as_listed(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] begins with a listed name and ends with it, or goes on: 供应商、业主."""
    for name in _LISTED if text.startswith(_LISTED, start, end) else ():
        stop = start + len(name)
        if text.startswith(name, start, end) and (stop == end or text[stop] in "、，,和及与或（("):
            return True
    return False


def names_office(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] is the name of an office and no kind of party: 宣传部, 组织处."""
    if text.endswith(("部门", "机构", "单位", "公司"), start, end) or _OF_ONES_OWN.match(text, start, end):
        return False
    return _is_office(text, start, end)


def _is_office(text: str, start: int, end: int) -> bool:
    """Whether a stretch that begins as a command does ends as an office and commands nobody."""
    return _OFFICE.fullmatch(text, start, end) is not None and not _OTHERS_WORK.match(text, start, end)


def _is_ordered(text: str, at: int) -> bool:
    """Whether a word of command stands at `at`, and not one by which another is named: 应当由甲局…."""
    order = BINDS.match(text, at)
    return order is not None and order.group() in _ORDERS and not text.startswith("由", order.end())


def _takes_an_organ(text: str, start: int, after: int, end: int) -> bool:
    """Whether the verb has an organ for its object: 承办|市热线机构转办的事项, but 分管|市领导."""
    return (
        after < end
        and text[after] in _TIERS
        and not text.startswith("分管", start)
        and not names_from_verb(text, after, end)
    )


def _is_modified(text: str, start: int, end: int) -> bool:
    """Whether a verb only tells which party is meant: 使用危险物品的单位.

    What goes on behind 和 must be a party too: 建立科学的评价体系和人员|激励机制 names nobody.
    """
    if not _MODIFIER.fullmatch(text, start, end):
        return False
    tail = text.rfind("的", start, end) + 1
    joint = max(text.rfind(sign, tail, end) for sign in "和与及")
    return not start < tail < joint or ends_as_unit(text, tail, joint)
