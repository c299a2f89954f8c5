"""The pages by the test client: the way through, the role matrix, hostile words, numbers of queries."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from luoshi_web.plans.cards import card_of
from luoshi_web.plans.domain import accept, undo
from luoshi_web.plans.models import Duty, Fate, Plan, Segment
from luoshi_web.plans.queries import account, visible_duties, visible_plans
from luoshi_web.shell import clock
from luoshi_web.tracking.models import Assignment
from tests.web.cast import Cast, SignedIn
from tests.web.plans.making import FIRE, SHORT, TABLE, read_all, segment, taken_in, with_file

if TYPE_CHECKING:
    from django.test.client import _MonkeyPatchedWSGIResponse


def release(answer: object) -> None:
    """Close the file behind a download, and not the database with it, as the response's own close does."""
    for closer in getattr(answer, "_resource_closers", ()):
        closer()


def post(
    client: Client, one: Segment, act: str, *, htmx: bool = False, **fields: object
) -> _MonkeyPatchedWSGIResponse:
    one.refresh_from_db()
    headers = {"HX-Request": "true"} if htmx else {}
    data = {"act": act, "version": one.version, **fields}
    return client.post(reverse("plans:settle", args=(one.pk,)), data, headers=headers)


def test_who_sees_no_documents_is_told_so_and_who_does(cast: Cast, as_: SignedIn) -> None:
    taken_in(cast.clerk)
    address = reverse("plans:list")
    for asked in (address, address + "?q=防汛", address + "?withdrawn=1"):
        page = as_(cast.administrator).get(asked).content.decode()
        assert "这个岗位不看文件" in page
        assert "审计岗位看全部" in page
        assert "还没有文件" not in page
        assert "收一份文件" not in page
    english = as_(cast.administrator).get(address, headers={"accept-language": "en"}).content.decode()
    assert "This post sees no documents" in english


def test_the_words_of_two_counts_in_two_stretches_stand_once(cast: Cast, as_: SignedIn) -> None:
    text = "云溪县2026年水库检查方案\n\n一、检查\n3月至5月、9月至11月，县水利局每周抽查一次水库。\n"
    plan = taken_in(cast.clerk, text=text)
    duty = accept(cast.clerk, segment(plan, "每周抽查一次"))
    assert duty.cadences.count() == 4
    table = as_(cast.clerk).get(reverse("plans:duties", args=(plan.pk,))).content.decode()
    assert [table.count(f">{words}</q>") for words in ("3月至5月", "9月至11月", "每周抽查一次")] == [1, 1, 1]
    ledger = as_(cast.clerk).get(reverse("plans:detail", args=(plan.pk,))).content.decode()
    assert "每周至少1次（2026年3月至5月）" in ledger
    assert "每周至少1次（2026年9月至11月）" in ledger


def test_an_empty_list_names_who_takes_documents_in(cast: Cast, as_: SignedIn) -> None:
    taking, other = (
        as_(one).get(reverse("plans:list")).content.decode() for one in (cast.clerk, cast.leader)
    )
    assert "收一份文件" in taking
    assert "这个岗位不看文件" not in taking
    assert "文件由经办或单位负责人岗位收" in other
    assert "收一份文件" not in other


