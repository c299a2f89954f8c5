"""What becomes of a plan as a whole: documents that come later, withdrawing it, taking it up again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from luoshi_web.journal.models import Entry, EntryWords
from luoshi_web.journal.registry import verb_label
from luoshi_web.organisation.acting import Acting
from luoshi_web.plans.accounts.choosing import choices, document_choices
from luoshi_web.plans.domain import (
    accept,
    add_to,
    edit_duty,
    mark_context,
    read_again,
    restore,
    see_notes,
    set_frame,
    take_in,
    withdraw,
)
from luoshi_web.plans.errors import (
    NotAllowed,
    NothingGiven,
    NotWithdrawn,
    PlanGiven,
    PlanWithdrawn,
    ReasonNeeded,
    SecrecyRefused,
    TooLong,
)
from luoshi_web.plans.models import Document, Duty, Fate, Plan, Segment
from luoshi_web.plans.queries import followed_plans, plan_list, visible_plans
from luoshi_web.shell import clock
from luoshi_web.tracking import domain as tracking
from luoshi_web.tracking.models import Assignment
from tests.web.cast import Cast, SignedIn
from tests.web.plans.making import TABLE, read_all, segment, taken_in

LATER = "6月底前完成水库检查，由县水利局负责。\n各镇每月巡河2次。\n"


@pytest.fixture
def plan(cast: Cast) -> Plan:
    return taken_in(cast.clerk, year=2026)


def given_duty(cast: Cast, plan: Plan) -> tuple[Duty, Assignment]:
    duty = accept(cast.clerk, segment(plan, "县水利局牵头"))
    made = tracking.give(cast.clerk, [duty], [cast.water], followed_from=date(2026, 1, 1))
    return duty, made[0]


def test_a_document_that_comes_later_is_read_with_the_plans_frame_and_changes_nothing_settled(
    cast: Cast, plan: Plan
) -> None:
    duty = accept(cast.clerk, segment(plan, "县水利局牵头"))
    before = Entry.objects.count()
    added = add_to(cast.head, plan, texts=[("补充通知", LATER)], files=[(TABLE.name, TABLE.read_bytes())])
    assert Entry.objects.count() == before + 1
    entry = Entry.objects.get(verb="plan.added_to")
    assert (entry.object_kind, entry.object_id, entry.actor) == ("plan", str(plan.pk), "head")
    assert [row[0] for row in entry.facts["documents"]] == [one.pk for one in added]
    assert verb_label(entry.verb) == "加文件"
    read_all(plan)
    plan.refresh_from_db()
    assert (plan.title, plan.year) == ("云溪县2026年防汛工作计划", 2026)
    later = Segment.objects.filter(document=added[1])
    dates = [one["value"] for row in later if row.proposal for one in row.proposal["cadences"]]
    assert {"type": "deadline", "date": "2026-06-30"}.items() <= dates[0].items()
    duty.refresh_from_db()
    assert duty.withdrawn_at is None
    assert segment(plan, "县水利局牵头").fate == Fate.DUTY


def test_what_is_added_passes_the_gate_and_leaves_its_notes(cast: Cast, plan: Plan) -> None:
    with pytest.raises(NothingGiven):
        add_to(cast.clerk, plan)
    with pytest.raises(SecrecyRefused):
        add_to(cast.clerk, plan, files=[("要点.txt", "机密★1年\n防汛计划".encode())])
    with pytest.raises(NotAllowed):
        add_to(cast.leader, plan, texts=[("补充", LATER)])
    assert plan.documents.count() == 1
    other = take_in(cast.clerk, owner=cast.county, title="", files=[("要点.txt", LATER.encode())])
    add_to(cast.clerk, plan, files=[("要点.txt", LATER.encode())])
    plan.refresh_from_db()
    assert plan.notes == [{"kind": "before", "names": ["要点.txt"], "document": other.documents.get().pk}]


def test_a_withdrawn_plan_is_read_but_stands_in_no_list_of_what_is_worked_on(cast: Cast, plan: Plan) -> None:
    kept = taken_in(cast.clerk, title="留下的")
    withdraw(cast.clerk, plan, " 收错了，\n另有一份 ")
    plan.refresh_from_db()
    assert (plan.withdrawn_for, plan.withdrawn_at) == ("收错了， 另有一份", plan.withdrawn_at)
    assert list(followed_plans(cast.clerk)) == list(plan_list(cast.clerk)) == [kept]
    assert list(plan_list(cast.clerk, withdrawn=True)) == [plan]
    assert set(visible_plans(cast.clerk)) == {plan, kept}
    assert [one.value for one in choices(cast.clerk)] == [f"p{kept.pk}"]
    assert [one.value for one in document_choices(cast.clerk)] == [str(kept.documents.get().pk)]
    entry = Entry.objects.get(verb="plan.withdrawn")
    assert (entry.actor, verb_label(entry.verb)) == ("clerk", "撤回计划")
    assert EntryWords.objects.filter(entry=entry, words="收错了， 另有一份").exists()


WORK: list[Callable[[Acting, Plan], object]] = [
    lambda acting, plan: accept(acting, segment(plan, "县水利局牵头")),
    lambda acting, plan: mark_context(acting, segment(plan, "水情关系")),
    lambda acting, plan: set_frame(acting, plan, title="别的标题"),
    lambda acting, plan: add_to(acting, plan, texts=[("补充", LATER)]),
    see_notes,
    lambda acting, plan: withdraw(acting, plan, "再撤一次"),
    lambda acting, plan: read_again(acting, plan.documents.get()),
    lambda acting, plan: edit_duty(acting, plan.duties.get(), words="改成别的"),
]


@pytest.mark.parametrize("work", WORK, ids=range(len(WORK)))
def test_nobody_works_on_a_withdrawn_plan(
    cast: Cast, plan: Plan, work: Callable[[Acting, Plan], object]
) -> None:
    accept(cast.clerk, segment(plan, "各镇应当"))
    withdraw(cast.clerk, plan, "收错了")
    before = Entry.objects.count()
    with pytest.raises(PlanWithdrawn, match="已经撤回，只能看"):
        work(cast.clerk, Plan.objects.get(pk=plan.pk))
    with pytest.raises(PlanWithdrawn):  # from a page that was opened before
        work(cast.clerk, plan)
    assert Entry.objects.count() == before


def test_a_plan_is_withdrawn_for_a_reason_by_who_works_on_it(cast: Cast, plan: Plan) -> None:
    with pytest.raises(ReasonNeeded):
        withdraw(cast.clerk, plan, "  ")
    with pytest.raises(TooLong):
        withdraw(cast.clerk, plan, "错" * 301)
    with pytest.raises(NotAllowed):
        withdraw(cast.leader, plan, "收错了")
    with pytest.raises(NotWithdrawn):
        restore(cast.clerk, plan)
    withdraw(cast.clerk, plan, "收错了")
    with pytest.raises(NotAllowed):
        restore(cast.leader, plan)


def test_what_units_still_have_is_not_withdrawn(cast: Cast, plan: Plan) -> None:
    duty, assignment = given_duty(cast, plan)
    with pytest.raises(PlanGiven, match="还有 1 条任务交办着"):
        withdraw(cast.clerk, plan, "收错了")
    Assignment.objects.filter(pk=assignment.pk).update(ended_at=clock.now())
    withdraw(cast.clerk, plan, "收错了")
    duty.refresh_from_db()
    assert duty.withdrawn_at is None  # what was given and has ended stays in the ledger


def test_duties_of_a_withdrawn_plan_are_given_to_nobody(cast: Cast, plan: Plan) -> None:
    duty = accept(cast.clerk, segment(plan, "县水利局牵头"))
    duty = Duty.objects.select_related("plan").get(pk=duty.pk)
    withdraw(cast.clerk, plan, "收错了")
    with pytest.raises(PlanWithdrawn):  # the page was opened before
        tracking.give(cast.clerk, [duty], [cast.water], followed_from=date(2026, 1, 1))
    assert not Assignment.objects.exists()


def test_a_restored_plan_is_as_it_was_left(cast: Cast, plan: Plan) -> None:
    accept(cast.clerk, segment(plan, "县水利局牵头"))
    fates = list(Segment.objects.values_list("pk", "fate"))
    withdraw(cast.clerk, plan, "收错了")
    restored = restore(cast.head, plan)
    assert (restored.withdrawn_at, restored.withdrawn_for) == (None, "")
    assert list(Segment.objects.values_list("pk", "fate")) == fates
    accept(cast.clerk, segment(plan, "各镇应当"))
    assert verb_label(Entry.objects.get(verb="plan.restored").verb) == "恢复计划"


def test_the_pages_add_withdraw_and_restore(cast: Cast, plan: Plan, as_: SignedIn) -> None:
    client = as_(cast.clerk)
    page = reverse("plans:detail", args=(plan.pk,))
    add, out, back = (reverse(f"plans:{name}", args=(plan.pk,)) for name in ("add", "withdraw", "restore"))
    assert {add, out} <= set(page_links(client.get(page).content.decode()))
    assert "选一份文件" in client.post(add, {"text": ""}).content.decode()
    sent = {"files": [SimpleUploadedFile("补充.txt", LATER.encode())], "text": ""}
    assert client.post(add, sent)["Location"] == page
    assert Document.objects.filter(plan=plan, name="补充.txt").exists()
    refused = client.post(out, {"reason": ""})
    assert (refused.status_code, "这个字段是必填项" in refused.content.decode()) == (400, True)
    assert client.post(out, {"reason": "收错了"})["Location"] == page
    shown = client.get(page).content.decode()
    assert "这份计划已撤回" in shown
    assert "收错了" in shown
    assert add not in page_links(shown)
    everything = client.get(reverse("plans:list")).content.decode()
    assert "撤回的文件 1 份" in everything
    assert page not in page_links(everything)
    assert page in page_links(client.get(reverse("plans:list") + "?withdrawn=1").content.decode())
    stale = client.post(add, {"text": LATER})
    assert (stale.status_code, "已经撤回，只能看" in stale.content.decode()) == (400, True)
    assert client.post(back)["Location"] == page
    assert "这份计划已撤回" not in client.get(page).content.decode()


def test_who_only_reads_finds_no_way_in(cast: Cast, plan: Plan, as_: SignedIn) -> None:
    client = as_(cast.leader)
    for name in ("add", "withdraw", "restore"):
        address = reverse(f"plans:{name}", args=(plan.pk,))
        assert client.post(address, {"reason": "收错了", "text": LATER}).status_code == 404
        assert address not in client.get(reverse("plans:detail", args=(plan.pk,))).content.decode()


def page_links(page: str) -> list[str]:
    return [part.split('"', 1)[0] for part in page.split('href="')[1:]]


def test_what_was_taken_back_no_longer_holds_the_plan(cast: Cast, plan: Plan) -> None:
    _duty, assignment = given_duty(cast, plan)
    with pytest.raises(PlanGiven):
        withdraw(cast.clerk, plan, "收错了")
    tracking.take_back(cast.clerk, assignment, "给错了")
    withdraw(cast.clerk, plan, "收错了")
    assert set(visible_plans(cast.water_clerk)) == {plan}
