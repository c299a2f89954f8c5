"""Every figure of a built half-year, against a count by hand and a recount that shares no code with it."""

from __future__ import annotations

from datetime import date

from django.db.models import Sum

from luoshi.cadence import Deadline
from luoshi_web.organisation.domain import appoint, create_account, create_post
from luoshi_web.organisation.models import Role
from luoshi_web.reporting.domain import draft_report
from luoshi_web.reporting.queries import DEFINITIONS, PARTS_OF_DUE, Values, computed, situation_of
from luoshi_web.reporting.queries.outline import both_dates
from luoshi_web.shell import clock
from luoshi_web.tracking import domain
from luoshi_web.tracking.models import Assignment, Credit, EvidenceFile, Occurrence
from tests.web.cast import Cast
from tests.web.reporting.year import EXPECTED, H1, JUNE_30, HalfYear
from tests.web.tracking.plan import Desk


def values_of(half_year: HalfYear) -> Values:
    report = half_year.of_plan()
    return computed(situation_of(report, clock.today()), clock.today())


def test_every_figure_is_what_happened(half_year: HalfYear) -> None:
    values = values_of(half_year)
    assert {name: values[name].value for name in DEFINITIONS} == EXPECTED


def test_each_list_names_the_occurrences(half_year: HalfYear) -> None:
    values = values_of(half_year)

    def listed(name: str) -> set[int]:
        return {row.assignment for row in values[name].rows}

    named = {
        "kept": {"in_time", "office"},
        "kept_late_entry": {"late_entry"},
        "met_extended": {"within"},
        "met_late": {"done_late"},
        "open": {"waiting"},
        "extended": {"extended"},
        "stopped": {"halted"},
        "late": {"claimed", "refused"},
        "short": {"short"},
        "reported": {"claimed"},
        "refused": {"refused"},
        "dateless_told": {"vague", "dateless_done"},
        "dateless_silent": {"silent"},
        "breaches": {"forbidden"},
        "breached": {"maximum"},
        "may": {"permitted"},
    }
    assert {name: listed(name) for name in named} == {
        name: {getattr(half_year, one).pk for one in ones} for name, ones in named.items()
    }


def test_the_parts_of_due_are_due(half_year: HalfYear) -> None:
    """Each occurrence that is due stands in exactly one part: no figure without its denominator."""
    values = values_of(half_year)
    parts = sorted(row.pk for name in PARTS_OF_DUE for row in values[name].rows)
    assert parts == sorted(row.pk for row in values["due"].rows)
    assert all(one.within in ("", "given", "due", "dateless") for one in DEFINITIONS.values())


def test_a_recount_in_plain_loops_agrees(half_year: HalfYear) -> None:
    """The due occurrences once more, from rows and dates alone."""
    values = values_of(half_year)
    found: dict[str, list[int]] = {name: [] for name in PARTS_OF_DUE}
    for one in Occurrence.objects.filter(due__range=H1, opens__lte=JUNE_30, needs__gt=0):
        assert one.due
        extensions = one.extensions.filter(granted_at__date__lte=JUNE_30)
        in_force = max([one.due, *extensions.values_list("until", flat=True)])
        pieces = Credit.objects.filter(occurrence=one, state="accepted", evidence__done_on__lte=JUNE_30)
        total, done, clean = 0, None, 0
        for credit in pieces.order_by("evidence__done_on"):
            total += credit.n
            clean += 0 if credit.late_entry or credit.evidence.done_on > one.due else credit.n
            if done is None and total >= one.needs:
                done = credit.evidence.done_on
        if done is None:
            closed = one.closed_at is not None
            name = "short" if closed else "late" if in_force < JUNE_30 else "extended"
            name = "open" if not closed and one.due >= JUNE_30 else name
            name = "stopped" if not closed and one.stops.filter(resumed_on=None).exists() else name
        elif done <= one.due:
            name = "kept" if clean >= one.needs else "kept_late_entry"
        else:
            name = "met_extended" if done <= in_force else "met_late"
        found[name].append(one.pk)
    assert {name: sorted(pks) for name, pks in found.items()} == {
        name: sorted(row.pk for row in values[name].rows) for name in PARTS_OF_DUE
    }


def test_a_recount_in_sql_agrees(half_year: HalfYear) -> None:
    values = values_of(half_year)
    plan = Assignment.objects.filter(duty__plan=half_year.desk.plan)
    assert values["given"].value == plan.filter(part="lead").count()
    assert values["signed"].value == plan.filter(part="lead", signed_at__isnull=False).count()
    assert values["support"].value == plan.filter(part="support").count()
    assert values["refused"].value == Credit.objects.filter(state="refused").count()
    assert values["late_entry"].value == Credit.objects.filter(state="accepted", late_entry=True).count()
    dateless = Occurrence.objects.filter(due=None, needs=1, event_key=0, maximum=None)
    assert values["dateless"].value == dateless.count()
    assert values["breaches"].value == Occurrence.objects.filter(event__cadence_number=0).count()
    assert values["forbidding"].value == plan.filter(duty__modality="must_not").count()
    assert values["may"].value == plan.filter(duty__modality="may").count()
    over = Credit.objects.filter(occurrence__maximum=1).aggregate(n=Sum("n"))["n"]
    assert (values["maximum"].value, values["breached"].value, over) == (1, 1, 2)


