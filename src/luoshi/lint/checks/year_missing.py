"""A date has no year, and neither title nor number nor day of issue tells it."""

from collections.abc import Iterator

from luoshi.cadence import needs_year
from luoshi.lint.finding import Hit, Remark, Severity, hit
from luoshi.lint.manuscript import Manuscript

NAME = "year-missing"
SEVERITY = Severity.WARNING
CITATION = "GB/T 15835-2011 5.1.4"
REMARK = Remark(
    zh="“{words}”没有写年份，从标题、文号和成文日期也看不出",
    en="“{words}” has no year, and neither title, number nor day of issue tells it",
    remedy_zh="在第一处写明年份，或在标题里写明是哪一年的计划",
    remedy_en="Write the year at its first place, or in the title of the plan",
)


def find(manuscript: Manuscript) -> Iterator[Hit]:
    """Each date that lacks its year, once."""
    if manuscript.frame.year is not None:
        return
    seen = set()
    for duty in manuscript.duties:
        for clock in duty.clocks:
            span = clock.origin.span
            if needs_year(clock.cadence) and span not in seen:
                seen.add(span)
                yield hit(span, words="".join(clock.quote.split()))
