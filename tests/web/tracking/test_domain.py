"""The verbs of tracking: who may, what is refused, and the one Entry of each act."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from luoshi.cadence import Deadline, Limit, Quota, to_json
from luoshi_web.files.models import File
from luoshi_web.files.queries import open_bytes
from luoshi_web.journal import registry
from luoshi_web.journal.models import Entry
from luoshi_web.journal.queries import verify
from luoshi_web.organisation.acting import Acting, acting_under
from luoshi_web.organisation.domain import appoint, create_post, create_unit
from luoshi_web.organisation.models import Role
from luoshi_web.plans.domain.framing import complete_years
from luoshi_web.plans.models import DutyCadence, Plan
from luoshi_web.shell.errors import Refused, Stale
from luoshi_web.tracking import domain
from luoshi_web.tracking.domain import reporting
from luoshi_web.tracking.domain.guards import NotAllowed
from luoshi_web.tracking.models import Assignment, Credit, Evidence, Extension, Occurrence, Progress
from luoshi_web.tracking.queries import history_of
from tests.web.cast import SINCE, Cast
from tests.web.tracking.plan import NEW_YEAR, ZONE, Desk, clerk_of, credit_of, occurrences, only

JUNE = Deadline("2026-06-30")


def entries(verb: str = "") -> list[Entry]:
    rows = Entry.objects.order_by("seq")
    return list(rows.filter(verb=verb) if verb else rows)


def report(acting: Acting, one: Occurrence, n: int = 1, day: date = date(2026, 3, 2)) -> Credit:
    evidence = domain.add_evidence(acting, unit=acting.unit, words="已办", done_on=day, claims=[(one, n)])
    return credit_of(evidence)


class TestGiving:
    def test_several_duties_to_several_units_are_one_entry_with_a_table(self, desk: Desk, cast: Cast) -> None:
        duties = [desk.duty(JUNE), desk.duty(JUNE), desk.duty()]

        made = domain.give(
            cast.clerk, duties, [cast.water, cast.emergency], mode="each", part="lead", followed_from=NEW_YEAR
        )

        (entry,) = entries("duty.given")
        assert len(made) == 6
        assert entry.facts["rows"] == [
            {"assignment": one.pk, "duty": one.duty_id, "unit": one.unit_id} for one in made
        ]
        assert (entry.object_kind, entry.object_id) == ("plan", str(desk.plan.pk))
        assert Occurrence.objects.count() == 6

    @pytest.mark.parametrize("who", ["clerk", "head"])
    def test_clerk_and_head_of_the_owner_give(self, desk: Desk, cast: Cast, who: str) -> None:
        acting = getattr(cast, who)
        assert domain.give(
            acting, [desk.duty()], [cast.qingshi], mode="each", part="lead", followed_from=NEW_YEAR
        )

    @pytest.mark.parametrize(
        "who",
        ["checker", "leader", "auditor", "administrator", "water_head", "qingshi_clerk", "outside_head"],
    )
    def test_nobody_else_gives(self, desk: Desk, cast: Cast, who: str) -> None:
        acting = getattr(cast, who)
        with pytest.raises(NotAllowed):
            domain.give(
                acting, [desk.duty()], [acting.unit], mode="each", part="lead", followed_from=NEW_YEAR
            )
        assert not Assignment.objects.exists()

    def test_a_head_above_the_owner_gives(self, desk: Desk, cast: Cast) -> None:
        duty = desk.duty(plan=desk.new_plan(owner=cast.water))
        for acting in (cast.head, cast.water_clerk):
            unit = cast.water_rivers if acting is cast.head else cast.water
            assert domain.give(acting, [duty], [unit], mode="each", part="lead", followed_from=NEW_YEAR)

    def test_only_to_units_of_the_own_subtree(self, desk: Desk, cast: Cast) -> None:
        with pytest.raises(NotAllowed):
            desk.given(desk.duty(), cast.water, cast.outside_bureau)
        duty = desk.duty(plan=desk.new_plan(owner=cast.water))
        with pytest.raises(NotAllowed):
            domain.give(
                cast.water_head, [duty], [cast.emergency], mode="each", part="lead", followed_from=NEW_YEAR
            )
        assert not Assignment.objects.exists()
        assert entries("duty.given") == []

    def test_the_same_duty_is_given_to_a_unit_once(self, desk: Desk) -> None:
        duty = desk.duty()
        desk.given(duty)
        with pytest.raises(Refused, match="已经交办给县水利局"):
            desk.given(duty)

    def test_a_withdrawn_duty_and_an_empty_choice_are_refused(self, desk: Desk, cast: Cast) -> None:
        duty = desk.duty()
        duty.withdrawn_at = datetime(2026, 3, 1, tzinfo=ZONE)
        duty.save()
        with pytest.raises(Refused, match="已经撤回"):
            desk.given(duty)
        for duties, units in (([], [cast.water]), ([desk.duty()], [])):
            with pytest.raises(Refused, match="还没有选"):
                domain.give(cast.clerk, duties, units, mode="each", part="lead", followed_from=NEW_YEAR)

    def test_duties_of_two_plans_are_two_acts(self, desk: Desk, cast: Cast) -> None:
        with pytest.raises(Refused, match="同一份计划"):
            domain.give(
                cast.clerk,
                [desk.duty(), desk.duty(plan=desk.new_plan())],
                [cast.water],
                mode="each",
                part="lead",
                followed_from=NEW_YEAR,
            )


class TestSigning:
    def test_head_or_clerk_of_the_unit_signs_all_in_one_entry(self, desk: Desk, cast: Cast) -> None:
        assignments = [desk.given(desk.duty()), desk.given(desk.duty())]

        domain.sign(cast.water_head, assignments)

        (entry,) = entries("assignment.signed")
        assert [row["assignment"] for row in entry.facts["rows"]] == [one.pk for one in assignments]
        assert {one.signed_by for one in Assignment.objects.all()} == {cast.water_head.account}
        with pytest.raises(Refused, match="已经签收"):
            domain.sign(cast.water_clerk, assignments[:1])

    @pytest.mark.parametrize("who", ["head", "clerk", "emergency_head", "checker", "outside_head"])
    def test_nobody_signs_for_another_unit(self, desk: Desk, cast: Cast, who: str) -> None:
        with pytest.raises(NotAllowed):
            domain.sign(getattr(cast, who), [desk.given(desk.duty())])

    def test_a_stale_signature_is_refused(self, desk: Desk, cast: Cast) -> None:
        assignment = desk.given(desk.duty())
        shown = Assignment.objects.get(pk=assignment.pk)
        domain.sign(cast.water_clerk, [assignment])
        with pytest.raises(Stale):
            domain.sign(cast.water_head, [shown])


class TestEvidence:
    def test_one_piece_for_several_occurrences_with_a_file(self, desk: Desk, cast: Cast) -> None:
        one, other = only(desk.given(desk.duty(JUNE))), only(desk.given(desk.duty()))

        evidence = domain.add_evidence(
            cast.water_clerk,
            unit=cast.water,
            words="巡河记录",
            done_on=date(2026, 3, 1),
            claims=[(one, 1), (other, 1)],
            files=[("记录.txt", "3月1日巡河".encode())],
        )

        assert evidence.credits.count() == 2
        (kept,) = evidence.files.all()
        assert open_bytes(kept.file).decode() == "3月1日巡河"
        (entry,) = entries("evidence.added")
        assert [row["occurrence"] for row in entry.facts["rows"]] == [one.pk, other.pk]
        assert "巡河" not in str(entry.facts)

    @pytest.mark.parametrize("who", ["head", "emergency_clerk", "checker", "leader", "outside_clerk"])
    def test_only_the_assigned_unit_reports(self, desk: Desk, cast: Cast, who: str) -> None:
        one = only(desk.given(desk.duty(JUNE)))
        acting = getattr(cast, who)
        with pytest.raises(NotAllowed):
            report(acting, one)
        assert not Evidence.objects.exists()

    def test_an_office_reports_for_the_unit_that_it_is_a_part_of(self, desk: Desk, cast: Cast) -> None:
        office = clerk_of(cast.emergency_office)
        one = only(desk.given(desk.duty(JUNE), cast.emergency))

        assert report(office, one).evidence.unit == cast.emergency_office
        assert domain.add_progress(office, one.assignment, words="查了3家").assignment == one.assignment

    @pytest.mark.parametrize("who", ["qingshi_clerk", "water_clerk", "village", "street"])
    def test_an_organisation_of_its_own_does_not_report_for_the_one_above(
        self, desk: Desk, cast: Cast, who: str
    ) -> None:
        """A town has a head; a village is a part of the town; a heading of the register is no unit."""
        made = {
            "village": cast.qingshi_village,
            "street": create_unit(None, name="城关街道", parent=cast.towns),
        }
        acting = clerk_of(made[who]) if who in made else getattr(cast, who)
        one = only(desk.given(desk.duty(JUNE), cast.county))

        with pytest.raises(NotAllowed):
            report(acting, one)
        with pytest.raises(NotAllowed):
            domain.add_progress(acting, one.assignment, words="代办")
        assert not Evidence.objects.exists()

    @pytest.mark.usefixtures("desk")
    def test_nobody_reports_in_the_name_of_another_unit(self, cast: Cast) -> None:
        with pytest.raises(NotAllowed):
            domain.add_evidence(cast.clerk, unit=cast.water, words="代办", done_on=date(2026, 3, 1))

    def test_a_day_to_come_is_refused(self, desk: Desk, cast: Cast) -> None:
        one = only(desk.given(desk.duty(JUNE)))
        with pytest.raises(Refused, match="在今天之后"):
            report(cast.water_clerk, one, day=date(2026, 3, 3))

    def test_what_lies_outside_the_period_is_refused(self, desk: Desk, cast: Cast) -> None:
        _first, second, *_ = occurrences(desk.given(desk.duty(Quota(1, None, "P3M"))))
        with pytest.raises(Refused, match="次数不结转"):
            report(cast.water_clerk, second)
        first = occurrences(Assignment.objects.get())[0]
        desk.on(2026, 4, 9)
        with pytest.raises(Refused, match="请县政府准许延期"):
            report(cast.water_clerk, first, day=date(2026, 4, 8))

    def test_a_file_with_a_secrecy_mark_is_refused_before_anything_is_stored(
        self, desk: Desk, cast: Cast
    ) -> None:
        one = only(desk.given(desk.duty(JUNE)))
        with pytest.raises(Refused, match="密级标志"):
            domain.add_evidence(
                cast.water_clerk,
                unit=cast.water,
                words="附件",
                done_on=date(2026, 3, 1),
                claims=[(one, 1)],
                files=[("通知.txt", "秘密★1年\n关于汛情的通知\n".encode())],
            )
        assert not File.objects.exists()
        assert not Evidence.objects.exists()
        (entry,) = entries("evidence.file_refused")
        assert set(entry.facts) == {"sha256", "rule"}

    @pytest.mark.usefixtures("desk")
    def test_a_picture_is_judged_by_its_name(self, cast: Cast) -> None:
        for name, taken in (("现场.jpg", True), ("【秘密】现场.jpg", False)):
            files = [(name, b"\xff\xd8\xff\xe0" + b"0" * 64)]
            if taken:
                domain.add_evidence(
                    cast.water_clerk, unit=cast.water, words="照片", done_on=date(2026, 3, 1), files=files
                )
                continue
            with pytest.raises(Refused):
                domain.add_evidence(
                    cast.water_clerk, unit=cast.water, words="照片", done_on=date(2026, 3, 1), files=files
                )
        assert File.objects.count() == 1


class TestChecking:
    @pytest.mark.parametrize(
        "who", ["clerk", "head", "leader", "auditor", "water_head", "water_clerk", "outside_head"]
    )
    def test_only_a_checker_of_the_giving_side_decides(self, desk: Desk, cast: Cast, who: str) -> None:
        credit = report(cast.water_clerk, only(desk.given(desk.duty(JUNE))))
        for act in (domain.accept_credit, lambda acting, one: domain.refuse_credit(acting, one, "缺照片")):
            with pytest.raises(NotAllowed):
                act(getattr(cast, who), credit)

    def test_a_checker_of_the_assigned_unit_is_not_of_the_giving_side(self, desk: Desk, cast: Cast) -> None:
        post = create_post(None, cast.water, title="核验", role=Role.CHECKER)
        own = acting_under(appoint(None, post, cast.leader.account, start=SINCE))
        credit = report(cast.water_clerk, only(desk.given(desk.duty(JUNE))))
        with pytest.raises(NotAllowed):
            domain.accept_credit(own, credit)

    def test_who_claimed_or_entered_never_decides(self, desk: Desk, cast: Cast) -> None:
        """The clerk of the water bureau holds the county's post of checker as well."""
        post = create_post(None, cast.county, title="第二核验", role=Role.CHECKER)
        both = acting_under(appoint(None, post, cast.water_clerk.account, start=SINCE))
        one = only(desk.given(desk.duty(JUNE)))
        claimed = report(cast.water_clerk, one)
        entered = report(cast.water_head, one)
        Evidence.objects.filter(pk=entered.evidence_id).update(by=cast.water_clerk.account)

        for credit in (claimed, entered):
            with pytest.raises(Refused, match="不能由自己核验"):
                domain.accept_credit(both, Credit.objects.get(pk=credit.pk))
        domain.accept_credit(cast.checker, claimed)

    def test_a_refusal_needs_a_reason(self, desk: Desk, cast: Cast) -> None:
        credit = report(cast.water_clerk, only(desk.given(desk.duty(JUNE))))
        with pytest.raises(Refused, match="为什么"):
            domain.refuse_credit(cast.checker, credit, "  ")

    def test_a_decision_stands_and_a_stale_one_is_refused(self, desk: Desk, cast: Cast) -> None:
        credit = report(cast.water_clerk, only(desk.given(desk.duty(JUNE))))
        shown = Credit.objects.get(pk=credit.pk)
        domain.accept_credit(cast.checker, credit)
        with pytest.raises(Stale):
            domain.refuse_credit(cast.checker, shown, "看错了")
        with pytest.raises(Refused, match="已经核过"):
            domain.refuse_credit(cast.checker, credit, "看错了")


