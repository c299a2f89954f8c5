"""The pages by the test client: the whole way from giving to a changed light, and what is refused."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from luoshi.cadence import Deadline, Limit, Quota
from luoshi_web.journal.models import Entry
from luoshi_web.tracking import domain
from luoshi_web.tracking.models import (
    Assignment,
    Credit,
    Evidence,
    EvidenceFile,
    Mode,
    Occurrence,
    Part,
    Progress,
)
from tests.web.cast import Cast, SignedIn
from tests.web.tracking.plan import Desk, occurrences, only

JUNE = Deadline("2026-06-30")


def page(client: Client, name: str, *args: object, **query: str) -> str:
    answer = client.get(reverse(name, args=args), query)
    assert answer.status_code == 200
    return str(answer.content.decode())


def giving(*units: int, **other: object) -> dict[str, object]:
    return {
        "act": "give",
        "unit": list(units),
        "part": "lead",
        "mode": "each",
        "followed_from": "2026-01-01",
        **other,
    }


def test_the_whole_way_from_giving_to_a_changed_light(desk: Desk, cast: Cast, as_: SignedIn) -> None:
    duty = desk.duty(JUNE)
    clerk, water, checker = as_(cast.clerk), as_(cast.water_clerk), as_(cast.checker)
    assert "任务1" in page(clerk, "tracking:give", duty=str(duty.pk))
    answer = clerk.post(reverse("tracking:give"), giving(cast.water.pk, duty=duty.pk))
    assert answer.status_code == 302
    one = Assignment.objects.get()
    assert (one.unit, one.part, one.mode) == (cast.water, Part.LEAD, Mode.EACH)

    home = page(water, "desk:home")
    assert f'name="assignment" value="{one.pk}:1"' in home
    signing = {"assignment": f"{one.pk}:1", "next": reverse("desk:home")}
    assert water.post(reverse("tracking:sign"), signing)["Location"] == reverse("desk:home")
    one.refresh_from_db()
    assert one.signed_by == cast.water_clerk.account

    desk.on(2026, 7, 5)
    there = reverse("tracking:assignment", args=(one.pk,))
    assert "逾期 5 天" in page(water, "tracking:assignment", one.pk)
    occurrence = only(one)
    form = page(water, "tracking:evidence_new", assignment=str(one.pk))
    assert f'name="claim" value="{occurrence.pk}" checked' in form
    assert 'capture="environment"' in form
    file = SimpleUploadedFile("记录.txt", "检查记录".encode())
    sent = {"words": "已完成检查", "done_on": "2026-07-04", "claim": occurrence.pk, "attached": [file]}
    assert water.post(reverse("tracking:evidence_new"), sent)["Location"] == there
    shown = page(water, "tracking:assignment", one.pk)
    assert "逾期 5 天" in shown
    assert "另有1次待核" in shown

    credit = Credit.objects.get()
    home = page(checker, "desk:home")
    assert "已完成检查" in home
    assert "(1) 首页" in home
    address = reverse("tracking:check", args=(credit.pk,))
    assert "记录.txt" in page(checker, "tracking:check", credit.pk)
    assert checker.post(address, {"act": "accept", "version": credit.version}).status_code == 302
    shown = page(water, "tracking:assignment", one.pk)
    assert "补足" in shown
    assert "迟4天" in shown
    assert "逾期 5 天" not in shown
    assert list(Entry.objects.order_by("seq").values_list("verb", flat=True))[-4:] == [
        "duty.given",
        "assignment.signed",
        "evidence.added",
        "credit.accepted",
    ]


def test_all_of_a_plan_are_signed_in_one_act(desk: Desk, cast: Cast, as_: SignedIn) -> None:
    rows = [desk.given(desk.duty()) for _place in range(3)]
    before = Entry.objects.count()
    shown = {"assignment": [f"{one.pk}:{one.version}" for one in rows]}
    as_(cast.water_head).post(reverse("tracking:sign"), shown)
    assert Assignment.objects.filter(signed_at=None).count() == 0
    assert Entry.objects.count() == before + 1


def test_giving_is_looked_at_before_it_is_done(desk: Desk, cast: Cast, as_: SignedIn) -> None:
    duty = desk.duty(Quota(1, None, "P3M"))
    client, address = as_(cast.clerk), reverse("tracking:give")
    both = (cast.water.pk, cast.qingshi.pk)
    asked = giving(*both, duty=duty.pk, followed_from="2026-04-01") | {"act": "look"}
    told = client.post(address, asked).content.decode()
    assert "2 项交办，产生 8 个期次" in told
    assert "其中 2 个在开始跟踪之前到期" in told
    assert "1 项交办" not in told
    assert "2 项交办，产生 4 个期次" in client.post(address, asked | {"mode": "joint"}).content.decode()
    assert not Assignment.objects.exists()
    found = client.post(address, asked | {"q": "双桥"}).content.decode()
    assert "双桥镇" in found
    assert f'value="{cast.water.pk}" checked' in found
    assert "县教育局" not in found
    assert (
        f'name="unit" value="{cast.outside.pk}"'
        not in client.post(address, asked | {"q": "邻"}).content.decode()
    )
    client.post(address, giving(*both, duty=duty.pk, mode="joint"))
    assert Occurrence.objects.count() == 4
    assert client.post(address, giving(cast.outside.pk, duty=duty.pk)).status_code == 404


def test_nothing_is_followed_from_before_the_day_of_issue(desk: Desk, cast: Cast, as_: SignedIn) -> None:
    desk.plan.issued = date(2026, 11, 20)
    desk.plan.save()
    duty = desk.duty(Quota(1, None, "P1M"))
    desk.on(2026, 11, 29)
    client = as_(cast.clerk)
    address = reverse("tracking:give")
    page = client.get(address, {"duty": duty.pk})
    assert page.context["form"].initial["followed_from"] == desk.plan.issued
    asked = {"duty": [duty.pk], "unit": [cast.water.pk], "part": "lead", "mode": "each", "act": "look"}
    told = client.post(address, asked | {"followed_from": "2026-11-20"}).content.decode()
    assert "产生 12 个期次" in told
    assert "其中 10 个在开始跟踪之前到期" in told
    assert "已经到期" not in told
    early = client.post(address, asked | {"followed_from": "2026-01-01"}).content.decode()
    assert "其中 10 个今天以前已经到期，一交办就是逾期" in early

    desk.plan.issued = None
    desk.plan.save()
    page = client.get(address, {"duty": duty.pk})
    assert page.context["form"].initial["followed_from"] == date(2026, 11, 29)
    client.post(address, asked | {"followed_from": "2026-11-29", "act": "give"})
    assert "逾期" not in client.get(reverse("tracking:ledger")).content.decode().split("<tbody", 1)[1]


def test_a_refused_giving_keeps_what_was_chosen(desk: Desk, cast: Cast, as_: SignedIn) -> None:
    duty = desk.duty(JUNE)
    desk.given(duty, cast.water)
    client = as_(cast.clerk)
    sent = giving(cast.water.pk, duty=duty.pk, followed_from="2026-02-03", part="support")
    answer = client.post(reverse("tracking:give"), sent)
    assert answer.status_code == 400
    told = answer.content.decode()
    assert "已经交办给县水利局" in told
    assert 'value="2026-02-03"' in told
    assert f'value="{cast.water.pk}" checked' in told
    nobody = client.post(reverse("tracking:give"), giving(duty=duty.pk))
    assert "还没有选单位" in nobody.content.decode()


def test_one_piece_of_evidence_counts_for_several(desk: Desk, cast: Cast, as_: SignedIn) -> None:
    first, second = (
        only(desk.given(desk.duty(JUNE))),
        occurrences(desk.given(desk.duty(Quota(4, None, "P1Y"))))[0],
    )
    sent = {
        "words": "汛前检查",
        "done_on": "2026-03-01",
        "claim": [first.pk, second.pk],
        f"n{second.pk}": "2",
    }
    as_(cast.water_clerk).post(reverse("tracking:evidence_new"), sent)
    assert dict(Credit.objects.values_list("occurrence", "n")) == {first.pk: 1, second.pk: 2}
    assert Evidence.objects.count() == 1


def test_a_refused_report_keeps_words_and_choice(desk: Desk, cast: Cast, as_: SignedIn) -> None:
    one = only(desk.given(desk.duty(JUNE)))
    client, address = as_(cast.water_clerk), reverse("tracking:evidence_new")
    sent = {"words": "明天检查", "done_on": "2026-03-03", "claim": one.pk}
    answer = client.post(address, sent)
    told = answer.content.decode()
    assert answer.status_code == 400
    assert "做完再报" in told
    assert "明天检查" in told
    assert f'value="{one.pk}" checked' in told
    empty = client.post(address, sent | {"words": " "})
    assert "写一句做了什么" in empty.content.decode()
    assert not Evidence.objects.exists()


def test_a_marked_file_is_refused_with_the_words_kept(desk: Desk, cast: Cast, as_: SignedIn) -> None:
    one = only(desk.given(desk.duty(JUNE)))
    file = SimpleUploadedFile("记录.txt", "机密★1年\n内容".encode())
    sent = {"words": "已检查", "done_on": "2026-03-02", "claim": one.pk, "attached": [file]}
    answer = as_(cast.water_clerk).post(reverse("tracking:evidence_new"), sent)
    told = answer.content.decode()
    assert answer.status_code == 400
    assert "已检查" in told
    assert "文件没有存，请再选一次" in told
    assert not EvidenceFile.objects.exists()


def test_stale_pages_are_refused(desk: Desk, cast: Cast, as_: SignedIn) -> None:
    one = desk.given(desk.duty(JUNE))
    occurrence = only(one)
    clerk, water = as_(cast.clerk), as_(cast.water_clerk)
    shown = {"assignment": f"{one.pk}:1"}
    water.post(reverse("tracking:sign"), shown)
    answer = water.post(reverse("tracking:sign"), shown)
    assert answer.status_code == 400
    assert "别人已经改动过" in answer.content.decode()

    address = reverse("tracking:extend", args=(occurrence.pk,))
    sent = {"until": "2026-07-31", "reason": "汛期", "version": occurrence.version}
    assert clerk.post(address, sent).status_code == 302
    answer = clerk.post(address, sent | {"until": "2026-08-31", "reason": "又一个理由"})
    assert answer.status_code == 400
    assert "别人已经改动过" in answer.content.decode()
    assert "又一个理由" in answer.content.decode()
    shown_page = page(clerk, "tracking:assignment", one.pk)
    assert "延至" in shown_page
    assert "6月30日" in shown_page


def test_refusing_credit_needs_a_reason(desk: Desk, cast: Cast, as_: SignedIn) -> None:
    one = only(desk.given(desk.duty(JUNE)))
    domain.add_evidence(
        cast.water_clerk, unit=cast.water, words="已办", done_on=date(2026, 3, 2), claims=[(one, 1)]
    )
    credit = Credit.objects.get()
    checker, address = as_(cast.checker), reverse("tracking:check", args=(credit.pk,))
    answer = checker.post(address, {"act": "refuse", "version": 1})
    assert "写上为什么不认定" in answer.content.decode()
    checker.post(address, {"act": "refuse", "version": 1, "reason": "没有附照片"})
    credit.refresh_from_db()
    assert (credit.state, credit.reason) == ("refused", "没有附照片")
    assert "没有附照片" in page(as_(cast.water_clerk), "tracking:assignment", one.assignment_id)


def test_progress_events_and_closing(desk: Desk, cast: Cast, as_: SignedIn) -> None:
    one = desk.given(desk.duty(Limit("P5D", workdays=True, trigger="接到报告")))
    water, clerk = as_(cast.water_clerk), as_(cast.clerk)
    assert (
        water.post(
            reverse("tracking:progress", args=(one.pk,)), {"words": "已联系", "day": "2026-03-01"}
        ).status_code
        == 302
    )
    assert Progress.objects.get().words == "已联系"
    sent = {"cadence": "1", "happened_at": "2026-03-02T08:00", "words": "接到一件报告"}
    assert water.post(reverse("tracking:event", args=(one.pk,)), sent).status_code == 302
    occurrence = only(one)
    assert occurrence.due == date(2026, 3, 9)
    answer = clerk.post(
        reverse("tracking:close", args=(occurrence.pk,)), {"reason": "转由上级办理", "version": 1}
    )
    assert answer.status_code == 302
    shown = page(clerk, "tracking:assignment", one.pk)
    assert "未足办结" in shown
    assert "转由上级办理" in shown
    late = water.post(reverse("tracking:event", args=(one.pk,)), sent | {"happened_at": "2027-01-01T08:00"})
    assert "发生的时间在现在之后" in late.content.decode()


def test_a_past_day_is_only_looked_at(desk: Desk, cast: Cast, as_: SignedIn) -> None:
    desk.on(2026, 1, 5)
    one = desk.given(desk.duty(Quota(1, None, "P1M")))
    desk.on(2026, 3, 2)
    january = occurrences(one)[0]
    evidence = domain.add_evidence(
        cast.water_clerk,
        unit=cast.water,
        words="一月的检查",
        done_on=date(2026, 1, 20),
        claims=[(january, 1)],
    )
    domain.accept_credit(cast.checker, Credit.objects.get(evidence=evidence))
    clerk = as_(cast.clerk)
    true_then = page(clerk, "tracking:assignment", one.pk, day="2026-02-10")
    assert "只能看，不能改" in true_then
    assert "一月的检查" in true_then
    known_then = page(clerk, "tracking:assignment", one.pk, day="2026-02-10", known="1")
    assert "一月的检查" not in known_then
    assert "逾期 10 天" in known_then
    for shown in (true_then, known_then, page(clerk, "tracking:ledger", day="2026-02-10")):
        main = shown.split("<main", 1)[1]
        assert 'method="post"' not in main
    assert "只能看" not in page(clerk, "tracking:assignment", one.pk, day="2026-03-02")


@pytest.mark.parametrize(
    ("modality", "strip", "told"),
    [
        ("must_not", "ys-o-must-not", "没有违反记录"),
        ("may", "ys-o-may", "可以做，不是必须"),
        ("must", "ys-o-none", "原文没有写期限"),
    ],
)
def test_what_has_no_date_is_drawn_without_a_light(
    desk: Desk, cast: Cast, as_: SignedIn, modality: str, strip: str, told: str
) -> None:
    one = desk.given(desk.duty(modality=modality))
    desk.on(2027, 3, 2)
    client = as_(cast.clerk)
    for shown in (
        page(client, "tracking:ledger", day="2026-12-01"),
        page(client, "tracking:assignment", one.pk, year="2026"),
    ):
        assert strip in shown
        assert told in shown
        assert "light-late" not in shown


def test_words_of_people_and_documents_are_escaped(desk: Desk, cast: Cast, as_: SignedIn) -> None:
    duty = desk.duty(JUNE)
    duty.words = "任务<script>alert(1)</script>"
    duty.save()
    one = desk.given(duty)
    domain.add_evidence(
        cast.water_clerk,
        unit=cast.water,
        words="<img src=x hx-get=/>",
        done_on=date(2026, 3, 2),
        claims=[(only(one), 1)],
    )
    pages = [page(as_(cast.checker), "desk:home"), page(as_(cast.water_clerk), "desk:home")]
    pages += [page(as_(cast.clerk), "tracking:assignment", one.pk), page(as_(cast.clerk), "tracking:ledger")]
    for shown in pages:
        assert "<script>alert" not in shown
        assert "<img src=x" not in shown
        assert " style=" not in shown


def test_the_ledger_tells_the_words_once_and_support_on_its_lead_s_line(
    desk: Desk, cast: Cast, as_: SignedIn
) -> None:
    duty = desk.duty(JUNE)
    lead = desk.given(duty, cast.water, cast.qingshi)
    support, *_others = domain.give(
        cast.clerk, [duty], [cast.civil], part="support", followed_from=date(2026, 1, 1)
    )
    shown = page(as_(cast.clerk), "tracking:ledger")
    assert shown.count("任务1</a>") == 1
    assert "2 项" in shown
    for one in (lead, support):
        assert f'href="{reverse("tracking:assignment", args=(one.pk,))}"' in shown
    assert shown.count("随牵头单位") == 0
    alone = page(as_(cast.clerk), "tracking:ledger", unit=str(cast.civil.pk))
    assert "随牵头单位" in alone
    assert "任务1</a>" in alone


def test_a_day_may_be_typed_as_it_is_said(desk: Desk, cast: Cast, as_: SignedIn) -> None:
    one = only(desk.given(desk.duty(JUNE)))
    client = as_(cast.clerk)
    address = reverse("tracking:extend", args=(one.pk,))
    wrong = client.post(address, {"until": "7月32日", "reason": "汛期", "version": one.version})
    assert "7月只有31天" in wrong.content.decode()
    sent = {"until": "2026年7月15日 周三", "reason": "汛期", "version": one.version}
    assert client.post(address, sent).status_code == 302
    assert one.extensions.get().until == date(2026, 7, 15)
    assert "只能看，不能改" in page(client, "tracking:ledger", day="2月10日")
