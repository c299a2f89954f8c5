"""A rule names the very days on which a quota is due; dateutil, which reads RFC 5545, is the oracle."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from dateutil.rrule import rrulestr
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from luoshi.cadence import CHINA, Cadence, Frame, Limit, Quota, Window, occurrences
from luoshi.cadence.exports import from_rrule, rrule
from luoshi.errors import NotTakenIn
from tests.property.cadences import cadences, quotas

START, END = date(2026, 1, 1), date(2028, 12, 31)
#: Due days that plans write, for each length of the calendar that has them.
WRITTEN = st.one_of(
    st.tuples(st.sampled_from(["P1M"]), st.builds("D{}".format, st.integers(1, 31))),
    st.tuples(
        st.sampled_from(["P2M", "P3M", "P4M", "P6M", "P1Y"]),
        st.builds("M{}D{}".format, st.integers(1, 2), st.integers(1, 31)),
    ),
    st.tuples(st.just("P1Y"), st.builds("M{}end".format, st.integers(1, 12))),
    st.tuples(st.just("P3M"), st.sampled_from(["M1end", "M2end", "M3end", "+D5", "+M2D31"])),
    st.tuples(st.sampled_from(["P1W", "P1M", "P3M", "P1Y"]), st.builds("W{}".format, st.integers(1, 7))),
    st.tuples(
        st.sampled_from(["P1D", "P1W", "P10D", "P15D", "P1M", "P2M", "P3M", "P4M", "P6M", "P1Y"]),
        st.sampled_from(["", "end"]),
    ),
)


@settings(deadline=None)  # the oracle walks through every day
@given(WRITTEN)
def test_the_days_of_the_rule_are_the_due_days(written: tuple[str, str]) -> None:
    """RFC 5545, 3.3.10: each BYxxx part says which days of the interval the rule has."""
    quota = Quota(1, None, *written)
    dues = [period.due for period in occurrences(quota, Frame(), CHINA, START, END) if period.due]
    first = datetime.combine(dues[0], datetime.min.time())
    last = datetime.combine(dues[-1], datetime.min.time())
    told = rrulestr(rrule(quota).body, dtstart=first).between(first, last, inc=True)

    assert [day.date() for day in told] == dues


@settings(deadline=None)
@given(st.integers(2, 40), st.sampled_from("YMWD"), st.dates(START, END))
def test_a_length_that_the_calendar_has_not_is_counted_from_the_first_due_day(
    number: int, unit: str, start: date
) -> None:
    quota = Quota(1, None, f"P{number}{unit}", "end")
    assume(not (unit == "M" and not 12 % number) and not (unit == "D" and number in (10, 15)))
    end = start + timedelta(1500)
    dues = [period.due for period in occurrences(quota, Frame(), CHINA, start, end) if period.due]
    first = datetime.combine(dues[0], datetime.min.time())
    rule = rrulestr(rrule(quota).body, dtstart=first)

    assert [day.date() for day in rule.between(first, first + timedelta(1400), inc=True)] == [
        due for due in dues if due <= dues[0] + timedelta(1400)
    ]


@given(cadences | quotas() | WRITTEN.map(lambda written: Quota(1, None, *written)))
def test_what_is_whole_comes_back_whole(cadence: Cadence) -> None:
    told = rrule(cadence)

    assert told.body or told.losses
    if not told.losses:
        assert from_rrule(told.body) == cadence


def test_enough_of_what_plans_write_comes_back_whole() -> None:
    """So that the property above does not hold for want of rules without a loss."""
    dues = [("P1M", f"D{day}") for day in range(1, 32)] + [("P3M", f"M{m}D20") for m in (1, 2, 3)]
    dues += [("P1Y", f"M{m}end") for m in range(1, 13)] + [("P1W", f"W{day}") for day in range(1, 7)]
    dues += [(per, "end") for per in ("P1M", "P3M", "P6M", "P1Y", "P1W", "P10D", "P15D", "P2Y", "P2W")]

    assert [due for due in dues if rrule(Quota(1, None, *due)).losses] == []


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("RRULE:FREQ=MONTHLY;BYMONTHDAY=5", "quota 1.. per P1M due D5"),
        ("freq=monthly;bymonthday=5;interval=1;wkst=mo", "quota 1.. per P1M due D5"),
        ("FREQ=YEARLY;BYMONTH=12,3,9,6;BYMONTHDAY=20", "quota 1.. per P3M due M3D20"),
        ("FREQ=MONTHLY;BYMONTH=6,12;BYMONTHDAY=-1", "quota 1.. per P6M due end"),
        ("FREQ=MONTHLY;BYMONTH=1;BYMONTHDAY=31", "quota 1.. per P1Y due M1D31"),
        ("FREQ=MONTHLY;INTERVAL=3", "quota 1.. per P3M"),
        ("FREQ=WEEKLY;INTERVAL=2", "quota 1.. per P2W"),
        ("FREQ=WEEKLY;BYDAY=SU", "quota 1.. per P1W due end"),
        ("FREQ=MONTHLY;BYDAY=1MO", "quota 1.. per P1M due W1"),
        ("FREQ=MONTHLY;BYDAY=+1MO", "quota 1.. per P1M due W1"),
        ("FREQ=DAILY", "quota 1.. per P1D"),
        ("FREQ=HOURLY;INTERVAL=2", "quota 1.. per PT2H"),
        ("FREQ=MONTHLY;BYMONTHDAY=-1,20,10", "quota 1.. per P10D due end"),
        ("FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1", "quota 1.. per P1M due D30"),
    ],
)
def test_rules_of_other_programs_are_taken_in(text: str, line: str) -> None:
    assert str(from_rrule(text)) == line


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "不是重复规则"),
        ("每月5日", "不是重复规则"),
        ("FREQ=OFTEN", "不是重复规则"),
        ("FREQ=DAILY;INTERVAL=0", "不是重复规则"),
        ("FREQ=SECONDLY", "不是重复规则"),
        ("FREQ=DAILY;COUNT=3", "频次里没有与 COUNT=3 相当的内容"),
        ("FREQ=DAILY;UNTIL=20261231", "频次里没有与 UNTIL=20261231 相当的内容"),
        ("FREQ=WEEKLY;WKST=SU", "频次里没有与 WKST=SU 相当的内容"),
        ("FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=20", "没有哪个频次与它完全相当"),
        ("FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1", "没有哪个频次与它完全相当"),
        ("FREQ=MONTHLY;BYMONTHDAY=31", "没有哪个频次与它完全相当"),
        ("FREQ=MONTHLY;BYMONTHDAY=1,15", "没有哪个频次与它完全相当"),
        ("FREQ=MONTHLY;BYMONTHDAY=-2", "没有哪个频次与它完全相当"),
        ("FREQ=MONTHLY;BYDAY=MO", "没有哪个频次与它完全相当"),
        ("FREQ=MONTHLY;BYDAY=2MO", "没有哪个频次与它完全相当"),
        ("FREQ=MONTHLY;BYMONTH=13;BYMONTHDAY=1", "不是重复规则"),
        ("FREQ=MONTHLY;BYMONTH=3,7;BYMONTHDAY=1", "没有哪个频次与它完全相当"),
        ("FREQ=WEEKLY;BYDAY=MO,TH", "没有哪个频次与它完全相当"),
    ],
)
def test_a_rule_that_no_cadence_says_is_refused_with_its_reason(text: str, reason: str) -> None:
    with pytest.raises(NotTakenIn) as refused:
        from_rrule(text)
    assert f"（{reason}）" in refused.value.sentence("zh")
    assert "FREQ=MONTHLY;BYMONTHDAY=5" in refused.value.remedy("en")


@given(st.text(alphabet="FREQINTVALMOHLYWKDBS=;,-0123456789", max_size=60) | st.text(max_size=30))
def test_no_text_makes_it_stumble(text: str) -> None:
    try:
        quota = from_rrule(text)
    except NotTakenIn:
        return
    assert quota.min == 1


@pytest.mark.parametrize(
    "cadence", [Window("2026-03-01", "2026-05-31"), Limit("P3D", workdays=False, trigger="")]
)
def test_what_has_no_period_has_no_rule(cadence: Cadence) -> None:
    assert rrule(cadence).body == ""
