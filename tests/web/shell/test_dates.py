"""A day is typed as people write it, in both languages; what is none says what to write."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from django import forms
from django.core.exceptions import ValidationError
from django.utils import translation

from luoshi_web.shell.dates import DayField, MomentField, day_or_none, day_typed

TODAY = date(2026, 9, 17)


@pytest.mark.parametrize(
    "text",
    [
        "2026-09-30", "2026/9/30", "2026.9.30", "20260930", "9月30日", "9月30号", "9月30日 周三",
        "9月30日星期三", "2026年9月30日", "2026 年 9 月 30 日 周三", "２０２６－０９－３０", "30 Sep",
        "Wed 30 Sep", "30 September 2026", "Sep 30", "Sep 30, 2026", " 2026-09-30 ",
    ],
)  # fmt: skip
def test_one_day_in_many_writings(text: str) -> None:
    assert day_typed(text, TODAY) == date(2026, 9, 30)


def test_near_days_have_names() -> None:
    told = [day_typed(text, TODAY) for text in ("今天", "昨天", "明天", "today", "Yesterday")]
    assert told == [TODAY, date(2026, 9, 16), date(2026, 9, 18), TODAY, date(2026, 9, 16)]


@pytest.mark.parametrize(
    "text", ["", "下周", "9月", "30", "2026-13-01", "2026-00-10", "0000-01-01", "12 Foo", "morgen", "9" * 60]
)
def test_what_is_no_day_is_left_alone(text: str) -> None:
    with pytest.raises(ValidationError, match="写成日期"):
        day_typed(text, TODAY)
    assert day_or_none(text) is None


def test_a_day_that_the_month_lacks_is_named_with_its_remedy() -> None:
    with pytest.raises(ValidationError, match="9月只有30天，写成 9月30日"):
        day_typed("9月31日", TODAY)
    with pytest.raises(ValidationError, match="2月只有28天"):
        day_typed("2026-02-29", TODAY)
    with translation.override("en"), pytest.raises(ValidationError, match="Sep has 30 days; write 30 Sep"):
        day_typed("31 Sep", TODAY)


class Asked(forms.Form):
    """One field of each."""

    day = DayField(required=False)
    at = MomentField(required=False)


def test_fields_keep_what_was_typed_and_tell_the_day_in_words() -> None:
    form = Asked({"day": "9月31日", "at": "9月30日"})
    assert set(form.errors) == {"day", "at"}
    page = form.as_p()
    assert 'value="9月31日"' in page
    assert "写上几点" in page
    fresh = Asked(initial={"day": date(2026, 9, 30)}).as_p()
    assert 'value="2026-09-30"' in fresh
    assert "9月30日 周三" in fresh
    assert "<b>" not in Asked({"day": "<b>"}).as_p()


@pytest.mark.parametrize(
    "text", ["2026-09-30 14:30", "2026-09-30T14:30", "2026年9月30日 14：30", "2026年9月30日14时30分"]
)
def test_a_moment_is_a_day_and_a_time(text: str) -> None:
    form = Asked({"at": text})
    assert form.is_valid(), form.errors
    moment = form.cleaned_data["at"]
    assert isinstance(moment, datetime)
    assert (moment.date(), moment.hour, moment.minute) == (date(2026, 9, 30), 14, 30)
    assert moment.tzinfo is not None


def test_a_moment_without_a_real_time_is_refused() -> None:
    assert not Asked({"at": "2026-09-30 25:00"}).is_valid()
    assert not Asked({"at": "2026-09-31 10:00"}).is_valid()
