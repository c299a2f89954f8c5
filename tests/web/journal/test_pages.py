"""Pages of the journal: who sees which history, and how it reads."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from luoshi_web.journal import registry
from luoshi_web.journal.domain import erase_words, open_account, record
from luoshi_web.journal.models import Entry
from luoshi_web.journal.queries import Objects, history, history_of, units_on, verify
from luoshi_web.organisation.domain import rename_unit
from luoshi_web.shell import clock
from luoshi_web.shell.errors import Refused
from tests.web.cast import Cast, SignedIn


@pytest.fixture
def said(cast: Cast) -> Entry:
    """The water bureau did something to its own unit, and said why."""
    registry.register_verbs({"test.done": "办了一件事", "test.proved": "加佐证"}, evidence={"test.proved"})
    registry.register_facts({"n": "件数"})
    with transaction.atomic():
        record(cast.water_clerk, "test.done", "unit", cast.water.pk, {"n": 3, "secret_n": 4})
        words = {"reason": "<b>汛期</b>人手不够"}
        return record(cast.water_clerk, "test.proved", "unit", cast.water.pk, {}, words)


def text_of(page: Any) -> str:
    return str(page.content.decode())


@pytest.mark.usefixtures("said")
def test_history_reads_newest_first_with_words_and_unit(cast: Cast, as_: SignedIn) -> None:
    page = as_(cast.water_head).get(reverse("journal:object", args=("unit", cast.water.pk)))
    html = text_of(page)
    assert page.status_code == 200
    assert html.index("加佐证") < html.index("办了一件事") < html.index("设立单位")
    assert '<p class="people">“&lt;b&gt;汛期&lt;/b&gt;人手不够”</p>' in html
    assert "件数 3" in html
    assert "secret_n" not in html
    assert "云溪县水利局" in html
    assert "water_clerk" not in html  # units act; accounts are not named
    assert re.search(r'<time class="day"[^>]*>\S+月\S+日 周\S</time>', html)
    assert html.count('class="ys-fill"') == 1


def test_erased_words_are_told_as_erased(cast: Cast, as_: SignedIn, said: Entry) -> None:
    erase_words(cast.administrator, said, "reason", "本人要求")
    html = text_of(as_(cast.water_head).get(reverse("journal:object", args=("unit", cast.water.pk))))
    assert "汛期" not in html
    assert "有一段话已经抹去" in html
    assert "本人要求" in html
    assert verify().ok


@pytest.mark.parametrize(
    ("who", "status"),
    [
        ("water_clerk", 200),
        ("head", 200),
        ("auditor", 200),
        ("administrator", 200),
        ("qingshi_head", 404),
        ("emergency_head", 404),
        ("outside_head", 404),
        ("outside_administrator", 404),
    ],
)
@pytest.mark.parametrize("kind", ["unit", "post", "appointment"])
def test_history_is_for_who_sees_the_object(
    cast: Cast, as_: SignedIn, who: str, status: int, kind: str
) -> None:
    post = cast.water_clerk.post
    number = {"unit": cast.water.pk, "post": post.pk, "appointment": post.appointments.get().pk}[kind]
    assert as_(getattr(cast, who)).get(reverse("journal:object", args=(kind, number))).status_code == status


@pytest.mark.parametrize(
    ("who", "status"),
    [
        ("administrator", 200),
        ("auditor", 200),
        ("head", 404),
        ("water_clerk", 404),
        ("outside_administrator", 404),
    ],
)
def test_history_of_an_account_is_for_its_keepers(cast: Cast, as_: SignedIn, who: str, status: int) -> None:
    page = as_(getattr(cast, who)).get(
        reverse("journal:object", args=("account", cast.water_clerk.account.pk))
    )
    assert page.status_code == status


@pytest.mark.parametrize(
    ("kind", "number"), [("unit", "999999"), ("unit", "x"), ("nothing", "1"), ("unit", "9" * 30)]
)
def test_what_is_not_there_is_not_there(cast: Cast, as_: SignedIn, kind: str, number: str) -> None:
    assert as_(cast.head).get(reverse("journal:object", args=(kind, number))).status_code == 404


def test_signed_out_is_sent_to_sign_in(cast: Cast, client: Client) -> None:
    page = client.get(reverse("journal:object", args=("unit", cast.water.pk)))
    assert page.status_code == 302
    assert page["Location"].startswith("/account/login/")


@pytest.mark.usefixtures("said")
def test_history_takes_few_queries_however_long(
    cast: Cast, as_: SignedIn, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client = as_(cast.water_head)
    for _ in range(60):
        rename_unit(cast.administrator, cast.water, name=cast.water.name, short_name="水利局")
    with django_assert_max_num_queries(12):
        client.get(reverse("journal:object", args=("unit", cast.water.pk)))


def test_long_history_goes_on_over_pages(cast: Cast, as_: SignedIn) -> None:
    with transaction.atomic():
        for number in range(150):
            record(cast.water_clerk, "test.done", "unit", cast.water.pk, {"n": number})
    client = as_(cast.water_head)
    first = client.get(reverse("journal:object", args=("unit", cast.water.pk)))
    assert len(first.context["lines"]) == 100
    rest = client.get(
        reverse("journal:object", args=("unit", cast.water.pk)), {"before": first.context["older"]}
    )
    assert len(rest.context["lines"]) == 51
    assert rest.context["older"] is None


@pytest.mark.usefixtures("said")
def test_auditor_reads_a_day_by_unit(cast: Cast, as_: SignedIn) -> None:
    client = as_(cast.auditor)
    page = client.get(reverse("journal:list"))
    assert page.status_code == 200
    assert "办了一件事" in text_of(page)
    assert units_on(clock.today()) == [(cast.water.pk, "云溪县水利局")]
    only = client.get(reverse("journal:list"), {"unit": cast.water.pk})
    assert len(only.context["lines"]) == 2
    other = client.get(reverse("journal:list"), {"unit": cast.qingshi.pk})
    assert other.context["lines"] == []
    yesterday = client.get(reverse("journal:list"), {"day": str(clock.today() - timedelta(days=1))})
    assert "这一天没有流水" in text_of(yesterday)
    assert client.get(reverse("journal:list"), {"day": "x", "unit": "x", "before": "x"}).status_code == 200


@pytest.mark.parametrize("who", ["clerk", "head", "leader", "checker", "administrator", "outside_head"])
@pytest.mark.parametrize("name", ["journal:list", "journal:account"])
def test_journal_by_day_and_account_is_for_auditors(cast: Cast, as_: SignedIn, who: str, name: str) -> None:
    assert as_(getattr(cast, who)).get(reverse(name)).status_code == 404


@pytest.mark.usefixtures("said")
def test_account_opens_only_with_a_reason_that_is_a_line(cast: Cast, as_: SignedIn) -> None:
    client, today = as_(cast.auditor), clock.today()
    asked = {"username": "water_clerk", "start": today, "end": today}
    before = Entry.objects.count()
    assert client.post(reverse("journal:account"), asked | {"reason": " "}).status_code == 422
    assert Entry.objects.count() == before
    page = client.post(reverse("journal:account"), asked | {"reason": "核对第3号信访"}, follow=True)
    line = Entry.objects.latest("seq")
    assert (line.verb, line.actor, line.object_id) == ("journal.account_opened", "auditor", "water_clerk")
    assert line.texts.get().words == "核对第3号信访"
    assert page.redirect_chain == [(reverse("journal:account_lines", args=(line.seq,)), 302)]
    assert [shown.what for shown in page.context["lines"]] == ["加佐证", "办了一件事"]


def test_opened_account_closes_for_others_and_tomorrow(
    cast: Cast, as_: SignedIn, said: Entry, monkeypatch: pytest.MonkeyPatch
) -> None:
    today = clock.today()
    opened = open_account(cast.auditor, "water_clerk", "核对", start=today, end=today)
    address = reverse("journal:account_lines", args=(opened.seq,))
    assert as_(cast.auditor).get(address).status_code == 200
    assert as_(cast.head).get(address).status_code == 404
    assert as_(cast.auditor).get(reverse("journal:account_lines", args=(said.seq,))).status_code == 404
    monkeypatch.setattr(clock, "today", lambda: today + timedelta(days=1))
    assert as_(cast.auditor).get(address).status_code == 404


def test_nobody_else_opens_an_account(cast: Cast) -> None:
    today = clock.today()
    with pytest.raises(Refused):
        open_account(cast.administrator, "water_clerk", "好奇", start=today, end=today)
    with pytest.raises(Refused):
        open_account(cast.auditor, "water_clerk", "核对", start=today, end=today - timedelta(days=1))
    assert not Entry.objects.filter(verb="journal.account_opened").exists()


def test_a_bulk_act_stands_in_the_history_of_each_of_its_objects(cast: Cast, as_: SignedIn) -> None:
    rows = [{"unit": cast.water.pk, "n": 1, "sure": True}, {"unit": cast.qingshi.pk, "n": 2}]
    with transaction.atomic():
        entry = record(cast.clerk, "test.done", "unit", cast.county.pk, {"rows": rows})
    assert verify().ok
    for unit in (cast.county, cast.water, cast.qingshi):
        assert history("unit", unit.pk)[0] == entry
    assert entry not in history("unit", cast.civil.pk)
    page = as_(cast.qingshi_head).get(reverse("journal:object", args=("unit", cast.qingshi.pk)))
    assert len(page.context["lines"]) == 2
    # Hung to another object it is found by who verifies.
    entry.others.filter(object_id=str(cast.water.pk)).update(object_id=str(cast.civil.pk))
    assert verify().first_bad_seq == entry.seq


def test_history_takes_in_that_of_its_parts(cast: Cast) -> None:
    wanted: list[Objects] = [
        ("unit", [cast.water.pk]),
        ("post", [cast.water_head.post.pk, cast.water_clerk.post.pk]),
    ]
    assert [line.verb for line in history_of(wanted)] == ["post.created", "post.created", "unit.created"]
    assert list(history_of([])) == []


def test_days_are_told_with_weekday(cast: Cast, as_: SignedIn) -> None:
    html = text_of(as_(cast.water_head).get(reverse("journal:object", args=("unit", cast.water.pk))))
    assert "自 2025年1月1日 周三" in html


def test_names_are_no_speech(cast: Cast, as_: SignedIn) -> None:
    with transaction.atomic():
        record(
            cast.water_clerk, "test.done", "unit", cast.water.pk, {}, {"file1": "巡河.pdf", "reason": "补传"}
        )
    html = text_of(as_(cast.water_head).get(reverse("journal:object", args=("unit", cast.water.pk))))
    assert "“补传”" in html
    assert "巡河.pdf" in html
    assert "“巡河.pdf”" not in html
