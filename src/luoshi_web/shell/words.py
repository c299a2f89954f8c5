"""Dates and strips in words, in the reader's language."""

from __future__ import annotations

from datetime import date, datetime

from django.utils import timezone
from django.utils.translation import get_language, gettext

from luoshi.errors import Lang
from luoshi_web.shell import clock
from luoshi_web.shell.strip import WORDS, State, Strip, Window

WEEKDAYS_ZH = "一二三四五六日"
WEEKDAYS_EN = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS_EN = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def is_chinese() -> bool:
    """Whether the page is read in Chinese."""
    return (get_language() or "zh").startswith("zh")


def lang() -> Lang:
    """The reader's language, as the library speaks it."""
    return "zh" if is_chinese() else "en"


def together(*sentences: str) -> str:
    """Sentences one after the other: Chinese ones touch, English ones are a space apart."""
    return ("" if is_chinese() else " ").join(one for one in sentences if one)


def month_word(month: int) -> str:
    """A month as an axis says it: "9月", "Sep"."""
    return f"{month}月" if is_chinese() else MONTHS_EN[month - 1]


def day_words(day: date, *, year: bool = False, weekday: bool = True) -> str:
    """A day as people say it: "9月30日 周三", "Wed 30 Sep"."""
    if is_chinese():
        words = f"{day.month}月{day.day}日"
        words = f"{day.year}年{words}" if year else words
        return f"{words} 周{WEEKDAYS_ZH[day.weekday()]}" if weekday else words
    words = f"{day.day} {MONTHS_EN[day.month - 1]}"
    words = f"{words} {day.year}" if year else words
    return f"{WEEKDAYS_EN[day.weekday()]} {words}" if weekday else words


def moment_words(moment: datetime) -> str:
    """A moment of the site's zone to the minute: the time alone where it is of today."""
    local = timezone.localtime(moment)
    if local.date() == clock.today():
        return f"{local:%H:%M}"
    return f"{day_words(local.date(), year=local.year != clock.today().year)} {local:%H:%M}"


def strip_words(strip: Strip, windows: list[Window]) -> str:
    """The strip as one sentence: what a reader hears instead of the drawing."""
    if strip.plain != "none":
        return _plain_words(strip)
    if not windows:
        return gettext("%(year)s年没有期次。") % {"year": strip.year}
    told = (";" if not is_chinese() else "；").join(
        _window_words(each, at, strip.today) for at, each in enumerate(windows, 1)
    )
    total = gettext("全年%(count)s期。") % {"count": len(windows)}
    return f"{total}{told}{'。' if is_chinese() else '.'}"


def _window_words(each: Window, at: int, today: date | None) -> str:
    name = each.title or gettext("第%(at)s期") % {"at": at}
    words = str(WORDS[each.state])
    missing = max(each.needs - each.filled, 0)
    if each.state is State.MET_LATE and each.completed_on:
        late = (each.completed_on - each.first_due).days
        return gettext("%(name)s%(state)s，迟%(days)s天") % {"name": name, "state": words, "days": late}
    if each.state is State.LATE and today:
        late = (today - (each.extended_to or each.first_due)).days
        return gettext("%(name)s%(state)s%(days)s天，还差%(n)s次") % {
            "name": name, "state": words, "days": late, "n": missing,
        }  # fmt: skip
    if each.state in (State.OPEN, State.SOON, State.BEHIND, State.EXTENDED) and today:
        left = ((each.extended_to or each.first_due) - today).days
        return gettext("%(name)s%(state)s，还差%(n)s次，剩%(days)s天") % {
            "name": name, "state": words, "days": left, "n": missing,
        }  # fmt: skip
    return gettext("%(name)s%(state)s") % {"name": name, "state": words}


def _plain_words(strip: Strip) -> str:
    line = {
        "must_not": gettext("禁止事项，没有期限"),
        "may": gettext("可做事项，不计期限"),
        "vague": gettext("时间不定"),
        "standing": gettext("长期事项"),
        "trigger": gettext("事项发生后起算"),
    }.get(strip.plain, gettext("没有期限"))
    inside = [mark for mark in strip.marks if mark.day.year == strip.year]
    counts = {kind: sum(mark.kind == kind for mark in inside) for kind in ("evidence", "progress", "breach")}
    told = [
        text % {"count": count}
        for text, count in (
            (gettext("佐证%(count)s份"), counts["evidence"]),
            (gettext("进展%(count)s次"), counts["progress"]),
            (gettext("违反%(count)s次"), counts["breach"]),
        )
        if count
    ]
    comma, stop = ("，", "。") if is_chinese() else (", ", ".")
    return comma.join([line, *told]) + stop
