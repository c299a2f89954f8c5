"""Days as people type them: one field in both languages, instead of the browser's own with its own order."""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange
from datetime import date, datetime, time, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from luoshi_web.shell import clock
from luoshi_web.shell.words import MONTHS_EN, day_words, month_word

_NUMBERS = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{4})(\d{2})(\d{2})")
_CHINESE = re.compile(r"(?:(\d{4})年)?(\d{1,2})月(\d{1,2})[日号]?")
_ENGLISH = re.compile(r"(\d{1,2}) ?([a-z]{3,9})\.?,?(?: ?(\d{4}))?|([a-z]{3,9})\.? (\d{1,2}),?(?: (\d{4}))?")
_WEEKDAY = re.compile(r"\s*(?:周|星期|礼拜)[一二三四五六日天]$|^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,? ")
_NEAR = {"今天": 0, "今日": 0, "昨天": -1, "明天": 1, "today": 0, "yesterday": -1, "tomorrow": 1}
_TIME = re.compile(r"[t ]*(\d{1,2})[:时点](\d{1,2})?(?::\d{2}(?:\.\d+)?)?分?$")


def day_typed(text: str, today: date) -> date:
    """The day that was typed; without a year it is of this one.

    2026-09-30, 2026/9/30, 20260930, 9月30日, 2026年9月30日 周三, 30 Sep, Sep 30 2026, 今天, today.
    Raises ValidationError with a remedy where it is no day.
    """
    words = _WEEKDAY.sub("", unicodedata.normalize("NFKC", text).strip().lower()).strip()
    if words in _NEAR:
        return today + timedelta(days=_NEAR[words])
    year, month, day = _parts(words, today.year) or (0, 0, 0)
    if not (1 <= month <= 12 and 1 <= year <= date.max.year and day >= 1):
        raise ValidationError(_("写成日期，如 9月30日 或 2026-09-30。"), code="invalid")
    last = date(year, month, monthrange(year, month)[1])
    if day <= last.day:
        return date(year, month, day)
    told = {"month": month_word(month), "last": last.day, "fix": day_words(last, weekday=False)}
    raise ValidationError(_("%(month)s只有%(last)s天，写成 %(fix)s。") % told, code="invalid")


def day_or_none(text: str) -> date | None:
    """The day that an address or a field of it tells, None where it tells none."""
    try:
        return day_typed(text[:40], clock.today())
    except ValidationError:
        return None


def _parts(words: str, this_year: int) -> tuple[int, int, int] | None:
    """Year, month and day as numbers, not yet a day; None where the words have no such shape."""
    compact = words.replace(" ", "")
    if found := _NUMBERS.fullmatch(compact):
        year, month, day = (int(one) for one in found.groups() if one)
        return year, month, day
    if found := _CHINESE.fullmatch(compact):
        return int(found[1] or this_year), int(found[2]), int(found[3])
    if found := _ENGLISH.fullmatch(words):
        day_, name, year_ = found.groups()[:3] if found[1] else (found[5], found[4], found[6])
        months = [at for at, short in enumerate(MONTHS_EN, 1) if name.startswith(short.lower())]
        return (int(year_ or this_year), months[0], int(day_)) if months else None
    return None


class DayInput(forms.DateInput):
    """A field of text, the day in words beside it; the script adds the browser's calendar."""

    template_name = "shell/day_input.html"
    picker = "date"
    example = "2026-09-30"

    def format_value(self, value: Any) -> str | None:
        """As 2026-09-30; what could not be read stays as it was typed."""
        return value.isoformat() if isinstance(value, date) else value

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """The words of the day, where the value is one."""
        given = {"autocomplete": "off", "placeholder": self.example, **(attrs or {})}
        context: dict[str, Any] = super().get_context(name, value, given)
        return {**context, "words": self.words_of(value), "picker": self.picker}

    def words_of(self, value: Any) -> str:
        """The day in words with its weekday; "" for what is none."""
        try:
            told = value if isinstance(value, date) else day_typed(str(value or ""), clock.today())
        except ValidationError:
            return ""
        return day_words(told)


class DayField(forms.DateField):
    """A day, typed in Chinese, English or as 2026-09-30."""

    widget = DayInput

    def to_python(self, value: Any) -> date | None:
        """The day; None for nothing."""
        if value in self.empty_values:
            return None
        if isinstance(value, datetime):
            return value.date()
        return value if isinstance(value, date) else day_typed(str(value), clock.today())


class MomentInput(DayInput):
    """A field of text for a day and a time."""

    picker = "datetime-local"
    example = "2026-09-30 14:30"

    def format_value(self, value: Any) -> str | None:
        """As 2026-09-30 14:30."""
        return f"{value:%Y-%m-%d %H:%M}" if isinstance(value, datetime) else value

    def words_of(self, value: Any) -> str:
        """The day in words, of the part before the time."""
        if isinstance(value, datetime):
            return day_words(value.date())
        return super().words_of(_TIME.sub("", unicodedata.normalize("NFKC", str(value or "")).lower()))


class MomentField(forms.DateTimeField):
    """A day and a time to the minute, typed like a day with 14:30 after it."""

    widget = MomentInput
    default_error_messages = {"no_time": gettext_lazy("写上几点，如 9月30日 14:30。")}

    def to_python(self, value: Any) -> datetime | None:
        """The moment in the site's time zone; None for nothing."""
        if value in self.empty_values:
            return None
        if isinstance(value, datetime):
            return value
        words = unicodedata.normalize("NFKC", str(value)).strip().lower()
        found = _TIME.search(words)
        if not found:
            day_typed(words, clock.today())
            raise ValidationError(self.error_messages["no_time"], code="no_time")
        day = day_typed(words[: found.start()], clock.today())
        hour, minute = int(found[1]), int(found[2] or 0)
        if hour > 23 or minute > 59:
            raise ValidationError(self.error_messages["no_time"], code="no_time")
        return timezone.make_aware(datetime.combine(day, time(hour, minute)))
