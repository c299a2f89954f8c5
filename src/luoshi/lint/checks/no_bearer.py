"""Duties name nobody who owes them."""

import re
from collections.abc import Iterator
from itertools import groupby

from luoshi.duty import Proposal
from luoshi.errors import Phrase
from luoshi.extraction.rules import (
    column,
    dated_item,
    imperative,
    lead_order,
    list_duty,
    responsibility,
    table_row,
    timed,
    trailer,
)
from luoshi.lint.finding import Hit, Remark, Severity, hit
from luoshi.lint.manuscript import Manuscript, joined

NAME = "no-bearer"
SEVERITY = Severity.WARNING
CITATION = "党政机关公文处理工作条例（中办发〔2012〕14号）第十九条"
REMARK = Remark(
    zh="{told}",
    en="{told}",
    remedy_zh="写明责任单位；几个单位的，分清牵头和配合",
    remedy_en="Name the unit; where there are several, tell who leads and who supports",
)

_FEW = 3
_ALLOTTED = 0.6  # the share of duties whose bearer stands in a bracket or column: a plan that allots
#: Rules that read such a bearer; in a bracket or cell of the duty's own segment it is not inherited.
_ALLOTTING = frozenset({trailer.NAME, column.NAME, lead_order.NAME})
#: Rules whose duties are acts of somebody; 应当 also tells what a thing must be like.
_ACTS = frozenset({imperative.NAME, timed.NAME, dated_item.NAME, table_row.NAME, list_duty.NAME})
_AIMS = re.compile("目标|原则|指导思想|总体要求|总体思路|总体考虑")
_ONE = Phrase(
    "别的任务后面都有责任单位，这一段没有",
    "The other duties have their unit behind them, this paragraph has none",
)


def find(manuscript: Manuscript) -> Iterator[Hit]:
    """Each paragraph left out beside allotted ones; elsewhere one finding on all such duties.

    A rule in articles says once who applies it, and aims are the whole plan's: both are left alone.
    """
    duties = [each for each in manuscript.duties if not _is_aim(each)]
    missing = [each for each in duties if not each.bearers and _is_act(manuscript, each)]
    if manuscript.is_rule or not missing:
        return
    if sum(_is_allotted(each) for each in duties) >= _ALLOTTED * len(duties):
        yield from _left_out(manuscript, duties, missing)
        return
    if len(duties) < _FEW:
        return  # a notice that asks for a thing or two speaks to its addressees
    zh = f"全文 {len(duties)} 条任务中，有 {len(missing)} 条读不出由谁负责"
    en = f"Of {len(duties)} duties {len(missing)} name nobody who owes them"
    yield hit(joined(each.span for each in missing), told=Phrase(zh, en))


def _left_out(manuscript: Manuscript, duties: list[Proposal], missing: list[Proposal]) -> Iterator[Hit]:
    """The paragraphs without a unit under headings where another paragraph has one."""
    segments = manuscript.outline.segments
    allotting = {each.headings[:-1] for each in duties if _is_allotted(each)}
    for _, group in groupby(missing, key=lambda each: segments[each.segment].paragraph):
        first = next(group)
        if first.headings[:-1] in allotting:
            yield hit(first.span, told=_ONE)


def _is_act(manuscript: Manuscript, duty: Proposal) -> bool:
    """Whether somebody must act; a bracket behind it that names nobody was left open: （责任单位：待定）."""
    if duty.duty_rule == responsibility.NAME:
        return manuscript.outline.segments[duty.segment].trailer >= 0
    return duty.duty_rule in _ACTS


def _is_allotted(duty: Proposal) -> bool:
    return any(bearer.origin.rule in _ALLOTTING for bearer in duty.bearers)


def _is_aim(duty: Proposal) -> bool:
    return any(_AIMS.search(title) for title in duty.headings)
