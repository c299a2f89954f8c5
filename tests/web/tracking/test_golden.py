"""The golden cases: what the semantics of the design mean, told through the verbs."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from luoshi.cadence import Deadline, Limit, Quota, Standing, Vague, Window
from luoshi_web.shell.errors import Refused
from luoshi_web.shell.strip import State
from luoshi_web.tracking.domain import (
    accept_credit,
    add_evidence,
    add_progress,
    close,
    correct,
    extend,
    give,
    record_event,
    refuse_credit,
    reopen,
    resume,
    set_review_day,
    stop,
    top_up,
)
from luoshi_web.tracking.lights import Light
from luoshi_web.tracking.models import Occurrence
from luoshi_web.tracking.queries import claimable, count, status_on, to_do
from luoshi_web.tracking.queries.facts import assignment_status
from luoshi_web.tracking.status import Counted, Status
from tests.web.cast import Cast
from tests.web.tracking.plan import ZONE, Desk, credit_of, occurrences, only

HALF_YEAR = Quota(2, None, "P6M")


def status(one: Occurrence, day: date) -> Status:
    return status_on(Occurrence.objects.get(pk=one.pk), day)


def test_a_duty_without_a_date(desk: Desk, cast: Cast) -> None:
    """No due day, no light; it is open all the year, and the unit is asked once, at the Frame's end."""
    assignment = desk.given(desk.duty())
    one = only(assignment)

    assert (one.due, one.needs) == (None, 1)
    told = status(one, date(2027, 5, 1))
    assert (told.state, told.light, told.counted) == (None, Light.NONE, Counted.DATELESS)
    assert "不亮灯" in told.reason_zh
    assert "12月31日时限到期时问一次" in told.reason_zh
    assert list(claimable(cast.water_clerk)) == [one]
    assert to_do(cast.water_clerk, date(2026, 12, 30)) == []
    assert [row.occurrence for row in to_do(cast.water_clerk, date(2026, 12, 31))] == [one]

    evidence = add_evidence(
        cast.water_clerk, unit=cast.water, words="已办", done_on=date(2026, 3, 2), claims=[(one, 1)]
    )
    accept_credit(cast.checker, credit_of(evidence))
    assert status(one, date(2026, 3, 3)).state is State.MET
    assert to_do(cast.water_clerk, date(2026, 12, 31)) == []
    counts = count([assignment], date(2026, 1, 1), date(2026, 12, 31), date(2026, 12, 31))
    assert (counts.dateless, counts.dateless_done, counts.due) == ([one.pk], [one.pk], [])


def test_asked_once_and_answered_by_progress(desk: Desk, cast: Cast) -> None:
    """What was told before the question does not answer it; what is told after it does."""
    assignment = desk.given(desk.duty())
    one = only(assignment)
    add_progress(cast.water_clerk, assignment, words="已部署")
    told = status(one, date(2026, 12, 31))
    assert told.is_asked
    assert told.reason_zh.endswith("现在请报一次情况。最近进展3月2日。")

    desk.on(2026, 12, 31)
    add_progress(cast.water_clerk, assignment, words="全年没有变化")
    assert to_do(cast.water_clerk, date(2027, 1, 4)) == []
    assert status(one, date(2027, 1, 4)).state is None


def test_a_review_day_is_set_never_read(desk: Desk, cast: Cast) -> None:
    assignment = desk.given(desk.duty(Vague()))
    one = only(assignment)
    set_review_day(cast.clerk, assignment, date(2026, 9, 1))

    told = status(one, date(2026, 8, 31))
    assert (told.first_due, told.light, told.asked_on, told.is_asked) == (
        None,
        Light.NONE,
        date(2026, 9, 1),
        False,
    )
    assert "交办方设定9月1日复核" in told.reason_zh
    assert [row.occurrence for row in to_do(cast.water_clerk, date(2026, 9, 1))] == [one]
    after = status(one, date(2026, 10, 1))
    assert (after.light, after.state) == (Light.NONE, None)
    counts = count([assignment], date(2026, 1, 1), date(2026, 12, 31), date(2026, 10, 1))
    assert (counts.dateless, counts.due, counts.late) == ([one.pk], [], [])


