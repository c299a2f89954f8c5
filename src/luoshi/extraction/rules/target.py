"""Numbers to be reached: 达到95%以上, 完成150项, 不低于4人, 控制在3%以内, 三分之二以上, 80%—90%."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import accumulate

from luoshi.cadence.numeral import HAN, JOIN
from luoshi.duty import Origin, Target
from luoshi.extraction.draft import Draft
from luoshi.extraction.figures.amounts import UNIT_BEGINS, find_amounts
from luoshi.extraction.figures.spoken import only_spoken_of
from luoshi.extraction.passage import Passage

NAME = "target"

#: Most sentences hold none of these, and are done with one search.
_NUMBER = re.compile(
    rf"[\d番半分全{HAN}](?:(?<=[\d番半])|(?<=分)之|(?<=全)覆盖|(?<=[{HAN}])(?:[余多{UNIT_BEGINS}]|{JOIN}))"
)
_QUOTED = re.compile(r"“[^“”]*”|《[^《》]*》|〔[^〔〕]*〕")


def read(passage: Passage, draft: Draft) -> None:
    """Add each number with a unit that the duty sets, outside its clocks, cases and payments."""
    text = passage.text
    if not _NUMBER.search(text, passage.start, passage.end):
        return
    clocks = sorted(range_ for clock in draft.clocks for range_ in clock.origin.span.ranges)
    starts, reached = [start for start, _ in clocks], list(accumulate((end for _, end in clocks), max))
    quoted = [found.span() for found in _QUOTED.finditer(text, passage.start, passage.end)]
    opens = [first for first, _ in quoted]
    for amount in find_amounts(text, passage.start, passage.end):
        within = bisect_right(opens, amount.at) - 1
        if within >= 0 and amount.at < quoted[within][1]:
            continue
        if only_spoken_of(text, amount, passage.start, passage.end):
            continue
        span = passage.span(amount.start, amount.end)
        before = bisect_left(starts, span.end)
        if before and reached[before - 1] > span.start:
            continue  # a clock tells it
        quote = text[amount.start : amount.end]
        for number, comparison, unit in amount.sides:
            draft.add_target(Target(number, comparison, unit, quote, Origin(span, NAME)))