def test_the_way_from_a_file_to_settled_sentences(cast: Cast, as_: SignedIn) -> None:
    client = as_(cast.clerk)
    assert "还没有文件" in client.get(reverse("plans:list")).content.decode()
    file = SimpleUploadedFile(FIRE.name, FIRE.read_bytes())
    answer = client.post(reverse("plans:new"), {"files": [file], "owner": cast.county.pk, "text": ""})
    plan = Plan.objects.get()
    assert answer.status_code == 302
    assert "等待读取" in client.get(answer["Location"]).content.decode()
    read_all(plan)
    progress = client.get(
        reverse("plans:progress", args=(plan.pk,)), {"was": "1"}, headers={"HX-Request": "true"}
    )
    assert progress["HX-Refresh"] == "true"
    page = client.get(reverse("plans:detail", args=(plan.pk,))).content.decode()
    before = account(plan)
    assert f"<b>{before['settled']}</b> / {before['total']} 句已落定" in page
    assert "每半年至少1次" in page
    drill = segment(plan, "应急疏散演练，演练记录")
    assert f'id="s{drill.pk}" data-fate="open" data-sure="1"' in page
    answer = post(client, drill, "accept")
    assert answer.status_code == 302
    assert answer["Location"].endswith(f"#s{drill.pk}")
    listed = client.get(reverse("plans:list"), {"q": "消防 云政办"}).content.decode()
    assert f"<b>{before['settled'] + 1}</b> / {before['total']} 句已落定" in listed
    assert "没有找到" in client.get(reverse("plans:list"), {"q": "没有"}).content.decode()
    duties = client.get(reverse("plans:duties", args=(plan.pk,))).content.decode()
    assert "各养老机构每半年至少组织1次应急疏散演练" in duties
    original = client.get(reverse("plans:document_file", args=(plan.documents.get().pk,)))
    assert original.getvalue() == FIRE.read_bytes()
    release(original)


def test_the_card_comes_back_with_the_account_by_htmx(cast: Cast, as_: SignedIn) -> None:
    plan = taken_in(cast.clerk)
    client = as_(cast.clerk)
    one = segment(plan, "形成检查报告")
    answer = post(
        client, one, "accept", htmx=True, words="完成水库检查", phrases="6月底前；每月5日前", lead="县水利局"
    )
    page = answer.content.decode()
    assert '"settled"' in answer["HX-Trigger-After-Settle"]
    assert 'hx-swap-oob="true"' in page
    assert 'data-fate="duty"' in page
    duty = Duty.objects.get()
    assert (duty.words, duty.cadences.count()) == ("完成水库检查", 2)
    answer = post(client, one, "undo", htmx=True)
    assert 'data-fate="open"' in answer.content.decode()


@pytest.mark.parametrize(
    ("act", "fields", "words"),
    [
        ("set-aside", {"reason": ""}, "写上为什么搁置"),
        ("merge", {"duty": "77"}, "没有这个序号"),
        ("accept", {"phrases": "随便"}, "频次读不懂：“随便”"),
        ("accept", {"words": "", "phrases": ""}, "任务不能空着"),
        ("undo", {}, "没有可以撤销的落定"),
        ("nonsense", {}, "没有存"),
    ],
)
def test_a_refusal_is_told_on_the_card_and_keeps_what_was_typed(
    cast: Cast, as_: SignedIn, act: str, fields: dict[str, str], words: str
) -> None:
    plan = taken_in(cast.clerk)
    one = segment(plan, "形成检查报告")
    for htmx in (True, False):
        answer = post(as_(cast.clerk), one, act, htmx=htmx, **fields)
        page = answer.content.decode()
        assert answer.status_code == (200 if htmx else 400)
        assert words in page
        if fields.get("phrases"):
            assert 'value="随便"' in page
        assert "HX-Trigger-After-Settle" not in answer
    one.refresh_from_db()
    assert one.fate == Fate.OPEN


def test_a_stale_write_is_refused(cast: Cast, as_: SignedIn) -> None:
    plan = taken_in(cast.clerk)
    one = segment(plan, "形成检查报告")
    url = reverse("plans:settle", args=(one.pk,))
    answer = as_(cast.clerk).post(url, {"act": "accept", "version": 7}, headers={"HX-Request": "true"})
    assert "别人已经改动过" in answer.content.decode()
    assert not Duty.objects.exists()


