"""Words for dates that were computed: how they stand, and what came later."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import TypeAlias

from luoshi.cadence.calendar.workdays import Calendar
from luoshi.cadence.schedule.later import Change, Extension

#: The same words in Chinese and in English.
Both: TypeAlias = tuple[str, str]


def zh(day: date) -> str:
    """A day in Chinese: 2026年6月30日."""
    return f"{day.year}年{day.month}月{day.day}日"


def zh_at(at: datetime) -> str:
    """A moment in Chinese: 2026年6月30日9:05."""
    return f"{zh(at.date())}{at.hour}:{at.minute:02d}"


def en_at(at: datetime) -> str:
    """A moment in English: 2026-06-30 09:05."""
    return f"{at:%Y-%m-%d %H:%M}"


def stands(day: date, calendar: Calendar) -> Both:
    """That a date does not move, and on a rest day the working day before it."""
    version = calendar.version
    if calendar.is_workday(day):
        return f"遇休息日不顺延（日历{version}）", f"never moved by a rest day (calendar {version})"
    note_zh, note_en = unpublished(provisional=calendar.is_provisional(day))
    before = calendar.last_workday(day)
    told_zh, told_en = rests(version)
    return (
        f"{told_zh}{note_zh}，宜在前一个工作日{zh(before)}办",
        f"{told_en}{note_en}: better done on the working day before, {before}",
    )


def moment_stands(at: datetime, start: datetime, calendar: Calendar) -> Both:
    """The same for a moment; where no working day lies between, there is none to suggest."""
    day = at.date()
    if calendar.is_workday(day) or not calendar.last_workday(day) < start.date() <= day:
        return stands(day, calendar)
    told_zh, told_en = rests(calendar.version)
    return f"{told_zh}，其间没有工作日", f"{told_en}, with no working day between"


def rests(version: str) -> Both:
    """That a date which does not move lies on a rest day."""
    return (
        f"遇休息日不顺延；按日历{version}该日休息",
        f"never moved by a rest day; by calendar {version} it is one",
    )


def unpublished(*, provisional: bool) -> Both:
    """The remark on a date that rests on a year whose notice is missing."""
    if not provisional:
        return "", ""
    return "（该年放假安排未公布，暂定）", " (holidays of that year not published: provisional)"


def changed(why: Both, first: date | None, changes: Sequence[Change], day: date) -> Both:
    """A sentence with the extensions and corrections that came after it."""
    zh_told, en_told = [], []
    for change in changes:
        if isinstance(change, Extension):
            zh_told.append(f"{zh(change.made)}准予延期至{zh(change.to)}")
            en_told.append(f"extended on {change.made} to {change.to}")
        else:
            zh_told.append(f"{zh(change.made)}更正为{zh(change.to)}（{change.source}）")
            en_told.append(f"corrected on {change.made} to {change.to} ({change.source})")
    kept = (f"首次期限{zh(first)}，", f"first date {first}, ") if first else ("", "")
    return (
        f"{why[0].removesuffix('。')}；{'；'.join(zh_told)}；{kept[0]}现行期限{zh(day)}。",
        f"{why[1].removesuffix('.')}; {'; '.join(en_told)}; {kept[1]}in force {day}.",
    )


def unresumed(why: Both, stopped: date) -> Both:
    """A sentence with a stop that is still open."""
    return (
        f"{why[0].removesuffix('。')}；{zh(stopped)}起中止，尚未恢复，暂无期限。",
        f"{why[1].removesuffix('.')}; stopped on {stopped} and not resumed, so it has no due day for now.",
    )
