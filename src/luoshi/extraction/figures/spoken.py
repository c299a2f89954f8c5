"""Numbers that a sentence only speaks of: what is there, what was, which are meant, what is paid."""

from __future__ import annotations

import re

from luoshi.extraction.figures.amounts import MEASURED, Amount
from luoshi.lexicon import any_of, words

_CLAUSE_END = re.compile(r"[，,。；;：:|（）]")
#: How far the words reach that tell what a number is: so that no sentence, however long, takes long.
_FARTHEST = 80
_ENDS = re.compile(r"[，,。；;、（）)]|$")
#: 现有45所, 第3项, 以下5项, 全县120个.
_KNOWN = re.compile(f"(?:{any_of('target-known')})的?$")
#: The same with the thing between: 现有泵站45座.
_ALREADY = re.compile(r"(?:现有|共有|已有|目前有)[^，。；、\d]{1,10}$")
#: A case that goes on behind a comma: 申请人为|三人以上，就同一事项申请的，应当推选代表.
_AS_CASE = re.compile(r"(?:为|有|达到?|超过)$")
_CASE_GOES_ON = re.compile(r"(?:以上)?，[^，。；]{2,40}的，(?:应当?|要|须|可以|由)")
#: Units of things that stand: what is built in twos and threes is a number, 三项制度 a name.
_SOLID = frozenset(("座", "所", "处", "台", "辆", "公里", "亩", "株", "眼", "口", "间", "艘"))
#: A rank or the end of one: 前10名, 后5位; 底前 and the like end a date.
_RANK = re.compile(r"(?<![年月日底末旬度期之以提])[前后](?:列|茅)?$")
#: 2名以上（含2名） says only how the first is meant.
_INCLUDED = re.compile(r"^不?含$")
#: 每50户 divides; 每村1名 is what each gets.
_DIVISOR = re.compile(r"每(?:满|增加)?$")
#: 按表2所列 is the number of a table, 权重设为20% parts a whole.
_LABEL = re.compile(r"(?:[按见照第]|附)[表图]$|附件$|专栏$|(?:权重|分值)[^，。；]{0,4}$")
#: What was: 去年仅为82%; but 较去年增长15% and 在去年40个的基础上新增25个 set their number.
_PAST = re.compile(
    r"(?<![比较于同过到])(?:去年|上年|上年度|上一年度?|前年|往年|目前|当前|现已|此前|已(?:经)?(?=[\u4e00-\u9fff]))"
    r"(?![^，。；]*(?:基础上|力争|确保))[^，,。；;]*$"
)
_BASE = re.compile(r"的?基础上")
#: 由12%提高到20%: the first is where it stands.
_FROM = re.compile(r"[由从自](?:[^，,。；;\d]{0,10})$")
_TO = re.compile(
    r"(?:的?水平)?(?:最高)?(?:提|增加|增至|增长|上升|扩大|下降|降低|降|减少|压减|缩短|压缩)[高升]?[到至为]"
)
#: 三个方面, 4个重点领域: parts of a text or a work.
_ASPECT = re.compile(f"(?:大|重点|主要|关键|具体)?(?:{'|'.join(words('target-aspects'))})")
_FOLLOWS = re.compile(r"(?:围绕|聚焦|按照?|依据|根据|遵循|坚持|对照|分为?|紧盯|对|将|把|凡)$")
#: A clause that tells when, not what: 当不良贷款率超过5%，…; 营业收入增长5%以上的，….
_IF = re.compile(r"当(?![年月日地前季期])|如(?![期实])|若|凡|一旦|因|违反")
_WHEN = re.compile(r"[^，,。；;：:]{0,80}(?:(?:的|时|后)[，,]|时(?=应当?|必须|须|要|立即))")
#: Which are meant: 50米以上的建筑, 3人以上受伤; 2000万元以上项目.
_CASE = re.compile(
    r"死亡|重伤|受伤|事故|拘留|[^，。、；]{0,10}的(?!比例|目标|标准|要求|频次|速度|增速|水平|进度)"
)
_OF_A_KIND = re.compile(r"[\u4e00-\u9fff“]")
#: 50亩以上连片基地3个: what is set is the number behind.
_ANOTHER = re.compile(r"[^，,。；;、\d]{1,16}\d")
#: Money and shares that are paid or fined by a norm, not raised: 处500元, 补贴5000元, 按20%给予奖励.
_MONEY = re.compile(r"[百千万亿]*元")
_PAID = re.compile(r"处|罚|补贴|补助|奖励|奖补|资助|赔偿|收取|缴纳|押金|给予|最高|上限|按")
_SHARED = re.compile(r"(?<!各)按(?!时|期)|处|给予")
_PAYS = re.compile(
    r"(?:以[上下])?[^，,。；;]{0,12}(?:罚款|补贴|补助|奖励|奖补|资助|标准|押金|保证金|给予|分摊)"
)


