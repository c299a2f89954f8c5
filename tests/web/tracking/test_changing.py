"""The verbs that change a date: who may, what is refused, the one Entry of each, and what is kept beside."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from luoshi.cadence import Deadline, Quota
from luoshi_web.journal.models import Entry
from luoshi_web.journal.queries import verify
from luoshi_web.organisation.acting import Acting
from luoshi_web.plans.models import Document, Segment
from luoshi_web.shell import clock
from luoshi_web.shell.errors import Refused, Stale
from luoshi_web.tracking import domain
from luoshi_web.tracking.domain.guards import NotAllowed
from luoshi_web.tracking.models import (
    Checked,
    Closing,
    Correction,
    Credit,
    CreditState,
    Extension,
    Occurrence,
    Stop,
)
from luoshi_web.tracking.queries import count, history_of, status_on
from tests.web.cast import Cast
from tests.web.tracking.plan import Desk, credit_of, occurrences, only

JUNE = Deadline("2026-06-30")
TODAY = date(2026, 3, 2)
Act = Callable[[Acting, Occurrence], object]


def stop(acting: Acting, one: Occurrence) -> object:
    return domain.stop(acting, one, TODAY, "等批复")


def correct(acting: Acting, one: Occurrence) -> object:
    return domain.correct(
        acting, one, date(2026, 7, 31), cause="misread", reason="读错了", source="原文第3页"
    )


def report(acting: Acting, one: Occurrence, n: int = 1, day: date = TODAY) -> Credit:
    evidence = domain.add_evidence(acting, unit=acting.unit, words="已办", done_on=day, claims=[(one, n)])
    return credit_of(evidence)


class TestRights:
    @pytest.mark.parametrize("act", [stop, correct])
    @pytest.mark.parametrize(
        "who", ["water_head", "water_clerk", "checker", "leader", "auditor", "emergency_head", "outside_head"]
    )
    def test_only_the_setter_stops_and_corrects(self, desk: Desk, cast: Cast, act: Act, who: str) -> None:
        one = only(desk.given(desk.duty(JUNE)))
        with pytest.raises(NotAllowed):
            act(getattr(cast, who), one)
        assert not Stop.objects.exists()
        assert not Correction.objects.exists()

    @pytest.mark.parametrize("who", ["water_head", "water_clerk", "checker", "outside_head"])
    def test_only_the_setter_resumes(self, desk: Desk, cast: Cast, who: str) -> None:
        one = only(desk.given(desk.duty(JUNE)))
        stop(cast.clerk, one)
        with pytest.raises(NotAllowed):
            domain.resume(getattr(cast, who), one, TODAY)

    @pytest.mark.parametrize(("who", "may"), [("clerk", True), ("checker", True), ("water_head", False)])
    def test_setter_and_checker_reopen(self, desk: Desk, cast: Cast, who: str, *, may: bool) -> None:
        one = only(desk.given(desk.duty(JUNE)))
        domain.close(cast.head, one, "已足")
        if not may:
            with pytest.raises(NotAllowed):
                domain.reopen(getattr(cast, who), one, "没有做完")
            return
        domain.reopen(getattr(cast, who), one, "没有做完")
        assert (one.closed_at, one.closed_why) == (None, "")

    def test_who_did_the_work_neither_closes_nor_reopens(self, desk: Desk, cast: Cast) -> None:
        """The county gives to itself, and its clerk does the work."""
        one = only(desk.given(desk.duty(JUNE), cast.county))
        domain.accept_credit(cast.checker, report(cast.clerk, one))
        domain.close(cast.head, one, "已足")
        with pytest.raises(Refused, match="不能由自己重新打开"):
            domain.reopen(cast.clerk, one, "再改改")

    @pytest.mark.parametrize("who", ["water_head", "checker", "outside_head"])
    def test_only_the_setter_sets_a_review_day_and_the_rule_of_checking(
        self, desk: Desk, cast: Cast, who: str
    ) -> None:
        assignment = desk.given(desk.duty())
        with pytest.raises(NotAllowed):
            domain.set_review_day(getattr(cast, who), assignment, date(2026, 9, 1))
        with pytest.raises(NotAllowed):
            domain.set_check_rule(getattr(cast, who), assignment.duty, "none")


class TestStops:
    def test_a_stop_needs_a_clock_a_reason_and_a_day_that_has_come(self, desk: Desk, cast: Cast) -> None:
        one = only(desk.given(desk.duty(JUNE)))
        with pytest.raises(Refused, match="为什么中止"):
            domain.stop(cast.clerk, one, TODAY, " ")
        with pytest.raises(Refused, match="在今天之后"):
            domain.stop(cast.clerk, one, date(2026, 3, 3), "等批复")
        with pytest.raises(Refused, match="不能早于"):
            domain.stop(cast.clerk, one, date(2025, 12, 31), "等批复")
        with pytest.raises(Refused, match="没有时限可以中止"):
            domain.stop(cast.clerk, only(desk.given(desk.duty())), TODAY, "等批复")

    def test_what_is_late_is_not_stopped_any_more(self, desk: Desk, cast: Cast) -> None:
        one = only(desk.given(desk.duty(JUNE)))
        desk.on(2026, 7, 6)
        with pytest.raises(Refused, match="可以延期"):
            domain.stop(cast.clerk, one, date(2026, 7, 1), "等批复")
        domain.stop(cast.clerk, one, date(2026, 6, 30), "等批复，6月30日就停了")

    def test_what_is_filled_or_closed_is_not_stopped(self, desk: Desk, cast: Cast) -> None:
        filled, closed = only(desk.given(desk.duty(JUNE))), only(desk.given(desk.duty(JUNE)))
        domain.accept_credit(cast.checker, report(cast.water_clerk, filled))
        filled.refresh_from_db()
        with pytest.raises(Refused, match="已经足数"):
            stop(cast.clerk, filled)
        domain.close(cast.head, closed, "不做了")
        with pytest.raises(Refused, match="先重新打开"):
            stop(cast.clerk, closed)

    def test_a_clock_stands_still_once_at_a_time(self, desk: Desk, cast: Cast) -> None:
        one = only(desk.given(desk.duty(JUNE)))
        with pytest.raises(Refused, match="没有中止"):
            domain.resume(cast.clerk, one, TODAY)
        stop(cast.clerk, one)
        with pytest.raises(Refused, match="先恢复"):
            stop(cast.clerk, one)
        with pytest.raises(Refused, match="先恢复"):
            domain.extend(cast.clerk, one, date(2026, 7, 15), "汛期")
        desk.on(2026, 3, 9)
        with pytest.raises(Refused, match="早于中止"):
            domain.resume(cast.clerk, one, date(2026, 3, 1))
        with pytest.raises(Refused, match="在今天之后"):
            domain.resume(cast.clerk, one, date(2026, 3, 10))
        domain.resume(cast.clerk, one, date(2026, 3, 9))
        with pytest.raises(Refused, match="不能早于3月9日"):
            domain.stop(cast.clerk, one, date(2026, 3, 8), "又停")

    def test_evidence_of_a_quota_is_taken_while_its_clock_stands_still(self, desk: Desk, cast: Cast) -> None:
        first, _second = occurrences(desk.given(desk.duty(Quota(1, None, "P6M"))))
        desk.on(2026, 6, 25)
        domain.stop(cast.clerk, first, date(2026, 6, 25), "停工")
        desk.on(2026, 7, 8)
        credit = report(cast.water_clerk, first, day=date(2026, 7, 7))
        assert not credit.late_entry
        domain.accept_credit(cast.checker, credit)
        first.refresh_from_db()
        assert first.met_on == date(2026, 7, 7)
        domain.resume(cast.clerk, first, date(2026, 7, 8))
        assert (first.moved_to, first.met_on) == (date(2026, 7, 13), date(2026, 7, 7))

    def test_a_mark_of_late_entry_is_lifted_where_the_clock_had_stood_still(
        self, desk: Desk, cast: Cast
    ) -> None:
        """补报 was marked before the setter entered that the clock had been stopped."""
        one = only(desk.given(desk.duty(JUNE)))
        desk.on(2026, 7, 3)
        credit = report(cast.water_clerk, one, day=date(2026, 6, 29))
        assert credit.late_entry
        domain.stop(cast.clerk, one, date(2026, 6, 22), "停工")
        credit.refresh_from_db()
        assert credit.lifted_at == clock.now()
        domain.accept_credit(cast.checker, credit)
        assert status_on(Occurrence.objects.get(pk=one.pk), date(2026, 7, 3)).late_entry == 0


class TestCorrections:
    def test_a_correction_names_its_reason_and_its_source(self, desk: Desk, cast: Cast) -> None:
        one = only(desk.given(desk.duty(JUNE)))
        for reason, source, told in (("", "第3页", "为什么更正"), ("读错了", " ", "写在哪里")):
            with pytest.raises(Refused, match=told):
                domain.correct(
                    cast.clerk, one, date(2026, 7, 31), cause="misread", reason=reason, source=source
                )
        assert not Correction.objects.exists()

    def test_what_is_refused(self, desk: Desk, cast: Cast) -> None:
        one = only(desk.given(desk.duty(JUNE)))
        words: dict[str, Any] = {"reason": "改了", "source": "第3页"}
        with pytest.raises(Refused, match="同一天"):
            domain.correct(cast.clerk, one, date(2026, 6, 30), cause="misread", **words)
        with pytest.raises(Refused, match="早于这一期开始"):
            domain.correct(cast.clerk, one, date(2025, 6, 30), cause="misread", **words)
        with pytest.raises(Refused, match="从哪一天起改的"):
            domain.correct(cast.clerk, one, date(2026, 7, 31), cause="changed", **words)
        with pytest.raises(Refused, match="在今天之后"):
            domain.correct(
                cast.clerk, one, date(2026, 7, 31), cause="changed", holds_from=date(2026, 3, 3), **words
            )
        permitted = only(desk.given(desk.duty(JUNE, modality="may")))
        with pytest.raises(Refused, match="没有期限可以更正"):
            correct(cast.clerk, permitted)

    def test_it_keeps_what_it_replaced(self, desk: Desk, cast: Cast) -> None:
        assignment = desk.given(desk.duty(JUNE))
        one = only(assignment)
        correct(cast.clerk, one)
        made = Correction.objects.get()
        assert (made.before, made.due, one.due) == (date(2026, 6, 30), date(2026, 7, 31), date(2026, 7, 31))
        entry = Entry.objects.get(verb="occurrence.corrected")
        assert (entry.facts["before"], entry.facts["due"]) == ("2026-06-30", "2026-07-31")
        assert "原文第3页" not in str(entry.facts)
        assert {text.field for text in entry.texts.all()} == {"reason", "source"}
        domain.top_up(TODAY)
        assert only(assignment).due == date(2026, 7, 31)

    def test_the_sentence_is_one_of_the_same_plan(self, desk: Desk, cast: Cast) -> None:
        one = only(desk.given(desk.duty(JUNE)))
        own, other = (
            Segment.objects.create(
                document=Document.objects.create(plan=plan, name="计划.txt"),
                index=0,
                kind="sentence",
                text="7月31日前完成。",
                ranges=[],
                proposed="duty",
            )
            for plan in (desk.plan, desk.new_plan())
        )
        words: dict[str, Any] = {"cause": "misread", "reason": "读错了", "source": "第1句"}
        with pytest.raises(Refused, match="不在这份计划里"):
            domain.correct(cast.clerk, one, date(2026, 7, 31), segment=other, **words)
        made = domain.correct(cast.clerk, one, date(2026, 7, 31), segment=own, **words)
        assert made.segment == own


class TestReviewAndChecking:
    def test_only_a_duty_without_a_date_takes_a_review_day(self, desk: Desk, cast: Cast) -> None:
        for assignment in (
            desk.given(desk.duty(JUNE)),
            desk.given(desk.duty(modality="must_not")),
            desk.given(desk.duty(modality="may")),
        ):
            with pytest.raises(Refused, match="没有期限的任务"):
                domain.set_review_day(cast.clerk, assignment, date(2026, 9, 1))

    def test_given_in_bulk_it_goes_to_those_without_a_date_alone(self, desk: Desk, cast: Cast) -> None:
        made = domain.give(
            cast.clerk,
            [desk.duty(JUNE), desk.duty()],
            [cast.water],
            followed_from=TODAY,
            review_day=date(2026, 9, 1),
        )
        assert [one.review_day for one in made] == [None, date(2026, 9, 1)]

    def test_it_is_set_changed_and_taken_away_with_an_entry_each(self, desk: Desk, cast: Cast) -> None:
        assignment = desk.given(desk.duty())
        for day in (date(2026, 9, 1), date(2026, 10, 1), None):
            domain.set_review_day(cast.clerk, assignment, day)
            assert assignment.review_day == day
        told = (
            Entry.objects.filter(verb="assignment.review_set").order_by("seq").values_list("facts", flat=True)
        )
        assert [(one["before"], one["review_day"]) for one in told] == [
            ("", "2026-09-01"),
            ("2026-09-01", "2026-10-01"),
            ("2026-10-01", ""),
        ]
        with pytest.raises(Refused, match="在今天之前"):
            domain.set_review_day(cast.clerk, assignment, date(2026, 3, 1))

    def test_without_a_check_it_counts_at_once_and_says_so(self, desk: Desk, cast: Cast) -> None:
        assignment = desk.given(desk.duty(JUNE))
        one = only(assignment)
        domain.set_check_rule(cast.clerk, assignment.duty, "none")

        credit = report(cast.water_clerk, one)
        one.refresh_from_db()
        assert (credit.state, credit.decided_by, one.met_on) == (CreditState.ACCEPTED, None, TODAY)
        told = status_on(one, TODAY)
        assert told.unchecked == 1
        assert told.reason_zh.endswith("其中1次按核验办法不逐次核验。")
        counts = count([assignment], date(2026, 1, 1), date(2026, 6, 30), TODAY)
        assert (counts.kept, counts.reported) == ([one.pk], [])

    def test_a_sample_is_drawn_by_chance(self, desk: Desk, cast: Cast) -> None:
        """One in two of forty: that all go one way happens once in 500 000 million runs."""
        assignment = desk.given(desk.duty(Quota(40, None, "P1Y")))
        with pytest.raises(Refused, match="每2次抽1次"):
            domain.set_check_rule(cast.clerk, assignment.duty, "sample", one_in=1)
        domain.set_check_rule(cast.clerk, assignment.duty, "sample", one_in=2)
        drawn = {report(cast.water_clerk, only(assignment)).state for _turn in range(40)}
        assert drawn == {CreditState.CLAIMED, CreditState.ACCEPTED}

    def test_what_waits_is_checked_all_the_same_and_a_stale_rule_is_refused(
        self, desk: Desk, cast: Cast
    ) -> None:
        assignment = desk.given(desk.duty(JUNE))
        credit = report(cast.water_clerk, only(assignment))
        domain.set_check_rule(cast.clerk, assignment.duty, "none")
        assert Credit.objects.get(pk=credit.pk).state == CreditState.CLAIMED
        with pytest.raises(Stale):
            domain.set_check_rule(cast.head, assignment.duty, "each", version=0)
        assert domain.set_check_rule(cast.head, assignment.duty, "each", version=1).checked == Checked.EACH


def test_every_change_writes_one_entry_and_the_chain_holds(desk: Desk, cast: Cast) -> None:
    assignment = desk.given(desk.duty(JUNE))
    one = only(assignment)
    before = Entry.objects.count()
    steps: list[Callable[[], object]] = [
        lambda: domain.set_check_rule(cast.clerk, assignment.duty, "each"),
        lambda: stop(cast.clerk, one),
        lambda: domain.resume(cast.clerk, one, TODAY, "批复已到"),
        lambda: correct(cast.clerk, one),
        lambda: domain.extend(cast.clerk, one, date(2026, 8, 31), "汛期"),
        lambda: domain.close(cast.head, one, "不做了"),
        lambda: domain.reopen(cast.head, one, "还要做"),
    ]
    for number, step in enumerate(steps, before + 1):
        step()
        assert Entry.objects.count() == number
    assert verify().ok
    assert [entry.verb for entry in history_of(assignment)][:-1] == [
        "occurrence.reopened",
        "occurrence.closed",
        "occurrence.extended",
        "occurrence.corrected",
        "occurrence.resumed",
        "occurrence.stopped",
        "duty.check_set",
    ]


@pytest.mark.parametrize("act", [stop, correct])
def test_a_stale_change_is_refused(desk: Desk, cast: Cast, act: Act) -> None:
    one = only(desk.given(desk.duty(JUNE)))
    shown = Occurrence.objects.get(pk=one.pk)
    domain.extend(cast.head, one, date(2026, 7, 15), "汛期")
    with pytest.raises(Stale):
        act(cast.clerk, shown)


def test_an_assignment_that_was_stopped_or_corrected_keeps_those_windows(desk: Desk, cast: Cast) -> None:
    """Windows to come go with an ended assignment; those that somebody touched stay."""
    assignment = desk.given(desk.duty(Quota(1, None, "P3M")))
    first, second, third, fourth = occurrences(assignment)
    domain.correct(cast.clerk, third, date(2026, 10, 15), cause="misread", reason="读错了", source="第3页")
    domain.close(cast.head, first, "划转")
    domain.close(cast.head, fourth, "划转")
    domain.reopen(cast.head, fourth, "又要了")
    domain.end_assignment(cast.head, assignment, "划转")
    assert [one.pk for one in occurrences(assignment)] == [first.pk, third.pk, fourth.pk]
    assert not Occurrence.objects.filter(pk=second.pk).exists()


ACTS = st.lists(
    st.tuples(
        st.sampled_from(
            ["report", "accept", "refuse", "extend", "stop", "resume", "correct", "close", "reopen"]
        ),
        st.integers(1, 3),
        st.integers(0, 27),
    ),
    max_size=10,
)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=ACTS, per=st.sampled_from(["P1M", "P3M", "P6M"]), needs=st.integers(1, 4))
@example(acts=[("extend", 1, 0), ("correct", 1, 0), ("correct", 1, 9)], per="P3M", needs=1)
def test_what_is_kept_on_an_occurrence_is_what_its_rows_say(
    desk: Desk, cast: Cast, acts: list[tuple[str, int, int]], per: str, needs: int
) -> None:
    """Accepted count, closing day, date and date in force, counted anew from the rows after every act.

    The design: accepted count and closing day are cached on the occurrence in the same transaction.
    """
    desk.on(2026, 1, 31)
    one = occurrences(desk.given(desk.duty(Quota(needs, None, per))))[0]
    made = one.due
    for name, n, day in acts:
        _act(cast, one, name, n, day)
        one.refresh_from_db()
        assert (one.accepted, one.met_on) == _credited(one)
        standing = Closing.objects.filter(occurrence=one, reopened_at=None).first()
        assert one.closed_at == (standing.closed_at if standing else None)
        last = Correction.objects.filter(occurrence=one).last()
        assert one.due == (last.due if last else made)
        assert one.moved_to == _moved(one)
        assert set(one.credits.values_list("period_year", flat=True)) <= {one.period_start.year}
        assert one.period_year == one.period_start.year
        told = status_on(one, date(2026, 12, 31))
        assert (told.filled, told.completed_on) == (one.accepted, one.met_on)


def _act(cast: Cast, one: Occurrence, name: str, n: int, day: int) -> None:
    """Do one act of the list where it may be done now."""
    waiting = Credit.objects.filter(occurrence=one, state="claimed").first()
    if waiting and name == "accept":
        domain.accept_credit(cast.checker, waiting)
    elif waiting and name == "refuse":
        domain.refuse_credit(cast.checker, waiting, "缺照片")
    elif one.closed_at is not None and name == "reopen":
        domain.reopen(cast.head, one, "重开")
    elif one.closed_at is None and name == "close" and not waiting:
        domain.close(cast.head, one, "办结")
    elif one.closed_at is None and name == "report":
        report(cast.water_clerk, one, n, date(2026, 1, 1 + day))
    elif one.closed_at is None:
        _change(cast, one, name, n, day)


def _change(cast: Cast, one: Occurrence, name: str, n: int, day: int) -> None:
    stands = one.stops.filter(resumed_on=None).exists()
    latest = one.moved_to or one.due
    assert latest
    if name == "extend" and not stands:
        domain.extend(cast.clerk, one, date.fromordinal(latest.toordinal() + 1 + day), "延期")
    elif name == "stop" and not stands and one.met_on is None:
        last = one.stops.last()
        since = max(date(2026, 1, 1 + day), last.resumed_on or TODAY) if last else date(2026, 1, 1 + day)
        domain.stop(cast.clerk, one, since, "停工", moves_due=n > 1)
    elif name == "resume" and stands:
        domain.resume(cast.clerk, one, date(2026, 1, 31))
    elif name == "correct":
        due = date.fromordinal(date(2026, 2, 1).toordinal() + 7 * day + n)
        if due != one.due:
            domain.correct(cast.clerk, one, due, cause="misread", reason="读错", source="第1页")


def _credited(one: Occurrence) -> tuple[int, date | None]:
    """The plain sum, row by row: every claim of this test lies inside the period."""
    total, met_on = 0, None
    for credit in one.credits.filter(state="accepted").order_by("evidence__done_on"):
        total += credit.n
        if total >= one.needs and met_on is None:
            met_on = credit.evidence.done_on
    return total, met_on


def _moved(one: Occurrence) -> date | None:
    """The date in force once more: all acts are of one day here, so stops come before extensions."""
    assert one.due
    here = one.due
    for row in one.stops.filter(moves_due=True, resumed_on__isnull=False):
        assert row.resumed_on
        here = date.fromordinal(here.toordinal() + (row.resumed_on - row.since).days)
    until = max(Extension.objects.filter(occurrence=one).values_list("until", flat=True), default=here)
    here = max(here, until)
    return here if here > one.due else None
