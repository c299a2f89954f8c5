"""A deadline, or the end of a stretch of time, falls before the day on which the plan is issued."""

import re
from collections.abc import Iterator

from luoshi.cadence import Cadence, Deadline, Frame, Window, find_mentions
from luoshi.duty import Proposal
from luoshi.lint.finding import Hit, Remark, Severity, hit
from luoshi.lint.manuscript import Manuscript
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
#: Words that tell which are meant, not by when: 对2024年底前|建成的水库, 2025年6月前|购置的.
_WHICH = re.compile(r"已?[\u4e00-\u9fff]{2}的(?=[\u4e00-\u9fff“])")
_WHICH_OF = re.compile(r"[^，。；：]{1,14}的(?=[\u4e00-\u9fff“])")
_OF = re.compile(r"(?:^|[，。；：、]|[要应须将])(?:对于?|将|把|凡|为|由|给)$")
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
            if day < issued.isoformat() and not _tells_which(manuscript, duty, span):
                seen.add(span)
                yield hit(span, day=day, issued=issued.isoformat())


def _last_day(cadence: Cadence) -> str:
    """The last day on which the thing can be done; "" where none is told."""
    if isinstance(cadence, Window):
        return cadence.end
    return cadence.date if isinstance(cadence, Deadline) else ""


def _tells_which(manuscript: Manuscript, duty: Proposal, span: Span) -> bool:
    """Whether a day tells a case of which the duty speaks, and no day by which it is to be done."""
    segment, view = manuscript.outline.segments[duty.segment], manuscript.outline.view
    if span.start < segment.span.start or span.end > segment.span.end:
        return False
    at, end = (view.position(place) - segment.start for place in (span.start, span.end - 1))
    pattern = _WHICH_OF if _OF.search(segment.text[segment.mark : at]) else _WHICH
    return pattern.match(segment.text, end + 1) is not None


def _clocks(duty: Proposal) -> Iterator[tuple[Span, Cadence]]:
    return ((clock.origin.span, clock.cadence) for clock in duty.clocks)


def _of_other_years(manuscript: Manuscript, duty: Proposal) -> Iterator[tuple[Span, Cadence]]:
    """The mentions that tell their own year: those of years before the plan's are no clock of a duty.

    A stretch of time in such a year is what figures are of: 2025年1月至6月的用水量.
    """
    segment = manuscript.outline.segments[duty.segment]
    if not _YEAR.search(segment.text):
        return
    issued = manuscript.frame.issued
    for mention in find_mentions(segment.text, Frame()):
        if isinstance(mention.cadence, Window) and issued and mention.cadence.end < f"{issued.year}":
            continue
        yield manuscript.span(segment.start + mention.start, segment.start + mention.end), mention.cadence
