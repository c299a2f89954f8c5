"""The status of one occurrence: each state, the order among them, and the words of the reason."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luoshi.duty import Modality
from luoshi_web.shell.strip import State
from luoshi_web.tracking.lights import Light, Thresholds
from luoshi_web.tracking.status import (
    ClosingFacts,
    Counted,
    CreditFacts,
    ExtensionFacts,
    Kind,
    OccurrenceFacts,
    Status,
    StopFacts,
    status_of,
)

ZONE = ZoneInfo("Asia/Shanghai")


def at(month: int, day: int, hour: int = 9) -> datetime:
    return datetime(2026, month, day, hour, tzinfo=ZONE)


def accepted(month: int, day: int, n: int = 1, *, late_entry: bool = False) -> CreditFacts:
    entered = at(month, day)
    return CreditFacts(n, "accepted", entered.date(), entered, entered, late_entry)


def claimed(month: int, day: int, n: int = 1) -> CreditFacts:
    return CreditFacts(n, "claimed", date(2026, month, day), at(month, day))


QUARTER = OccurrenceFacts(
    start=date(2026, 7, 1),
    end=date(2026, 9, 30),
    opens=date(2026, 7, 1),
    due=date(2026, 9, 30),
    needs=2,
    kind=Kind.QUOTA,
)
DEADLINE = OccurrenceFacts(
    start=date(2026, 6, 30), end=date(2026, 6, 30), opens=date(2026, 3, 1), due=date(2026, 6, 30)
)


def quarter(day: date, *credits_: CreditFacts) -> Status:
    return status_of(replace(QUARTER, credits=credits_), day)


def test_future_open_soon_late() -> None:
    assert quarter(date(2026, 6, 30)).state is State.FUTURE
    assert quarter(date(2026, 7, 1)).state is State.OPEN
    one = status_of(DEADLINE, date(2026, 6, 22))
    assert (one.state, one.light) == (State.OPEN, Light.NONE)
    soon = status_of(DEADLINE, date(2026, 6, 23))
    assert (soon.state, soon.light) == (State.SOON, Light.SOON)
    assert status_of(DEADLINE, date(2026, 6, 30)).state is State.SOON
    late = status_of(DEADLINE, date(2026, 7, 1))
    assert (late.state, late.light, late.days_late) == (State.LATE, Light.LATE, 1)


def test_behind_by_the_rule_of_pace() -> None:
    """The picture of the duty page: 86 % of the time gone, 50 % done, under 60 % of it."""
    behind = quarter(date(2026, 9, 17), accepted(8, 27))

    assert (behind.state, behind.light) == (State.BEHIND, Light.BEHIND)
    assert behind.reason_zh == (
        "应有2次，已有1次，还差1次，9月30日止，剩13天（9个工作日）。时间过去86%，完成50%，不到时间的60%。"
    )
    assert behind.reason_en == (
        "1 of 2, due Wed 30 Sep, 13 days left (9 working days). 86% of the time is gone, 50% is done: "
        "under 60% of it."
    )


def test_nobody_is_behind_before_the_time_of_the_first_piece_is_gone() -> None:
    assert quarter(date(2026, 8, 14)).state is State.OPEN
    assert quarter(date(2026, 8, 15)).state is State.BEHIND


def test_forecast_in_words() -> None:
    told = quarter(date(2026, 8, 21), accepted(7, 9))

    assert told.state is State.OPEN
    assert told.reason_zh == "应有2次，已有1次，还差1次，9月30日止，剩40天（28个工作日）。"
    assert told.reason_en == "1 of 2, due Wed 30 Sep, 40 days left (28 working days)."


def test_met_and_met_twice_over() -> None:
    met = quarter(date(2026, 9, 17), accepted(7, 9), accepted(8, 27))
    assert (met.state, met.completed_on, met.kept_by_first_date) == (State.MET, date(2026, 8, 27), True)

    twice = quarter(date(2026, 9, 17), accepted(7, 9, 3), accepted(8, 27))
    assert (twice.state, twice.filled, twice.completed_on) == (State.MET, 4, date(2026, 7, 9))
    assert "多2次，不结转" in twice.reason_zh
    assert "2 more than asked, nothing carries over" in twice.reason_en


def test_claimed_credit_never_fills() -> None:
    told = quarter(date(2026, 10, 1), accepted(7, 9), claimed(8, 27))

    assert (told.state, told.filled, told.claimed) == (State.LATE, 1, 1)
    assert told.reason_zh.endswith("另有1次已报待核，不计入。")
    assert told.reason_en.endswith("1 more reported, not checked: not counted.")


def test_a_refused_credit_counts_nothing() -> None:
    refused = CreditFacts(2, "refused", date(2026, 8, 1), at(8, 1), at(8, 2))

    told = quarter(date(2026, 8, 3), refused)

    assert (told.filled, told.claimed, told.state) == (0, 0, State.OPEN)


def test_a_quota_takes_only_what_was_done_in_its_period() -> None:
    told = quarter(date(2026, 10, 20), accepted(6, 30), accepted(7, 1), accepted(10, 9))

    assert (told.filled, told.state) == (1, State.LATE)


def test_inside_an_extension_nothing_is_red() -> None:
    granted = replace(DEADLINE, extensions=(ExtensionFacts(date(2026, 7, 15), at(6, 26)),))

    inside = status_of(granted, date(2026, 7, 3))
    assert (inside.state, inside.light) == (State.EXTENDED, Light.NONE)
    assert "首次期限6月30日，延至7月15日" in inside.reason_zh
    assert status_of(granted, date(2026, 7, 8)).light is Light.SOON
    after = status_of(granted, date(2026, 7, 16))
    assert (after.state, after.days_late, after.first_due) == (State.LATE, 1, date(2026, 6, 30))
    assert after.reason_zh == "应有1次，已有0次，还差1次，逾期1天，首次期限6月30日，延至7月15日。"


def test_the_light_runs_against_the_date_in_force_before_the_first_date_too() -> None:
    granted = replace(DEADLINE, extensions=(ExtensionFacts(date(2026, 7, 31), at(6, 20)),))

    assert status_of(granted, date(2026, 6, 26)).state is State.OPEN


def test_an_extension_granted_after_expiry_leaves_the_days_before_it_late() -> None:
    granted = replace(DEADLINE, extensions=(ExtensionFacts(date(2026, 7, 15), at(7, 6)),))

    assert status_of(granted, date(2026, 7, 5)).state is State.LATE
    assert status_of(granted, date(2026, 7, 6)).state is State.EXTENDED


def test_met_late_and_met_inside_an_extension() -> None:
    late = status_of(replace(DEADLINE, credits=(accepted(7, 8),)), date(2026, 7, 9))
    assert (late.state, late.kept_by_first_date, str(late.word)) == (State.MET_LATE, False, "补足")
    assert late.reason_zh == "应有1次，已有1次，7月8日足数，比首次期限6月30日迟8天。"

    extension = ExtensionFacts(date(2026, 7, 15), at(6, 26))
    inside = status_of(
        replace(DEADLINE, credits=(accepted(7, 8),), extensions=(extension,)), date(2026, 7, 9)
    )
    assert (inside.state, inside.kept_by_first_date) == (State.MET_LATE, False)
    assert str(inside.word) == "延期内补足"


def test_late_entry_is_counted_apart_and_keeps_no_first_date() -> None:
    told = quarter(date(2026, 10, 9), accepted(7, 9), accepted(9, 28, late_entry=True))

    assert (told.state, told.filled, told.late_entry) == (State.MET, 2, 1)
    assert told.kept_by_first_date is False
    assert told.reason_zh.endswith("其中1次是补报。")


def test_closed_short() -> None:
    closed = replace(QUARTER, closings=(ClosingFacts(at(10, 8), "机构改革，职责已划转"),))

    told = status_of(closed, date(2026, 10, 9))

    assert (told.state, told.light, told.kept_by_first_date) == (State.SHORT, Light.NONE, False)
    assert told.reason_zh == "应有2次，已有0次，还差2次，交办方已办结：机构改革，职责已划转。"
    assert status_of(closed, date(2026, 10, 7)).state is State.LATE


def test_order_of_states() -> None:
    """What is filled or closed is told as such while its clock stands still; a stop hides what is late."""
    closing, stop = ClosingFacts(at(7, 1)), StopFacts(date(2026, 6, 1), at(6, 1))
    early = replace(DEADLINE, followed_from=date(2026, 7, 1))
    day = date(2026, 7, 9)

    assert status_of(replace(early, closings=(closing,), stops=(stop,)), day).state is State.WAIVED
    everything = replace(DEADLINE, closings=(closing,), stops=(stop,), credits=(accepted(7, 8),))
    assert status_of(everything, day).state is State.MET_LATE
    assert status_of(replace(DEADLINE, closings=(closing,), stops=(stop,)), day).state is State.SHORT
    assert status_of(replace(DEADLINE, stops=(stop,)), day).state is State.PAUSED
    assert status_of(DEADLINE, day).state is State.LATE
    assert status_of(replace(DEADLINE, credits=(accepted(7, 8),)), day).state is State.MET_LATE


def test_before_our_time_is_unlit_and_uncounted() -> None:
    told = status_of(replace(DEADLINE, followed_from=date(2026, 7, 1)), date(2026, 9, 1))

    assert told.before_our_time
    assert (told.light, told.kept_by_first_date, told.is_owed) == (Light.NONE, None, False)
    assert told.reason_zh == "在7月1日开始跟踪之前到期，不亮灯，不计数。"
    assert not status_of(replace(DEADLINE, followed_from=date(2026, 6, 30)), date(2026, 9, 1)).before_our_time


def test_a_maximum_is_breached_not_late() -> None:
    most = replace(QUARTER, needs=0, maximum=2, due=None)

    inside = status_of(replace(most, credits=(accepted(7, 9, 2),)), date(2026, 12, 1))
    assert (inside.state, inside.light, inside.breached) == (None, Light.NONE, False)
    assert inside.counted is Counted.MAXIMUM
    over = status_of(replace(most, credits=(accepted(7, 9, 3),)), date(2026, 12, 1))
    assert (over.state, over.light, over.breached) == (None, Light.NONE, True)
    assert over.reason_en == "3 done, over the maximum of 2: breached, not late."


def test_a_minimum_with_a_maximum_says_both() -> None:
    told = status_of(replace(QUARTER, maximum=3, credits=(accepted(7, 9, 4),)), date(2026, 9, 1))

    assert (told.state, told.breached) == (State.MET, True)
    assert told.reason_zh.endswith("超出上限3次。")


@pytest.mark.parametrize(
    "kind", [Kind.NO_DATE, Kind.UNSETTLED, Kind.VAGUE, Kind.STANDING, Kind.LIMIT, Kind.BREACH]
)
def test_without_a_due_day_there_is_no_light(kind: Kind) -> None:
    dateless = replace(QUARTER, due=None, needs=1, kind=kind)

    for day in (date(2026, 1, 1), date(2026, 8, 1), date(2027, 8, 1)):
        told = status_of(dateless, day)
        assert (told.state, told.light, told.kept_by_first_date) == (None, Light.NONE, None)
        assert told.reason_zh
        assert told.reason_en


def test_a_review_day_is_told_as_set() -> None:
    told = status_of(
        replace(QUARTER, due=None, kind=Kind.NO_DATE, review_day=date(2026, 9, 1)), date(2026, 8, 1)
    )

    assert told.reason_zh == "原文没有写期限，不亮灯。交办方设定9月1日复核。"
    assert told.light is Light.NONE


def test_may_is_never_lit() -> None:
    told = status_of(replace(DEADLINE, modality=Modality.MAY), date(2026, 12, 1))

    assert (told.state, told.light, told.counted) == (None, Light.NONE, Counted.MAY)


def test_hours_are_late_on_their_last_day() -> None:
    hours = replace(DEADLINE, kind=Kind.LIMIT, due_at=at(6, 30, 15))

    assert status_of(hours, date(2026, 6, 30), now=at(6, 30, 14)).state is State.SOON
    late = status_of(hours, date(2026, 6, 30), now=at(6, 30, 16))
    assert (late.state, late.light) == (State.LATE, Light.LATE)
    assert "已过时限" in late.reason_zh


def test_a_provisional_date_says_so() -> None:
    told = status_of(replace(DEADLINE, provisional=True), date(2026, 6, 1))

    assert told.provisional
    assert told.reason_zh.endswith("该年放假安排未公布，日期暂定。")


def test_thresholds_are_data_with_their_rule() -> None:
    loose = Thresholds(soon_days=3, pace=0.1)

    assert status_of(DEADLINE, date(2026, 6, 26), thresholds=loose).state is State.OPEN
    assert loose.rules_zh[Light.SOON] == "距有效期限3天以内还没有足数，亮蓝灯。"
    assert "under 10%" in loose.rules_en[Light.BEHIND]


class TestAsOfAPastDay:
    """ "As of" asks which is meant: what was true, or what was known."""

    entered_later = CreditFacts(1, "accepted", date(2026, 6, 20), at(7, 8), at(7, 9), late_entry=True)

    def test_what_was_true(self) -> None:
        facts = replace(DEADLINE, credits=(self.entered_later,))

        assert status_of(facts, date(2026, 6, 30)).state is State.MET
        assert status_of(facts, date(2026, 6, 19)).filled == 0

    def test_what_was_known(self) -> None:
        facts = replace(DEADLINE, credits=(self.entered_later,))

        assert status_of(facts, date(2026, 7, 1), at(7, 1)).state is State.LATE
        reported = status_of(facts, date(2026, 7, 8), at(7, 8, 18))
        assert (reported.state, reported.claimed) == (State.LATE, 1)
        assert status_of(facts, date(2026, 7, 9), at(7, 9, 18)).state is State.MET

    def test_a_credit_refused_later_was_known_as_claimed(self) -> None:
        refused = CreditFacts(1, "refused", date(2026, 6, 20), at(6, 20), at(7, 3))
        facts = replace(DEADLINE, credits=(refused,))

        assert status_of(facts, date(2026, 7, 1), at(7, 1)).claimed == 1
        assert status_of(facts, date(2026, 7, 1)).claimed == 0


DAYS = st.dates(date(2026, 6, 1), date(2026, 12, 31))
CREDITS = st.builds(
    CreditFacts,
    n=st.integers(1, 3),
    state=st.sampled_from(["claimed", "accepted", "refused"]),
    done_on=DAYS,
    entered_at=st.just(at(6, 1)),
    decided_at=st.just(at(6, 2)),
)
OCCURRENCES = st.builds(
    OccurrenceFacts,
    start=st.just(QUARTER.start),
    end=st.just(QUARTER.end),
    opens=st.just(QUARTER.opens),
    due=st.one_of(st.none(), st.just(QUARTER.due)),
    needs=st.integers(0, 4),
    maximum=st.one_of(st.none(), st.integers(1, 4)),
    kind=st.sampled_from(Kind),
    modality=st.sampled_from(Modality),
    followed_from=st.one_of(st.none(), DAYS),
    credits=st.lists(CREDITS, max_size=5).map(tuple),
    extensions=st.lists(st.builds(ExtensionFacts, DAYS, st.just(at(8, 1))), max_size=2).map(tuple),
)


@given(OCCURRENCES, DAYS)
def test_laws_of_light(facts: OccurrenceFacts, day: date) -> None:
    """May, a maximum, what has no date, and what is before our time are never lit; claimed never fills."""
    told = status_of(facts, day)
    unclaimed = replace(facts, credits=tuple(one for one in facts.credits if one.state == "accepted"))

    assert told.reason_zh
    assert told.reason_en
    assert told.filled == status_of(unclaimed, day).filled
    assert told.state == status_of(unclaimed, day).state
    if facts.due is None or facts.counted in (Counted.MAY, Counted.MAXIMUM) or told.before_our_time:
        assert told.light is Light.NONE
    if told.is_met:
        assert told.light is Light.NONE
        assert told.filled >= told.needs
    if told.light is Light.LATE:
        assert told.in_force is not None
        assert day > told.in_force


@given(OCCURRENCES, DAYS)
def test_an_extension_never_makes_anything_late(facts: OccurrenceFacts, day: date) -> None:
    without = status_of(replace(facts, extensions=()), day)

    if without.light is not Light.LATE:
        assert status_of(facts, day).light is not Light.LATE


@given(OCCURRENCES, DAYS, st.integers(1, 60))
def test_as_known_at_the_end_of_time_is_what_was_true(facts: OccurrenceFacts, day: date, more: int) -> None:
    later = at(12, 31) + timedelta(more)

    assert status_of(facts, day, later) == status_of(facts, day)
