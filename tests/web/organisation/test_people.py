"""Accounts, posts and appointments; under which post one acts."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from luoshi_web.journal.models import Entry, EntryWords
from luoshi_web.journal.queries import history
from luoshi_web.organisation.domain import (
    appoint,
    choose_password,
    create_account,
    create_post,
    end_appointment,
    end_unit,
)
from luoshi_web.organisation.models import Account, Appointment, Role
from luoshi_web.organisation.queries import appointments_on
from luoshi_web.shell import clock
from luoshi_web.shell.errors import Refused
from tests.web.cast import Cast

GOOD = "巡河-巡山-2026"


def test_account_is_opened_without_its_name_in_the_journal(cast: Cast) -> None:
    account = create_account(cast.administrator, username="newcomer", display_name="何新", password=GOOD)
    assert account.check_password(GOOD)
    (line,) = history("account", account.pk)
    assert line.facts == {"username": "newcomer", "password": True}
    assert "何新" not in str(line.facts) + str(line.words)
    assert EntryWords.objects.get(entry=line).words == "何新"


@pytest.mark.parametrize(
    "asked",
    [
        {"username": ""},
        {"username": "Water_Clerk"},
        {"username": "a b"},
        {"username": "x" * 151},
        {"display_name": " "},
        {"display_name": "名" * 61},
        {"password": "short"},
        {"password": "password123"},
    ],
)
def test_account_is_refused(cast: Cast, asked: dict[str, Any]) -> None:
    lines = Entry.objects.count()
    with pytest.raises(Refused):
        create_account(cast.administrator, **{"username": "newcomer", "display_name": "何新", **asked})
    assert not Account.objects.filter(username="newcomer").exists()
    assert Entry.objects.count() == lines


def test_password_is_chosen_by_the_administrator_of_every_post(cast: Cast) -> None:
    choose_password(cast.administrator, cast.water_clerk.account, GOOD)
    assert Account.objects.get(pk=cast.water_clerk.account.pk).check_password(GOOD)
    appoint(None, cast.outside_head.post, cast.water_clerk.account)
    for acting in (cast.administrator, cast.outside_administrator, cast.head):
        with pytest.raises(Refused):
            choose_password(acting, cast.water_clerk.account, GOOD + "!")


def test_post(cast: Cast) -> None:
    post = create_post(cast.administrator, cast.water, title=" 副局长 ", role=Role.HEAD)
    assert (post.title, post.role) == ("副局长", "head")
    assert history("post", post.pk)[0].facts == {"unit": cast.water.pk, "title": "副局长", "role": "head"}
    for title in ("副局长", ""):
        with pytest.raises(Refused):
            create_post(cast.administrator, cast.water, title=title, role=Role.CLERK)


def test_auditors_are_seated_from_the_top(cast: Cast) -> None:
    """An auditor reads every tree; the administrator of a part of one cannot make itself eyes."""
    post = create_post(cast.administrator, cast.water, title="管理", role=Role.ADMINISTRATOR)
    appoint(cast.administrator, post, cast.water_clerk.account)
    acting = type(cast.water_clerk)(cast.water_clerk.account, post, cast.water, Role.ADMINISTRATOR)
    with pytest.raises(Refused):
        create_post(acting, cast.water_rivers, title="审计", role=Role.AUDITOR)
    seated = create_post(cast.administrator, cast.water_rivers, title="驻点审计", role=Role.AUDITOR)
    friend = create_account(cast.administrator, username="friend", display_name="友")
    with pytest.raises(Refused, match="最上级单位"):  # nor into a post that the top unit made
        appoint(acting, seated, friend)
    assert appoint(cast.administrator, seated, friend).post == seated
    assert create_post(acting, cast.water_rivers, title="经办", role=Role.CLERK)
    assert create_post(cast.administrator, cast.civil, title="审计", role=Role.AUDITOR)


def test_appointment_from_its_first_to_its_last_day(cast: Cast) -> None:
    first, last = date(2026, 1, 5), date(2026, 3, 31)
    held = appoint(
        cast.administrator, cast.qingshi_clerk.post, cast.water_clerk.account, start=first, end=last
    )
    account = cast.water_clerk.account
    days = {
        first - timedelta(days=1): 1,
        first: 2,
        last: 2,
        last + timedelta(days=1): 1,
    }
    assert {day: appointments_on(account, day).count() for day in days} == days
    line = history("appointment", held.pk)[0]
    assert (line.verb, line.facts["account"]) == ("appointment.made", "water_clerk")


def test_overlapping_appointment_to_the_same_post_is_refused(cast: Cast) -> None:
    account, post = cast.clerk.account, cast.water_clerk.post
    appoint(cast.administrator, post, account, start=date(2026, 3, 1), end=date(2026, 3, 31))
    for start, end in (
        (date(2026, 3, 31), None),
        (date(2026, 1, 1), None),
        (date(2026, 2, 1), date(2026, 3, 1)),
        (date(2026, 5, 2), date(2026, 5, 1)),
    ):
        with pytest.raises(Refused):
            appoint(cast.administrator, post, account, start=start, end=end)
    appoint(cast.administrator, post, account, start=date(2026, 4, 1))
    appoint(cast.administrator, post, account, start=date(2026, 2, 1), end=date(2026, 2, 28))


def test_nobody_appoints_or_dismisses_itself(cast: Cast) -> None:
    with pytest.raises(Refused, match="自己"):
        appoint(cast.administrator, cast.leader.post, cast.administrator.account)
    own = Appointment.objects.get(account=cast.administrator.account)
    with pytest.raises(Refused, match="自己"):
        end_appointment(cast.administrator, own)


def test_end_of_an_appointment(cast: Cast) -> None:
    held = Appointment.objects.get(account=cast.water_clerk.account)
    day = clock.today()
    end_appointment(cast.administrator, held, on=day)
    assert appointments_on(cast.water_clerk.account, day).exists()
    assert not appointments_on(cast.water_clerk.account, day + timedelta(days=1)).exists()
    assert history("appointment", held.pk)[0].facts["end"] == {"from": None, "to": day.isoformat()}


def test_end_of_an_appointment_is_refused(cast: Cast) -> None:
    held = Appointment.objects.get(account=cast.water_clerk.account)
    for acting in (cast.water_head, cast.outside_administrator, cast.auditor):
        with pytest.raises(Refused):
            end_appointment(acting, held)
    with pytest.raises(Refused):
        end_appointment(cast.administrator, held, on=date(2024, 12, 31))
    end_appointment(cast.administrator, held, on=date(2026, 1, 31))
    with pytest.raises(Refused):
        end_appointment(cast.administrator, held)


def test_ending_never_prolongs(cast: Cast) -> None:
    today = clock.today()
    last = today + timedelta(days=10)
    held = appoint(cast.administrator, cast.qingshi_clerk.post, cast.water_clerk.account, end=last)
    with pytest.raises(Refused):
        end_appointment(cast.administrator, held, on=last + timedelta(days=1))
    assert end_appointment(cast.administrator, held, on=last - timedelta(days=1)).end == last - timedelta(
        days=1
    )


def test_posts_of_an_ended_unit_are_held_no_more(cast: Cast) -> None:
    today = clock.today()
    end_unit(cast.administrator, cast.shuangqiao, successor=cast.qingshi, on=today)
    assert not appointments_on(cast.shuangqiao_head.account, today).exists()