def test_a_heading_is_confirmed_in_one_act(cast: Cast, as_: SignedIn) -> None:
    plan = taken_in(cast.clerk)
    client = as_(cast.clerk)
    page = client.get(reverse("plans:detail", args=(plan.pk,)))
    assert "这一节 2 条全部确认" in page.content.decode()
    held = Segment.objects.filter(headings=["一、压实责任"], fate="open").exclude(proposal=None)
    seen = " ".join(f"{one.pk}:{one.version}" for one in held)
    answer = client.post(reverse("plans:accept_chosen", args=(plan.pk,)), {"seen": seen}, follow=True)
    assert "确认了 2 条任务" in answer.content.decode()
    answer = client.post(reverse("plans:accept_chosen", args=(plan.pk,)), {"seen": seen}, follow=True)
    assert "别人已经改动过" in answer.content.decode()


def test_a_phrase_is_read_at_once(cast: Cast, as_: SignedIn) -> None:
    plan = taken_in(cast.clerk)
    client = as_(cast.clerk)
    url = reverse("plans:read_phrase", args=(plan.pk,))
    page = client.get(url, {"phrases": "每季度至少2次；12月10日前"}).content.decode()
    assert "每季度至少2次" in page
    assert "2026年12月10日前" in page
    assert "频次读不懂" in client.get(url, {"phrases": "随便什么"}).content.decode()
    assert "没有时限" in client.get(url, {"phrases": " "}).content.decode()


def test_a_missing_year_is_asked_for(cast: Cast, as_: SignedIn) -> None:
    plan = taken_in(cast.clerk, text="防汛工作计划\n一、检查\n县水利局应当在6月底前完成检查。\n")
    client = as_(cast.clerk)
    page = client.get(reverse("plans:detail", args=(plan.pk,))).content.decode()
    assert "看不出文件属于哪一年" in page
    assert "6月30日前（年份未定）" in page
    frame = reverse("plans:frame", args=(plan.pk,))
    data = {"title": plan.title, "year": 2026, "version": plan.version}
    assert client.post(frame, data).status_code == 302
    assert "看不出" not in client.get(reverse("plans:detail", args=(plan.pk,))).content.decode()
    assert "别人已经改动过" in client.post(frame, data).content.decode()
    turned = {**data, "version": plan.version + 1, "start": "2026-05-01", "end": "2026-01-01"}
    assert "止早于起" in client.post(frame, turned).content.decode()


def test_taking_in_refuses_with_a_sentence(cast: Cast, as_: SignedIn) -> None:
    client = as_(cast.clerk)
    url = reverse("plans:new")
    assert "选一份文件" in client.post(url, {"owner": cast.county.pk, "text": " "}).content.decode()
    secret = SimpleUploadedFile("计划.txt", "机密★\n计划".encode())
    told = client.post(url, {"owner": cast.county.pk, "files": [secret]}).content.decode()
    assert told.count("密级标志，没有收") == 1
    assert "另行办理" in told
    assert "文件没有存，请再选一次" in told
    outside = client.post(url, {"owner": cast.outside.pk, "text": SHORT})
    assert outside.status_code == 400
    assert not Plan.objects.exists()


@pytest.mark.parametrize(
    ("name", "data", "words"), [("坏.docx", b"PK\x03\x04", "损坏"), ("空.txt", b" ", "没有文字")]
)
def test_a_failed_document_keeps_its_sentence_and_takes_a_better_file(
    cast: Cast, as_: SignedIn, name: str, data: bytes, words: str
) -> None:
    client = as_(cast.clerk)
    answer = client.post(
        reverse("plans:new"),
        {"owner": cast.county.pk, "files": [SimpleUploadedFile(name, data)]},
        follow=True,
    )
    page = answer.content.decode()
    assert words in page
    assert "换一份文件" in page
    plan = Plan.objects.get()
    again = reverse("plans:read_again", args=(plan.documents.get().pk,))
    client.post(again, {"file": SimpleUploadedFile(FIRE.name, FIRE.read_bytes()), "stage": "failed"})
    read_all(plan)
    assert "句已落定" in client.get(reverse("plans:detail", args=(plan.pk,))).content.decode()
    assert client.get(again).status_code == 405


