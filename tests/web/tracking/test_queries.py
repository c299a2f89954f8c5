"""What each person sees, the three lists, the strips, and how many queries they take."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from pytest_django import DjangoAssertNumQueries

from luoshi.cadence import Deadline, Limit, Quota
from luoshi_web.shell.strip import State
from luoshi_web.tracking import domain
from luoshi_web.tracking.models import Occurrence
from luoshi_web.tracking.queries import (
    assignment_status,
    claimable,
    count,
    statuses_of,
    strip_of,
    strips_of,
    to_check,
    to_do,
    to_sign,
    visible_assignments,
    visible_evidence,
    visible_occurrences,
)
from tests.web.cast import Cast
from tests.web.tracking.plan import ZONE, Desk, clerk_of, occurrences, only

DAY = date(2026, 3, 2)
JUNE = Deadline("2026-06-30")


@pytest.mark.parametrize(
    ("who", "seen"),
    [
        ("clerk", {"water", "qingshi"}),
        ("checker", {"water", "qingshi"}),
        ("leader", {"water", "qingshi"}),
        ("auditor", {"water", "qingshi"}),
        ("water_head", {"water"}),
        ("qingshi_clerk", {"qingshi"}),
        ("emergency_head", set()),
        ("administrator", set()),
        ("outside_head", set()),
        ("outside_administrator", set()),
    ],
)
def test_each_sees_its_own_tree(desk: Desk, cast: Cast, who: str, seen: set[str]) -> None:
    desk.given(desk.duty(JUNE), cast.water, cast.qingshi)
    for clerk in (cast.water_clerk, cast.qingshi_clerk):
        one = Occurrence.objects.get(assignment__unit=clerk.unit)
        domain.add_evidence(clerk, unit=clerk.unit, words="已办", done_on=DAY, claims=[(one, 1)])
    acting = getattr(cast, who)
    units = {getattr(cast, name).pk for name in seen}

    assert {one.unit_id for one in visible_assignments(acting)} == units
    assert {one.assignment.unit_id for one in visible_occurrences(acting)} == units
    assert {one.unit_id for one in visible_evidence(acting)} == units


def test_to_sign_is_the_own_unit_s(desk: Desk, cast: Cast) -> None:
    mine = desk.given(desk.duty(), cast.water)
    desk.given(desk.duty(), cast.emergency)

    assert list(to_sign(cast.water_head)) == [mine]
    assert list(to_sign(cast.head)) == []
    assert list(to_sign(cast.leader)) == []
    domain.sign(cast.water_clerk, [mine])
    assert list(to_sign(cast.water_head)) == []


def test_to_do_is_ordered_by_days_never_by_lights(desk: Desk, cast: Cast) -> None:
    """A red one whose date was moved stands behind a blue one that is due earlier."""
    desk.given(desk.duty())
    asked = desk.given(desk.duty())
    domain.set_review_day(cast.clerk, asked, date(2026, 4, 1))
    late = only(desk.given(desk.duty(Deadline("2026-03-30"))))
    soon = only(desk.given(desk.duty(Deadline("2026-04-20"))))
    moved = only(desk.given(desk.duty(Deadline("2026-03-15"))))
    domain.extend(cast.clerk, moved, date(2026, 4, 30), "汛期")
    to_come = desk.given(desk.duty(Quota(1, None, "P3M")))

    listed = to_do(cast.water_clerk, date(2026, 4, 15))

    first, second, *_later = occurrences(to_come)
    assert [row.occurrence for row in listed] == [late, first, soon, moved, second, only(asked)]
    states = [row.status.state for row in listed]
    assert states == [State.LATE, State.LATE, State.SOON, State.EXTENDED, State.OPEN, None]


def test_to_check_shows_what_waits_for_the_checker_alone(desk: Desk, cast: Cast) -> None:
    one = only(desk.given(desk.duty(JUNE)))
    domain.add_evidence(cast.water_clerk, unit=cast.water, words="已办", done_on=DAY, claims=[(one, 1)])

    assert [credit.occurrence for credit in to_check(cast.checker)] == [one]
    for acting in (cast.clerk, cast.head, cast.leader, cast.water_head, cast.auditor):
        assert list(to_check(acting)) == []
    domain.accept_credit(cast.checker, to_check(cast.checker).get())
    assert list(to_check(cast.checker)) == []


def test_claimable_on_a_day_leaves_out_other_periods(desk: Desk, cast: Cast) -> None:
    first, second, *_later = occurrences(desk.given(desk.duty(Quota(1, None, "P3M"))))
    june = only(desk.given(desk.duty(JUNE)))

    assert len(claimable(cast.water_clerk)) == 5
    assert list(claimable(cast.water_clerk, date(2026, 3, 31))) == [first, june]
    assert list(claimable(cast.water_clerk, date(2026, 4, 1))) == [second, june]
    desk.on(2026, 4, 2)
    domain.extend(cast.clerk, first, date(2026, 4, 10), "汛期")
    assert list(claimable(cast.water_clerk, date(2026, 4, 1))) == [first, second, june]
    assert list(claimable(cast.water_clerk, date(2026, 7, 9)))[-1].period_start == date(2026, 7, 1)


def test_the_occurrence_that_speaks_for_an_assignment(desk: Desk, cast: Cast) -> None:
    assignment = desk.given(desk.duty(Quota(1, None, "P3M")))
    first, second, *_later = occurrences(assignment)

    for day, speaks, state in (
        (date(2025, 12, 1), first, State.FUTURE),
        (DAY, first, State.OPEN),
        (date(2026, 5, 1), first, State.LATE),
    ):
        found = assignment_status(assignment, day)
        assert found is not None
        assert (found[0], found[1].state) == (speaks, state)
    domain.close(cast.head, first, "未办")
    found = assignment_status(assignment, date(2026, 5, 1))
    assert found is not None
    assert (found[0], found[1].state) == (second, State.OPEN)


def test_what_is_claimable_is_what_the_ledger_shows(desk: Desk, cast: Cast) -> None:
    """A town, a bureau and a village see nothing of what the county owes; an office sees its bureau's."""
    village, office = clerk_of(cast.qingshi_village), clerk_of(cast.emergency_flood)
    county, bureau = (only(desk.given(desk.duty(JUNE), unit)) for unit in (cast.county, cast.emergency))
    everybody = [*cast.people, village, office]

    claims = {acting.account.username: set(claimable(acting)) for acting in everybody}

    told = {name: held for name, held in claims.items() if held}
    assert told == {
        "clerk": {county},
        "head": {county},
        "emergency_head": {bureau},
        "emergency_clerk": {bureau},
        office.account.username: {bureau},
    }
    for acting in everybody:
        seen = set(visible_assignments(acting))
        assert {one.assignment for one in claimable(acting)} <= seen, acting
    assert list(visible_assignments(office)) == [bureau.assignment]
    assert list(visible_occurrences(office)) == [bureau]


