"""A deadline, or the end of a stretch of time, falls before the day on which the plan is issued."""

import re
from collections.abc import Iterator

from luoshi.cadence import Cadence, Deadline, Frame, Window, find_mentions
from luoshi.duty import Proposal
from luoshi.lint.finding import Hit, Remark, Severity, hit
from luoshi.lint.manuscript import Manuscript
from luoshi.lint.which import tells_which
from luoshi.source import Span

NAME = "deadline-past"
SEVERITY = Severity.WARNING
CITATION = "党政机关公文处理工作条例（中办发〔2012〕14号）第十九条"
REMARK = Remark(
    zh="期限 {day} 早于成文日期 {issued}，印发时已经过了",
    en="The deadline {day} is before the day of issue {issued}: it is past when the plan goes out",
    remedy_zh="核对年份和月日；确实要补办的，另写一个期限",
    remedy_en="Check the year and the day; where the thing is still wanted, give another day",
)
_YEAR = re.compile(r"\d{4}[年./-]|[〇○]")
_FULL = re.compile(r"\d{4}-\d\d-\d\d")  # neither open in its year nor a side of a season


def find(manuscript: Manuscript) -> Iterator[Hit]:
    """Each deadline before the day of issue, and each stretch of time that is over by then, once."""
    issued = manuscript.frame.issued
    if issued is None:
        return
    seen = set()
    for duty in manuscript.duties:
        for span, cadence in (*_clocks(duty), *_of_other_years(manuscript, duty)):
            day = _last_day(cadence)
            if not _FULL.fullmatch(day) or span in seen:
                continue
            if day < issued.isoformat() and not tells_which(manuscript, duty, span, cadence):
                seen.add(span)
                yield hit(span, day=day, issued=issued.isoformat())


def _last_day(cadence: Cadence) -> str:
    """The last day on which the thing can be done; "" where none is told."""
    if isinstance(cadence, Window):
        return cadence.end
    return cadence.date if isinstance(cadence, Deadline) else ""


def _clocks(duty: Proposal) -> Iterator[tuple[Span, Cadence]]:
    return ((clock.origin.span, clock.cadence) for clock in duty.clocks)


def _of_other_years(manuscript: Manuscript, duty: Proposal) -> Iterator[tuple[Span, Cadence]]:
    """The mentions that tell their own year: those of years before the plan's are no clock of a duty.

    A stretch of time in such a year is what figures are of: 2025年1月至6月的用水量. A day without a year
    is the plan's, whatever year stands before it: 汇总2025年数据，|4月底前|报送.
    """
    segment = manuscript.outline.segments[duty.segment]
    if not _YEAR.search(segment.text):
        return
    issued = manuscript.frame.issued
    for mention in find_mentions(segment.text, Frame()):
        if not _YEAR.search(segment.text, mention.start, mention.end):
            continue
        if isinstance(mention.cadence, Window) and issued and mention.cadence.end < f"{issued.year}":
            continue
        yield manuscript.span(segment.start + mention.start, segment.start + mention.end), mention.cadence
