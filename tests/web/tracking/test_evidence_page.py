"""The page on which evidence is added: what it offers, the day it begins with, and where it leads."""

from __future__ import annotations

from datetime import date

from django.test import Client
from django.urls import reverse

from luoshi.cadence import Deadline, Limit, Quota
from luoshi_web.journal.models import Entry
from luoshi_web.tracking import domain
from luoshi_web.tracking.models import Credit, Event, Evidence, Occurrence
from tests.web.cast import Cast, SignedIn
from tests.web.tracking.plan import Desk, clerk_of, occurrences, only

JUNE = Deadline("2026-06-30")
NEW = reverse("tracking:evidence_new")


def offered(client: Client, **query: int) -> set[int]:
    """The occurrences that the page offers."""
    context = client.get(NEW, query).context
    return {one.occurrence.pk for one in (*context["asked"], *context["others"])}


def test_a_town_is_not_offered_what_the_county_owes_and_may_not_send_it(
    desk: Desk, cast: Cast, as_: SignedIn
) -> None:
    ours, theirs = (only(desk.given(desk.duty(JUNE), unit)) for unit in (cast.qingshi, cast.county))
    town = as_(cast.qingshi_clerk)
    assert offered(town) == {ours.pk}
    assert offered(town, occurrence=theirs.pk) == {ours.pk}
    sent = {"words": "已办", "done_on": "2026-03-02", "claim": theirs.pk}
    assert town.post(NEW, sent).status_code == 404
    assert not Evidence.objects.exists()


def test_an_office_adds_evidence_for_its_bureau_and_lands_on_its_duty(
    desk: Desk, cast: Cast, as_: SignedIn
) -> None:
    one = only(desk.given(desk.duty(JUNE), cast.emergency))
    office = as_(clerk_of(cast.emergency_flood))
    assert offered(office) == {one.pk}
    sent = {"words": "已办", "done_on": "2026-03-02", "claim": one.pk}
    answer = office.post(NEW, sent, follow=True)
    assert answer.redirect_chain[-1][0] == reverse("tracking:assignment", args=(one.assignment_id,))
    assert answer.status_code == 200


def test_who_shares_in_a_joint_duty_lands_on_its_own_page_of_it(
    desk: Desk, cast: Cast, as_: SignedIn
) -> None:
    duty = desk.duty(JUNE)
    lead, fellow = domain.give(
        cast.clerk, [duty], [cast.water, cast.qingshi], mode="joint", followed_from=date(2026, 1, 1)
    )
    town = as_(cast.qingshi_clerk)
    assert offered(town) == {only(lead).pk}
    sent = {"words": "已办", "done_on": "2026-03-02", "claim": only(lead).pk}
    answer = town.post(NEW, sent, follow=True)
    assert answer.redirect_chain[-1][0] == reverse("tracking:assignment", args=(fellow.pk,))
    assert answer.status_code == 200


def test_what_was_due_before_it_was_followed_is_not_offered(desk: Desk, cast: Cast, as_: SignedIn) -> None:
    given = desk.given(desk.duty(Quota(2, None, "P1M")), followed_from=date(2026, 3, 1))
    january, february, march, *_later = occurrences(given)
    desk.on(2026, 4, 9)
    water = as_(cast.water_clerk)
    assert not {january.pk, february.pk} & offered(water)
    assert march.pk in offered(water)
    (asked,) = water.get(NEW, {"assignment": given.pk}).context["asked"]
    assert asked.occurrence.period_start == date(2026, 4, 1)


def test_of_a_period_that_is_over_the_day_is_asked_for(desk: Desk, cast: Cast, as_: SignedIn) -> None:
    """The page never begins with a day that its own choice refuses; what is told late is told as 补报."""
    first = occurrences(desk.given(desk.duty(Quota(1, None, "P3M"))))[0]
    desk.on(2026, 11, 30)
    water = as_(cast.water_clerk)
    page = water.get(NEW, {"occurrence": first.pk})
    told = page.content.decode()
    assert page.context["form"]["done_on"].value() is None
    assert "只收 1月1日至3月31日 办的，现在报记作补报。现在才办的，请县政府先准许延期。" in told
    assert 'data-first="2026-01-01" data-last="2026-03-31"' in told
    assert '<details class="day-done" open>' in told
    assert "今天" not in told.split('<details class="day-done"', 1)[1].split("</summary>", 1)[0].replace(
        "不是今天", ""
    )

    sent = {"words": "3月已查", "claim": first.pk}
    late = water.post(NEW, sent | {"done_on": "2026-11-30"}).content.decode()
    assert "次数不结转。改办理日期或改选期次，或请县政府准许延期。" in late
    assert "申请延期" not in late
    assert water.post(NEW, sent | {"done_on": "2026-03-20"}).status_code == 302
    assert Credit.objects.get().late_entry


def test_of_what_still_runs_and_of_a_date_that_has_passed_the_day_is_today(
    desk: Desk, cast: Cast, as_: SignedIn
) -> None:
    deadline = only(desk.given(desk.duty(Deadline("2026-03-30"))))
    running = Occurrence.objects.filter(assignment=desk.given(desk.duty(Quota(1, None, "P1Y")))).get()
    today = desk.on(2026, 5, 6)
    water = as_(cast.water_clerk)
    for one in (deadline, running):
        assert water.get(NEW, {"occurrence": one.pk}).context["form"]["done_on"].value() == today
    sent = {"words": "迟办", "done_on": "2026-05-06", "claim": deadline.pk}
    assert water.post(NEW, sent).status_code == 302


def test_a_form_sent_twice_counts_once(desk: Desk, cast: Cast, as_: SignedIn) -> None:
    one = only(desk.given(desk.duty(JUNE)))
    water = as_(cast.water_clerk)
    page = water.get(NEW)
    once = page.context["form"]["once"].value()
    assert f'name="once" value="{once}"' in page.content.decode()
    assert water.get(NEW).context["form"]["once"].value() != once
    sent = {"words": "已办", "done_on": "2026-03-02", "claim": one.pk, "once": once}
    lines = Entry.objects.count()
    places = [water.post(NEW, sent)["Location"] for _time in range(2)]
    assert places == [reverse("tracking:assignment", args=(one.assignment_id,))] * 2
    assert (Evidence.objects.count(), Credit.objects.count(), Entry.objects.count()) == (1, 1, lines + 1)
    changed = water.post(NEW, {**sent, "words": "已办，另有一事"})
    assert (changed.status_code, Evidence.objects.count()) == (400, 1)
    assert "已经提交过一次" in changed.content.decode()
    assert water.post(NEW, {**sent, "once": "0" * 32}).status_code == 302
    assert Evidence.objects.count() == 2


def test_an_event_sent_twice_is_recorded_once(desk: Desk, cast: Cast, as_: SignedIn) -> None:
    given = desk.given(desk.duty(Limit("P5D", workdays=True, trigger="收到")))
    address = reverse("tracking:event", args=(given.pk,))
    water = as_(cast.water_clerk)
    page = water.get(address)
    once = page.context["form"]["once"].value()
    assert f'name="once" value="{once}"' in page.content.decode()
    sent = {"cadence": "1", "happened_at": "2026-03-02 08:00", "words": "收到来文", "once": once}
    assert [water.post(address, sent).status_code for _time in range(2)] == [302, 302]
    assert (Event.objects.count(), len(occurrences(given))) == (1, 1)
    assert water.post(address, {**sent, "words": "收到另一件"}).status_code == 400
    assert Event.objects.count() == 1