def test_an_office_sees_the_evidence_of_its_unit_alone(desk: Desk, cast: Cast) -> None:
    office = clerk_of(cast.emergency_flood)
    for clerk in (cast.emergency_clerk, cast.water_clerk):
        one = only(desk.given(desk.duty(JUNE), clerk.unit))
        domain.add_evidence(clerk, unit=clerk.unit, words="已办", done_on=DAY, claims=[(one, 1)])

    assert [one.unit for one in visible_evidence(office)] == [cast.emergency]


@pytest.mark.parametrize("many", [1, 3])
def test_lists_take_a_fixed_number_of_queries(
    desk: Desk, cast: Cast, many: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    assignments = [desk.given(desk.duty(JUNE, Quota(1, None, "P1M"))) for _ in range(many)]
    for assignment in assignments:
        one = occurrences(assignment)[0]
        domain.add_evidence(cast.water_clerk, unit=cast.water, words="已办", done_on=DAY, claims=[(one, 1)])

    with django_assert_max_num_queries(7):
        assert to_do(cast.water_clerk, DAY)
    with django_assert_max_num_queries(14):
        assert len(strips_of(visible_assignments(cast.clerk), 2026, DAY)) == many
    with django_assert_max_num_queries(7):
        assert len(statuses_of(assignments, DAY)) == many
    with django_assert_max_num_queries(4):
        assert len(list(to_check(cast.checker))) == many
    with django_assert_max_num_queries(12):
        assert count(visible_assignments(cast.clerk), date(2026, 1, 1), date(2026, 6, 30), DAY).due


def test_strip_of_a_quota(desk: Desk, cast: Cast) -> None:
    assignment = desk.given(desk.duty(Quota(2, None, "P3M")))
    first = occurrences(assignment)[0]
    domain.add_evidence(cast.water_clerk, unit=cast.water, words="一次", done_on=DAY, claims=[(first, 1)])

    strip = strip_of(assignment, 2026, DAY)

    assert [window.title for window in strip.windows] == ["第1季度", "第2季度", "第3季度", "第4季度"]
    window = strip.windows[0]
    assert (window.start_day, window.end_day, window.needs, window.filled, window.claimed) == (
        date(2026, 1, 1),
        date(2026, 3, 31),
        2,
        0,
        1,
    )
    assert window.state is State.BEHIND
    assert strip.windows[1].state is State.FUTURE
    assert [mark.day for mark in strip.marks] == [DAY]
    assert strip.plain == "none"
    assert strip_of(assignment, 2027, DAY).windows == ()


def test_strip_as_known_does_not_draw_what_was_entered_later(desk: Desk, cast: Cast) -> None:
    assignment = desk.given(desk.duty(JUNE))
    desk.on(2026, 7, 8)
    one = only(assignment)
    domain.add_evidence(
        cast.water_clerk, unit=cast.water, words="6月已办", done_on=date(2026, 6, 20), claims=[(one, 1)]
    )

    was_true = strip_of(assignment, 2026, date(2026, 7, 1))
    was_known = strip_of(assignment, 2026, date(2026, 7, 1), datetime(2026, 7, 1, 18, tzinfo=ZONE))

    assert (was_true.windows[0].claimed, len(was_true.marks)) == (1, 1)
    assert (was_known.windows[0].claimed, len(was_known.marks)) == (0, 0)


@pytest.mark.parametrize(
    ("cadence", "modality", "plain"),
    [
        (None, "must", "no-date"),
        (None, "must_not", "must_not"),
        (JUNE, "may", "may"),
        (Limit("P3D", workdays=False, trigger="收到"), "must", "trigger"),
    ],
)
def test_strip_without_windows(desk: Desk, cadence: object, modality: str, plain: str) -> None:
    cadences = [cadence] if cadence else []
    assignment = desk.given(desk.duty(*cadences, modality=modality))  # type: ignore[arg-type]  # a cadence

    assert strip_of(assignment, 2026, DAY).plain == plain


def test_strip_of_what_is_forbidden_shows_the_breach(desk: Desk, cast: Cast) -> None:
    assignment = desk.given(desk.duty(modality="must_not"))
    domain.record_event(cast.water_head, assignment, 0, datetime(2026, 3, 1, 8, tzinfo=ZONE), "违规一次")

    (mark,) = strip_of(assignment, 2026, DAY).marks
    assert (mark.day, mark.kind) == (date(2026, 3, 1), "breach")


def test_counts_add_up_and_keep_classes_apart(desk: Desk, cast: Cast) -> None:
    desk.given(desk.duty(JUNE))
    desk.given(desk.duty(Quota(1, None, "P3M")))
    desk.given(desk.duty())
    desk.given(desk.duty(JUNE, modality="may"))
    forbidding = desk.given(desk.duty(modality="must_not"))
    desk.given(desk.duty(Quota(None, 2, "P1Y")))

    counts = count(visible_assignments(cast.clerk), date(2026, 1, 1), date(2026, 6, 30), date(2026, 6, 30))

    parts = (
        counts.kept, counts.kept_late_entry, counts.met_extended, counts.met_late,
        counts.open, counts.late, counts.extended, counts.stopped, counts.short,
    )  # fmt: skip
    assert sorted(counts.due) == sorted(pk for part in parts for pk in part)
    assert (len(counts.due), len(counts.late), len(counts.open)) == (3, 1, 2)
    assert (len(counts.dateless), len(counts.may), len(counts.maximum)) == (1, 1, 1)
    assert (counts.forbidding, counts.must_not) == ([forbidding.pk], [])