def test_a_standing_rule_without_a_review_day_is_never_asked_about(desk: Desk, cast: Cast) -> None:
    one = only(desk.given(desk.duty(Standing(), plan=desk.new_plan(end=None))))

    assert status(one, date(2031, 1, 1)).asked_on is None
    assert to_do(cast.water_clerk, date(2031, 1, 1)) == []


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
    assert (one.due, told.state, told.light, told.counted) == (None, None, Light.NONE, Counted.MUST_NOT)
    assert "等整改佐证" in told.reason_zh
    counts = count([assignment], date(2026, 1, 1), date(2026, 12, 31), date(2026, 12, 31))
    assert (counts.must_not, counts.forbidding) == ([one.pk], [assignment.pk])
    assert (counts.due, counts.late, counts.dateless) == ([], [], [])
    assert [row.occurrence for row in to_do(cast.water_clerk, date(2026, 7, 1))] == [one]


def test_may_is_listed_never_lit_never_counted(desk: Desk, cast: Cast) -> None:
    one = only(desk.given(desk.duty(Deadline("2026-06-30"), modality="may")))

    told = status(one, date(2026, 12, 31))
    assert (one.needs, told.state, told.light) == (0, None, Light.NONE)
    assert told.reason_zh == "可以做，不是必须，不亮灯，不计数。"
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
    assert told.reason_zh == "已有3次，超出上限2次。"
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
    soon, late = status(first, date(2026, 10, 12)), status(first, date(2026, 10, 13))
    assert (soon.state, soon.light) == (State.SOON, Light.SOON)
    assert (late.state, late.light, late.days_late) == (State.LATE, Light.LATE, 1)
    assert late.reason_zh == "应有1次，已有0次，还差1次，逾期1天，首次期限10月12日。"
    counts = count([assignment], date(2026, 10, 1), date(2026, 10, 31), date(2026, 10, 13))
    assert (counts.due, counts.late) == ([first.pk, second.pk], [first.pk, second.pk])


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
    assignment = desk.given(desk.duty(HALF_YEAR))
    first, second = occurrences(assignment)
    desk.on(2026, 6, 1)
    evidence = add_evidence(
        cast.water_clerk, unit=cast.water, words="查了四次", done_on=date(2026, 5, 20), claims=[(first, 4)]
    )
    accept_credit(cast.checker, credit_of(evidence))

    met = status(first, date(2026, 7, 1))
    assert (met.state, met.light, met.filled) == (State.MET, Light.NONE, 4)
    assert "多2次，不结转" in met.reason_zh
    told = status(second, date(2026, 12, 1))
    assert (told.filled, told.state, told.light) == (0, State.BEHIND, Light.BEHIND)
    counts = count([assignment], date(2026, 1, 1), date(2026, 12, 31), date(2026, 12, 1))
    assert (counts.kept, counts.open) == ([first.pk], [second.pk])


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
    assert (told.state, told.light, told.late_entry, told.kept_by_first_date) == (
        State.MET,
        Light.NONE,
        1,
        False,
    )
    assert told.reason_zh.endswith("其中1次是补报。")
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
    assert (told.state, told.light, told.filled, told.claimed) == (State.LATE, Light.LATE, 0, 1)
    assert told.reason_zh.endswith("另有1次已报待核，不计入。")
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
            counts = count([one.assignment], date(2026, 1, 1), date(2026, 6, 30), date(2026, 6, 21))
            assert (counts.open, counts.reported, counts.kept) == ([one.pk], [], [])
    accept_credit(cast.checker, credit_of(evidence))

    assert status(one, date(2026, 6, 21)).state is State.MET


def test_a_plan_that_starts_in_november(desk: Desk) -> None:
    plan = desk.new_plan(start=date(2026, 11, 3), end=None)
    assignment = desk.given(desk.duty(HALF_YEAR, plan=plan), followed_from=date(2026, 11, 3))
    half, *later = occurrences(assignment)

    assert (half.period_start, half.opens, half.due, half.needs) == (
        date(2026, 7, 1),
        date(2026, 11, 3),
        date(2026, 12, 31),
        2,
    )
    assert "次数不按天数折减" in half.why["zh"]
    assert [one.due for one in later] == [date(2027, 6, 30), date(2027, 12, 31)]
    assert status(half, date(2026, 11, 2)).state is State.FUTURE
    assert status(half, date(2026, 11, 3)).state is State.OPEN
    late = status(half, date(2027, 1, 1))
    assert (late.state, late.light, late.before_our_time) == (State.LATE, Light.LATE, False)
    counts = count([assignment], date(2026, 7, 1), date(2026, 12, 31), date(2027, 1, 1))
    assert (counts.due, counts.late, counts.before) == ([half.pk], [half.pk], [])


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
    assert (status(other, date(2026, 7, 1)).filled, status(other, date(2026, 7, 1)).light) == (0, Light.LATE)
    both = list(duty.assignments.all())
    counts = count(both, date(2026, 1, 1), date(2026, 6, 30), date(2026, 7, 1))
    assert (counts.kept, counts.late) == ([mine.pk], [other.pk])


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
    counts = count(list(duty.assignments.all()), date(2026, 1, 1), date(2026, 6, 30), date(2026, 7, 1))
    assert (counts.due, counts.kept, counts.late) == ([first.pk], [first.pk], [])


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
    assert (told.state, told.light, told.first_due, told.in_force) == (
        State.EXTENDED,
        Light.NONE,
        date(2026, 6, 30),
        date(2026, 7, 15),
    )
    assert "首次期限6月30日，延至7月15日" in told.reason_zh
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

    told = status(first, date(2026, 5, 1))
    assert (told.before_our_time, told.light, told.kept_by_first_date) == (True, Light.NONE, None)
    assert told.reason_zh == "在4月1日开始跟踪之前到期，不亮灯，不计数。"
    assert not status(second, date(2026, 5, 1)).before_our_time
    assert [row.occurrence for row in to_do(cast.water_clerk, date(2026, 5, 1))] == [second]
    counts = count([assignment], date(2026, 1, 1), date(2026, 12, 31), date(2026, 5, 1))
    assert (counts.before, len(counts.due), counts.late) == ([first.pk], 3, [])