class TestDates:
    @pytest.mark.parametrize("who", ["water_head", "water_clerk", "checker", "leader", "outside_head"])
    def test_only_the_setter_extends(self, desk: Desk, cast: Cast, who: str) -> None:
        with pytest.raises(NotAllowed):
            domain.extend(getattr(cast, who), only(desk.given(desk.duty(JUNE))), date(2026, 7, 15), "汛期")

    def test_a_later_date_needs_to_be_later_and_a_reason(self, desk: Desk, cast: Cast) -> None:
        one = only(desk.given(desk.duty(JUNE)))
        domain.extend(cast.clerk, one, date(2026, 7, 15), "汛期")
        with pytest.raises(Refused, match="晚于"):
            domain.extend(cast.clerk, one, date(2026, 7, 15), "再延")
        with pytest.raises(Refused, match="为什么"):
            domain.extend(cast.clerk, one, date(2026, 7, 20), "")
        domain.extend(cast.head, one, date(2026, 7, 31), "再延")
        assert list(Extension.objects.values_list("until", flat=True)) == [
            date(2026, 7, 15),
            date(2026, 7, 31),
        ]
        one.refresh_from_db()
        assert one.due == date(2026, 6, 30)

    def test_what_has_no_date_has_nothing_to_extend(self, desk: Desk, cast: Cast) -> None:
        with pytest.raises(Refused, match="没有期限"):
            domain.extend(cast.clerk, only(desk.given(desk.duty())), date(2026, 7, 15), "汛期")

    def test_a_stale_extension_is_refused(self, desk: Desk, cast: Cast) -> None:
        one = only(desk.given(desk.duty(JUNE)))
        shown = Occurrence.objects.get(pk=one.pk)
        domain.extend(cast.clerk, one, date(2026, 7, 15), "汛期")
        with pytest.raises(Stale):
            domain.extend(cast.head, shown, date(2026, 7, 31), "汛期")

    @pytest.mark.parametrize("who", ["clerk", "head", "checker"])
    def test_setter_and_checker_close(self, desk: Desk, cast: Cast, who: str) -> None:
        one = only(desk.given(desk.duty(JUNE)))
        domain.close(getattr(cast, who), one, "已足")
        assert one.closed_why == "已足"
        with pytest.raises(Refused, match="已经办结"):
            domain.close(cast.head, one, "再一次")

    @pytest.mark.parametrize("who", ["water_head", "water_clerk", "leader", "auditor", "outside_head"])
    def test_nobody_else_closes(self, desk: Desk, cast: Cast, who: str) -> None:
        with pytest.raises(NotAllowed):
            domain.close(getattr(cast, who), only(desk.given(desk.duty(JUNE))), "已足")

    def test_the_doer_never_closes(self, desk: Desk, cast: Cast) -> None:
        """The county gives to itself: its clerk does the work, its head may close."""
        one = only(desk.given(desk.duty(JUNE), cast.county))
        credit = report(cast.clerk, one)
        domain.accept_credit(cast.checker, credit)
        with pytest.raises(Refused, match="不能由自己办结"):
            domain.close(cast.clerk, one, "已足")
        with pytest.raises(Refused, match="为什么"):
            domain.close(cast.head, one, "")
        domain.close(cast.head, one, "已足")

    def test_credit_that_waits_is_checked_before_closing(self, desk: Desk, cast: Cast) -> None:
        one = only(desk.given(desk.duty(JUNE)))
        report(cast.water_clerk, one)
        with pytest.raises(Refused, match="先核验"):
            domain.close(cast.head, one, "已足")

    def test_a_closed_occurrence_takes_no_more_evidence(self, desk: Desk, cast: Cast) -> None:
        one = only(desk.given(desk.duty(JUNE)))
        domain.close(cast.head, one, "不做了")
        with pytest.raises(Refused, match="已经办结"):
            report(cast.water_clerk, one)


