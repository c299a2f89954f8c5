"""Home: one computed sentence, three lists, the next thirty days."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.urls import reverse

from luoshi.cadence import Deadline, Quota
from luoshi_web.desk.ribbon import DAYS, ribbon
from luoshi_web.desk.today import todays
from luoshi_web.shell import clock
from luoshi_web.tracking import domain
from luoshi_web.tracking.models import Credit
from tests.web.cast import Cast, SignedIn
from tests.web.tracking.plan import Desk, only


@pytest.fixture
def desk(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A plan of the county, on Monday 2 March 2026."""
    return Desk(cast, monkeypatch)


def home(as_: SignedIn, who: object) -> str:
    return str(as_(who).get(reverse("desk:home")).content.decode())  # type: ignore[arg-type]  # one of the cast


def test_the_sentence_counts_what_the_lists_hold(desk: Desk, cast: Cast, as_: SignedIn) -> None:
    first = desk.given(desk.duty(Deadline("2026-03-10")))
    desk.given(desk.duty(Deadline("2026-06-30")))
    desk.given(desk.duty())
    domain.sign(cast.water_head, [first])
    shown = home(as_, cast.water_head)
    assert "<title>(4) 首页" in shown.replace("\n", "")
    assert '<a href="#sign">2 项要签收</a>' in shown
    assert '<a href="#do">2 项要办</a>' in shown
    assert shown.count('name="assignment"') == 4  # one button each, and both in the act for the plan
    assert "要核验" not in shown
    desk.on(2026, 3, 12)
    assert "1 期逾期" in home(as_, cast.water_head)


def test_to_check_is_the_checker_s(desk: Desk, cast: Cast, as_: SignedIn) -> None:
    one = only(desk.given(desk.duty(Deadline("2026-06-30"))))
    domain.add_evidence(
        cast.water_clerk, unit=cast.water, words="河道已清", done_on=date(2026, 3, 2), claims=[(one, 1)]
    )
    shown = home(as_, cast.checker)
    assert '<a href="#check">1 项要核验</a>' in shown
    assert "河道已清" in shown
    credit = Credit.objects.get()
    sent = {"act": "accept", "version": credit.version, "next": reverse("desk:home")}
    as_(cast.checker).post(reverse("tracking:check", args=(credit.pk,)), sent)
    assert "今天没有要办的" in home(as_, cast.checker)
    assert "河道已清" not in home(as_, cast.leader)


def test_what_is_due_comes_in_the_order_of_days_never_by_lights(desk: Desk, cast: Cast) -> None:
    desk.given(desk.duty())
    breached = desk.given(desk.duty(modality="must_not"))
    domain.record_event(cast.water_head, breached, 0, clock.now(), "违规排放一次")
    april = only(desk.given(desk.duty(Deadline("2026-04-20"))))
    march = only(desk.given(desk.duty(Deadline("2026-03-05"))))
    shown = todays(cast.water_head, clock.today(), clock.now())
    assert [one.occurrence for one in shown.do] == [march, april, only(breached)]


@pytest.mark.parametrize("who", ["leader", "auditor", "outside_head", "emergency_head", "administrator"])
def test_others_find_nothing_of_it(desk: Desk, cast: Cast, as_: SignedIn, who: str) -> None:
    desk.given(desk.duty(Deadline("2026-03-10")))
    shown = home(as_, getattr(cast, who))
    assert "任务1" not in shown
    assert "(1)" not in shown


def test_the_ribbon_marks_dates_in_force(desk: Desk, cast: Cast, as_: SignedIn) -> None:
    moved = only(desk.given(desk.duty(Deadline("2026-03-10"))))
    desk.given(desk.duty(Quota(1, None, "P1M")))
    domain.extend(cast.clerk, moved, date(2026, 3, 20), "汛期")
    drawn = ribbon(cast.water_head, clock.today())
    assert drawn is not None
    assert len(drawn.columns) == DAYS
    marked = {column.day: len(column.marks) for column in drawn.columns if column.marks}
    assert marked == {date(2026, 3, 20): 1, date(2026, 3, 31): 1}
    assert (drawn.total, drawn.busiest) == (2, date(2026, 3, 20))
    shown = home(as_, cast.water_head)
    assert f"{reverse('tracking:ledger')}?due=2026-03-20" in shown
    assert ribbon(cast.checker, clock.today()) is None


def test_a_quiet_month_is_one_line_of_words(desk: Desk, cast: Cast, as_: SignedIn) -> None:
    desk.given(desk.duty(Deadline("2026-06-30")))
    shown = home(as_, cast.water_head)
    assert "ribbon-day" not in shown
    assert "三十天内没有到期的，下一个期限是" in shown
    desk.on(2026, 6, 2)
    shown = home(as_, cast.water_head)
    assert shown.count("ribbon-day") == DAYS
    assert "三十天内 1 期到期" in shown


def test_two_dates_of_one_duty_are_told_apart(desk: Desk, cast: Cast) -> None:
    duty = desk.duty(Deadline("2026-05-31"), Deadline("2026-08-15"))
    for row, quote in zip(duty.cadences.order_by("number"), ("5月底前", "8月15日前"), strict=True):
        row.quote = quote
        row.save()
    desk.given(duty)
    desk.given(desk.duty(Deadline("2026-12-31")))
    shown = todays(cast.water_head, clock.today(), clock.now())
    assert [one.clause for one in shown.do] == ["5月底前", "8月15日前", ""]


def test_rest_days_and_make_up_days_are_told(desk: Desk, cast: Cast) -> None:
    desk.given(desk.duty())
    drawn = ribbon(cast.water_head, date(2026, 9, 17))
    assert drawn is not None
    under = {column.day: column.under for column in drawn.columns}
    assert (under[date(2026, 9, 19)], under[date(2026, 9, 20)]) == ("休", "班")
    assert under[date(2026, 9, 18)] == "五"
    assert under[date(2026, 10, 1)] == "国庆节"


def test_a_leader_sees_how_his_units_stand_and_a_setter_what_is_below_her(
    desk: Desk, cast: Cast, as_: SignedIn
) -> None:
    late = desk.given(desk.duty(Deadline("2026-03-10")), cast.water, cast.civil)
    desk.given(desk.duty(Deadline("2026-03-25")), cast.water)
    desk.given(desk.duty(Deadline("2026-12-31")), cast.water)
    desk.given(desk.duty(Deadline("2026-03-12")), cast.county)
    domain.sign(cast.water_head, [late])
    desk.on(2026, 3, 20)
    domain.add_evidence(
        cast.water_clerk, unit=cast.water, words="已办", done_on=date(2026, 3, 19), claims=[(only(late), 1)]
    )
    ledger = reverse("tracking:ledger")
    for who, mine, rest in (("leader", 1, ""), ("clerk", 0, "&amp;below=1")):
        client, shown = as_(getattr(cast, who)), home(as_, getattr(cast, who))
        for state, n in (("late", 2 + mine), ("soon", 1), ("reported", 1), ("unsigned", 3 + mine)):
            address = f"{ledger}?state={state}{rest}"
            found = re.search(rf'href="{re.escape(address)}">.*?<b>(\d+)</b>', shown)
            assert found is not None, (who, state)
            assert int(found[1]) == n, (who, state)
            assert f"{n} 项" in client.get(address.replace("&amp;", "&")).content.decode()
    assert 'id="below-title"' not in home(as_, cast.water_head)
    assert 'id="below-title"' not in home(as_, cast.outside_head)
    assert 'id="below-title"' not in home(as_, cast.checker)
