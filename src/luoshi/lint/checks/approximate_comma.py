"""Neighbouring numbers that mean about so many are parted by 、: 三、四个."""

import re
from collections.abc import Iterator

from luoshi.lint.finding import Hit, Remark, Severity, hit
from luoshi.lint.manuscript import Manuscript, Paragraph

NAME = "approximate-comma"
SEVERITY = Severity.HINT
CITATION = "GB/T 15835-2011 5.2.1"
REMARK = Remark(
    zh="“{words}”表示概数，两数之间不用顿号",
    en="{words} means about so many: no 、 parts the two numbers",
    remedy_zh="写作“{right}”；如指两个确数，改用“和”",
    remedy_en="Write {right}; for two numbers told apart, use 和",
)

_NUMBERS = "一二三四五六七八九"
#: Pairs that mean so much without being neighbours: 三五个, 两三年.
_PAIRS = ("三五", "两三")
_NEIGHBOURS = re.compile(
    rf"(?<![{_NUMBERS}两十百第、])([{_NUMBERS}两])、([{_NUMBERS}])([十百千万]{{0,2}}(?:元|公里|米(?!字)|处(?!室)|吨|亩|座|台|个(?!阶段|季度)|天|年(?![级生])|次|名|人(?![民医])|倍|家|户|里))"
)


def find(manuscript: Manuscript) -> Iterator[Hit]:
    """Each pair of neighbours, or of 三、五, before a counted thing; terms in order (三、四季度) are none.

    一、 that numbers a paragraph belongs to no pair: 一、二次供水设施改造.
    """
    for paragraph, found in manuscript.matches(_NEIGHBOURS):
        if _means_about(found[1], found[2]) and not _numbers(paragraph, found.start()):
            right = f"{found[1]}{found[2]}{found[3]}"
            yield hit(manuscript.within(paragraph, *found.span()), words=found.group(), right=right)


def _means_about(one: str, other: str) -> bool:
    return one + other in _NUMBERS or one + other in _PAIRS


def _numbers(paragraph: Paragraph, at: int) -> bool:
    """Whether it is the number of a paragraph, or of what a cell says."""
    return paragraph.is_number(at) or (paragraph.is_row and at == 0)