class TestEventsProgressAndEnd:
    def test_events(self, desk: Desk, cast: Cast) -> None:
        limit = desk.given(desk.duty(Limit("P3D", workdays=False, trigger="收到")))
        moment = datetime(2026, 3, 1, 9, tzinfo=ZONE)
        for acting in (cast.emergency_head, cast.leader, cast.checker, cast.outside_head):
            with pytest.raises(NotAllowed):
                domain.record_event(acting, limit, 1, moment, "收到")
        with pytest.raises(Refused, match="在现在之后"):
            domain.record_event(cast.water_head, limit, 1, datetime(2026, 3, 5, tzinfo=ZONE), "收到")
        with pytest.raises(Refused, match="不由事项起算"):
            domain.record_event(cast.water_head, limit, 2, moment, "收到")
        with pytest.raises(Refused, match="不是禁止事项"):
            domain.record_event(cast.water_head, limit, 0, moment, "收到")
        domain.record_event(cast.clerk, limit, 1, moment, "收到")
        (entry,) = entries("event.recorded")
        assert entry.facts["due"] == "2026-03-04"

    def test_a_limit_before_its_event_takes_a_day_to_come(self, desk: Desk, cast: Cast) -> None:
        duty = desk.duty(Limit("P3D", workdays=False, trigger="会议召开", side="before"))
        assignment = desk.given(duty)
        domain.record_event(cast.water_clerk, assignment, 1, datetime(2026, 3, 20, 9, tzinfo=ZONE), "会议")
        assert only(assignment).due == date(2026, 3, 17)

    def test_progress(self, desk: Desk, cast: Cast) -> None:
        assignment = desk.given(desk.duty())
        domain.add_progress(cast.water_clerk, assignment, words="已完成招标")
        assert Progress.objects.get().day == date(2026, 3, 2)
        with pytest.raises(NotAllowed):
            domain.add_progress(cast.emergency_clerk, assignment, words="别人的")
        with pytest.raises(Refused, match="在今天之后"):
            domain.add_progress(cast.water_clerk, assignment, words="以后", day=date(2026, 3, 3))

    def test_an_assignment_ends_when_nothing_is_open(self, desk: Desk, cast: Cast) -> None:
        assignment = desk.given(desk.duty(Quota(1, None, "P3M")))
        with pytest.raises(Refused, match="没办完"):
            domain.end_assignment(cast.head, assignment, "职责划转")
        domain.close(cast.head, occurrences(assignment)[0], "职责划转")
        with pytest.raises(NotAllowed):
            domain.end_assignment(cast.water_head, assignment, "不想做")
        domain.end_assignment(cast.head, assignment, "职责划转")
        assert len(occurrences(assignment)) == 1
        assert domain.top_up(date(2026, 3, 2)) == 0