def test_a_broken_file_beside_a_sound_one_loses_nothing(cast: Cast, as_: SignedIn) -> None:
    files = [SimpleUploadedFile("坏.docx", b"PK\x03\x04"), SimpleUploadedFile("好.txt", SHORT.encode())]
    client = as_(cast.clerk)
    client.post(reverse("plans:new"), {"owner": cast.county.pk, "files": files})
    plan = Plan.objects.get()
    read_all(plan)
    plan.refresh_from_db()
    assert plan.title == "云溪县2026年防汛工作计划"
    page = client.get(reverse("plans:detail", args=(plan.pk,))).content.decode()
    assert "损坏" in page
    assert "换一份文件" in page
    assert "句已落定" in page


def test_hostile_words_stay_words(cast: Cast, as_: SignedIn) -> None:
    evil = '<script>alert(1)</script><img src=x onerror="x" hx-get="/x">'
    plan = taken_in(cast.clerk, text=f"计划2026年\n县水利局应当每月检查1次{evil}。\n{evil}\n", title=evil)
    client = as_(cast.clerk)
    accept(cast.clerk, segment(plan, "每月检查"))
    for url in (
        reverse("plans:list"),
        reverse("plans:detail", args=(plan.pk,)),
        reverse("plans:duties", args=(plan.pk,)),
        reverse("plans:edit_duty", args=(Duty.objects.get().pk,)),
    ):
        page = client.get(url).content.decode()
        assert "<script>alert" not in page
        assert "<img src=x" not in page
        assert "&lt;script&gt;" in page
        assert " style=" not in page
        assert " onclick=" not in page


SEES = {"clerk", "head", "checker", "leader", "auditor"}
SETTLES = {"clerk", "head"}


def test_who_sees_and_who_settles(cast: Cast, as_: SignedIn) -> None:
    plan = with_file(cast.clerk, FIRE)
    duty = accept(cast.clerk, segment(plan, "应急疏散演练，演练记录"))
    one = segment(plan, "每周刊播")
    document = plan.documents.get()
    reads = [
        reverse("plans:detail", args=(plan.pk,)),
        reverse("plans:duties", args=(plan.pk,)),
        reverse("plans:progress", args=(plan.pk,)),
        reverse("plans:read_phrase", args=(plan.pk,)),
        reverse("plans:card", args=(one.pk,)),
        reverse("plans:document_file", args=(document.pk,)),
    ]
    changes = [reverse("plans:frame", args=(plan.pk,)), reverse("plans:edit_duty", args=(duty.pk,))]
    posts = [
        reverse("plans:settle", args=(one.pk,)),
        reverse("plans:accept_chosen", args=(plan.pk,)),
        reverse("plans:frame", args=(plan.pk,)),
        reverse("plans:edit_duty", args=(duty.pk,)),
    ]
    for who in cast.people:
        client, name = as_(who), who.account.username
        sees, settles = name in SEES, name in SETTLES
        for url in reads:
            answer = client.get(url)
            assert answer.status_code == (200 if sees else 404), (name, url)
            release(answer)
        for url in changes:
            assert client.get(url).status_code == (200 if settles else 404), (name, url)
        if not settles:
            for url in posts:
                assert client.post(url, {"act": "accept", "version": 1}).status_code == 404, (name, url)
        listed = client.get(reverse("plans:list")).content.decode()
        assert (plan.number in listed) == sees, name
        assert client.get(reverse("plans:new")).status_code == (200 if who.role in ("clerk", "head") else 404)
        page = client.get(reads[0]).content.decode()
        assert ('name="act"' in page) == settles, name
    assert Client().get(reads[0]).status_code == 302


