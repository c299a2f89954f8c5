"""Words that are out of scope become no duty, by whatever way they come in."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from luoshi_web.organisation.acting import Acting
from luoshi_web.plans.domain import accept, accept_all, edit_duty, set_aside, split
from luoshi_web.plans.errors import OutOfScope
from luoshi_web.plans.models import Duty, Fate, Plan, Segment
from tests.web.cast import Cast, SignedIn
from tests.web.plans.making import segment, taken_in

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
