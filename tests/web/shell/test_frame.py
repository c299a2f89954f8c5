"""The frame of every page, its components, and the pages of errors."""

from __future__ import annotations

import re

import pytest
from django import forms
from django.conf import LazySettings
from django.http import HttpRequest, HttpResponse
from django.template import Context, Template
from django.test import Client
from django.urls import path, reverse

from luoshi_web.config.urls import urlpatterns as site
from luoshi_web.shell.errors import Refused, Stale
from tests.web.cast import Cast, SignedIn


class Duty(forms.Form):
    """A form with one field of each binding."""

    due = forms.DateField(label="期限", help_text="写成日期，如 2026-09-30")
    part = forms.ChoiceField(label="主次", choices=[("lead", "牵头")], widget=forms.RadioSelect)


def shown(template: str, **values: object) -> str:
    return Template("{% load luoshi %}" + template).render(Context(values))


def test_a_field_ties_label_help_and_error_together() -> None:
    form = Duty(data={"due": "9月31日"})
    page = shown("{% field form.due %}", form=form)
    assert '<label for="id_due">期限' in page
    described = re.search(r'aria-describedby="([^"]+)"', page)
    assert described
    for each in described[1].split():
        assert f'id="{each}"' in page
    assert 'aria-invalid="true"' in page
    assert "9月31日" in page, "what was typed is kept"


def test_choices_stand_in_a_fieldset() -> None:
    page = shown("{% field form.part %}", form=Duty())
    assert "<fieldset" in page
    assert "<legend>主次" in page


def test_the_error_summary_counts_and_leads_to_the_fields() -> None:
    page = shown("{% errors form refused %}", form=Duty(data={}), refused=Refused("这一期已经办结。"))
    assert "有 3 处要改" in page
    assert 'href="#id_due"' in page
    assert 'href="#id_part_0"' in page
    assert "这一期已经办结。" in page
    assert 'role="alert"' in page
    assert "data-focus" in page
    assert shown("{% errors form %}", form=Duty()).strip() == ""


def test_words_of_people_are_escaped() -> None:
    assert "<b>" not in shown("{% errors refused %}", refused=Refused("<b>"))
    assert "<b>" not in shown("{% empty words %}", words="<b>")


def test_a_stale_write_says_what_to_do() -> None:
    assert "别人已经改动过" in str(Stale())


def test_the_bar_names_who_acts_and_marks_the_page(cast: Cast, as_: SignedIn) -> None:
    page = as_(cast.qingshi_head).get(reverse("organisation:tree")).content.decode()
    assert re.search(r'<a href="/organisation/" aria-current="page">组织', page)
    assert "青石镇" in page
    assert "镇长" in page
    assert 'action="/account/logout/"' in page
    assert "流水" not in re.findall(r'<nav class="nav".*?</nav>', page, re.DOTALL)[0]


def test_the_administrator_finds_no_plans_in_the_bar(cast: Cast, as_: SignedIn) -> None:
    page = as_(cast.administrator).get(reverse("organisation:tree")).content.decode()
    bar = re.findall(r'<nav class="nav".*?</nav>', page, re.DOTALL)[0]
    assert "组织" in bar
    for word in ("文件", "台账", "报告"):
        assert word not in bar


def test_htmx_runs_nothing_from_the_page(cast: Cast, as_: SignedIn) -> None:
    page = as_(cast.clerk).get(reverse("organisation:tree")).content.decode()
    config = re.search(r"name=\"htmx-config\" content='([^']+)'", page)
    assert config
    assert '"allowEval":false' in config[1]
    assert '"includeIndicatorStyles":false' in config[1]
    assert '"selfRequestsOnly":true' in config[1]
    assert "htmx-2" in page


@pytest.mark.django_db
def test_the_policy_allows_nothing_inline(client: Client) -> None:
    policy = client.get(reverse("account_login")).headers["Content-Security-Policy"]
    assert "unsafe" not in policy
    assert "default-src 'none'" in policy
    assert "script-src 'self'" in policy


def test_components_show_in_development_only(client: Client, settings: LazySettings, cast: Cast) -> None:
    del cast
    assert client.get("/components/").status_code == 404
    settings.DEBUG = True
    page = client.get("/components/?theme=dark").content.decode()
    assert 'data-theme="dark"' in page
    assert page.count("<svg") > 50


def broken(request: HttpRequest) -> HttpResponse:
    """A page that fails."""
    raise RuntimeError(request.path)


class Addresses:
    """The site's addresses, and one that fails."""

    urlpatterns = (*site, path("broken/", broken))


@pytest.mark.django_db
def test_errors_have_pages_of_the_house(settings: LazySettings) -> None:
    client = Client(raise_request_exception=False, enforce_csrf_checks=True)
    missing = client.get("/nothing/")
    assert missing.status_code == 404
    assert "没有这一页" in missing.content.decode()
    settings.ROOT_URLCONF = Addresses
    failed = client.get("/broken/")
    assert failed.status_code == 500
    assert "已存的内容都还在" in failed.content.decode()
    assert "RuntimeError" not in failed.content.decode()
    forged = client.post(reverse("account_login"), {"login": "a", "password": "b"})
    assert forged.status_code == 403
    assert "放得太久" in forged.content.decode()