def test_a_maximum_that_ran_out_before_it_was_followed_is_no_breach_of_ours(desk: Desk, cast: Cast) -> None:
    assignment = desk.given(desk.duty(Quota(None, 1, "P3M")), followed_from=date(2026, 4, 1))
    first, *_later = occurrences(assignment)
    evidence = add_evidence(
        cast.water_clerk, unit=cast.water, words="两次", done_on=date(2026, 3, 1), claims=[(first, 2)]
    )
    accept_credit(cast.checker, credit_of(evidence))

    told = status(first, date(2026, 5, 1))
    assert (told.before_our_time, told.breached, str(told.word)) == (True, False, "交办之前")
    counts = count([assignment], date(2026, 1, 1), date(2026, 12, 31), date(2026, 5, 1))
    assert (counts.before, counts.breached, first.pk in counts.maximum) == ([first.pk], [], False)


def test_stopped_and_resumed_moves_the_date_by_the_days_it_stood_still(desk: Desk, cast: Cast) -> None:
    """Stopped from 20 to 29 June, ten days: 30 June becomes 10 July, and the first date stays."""
    assignment = desk.given(desk.duty(Deadline("2026-06-30")))
    one = only(assignment)
    desk.on(2026, 6, 20)
    stop(cast.clerk, one, date(2026, 6, 20), "等上级批复")

    halted = status(one, date(2026, 6, 25))
    assert (halted.state, halted.light) == (State.PAUSED, Light.NONE)
    assert halted.reason_zh == (
        "应有1次，已有0次，还差1次。6月20日起中止，已停6天，不亮灯。首次期限6月30日，照现在恢复则顺延至7月5日。"
    )
    counts = count([assignment], date(2026, 1, 1), date(2026, 6, 30), date(2026, 6, 25))
    assert (counts.due, counts.stopped, counts.open, counts.late) == ([one.pk], [one.pk], [], [])

    desk.on(2026, 6, 30)
    resume(cast.clerk, one, date(2026, 6, 30))
    one.refresh_from_db()
    assert (one.due, one.moved_to) == (date(2026, 6, 30), date(2026, 7, 10))
    told = status(one, date(2026, 7, 1))
    assert (told.state, told.light, told.first_due, told.in_force) == (
        State.EXTENDED,
        Light.NONE,
        date(2026, 6, 30),
        date(2026, 7, 10),
    )
    assert "首次期限6月30日，中止10天，顺延至7月10日" in told.reason_zh
    assert str(told.word) == "顺延中"
    late = status(one, date(2026, 7, 11))
    assert (late.state, late.light, late.days_late) == (State.LATE, Light.LATE, 1)

    desk.on(2026, 7, 9)
    evidence = add_evidence(
        cast.water_clerk, unit=cast.water, words="已办", done_on=date(2026, 7, 8), claims=[(one, 1)]
    )
    accept_credit(cast.checker, credit_of(evidence))
    done = status(one, date(2026, 7, 12))
    assert (done.state, str(done.word), done.kept_by_first_date) == (State.MET_LATE, "顺延内补足", False)
    counts = count([assignment], date(2026, 1, 1), date(2026, 6, 30), date(2026, 7, 12))
    assert (counts.met_extended, counts.kept, counts.met_late) == ([one.pk], [], [])