def test_a_unit_that_was_given_a_duty_reads_its_plan_since_the_chain_must_open_the_source(
    cast: Cast, as_: SignedIn
) -> None:
    """Decision 32; it saw the duty alone before."""
    plan = taken_in(cast.clerk)
    duty = accept(cast.clerk, segment(plan, "形成检查报告"))
    Assignment.objects.create(
        duty=duty,
        unit=cast.water,
        followed_from=date(2026, 1, 1),
        given_by=cast.clerk.account,
        given_by_unit=cast.county,
        given_at=clock.now(),
    )
    assert list(visible_duties(cast.water_clerk)) == [duty]
    assert not visible_duties(cast.emergency_clerk).exists()
    assert not visible_duties(cast.administrator).exists()
    assert list(visible_plans(cast.water_clerk)) == [plan]
    assert not visible_plans(cast.emergency_clerk).exists()
    assert not visible_plans(cast.administrator).exists()
    other = accept(cast.clerk, segment(plan, "巡河"))
    client = as_(cast.water_clerk)
    page = client.get(reverse("plans:detail", args=(plan.pk,))).content.decode()
    assert "形成检查报告" in page
    assert 'name="act"' not in page
    assert plan.title in client.get(reverse("plans:list")).content.decode()
    listed = client.get(reverse("plans:duties", args=(plan.pk,))).content.decode()
    assert duty.words in listed
    assert other.words not in listed
    for name, key in (("frame", plan.pk), ("add", plan.pk), ("withdraw", plan.pk), ("edit_duty", duty.pk)):
        assert client.get(reverse(f"plans:{name}", args=(key,))).status_code == 404, name
    assert f"p{plan.pk}" in client.get(reverse("plans:uptake")).content.decode()
    assert str(plan.title) not in client.get(reverse("reporting:new")).content.decode()


def _queries(client: Client, url: str) -> int:
    client.get(url)
    with CaptureQueriesContext(connection) as caught:
        assert client.get(url).status_code == 200
    return len(caught)


def test_the_desk_asks_as_often_for_five_sentences_as_for_fifty(cast: Cast, as_: SignedIn) -> None:
    lines = [f"县水利局应当每月检查第{number}号水库1次。" for number in range(50)]
    few = taken_in(cast.clerk, text="2026年计划\n" + "\n".join(lines[:5]))
    many = taken_in(cast.clerk, text="2026年计划\n" + "\n".join(lines))
    for plan, n in ((few, 2), (many, 20)):
        for one in Segment.objects.filter(document__plan=plan, proposal__isnull=False).exclude(fate="duty")[
            :n
        ]:
            accept(cast.clerk, one)
    client = as_(cast.clerk)
    for name in ("plans:detail", "plans:duties"):
        counts = [_queries(client, reverse(name, args=(plan.pk,))) for plan in (few, many)]
        assert counts[0] == counts[1], name
        assert counts[1] <= 20, name
    assert _queries(client, reverse("plans:list")) <= 12


def test_a_table_is_drawn_as_one(cast: Cast, as_: SignedIn) -> None:
    plan = with_file(cast.clerk, TABLE)
    page = as_(cast.clerk).get(reverse("plans:detail", args=(plan.pk,))).content.decode()
    assert '<th scope="col"><span class="words">具体措施</span></th>' in page
    assert re.search(r'<mark class="part-who"( data-trust="\w+")?>各乡镇人民政府</mark>', page)


def test_a_stale_card_keeps_what_was_typed_and_tells_who_was_first(cast: Cast, as_: SignedIn) -> None:
    plan = taken_in(cast.clerk)
    one = segment(plan, "巡河")
    accept(cast.head, one)
    typed = {"words": "每月巡河3次", "lead": "县河长办", "bearer": "各镇", "phrases": "每月至少2次"}
    for htmx in (True, False):
        answer = post(as_(cast.clerk), one, "accept", htmx=htmx, version=1, **typed)
        page = answer.content.decode()
        assert re.search(r"云溪县人民政府刚改过这一句（\d\d:\d\d）。你的改动没有存，对照着看。", page)
        lost = page[page.index('class="facts lost"') :].split("</dl>", 1)[0]
        assert "“每月巡河3次”" in lost
        assert "“县河长办”" in lost
        assert "各镇" not in lost
    one.refresh_from_db()
    undo(cast.head, one)
    page = post(as_(cast.clerk), one, "accept", htmx=True, version=1, **typed).content.decode()
    assert ">每月巡河3次</textarea>" in page
    aside = post(as_(cast.clerk), one, "set-aside", htmx=True, version=1, reason="重复了").content.decode()
    assert 'value="重复了"' in aside


