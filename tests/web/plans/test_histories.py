"""What the history of a plan and of a duty tells: which sentence, which duty, and from what to what."""

from __future__ import annotations

import re

import pytest
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from luoshi_web.journal.models import Entry
from luoshi_web.journal.timeline import Line
from luoshi_web.plans.domain import accept, accept_all, edit_duty, set_frame, take_in, undo, undo_all
from luoshi_web.plans.errors import SecrecyRefused
from luoshi_web.plans.models import Duty, Plan, Segment
from luoshi_web.tracking.domain import give
from tests.web.cast import Cast, SignedIn
from tests.web.plans.making import segment, taken_in
from tests.web.tracking.plan import NEW_YEAR

RIVER = "第 1 条：各镇应当每月至少巡河2次。"


def lines(as_: SignedIn, who: object, kind: str, number: object) -> list[Line]:
    """The lines of an object's page, newest first."""
    page = as_(who).get(reverse("journal:object", args=(kind, number)))  # type: ignore[arg-type]
    assert page.status_code == 200
    return list(page.context["lines"])


@pytest.fixture
def duty(cast: Cast) -> Duty:
    plan = taken_in(cast.clerk, year=2026)
    return accept(cast.clerk, segment(plan, "巡河2次"))


def edited(cast: Cast, duty: Duty) -> None:
    edit_duty(
        cast.clerk,
        duty,
        words="各镇每季度巡河。",
        cadences=["每季度至少1次"],
        bearers=[{"name": "各镇", "role": "bearer"}, {"name": "县水利局", "role": "support"}],
        things=["巡河记录"],
    )


def test_an_edit_tells_each_old_and_new_value(cast: Cast, as_: SignedIn, duty: Duty) -> None:
    edited(cast, duty)
    edit_duty(cast.clerk, duty, cadences=[], things=[])
    for who, kind, number in (
        (cast.clerk, "duty", duty.pk),
        (cast.clerk, "plan", duty.plan_id),
    ):
        emptied, change, *_earlier = lines(as_, who, kind, number)
        assert change.what == "修改任务"
        assert change.words == ["各镇每季度巡河。"]
        assert change.facts == [
            "原为“各镇应当每月至少巡河2次。”",
            "责任方从“各镇”改为“各镇、县水利局 配合”",
            "频次从“每月至少2次”改为“每季度至少1次”",
            "成果 巡河记录",
        ]
        assert emptied.facts == ["频次“每季度至少1次”去掉了", "成果“巡河记录”去掉了"]
    html = as_(cast.clerk).get(reverse("journal:object", args=("duty", duty.pk))).content.decode()
    assert "第 1 条：各镇每季度巡河。" in html
    told = as_(cast.auditor).get(reverse("journal:list")).context["lines"][1]
    assert told.about == ("第 1 条：各镇每季度巡河。",)
    assert "频次从“每月至少2次”改为“每季度至少1次”" in told.facts


def test_a_change_of_the_frame_tells_old_and_new(cast: Cast, as_: SignedIn, duty: Duty) -> None:
    plan = Plan.objects.get(pk=duty.plan_id)
    given = {name: getattr(plan, name) for name in ("number", "issuer", "issued", "start", "end", "year")}
    set_frame(cast.clerk, plan, **(given | {"title": "防汛计划", "end": None}))
    (line, *_earlier) = lines(as_, cast.clerk, "plan", plan.pk)
    assert line.facts == ["标题“防汛计划”", "最后一天“2026年12月31日 周四”去掉了"]


def test_taking_back_and_bulk_acts_name_their_sentences_and_duties(
    cast: Cast, as_: SignedIn, duty: Duty
) -> None:
    plan = Plan.objects.get(pk=duty.plan_id)
    river = segment(plan, "巡河2次")
    undo(cast.clerk, river)
    two = [segment(plan, words) for words in ("形成检查报告", "擅离职守")]
    accept_all(cast.clerk, plan, [(one.pk, one.version) for one in two])
    held = Segment.objects.filter(pk__in=[one.pk for one in two])
    undo_all(cast.clerk, plan, [(one.pk, one.version) for one in held])
    taken_back, confirmed, undone, *_earlier = lines(as_, cast.clerk, "plan", plan.pk)
    names = (
        "第 2 条：县水利局牵头，县应急管理局配合，6月底前完成水库检查，形成检查报告。",
        "第 3 条：汛期严禁擅离职守。",
    )
    assert (confirmed.what, confirmed.about) == ("一次确认几条任务", names)
    assert (taken_back.what, taken_back.about) == ("撤销几句的落定", names)
    assert undone.what == "撤销落定"
    assert undone.about == (f"第 {river.index + 1} 句：各镇应当每月至少巡河2次。", RIVER)
    assert "去向从“任务”改为“待定”" in undone.facts


def test_whoever_was_given_one_duty_learns_no_other_one(cast: Cast, as_: SignedIn) -> None:
    """A bulk act stands in the history of each of its duties: it names those that one may know of."""
    plan = taken_in(cast.clerk, year=2026)
    two = [segment(plan, words) for words in ("形成检查报告", "巡河2次")]
    _first, river = accept_all(cast.clerk, plan, [(one.pk, one.version) for one in two])
    give(cast.clerk, [river], [cast.qingshi], followed_from=NEW_YEAR)
    shown = lines(as_, cast.qingshi_clerk, "duty", river.pk)
    assert [line.what for line in shown] == ["交办", "一次确认几条任务"]
    (given, *_earlier) = lines(as_, cast.clerk, "plan", plan.pk)
    assert (given.what, given.about) == ("交办", ("第 2 条：各镇应当每月至少巡河2次。",))
    assert all("水库" not in " ".join((*line.about, *line.facts)) for line in shown)


def test_a_refused_file_tells_its_rule_and_hash(cast: Cast, as_: SignedIn) -> None:
    with pytest.raises(SecrecyRefused):
        take_in(cast.clerk, owner=cast.county, title="", texts=[("方案", "机密★1年\n防汛方案")])
    line = as_(cast.auditor).get(reverse("journal:list")).context["lines"][0]
    digest = Entry.objects.latest("seq").facts["sha256"]
    assert line.what == "密级标志，拒收"
    assert line.facts == ["凭什么认出 密级和★", f"指纹 {digest}"]


def test_hours_stand_beside_days(cast: Cast, as_: SignedIn, duty: Duty) -> None:
    html = as_(cast.clerk).get(reverse("journal:object", args=("plan", duty.plan_id))).content.decode()
    assert re.search(r'<time class="day"[^>]*>[^<]+</time> <span class="meta">\d{1,2}:\d{2}</span>', html)


def test_names_take_one_query_a_kind(
    cast: Cast, as_: SignedIn, duty: Duty, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client, address = as_(cast.clerk), reverse("journal:object", args=("plan", duty.plan_id))
    for turn in range(20):
        edit_duty(cast.clerk, duty, words=f"各镇巡河{turn}")
    with django_assert_max_num_queries(20):
        client.get(address)