def test_a_stop_that_moves_nothing_only_puts_the_light_out_while_it_lasts(desk: Desk, cast: Cast) -> None:
    one = only(desk.given(desk.duty(Deadline("2026-06-30"))))
    desk.on(2026, 6, 20)
    stop(cast.clerk, one, date(2026, 6, 20), "等批复", moves_due=False)
    assert status(one, date(2026, 7, 5)).state is State.PAUSED
    desk.on(2026, 7, 6)
    resume(cast.clerk, one, date(2026, 7, 6))

    told = status(one, date(2026, 7, 6))
    assert (told.state, told.light, told.in_force, told.days_late) == (
        State.LATE,
        Light.LATE,
        date(2026, 6, 30),
        6,
    )


def test_working_days_that_stood_still_are_added_as_working_days(desk: Desk, cast: Cast) -> None:
    """Five working days from Monday 1 June; stopped on 4 and 5 June and over the weekend: two more."""
    assignment = desk.given(desk.duty(Limit("P5D", workdays=True, trigger="收到申请")))
    desk.on(2026, 6, 1)
    record_event(cast.water_clerk, assignment, 1, datetime(2026, 6, 1, 8, tzinfo=ZONE), "收到申请")
    one = only(assignment)
    assert one.due == date(2026, 6, 8)
    desk.on(2026, 6, 4)
    stop(cast.clerk, one, date(2026, 6, 4), "等申请人补材料")
    desk.on(2026, 6, 8)
    resume(cast.clerk, one, date(2026, 6, 8), "材料已补")

    assert (one.due, one.moved_to) == (date(2026, 6, 8), date(2026, 6, 10))
    assert "中止2天，顺延至6月10日" in status(one, date(2026, 6, 9)).reason_zh


def test_a_misread_date_is_corrected_and_had_been_right_all_along(desk: Desk, cast: Cast) -> None:
    assignment = desk.given(desk.duty(Deadline("2026-06-30")))
    one = only(assignment)
    desk.on(2026, 7, 6)
    assert status(one, date(2026, 7, 2)).light is Light.LATE
    evidence = add_evidence(
        cast.water_clerk, unit=cast.water, words="已办", done_on=date(2026, 6, 29), claims=[(one, 1)]
    )
    assert credit_of(evidence).late_entry
    correct(
        cast.clerk,
        one,
        date(2026, 7, 31),
        cause="misread",
        reason="7月底读成了6月底",
        source="云政办发〔2026〕12号第3页",
    )

    true_then = status(one, date(2026, 7, 2))
    assert (true_then.light, true_then.first_due, true_then.corrected_from) == (
        Light.NONE,
        date(2026, 7, 31),
        date(2026, 6, 30),
    )
    assert "期限原为6月30日，已更正为7月31日" in true_then.reason_zh
    known_then = status_on(one, date(2026, 7, 2), datetime(2026, 7, 2, 18, tzinfo=ZONE))
    assert (known_then.light, known_then.first_due) == (Light.LATE, date(2026, 6, 30))
    accept_credit(cast.checker, credit_of(evidence))
    told = status(one, date(2026, 8, 1))
    assert (told.state, told.kept_by_first_date, told.late_entry) == (State.MET, True, 0)
    in_june = count([assignment], date(2026, 1, 1), date(2026, 6, 30), date(2026, 8, 1))
    in_july = count([assignment], date(2026, 7, 1), date(2026, 7, 31), date(2026, 8, 1))
    assert (in_june.due, in_july.kept) == ([], [one.pk])


def test_a_date_that_the_issuer_changed_holds_from_that_day(desk: Desk, cast: Cast) -> None:
    assignment = desk.given(desk.duty(Deadline("2026-06-30")))
    one = only(assignment)
    desk.on(2026, 7, 8)
    correct(
        cast.clerk,
        one,
        date(2026, 7, 31),
        cause="changed",
        reason="省里推迟了验收",
        source="云政办函〔2026〕8号",
        holds_from=date(2026, 7, 6),
    )

    before, after = status(one, date(2026, 7, 5)), status(one, date(2026, 7, 6))
    assert (before.light, before.first_due, before.days_late) == (Light.LATE, date(2026, 6, 30), 5)
    assert (after.light, after.first_due) == (Light.NONE, date(2026, 7, 31))
    as_of_june = count([assignment], date(2026, 1, 1), date(2026, 6, 30), date(2026, 7, 5))
    assert as_of_june.late == [one.pk]


