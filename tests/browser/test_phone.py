"""Signing and reporting on a phone: 360 px wide, nothing sideways, targets as high as a finger."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from luoshi.cadence import Deadline, Quota
from luoshi_web.tracking.models import Assignment, Credit, CreditState, Occurrence
from tests.browser.conftest import On, PageOf, sideways
from tests.web.cast import Cast
from tests.web.tracking.plan import Desk

WIDTH, HEIGHT = 360, 740
#: What a finger aims at in a form: a file's input lies in the label around it, as a box does in its line.
TARGETS = "main :is(a, button, summary, select, textarea, label:has(input), input:not([type=hidden]))"
LOW = """targets => targets
    .filter(one => one.checkVisibility() && !(one.matches("input") && one.closest("label")))
    .filter(one => Math.round(one.getBoundingClientRect().height) < 44)
    .map(one => `${one.outerHTML.slice(0, 90)} ${one.getBoundingClientRect().height}`)"""


@pytest.fixture
def waiting(cast: Cast, on: On, monkeypatch: pytest.MonkeyPatch) -> Assignment:
    """A duty of the county with a date, and one by the quarter, both given to the town."""
    desk = Desk(cast, monkeypatch)
    words = "各乡镇组织沿街商铺、出租屋、养老机构开展消防安全检查，建立问题清单和整改台账"
    for cadence in (Deadline("2026-03-31"), Quota(2, None, "P3M")):
        duty = desk.duty(cadence)
        duty.words = f"{words}（{duty.number}）"
        duty.save()
        desk.given(duty, cast.qingshi)
    on(2026, 3, 16)
    return Assignment.objects.earliest("pk")


def fits(page: Page) -> None:
    """Nothing of the page stands beside the window."""
    expect(page.locator("main")).to_be_visible()
    assert sideways(page) == 0, page.url


def test_sign_and_report_by_thumb(cast: Cast, page_of: PageOf, waiting: Assignment, tmp_path: Path) -> None:
    page = page_of(cast.qingshi_head, has_touch=True)
    page.set_viewport_size({"width": WIDTH, "height": HEIGHT})
    fits(page)
    page.locator("#sign").get_by_role("button", name="签收", exact=True).first.tap()
    expect(page.locator("#sign-title + .count")).to_have_text("1")
    fits(page)
    waiting.refresh_from_db()
    assert waiting.signed_at is not None

    page.locator("#do").get_by_role("link", name="（1）").tap()
    expect(page.get_by_role("heading", name="期次")).to_be_visible()
    fits(page)
    page.get_by_role("link", name="加佐证").tap()
    expect(page.get_by_role("checkbox").first).to_be_checked()
    fits(page)
    assert page.locator(TARGETS).evaluate_all(LOW) == []

    page.get_by_role("button", name="报送").tap()
    expect(page.get_by_label("做了什么")).to_be_visible()
    page.get_by_label("做了什么").fill("3月15日检查沿街商铺41家，发现问题7处，当场整改5处。")
    photo = tmp_path / "检查台账.txt"
    photo.write_text("沿街商铺检查台账", encoding="utf-8")
    page.get_by_label("选文件").set_input_files(photo)
    expect(page.locator("[data-chosen]")).to_contain_text(photo.name)
    page.locator(".day-done summary").tap()
    page.get_by_label("办理日期").fill("2026-03-15")
    fits(page)
    assert page.locator(TARGETS).evaluate_all(LOW) == []
    page.get_by_role("button", name="报送").tap()
    expect(page.get_by_text("已报送，计入 1 期，等核验。")).to_be_visible()
    fits(page)

    credit = Credit.objects.get()
    assert (credit.state, credit.occurrence.assignment_id) == (CreditState.CLAIMED, waiting.pk)
    assert credit.evidence.done_on == date(2026, 3, 15)
    assert credit.evidence.files.get().name == photo.name
    for address in ("/ledger/", f"/ledger/{waiting.pk}/", "/reports/", "/plans/", "/"):
        page.goto(address)
        fits(page)


def test_a_day_outside_of_the_period_is_told_before_the_photo_is_sent(
    cast: Cast, page_of: PageOf, waiting: Assignment, on: On, tmp_path: Path
) -> None:
    """A browser does not keep files over a refusal: the page sends nothing that must be refused."""
    on(2026, 5, 6)
    quarter = Occurrence.objects.filter(assignment__gt=waiting.pk).earliest("opens")
    page = page_of(cast.qingshi_head, has_touch=True)
    page.set_viewport_size({"width": WIDTH, "height": HEIGHT})
    page.goto(f"{reverse('tracking:evidence_new')}?occurrence={quarter.pk}")
    fits(page)
    expect(page.get_by_label("办理日期")).to_be_visible()
    expect(page.get_by_label("办理日期")).to_have_value("")
    page.get_by_label("做了什么").fill("3月检查沿街商铺41家。")
    photo = tmp_path / "台账.txt"
    photo.write_text("沿街商铺检查台账", encoding="utf-8")
    page.get_by_label("选文件").set_input_files(photo)
    page.get_by_label("办理日期").fill("2026-05-06")
    page.locator(".day-done summary").tap()
    page.get_by_role("button", name="报送").tap()
    expect(page.get_by_label("办理日期")).to_be_visible()
    wrong = page.get_by_label("办理日期").evaluate("one => one.validationMessage")
    assert wrong == "这一期只收 1月1日至3月31日 办的。改办理日期，或改选期次。"
    expect(page.locator("[data-chosen]")).to_contain_text(photo.name)
    page.get_by_label("办理日期").fill("2026-03-20")
    page.get_by_role("button", name="报送").tap()
    expect(page.get_by_text("已报送，计入 1 期，等核验。")).to_be_visible()
    assert Credit.objects.get().late_entry
