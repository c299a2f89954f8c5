"""due: the last day, or the last moment, of a Limit whose event has come."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from luoshi.cadence.explain import explain
from luoshi.cadence.slices import add_months
from luoshi.cadence.value import Limit
from luoshi.cadence.workdays import CHINA, Calendar

_AMOUNT = re.compile(r"P(T?)(\d+)([YMWDH])")


@dataclass(frozen=True, slots=True)
class Due:
    """When a limit ends: at a moment (`at`), or with a day (`day`); neither for 立即, at once.

    why_zh, why_en: one sentence. provisional: a calendar year without notice was used.
    """

    day: date | None
    at: datetime | None
    why_zh: str
    why_en: str
    provisional: bool = False


def due(limit: Limit, start: datetime, calendar: Calendar = CHINA) -> Due:
    """When a limit that started at a moment (in local time) is due.

    A limit before its event runs back from it and never moves; one from the opening of a time
    counts the first day too.

    Source: Civil Code art. 201 (the first day is left out; hours run at once), 202 (the same day
    of the last month), 203 (a last day that is a rest day moves to the first day after it).
    """
    told_zh, told_en = explain(limit, "zh"), explain(limit, "en")
    if not limit.amount:
        return Due(
            None, None, f"“{told_zh}”没有写时长，只计已过的时间，不算逾期。",
            f"“{told_en}” names no length: the time since the event is shown, and it is never late.",
        )  # fmt: skip
    match = _AMOUNT.fullmatch(limit.amount)
    if not match:
        raise ValueError(f"{limit.amount!r} is no length of a limit")
    number, unit = int(match[2]), match[3]
    if match[1]:
        return _by_the_clock(limit, number, unit, start)
    began = start.date()
    if limit.side == "before":
        return _ahead(limit, number, unit, began, calendar)
    since = began - timedelta(1) if limit.side == "opening" else began
    last = _last_day(since, number, unit, limit, calendar)
    final = calendar.next_workday(last)
    provisional = _uncertain(limit, since, final, calendar)
    first_zh = "首日计入" if limit.side == "opening" else "当日不计"
    first_en = "the first day counts" if limit.side == "opening" else "that day left out"
    moved_zh = f"，{_zh(last)}是休息日，顺延到{_zh(final)}" if final != last else ""
    moved_en = f"; {last} is a rest day, so it moves to {final}" if final != last else ""
    counted = "工作日历" if limit.workdays else "日历"
    return Due(
        final, None,
        f"“{told_zh}”自{_zh(began)}起，{first_zh}，按{counted}数到{_zh(last)}{moved_zh}"
        f"{'（该年放假安排未公布，暂定）' if provisional else ''}。",
        f"“{told_en}” from {began}, {first_en}, runs to {last}{moved_en}"
        f"{' (holidays of that year not published: provisional)' if provisional else ''}.",
        provisional,
    )  # fmt: skip


def _by_the_clock(limit: Limit, number: int, unit: str, start: datetime) -> Due:
    """Hours and minutes start at once, run day and night, and never move."""
    length = timedelta(hours=number) if unit == "H" else timedelta(minutes=number)
    at = start - length if limit.side == "before" else start + length
    return Due(
        at.date(), at,
        f"“{explain(limit, 'zh')}”自{_zh_at(start)}起按钟点计，到{_zh_at(at)}，休息日不顺延。",
        f"“{explain(limit, 'en')}” runs by the clock from {start:%Y-%m-%d %H:%M} to "
        f"{at:%Y-%m-%d %H:%M}; rest days change nothing.",
    )  # fmt: skip


def _ahead(limit: Limit, number: int, unit: str, event: date, calendar: Calendar) -> Due:
    day = _last_day(event, -number, unit, limit, calendar)
    provisional = limit.workdays and _uncertain(limit, day, event, calendar)
    return Due(
        day, None,
        f"“{explain(limit, 'zh')}”从{_zh(event)}往前数，当日不计，到{_zh(day)}，不顺延。",
        f"“{explain(limit, 'en')}” counts back from {event}, that day left out, "
        f"to {day}; it never moves.",
        provisional,
    )  # fmt: skip


def _last_day(since: date, number: int, unit: str, limit: Limit, calendar: Calendar) -> date:
    if limit.workdays:
        return calendar.add(since, number)
    if unit in "YM":
        return add_months(since, number * 12 if unit == "Y" else number)
    return since + timedelta(number * (7 if unit == "W" else 1))


def _uncertain(limit: Limit, since: date, last: date, calendar: Calendar) -> bool:
    """Whether the result rests on a year without notice: any day counted, or the last one."""
    if not limit.workdays:
        return calendar.is_provisional(last)
    return calendar.is_provisional(since + timedelta(1)) or calendar.is_provisional(last)


def _zh(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


def _zh_at(at: datetime) -> str:
    return f"{_zh(at.date())}{at.hour}:{at.minute:02d}"
