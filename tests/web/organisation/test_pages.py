"""Pages of the organisation: each role sees its own tree; the administrator alone changes it."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from luoshi_web.journal.models import Entry
from luoshi_web.organisation.acting import acting_of
from luoshi_web.organisation.domain import appoint, create_account, end_unit, rename_unit
from luoshi_web.organisation.models import Account, Appointment, Unit
from tests.web.cast import UNITS, Cast, SignedIn, appointment_of

COUNTY = [name for key, name, _short, _parent in UNITS if not key.startswith("outside")]


def names_in(page: Any) -> list[str]:
    return re.findall(
        r'<a (?:class="ended" )?href="/organisation/units/\d+/"[^>]*>([^<]+)</a>', page.content.decode()
    )


def unit_url(unit: Unit) -> str:
    return reverse("organisation:unit", args=(unit.pk,))


def change_url(unit: Unit, word: str) -> str:
    return reverse("organisation:change", args=(unit.pk, word))


@pytest.mark.parametrize(
    ("who", "names"),
    [
        ("clerk", COUNTY),
        ("administrator", COUNTY),
        ("auditor", [*COUNTY, "邻川县人民政府", "邻川县水务局"]),
        ("qingshi_head", ["青石镇人民政府", "石桥村"]),
        ("outside_head", ["邻川县人民政府", "邻川县水务局"]),
    ],
)
def test_tree_shows_the_own_tree_in_the_order_of_the_register(
    cast: Cast, as_: SignedIn, who: str, names: list[str]
) -> None:
    page = as_(getattr(cast, who)).get(reverse("organisation:tree"))
    assert page.status_code == 200
    assert names_in(page) == names


def test_tree_is_nested(cast: Cast, as_: SignedIn) -> None:
    html = as_(cast.emergency_head).get(reverse("organisation:tree")).content.decode()
    inner = html.split('<ul class="tree">')[1]
    assert inner.index("<ul>") < inner.index("综合股") < inner.index("防汛抗旱股") < inner.index("</ul>")
    assert 'aria-current="true"' in inner


def test_search_filters_on_the_server(cast: Cast, as_: SignedIn) -> None:
    client = as_(cast.clerk)
    page = client.get(reverse("organisation:tree"), {"q": "石"})
    assert names_in(page) == ["云溪县人民政府", "乡镇（街道）", "青石镇人民政府", "石桥村"]
    assert names_in(as_(cast.qingshi_head).get(reverse("organisation:tree"), {"q": "水利"})) == []
    empty = client.get(reverse("organisation:tree"), {"q": "<b>邻川"}).content.decode()
    assert "没有叫“&lt;b&gt;邻川”的单位" in empty


def test_ended_unit_is_struck_with_date_and_successor(cast: Cast, as_: SignedIn) -> None:
    end_unit(cast.administrator, cast.shuangqiao, successor=cast.qingshi)
    html = as_(cast.clerk).get(reverse("organisation:tree")).content.decode()
    assert re.search(r'class="ended"[^>]*>双桥镇人民政府</a>.*?止于.*?由青石镇承接', html, re.DOTALL)
    page = as_(cast.administrator).get(unit_url(cast.shuangqiao))
    assert page.status_code == 200
    assert f"organisation/units/{cast.shuangqiao.pk}/rename" not in page.content.decode()


def queries_of(client: Client, address: str) -> int:
    with CaptureQueriesContext(connection) as taken:
        assert client.get(address).status_code == 200
    return len(taken)


def test_tree_takes_the_same_queries_however_large(cast: Cast, as_: SignedIn) -> None:
    large, small = (
        queries_of(as_(who), reverse("organisation:tree")) for who in (cast.clerk, cast.qingshi_clerk)
    )
    assert large == small <= 8  # session, account, appointments, tree, and what the frame counts


def test_unit_page_shows_posts_under_the_unit(cast: Cast, as_: SignedIn) -> None:
    html = as_(cast.water_clerk).get(unit_url(cast.water)).content.decode()
    assert "局长" in html
    assert "蒋川" in html
    assert "沈溪" in html
    assert reverse("journal:object", args=("unit", cast.water.pk)) in html
    assert '<form method="post" action="/organisation/units' not in html  # a clerk changes nothing here


def test_unit_page_tells_the_past(cast: Cast, as_: SignedIn) -> None:
    rename_unit(cast.administrator, cast.water, name="云溪县水务局")
    html = as_(cast.water_clerk).get(unit_url(cast.water)).content.decode()
    assert "云溪县水利局" in html
    assert "云溪县水务局" in html


def test_unit_page_takes_the_same_queries_however_many_hold_posts(cast: Cast, as_: SignedIn) -> None:
    client = as_(cast.administrator)
    few = queries_of(client, unit_url(cast.county))
    for number in range(8):
        account = create_account(None, username=f"more{number}", display_name="人")
        appoint(None, cast.clerk.post, account)
    assert queries_of(client, unit_url(cast.county)) == few <= 15


@pytest.mark.parametrize("who", ["water_head", "qingshi_clerk", "outside_head", "outside_administrator"])
def test_others_units_are_not_there(cast: Cast, as_: SignedIn, who: str) -> None:
    client = as_(getattr(cast, who))
    assert client.get(unit_url(cast.emergency)).status_code == 404
    assert client.get(reverse("organisation:unit", args=(999999,))).status_code == 404
    assert client.post(change_url(cast.emergency, "rename"), {"name": "x", "version": 1}).status_code == 404


@pytest.mark.parametrize("who", ["clerk", "head", "checker", "leader", "auditor"])
@pytest.mark.parametrize("word", ["rename", "post", "create", "move", "end", "appoint"])
def test_changes_are_not_there_for_who_is_no_administrator(
    cast: Cast, as_: SignedIn, who: str, word: str
) -> None:
    lines = Entry.objects.count()
    assert as_(getattr(cast, who)).post(change_url(cast.water, word), {}).status_code == 404
    assert Entry.objects.count() == lines


@pytest.mark.parametrize("who", ["head", "water_head", "auditor", "outside_administrator"])
def test_ending_an_appointment_is_not_there_for_others(cast: Cast, as_: SignedIn, who: str) -> None:
    held = appointment_of(cast.water_clerk)
    assert (
        as_(getattr(cast, who)).post(reverse("organisation:end_appointment", args=(held.pk,))).status_code
        == 404
    )
    assert Appointment.objects.get(pk=held.pk).end is None


@pytest.mark.parametrize("who", ["head", "auditor", "water_clerk"])
def test_opening_accounts_is_not_there_for_others(cast: Cast, as_: SignedIn, who: str) -> None:
    assert as_(getattr(cast, who)).get(reverse("organisation:new_account")).status_code == 404


def test_administrator_does_each_change_by_its_form(cast: Cast, as_: SignedIn) -> None:
    client = as_(cast.administrator)
    water = cast.water
    done = client.post(
        reverse("organisation:new_account"),
        {"username": "newcomer", "display_name": "何新", "password": "巡河-巡山-2026"},
    )
    assert done.status_code == 302
    assert client.post(change_url(water, "post"), {"title": "副局长", "role": "head"}).status_code == 302
    post = water.posts.get(title="副局长")
    assert (
        client.post(change_url(water, "appoint"), {"post": post.pk, "username": "newcomer"}).status_code
        == 302
    )
    held = post.appointments.get()
    assert client.post(reverse("organisation:end_appointment", args=(held.pk,))).status_code == 302
    assert client.post(change_url(water, "create"), {"name": "水文站"}).status_code == 302
    assert client.post(change_url(water, "rename"), {"name": "水务局", "version": 1}).status_code == 302
    assert client.post(change_url(water, "move"), {"parent": cast.towns.pk, "version": 2}).status_code == 302
    station = Unit.objects.get(name="水文站")
    assert client.post(change_url(station, "end"), {"successor": water.pk, "version": 1}).status_code == 302
    verbs = list(Entry.objects.order_by("-seq").values_list("verb", flat=True)[:8])
    assert verbs == [
        "unit.ended",
        "unit.moved",
        "unit.renamed",
        "unit.created",
        "appointment.ended",
        "appointment.made",
        "post.created",
        "account.created",
    ]
    assert Account.objects.get(username="newcomer").check_password("巡河-巡山-2026")


@pytest.mark.parametrize(
    ("word", "asked", "said"),
    [
        ("rename", {"name": "", "version": 1}, "有 1 处要改"),
        ("rename", {"name": "云溪县民政局", "version": 1}, "同一级里已经有"),
        ("rename", {"name": "水务局", "version": 7}, "别人已经改动过"),
        ("move", {"parent": "999", "version": 1}, "有 1 处要改"),
        ("move", {"parent": "x", "version": 1}, "有 1 处要改"),
        ("end", {"version": 1}, "还有下级单位"),
        ("appoint", {"post": "", "username": "nobody_here"}, "没有这个账号"),
        ("post", {"title": "局长", "role": "head"}, "已经有岗位"),
        ("post", {"title": "副局长", "role": "king"}, "有 1 处要改"),
    ],
)
def test_faults_come_back_on_the_page(
    cast: Cast, as_: SignedIn, word: str, asked: dict[str, Any], said: str
) -> None:
    lines = Entry.objects.count()
    page = as_(cast.administrator).post(change_url(cast.water, word), asked)
    assert page.status_code == 422
    html = page.content.decode()
    assert said in html
    assert "<details open>" in html
    assert Entry.objects.count() == lines


def test_changes_by_get_or_unknown_word_are_not_there(cast: Cast, as_: SignedIn) -> None:
    client = as_(cast.administrator)
    assert client.get(change_url(cast.water, "rename")).status_code == 405
    assert client.post(change_url(cast.water, "delete")).status_code == 404


def test_another_trees_post_cannot_be_filled(cast: Cast, as_: SignedIn) -> None:
    """The form offers the posts of this unit alone."""
    page = as_(cast.administrator).post(
        change_url(cast.water, "appoint"), {"post": cast.outside_head.post.pk, "username": "clerk"}
    )
    assert page.status_code == 422


@pytest.mark.usefixtures("cast")
def test_account_without_a_post_is_told_so(client: Client) -> None:
    account = create_account(None, username="newcomer", display_name="何新")
    client.force_login(account, backend="django.contrib.auth.backends.ModelBackend")
    page = client.get(reverse("organisation:tree"))
    assert page.status_code == 404
    assert "还没有岗位" in page.content.decode()


@pytest.mark.usefixtures("db")
def test_signed_out_is_sent_to_sign_in(client: Client) -> None:
    page = client.get(reverse("organisation:tree"))
    assert page.status_code == 302
    assert page["Location"].startswith("/account/login/")


def test_one_acts_under_the_post_that_one_chose(cast: Cast, as_: SignedIn) -> None:
    second = appoint(None, cast.qingshi_clerk.post, cast.water_clerk.account)
    client = as_(cast.water_clerk)
    assert names_in(client.get(reverse("organisation:tree")))[0] == "云溪县水利局"
    there = reverse("organisation:tree")
    page = client.post(reverse("organisation:act_as"), {"appointment": second.pk, "next": there})
    assert page["Location"] == there
    shown = client.get(there)
    assert names_in(shown)[0] == "青石镇人民政府"
    assert getattr(acting_of(shown.wsgi_request), "post", None) == cast.qingshi_clerk.post


@pytest.mark.parametrize("chosen", ["", "x", "999999", "9" * 40, "other"])
def test_others_posts_cannot_be_chosen(cast: Cast, as_: SignedIn, chosen: str) -> None:
    if chosen == "other":
        chosen = str(appointment_of(cast.head).pk)
    page = as_(cast.water_clerk).post(reverse("organisation:act_as"), {"appointment": chosen})
    assert page.status_code == 404


def test_choosing_a_post_leads_nowhere_outside(cast: Cast, as_: SignedIn) -> None:
    page = as_(cast.water_clerk).post(
        reverse("organisation:act_as"),
        {"appointment": appointment_of(cast.water_clerk).pk, "next": "https://example.org/"},
    )
    assert "example.org" not in page["Location"]


def test_an_ended_appointment_is_acted_under_no_more(cast: Cast, as_: SignedIn) -> None:
    client = as_(cast.water_clerk)
    Appointment.objects.filter(pk=appointment_of(cast.water_clerk).pk).update(end="2026-01-01")
    assert client.get(reverse("organisation:tree")).status_code == 404


def test_no_page_lists_or_counts_by_account(cast: Cast, as_: SignedIn) -> None:
    """Names of people stand on the pages of units alone, under their posts."""
    client = as_(cast.administrator)
    tree = client.get(reverse("organisation:tree")).content.decode()
    told = re.sub(r"<header.*?</header>", "", tree, flags=re.DOTALL)
    assert not [person.account.display_name for person in cast.people if person.account.display_name in told]
    for address in ("/organisation/accounts/", f"/organisation/accounts/{cast.clerk.account.pk}/"):
        assert client.get(address).status_code == 404


@pytest.mark.parametrize("who", ["head", "auditor", "water_clerk"])
def test_resetting_passwords_is_not_there_for_others(cast: Cast, as_: SignedIn, who: str) -> None:
    assert as_(getattr(cast, who)).get(reverse("organisation:reset_password")).status_code == 404
    sent = {"username": "water_clerk", "password": "巡河-巡山-2026"}
    assert as_(getattr(cast, who)).post(reverse("organisation:reset_password"), sent).status_code == 404
    assert not Account.objects.get(username="water_clerk").check_password("巡河-巡山-2026")


def test_administrator_resets_a_password_that_was_forgotten(cast: Cast, as_: SignedIn) -> None:
    client, address = as_(cast.administrator), reverse("organisation:reset_password")
    assert f"{address}?account=water_clerk" in client.get(unit_url(cast.water)).content.decode()
    assert address in client.get(reverse("organisation:tree")).content.decode()
    assert 'value="water_clerk"' in client.get(address, {"account": "water_clerk"}).content.decode()
    lines = Entry.objects.count()
    good = {"username": "water_clerk", "password": "巡河-巡山-2026"}
    assert client.post(address, good).status_code == 302
    assert Account.objects.get(username="water_clerk").check_password("巡河-巡山-2026")
    entry = Entry.objects.latest("seq")
    assert (Entry.objects.count(), entry.verb, entry.actor) == (
        lines + 1,
        "account.password_chosen",
        "administrator",
    )
    for sent, told in (
        (good | {"username": "nobody"}, "没有这个账号"),
        (good | {"username": "outside_head"}, "只有管理员能改"),
        (good | {"username": "administrator"}, "自己的密码"),
        (good | {"password": "abc"}, "密码太短，至少要 10 个字符。"),
        (good | {"password": "password12"}, "这个密码太常见"),
    ):
        answer = client.post(address, sent)
        assert answer.status_code == 422
        page = answer.content.decode()
        assert told in page
        assert "This password" not in page
    assert Entry.objects.count() == lines + 1


def test_weak_passwords_are_refused_in_the_readers_language(cast: Cast, as_: SignedIn) -> None:
    """Django's own sentence on length is in no catalogue."""
    new = {"username": "newcomer", "display_name": "何新", "password": "abc"}
    client = as_(cast.administrator)
    page = client.post(reverse("organisation:new_account"), new).content.decode()
    assert "密码太短" in page
    page = client.post(
        reverse("organisation:new_account"), new, headers={"accept-language": "en"}
    ).content.decode()
    assert "The password is too short: it takes at least 10 characters." in page
    own = as_(cast.water_clerk)
    cast.water_clerk.account.set_password("巡河-巡山-2026")
    cast.water_clerk.account.save()
    own = as_(cast.water_clerk)
    sent = {"oldpassword": "巡河-巡山-2026", "password1": "abc", "password2": "abc"}
    page = own.post(reverse("account_change_password"), sent).content.decode()
    assert "密码太短" in page
    assert "This password" not in page


def test_ending_an_appointment_asks_first(cast: Cast, as_: SignedIn) -> None:
    held = appointment_of(cast.water_clerk)
    client, address = as_(cast.administrator), reverse("organisation:end_appointment", args=(held.pk,))
    assert f'href="{address}"' in client.get(unit_url(cast.water)).content.decode()
    page = client.get(address).content.decode()
    assert "不再任“综合经办”" in page
    assert Appointment.objects.get(pk=held.pk).end is None
    assert as_(cast.head).get(address).status_code == 404
    assert client.post(address)["Location"] == unit_url(cast.water)
    assert Appointment.objects.get(pk=held.pk).end is not None
