"""The golden cases: what the semantics of the design mean, told through the verbs."""

from __future__ import annotations

from datetime import date, datetime

from luoshi.cadence import Deadline, Limit, Quota, Standing, Vague
from luoshi_web.shell.strip import State
from luoshi_web.tracking.domain import (
    accept_credit,
    add_evidence,
    close,
    extend,
    give,
    record_event,
    refuse_credit,
    top_up,
)
from luoshi_web.tracking.lights import Light
from luoshi_web.tracking.models import Occurrence
from luoshi_web.tracking.queries import count, status_on, to_do
from luoshi_web.tracking.queries.facts import assignment_status
from luoshi_web.tracking.status import Counted, Status
from tests.web.cast import Cast
from tests.web.tracking.plan import ZONE, Desk, credit_of, occurrences, only

HALF_YEAR = Quota(2, None, "P6M")


def status(one: Occurrence, day: date) -> Status:
    return status_on(Occurrence.objects.get(pk=one.pk), day)


def test_a_duty_without_a_date(desk: Desk, cast: Cast) -> None:
    assignment = desk.given(desk.duty())
    one = only(assignment)

    assert (one.due, one.needs) == (None, 1)
    told = status(one, date(2027, 5, 1))
    assert (told.state, told.light, told.counted) == (None, Light.NONE, Counted.DATELESS)
    listed = to_do(cast.water_clerk, date(2026, 3, 2))
    assert [row.occurrence for row in listed] == [one]

    evidence = add_evidence(
        cast.water_clerk, unit=cast.water, words="已办", done_on=date(2026, 3, 2), claims=[(one, 1)]
    )
    accept_credit(cast.checker, credit_of(evidence))
    assert status(one, date(2026, 3, 3)).state is State.MET
    assert to_do(cast.water_clerk, date(2026, 3, 3)) == []


def test_vague_and_standing_give_no_due_day(desk: Desk) -> None:
    vague, standing = only(desk.given(desk.duty(Vague()))), only(desk.given(desk.duty(Standing())))

    assert (vague.due, vague.why["kind"]) == (None, "vague")
    assert (standing.due, standing.why["kind"]) == (None, "standing")


def test_must_not_asks_nothing_until_a_breach_is_recorded(desk: Desk, cast: Cast) -> None:
    assignment = desk.given(desk.duty(Deadline("2026-06-30"), modality="must_not"))
    assert occurrences(assignment) == []
    assert to_do(cast.water_clerk, date(2026, 7, 1)) == []

    record_event(cast.water_head, assignment, 0, datetime(2026, 3, 1, 8, tzinfo=ZONE), "违规排放一次")

    one = only(assignment)
    told = status(one, date(2026, 12, 31))
    assert (one.due, told.light, told.counted) == (None, Light.NONE, Counted.MUST_NOT)
    assert "等整改佐证" in told.reason_zh
    assert [row.occurrence for row in to_do(cast.water_clerk, date(2026, 7, 1))] == [one]


def test_may_is_listed_never_lit_never_counted(desk: Desk, cast: Cast) -> None:
    one = only(desk.given(desk.duty(Deadline("2026-06-30"), modality="may")))

    told = status(one, date(2026, 12, 31))
    assert (one.needs, told.state, told.light) == (0, None, Light.NONE)
    assert to_do(cast.water_clerk, date(2026, 12, 31)) == []
    counts = count([one.assignment], date(2026, 1, 1), date(2026, 12, 31), date(2026, 12, 31))
    assert (counts.may, counts.due, counts.late) == ([one.pk], [], [])


def test_a_maximum_is_breached_not_late(desk: Desk, cast: Cast) -> None:
    assignment = desk.given(desk.duty(Quota(None, 2, "P1Y")))
    one = only(assignment)
    assert (one.due, one.needs, one.maximum) == (None, 0, 2)

    desk.on(2026, 9, 1)
    evidence = add_evidence(
        cast.water_clerk, unit=cast.water, words="开会三次", done_on=date(2026, 8, 1), claims=[(one, 3)]
    )
    assert not status(one, date(2026, 9, 1)).breached
    accept_credit(cast.checker, credit_of(evidence))

    told = status(one, date(2027, 2, 1))
    assert (told.breached, told.light, told.state) == (True, Light.NONE, None)
    counts = count([assignment], date(2026, 1, 1), date(2026, 12, 31), date(2026, 12, 31))
    assert (counts.maximum, counts.breached, counts.late) == ([one.pk], [one.pk], [])


