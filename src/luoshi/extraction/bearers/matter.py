"""What a party only gives its name to: 安全管理人员培训、考试经费|应当…."""

from __future__ import annotations

import re

from luoshi.extraction.wording.binding import BINDS, Subject
from luoshi.extraction.wording.words import verb_at

#: What a party only gives its name to: 安全管理人员|培训、考试经费|应当….
_MATTER = re.compile(
    r"(?:(?:培训|考试|考核|评价|评审|评议|管理|监督|检查|审查|审核|演练|建设|保护|选聘|聘用|任免|调动|招录|采购|备案|登记|统计|调查|服务|工作|资格|安全)[、和及与]?){1,4}"
    r"(?:的?(?:经费|费用|时间|学时|标准|档案|内容|大纲|工作|制度|办法|规定|细则|计划|方案|结果|成绩|情况|信息|资料|项目|事项|程序|条件|周期|频次))?(?:的)?|(?:改造|开发|拆迁|搬迁)[、和及与][^，]{2,30}|每[日天周月年](?!带班|值班|巡查|在岗|坐班|驻)[^，的]{0,8}(?:时间|时长|次数)|[^，]{1,20}(?:经费|费用|资金|信息|资料|材料|数量|总数|人数|面积|比例|金额|的价格|的造价|的单价)"
)
_ARISES = re.compile("(?:日常|平时|实际)?(?:发生|产生)的[^，的]{2,20}")
#: What a party did, and that it is put on record, whoever does that: 甲局约谈企业的情况|应当记入档案.
_RECORDED = re.compile("应当?(?:如实|及时|依法)*(?:记[入录]|纳入|载入|列入|作为)")
#: How much of what a party does.
_ITS_COUNT = ("的数量", "的人数", "的比例")
#: What stands behind a name and makes a thing of it: 尾矿库|建设项目, 社区|养老工作的主要任务是.
_LENT = re.compile(
    r"(?:建设|改造|加固|扩建|维修|除险加固|统计调查|科研)项目(?!\d|负责|经理|[部组])"
    r"|(?:配套|安排|拨付|下达|筹集)的[^，、。；的]{0,10}(?:资金|经费|费用)"
    r"|[^，。；]{0,16}?(?:活力|积极性|能力|水平|意识|比重|满意度|获得感|程度)(?:进一步|明显|显著|不断|大幅|持续|全面|普遍|稳步)"
    r"|每[日天周月](?!带班|值班|巡查|在岗|坐班|驻)[^，、。；的]{0,8}(?:时间|时长)(?=[，（]|$)"
    r"|[^，、。；的]{0,8}工作的(?:主要|基本|总体)?(?:任务|内容|目标|职责|原则)是"
)
#: A paper between parties, of which the next clause says what it must hold: 甲方与乙方|签订的协议，应当….
_AGREED = re.compile(r"(?:签[订署定]|订立|达成)的[^，的]{2,20}")
#: Means for what a party does, which others give: 企业治理污染的|资金，有关部门应….
_MEANS = re.compile(r"的(?:资金|经费|费用|用地|场地)$")


def is_matter(text: str, subject: Subject, end: int) -> bool:
    """Whether a party only gives its name to what is bound: 公司日常发生的业务|应.

    How much there is of what it does is its own: 医院配备护士的数量|不得.
    """
    behind = subject.names[-1][1]
    if verb_at(text, subject.after) and text.endswith(_ITS_COUNT, behind, end):
        return False
    if text.endswith("情况", behind, end) and _RECORDED.match(text, end):
        return True
    return any(thing.fullmatch(text, behind, end) for thing in (_MATTER, _ARISES))


def lends_name(text: str, behind: int) -> bool:
    """Whether what stands behind a name makes a thing of it: 部门|统计调查项目, 学生|每日学习时间，."""
    return _LENT.match(text, behind) is not None


def tells_thing(text: str, start: int, end: int) -> bool:
    """Whether what a party does only tells of a thing, of which the next clause speaks."""
    if _MEANS.search(text, start, end):
        return True
    return _AGREED.fullmatch(text, start, end) is not None and BINDS.match(text, end + 1) is not None
