"""occurrences: the periods that a cadence owes between two days, each with its due day and why.

Nothing here moves from a rest day: deadlines, windows and due days of quotas stand where they
are; only a `Limit` moves (see `luoshi.cadence.due`), and it has no period without an event.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from luoshi.cadence.complete import complete, is_relative
from luoshi.cadence.explain import explain
from luoshi.cadence.frame import Frame
from luoshi.cadence.slices import Slice, due_day, slices
from luoshi.cadence.value import Cadence, Deadline, Quota, Window
from luoshi.cadence.workdays import Calendar

_HALF_ZH, _HALF_EN = ("上半年", "下半年"), ("first", "second")


@dataclass(frozen=True, slots=True)
class Period:
    """One period that a cadence owes.

    start, end: of the calendar period, both included; start is its key. opens: from when it can
    be worked on: its start, or the first day that is followed. due: the last day in time, None
    where only a maximum is told. needs: how many pieces at least; 0 for a mere maximum. maximum:
    how many at most, or None. why_zh, why_en: words, rule, calendar and result in one sentence.
    provisional: a calendar year without notice was used; none is for these.
    """

    start: date
    end: date
    opens: date
    due: date | None
    needs: int
    maximum: int | None
    why_zh: str
    why_en: str
    provisional: bool = False


def occurrences(  # noqa: PLR0913  # the words of the source may come with it
    cadence: Cadence,
    frame: Frame,
    calendar: Calendar,  # noqa: ARG001  # the days of seasons
    start: date,
    end: date,
    *,
    quote: str = "",
) -> list[Period]:
    """The periods of a cadence from `start` to `end`, in order of their days.

    frame: completes what has no year. start, end: of what is followed (the Frame's from and to).
    quote: the words of the source; without them the cadence's own phrase stands.

    A limit, a vague and a standing cadence have none, nor has a date whose year is unknown, a
    quota per hour, or a quota's due day that had passed before `start`. A deadline and a window
    have their one period wherever it lies.
    """
    whole = complete(cadence, frame)
    match whole:
        case Quota():
            return list(_quota(whole, start, end, quote))
        case Deadline() | Window() if not is_relative(whole):
            return _once(whole, start, quote)
    return []


def period_name(start: date, end: date, lang: str = "zh") -> str:
    """A calendar period as people call it: 第3季度, 上半年, 9月; its days where it has no name."""
    months = (end.year - start.year) * 12 + end.month - start.month + 1
    if start.day == 1 and (end.month, end.day) == (12, 31) and months == 12:
        return f"{start.year}年" if lang == "zh" else str(start.year)
    if start.day == 1 and _is_month_end(end) and start.year == end.year:
        if months == 6 and start.month in (1, 7):
            half = start.month > 6
            return _HALF_ZH[half] if lang == "zh" else f"{_HALF_EN[half]} half-year"
        if months == 3 and start.month % 3 == 1:
            quarter = start.month // 3 + 1
            return f"第{quarter}季度" if lang == "zh" else f"Q{quarter}"
        if months == 1:
            return f"{start.month}月" if lang == "zh" else start.strftime("%b")
    return f"{_zh(start)}至{_zh(end)}" if lang == "zh" else f"{start} to {end}"


def _is_month_end(day: date) -> bool:
    return date.fromordinal(day.toordinal() + 1).day == 1


def _quota(quota: Quota, start: date, end: date, quote: str) -> list[Period]:
    found: list[Period] = []
    for here in slices(quota.per, start, end):
        due = due_day(quota.due, here) if quota.min else None
        if (due or here.end) < start:
            continue
        zh, en = _quota_why(quota, here, start, due, quote)
        found.append(
            Period(here.start, here.end, max(here.start, start), due, quota.min or 0, quota.max, zh, en)
        )
    return found


def _quota_why(quota: Quota, here: Slice, start: date, due: date | None, quote: str) -> tuple[str, str]:
    told_zh, told_en = _told(quota, quote)
    name_zh, name_en = period_name(here.start, here.end, "zh"), period_name(here.start, here.end, "en")
    ask_zh, ask_en = _ask(quota)
    days_zh = f"{_zh(here.start)}至{_zh(here.end)}"
    lies_zh = days_zh if name_zh == days_zh else f"{name_zh}为{days_zh}"
    days_en = f"{here.start} to {here.end}"
    lies_en = f"this period is {days_en}" if name_en == days_en else f"{name_en} is {days_en}"
    late = here.start < start
    part_zh = f"，{_zh(start)}起跟踪，次数不按天数折减" if late else ""
    part_en = f"; followed from {start}, the number is not cut down for that" if late else ""
    end_zh = f"{_zh(due)}止，遇休息日不顺延" if due else "没有下限，不设期限"
    end_en = f"due {due}, which never moves from a rest day" if due else "no minimum, so nothing is due"
    return (
        f"{told_zh}按日历周期计，{ask_zh}，不结转；{lies_zh}{part_zh}，{end_zh}。",
        f"{told_en} counts by calendar period, {ask_en}, nothing carries over; {lies_en}{part_en}; {end_en}.",
    )


def _ask(quota: Quota) -> tuple[str, str]:
    zh, en = [], []
    if quota.min:
        zh.append(f"每期不少于{quota.min}次")
        en.append(f"at least {quota.min}")
    if quota.max is not None:
        zh.append(f"每期不多于{quota.max}次")
        en.append(f"at most {quota.max}")
    return "、".join(zh), " and ".join(en)


def _once(cadence: Deadline | Window, start: date, quote: str) -> list[Period]:
    told_zh, told_en = _told(cadence, quote)
    if isinstance(cadence, Deadline):
        last, first = date.fromisoformat(cadence.date), min(start, date.fromisoformat(cadence.date))
        why_zh = f"{told_zh}是期限，{_zh(last)}止，遇休息日不顺延。"
        why_en = f"{told_en} is a deadline: due {last}, which never moves from a rest day."
    else:
        first, last = date.fromisoformat(cadence.start), date.fromisoformat(cadence.end)
        why_zh = f"{told_zh}是时段，{_zh(first)}至{_zh(last)}，首尾两天都算，遇休息日不顺延。"
        why_en = f"{told_en} is a window from {first} to {last}, both included; it never moves."
    return [Period(first, last, min(max(first, start), last), last, 1, None, why_zh, why_en)]


def _told(cadence: Cadence, quote: str) -> tuple[str, str]:
    return (f"“{quote or explain(cadence, 'zh')}”", f"“{quote or explain(cadence, 'en')}”")


def _zh(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"