def test_a_limit_with_an_event(desk: Desk, cast: Cast) -> None:
    assignment = desk.given(desk.duty(Limit("P5D", workdays=True, trigger="收到申请")))
    assert occurrences(assignment) == []

    desk.on(2026, 9, 29, 17)
    record_event(cast.water_clerk, assignment, 1, datetime(2026, 9, 29, 16, tzinfo=ZONE), "收到第1号申请")
    record_event(cast.water_clerk, assignment, 1, datetime(2026, 9, 29, 16, tzinfo=ZONE), "收到第2号申请")

    first, second = occurrences(assignment)
    assert first.due == second.due == date(2026, 10, 12)
    assert first.event_key != second.event_key
    assert status(first, date(2026, 10, 12)).state is State.SOON
    assert status(first, date(2026, 10, 13)).state is State.LATE


def test_working_days_over_national_day_2026_tell_their_calendar(desk: Desk, cast: Cast) -> None:
    """30 September, 8, 9, 10 October (a make-up Saturday) and the 12th; the 11th is a Sunday."""
    assignment = desk.given(desk.duty(Limit("P5D", workdays=True, trigger="收到申请")))
    desk.on(2026, 9, 29, 17)
    record_event(cast.water_clerk, assignment, 1, datetime(2026, 9, 29, 9, tzinfo=ZONE), "收到申请")

    one = only(assignment)

    assert one.why["zh"] == (
        "“收到申请后5个工作日内”自2026年9月29日起，当日不计，按日历CN/2026的工作日数到2026年10月12日。"
    )
    assert one.why["provisional"] is False


def test_a_limit_in_hours_runs_by_the_clock(desk: Desk, cast: Cast) -> None:
    assignment = desk.given(desk.duty(Limit("PT24H", workdays=False, trigger="事故发生")))
    desk.on(2026, 10, 1, 23)
    record_event(cast.water_clerk, assignment, 1, datetime(2026, 10, 1, 22, tzinfo=ZONE), "泵站停机")

    assert only(assignment).due_at == datetime(2026, 10, 2, 22, tzinfo=ZONE)


def test_at_once_has_no_due_and_is_never_late(desk: Desk, cast: Cast) -> None:
    assignment = desk.given(desk.duty(Limit("", workdays=False, trigger="发现隐患")))
    record_event(cast.water_clerk, assignment, 1, datetime(2026, 3, 1, 9, tzinfo=ZONE), "发现管涌")

    one = only(assignment)
    told = status(one, date(2026, 3, 11))
    assert (one.due, told.light) == (None, Light.NONE)
    assert told.reason_zh == "立即办理，没有写时长，不算逾期。3月1日发生，已过10天。"


def test_a_quota_met_twice_over_carries_nothing(desk: Desk, cast: Cast) -> None:
    first, second = occurrences(desk.given(desk.duty(HALF_YEAR)))
    desk.on(2026, 6, 1)
    evidence = add_evidence(
        cast.water_clerk, unit=cast.water, words="查了四次", done_on=date(2026, 5, 20), claims=[(first, 4)]
    )
    accept_credit(cast.checker, credit_of(evidence))

    assert (status(first, date(2026, 7, 1)).state, status(first, date(2026, 7, 1)).filled) == (State.MET, 4)
    told = status(second, date(2026, 12, 1))
    assert (told.filled, told.state) == (0, State.BEHIND)


def test_evidence_after_its_period_is_a_late_entry_counted_apart(desk: Desk, cast: Cast) -> None:
    """补报: done on 20 June, entered on 8 July."""
    assignment = desk.given(desk.duty(Quota(1, None, "P6M")))
    first, _second = occurrences(assignment)
    desk.on(2026, 7, 8)
    evidence = add_evidence(
        cast.water_clerk, unit=cast.water, words="6月已查", done_on=date(2026, 6, 20), claims=[(first, 1)]
    )
    credit = credit_of(evidence)
    assert credit.late_entry
    accept_credit(cast.checker, credit)

    told = status(first, date(2026, 7, 9))
    assert (told.state, told.late_entry, told.kept_by_first_date) == (State.MET, 1, False)
    counts = count([assignment], date(2026, 1, 1), date(2026, 6, 30), date(2026, 7, 9))
    assert (counts.kept, counts.kept_late_entry) == ([], [first.pk])


