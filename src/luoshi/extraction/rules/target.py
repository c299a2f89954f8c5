"""Numbers to be reached: 达到95%以上, 完成150项, 不低于4人, 控制在3%以内."""

from __future__ import annotations

import re

from luoshi.duty import Comparison, Origin, Target
from luoshi.extraction.draft import Draft
from luoshi.extraction.passage import Passage
from luoshi.lexicon.load import words

NAME = "target"

_AT_LEAST = ("不得低于", "不低于", "不得少于", "不少于", "至少")
_AT_MOST = ("不得超过", "不超过", "不高于", "控制在")
_MORE = ("超过", "高于")
_LESS = ("不足", "低于")
_REACH = (
    "达到|达|力争|完成|实现|增长|提高(?:到|至)?|提升(?:到|至)?|下降|降低(?:到|至)?|降至|减少"
    "|新增|新建|建成|建设|培育|培训|发表|打造"
)
_BEFORE = "|".join((*_AT_LEAST, *_AT_MOST, *_MORE, *_LESS, _REACH))
_UNIT = "|".join(re.escape(unit) for unit in sorted(words("target-units"), key=len, reverse=True))
_TARGET = re.compile(
    rf"(?P<before>{_BEFORE})?(?:约|近)?(?P<amount>\d+(?:[.,]\d+)*)(?P<unit>{_UNIT})"
    r"(?P<after>及?以上|以下|以内|左右)?"
)
_DIGIT = re.compile(r"\d")
_PERCENT = ("%", "％", "‰", "个百分点")
_FINE_BEFORE = re.compile(r"(?:罚款|处以|并处|处|[第〔（]|[年月])$")
_CASE_AFTER = re.compile(r"的(?!比例|目标|标准|要求|频次|速度|增速)|死亡|重伤|事故|罚款|拘留|以上\d")


def read(passage: Passage, draft: Draft) -> None:
    """Add each number with a unit that the duty sets, outside its clocks, cases and fines."""
    text = passage.text
    if not _DIGIT.search(text, passage.start, passage.end):
        return
    clocks = [range_ for clock in draft.clocks for range_ in clock.origin.span.ranges]
    for found in _TARGET.finditer(text, passage.start, passage.end):
        if _tells_a_case(text, found, passage.end) or _FINE_BEFORE.search(text, 0, found.start()):
            continue
        span = passage.span(found.start(), found.end())
        if any(span.start < end and start < span.end for start, end in clocks):
            continue
        amount = found["amount"].replace(",", "")
        draft.targets.append(
            Target(amount, _comparison(found), found["unit"], found.group(), Origin(span, NAME))
        )


def _tells_a_case(text: str, found: re.Match[str], end: int) -> bool:
    """Whether the number only tells which cases are meant: 50米以上的建筑, 3人以上死亡."""
    if found["unit"] in _PERCENT:
        return False
    return _CASE_AFTER.match(text, found.end(), end) is not None


def _comparison(found: re.Match[str]) -> Comparison:
    before, after = found["before"] or "", found["after"] or ""
    if before in _AT_LEAST or after.endswith("以上"):
        return Comparison.AT_LEAST
    if before in _AT_MOST or after in ("以下", "以内"):
        return Comparison.AT_MOST
    if before in _MORE:
        return Comparison.MORE_THAN
    return Comparison.LESS_THAN if before in _LESS else Comparison.EQUAL
