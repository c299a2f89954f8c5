"""What the opener of a list says that its items are: things, cases, or duties."""

from __future__ import annotations

import re
from functools import lru_cache

from luoshi.extraction.wording.orders import commands_or_forbids

_NOUN_LIST = re.compile(
    r"(?:下列|以下|如下).{0,16}(?:内容|情形|条件|行为|信息|材料|文件|事项|资料|原则|之一|标准|制度|范围|方式|要素)|包括|适用本.{2,6}[：:]$"
    r"|(?:经费|资金|会费|收入|资产|财产)[^，。：]{0,6}(?:的?来源|(?:主要)?用于|的?用途)(?:有|为|是|如下|于)?[：:]?$"
    r"|(?<![负具享])有下列(?!.{0,6}(?:职责|义务|责任|任务))"
)
_DUTY_LIST = re.compile(
    r"(?:职能|职权|权限)[^，。]{0,4}(?:包括|有|为|是)[^，。]{0,2}[：:]$|(?:形成|作出|达成)(?:如下|以下|下列)?(?:决议|决定|意见|共识)[：:]$|会议[^。]{0,40}(?:议定|决定|明确|商定)(?:如下|以下|下列)?(?:事项)?[：:]$|(?:职责|义务|任务|责任|工作)[^，。]{0,4}(?:包括|有|为|是)[^，。]{0,2}[：:]$"
    r"|负责(?:办理|落实|做好)?(?:下列|以下|如下)[^，。：的]{0,6}(?:内容|事项)[：:]$"
    r"|(?:下列|以下|如下)[^，。：的]{0,6}(?:内容|事项|工作)由[^，。：]{2,30}[：:]$"
    r"|(?:注意|做[好到]|抓好|落实|完成|遵守|执行|通知|提醒|强调|重申|明确|布置)(?:下列|以下|如下)[^，。：的]{0,6}(?:内容|事项|原则|标准)[：:]$"
)
#: The rules that the document makes: 特制定如下制度：, 我们制定了以下消毒制度：.
_MAKES_RULES = re.compile(
    r"制[定订]了?(?:下列|以下|如下)[^，。：]{0,10}(?:制度|规定|措施|办法|规则|要求|公约|守则)[：:]$"
)
_CASES = re.compile(r"(?:情形|行为|条件|事项)之一|^[^，。：]{0,12}(?:下列|以下)(?:情形|情况|行为)")
_KIND_NAMED = re.compile(
    "(?:资金|档案|企业|机构|单位|项目|场所|人员|[资材]料|产品|设备|设施|区域|部位|文件|信息|事项|建筑|车辆|作业|路段|物品|工程)$"
)
#: 对下列企业进行监督：, where each item ends in the thing that is meant.
_KIND = re.compile(
    r"(?:下列|以下|如下)(?![^，。：]{0,6}(?:措施|职责|规定|要求|工作|义务|任务|程序|步骤|行为|情形|活动))([^。：]{2,60})[：:]$"
)
#: Above whom it says that may apply: 申报条件, 参赛资格, 资格条件; 办学条件 is a field of work.
_QUALIFIES = re.compile(
    r"(?:^|/|[、（）\s])(?:基本|资格|其他|(?:[^/，。；]{0,10}(?:申报|参赛|参选|参评|参展|报名|应聘|招聘|任职|入会|入学|入选|入围|评选|推荐|遴选|选拔|选聘|聘任|准入|认定|申请|报考|晋升|立项|获奖)[^/，。；应须要符满下]{0,6}?))?"
    r"(?:条件|资格)(?:与|和|及|、)?(?:条件|要求|资格)?[：:]?$"
)
#: How a bare state begins: 热爱祖国, 具有副高级职称, 年龄不超过45周岁, 能够主持课题.
_STATE = re.compile(
    r"(?:申报|申请|参赛|报名|应聘|推荐|候选|参评|参选|报考)?(?:者|人|人员|单位|企业|项目|队员|选手|对象|机构|教师|学生)?(?:本人)?(?:为|是|均|已|近|原则上|在|曾)*"
    r"(?:具有|具备|有|无|未|没有|热爱|拥护|忠[于诚]|遵[守纪]|年[龄满]|身[体心]|品[行德学]|思想|政治|道德|作风|师德|学风|符合|熟悉|了解|掌握|能够?|会|"
    r"[一二三四五两\d]{1,2}年|从事|取得|获|持有?|连续|学[历术业位]|专业|成绩|业绩|工作|责任心|本科|大[学专]|硕士|博士|全日制|在[职读校岗]|中[国华]|坚持|自?愿意?|勇于|善于|乐于|热心|"
    r"廉洁|诚实|诚信|注册|依法|成立|法人|信用|财务|经营|本[市省县区校院]|普通|登记|团队|主持过?|参加过|担任过?|入[职学会党]|信誉|近\w?年|征信|户籍|国籍|性别|男|女)"
)
#: What is to be done besides, under the same heading: 由所在单位推荐, 每单位限报2项, 提交申请表.
_DONE = re.compile(
    "由(?<![理缘自事经]由)|每|限|提交|报送|填[写报]|上报|交[至到]|可(?<![许认]可)(?![靠行持能])|优先|同等条件|不予|不再|不能|不受理|请|负责(?!人|[^，。；]{0,20}的)|推荐(?!人|信|单位)"
)

#: Above those for whom something is, and what they are: 申报对象 / 接受职业教育的学生.
_MEANT = re.compile(
    r"(?:申报|补助|补贴|参赛|参评|参训|培训|招生|招聘|招募|服务|适用|救助|资助|奖励|评选|保障)(?:的)?(?:对象|范围|主体)[：:]?$"
)
_ARE_MEANT = re.compile(
    r"[^，。；：]{2,60}(?:学生|人员|家庭|单位|企业|居民|农户|教师|职工|会员|老年人|残疾人|儿童|群众|个人|组织|机构|[户者])(?:（[^（）]{1,40}）)?[。；]?"
)


@lru_cache(maxsize=256)  # many items stand below the same heading
def _qualifies(titles: str) -> bool:
    return _QUALIFIES.search(titles) is not None


def tells_who_may(titles: str, text: str) -> bool:
    """Whether an item below a heading of conditions only tells who may apply: 具有副高级以上职称."""
    if _MEANT.search(titles) and _ARE_MEANT.fullmatch(text):
        return not commands_or_forbids(text)
    if not _qualifies(titles) or not _STATE.match(text) or _DONE.search(text):
        return False
    return not commands_or_forbids(text)


def makes_rules(opener: str) -> bool:
    """Whether an opener announces the rules that the document makes."""
    return _MAKES_RULES.search(opener) is not None


def lists_things(opener: str) -> bool:
    """Whether an opener announces things or cases, and no duties."""
    if _DUTY_LIST.search(opener):
        return False
    return bool(_NOUN_LIST.search(opener[-40:]) or _CASES.search(opener))


def names_kind(opener: str, text: str) -> bool:
    """Whether an item ends in a thing that the opener names, and begins with no command."""
    kind = _KIND.search(opener)
    named = kind is not None and text[-2:] in kind[1] and _KIND_NAMED.search(text, len(text) - 2) is not None
    return named and not commands_or_forbids(text)
