"""The desk by hand: what a key does, and what stays as it was typed."""

from __future__ import annotations

from django.urls import reverse
from playwright.sync_api import Locator, Page, expect

from luoshi_web.plans.models import Plan, Segment
from tests.browser.conftest import On, PageOf
from tests.web.cast import Cast
from tests.web.plans.making import segment, taken_in

RIVERS = "各镇应当每月至少巡河2次"
RESERVOIRS = "县水利局牵头"


def desk_of(page: Page, plan: Plan, at: Segment | None = None) -> Locator:
    """The desk of a plan, its script at work; the card in hand."""
    page.goto(reverse("plans:detail", args=(plan.pk,)) + (f"?at={at.pk}" if at else ""))
    page.wait_for_load_state()
    return page.locator(".sheet details.card[open]")


def test_enter_opens_what_has_the_focus_and_confirms_the_card_in_hand_alone(
    cast: Cast, page_of: PageOf, on: On
) -> None:
    on(2026, 3, 2)
    plan = taken_in(cast.clerk)
    first, other = segment(plan, RESERVOIRS), segment(plan, RIVERS)
    page = page_of(cast.clerk)
    card = desk_of(page, plan, first)

    card.locator(".rules > summary").press("Enter")
    expect(card.locator(".rules")).to_have_attribute("open", "")
    page.locator("header details > summary").last.press("Enter")
    page.locator(f"#d{other.pk} > summary").press("Enter")
    expect(card).to_have_attribute("data-segment", str(other.pk))
    assert not plan.duties.exists()

    card.locator("summary").first.press("Enter")
    expect(page.locator(f"#s{other.pk}")).to_have_attribute("data-fate", "duty")
    assert [duty.words[:3] for duty in plan.duties.all()] == [RIVERS[:3]]


def test_f_goes_on_and_types_nothing(cast: Cast, page_of: PageOf, on: On) -> None:
    on(2026, 3, 2)
    plan = taken_in(cast.clerk)
    page = page_of(cast.clerk)
    card = desk_of(page, plan)
    unsure = page.locator(".sheet [data-unsure]")
    seen = []
    for _ in range(unsure.count() + 1):
        page.keyboard.press("f")
        focused = page.locator(":focus")
        seen.append(card.get_attribute("data-segment"))
        assert focused.evaluate("one => one.matches('[data-unsure], summary')")
    fields = page.locator(".sheet details.card :is(input, textarea):not([type=hidden])")
    assert fields.evaluate_all("all => all.filter(one => one.value !== one.defaultValue).length") == 0
    assert len(set(seen)) > 1