def test_every_verb_writes_one_entry_and_the_chain_holds(desk: Desk, cast: Cast) -> None:
    before = Entry.objects.count()
    assignment = desk.given(desk.duty(JUNE, Limit("P3D", workdays=False, trigger="收到")))
    one = occurrences(assignment)[0]
    steps: list[Callable[[], object]] = [
        lambda: domain.sign(cast.water_head, [assignment]),
        lambda: domain.record_event(
            cast.water_clerk, assignment, 2, datetime(2026, 3, 1, 9, tzinfo=ZONE), "收到来函"
        ),
        lambda: domain.add_progress(cast.water_clerk, assignment, words="进展"),
        lambda: domain.extend(cast.clerk, one, date(2026, 7, 15), "汛期"),
        lambda: report(cast.water_clerk, one),
        lambda: domain.accept_credit(cast.checker, Credit.objects.get()),
        lambda: domain.close(cast.head, one, "已足"),
    ]
    for number, step in enumerate(steps, before + 2):
        step()
        assert Entry.objects.count() == number
    assert verify().ok
    verbs = [entry.verb for entry in history_of(assignment)]
    assert verbs == [
        "occurrence.closed",
        "credit.accepted",
        "evidence.added",
        "occurrence.extended",
        "progress.added",
        "event.recorded",
        "assignment.signed",
        "duty.given",
    ]