def only_spoken_of(text: str, amount: Amount, start: int, end: int) -> bool:
    """Whether a number of the sentence text[start:end] is not set by it as one to be reached."""
    start = max(start, amount.at - _FARTHEST)
    clause = max((stop.end() for stop in _CLAUSE_END.finditer(text, start, amount.at)), default=start)
    before = text[clause : amount.at]
    if amount.unit in MEASURED and not any(word in before for word in MEASURED[amount.unit]):
        return True
    if not (amount.figures or amount.bound or amount.is_share or _counts(text, amount)):
        return True
    return (
        _is_there(text, before, amount)
        or _is_paid(text, before, amount)
        or _tells_a_case(text, before, amount, end)
    )


def _counts(text: str, amount: Amount) -> bool:
    """Whether a Han number without a bound counts: 新建十二座, 球场三片; 一套制度, 三项制度 are names."""
    number = int(amount.sides[0][0])
    if number < 2:
        return False
    return _ENDS.match(text, amount.end) is not None or (
        amount.set_by and (number >= 10 or amount.unit in _SOLID)
    )


def _is_there(text: str, before: str, amount: Amount) -> bool:
    """Whether the number tells a rank, a label, what is there already, or what was."""
    if _INCLUDED.match(before) or _LABEL.search(before) or _RANK.search(before) or _PAST.search(before):
        return True
    if _FROM.search(before) and _TO.match(text, amount.end):
        return True
    if amount.bound:
        return False
    if (
        _KNOWN.search(before)
        or _ALREADY.search(before)
        or _DIVISOR.search(before)
        or _BASE.match(text, amount.end)
    ):
        return True
    if _ASPECT.match(text, amount.end):
        return True
    return not amount.is_share and _FOLLOWS.search(before) is not None


def _is_paid(text: str, before: str, amount: Amount) -> bool:
    """Whether money is paid or fined at this rate: it is a norm, no number to be reached."""
    if _MONEY.fullmatch(amount.unit):
        return bool(_PAID.search(before) or _PAYS.match(text, amount.trails))
    if amount.unit in ("%", "％", "倍"):
        return _SHARED.search(before) is not None and _PAYS.match(text, amount.trails) is not None
    return False


def _tells_a_case(text: str, before: str, amount: Amount, end: int) -> bool:
    """Whether the number only tells which are meant, or when."""
    if _IF.match(before) or _WHEN.match(text, amount.trails, end):
        return True
    if amount.is_share:
        return False
    if _AS_CASE.search(before) and _CASE_GOES_ON.match(text, amount.trails, end):
        return True
    trails = amount.end > amount.trails
    if trails and (amount.start == amount.at or _ANOTHER.match(text, amount.end, end)):
        return _OF_A_KIND.match(text, amount.end, end) is not None
    case = _CASE.match(text, amount.end, end)
    return case is not None and not (case.group().endswith("的") and amount.asks)