def test_what_is_done_has_evidence_with_its_files(half_year: HalfYear) -> None:
    values = values_of(half_year)
    for name in ("kept", "kept_late_entry", "met_extended", "met_late"):
        for row in values[name].rows:
            accepted = [proof for proof in row.proofs if proof.state == "accepted"]
            files = EvidenceFile.objects.filter(evidence__credits__occurrence=row.pk)
            digests = set(files.values_list("file__sha256", flat=True))
            assert accepted
            assert {digest for proof in accepted for digest in proof.files} == digests
    assert [proof.state for proof in values["reported"].rows[0].proofs] == ["claimed"]


def test_late_ones_have_both_dates(half_year: HalfYear) -> None:
    values = values_of(half_year)
    (extended,) = values["extended"].rows
    assert (extended.first, extended.in_force, extended.is_moved) == ("2026-06-15", "2026-07-10", True)
    assert {(row.first, row.in_force) for row in values["late"].rows} == {("2026-03-31", "2026-03-31")}


def test_before_our_time_and_what_is_to_come_are_not_counted(half_year: HalfYear) -> None:
    """Its assignment was given; its occurrences, and evidence of them, stand in no figure."""
    desk, cast = half_year.desk, half_year.cast
    desk.on(2026, 3, 20)
    half_year.before = half_year.give(cast.water, Deadline("2026-03-01"), followed_from=date(2026, 3, 2))
    half_year.report("before", cast.water_clerk, date(2026, 2, 20))
    desk.on(2026, 7, 15)
    values = values_of(half_year)
    counting = {
        name for name in DEFINITIONS for row in values[name].rows if row.assignment == half_year.before.pk
    }
    assert counting == {"given"}
    assert half_year.to_come.pk not in {row.assignment for row in values["due"].rows}
    assert values["due"].value == EXPECTED["due"]


def test_a_stopped_and_a_corrected_date_are_told_with_both(half_year: HalfYear) -> None:
    """Stopped from 20 March to 29 June: 102 days are added; corrected, the date before stays in the row."""
    cast, desk = half_year.cast, half_year.desk
    desk.on(2026, 6, 30)
    domain.resume(cast.clerk, half_year.only("halted"), JUNE_30)
    domain.correct(
        cast.clerk,
        half_year.only("waiting"),
        date(2026, 6, 29),
        cause="misread",
        reason="读错了",
        source="要点第3页",
    )
    desk.on(2026, 7, 15)
    values = values_of(half_year)
    rows = {row.assignment: row for row in values["due"].rows}
    halted, waiting = rows[half_year.halted.pk], rows[half_year.waiting.pk]
    assert (halted.state, halted.first, halted.in_force) == ("extended", "2026-06-20", "2026-09-30")
    assert (waiting.state, waiting.first, waiting.corrected_from) == ("late", "2026-06-29", "2026-06-30")
    assert both_dates(waiting, "zh") == "首次期限2026年6月29日，没有延期，更正前2026年6月30日"
    assert both_dates(halted, "en") == "first date 2026-06-20, in force 2026-09-30"
    assert values["stopped"].value == 0


def test_a_unit_s_report_has_only_its_own_and_what_is_below(half_year: HalfYear) -> None:
    cast = half_year.cast
    report = half_year.of_unit(cast.towns)
    values = computed(situation_of(report, clock.today()), clock.today())
    assert {row.unit for row in values["given"].rows} == {cast.qingshi.pk}
    assert (values["given"].value, values["due"].value, values["late"].value) == (5, 2, 1)


def test_units_with_fewer_than_three_appointments_are_in_no_comparison(half_year: HalfYear) -> None:
    """The bureaus and the town have two each: nothing is compared."""
    values = values_of(half_year)
    assert not [one for one in values.values() if one.unit]


def test_units_are_compared_in_the_order_of_the_register(half_year: HalfYear) -> None:
    cast = half_year.cast
    for place, unit in enumerate((cast.water, cast.emergency)):
        post = create_post(None, unit, title="副局长", role=Role.CLERK)
        account = create_account(None, username=f"more{place}", display_name="尤三")
        appoint(None, post, account, start=date(2026, 1, 1))
    values = values_of(half_year)
    units = list(dict.fromkeys(one.unit for one in values.values() if one.unit))
    assert units == [cast.county.pk, cast.emergency.pk, cast.water.pk]
    late = {unit: values[f"unit-{unit}-late"].value for unit in units}
    assert late == {cast.county.pk: 0, cast.emergency.pk: 0, cast.water.pk: 1}


def test_what_was_taken_back_counts_nowhere(desk: Desk, cast: Cast) -> None:
    kept, mistaken = (
        desk.given(desk.duty(Deadline("2026-05-31"))),
        desk.given(desk.duty(Deadline("2026-06-30"))),
    )
    report = draft_report(cast.clerk, plan=desk.plan, start=H1[0], end=H1[1], as_of=clock.today())
    desk.on(2026, 3, 2, 10)
    before = clock.now()
    desk.on(2026, 3, 2, 11)
    domain.take_back(cast.head, mistaken, "选错了单位")
    values = computed(situation_of(report, clock.today()), clock.today())
    assert [row.assignment for row in values["given"].rows] == [kept.pk]
    desk.on(2026, 3, 2, 12)
    at_signing = situation_of(report, clock.today(), clock.now())
    assert [row.assignment for row in at_signing.assignments] == [kept.pk]
    # Known at an earlier moment, it was not taken back yet.
    earlier = situation_of(report, clock.today(), before)
    assert [row.assignment for row in earlier.assignments] == [kept.pk, mistaken.pk]