def test_history_is_open_to_those_who_see_the_object(desk: Desk, cast: Cast) -> None:
    assignment = desk.given(desk.duty(JUNE))
    one = only(assignment)
    credit = report(cast.water_clerk, one)
    rows = [("assignment", assignment.pk), ("occurrence", one.pk), ("evidence", credit.evidence_id)]

    for kind, pk in rows:
        known = registry.kind_of(kind)
        assert known is not None
        seen = {who.account.username for who in cast.people if known.visible(who, kind, str(pk))}
        assert seen == {"clerk", "head", "checker", "leader", "auditor", "water_head", "water_clerk"}
        assert known.title(kind, str(pk))
        assert not known.visible(cast.clerk, kind, "0")
        assert not known.visible(cast.clerk, kind, "x")


ACTS = st.lists(
    st.tuples(
        st.sampled_from(["report", "accept", "refuse", "extend"]), st.integers(1, 3), st.integers(0, 27)
    ),
    max_size=8,
)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=ACTS, per=st.sampled_from(["P1M", "P3M", "P6M"]), needs=st.integers(1, 4))
def test_accepted_and_met_on_are_what_the_rows_say(
    desk: Desk, cast: Cast, acts: list[tuple[str, int, int]], per: str, needs: int
) -> None:
    """The cached counts of an occurrence always equal a counting anew from its rows of credit."""
    desk.on(2026, 1, 31)
    one = occurrences(desk.given(desk.duty(Quota(needs, None, per))))[0]
    for act, n, day in acts:
        waiting = Credit.objects.filter(occurrence=one, state="claimed").first()
        if act == "report":
            report(cast.water_clerk, one, n, date(2026, 1, 1 + day))
        elif act == "extend":
            latest = max([one.period_end, *one.extensions.values_list("until", flat=True)])
            domain.extend(cast.clerk, one, date.fromordinal(latest.toordinal() + 1 + day), "延期")
        elif waiting and act == "accept":
            domain.accept_credit(cast.checker, waiting)
        elif waiting:
            domain.refuse_credit(cast.checker, waiting, "缺照片")
        one.refresh_from_db()
        total, met_on = _from_rows(one)
        assert (one.accepted, one.met_on) == (total, met_on)