def test_claimed_but_not_accepted_does_not_fill(desk: Desk, cast: Cast) -> None:
    assignment = desk.given(desk.duty(Deadline("2026-06-30")))
    one = only(assignment)
    desk.on(2026, 6, 20)
    add_evidence(
        cast.water_clerk, unit=cast.water, words="已办", done_on=date(2026, 6, 19), claims=[(one, 1)]
    )

    told = status(one, date(2026, 7, 1))
    assert (told.state, told.filled, told.claimed) == (State.LATE, 0, 1)
    counts = count([assignment], date(2026, 1, 1), date(2026, 6, 30), date(2026, 7, 1))
    assert (counts.late, counts.reported, counts.kept) == ([one.pk], [one.pk], [])


def test_a_refused_credit_counts_nothing_and_can_be_claimed_anew(desk: Desk, cast: Cast) -> None:
    one = only(desk.given(desk.duty(Deadline("2026-06-30"))))
    desk.on(2026, 6, 20)
    for words in ("没有照片", "补了照片"):
        evidence = add_evidence(
            cast.water_clerk, unit=cast.water, words=words, done_on=date(2026, 6, 19), claims=[(one, 1)]
        )
        if words == "没有照片":
            refuse_credit(cast.checker, credit_of(evidence), "缺现场照片")
            told = status(one, date(2026, 6, 21))
            assert (told.filled, told.claimed, told.state) == (0, 0, State.OPEN)
    accept_credit(cast.checker, credit_of(evidence))

    assert status(one, date(2026, 6, 21)).state is State.MET


def test_a_plan_that_starts_in_november(desk: Desk) -> None:
    plan = desk.new_plan(start=date(2026, 11, 3), end=None)
    half, *later = occurrences(desk.given(desk.duty(HALF_YEAR, plan=plan), followed_from=date(2026, 11, 3)))

    assert (half.period_start, half.opens, half.due, half.needs) == (
        date(2026, 7, 1),
        date(2026, 11, 3),
        date(2026, 12, 31),
        2,
    )
    assert "次数不按天数折减" in half.why["zh"]
    assert [one.due for one in later] == [date(2027, 6, 30), date(2027, 12, 31)]


def test_half_year_quota_of_a_year(desk: Desk) -> None:
    rows = occurrences(desk.given(desk.duty(HALF_YEAR)))

    assert [(one.opens, one.due, one.needs) for one in rows] == [
        (date(2026, 1, 1), date(2026, 6, 30), 2),
        (date(2026, 7, 1), date(2026, 12, 31), 2),
    ]


def test_each_unit_owes_its_own(desk: Desk, cast: Cast) -> None:
    duty = desk.duty(HALF_YEAR)
    desk.given(duty, cast.water, cast.emergency, mode="each")
    desk.on(2026, 5, 2)
    mine, other = (
        Occurrence.objects.get(assignment__unit=unit, due=date(2026, 6, 30))
        for unit in (cast.water, cast.emergency)
    )
    evidence = add_evidence(
        cast.water_clerk, unit=cast.water, words="两次", done_on=date(2026, 5, 1), claims=[(mine, 2)]
    )
    accept_credit(cast.checker, credit_of(evidence))

    assert Occurrence.objects.filter(assignment__duty=duty).count() == 4
    assert status(mine, date(2026, 5, 2)).state is State.MET
    assert status(other, date(2026, 5, 2)).filled == 0


def test_joint_units_fill_one_set_at_the_lead(desk: Desk, cast: Cast) -> None:
    duty = desk.duty(HALF_YEAR)
    lead = desk.given(duty, cast.water, cast.emergency, mode="joint")
    first, _second = occurrences(lead)
    assert Occurrence.objects.filter(assignment__duty=duty).count() == 2
    assert duty.assignments.get(unit=cast.emergency).part == "support"

    desk.on(2026, 5, 2)
    assert [row.occurrence for row in to_do(cast.emergency_clerk, date(2026, 5, 2))] == [first]
    for acting in (cast.water_clerk, cast.emergency_clerk):
        evidence = add_evidence(
            acting, unit=acting.unit, words="一次", done_on=date(2026, 5, 1), claims=[(first, 1)]
        )
        accept_credit(cast.checker, credit_of(evidence))

    assert status(first, date(2026, 5, 2)).state is State.MET


