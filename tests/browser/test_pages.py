"""A PDF on the desk: its page stands where the text stood, and follows the sentence in hand."""

from __future__ import annotations

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from luoshi_web.plans.domain import take_in
from luoshi_web.plans.models import Plan
from tests.browser.conftest import On, PageOf, sideways
from tests.browser.test_frame import faults
from tests.web.cast import Cast
from tests.web.plans.making import read_all, segment
from tests.web.plans.paged import FIRST, LAST, as_ofd, as_pdf


def taken_in(cast: Cast, name: str, data: bytes) -> Plan:
    plan = take_in(cast.clerk, owner=cast.county, title="", files=[(name, data)])
    read_all(plan)
    return plan


def marked(page: Page, words: str, plan: Plan) -> None:
    """The page that is shown marks this sentence, and its mark is in sight inside the picture."""
    mark = page.locator(".mark-of.here")
    expect(mark).to_have_attribute("data-jump", str(segment(plan, words[:10]).pk))
    box, frame = mark.locator("rect").first.bounding_box(), page.locator(".paper-frame").bounding_box()
    assert box is not None
    assert frame is not None
    assert frame["y"] <= box["y"] <= frame["y"] + frame["height"] - box["height"]
    assert frame["x"] <= box["x"] <= frame["x"] + frame["width"] - box["width"]


def drawn(page: Page) -> None:
    """The picture of the page has come."""
    picture = page.locator(".paper img")
    expect(picture).to_have_js_property("complete", value=True)
    assert picture.evaluate("one => one.naturalWidth") > 0


@pytest.mark.parametrize(
    ("name", "data"), [("计划.pdf", as_pdf()), ("计划.ofd", as_ofd())], ids=["pdf", "ofd"]
)
def test_the_page_follows_the_sentence_by_keyboard(
    cast: Cast, page_of: PageOf, on: On, name: str, data: bytes
) -> None:
    on(2026, 3, 2)
    plan = taken_in(cast, name, data)
    page = page_of(cast.clerk)
    page.goto(reverse("plans:detail", args=(plan.pk,)))
    expect(page.locator(".source .words").first).to_be_visible()
    page.keyboard.press("v")
    where = page.locator(".page-view figcaption > span").first
    expect(where).to_have_text("第 1 页，共 2 页")
    expect(page.get_by_role("img", name=f"{name} 第 1 页的样子，共 2 页")).to_be_visible()
    drawn(page)
    expect(page.locator(".source .words").first).to_be_hidden()
    marked(page, FIRST, plan)

    cards = page.locator(".sheet details.card")
    for _ in range(cards.count() - 1):
        page.keyboard.press("j")
    expect(where).to_have_text("第 2 页，共 2 页")
    marked(page, LAST, plan)
    drawn(page)
    assert faults(page) == []
    page.get_by_role("link", name="上一页").press("Enter")
    expect(where).to_have_text("第 1 页，共 2 页")
    expect(page.get_by_role("link", name="这一句也在第 2 页")).to_be_visible()
    expect(page.get_by_role("link", name="下一页")).to_be_visible()

    first = segment(plan, FIRST[:10])
    page.locator(f'.mark-of[data-jump="{first.pk}"] rect').first.click()
    expect(page.locator(f"#d{first.pk}")).to_have_attribute("open", "")
    marked(page, FIRST, plan)
    page.keyboard.press("Enter")  # confirmed, and the next one is in hand
    expect(page.locator(f'.mark-of[data-jump="{first.pk}"]')).to_have_attribute("data-fate", "duty")
    expect(page.locator(".mark-of.here")).not_to_have_attribute("data-jump", str(first.pk))
    page.keyboard.press("v")
    expect(page.locator(".page-view")).to_have_count(0)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_on_a_phone_the_page_stays_above_its_card(cast: Cast, page_of: PageOf, on: On, scheme: str) -> None:
    on(2026, 3, 2)
    plan = taken_in(cast, "计划.pdf", as_pdf())
    page = page_of(cast.clerk, has_touch=True, color_scheme=scheme)
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(reverse("plans:detail", args=(plan.pk,)))
    page.get_by_role("link", name="看版面").tap()
    drawn(page)
    last = segment(plan, LAST[:10])
    page.locator(f"#d{last.pk} > summary").tap()
    expect(page.locator(".page-view figcaption > span").first).to_have_text("第 2 页，共 2 页")
    drawn(page)
    marked(page, LAST, plan)
    assert sideways(page) == 0
    assert faults(page) == []
    shown, card = (
        page.locator(".page-view").bounding_box(),
        page.locator(f"#d{last.pk} > summary").bounding_box(),
    )
    assert shown is not None
    assert card is not None
    assert shown["y"] + shown["height"] <= card["y"] + 1


def test_without_script_the_page_turns_by_its_links(cast: Cast, page_of: PageOf, on: On) -> None:
    on(2026, 3, 2)
    plan = taken_in(cast, "计划.pdf", as_pdf())
    page = page_of(cast.clerk, java_script_enabled=False)
    page.goto(reverse("plans:detail", args=(plan.pk,)))
    page.get_by_role("link", name="看版面").click()
    marked(page, FIRST, plan)
    page.get_by_role("link", name="下一页").click()
    expect(page.get_by_text("第 2 页，共 2 页")).to_be_visible()
    last = segment(plan, LAST[:10])
    page.locator(f'.mark-of[data-jump="{last.pk}"] rect').first.click()
    expect(page.locator(f"#d{last.pk}")).to_have_attribute("open", "")