def test_a_duty_without_a_date_gets_one_by_a_correction(desk: Desk, cast: Cast) -> None:
    assignment = desk.given(desk.duty())
    one = only(assignment)
    correct(
        cast.clerk,
        one,
        date(2026, 9, 30),
        cause="misread",
        reason="表格里有完成时限",
        source="任务分解表第5行",
    )

    told = status(one, date(2026, 10, 1))
    assert (told.counted, told.light, told.first_due) == (Counted.DATED, Light.LATE, date(2026, 9, 30))
    counts = count([assignment], date(2026, 7, 1), date(2026, 9, 30), date(2026, 10, 1))
    assert (counts.late, counts.dateless) == ([one.pk], [])


def test_reopened_it_is_owed_as_before(desk: Desk, cast: Cast) -> None:
    assignment = desk.given(desk.duty(Deadline("2026-06-30")))
    one = only(assignment)
    desk.on(2026, 7, 6)
    close(cast.head, one, "职责已划转")
    desk.on(2026, 7, 10)
    reopen(cast.head, one, "划转没有批准")

    assert status(one, date(2026, 7, 5)).state is State.LATE
    closed = status(one, date(2026, 7, 8))
    assert (closed.state, closed.light) == (State.SHORT, Light.NONE)
    assert "职责已划转" in closed.reason_zh
    again = status(one, date(2026, 7, 10))
    assert (again.state, again.light, again.days_late) == (State.LATE, Light.LATE, 10)
    assert [row.occurrence for row in to_do(cast.water_clerk, date(2026, 7, 10))] == [one]
    counts = count([assignment], date(2026, 1, 1), date(2026, 6, 30), date(2026, 7, 10))
    assert (counts.late, counts.short) == ([one.pk], [])
    known_then = status_on(one, date(2026, 7, 12), datetime(2026, 7, 8, 18, tzinfo=ZONE))
    assert known_then.state is State.SHORT


def test_closed_short_by_the_setter(desk: Desk, cast: Cast) -> None:
    one = only(desk.given(desk.duty(Deadline("2026-06-30"))))
    desk.on(2026, 7, 6)

    close(cast.head, one, "职责已划转")

    told = status(one, date(2026, 7, 7))
    assert (told.state, told.light) == (State.SHORT, Light.NONE)
    assert told.reason_zh == "应有1次，已有0次，还差1次，交办方已办结：职责已划转。"


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


def test_a_time_whose_days_nobody_told_is_not_said_to_be_missing(desk: Desk) -> None:
    one = only(desk.given(desk.duty(Window("2026:汛期:start", "2026:汛期:end"))))

    assert (one.due, one.why["kind"]) == (None, "unsettled")
    assert one.why["zh"] == "原文写了时间，日子还定不下来，不设期限，不亮灯。"
    told = status(one, date(2026, 6, 1))
    assert told.reason_zh.startswith("原文写了时间，日子还定不下来")
    assert (told.light, told.counted) == (Light.NONE, Counted.DATELESS)


def test_what_has_no_date_runs_on_with_an_open_frame(desk: Desk) -> None:
    assignment = desk.given(desk.duty(plan=desk.new_plan(end=None)))
    assert only(assignment).period_end == date(2027, 12, 31)

    assert top_up(date(2028, 1, 2)) == 0
    one = only(assignment)
    assert one.period_end == date(2029, 12, 31)
    counts = count([assignment], date(2029, 1, 1), date(2029, 12, 31), date(2029, 6, 1))
    assert counts.dateless == [one.pk]


def test_an_event_of_what_may_be_done_owes_nothing(desk: Desk, cast: Cast) -> None:
    assignment = desk.given(desk.duty(Limit("P3D", workdays=False, trigger="收到来函"), modality="may"))
    record_event(cast.water_clerk, assignment, 1, datetime(2026, 3, 1, 9, tzinfo=ZONE), "收到来函")

    one = Occurrence.objects.get(assignment=assignment, event__isnull=False)
    told = status(one, date(2026, 12, 31))
    assert (one.needs, told.light, told.state, told.counted) == (0, Light.NONE, None, Counted.MAY)
    assert to_do(cast.water_clerk, date(2026, 12, 31)) == []


def test_a_limit_that_forbids_is_started_by_nothing(desk: Desk, cast: Cast) -> None:
    """收到来函后3日内不得公开: only a breach of it is recorded."""
    limit = Limit("P3D", workdays=False, trigger="收到来函")
    assignment = desk.given(desk.duty(limit, modality="must_not"))
    with pytest.raises(Refused, match="只记违反"):
        record_event(cast.water_clerk, assignment, 1, datetime(2026, 3, 1, 9, tzinfo=ZONE), "收到来函")
    assert occurrences(assignment) == []