def test_support_owes_no_occurrence(desk: Desk, cast: Cast) -> None:
    (assignment,) = give(
        cast.clerk,
        [desk.duty(HALF_YEAR)],
        [cast.water],
        mode="each",
        part="support",
        followed_from=date(2026, 1, 1),
    )

    assert occurrences(assignment) == []
    assert assignment_status(assignment, date(2026, 7, 1)) is None


def test_an_extension_granted_after_expiry_keeps_both_dates(desk: Desk, cast: Cast) -> None:
    assignment = desk.given(desk.duty(Deadline("2026-06-30")))
    one = only(assignment)
    desk.on(2026, 7, 6)
    assert status(one, date(2026, 7, 5)).state is State.LATE

    extend(cast.head, one, date(2026, 7, 15), "汛期抽调人员值守")

    one.refresh_from_db()
    assert one.due == date(2026, 6, 30)
    told = status(one, date(2026, 7, 6))
    assert (told.state, told.first_due, told.in_force) == (
        State.EXTENDED,
        date(2026, 6, 30),
        date(2026, 7, 15),
    )
    desk.on(2026, 7, 8)
    evidence = add_evidence(
        cast.water_clerk, unit=cast.water, words="已办", done_on=date(2026, 7, 8), claims=[(one, 1)]
    )
    accept_credit(cast.checker, credit_of(evidence))
    assert not credit_of(evidence).late_entry
    counts = count([assignment], date(2026, 1, 1), date(2026, 6, 30), date(2026, 7, 9))
    assert (counts.met_extended, counts.kept, counts.met_late) == ([one.pk], [], [])


def test_a_quota_is_made_up_inside_an_extension_only(desk: Desk, cast: Cast) -> None:
    first, _second = occurrences(desk.given(desk.duty(Quota(1, None, "P6M"))))
    desk.on(2026, 7, 6)
    extend(cast.clerk, first, date(2026, 7, 15), "汛期")
    desk.on(2026, 7, 9)
    evidence = add_evidence(
        cast.water_clerk, unit=cast.water, words="补查", done_on=date(2026, 7, 8), claims=[(first, 1)]
    )
    accept_credit(cast.checker, credit_of(evidence))

    first.refresh_from_db()
    assert (first.accepted, first.met_on) == (1, date(2026, 7, 8))
    assert str(status(first, date(2026, 7, 9)).word) == "延期内补足"


def test_what_was_due_before_it_was_followed_is_before_our_time(desk: Desk, cast: Cast) -> None:
    assignment = desk.given(desk.duty(Quota(1, None, "P3M")), followed_from=date(2026, 4, 1))
    first, second, *_ = occurrences(assignment)

    assert status(first, date(2026, 5, 1)).before_our_time
    assert not status(second, date(2026, 5, 1)).before_our_time
    assert [row.occurrence for row in to_do(cast.water_clerk, date(2026, 5, 1))] == [second]
    counts = count([assignment], date(2026, 1, 1), date(2026, 12, 31), date(2026, 5, 1))
    assert (counts.before, len(counts.due), counts.late) == ([first.pk], 3, [])


def test_closed_short_by_the_setter(desk: Desk, cast: Cast) -> None:
    one = only(desk.given(desk.duty(Deadline("2026-06-30"))))
    desk.on(2026, 7, 6)

    close(cast.head, one, "职责已划转")

    told = status(one, date(2026, 7, 7))
    assert (told.state, told.light) == (State.SHORT, Light.NONE)


def test_it_never_ends_silently_at_the_turn_of_the_year(desk: Desk) -> None:
    """An open Frame is topped up to the end of next year, and again the year after; twice makes none."""
    plan = desk.new_plan(end=None)
    assignment = desk.given(desk.duty(Quota(1, None, "P3M"), plan=plan))
    assert len(occurrences(assignment)) == 8

    assert top_up(date(2026, 12, 31)) == 0
    assert top_up(date(2027, 1, 1)) == 4
    assert top_up(date(2027, 1, 1)) == 0
    assert occurrences(assignment)[-1].due == date(2028, 12, 31)


def test_a_deadline_is_made_once_even_if_the_frame_changes(desk: Desk) -> None:
    desk.given(desk.duty(Deadline("2026-06-30"), Quota(1, None, "P3M")))
    desk.plan.start = date(2026, 2, 1)
    desk.plan.save()

    assert top_up(date(2026, 3, 3)) == 0
