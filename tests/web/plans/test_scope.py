"""Words that are out of scope become no duty, by whatever way they come in."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from luoshi_web.journal.models import Entry
from luoshi_web.journal.registry import verb_label
from luoshi_web.organisation.acting import Acting
from luoshi_web.plans.accounts.stored import record_of, side_of
from luoshi_web.plans.domain import (
    accept,
    accept_all,
    edit_duty,
    mark_context,
    merge,
    set_aside,
    split,
    undo,
    write_lawful,
)
from luoshi_web.plans.errors import (
    AlreadyGiven,
    AlreadySettled,
    NotAllowed,
    NotBeyond,
    OutOfScope,
    PhraseUnread,
    WordsNeeded,
)
from luoshi_web.plans.models import Duty, Fate, Plan, Segment, Settlement
from luoshi_web.plans.queries import account
from luoshi_web.shell.errors import Stale
from luoshi_web.tracking.domain import give
from tests.web.cast import Cast, SignedIn
from tests.web.plans.making import segment, taken_in
from tests.web.tracking.plan import NEW_YEAR

TEXT = """县文化馆2026年工作计划
一、重点工作
县文化馆每月开放展厅不少于20天。
县文化馆要每日收集职工在朋友圈发布的言论，逐人登记。
县文化馆在官方网站公布开放时间，及时更正本馆网页的差错。
"""
BEYOND = "每日收集职工在朋友圈发布的言论，逐人登记"
LAWFUL = "及时更正本馆网页的差错"


@pytest.fixture
def plan(cast: Cast) -> Plan:
    return taken_in(cast.clerk, text=TEXT)


def test_typed_text_that_demands_it_is_marked_and_counts_as_open(plan: Plan, cast: Cast) -> None:
    beyond = segment(plan, "朋友圈")
    assert (beyond.proposed, beyond.fate, beyond.proposal) == (Fate.OUT_OF_SCOPE, Fate.OPEN, None)
    assert segment(plan, "更正本馆").proposed == Fate.DUTY
    set_aside(cast.clerk, beyond, "已看过，不办")
    beyond.refresh_from_db()
    assert beyond.fate == Fate.OUT_OF_SCOPE


def test_no_verb_makes_or_changes_a_duty_to_it(plan: Plan, cast: Cast) -> None:
    beyond, open_days = segment(plan, "朋友圈"), segment(plan, "展厅")
    with pytest.raises(OutOfScope):
        accept(cast.clerk, beyond)
    with pytest.raises(OutOfScope):
        accept_all(cast.clerk, plan, [(beyond.pk, beyond.version), (open_days.pk, open_days.version)])
    with pytest.raises(OutOfScope, match="范围外"):
        accept(cast.clerk, open_days, words=BEYOND)
    with pytest.raises(OutOfScope):
        split(cast.clerk, open_days, ["每月开放展厅不少于20天", BEYOND])
    for way in (
        {"words": BEYOND},
        {"words": LAWFUL, "cadences": ["每月1次"], "bearers": [{"name": BEYOND, "role": "lead"}]},
        {"words": LAWFUL, "things": [BEYOND]},
        {"words": LAWFUL, "aims": [BEYOND]},
        {"words": LAWFUL, "cadences": [BEYOND]},
        {"words": " ".join(BEYOND)},
        {"words": beyond.text},
    ):
        with pytest.raises(OutOfScope):
            write_lawful(cast.clerk, beyond, **way)
    assert Duty.objects.count() == 0
    duty = accept(cast.clerk, open_days)
    for change in (
        {"words": BEYOND},
        {"words": "开放展厅，并" + BEYOND},
        {"bearers": [{"name": BEYOND, "role": "lead"}]},
    ):
        with pytest.raises(OutOfScope):
            edit_duty(cast.clerk, duty, **change)
    duty.refresh_from_db()
    assert "朋友圈" not in duty.words
    edit_duty(cast.clerk, duty, words=LAWFUL)


def test_letters_spaced_apart_help_nobody(plan: Plan, cast: Cast) -> None:
    with pytest.raises(OutOfScope):
        accept(cast.clerk, segment(plan, "展厅"), words=" ".join(BEYOND))


@pytest.mark.parametrize("act", ["accept", "split"])
def test_the_page_refuses_it_and_says_why(plan: Plan, cast: Cast, as_: SignedIn, act: str) -> None:
    one = segment(plan, "展厅")
    fields = {"words": BEYOND, "pieces": f"每月开放展厅\n{BEYOND}"}
    answer = _settle(as_(cast.clerk), one, act, fields)
    assert "范围外" in answer
    assert Duty.objects.count() == 0


def test_the_card_says_why_and_offers_no_way_to_confirm(plan: Plan, cast: Cast, as_: SignedIn) -> None:
    page = as_(cast.clerk).get(reverse("plans:card", args=[segment(plan, "朋友圈").pk])).content.decode()
    assert "落实不监看、不收集人们说的话" in page
    assert 'value="accept"' not in page


def test_the_desk_marks_it_and_counts_it_apart(plan: Plan, cast: Cast, as_: SignedIn) -> None:
    """Before anybody has seen it: hatched in the source, with a place of its own in the legend."""
    client, beyond = as_(cast.clerk), segment(plan, "朋友圈")
    shown = client.get(reverse("plans:detail", args=[plan.pk]))
    page = shown.content.decode()
    assert page.count(" data-beyond") == 1
    assert f'id="s{beyond.pk}" data-fate="open" data-beyond' in page
    kinds = {str(kind["words"]): kind for kind in shown.context["kinds"]}
    assert (kinds["范围外，还没看过"]["count"], kinds["范围外，还没看过"]["first"]) == (1, beyond.pk)
    assert "拿不准" not in kinds
    assert sum(kind["count"] for kind in kinds.values()) == shown.context["account"]["total"]
    (cell,) = (one for one in shown.context["wide"].cells if one.segment == beyond.pk)
    assert "scope" in cell.drawing
    assert "<title>范围外</title>" in page

    set_aside(cast.clerk, beyond, "已看过，不办")
    seen = client.get(reverse("plans:detail", args=[plan.pk])).context["kinds"]
    assert ("范围外", 1) in [(str(kind["words"]), kind["count"]) for kind in seen]
    assert "范围外，还没看过" not in [str(kind["words"]) for kind in seen]


def _settle(client: Client, one: Segment, act: str, fields: dict[str, str]) -> str:
    address = reverse("plans:settle", args=[one.pk])
    sent = {"act": act, "version": str(one.version), "phrases": "", **fields}
    return client.post(address, sent, headers={"HX-Request": "true"}).content.decode()


def test_acting_has_no_part_in_it(plan: Plan, cast: Cast) -> None:
    """There is no override: whoever settles meets the same guard."""
    for who in (cast.clerk, cast.head):
        assert isinstance(who, Acting)
        with pytest.raises(OutOfScope):
            accept(who, segment(plan, "展厅"), words=BEYOND)


def test_the_lawful_half_is_written_in_words_of_ones_own(plan: Plan, cast: Cast) -> None:
    beyond, before = segment(plan, "朋友圈"), Entry.objects.count()
    settled = account(plan)["settled"]
    bearers = [{"name": "县文化馆", "role": "lead"}]
    duty = write_lawful(
        cast.clerk, beyond, words=f" {LAWFUL} ", cadences=["每季度至少1次"], bearers=bearers, version=1
    )
    assert Entry.objects.count() == before + 1
    entry = Entry.objects.latest("seq")
    assert (entry.verb, entry.object_kind, entry.object_id) == ("duty.lawful_written", "duty", str(duty.pk))
    assert entry.facts["rows"] == [{"segment": beyond.pk}]
    assert "另写合法的部分" in str(verb_label(entry.verb))
    assert (duty.words, duty.modality, duty.deliverables, duty.targets) == (LAWFUL, "must", [], [])
    assert [(one["name"], one["role"], one["rule"]) for one in duty.bearers] == [("县文化馆", "lead", "")]
    assert [row.quote for row in duty.cadences.all()] == ["每季度至少1次"]
    assert duty.sources.get().segment == beyond
    beyond.refresh_from_db()
    assert (beyond.fate, beyond.version) == (Fate.OUT_OF_SCOPE, 2)
    assert Settlement.objects.get().duty == duty
    assert (account(plan)["out-of-scope"], account(plan)["settled"]) == (1, settled + 1)
    with pytest.raises(OutOfScope):
        edit_duty(cast.clerk, duty, words=BEYOND)


def test_undo_takes_the_lawful_half_and_the_seeing_back(plan: Plan, cast: Cast) -> None:
    beyond = segment(plan, "朋友圈")
    duty = write_lawful(cast.clerk, beyond, words=LAWFUL)
    undone = undo(cast.clerk, beyond)
    duty.refresh_from_db()
    assert duty.withdrawn_at is not None
    assert (undone.fate, undone.proposed) == (Fate.OPEN, Fate.OUT_OF_SCOPE)
    again = write_lawful(cast.clerk, beyond, words=LAWFUL)
    give(cast.clerk, [again], [cast.water], followed_from=NEW_YEAR)
    with pytest.raises(AlreadyGiven):
        undo(cast.clerk, beyond)


def test_only_a_sentence_out_of_scope_is_written_anew_and_once(plan: Plan, cast: Cast) -> None:
    beyond = segment(plan, "朋友圈")
    with pytest.raises(NotBeyond):
        write_lawful(cast.clerk, segment(plan, "展厅"), words=LAWFUL)
    with pytest.raises(WordsNeeded):
        write_lawful(cast.clerk, beyond, words="  ")
    with pytest.raises(PhraseUnread):
        write_lawful(cast.clerk, beyond, words=LAWFUL, cadences=["有空的时候"])
    with pytest.raises(NotAllowed):
        write_lawful(cast.leader, beyond, words=LAWFUL)
    with pytest.raises(Stale):
        write_lawful(cast.clerk, beyond, words=LAWFUL, version=9)
    assert not Duty.objects.exists()
    duty = write_lawful(cast.clerk, beyond, words=LAWFUL)
    for act in (
        lambda: write_lawful(cast.clerk, beyond, words=LAWFUL),
        lambda: set_aside(cast.clerk, beyond, "看过"),
        lambda: mark_context(cast.clerk, beyond),
        lambda: merge(cast.clerk, beyond, duty),
    ):
        with pytest.raises(AlreadySettled):
            act()


def test_how_the_written_words_bind_is_read_in_them(plan: Plan, cast: Cast) -> None:
    duty = write_lawful(cast.clerk, segment(plan, "朋友圈"), words="县文化馆不得查看职工个人账号")
    assert duty.modality == "must_not"


def test_the_card_takes_the_lawful_half_and_offers_nothing_of_the_sentence(
    plan: Plan, cast: Cast, as_: SignedIn
) -> None:
    beyond, client = segment(plan, "朋友圈"), as_(cast.clerk)
    page = client.get(reverse("plans:card", args=[beyond.pk])).content.decode()
    form = page[page.index("<form") :]
    assert 'value="write-lawful"' in form
    assert "朋友圈" not in form
    refused = _settle(client, beyond, "write-lawful", {"words": BEYOND})
    assert 'role="alert"' in refused
    assert BEYOND in refused  # what was typed is still there
    assert not Duty.objects.exists()
    fields = {"words": LAWFUL, "lead": "县文化馆", "phrases": "每季度至少1次", "things": "更正记录"}
    done = _settle(client, beyond, "write-lawful", fields)
    duty = Duty.objects.get()
    assert (duty.words, duty.bearers[0]["name"], duty.deliverables[0]["name"]) == (
        LAWFUL,
        "县文化馆",
        "更正记录",
    )
    assert "合法的部分另写成任务 1" in done
    assert "人工改写" in done
    assert LAWFUL in client.get(reverse("plans:duties", args=[plan.pk])).content.decode()
    assert client.get(reverse("plans:detail", args=[plan.pk])).status_code == 200
    assert client.get(reverse("plans:account", args=[plan.pk])).status_code == 200


def test_an_account_asks_about_the_written_words_alone(plan: Plan, cast: Cast, as_: SignedIn) -> None:
    write_lawful(cast.clerk, segment(plan, "朋友圈"), words=LAWFUL, cadences=["每季度至少1次"])
    record = record_of(side_of(plan, list(plan.documents.all())))
    (row,) = (one for one in record["segments"] if one["text"] == LAWFUL)
    assert len(row["proposals"]) == 1
    assert all("朋友圈" not in one["text"] for one in record["segments"])
    other = taken_in(cast.clerk, text=TEXT.replace("不少于20天", "不少于25天"), title="另一份")
    client = as_(cast.clerk)
    shown = client.get(reverse("plans:difference"), {"old": f"p{plan.pk}", "new": f"p{other.pk}"})
    assert shown.status_code == 200
    assert LAWFUL in shown.content.decode()
    assert client.get(reverse("plans:burden"), {"draft": f"p{plan.pk}"}).status_code == 200


def test_it_is_not_called_context(plan: Plan, cast: Cast, as_: SignedIn) -> None:
    """The desk's card does not offer it, and an address that asks for it is refused."""
    beyond = segment(plan, "朋友圈")
    entries = Entry.objects.count()
    with pytest.raises(OutOfScope):
        mark_context(cast.clerk, beyond, "只是背景")
    form = {"act": "context", "version": beyond.version}
    answer = as_(cast.clerk).post(reverse("plans:settle", args=(beyond.pk,)), form)
    assert answer.status_code == 400
    beyond.refresh_from_db()
    assert beyond.fate == Fate.OPEN
    assert (Settlement.objects.count(), Entry.objects.count()) == (0, entries)
