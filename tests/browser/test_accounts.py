"""The pages of accounts in a browser: accessible, nothing sideways, targets for a finger; the desk's F."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from luoshi_web.plans.domain import accept
from luoshi_web.plans.models import Plan, Segment
from tests.browser.conftest import PageOf, sideways
from tests.browser.test_frame import faults
from tests.browser.test_phone import LOW, TARGETS
from tests.web.cast import Cast
from tests.web.plans.making import FIRE, segment, taken_in, with_file
from tests.web.plans.test_account_pages import ABOVE, NEW, OLD, two_texts

#: A link in the running words of a sentence is as high as its line; the filters below it say the same.
AIMED = TARGETS.replace("main :is(a,", "main :is(a:not(.lead a, svg a, .segment a),")


def addresses(cast: Cast) -> list[str]:
    """A page of each kind, with something to show."""
    fire, both = with_file(cast.clerk, FIRE), two_texts(cast)
    old, new, above = (taken_in(cast.clerk, text=text) for text in (OLD, NEW, ABOVE))
    accept(cast.clerk, segment(both, "每季度组织"))
    return [
        reverse("plans:account", args=(fire.pk,)) + "?fate=context",
        reverse("plans:joining", args=(both.pk,)),
        f"{reverse('plans:difference')}?old=p{old.pk}&new=p{new.pk}",
        f"{reverse('plans:uptake')}?above=p{above.pk}&below=p{old.pk}",
        f"{reverse('plans:burden')}?draft=p{new.pk}&against=p{old.pk}",
        reverse("plans:check"),
        reverse("plans:check_document", args=(fire.documents.get().pk,)),
        reverse("plans:detail", args=(fire.pk,)),
        reverse("plans:list"),
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_pages_of_accounts_are_accessible(cast: Cast, page_of: PageOf, scheme: str, width: int) -> None:
    page = page_of(cast.clerk)
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.set_viewport_size({"width": width, "height": 800})
    for address in addresses(cast):
        page.goto(address)
        assert faults(page) == [], address
        assert sideways(page) == 0, address
        if width == 360:
            assert page.locator(AIMED).evaluate_all(LOW) == [], address


def test_findings_are_filtered_in_place(cast: Cast, page_of: PageOf, tmp_path: Path) -> None:
    draft = tmp_path / "稿子.txt"
    draft.write_text(
        "云溪县2026年计划\n县水利局应当定期检查XX水库。\n县水利局应当每月巡河。\n", encoding="utf-8"
    )
    page = page_of(cast.clerk)
    page.goto(reverse("plans:check"))
    page.get_by_label("一份还没收进来的稿子").set_input_files(draft)
    page.get_by_role("button", name="审校").first.click()
    lines = page.locator(".findings > li")
    whole = lines.count()
    assert whole > 1
    page.get_by_label("只看").select_option("placeholder")
    expect(page.locator(".findings > li:visible")).to_have_count(1)
    page.get_by_label("只看").select_option("")
    expect(page.locator(".findings > li:visible")).to_have_count(whole)
    expect(page.get_by_role("button", name="打印")).to_be_visible()


def test_a_key_leads_from_guess_to_guess_and_settles_nothing(cast: Cast, page_of: PageOf) -> None:
    plan = taken_in(cast.clerk)
    _trust(plan, {"县水利局牵头": "sure", "每月至少巡河": "guess", "汛期严禁": "sure", "可以聘请": "likely"})
    page = page_of(cast.clerk)
    page.goto(reverse("plans:detail", args=(plan.pk,)))
    page.wait_for_load_state()
    before = list(Segment.objects.values_list("pk", "fate"))
    page.locator("body").press("f")
    patrol = segment(plan, "每月至少巡河")
    opened = page.locator(".sheet details.card[open]")
    expect(opened).to_have_attribute("data-segment", str(patrol.pk))
    page.keyboard.press("Tab")
    expect(page.locator("input[name=bearer]:focus")).to_have_value("各镇")
    page.keyboard.press("Escape")
    page.keyboard.press("f")
    expect(page.locator("[data-unsure]:focus")).to_have_count(1)
    page.keyboard.press("Tab")
    expect(page.locator("input[name=phrases]:focus")).to_have_count(1)
    page.keyboard.press("Escape")
    page.keyboard.press("f")
    unknown = segment(plan, "千家万户")
    expect(opened).to_have_attribute("data-segment", str(unknown.pk))
    assert list(Segment.objects.values_list("pk", "fate")) == before


def _trust(plan: Plan, told: dict[str, str]) -> None:
    """Let each sentence be read as surely as told; the last one, read like the first, too."""
    for row in Segment.objects.filter(document__plan=plan).exclude(proposal=None):
        trust = next((trust for words, trust in told.items() if words in row.text), "sure")
        proposal = row.proposal or {}
        for name in ("bearers", "cadences", "deliverables", "targets"):
            for field in proposal[name]:
                field["confidence"] = trust
        row.save()
