"""Two people act on one occurrence at the same moment: one is written, the other is refused, none merged."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import date

import pytest
from django.db import connections

from luoshi.cadence import Deadline, Quota
from luoshi_web.journal.models import Entry
from luoshi_web.journal.queries import verify
from luoshi_web.plans.domain import withdraw
from luoshi_web.plans.models import Plan
from luoshi_web.shell.errors import Refused, Stale
from luoshi_web.tracking import domain
from luoshi_web.tracking.models import Assignment, Closing, Correction, Credit, Extension, Occurrence, Stop
from tests.web.cast import Cast
from tests.web.kept import Kept
from tests.web.tracking.plan import Desk, only

TODAY = date(2026, 3, 2)


@pytest.fixture
def cast(transactional_db: None, kept_cast: Kept[Cast]) -> Cast:
    """The cast in a database where each transaction is a real one."""
    del transactional_db
    return kept_cast.put_back()


def at_once(*acts: Callable[[], object]) -> list[Exception | None]:
    """Let each act run in a thread of its own, all begun together; what each was refused with."""
    gate = threading.Barrier(len(acts))
    found: list[Exception | None] = [None] * len(acts)

    def run(place: int) -> None:
        try:
            gate.wait(30)
            acts[place]()
        except Refused as refused:
            found[place] = refused
        finally:
            connections.close_all()

    threads = [threading.Thread(target=run, args=(place,)) for place in range(len(acts))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert not any(thread.is_alive() for thread in threads)
    return found


def shown(one: Occurrence) -> Occurrence:
    """The occurrence as one more person's page has it."""
    return Occurrence.objects.select_related("assignment").get(pk=one.pk)


def test_of_four_that_change_one_date_one_is_written_and_three_are_stale(desk: Desk, cast: Cast) -> None:
    one = only(desk.given(desk.duty(Deadline("2026-06-30"))))
    pages = [shown(one) for _person in range(4)]
    before = Entry.objects.count()

    found = at_once(
        lambda: domain.extend(cast.clerk, pages[0], date(2026, 7, 15), "汛期"),
        lambda: domain.stop(cast.head, pages[1], TODAY, "等批复"),
        lambda: domain.correct(
            cast.clerk, pages[2], date(2026, 7, 31), cause="misread", reason="读错了", source="第3页"
        ),
        lambda: domain.close(cast.checker, pages[3], "划转"),
    )

    assert [type(each) for each in found if each] == [Stale] * 3
    written = [model.objects.count() for model in (Extension, Stop, Correction, Closing)]
    assert sorted(written) == [0, 0, 0, 1]
    assert written.index(1) == found.index(None)
    assert Entry.objects.count() == before + 1
    assert Occurrence.objects.get(pk=one.pk).version == one.version + 1
    assert verify().ok


def test_two_checkers_decide_one_credit_once(desk: Desk, cast: Cast) -> None:
    one = only(desk.given(desk.duty(Deadline("2026-06-30"))))
    evidence = domain.add_evidence(
        cast.water_clerk, unit=cast.water, words="已办", done_on=TODAY, claims=[(one, 1)]
    )
    pages = [Credit.objects.get(evidence=evidence) for _person in range(2)]

    found = at_once(
        lambda: domain.accept_credit(cast.checker, pages[0]),
        lambda: domain.refuse_credit(cast.checker, pages[1], "缺照片"),
    )

    assert [type(each) for each in found if each] == [Stale]
    state = Credit.objects.get(evidence=evidence).state
    assert state == ("accepted" if found[0] is None else "refused")
    assert Occurrence.objects.get(pk=one.pk).accepted == (1 if state == "accepted" else 0)


def test_two_credits_of_one_occurrence_are_both_counted(desk: Desk, cast: Cast) -> None:
    """Different rows are no conflict: neither count may be lost."""
    one = only(desk.given(desk.duty(Quota(2, None, "P1Y"))))
    for words in ("第一次", "第二次"):
        domain.add_evidence(cast.water_clerk, unit=cast.water, words=words, done_on=TODAY, claims=[(one, 1)])
    first, second = Credit.objects.order_by("pk")

    found = at_once(
        lambda: domain.accept_credit(cast.checker, first),
        lambda: domain.accept_credit(cast.checker, second),
    )

    assert found == [None, None]
    kept = Occurrence.objects.get(pk=one.pk)
    assert (kept.accepted, kept.met_on) == (2, TODAY)


def test_a_plan_is_withdrawn_or_its_duty_given_never_both(desk: Desk, cast: Cast) -> None:
    duty = desk.duty(Deadline("2026-06-30"))
    refused = at_once(
        lambda: withdraw(cast.head, duty.plan, "收错了"),
        lambda: domain.give(cast.clerk, [duty], [cast.water], followed_from=TODAY),
    )
    assert sum(one is None for one in refused) == 1
    is_withdrawn = Plan.objects.exclude(withdrawn_at=None).exists()
    assert is_withdrawn is not Assignment.objects.exists()
    assert verify().ok
