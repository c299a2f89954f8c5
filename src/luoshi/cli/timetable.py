"""A Timetable in the terminal: value, explanation, year strip, and a line for each date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from luoshi.cadence import CHINA, Calendar, Deadline, Limit, Period, Quota, Window, explain, missing
from luoshi.cadence.day_words import MONTHS_EN
from luoshi.cadence.schedule.occurrences import period_name
from luoshi.cadence.schedule.timetable import Timetable
from luoshi.cli.columns import columns
from luoshi.cli.language import Wording
from luoshi.cli.strip import Signs, strip
from luoshi.errors import Lang

MISSING = Wording("还缺：{what}", "Still missing: {what}")
ASK_YEAR = Wording("加上 --year，列出那一年的日子。", "Add --year to see the dates of that year.")
ASK_START = Wording(
    "加上 --from（如 --from 2026-03-02T09:00），算出哪天到期。",
    "Add --from (such as --from 2026-03-02T09:00) to see when it is due.",
)
NO_DATES = Wording("没有到期日。", "Nothing is due on a day.")
NONE_IN_YEAR = Wording("这一年没有到期日。", "Nothing is due in that year.")
DEADLINE = Wording("期限", "Deadline")
WINDOW = Wording("时段", "Window")
OPENS = Wording("{day}起", "from {day}")
DUE = Wording("{day}止", "due {day}")
NEEDS = Wording("要{n}次", "needs {n}")
AT_MOST = Wording("至多{n}次", "at most {n}")
REST = Wording(
    "休息日{feast}，不顺延；前一个工作日是{day}",
    "rest day{feast}, it does not move; the working day before is {day}",
)
PROVISIONAL = Wording("暂定（该年放假安排未公布）", "provisional (holidays of that year not published)")
REST_OF = Wording(
    "……共{n}期，这里列出前{shown}期；--json 列出全部。",
    "… {n} in all, the first {shown} here; --json lists all.",
)

_INDENT = "  "
_GAP = "  "
#: A year of weeks is listed whole, a year of days is not.
_MOST, _FIRST = 60, 10
_WEEKDAYS_EN = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


@dataclass(frozen=True, slots=True)
class Sheet:
    """How a Timetable is printed: language, columns, signs, and which days are working days."""

    lang: Lang
    width: int
    signs: Signs
    calendar: Calendar = CHINA


def lines(timetable: Timetable, year: int | None, sheet: Sheet) -> Iterator[str]:
    """The lines of one Timetable below its own words; year: the one that is drawn, None for none."""
    lang, cadence = sheet.lang, timetable.cadence
    yield f"{_INDENT}{cadence}"
    yield f"{_INDENT}{explain(cadence, lang)}"
    if needs := missing(cadence, lang):
        yield _INDENT + MISSING(lang, what=("、" if lang == "zh" else ", ").join(needs))
    if year is not None:
        last = timetable.due.day if timetable.due else None
        drawn = strip(cadence, timetable.periods, year, sheet.width - len(_INDENT), sheet.signs, last)
        yield _INDENT + drawn
    yield from (_INDENT + line for line in _dates(timetable, year, sheet))


def _dates(timetable: Timetable, year: int | None, sheet: Sheet) -> Iterator[str]:
    lang, cadence = sheet.lang, timetable.cadence
    if isinstance(cadence, Limit):
        yield from _limit(timetable, sheet)
    elif timetable.periods:
        shown = timetable.periods if len(timetable.periods) <= _MOST else timetable.periods[:_FIRST]
        yield from _table([_cells(timetable, period, year, sheet) for period in shown], sheet.width)
        if len(shown) < len(timetable.periods):
            yield REST_OF(lang, n=len(timetable.periods), shown=len(shown))
    elif year is None and isinstance(cadence, Quota | Deadline | Window):
        yield ASK_YEAR(lang)
    elif isinstance(cadence, Quota) and not cadence.per.startswith("PT"):
        yield NONE_IN_YEAR(lang)
    else:
        yield NO_DATES(lang)


def _limit(timetable: Timetable, sheet: Sheet) -> Iterator[str]:
    due, lang = timetable.due, sheet.lang
    if due is None:
        yield ASK_START(lang)
        return
    if due.day:
        clock = f" {due.at:%H:%M}" if due.at else ""
        yield DUE(lang, day=f"{_day(due.day, None, lang)}{clock}")
    yield due.why_zh if lang == "zh" else due.why_en


def _cells(timetable: Timetable, period: Period, year: int | None, sheet: Sheet) -> list[str]:
    """The cells of one date: its period, when it opens, when it is due, what it needs, remarks."""
    lang = sheet.lang
    cells = [
        _name(timetable, period, lang),
        OPENS(lang, day=short_day(period.opens, year, lang)),
        DUE(lang, day=_day(period.due, year, lang)) if period.due else "",
        NEEDS(lang, n=period.needs) if period.needs else "",
    ]
    if period.maximum is not None:
        cells[3] = f"{cells[3]} {AT_MOST(lang, n=period.maximum)}".strip()
    remarks = []
    if period.due and not sheet.calendar.is_workday(period.due):
        before = _day(sheet.calendar.last_workday(period.due), year, lang)
        feast = sheet.calendar.feast(period.due)
        remarks.append(REST(lang, day=before, feast=_in_brackets(feast, lang)))
    if period.provisional:
        remarks.append(PROVISIONAL(lang))
    return [*cells, ("；" if lang == "zh" else "; ").join(remarks)]


def _in_brackets(feast: str, lang: Lang) -> str:
    if not feast:
        return ""
    return f"（{feast}）" if lang == "zh" else f" ({feast})"


def _name(timetable: Timetable, period: Period, lang: Lang) -> str:
    match timetable.cadence:
        case Deadline():
            return DEADLINE(lang)
        case Window():
            return WINDOW(lang)
    name = period_name(period.start, period.end, lang)
    if (" to " if lang == "en" else "至") not in name:
        return name
    ends = dict.fromkeys(short_day(day, day.year, lang) for day in (period.start, period.end))
    return "—".join(ends)


def short_day(day: date, year: int | None, lang: Lang) -> str:
    """A day without its year where that is the year spoken of: 3月20日, 20 Mar."""
    if lang == "zh":
        return f"{'' if day.year == year else f'{day.year}年'}{day.month}月{day.day}日"
    return f"{day.day} {MONTHS_EN[day.month - 1]}{'' if day.year == year else f' {day.year}'}"


def _day(day: date, year: int | None, lang: Lang) -> str:
    """A day with its weekday: 3月20日 周五, Fri 20 Mar."""
    told = short_day(day, year, lang)
    if lang == "zh":
        return f"{told} 周{'一二三四五六日'[day.weekday()]}"
    return f"{_WEEKDAYS_EN[day.weekday()]} {told}"


def _table(rows: Sequence[Sequence[str]], width: int) -> Iterator[str]:
    """The rows in columns of their widest cell; a remark that does not fit stands on a line of its own."""
    widths = [max(columns(row[place]) for row in rows) for place in range(4)]
    for *cells, remark in rows:
        line = _GAP.join(
            cell + " " * (wide - columns(cell)) for cell, wide in zip(cells, widths, strict=True)
        )
        beside = f"{line}{_GAP}{remark}"
        if remark and columns(_INDENT + beside) > width:
            yield line.rstrip()
            yield _INDENT + remark
        else:
            yield beside.rstrip()
