"""What a person put otherwise is not shown as the words of the source; the journal says which fields."""

from __future__ import annotations

import pytest
from django.urls import reverse

from luoshi_web.journal.models import Entry
from luoshi_web.journal.timeline import lines
from luoshi_web.plans.by_hand import Field
from luoshi_web.plans.domain import accept, accept_all, edit_duty, merge, split
from luoshi_web.plans.models import Duty, Plan
from luoshi_web.plans.templatetags.plans import written_beside_read
from luoshi_web.tracking.domain import give
from tests.web.cast import Cast, SignedIn
from tests.web.plans.making import segment, taken_in
from tests.web.tracking.plan import NEW_YEAR

TEXT = """云溪县2026年防汛工作计划
一、压实责任
县水利局每月至少巡河2次，隐患整改率达到95%以上，形成巡河记录。
县应急管理局应当每季度组织1次演练，县水利局应当在6月底前完成检查。
县水利局应当每月至少巡河2次。
"""
RIVER = "县水利局每月至少巡河2次，隐患整改率达到95%以上，形成巡河记录。"
WORDS = "巡查河道和堤防"


@pytest.fixture
def plan(cast: Cast) -> Plan:
    return taken_in(cast.clerk, text=TEXT, year=2026)


def fields(duty: Duty) -> dict[str, Field]:
    return {one.name: one for one in written_beside_read(duty).each}


def otherwise(duty: Duty) -> list[str]:
    return [name for name, one in fields(duty).items() if one.by_hand]


def test_a_duty_confirmed_as_proposed_is_all_of_the_source(cast: Cast, plan: Plan) -> None:
    river = segment(plan, "整改率")
    (duty,) = accept_all(cast.clerk, plan, [(river.pk, river.version)])
    assert otherwise(duty) == []
    held = fields(duty)
    assert [part.words for part in held["cadences"].parts] == ["每月至少巡河2次"]
    assert all(part.as_read for one in held.values() for part in one.parts)


def test_what_was_put_otherwise_is_told_beside_what_was_read(cast: Cast, plan: Plan) -> None:
    duty = accept(
        cast.clerk,
        segment(plan, "整改率"),
        words=WORDS,
        cadences=["每季度至少1次"],
        bearers=[{"name": "县水利局", "role": "bearer"}, {"name": "各镇", "role": "support"}],
    )
    entry = Entry.objects.get(verb="duty.confirmed")
    assert entry.facts["otherwise"] == ["words", "bearers", "cadences"] == otherwise(duty)
    held = fields(duty)
    assert (held["words"].parts[0].as_read, held["words"].gone) == (False, (RIVER,))
    assert ([one.as_read for one in held["cadences"].parts], held["cadences"].gone) == (
        [False],
        ("每月至少巡河2次",),
    )
    assert [(one.words, one.as_read) for one in held["bearers"].parts] == [
        ("县水利局", True),
        ("各镇", False),
    ]
    # Its words stand in the duty no longer; it is the source's all the same.
    (aim,) = held["targets"].parts
    assert (aim.words.endswith("95%以上"), aim.as_read) == (True, True)
    (line,) = lines([entry])
    assert any("人工改写" in fact and "任务" in fact and "频次" in fact for fact in line.facts)


def test_a_field_that_was_emptied_is_put_otherwise_too(cast: Cast, plan: Plan) -> None:
    duty = accept(cast.clerk, segment(plan, "整改率"), cadences=[])
    assert otherwise(duty) == ["cadences"]
    assert (fields(duty)["cadences"].parts, fields(duty)["cadences"].gone) == ((), ("每月至少巡河2次",))


def test_an_edit_counts_and_so_does_taking_it_back(cast: Cast, plan: Plan) -> None:
    duty = accept(cast.clerk, segment(plan, "整改率"))
    edit_duty(cast.clerk, duty, words=WORDS, cadences=["每年6月"])
    assert otherwise(Duty.objects.get(pk=duty.pk)) == ["words", "cadences"]
    edit_duty(cast.clerk, duty, words=RIVER, cadences=["每月至少巡河2次"])
    assert otherwise(Duty.objects.get(pk=duty.pk)) == []


