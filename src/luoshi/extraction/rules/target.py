"""Numbers to be reached: 达到95%以上, 完成150项, 不低于4人, 控制在3%以内."""

from __future__ import annotations

import re

from luoshi.duty import Comparison, Origin, Target
from luoshi.extraction.draft import Draft
from luoshi.extraction.passage import Passage

NAME = "target"

_UNIT = r"%|％|‰|个百分点|[万亿]?(?:元|吨|亩|人次|人|户|平方米|平方公里|立方米|千瓦)|公里|千米|米|公顷|项|个|家|名|件|篇|部|册|所|座|处|套|台|辆|条|批|场|支|门|张|份|课时|学时|学分|分(?![之钟类别工级])|类|株|头|只|块|间|宗|种"
_TARGET = re.compile(
    rf"(?P<before>不低于|不得低于|不少于|不得少于|至少|不超过|不得超过|不高于|超过|控制在|达到|达|力争|完成|实现|增长|提高(?:到|至)?|提升(?:到|至)?|下降|降低(?:到|至)?|降至|减少|新增|新建|建成|建设|培育|培训|发表|打造|不足|低于|高于)?"
    rf"(?P<about>约|近)?(?P<amount>\d+(?:[.,]\d+)*)(?P<unit>{_UNIT})(?P<after>以上|及以上|以下|以内|左右)?"
)
_LEAST = ("不低于", "不得低于", "不少于", "不得少于", "至少")
_MOST = ("不超过", "不得超过", "不高于", "控制在")
_NOT_TARGET = re.compile(r"罚款|处以|并处|[第〔（]$|年$|月$")
_CONDITION_AFTER = re.compile(
    r"的(?!比例|目标|标准|要求|频次|速度|增速)|以上的|死亡|重伤|事故|罚款|拘留|以上不满"
)


def read(passage: Passage, draft: Draft) -> None:
    """Add each number with a unit that the duty sets, outside its clocks and its conditions."""
    text = passage.text
    if not any(character.isdigit() for character in text):
        return
    clocks = [range_ for clock in draft.clocks for range_ in clock.origin.span.ranges]
    for found in _TARGET.finditer(text, passage.start, passage.end):
        if _is_condition(text, found, passage) or _NOT_TARGET.search(
            text[max(found.start() - 6, 0) : found.start()]
        ):
            continue
        span = passage.span(found.start(), found.end())
        if any(span.start < end and start < span.end for start, end in clocks):
            continue
        amount = found["amount"].replace(",", "")
        draft.targets.append(
            Target(amount, _comparison(found), found["unit"], found.group(), Origin(span, NAME))
        )


def _is_condition(text: str, found: re.Match[str], passage: Passage) -> bool:
    """Whether the number only tells which cases are meant: 50米以上的建筑, 3人以上死亡."""
    if found["unit"] in ("%", "％", "个百分点", "‰"):
        return False
    return _CONDITION_AFTER.match(text, found.end(), passage.end) is not None


def _comparison(found: re.Match[str]) -> Comparison:
    before, after = found["before"] or "", found["after"] or ""
    if before in _LEAST or after in ("以上", "及以上"):
        return Comparison.AT_LEAST
    if before in _MOST or after in ("以下", "以内"):
        return Comparison.AT_MOST
    if before in ("超过", "高于"):
        return Comparison.MORE_THAN
    if before in ("不足", "低于"):
        return Comparison.LESS_THAN
    return Comparison.EQUAL
