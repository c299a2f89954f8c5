"""What the desk offers: splitting, what a phrase was read as, undoing by toast, acts on several, keys."""

from __future__ import annotations

import re
from pathlib import Path

from django.template.loader import render_to_string
from django.test import Client
from django.urls import reverse

import luoshi_web.plans
from luoshi_web.journal.models import Entry
from luoshi_web.plans.domain import accept, set_aside, take_in
from luoshi_web.plans.models import Duty, Fate, Plan, Segment
from tests.web.cast import Cast, SignedIn
from tests.web.plans.making import SHORT, read_all, segment, taken_in
from tests.web.plans.test_pages import post
from tests.web.plans.test_settling import give_to

ROOM = Path(luoshi_web.plans.__file__).parent
DUTIES, DESK = "plans:duties", "plans:detail"


def shown(client: Client, name: str, plan: Plan) -> str:
    return client.get(reverse(name, args=(plan.pk,))).content.decode()


def seen(*segments: Segment) -> list[str]:
    return [f"{one.pk}:{one.version}" for one in Segment.objects.filter(pk__in=[s.pk for s in segments])]


def card_of(client: Client, one: Segment) -> str:
    """What a card holds once it is opened."""
    return client.get(reverse("plans:card", args=(one.pk,))).content.decode()


def test_a_sentence_is_split_on_its_card(cast: Cast, as_: SignedIn) -> None:
    plan = taken_in(cast.clerk)
    client, one = as_(cast.clerk), segment(plan, "形成检查报告")
    offer = "县水利局牵头，县应急管理局配合，6月底前完成水库检查\n形成检查报告。"
    assert f">{offer}</textarea>" in shown(client, DESK, plan)
    answer = post(client, one, "split", htmx=True, pieces="只有一条")
    assert "拆分要有两条以上" in answer.content.decode()
    assert ">只有一条</textarea>" in answer.content.decode()
    answer = post(client, one, "split", htmx=True, pieces="6月底前完成水库检查\r\n形成检查报告\r\n")
    page = answer.content.decode()
    assert "拆成 2 条任务" in page
    assert f"第 {one.index + 1} 句已拆成 2 条任务。" in page
    assert [duty.words for duty in Duty.objects.order_by("number")] == ["6月底前完成水库检查", "形成检查报告"]
    undo = client.post(reverse("plans:undo_chosen", args=(plan.pk,)), {"seen": seen(one)})
    assert undo["Location"].endswith(f"?at={one.pk}#s{one.pk}")
    assert not Duty.objects.filter(withdrawn_at=None).exists()


def test_an_act_leaves_a_toast_that_takes_it_back_once(cast: Cast, as_: SignedIn) -> None:
    plan = taken_in(cast.clerk)
    client, one = as_(cast.clerk), segment(plan, "形成检查报告")
    post(client, one, "set-aside", reason="与去年的重复")
    page = shown(client, DESK, plan)
    assert f"第 {one.index + 1} 句已搁置。" in page
    assert f'name="seen" value="{one.pk}:2"' in page
    assert "已搁置。" not in shown(client, DESK, plan)
    url = reverse("plans:undo_chosen", args=(plan.pk,))
    assert "撤销了 1 句" in client.post(url, {"seen": f"{one.pk}:2"}, follow=True).content.decode()
    one.refresh_from_db()
    assert one.fate == Fate.OPEN
    assert "别人已经改动过" in client.post(url, {"seen": f"{one.pk}:2"}, follow=True).content.decode()
    assert as_(cast.checker).post(url, {"seen": f"{one.pk}:3"}).status_code == 404
    assert as_(cast.outside_clerk).post(url, {"seen": f"{one.pk}:3"}).status_code == 404


def test_chosen_proposals_are_confirmed_in_one_act(cast: Cast, as_: SignedIn) -> None:
    plan = taken_in(cast.clerk)
    client = as_(cast.clerk)
    first, second, third = segment(plan, "形成检查报告"), segment(plan, "巡河"), segment(plan, "社会监督员")
    page = shown(client, DUTIES, plan)
    assert "还没确认的 5 条" in page
    assert f'name="seen" value="{first.pk}:1"' in page
    before = Entry.objects.count()
    url = reverse("plans:accept_chosen", args=(plan.pk,))
    answer = client.post(url, {"seen": seen(first, third), "from": "duties"})
    assert answer["Location"] == reverse(DUTIES, args=(plan.pk,))
    assert Entry.objects.count() == before + 1
    assert Duty.objects.count() == 2
    second.refresh_from_db()
    assert second.fate == Fate.OPEN
    page = shown(client, DUTIES, plan)
    assert "确认了 2 条任务。" in page
    assert "还没确认的 3 条" in page
    assert "还没有选" in client.post(url, {"from": "duties"}, follow=True).content.decode()
    assert "还没确认的" not in shown(as_(cast.leader), DUTIES, plan)
    assert "data-choose" not in shown(as_(cast.leader), DUTIES, plan)


