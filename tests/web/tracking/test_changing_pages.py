"""The pages of a stop, a correction, reopening, a review day and the rule of checking, from form to light."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from luoshi.cadence import Deadline
from luoshi_web.organisation.acting import acting_under
from luoshi_web.organisation.domain import appoint, create_post
from luoshi_web.organisation.models import Role
from luoshi_web.plans.models import Document, Segment, Source
from luoshi_web.tracking import domain
from luoshi_web.tracking.models import Assignment, CheckRule, Correction, Credit, Occurrence, Stop
from tests.web.cast import SINCE, Cast, SignedIn
from tests.web.tracking.plan import Desk, credit_of, only

JUNE = Deadline("2026-06-30")


def duty_page(client: Client, one: Assignment, **query: str) -> str:
    answer = client.get(reverse("tracking:assignment", args=(one.pk,)), query)
    assert answer.status_code == 200
    return str(answer.content.decode())


def test_a_clock_is_stopped_and_resumed_from_the_duty_page(desk: Desk, cast: Cast, as_: SignedIn) -> None:
    assignment = desk.given(desk.duty(JUNE))
    one = only(assignment)
    desk.on(2026, 6, 20)
    clerk = as_(cast.clerk)
    address = reverse("tracking:stop", args=(one.pk,))
    assert address in duty_page(clerk, assignment)
    assert address not in duty_page(as_(cast.water_head), assignment)
    sent = {"since": "2026-06-20", "moves_due": "yes", "reason": "等上级批复", "version": one.version}
    assert clerk.post(address, sent | {"reason": ""}).status_code == 400
    assert clerk.post(address, sent).status_code == 302
    stale = clerk.post(address, sent)
    assert "别人已经改动过" in stale.content.decode()

    shown = duty_page(clerk, assignment)
    assert "暂停" in shown
    assert "已停1天" in shown
    assert "等上级批复" in shown
    assert address not in shown
    resume = reverse("tracking:resume", args=(one.pk,))
    assert resume in shown
    desk.on(2026, 6, 30)
    one.refresh_from_db()
    assert clerk.post(resume, {"resumed_on": "2026-06-30", "version": one.version}).status_code == 302
    shown = duty_page(as_(cast.water_clerk), assignment)
    assert "中止10天，顺延至7月10日" in shown
    assert "首次期限6月30日" in shown
    assert "恢复于" in shown
    ledger = clerk.get(reverse("tracking:ledger"), {"due": "2026-07-10"}).content.decode()
    assert "任务1" in ledger


def test_a_date_is_corrected_with_its_source_and_the_old_one_stays(
    desk: Desk, cast: Cast, as_: SignedIn
) -> None:
    duty = desk.duty(JUNE)
    document = Document.objects.create(plan=desk.plan, name="要点.txt", stage="ready")
    segment = Segment.objects.create(
        document=document,
        index=4,
        kind="sentence",
        text="7月底前完成河道清淤。",
        ranges=[[0, 11]],
        proposed="duty",
    )
    Source.objects.create(duty=duty, segment=segment)
    assignment = desk.given(duty)
    one = only(assignment)
    clerk, address = as_(cast.clerk), reverse("tracking:correct", args=(one.pk,))
    assert "7月底前完成河道清淤。" in clerk.get(address).content.decode()
    sent = {
        "due": "2026-07-31",
        "cause": "misread",
        "reason": "7月底读成了6月底",
        "source": "要点第5句",
        "segment": segment.pk,
        "version": one.version,
    }
    missing = clerk.post(address, sent | {"source": " "})
    assert missing.status_code == 400
    assert "7月底读成了6月底" in missing.content.decode()
    assert clerk.post(address, sent).status_code == 302
    assert Correction.objects.get().segment == segment

    shown = duty_page(clerk, assignment)
    for words in ("更正前", "期限原为6月30日，已更正为7月31日", "7月底读成了6月底", "要点第5句", "读错了"):
        assert words in shown
    assert f"?at={segment.pk}#s{segment.pk}" in shown
    assert "更正前" in clerk.get(reverse("tracking:ledger")).content.decode()
    assert (
        clerk.get(reverse("tracking:correct", args=(one.pk,)), headers={"accept-language": "en"}).status_code
        == 200
    )


def test_a_correction_needs_no_sentence_of_the_plan(desk: Desk, cast: Cast, as_: SignedIn) -> None:
    one = only(desk.given(desk.duty(JUNE)))
    sent = {
        "due": "2026-07-31",
        "cause": "changed",
        "holds_from": "2026-03-01",
        "reason": "推迟验收",
        "source": "云政办函〔2026〕8号",
        "version": one.version,
    }
    client, address = as_(cast.head), reverse("tracking:correct", args=(one.pk,))
    refused = client.post(address, sent | {"holds_from": ""})
    assert "从哪一天起改的" in refused.content.decode()
    assert client.post(address, sent).status_code == 302
    made = Correction.objects.get()
    assert (made.segment, made.holds_from) == (None, date(2026, 3, 1))


def test_a_closed_occurrence_is_reopened(desk: Desk, cast: Cast, as_: SignedIn) -> None:
    assignment = desk.given(desk.duty(JUNE))
    one = only(assignment)
    clerk, address = as_(cast.clerk), reverse("tracking:reopen", args=(one.pk,))
    assert clerk.get(address).status_code == 404
    domain.close(cast.head, one, "职责已划转")
    assert address in duty_page(clerk, assignment)
    assert address not in duty_page(as_(cast.water_head), assignment)
    assert clerk.post(address, {"reason": "划转没有批准", "version": one.version}).status_code == 302
    shown = duty_page(clerk, assignment)
    assert "划转没有批准" in shown
    assert "职责已划转" in shown
    assert "未足办结" not in shown


def test_a_review_day_is_set_and_told_as_set(desk: Desk, cast: Cast, as_: SignedIn) -> None:
    assignment, dated = desk.given(desk.duty()), desk.given(desk.duty(JUNE))
    clerk, address = as_(cast.clerk), reverse("tracking:review", args=(assignment.pk,))
    assert clerk.get(reverse("tracking:review", args=(dated.pk,))).status_code == 404
    assert address in duty_page(clerk, assignment)
    assert clerk.post(address, {"day": "2026-09-01", "version": assignment.version}).status_code == 302
    shown = duty_page(clerk, assignment)
    assert "是交办时定的，不是原文写的" in shown
    assert "交办方设定9月1日复核" in shown
    assert "light-late" not in duty_page(clerk, assignment, year="2026")
    desk.on(2026, 9, 1)
    assert "任务1" in as_(cast.water_clerk).get(reverse("desk:home")).content.decode().split('id="do"', 1)[1]


def test_the_rule_of_checking_is_set_per_duty(desk: Desk, cast: Cast, as_: SignedIn) -> None:
    duty = desk.duty(JUNE)
    first = desk.given(duty, cast.water, cast.emergency)
    clerk, address = as_(cast.clerk), reverse("tracking:check_rule", args=(first.pk,))
    sent = {"checked": "sample", "one_in": "3", "version": "0"}
    assert clerk.post(address, sent).status_code == 302
    rule = CheckRule.objects.get()
    assert (rule.duty, rule.checked, rule.one_in) == (duty, "sample", 3)
    for one in duty.assignments.all():
        assert "抽查，每3次抽1次" in duty_page(clerk, one)
    assert "别人已经改动过" in clerk.post(address, sent).content.decode()


@pytest.mark.parametrize(
    "who", ["water_head", "checker", "leader", "auditor", "outside_head", "emergency_head"]
)
def test_others_find_no_such_pages(desk: Desk, cast: Cast, as_: SignedIn, who: str) -> None:
    assignment = desk.given(desk.duty(JUNE))
    one = only(assignment)
    domain.stop(cast.clerk, one, date(2026, 3, 2), "等批复")
    client = as_(getattr(cast, who))
    for name in ("stop", "resume", "correct"):
        assert client.post(reverse(f"tracking:{name}", args=(one.pk,)), {}).status_code == 404
    for name in ("review", "check_rule"):
        assert client.post(reverse(f"tracking:{name}", args=(assignment.pk,)), {}).status_code == 404
    assert Stop.objects.get().resumed_on is None


def test_the_doer_does_not_check_under_another_post(desk: Desk, cast: Cast, as_: SignedIn) -> None:
    """The clerk of the water bureau also holds the county's post of checker: the person is the same."""
    one = only(desk.given(desk.duty(JUNE)))
    evidence = domain.add_evidence(
        cast.water_clerk, unit=cast.water, words="河道已清", done_on=date(2026, 3, 2), claims=[(one, 1)]
    )
    credit = credit_of(evidence)
    post = create_post(None, cast.county, title="第二核验", role=Role.CHECKER)
    both = as_(acting_under(appoint(None, post, cast.water_clerk.account, start=SINCE)))
    assert "河道已清" not in both.get(reverse("desk:home")).content.decode()
    address = reverse("tracking:check", args=(credit.pk,))
    for act in ({"act": "accept"}, {"act": "refuse", "reason": "缺照片"}):
        answer = both.post(address, act | {"version": str(credit.version)})
        assert answer.status_code == 400
        assert "不能由自己核验" in answer.content.decode()
    assert Credit.objects.get().state == "claimed"
    assert as_(cast.checker).post(address, {"act": "accept", "version": credit.version}).status_code == 302


def test_a_past_day_shows_what_held_then(desk: Desk, cast: Cast, as_: SignedIn) -> None:
    assignment = desk.given(desk.duty(JUNE))
    one = only(assignment)
    desk.on(2026, 7, 6)
    domain.correct(
        cast.clerk,
        one,
        date(2026, 7, 31),
        cause="changed",
        reason="推迟验收",
        source="云政办函〔2026〕8号",
        holds_from=date(2026, 7, 3),
    )
    clerk = as_(cast.clerk)
    assert "逾期 2 天" in duty_page(clerk, assignment, day="2026-07-02")
    true_then = duty_page(clerk, assignment, day="2026-07-04")
    assert "推迟验收" in true_then
    assert "逾期 4 天" not in true_then
    known_then = duty_page(clerk, assignment, day="2026-07-04", known="1")
    assert "逾期 4 天" in known_then
    assert "推迟验收" not in known_then
    assert Occurrence.objects.get().due == date(2026, 7, 31)
