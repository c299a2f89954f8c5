"""Numbers to be reached: 达到95%以上, 完成150项, 不低于4人, 控制在3%以内, 三分之二以上, 80%—90%."""

from __future__ import annotations

import re
from collections.abc import Iterator

from luoshi.cadence.numeral import HAN, JOIN, read_whole
from luoshi.duty import Comparison, Origin, Target
from luoshi.extraction.draft import Draft
from luoshi.extraction.passage import Passage
from luoshi.lexicon.load import words

NAME = "target"

_AT_LEAST = ("不得低于", "不应低于", "不低于", "不得少于", "不应少于", "不少于", "不小于", "至少", "最低")
_AT_MOST = ("不得超过", "不超过", "不高于", "不多于", "不大于", "控制在", "压减到", "压减至", "至多", "最多")
_MORE = ("超过", "高于", "多于", "大于", "突破")
_LESS = ("不足", "低于", "少于", "小于")
_REACH = (
    "达到|达|力争|完成|实现|增长|提高(?:到|至)?|提升(?:到|至)?|保持在|稳定在|下降|降低(?:到|至)?|降至|减少|压减"
    "|新增|新建|建成|建设|培育|培训|发表|打造"
)
_BEFORE = "|".join((*_AT_LEAST, *_AT_MOST, *_MORE, *_LESS, _REACH))
_UNIT = "|".join(re.escape(unit) for unit in sorted(words("target-units"), key=len, reverse=True))
_DIGITS = r"\d+(?:[.,]\d+)*"
_TARGET = re.compile(
    rf"(?P<before>{_BEFORE})?(?:约|近)?"
    rf"(?:百分之(?P<percent>[{HAN}]+)|(?P<parts>[{HAN}]+)分之(?P<of>[{HAN}]+)"
    rf"|(?P<low>{_DIGITS})(?P<lowunit>{_UNIT})?{JOIN}(?P<high>{_DIGITS})(?P<rangeunit>{_UNIT})"
    rf"|(?P<amount>{_DIGITS})(?P<unit>{_UNIT})|(?P<han>[{HAN}]+)(?P<hanunit>{_UNIT}))"
    r"(?!月|工作日|自然日|小时|学期|季度)(?P<after>及?以上|以下|以内|左右)?"
)
_NUMBER = re.compile(rf"\d|分之|(?:于|过|在|至少|至多|最多)[{HAN}]|[{HAN}].(?:以上|以内|以下)")
_PERCENT = ("%", "％", "‰", "个百分点")
_FINE_BEFORE = re.compile(r"(?:罚款|处以|并处|处|[第〔（]|[年月])$")
_CASE_AFTER = re.compile(r"的(?!比例|目标|标准|要求|频次|速度|增速)|死亡|重伤|事故|罚款|拘留|以上\d")
#: 3人以上受伤的事故: the number belongs to the case, if no word before it sets it.
_CASE_OF = re.compile(r"[^，。、；]{0,6}的(?!比例|目标|标准|要求|频次|速度|增速)")


def read(passage: Passage, draft: Draft) -> None:
    """Add each number with a unit that the duty sets, outside its clocks, cases and fines."""
    text = passage.text
    if not _NUMBER.search(text, passage.start, passage.end):
        return
    clocks = [range_ for clock in draft.clocks for range_ in clock.origin.span.ranges]
    for found in _TARGET.finditer(text, passage.start, passage.end):
        if _tells_a_case(text, found, passage.end) or _FINE_BEFORE.search(text, 0, found.start()):
            continue
        span = passage.span(found.start(), found.end())
        if any(span.start < end and start < span.end for start, end in clocks):
            continue
        for amount, comparison, unit in _amounts(found):
            draft.targets.append(Target(amount, comparison, unit, found.group(), Origin(span, NAME)))


def _tells_a_case(text: str, found: re.Match[str], end: int) -> bool:
    """Whether the number only tells which cases are meant: 50米以上的建筑, 3人以上死亡."""
    if found["percent"] or found["parts"] or (found["unit"] or found["rangeunit"]) in _PERCENT:
        return False
    if found["after"] and not found["before"] and _CASE_OF.match(text, found.end(), end):
        return True
    return _CASE_AFTER.match(text, found.end(), end) is not None


def _amounts(found: re.Match[str]) -> Iterator[tuple[str, Comparison, str]]:
    """Amount, comparison and unit: of a range both sides; of a Han numeral only a bound (不少于三人)."""
    comparison = _comparison(found)
    if found["amount"]:
        yield found["amount"].replace(",", ""), comparison, found["unit"]
    elif found["low"]:
        yield found["low"].replace(",", ""), Comparison.AT_LEAST, found["rangeunit"]
        yield found["high"].replace(",", ""), Comparison.AT_MOST, found["rangeunit"]
    elif found["percent"]:
        if (percent := read_whole(found["percent"])) is not None:
            yield str(percent), comparison, "%"
    elif found["parts"]:
        parts, of = read_whole(found["parts"]), read_whole(found["of"])
        if parts and of:
            yield f"{of}/{parts}", comparison, ""
    elif comparison is not Comparison.EQUAL and (number := read_whole(found["han"])) is not None:
        yield str(number), comparison, found["hanunit"]


def _comparison(found: re.Match[str]) -> Comparison:
    before, after = found["before"] or "", found["after"] or ""
    if before in _AT_LEAST or after.endswith("以上"):
        return Comparison.AT_LEAST
    if before in _AT_MOST or after in ("以下", "以内"):
        return Comparison.AT_MOST
    if before in _MORE:
        return Comparison.MORE_THAN
    return Comparison.LESS_THAN if before in _LESS else Comparison.EQUAL
