"""A deadline that names a day falls on a day of rest."""

import re
from collections.abc import Iterator
from datetime import date

from luoshi.cadence import Calendar, Deadline
from luoshi.errors import Phrase
from luoshi.lint.finding import Hit, Remark, Severity, hit
from luoshi.lint.manuscript import Manuscript

NAME = "deadline-rest-day"
SEVERITY = Severity.HINT
CITATION = "全国年节及纪念日放假办法；国务院办公厅关于部分节假日安排的通知"
REMARK = Remark(
    zh="{day}是{kind}{provisional}",
    en="{day} is {kind}{provisional}",
    remedy_zh="期限不会自动顺延；可以改为前一个工作日 {before}",
    remedy_en="A deadline does not move by itself; the working day before is {before}",
)

_DAY = re.compile(r"[日号]|\d{4}[./-]\d{1,2}[./-]\d")
_WEEKEND = (Phrase("星期六", "a Saturday"), Phrase("星期日", "a Sunday"))
_PROVISIONAL = Phrase(
    "（该年放假安排未收录，只按周末推算）", " (no notice of that year is known: by weekends alone)"
)
_SURE = Phrase("", "")


def find(manuscript: Manuscript) -> Iterator[Hit]:
    """Each deadline of a named day that is a day of rest, once; a month's end names no day."""
    calendar, seen = manuscript.calendar, set()
    for duty in manuscript.duties:
        for clock in duty.clocks:
            span = clock.origin.span
            if not isinstance(clock.cadence, Deadline) or not _DAY.search(clock.quote) or span in seen:
                continue
            day = _day(clock.cadence.date)
            if day is not None and not calendar.is_workday(day):
                seen.add(span)
                provisional = _PROVISIONAL if calendar.is_provisional(day) else _SURE
                before = calendar.last_workday(day).isoformat()
                yield hit(
                    span,
                    day=day.isoformat(),
                    kind=_kind(calendar, day),
                    before=before,
                    provisional=provisional,
                )


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None  # its year is open, or it is a side of a season


def _kind(calendar: Calendar, day: date) -> Phrase:
    if feast := calendar.feast(day):
        return Phrase(f"{feast}假期", f"a day of the holiday {feast}")
    return _WEEKEND[day.weekday() - 5]