def test_pieces_of_a_sentence_are_its_words_and_what_a_fellow_has_is_not_gone(cast: Cast, plan: Plan) -> None:
    both = segment(plan, "演练")
    first, second = split(
        cast.clerk, both, ["县应急管理局应当每季度组织1次演练", "县水利局应当在6月底前完成检查"]
    )
    assert (otherwise(first), otherwise(second)) == ([], [])
    edit_duty(cast.clerk, second, cadences=["9月底前"])
    assert (otherwise(first), otherwise(Duty.objects.get(pk=second.pk))) == (["cadences"], ["cadences"])


def test_a_sentence_that_was_merged_states_it_too_and_takes_nothing_away(cast: Cast, plan: Plan) -> None:
    duty = accept(cast.clerk, segment(plan, "整改率"))
    merge(cast.clerk, segment(plan, "县水利局应当每月至少"), duty)
    assert otherwise(duty) == []


def test_the_pages_say_which_words_are_not_the_sources(cast: Cast, as_: SignedIn, plan: Plan) -> None:
    river = segment(plan, "整改率")
    duty = accept(cast.clerk, river, words=WORDS, cadences=["每季度至少1次"])
    (one,) = give(cast.clerk, [duty], [cast.water], followed_from=NEW_YEAR)
    at, client = reverse("tracking:assignment", args=(one.pk,)), as_(cast.clerk)
    page = client.get(at).content.decode()
    assert '<b>人工改写</b><span><span class="kai" lang="zh-Hans" hx-disable>每季度至少1次' in page
    assert '<b>原文</b><q class="song" lang="zh-Hans" hx-disable>每季度至少1次' not in page
    assert "原文读作" in page
    assert RIVER in page
    (aim,) = fields(duty)["targets"].parts
    assert f'<span class="meta">原文</span> <q class="song" lang="zh-Hans">{aim.words}</q>' in page
    assert "人工改写" in as_(cast.water_clerk).get(at).content.decode()
    card = client.get(reverse("plans:card", args=(river.pk,))).content.decode()
    assert f'<q class="song" lang="zh-Hans" hx-disable>{WORDS}</q>' not in card
    assert "人工改写" in card
    table = client.get(reverse("plans:duties", args=(plan.pk,))).content.decode()
    assert '<q class="song" lang="zh-Hans" hx-disable>每季度至少1次</q>' not in table
    assert table.count("人工改写") == 2


def test_whoever_was_given_one_piece_sees_it_as_the_sources(cast: Cast, as_: SignedIn, plan: Plan) -> None:
    pieces = ["县应急管理局应当每季度组织1次演练", "县水利局应当在6月底前完成检查"]
    first, _second = split(cast.clerk, segment(plan, "演练"), pieces)
    (one,) = give(cast.clerk, [first], [cast.emergency], followed_from=NEW_YEAR)
    client = as_(cast.emergency_clerk)
    assert "人工改写" not in client.get(reverse("tracking:assignment", args=(one.pk,))).content.decode()
    table = client.get(reverse("plans:duties", args=(plan.pk,)))
    assert table.status_code == 404 or "人工改写" not in table.content.decode()


def test_the_card_counts_only_rules_whose_reading_stands(cast: Cast, as_: SignedIn, plan: Plan) -> None:
    river, client = segment(plan, "整改率"), as_(cast.clerk)
    address = reverse("plans:card", args=(river.pk,))
    before = [name for name, _ruling in client.get(address).context["card"].rules]
    assert "quota-count" in before or len(before) > 1
    duty = accept(cast.clerk, river)
    assert [name for name, _ruling in client.get(address).context["card"].rules] == before
    read = {one["rule"] for one in (river.proposal or {})["cadences"]}
    others = {
        one["rule"] for name in ("bearers", "deliverables", "targets") for one in (river.proposal or {})[name]
    }
    edit_duty(cast.clerk, duty, cadences=["每季度至少1次"])
    after = [name for name, _ruling in client.get(address).context["card"].rules]
    assert set(after) == set(before) - (read - others - {river.rule})