def test_a_heading_gives_what_nobody_has_yet(cast: Cast, as_: SignedIn) -> None:
    plan = taken_in(cast.clerk)
    given = accept(cast.clerk, segment(plan, "形成检查报告"))
    free = accept(cast.clerk, segment(plan, "巡河"))
    give_to(cast, given)
    page = shown(as_(cast.clerk), DUTIES, plan)
    link = re.search(r'href="([^"]+)">这一节还没交办的 1 条', page)
    assert link
    assert link[1] == f"{reverse('tracking:give')}?duty={free.pk}"
    give_to(cast, free)
    assert "这一节还没交办的" not in shown(as_(cast.clerk), DUTIES, plan)


def test_a_phrase_answers_with_a_strip_and_its_days(cast: Cast, as_: SignedIn) -> None:
    plan = taken_in(cast.clerk)
    client = as_(cast.clerk)

    def read(phrases: str) -> str:
        url = reverse("plans:read_phrase", args=(plan.pk,))
        return client.get(url, {"phrases": phrases}).content.decode()

    half = read("每半年至少1次")
    assert 'class="strip strip-s"' in half
    assert half.index("6月30日 周二") < half.index("12月31日 周四")
    assert "，共 12 期" in read("每月至少1次")
    assert "datetime" not in read("适时")
    assert 'class="strip strip-s"' in read("收到后5个工作日内")
    assert read("每季度1次；6月底前").count('class="strip strip-s"') == 2
    assert shown(client, DESK, plan).count('class="strip strip-s"') == 1
    assert card_of(client, segment(plan, "巡河")).count('class="strip strip-s"') == 1
    duty = accept(cast.clerk, segment(plan, "巡河"))
    edit = client.get(reverse("plans:edit_duty", args=(duty.pk,))).content.decode()
    assert 'class="strip strip-s"' in edit
    assert "每月至少2次" in edit


def test_rules_are_told_in_words(cast: Cast, as_: SignedIn) -> None:
    plan = taken_in(cast.clerk)
    client = as_(cast.clerk)
    forbids = segment(plan, "擅离职守")
    assert "不得、严禁、禁止：不许做的事。 <code" in card_of(client, forbids)
    assert "依据 3 条规则" in card_of(client, segment(plan, "巡河"))
    english = client.get(reverse("plans:card", args=(forbids.pk,)), headers={"Accept-Language": "en"})
    assert "something must not be done. <code" in english.content.decode()


def test_each_object_of_a_plan_opens_its_history(cast: Cast, as_: SignedIn) -> None:
    plan = taken_in(cast.clerk)
    client, one = as_(cast.clerk), segment(plan, "形成检查报告")
    duty = accept(cast.clerk, one)
    set_aside(cast.clerk, segment(plan, "巡河"), "与去年的重复")
    pages = {
        "plan": (DESK, plan.pk, "收文件"),
        "document": (DESK, plan.documents.get().pk, "读成文稿"),
        "segment": (DESK, one.pk, "确认任务"),
        "duty": (DUTIES, duty.pk, "确认任务"),
    }
    for kind, (where, pk, done) in pages.items():
        address = reverse("journal:object", args=(kind, pk))
        page = card_of(client, one) if kind == "segment" else shown(client, where, plan)
        assert f'href="{address}"' in page, kind
        assert done in client.get(address).content.decode(), kind
        assert as_(cast.outside_clerk).get(address).status_code == 404
    told = client.get(reverse("journal:object", args=("plan", plan.pk))).content.decode()
    assert "与去年的重复" in told
    assert "确认任务" in told


def test_the_key_strip_tells_the_keys_that_the_script_has() -> None:
    script = (ROOM / "static" / "plans" / "desk.js").read_text(encoding="utf-8")
    table = script[script.index("const ACTS") : script.index("};", script.index("const KEYS"))]
    keys = {key.upper() for key in re.findall(r"^\s+(\w|\w+): ", table, re.MULTILINE)}
    keys |= {key.upper() for key in re.findall(r", (\w+): ", table)} | {"?"}
    for allowed in (True, False):
        page = render_to_string(
            "plans/parts/keys.html", {"may_settle": allowed, "any_pages": True, "account": {"total": 1}}
        )
        for part in (page[: page.index("<dialog")], page[page.index("<dialog") :]):
            told = {key.upper() for key in re.findall(r"<kbd>([^<]+)</kbd>", part)} - {"ESC"}
            wanted = keys if allowed else {"J", "K", "V", "?"}
            assert told | {"?"} == wanted
    assert {"J", "K", "A", "E", "R", "U"} <= keys


def test_what_waits_names_its_document_where_there_are_several(cast: Cast, as_: SignedIn) -> None:
    texts = [("通知", SHORT), ("通知", SHORT), ("附表", SHORT)]
    plan = take_in(cast.clerk, owner=cast.county, title="几份", texts=texts)
    read_all(plan)
    page = as_(cast.clerk).get(reverse(DUTIES, args=(plan.pk,))).content.decode()
    for name in ("通知（1）", "通知（2）", "附表"):
        assert f'<span class="song" lang="zh-Hans">{name}</span>' in page
    labels = re.findall(r'name="seen"[^>]*><span class="visually-hidden">([^<]+)</span>', page)
    assert len(labels) == len(set(labels)) > 6
    alone = taken_in(cast.clerk)
    assert "防汛工作计划：" not in as_(cast.clerk).get(reverse(DUTIES, args=(alone.pk,))).content.decode()