def test_who_only_reads_sees_who_and_when_on_an_open_card(cast: Cast, as_: SignedIn) -> None:
    plan = taken_in(cast.clerk)
    one = segment(plan, "形成检查报告")
    for reader in (cast.leader, cast.auditor, cast.checker):
        body = (
            as_(reader).get(reverse("plans:card", args=(one.pk,))).content.decode().split('class="body"')[1]
        )
        for words in ("县水利局", "县应急管理局", "6月30日 周二", "检查报告"):
            assert words in body
        assert "<form" not in body


LONG = f"县水利局应当在6月底前完成水库检查{'，逐座查看坝体坝坡和溢洪道' * 200}。"


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_what_was_proposed_can_be_confirmed_however_long_it_is(cast: Cast, as_: SignedIn, end: str) -> None:
    plan = taken_in(cast.clerk, text=f"云溪县2026年防汛工作计划\n{LONG}\n")
    one, client = segment(plan, "水库检查"), as_(cast.clerk)
    shown = card_of(plan, one, None)
    assert len(shown.words) > 2000
    sent = {name: words.replace("\n", end) for name, words in shown.initial().items()}
    assert (
        'class="notice notice-error"' not in post(client, one, "accept", htmx=True, **sent).content.decode()
    )
    duty = Duty.objects.get()
    assert duty.words == LONG
    edited = {"version": duty.version, "words": LONG.replace("逐座", "逐一", 1)}
    assert client.post(reverse("plans:edit_duty", args=(duty.pk,)), edited).status_code == 302
    duty.refresh_from_db()
    assert duty.words == edited["words"]


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"words": "长" * 2001}, "“任务”有 2001 字，最多 2000 字，没有存。改短再存。"),
        ({"lead": "长" * 601}, "“牵头”有 601 字，最多 600 字，没有存。"),
        ({"reason": "长" * 301}, "“为什么”有 301 字，最多 300 字，没有存。"),
        ({"version": ""}, "缺少“版本”，没有存。刷新这一页再做。"),
    ],
)
def test_a_field_that_is_too_long_or_missing_is_named_with_its_limit(
    cast: Cast, as_: SignedIn, fields: dict[str, str], said: str
) -> None:
    plan = taken_in(cast.clerk)
    client, one = as_(cast.clerk), segment(plan, "形成检查报告")
    assert said in post(client, one, "accept", htmx=True, **fields).content.decode()
    assert not Duty.objects.exists()
    if "reason" in fields:
        return
    address = reverse("plans:edit_duty", args=(accept(cast.clerk, one).pk,))
    assert said in client.post(address, {"version": 1, **fields}).content.decode()


def test_a_number_of_any_length_in_an_address_is_no_error(cast: Cast, as_: SignedIn) -> None:
    plan, client, nines = taken_in(cast.clerk), as_(cast.clerk), "9" * 4400
    document = plan.documents.get()
    asked = [
        (reverse("plans:detail", args=(plan.pk,)), {"at": nines}, 200),
        (reverse("plans:detail", args=(plan.pk,)), {"page": nines}, 200),
        (reverse("plans:progress", args=(plan.pk,)), {"was": nines}, 200),
        (reverse("plans:page", args=(document.pk,)), {"at": nines}, 404),
        (reverse("plans:check"), {"document": nines}, 200),
        (reverse("plans:difference"), {"old": f"p{nines}", "new": f"d{nines}"}, 404),
    ]
    assert [client.get(address, query).status_code for address, query, _code in asked] == [
        code for _address, _query, code in asked
    ]
    joining = reverse("plans:joining", args=(plan.pk,))
    assert client.post(joining, {"segment": nines, "duty": "1", "version": "1"}).status_code == 404
