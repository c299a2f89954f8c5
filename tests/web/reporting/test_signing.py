"""Drawing up and signing: who may, what is refused, and that what was signed stays."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from luoshi_web.journal.models import Entry
from luoshi_web.journal.queries import verify
from luoshi_web.organisation.domain import move_unit
from luoshi_web.plans.domain import edit_duty
from luoshi_web.reporting.domain import draft_report, sign_off, span_words
from luoshi_web.reporting.models import Figure, Report
from luoshi_web.reporting.queries import DEFINITIONS, Values, frozen, is_intact, recompute, visible_reports
from luoshi_web.shell.errors import Refused, Stale
from luoshi_web.tracking import domain as tracking
from tests.web.cast import Cast
from tests.web.reporting.year import EXPECTED, H1, JUNE_30, HalfYear
from tests.web.tracking.plan import Desk

PEOPLE = (
    "clerk",
    "head",
    "checker",
    "leader",
    "auditor",
    "administrator",
    "water_head",
    "water_clerk",
    "outside_head",
)


def numbers(values: Values) -> dict[str, int]:
    return {key: one.value for key, one in values.items()}


@pytest.mark.parametrize("who", PEOPLE)
def test_who_draws_up_for_a_bureau(desk: Desk, cast: Cast, who: str) -> None:
    del desk
    acting = getattr(cast, who)
    days: dict[str, Any] = {"start": H1[0], "end": H1[1], "as_of": date(2026, 3, 1)}
    if who in ("clerk", "head", "leader", "water_head", "water_clerk"):
        assert draft_report(acting, unit=cast.water, **days).unit == cast.water
    else:
        with pytest.raises(Refused):
            draft_report(acting, unit=cast.water, **days)


@pytest.mark.parametrize("who", PEOPLE)
def test_who_signs_a_bureau_s(half_year: HalfYear, who: str) -> None:
    report = half_year.of_unit(half_year.cast.water)
    acting = getattr(half_year.cast, who)
    if who in ("leader", "water_head"):
        assert sign_off(acting, report).signed_by == acting.account
    else:
        with pytest.raises(Refused):
            sign_off(acting, report)
        assert not Figure.objects.filter(report=report).exists()


@pytest.mark.parametrize("who", PEOPLE)
def test_who_sees_a_bureau_s(half_year: HalfYear, who: str) -> None:
    report = half_year.of_unit(half_year.cast.water)
    seen = visible_reports(getattr(half_year.cast, who)).filter(pk=report.pk).exists()
    assert seen is (who not in ("administrator", "outside_head"))


@pytest.mark.parametrize(
    ("start", "end", "as_of"),
    [
        (H1[1], H1[0], JUNE_30),  # an end before the start
        (*H1, date(2025, 12, 31)),  # as of a day before the span
        (*H1, date(2026, 7, 16)),  # as of a day to come
    ],
)
def test_days_that_make_no_report(half_year: HalfYear, start: date, end: date, as_of: date) -> None:
    with pytest.raises(Refused):
        draft_report(half_year.cast.clerk, unit=half_year.cast.water, start=start, end=end, as_of=as_of)
    assert not Report.objects.exists()


def test_a_report_is_of_a_unit_or_of_a_plan(half_year: HalfYear) -> None:
    cast = half_year.cast
    days: dict[str, Any] = {"start": H1[0], "end": H1[1], "as_of": JUNE_30}
    with pytest.raises(Refused):
        draft_report(cast.clerk, **days)
    with pytest.raises(Refused):
        draft_report(cast.clerk, unit=cast.county, plan=half_year.desk.plan, **days)
    with pytest.raises(Refused):
        draft_report(cast.water_clerk, plan=half_year.desk.plan, **days)


def test_signing_freezes_every_figure_with_one_entry(half_year: HalfYear) -> None:
    report, before = half_year.of_plan(), Entry.objects.count()
    sign_off(half_year.cast.leader, report)
    assert Entry.objects.count() == before + 1
    entry = Entry.objects.latest("seq")
    assert (entry.verb, entry.object_kind, entry.object_id) == ("report.signed", "report", str(report.pk))
    assert entry.facts["digest"] == report.digest
    assert entry.facts["figures"] == EXPECTED == numbers(frozen(report))
    assert verify().ok
    assert is_intact(report)


def test_signed_is_signed(half_year: HalfYear) -> None:
    report = half_year.of_plan()
    sign_off(half_year.cast.leader, report)
    with pytest.raises(Refused):
        sign_off(half_year.cast.leader, report)


def test_a_report_that_changed_meanwhile_is_not_signed(half_year: HalfYear) -> None:
    report = half_year.of_plan()
    Report.objects.filter(pk=report.pk).update(version=2)
    with pytest.raises(Stale):
        sign_off(half_year.cast.leader, report)


def test_later_changes_change_nothing_that_was_signed(half_year: HalfYear) -> None:
    """Recomputed from what was known at the signing: the same numbers, the same rows."""
    cast, desk = half_year.cast, half_year.desk
    report = half_year.of_plan()
    sign_off(cast.leader, report)
    desk.on(2026, 8, 3)
    # late evidence for what was open, a decision on what was claimed, new extensions, progress, breaches
    half_year.report("waiting", cast.emergency_clerk, date(2026, 6, 29))
    half_year.report("refused", cast.water_clerk, date(2026, 3, 30))
    claimed = half_year.only("claimed").credits.get()
    tracking.accept_credit(cast.checker, claimed)
    tracking.extend(cast.clerk, half_year.only("extended"), date(2026, 9, 30), "再延")
    tracking.add_progress(cast.qingshi_clerk, half_year.silent, words="补说", day=date(2026, 5, 1))
    tracking.record_event(
        cast.qingshi_clerk, half_year.forbidden, 0, half_year.moment(2026, 6, 1), "后来记的"
    )
    tracking.sign(cast.emergency_head, [half_year.extended])
    for name, due in (("waiting", date(2026, 8, 31)), ("to_come", date(2026, 5, 31))):
        one = half_year.only(name)
        tracking.correct(cast.clerk, one, due, cause="misread", reason="读错了", source="要点第3页")
    tracking.resume(cast.clerk, half_year.only("halted"), date(2026, 6, 1))
    tracking.reopen(cast.head, half_year.only("short"), "又要做")
    half_year.give(cast.water)
    edit_duty(cast.clerk, half_year.in_time.duty, words="改过的任务")
    move_unit(None, cast.qingshi, cast.county)

    assert numbers(recompute(report)) == numbers(frozen(report)) == EXPECTED
    assert {key: [row.pk for row in one.rows] for key, one in recompute(report).items()} == {
        key: [row.pk for row in one.rows] for key, one in frozen(report).items()
    }
    assert is_intact(report)
    fresh = half_year.of_plan()
    sign_off(cast.leader, fresh)
    assert numbers(frozen(fresh)) != EXPECTED


def test_a_figure_that_was_changed_in_the_database_shows(half_year: HalfYear) -> None:
    report = half_year.of_plan()
    sign_off(half_year.cast.leader, report)
    figure = report.figures.get(key="late")
    Figure.objects.filter(pk=figure.pk).update(rows=figure.rows[:1], value=1)
    assert not is_intact(report)


def test_a_draft_has_no_moment_of_knowing(half_year: HalfYear) -> None:
    with pytest.raises(ValueError, match="not signed"):
        recompute(half_year.of_plan())


def test_frozen_rows_hold_no_words_of_people(half_year: HalfYear) -> None:
    """What a person wrote stays where it can be erased."""
    report = half_year.of_plan()
    sign_off(half_year.cast.leader, report)
    told = str(list(report.figures.values_list("rows", flat=True)))
    assert "办了" not in told
    assert "照片看不清" not in told
    assert "任务取消" not in told
    assert "周宁" not in told


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (H1, "2026年上半年"),
        ((date(2026, 7, 1), date(2026, 12, 31)), "2026年下半年"),
        ((date(2026, 1, 1), date(2026, 12, 31)), "2026年"),
        ((date(2026, 2, 1), date(2026, 3, 5)), "2026年2月1日至2026年3月5日"),
    ],
)
def test_the_span_has_the_words_of_the_office(days: tuple[date, date], words: str) -> None:
    assert span_words(*days) == words


def test_no_definition_asks_who_a_person_is() -> None:
    for one in DEFINITIONS.values():
        assert not any(word in one.sentence("zh") for word in ("账号", "个人", "姓名", "经办人"))
