"""鼓励, 可以, 支持, 探索 invite, and 可 before a verb allows: what may be done."""

import re

from luoshi.duty import Fate
from luoshi.extraction.passage import Passage
from luoshi.extraction.wording.orders import outside_titles
from luoshi.extraction.wording.words import commands_at

NAME = "invitation"

#: 允许 that allows: not 未经允许, 条件允许, 允许误差, nor 在允许的范围内.
ALLOWS = (
    r"允许(?<![不件况策间力律经获被得所个如时未许可规当应]允许)"
    r"(?![类值误偏范]|的|[^，。；]{0,8}的(?:范围|限度|误差|幅度))"
)
#: 可 that allows by the word behind it.
MAY_BY = (
    r"可(?<![许认不方]可)"
    r"(?=按|由|根据|参照|结合|在|凭(?![借空])|从(?=[^，。；的]{2,16}(?:支取|列支|支出|支付|提取|抽取|选[取派拔]))|先(?![进天])|续(?=[借租签聘约期报住])|到(?![期达位])|随(?!时)|向|对|采[用取]|申请|通过|将|邀请|依|适当|自行|不|视(?=情|具体|实际|需要)|摘要|酌情|适当|暂缓|评为|推荐)"
)
MAY_CHOOSE = (
    r"可(?<![不认许宁方即、到]可)"
    r"(?=建设|试点|设立|享受|自愿|自主|自由|使用(?!年限|面积|[^，。；]{0,8}的)|中止(?![^，。；]{0,8}的)|选择|委托|聘请|面向|增设|采购|另行|离开|进入(?![^，。；]{0,8}的)|入场|请假|退出|报名|就[地近]|一[^，。；]{1,3}多)"
)
#: 建议 at the head of a clause counsels; 合理化建议 and 意见建议 name what somebody said.
ADVISES = (
    r"建议(?<![\u4e00-\u9fff、“《]建议)"
    r"(?![书稿案权价数的和与及、，。；：”》]|意见|提案|征集|采纳|人选|名单|项目|内容|事项|办理|答复|[^，。；]{0,2}\d)(?=[\u4e00-\u9fff]{3})"
)
INVITES = re.compile(
    rf"{MAY_CHOOSE}|鼓励|可以(?!及)|提倡|倡导|有权(?<!所有权)|{ALLOWS}|支持|探索|{MAY_BY}|{ADVISES}"
)
#: 认可, 不可, 方可 and 、可 (可复制、可推广) allow nothing.
_CAN = re.compile("可(?<![认许不方即宁尚非无唯、“到计]可)")
#: What 可 makes an attribute or a noun of, though a verb stands behind it.
_ATTRIBUTE = re.compile(
    r"再生|吸收|降解|穿戴|移动|回收|拆卸|替换|调用|识别|利用资源|支配|开采|推广|复制|持续|执行性|操作性|追溯|回溯|编程|更新|循环|调节|检索|报销|投资|使用年限"
)
_OF_A_THING = re.compile(r"[^，。；]{0,16}的")
#: 可 in what is to be brought about: 做到台账可实时调阅.
_SO_THAT = re.compile(r"(?:做到|实现|确保|达到|保证|使|便于|方便|形成)[^，。；]*$")
#: Before these 可 allows, whatever stands behind its verb.
_BEFORE = frozenset("仍均也亦还皆都则只并，,：:")
_OPENS_CLAUSE = frozenset("，,后下")
#: What 可 may be said of at the head of a clause, though no verb of command follows: 审核后，可解除.
_ALLOWED = re.compile(
    "另行|另外|解除|恢复|继续|凭|持|免|不再|一并|先行|一[^，。；]{1,3}多|延长|缩短|提前|直接|优先|退|选|转|就近|单独|合并|临时|电话|自带|放宽|拨打|顺延|推迟|抵扣|加急"
)
#: What all of some may do, whatever verb says it: 会员均可|旁听大会; 均可见到 and 均可视为 allow nothing.
_ALL_MAY = re.compile(
    r"可(?<=[均都皆]可)(?![行靠见能观以用视被知得]|满足|达到|实现|作为|认定|承受|正常|保证|看|[^，。；]{0,16}的(?:$|[，。；]))(?=[\u4e00-\u9fff]{2})"
)
#: What a person may do, whatever verb says it: 居民可拨打热线, 社员可退社.
_PERSON_MAY = re.compile(
    "可(?<=[员生民友]可)(?![能靠爱信行控观用见持怕惜恨谓亲敬享通正视认]|[^，。；]{0,16}的(?:$|[，。；]))(?=[\u4e00-\u9fff]{2})"
)


def find_can(text: str, start: int, end: int) -> int:
    """Where in text[start:end] a 可 stands that allows, with a verb of command behind it; -1 for none."""
    for can in _CAN.finditer(text, start, end):
        at = can.start()
        after = text[at - 1] if at > start else ""
        allows = (
            commands_at(text, at + 1)
            or (after in _OPENS_CLAUSE and _ALLOWED.match(text, at + 1, end))
            or _ALL_MAY.match(text, at, end)
            or _PERSON_MAY.match(text, at, end)
        )
        if not allows or _ATTRIBUTE.match(text, at + 1, end) or _SO_THAT.search(text, start, at):
            continue
        if text.rfind("（", start, at) > text.rfind("）", start, at):
            continue  # 每季度召开一次（也可随时召集）
        if at == start or text[at - 1] in _BEFORE or not _OF_A_THING.match(text, at + 1, end):
            return at
    return -1


def judge(passage: Passage) -> Fate | None:
    """A duty (that may be done) where the sentence invites or allows."""
    if INVITES.search(outside_titles(passage.body)):
        return Fate.DUTY
    if "可" not in passage.body:
        return None
    return Fate.DUTY if find_can(outside_titles(passage.text), passage.start, passage.end) >= 0 else None