def _from_rows(one: Occurrence) -> tuple[int, date | None]:
    """The plain sum, row by row: every claim of this test lies inside the period."""
    total, met_on = 0, None
    for credit in one.credits.filter(state="accepted").order_by("evidence__done_on"):
        total += credit.n
        if total >= one.needs and met_on is None:
            met_on = credit.evidence.done_on
    return total, met_on


class TestFrameToldLater:
    def test_dates_that_came_later_replace_the_occurrence_without_one(self, desk: Desk) -> None:
        plan = desk.new_plan(start=None, end=None)
        Plan.objects.filter(pk=plan.pk).update(year=None)
        plan.refresh_from_db()
        duty = desk.duty(Deadline("XXXX-06-30"), plan=plan)
        given = desk.given(duty)
        assert only(given).due is None
        Plan.objects.filter(pk=plan.pk).update(year=2026)
        plan.refresh_from_db()
        complete_years(plan)
        assert domain.top_up(date(2026, 3, 2)) == 1
        assert only(given).due == date(2026, 6, 30)
        assert domain.top_up(date(2026, 3, 2)) == 0

    def test_one_that_something_was_told_of_stays(self, desk: Desk, cast: Cast) -> None:
        duty = desk.duty()
        given = desk.given(duty)
        report(cast.water_clerk, only(given))
        DutyCadence.objects.create(duty=duty, number=1, value=to_json(JUNE), quote="6月底前")
        domain.top_up(date(2026, 3, 2))
        assert [one.due for one in occurrences(given)] == [None, date(2026, 6, 30)]

    def test_a_count_owes_nothing_outside_the_days_that_bound_it(self, desk: Desk) -> None:
        daily = Quota(1, None, "P1D", since="2026-04-16", until="2026-06-30")
        monthly = Quota(1, None, "P1M", since="2026-04-16", until="2026-06-10")
        days = [one.due for one in occurrences(desk.given(desk.duty(daily)))]
        assert (len(days), days[0], days[-1]) == (76, date(2026, 4, 16), date(2026, 6, 30))
        months = [(one.opens, one.due) for one in occurrences(desk.given(desk.duty(monthly)))]
        assert months == [
            (date(2026, 4, 16), date(2026, 4, 30)),
            (date(2026, 5, 1), date(2026, 5, 31)),
            (date(2026, 6, 1), date(2026, 6, 10)),
        ]

    def test_days_that_bound_a_count_lie_in_the_year_once_it_is_told(self, desk: Desk) -> None:
        plan = desk.new_plan(start=None, end=None)
        duty = desk.duty(Quota(1, None, "P1M", since="XXXX-06-01", until="XXXX-07-31"), plan=plan)
        complete_years(plan)
        row = DutyCadence.objects.get(duty=duty)
        assert (row.value["since"], row.value["until"]) == ("2026-06-01", "2026-07-31")

    def test_nothing_is_owed_beyond_a_shortened_frame(self, desk: Desk, cast: Cast) -> None:
        monthly = desk.given(desk.duty(Quota(1, None, "P1M")))
        written = desk.given(desk.duty(Deadline("2026-11-30")))
        october = next(one for one in occurrences(monthly) if one.period_start == date(2026, 10, 1))
        domain.extend(cast.clerk, october, date(2026, 11, 15), "汛期")
        Plan.objects.filter(pk=desk.plan.pk).update(end=date(2026, 6, 30))
        domain.top_up(desk.on(2026, 8, 3))
        owed = [one.period_start.month for one in occurrences(monthly)]
        # July is due already and stays late; October was extended.
        assert owed == [1, 2, 3, 4, 5, 6, 7, 10]
        assert only(written).due == date(
            2026, 11, 30
        )  # a day that the text itself writes is owed all the same
        Plan.objects.filter(pk=desk.plan.pk).update(end=date(2026, 12, 31))
        domain.top_up(date(2026, 8, 3))
        assert [one.period_start.month for one in occurrences(monthly)] == list(range(1, 13))


def test_occurrences_are_locked_in_one_order_whatever_the_forms(
    desk: Desk, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    mine = occurrences(desk.given(desk.duty(JUNE)))[:1] + occurrences(desk.given(desk.duty(JUNE)))[:1]
    locked: list[int] = []
    hold = reporting._held

    def noted(one: Occurrence) -> Occurrence:
        locked.append(one.pk)
        return hold(one)

    monkeypatch.setattr(reporting, "_held", noted)
    claims = [(one, 1) for one in sorted(mine, key=lambda one: -one.pk)]
    domain.add_evidence(
        cast.water_clerk, unit=cast.water, words="已办", done_on=date(2026, 3, 2), claims=claims
    )
    assert locked == sorted(one.pk for one in mine)
