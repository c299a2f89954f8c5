"""The desk by hand: what a key does, and what stays as it was typed."""

from __future__ import annotations

from itertools import pairwise

from django.urls import reverse
from playwright.sync_api import Locator, Page, expect

from luoshi_web.plans.domain import accept
from luoshi_web.plans.models import Plan, Segment
from tests.browser.conftest import On, PageOf, sideways
from tests.web.cast import Cast
from tests.web.plans.making import SHORT, TABLE, segment, taken_in, with_file

RIVERS = "各镇应当每月至少巡河2次"
RESERVOIRS = "县水利局牵头"
#: The left edge and the middle line of each.
MIDDLES = (
    """all => all.map(one => one.getBoundingClientRect()).map(one => [one.left, one.top + one.height / 2])"""
)
DIKES = "云溪县2026年河堤检查计划\n"


def dikes(count: int) -> str:
    """The duties of a plan, one a line: `count` dikes to be looked after."""
    return "".join(f"县水利局应当每月至少{n}次检查第{n}段河堤。\n" for n in range(1, count + 1))


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
    for one in Segment.objects.filter(document__plan=plan).exclude(proposal=None):
        assert one.proposal is not None
        for field in (*one.proposal["bearers"], *one.proposal["cadences"]):
            field["confidence"] = "guess"
        one.save()
    page = page_of(cast.clerk)
    card = desk_of(page, plan)
    marks = card.locator("[data-unsure]")
    for _ in range(marks.count() + 1):
        page.keyboard.press("f")
        expect(page.locator("[data-unsure]:focus")).to_have_count(1)
    expect(card).to_have_attribute("data-segment", str(segment(plan, RIVERS).pk))
    fields = page.locator(".sheet details.card :is(input, textarea):not([type=hidden])")
    assert fields.evaluate_all("all => all.filter(one => one.value !== one.defaultValue).length") == 0


def test_a_card_is_fetched_when_it_is_opened_and_its_keys_wait_for_it(
    cast: Cast, page_of: PageOf, on: On
) -> None:
    on(2026, 3, 2)
    plan = taken_in(cast.clerk, text=f"{DIKES}{dikes(29)}")
    page = page_of(cast.clerk)
    card = desk_of(page, plan)
    far = segment(plan, "第25段")
    closed = page.locator(f"#d{far.pk}")
    expect(closed.locator("form")).to_have_count(0)
    page.locator(f"#s{far.pk} .words").click()
    page.keyboard.press("x")  # at once, before the card can be there; what follows is its reason, not keys
    expect(card.get_by_label("为什么")).to_be_focused()
    page.keyboard.type("与第5段的重复")
    page.keyboard.press("Enter")
    expect(page.locator(f"#s{far.pk}")).to_have_attribute("data-fate", "set-aside")
    far.refresh_from_db()
    assert [one.reason for one in far.settlements.all()] == ["与第5段的重复"]
    expect(page.locator(".segment.in-hand")).to_have_count(1)
    expect(card.locator("form")).to_have_count(1)


def test_without_script_a_closed_card_leads_to_itself(cast: Cast, page_of: PageOf, on: On) -> None:
    on(2026, 3, 2)
    plan = taken_in(cast.clerk)
    page = page_of(cast.clerk, java_script_enabled=False)
    card = desk_of(page, plan)
    other = segment(plan, RIVERS)
    page.locator(f"#d{other.pk} > summary").click()
    card.get_by_role("link", name="打开这一句").click()
    expect(card).to_have_attribute("data-segment", str(other.pk))
    expect(page.locator(f"#s{other.pk}.in-hand")).to_have_count(1)
    card.get_by_role("button", name="确认").click()
    assert [duty.words[:3] for duty in plan.duties.all()] == [RIVERS[:3]]


def test_what_a_heading_confirms_follows_each_act_and_its_undoing(
    cast: Cast, page_of: PageOf, on: On
) -> None:
    on(2026, 3, 2)
    plan = taken_in(cast.clerk, text=f"{DIKES}一、压实责任\n{dikes(3)}")
    page = page_of(cast.clerk)
    card = desk_of(page, plan)
    section = page.locator(".bulk-heading button")
    expect(section).to_have_text("这一节 3 条全部确认")
    page.keyboard.press("Enter")
    expect(section).to_have_text("这一节 2 条全部确认")
    page.keyboard.press("z")
    expect(section).to_have_text("这一节 3 条全部确认")
    expect(card).to_have_attribute("data-fate", "open")
    section.click()
    expect(page.locator("#account .settled")).to_contain_text("全部落定")
    assert plan.duties.filter(withdrawn_at=None).count() == 3


def test_an_open_card_out_of_scope_still_says_why(cast: Cast, page_of: PageOf, on: On) -> None:
    on(2026, 3, 2)
    plan = taken_in(cast.clerk, text=f"{SHORT}每日收集网民言论。\n")
    page = page_of(cast.clerk)
    card = desk_of(page, plan, segment(plan, "网民言论"))
    expect(card.locator(".meta-line")).to_contain_text("范围外")
    expect(card.locator(".meta-line")).to_be_visible()


def test_on_a_phone_the_cards_of_a_table_stay_in_sight_and_no_toast_lies_over_them(
    cast: Cast, page_of: PageOf, on: On
) -> None:
    on(2026, 3, 2)
    plan = with_file(cast.clerk, TABLE)
    page = page_of(cast.clerk, has_touch=True)
    page.set_viewport_size({"width": 360, "height": 740})
    card = desk_of(page, plan)
    page.get_by_role("link", name="到打开的这一句").tap()
    for _ in range(2):
        expect(card.get_by_role("button", name="确认")).to_be_visible()
        box = card.bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 360
        before = card.get_attribute("data-segment")
        card.get_by_role("button", name="确认").tap()
        expect(card).not_to_have_attribute("data-segment", before or "")
        toast, below = page.locator("#toast").bounding_box(), card.bounding_box()
        assert toast is not None
        assert below is not None
        assert toast["y"] + toast["height"] <= below["y"]
    assert sideways(page) == 0
    number = page.locator(".para .segment .n").first
    reach = number.evaluate("one => parseFloat(getComputedStyle(one, '::before').width)")
    assert reach >= 44


def test_what_is_to_be_said_of_a_plan_is_seen_first(cast: Cast, page_of: PageOf, on: On) -> None:
    """The desk opens at its first open sentence, but not past a notice that stands above it."""
    on(2026, 3, 2)
    long = "".join(f"{n}是一段背景文字，只讲情况，不要求谁做什么。\n" for n in range(60))
    plan = taken_in(cast.clerk, text=f"防汛工作计划\n{long}县水利局应当在6月底前完成检查。\n")
    page = page_of(cast.clerk)
    page.set_viewport_size({"width": 1280, "height": 800})
    desk_of(page, plan)
    notice = page.locator(".desk-notes .notice").bounding_box()
    head = page.locator(".desk-head").bounding_box()
    assert notice
    assert head
    assert page.evaluate("scrollY") == 0
    assert notice["y"] >= head["y"] + head["height"]
    assert notice["y"] + notice["height"] < 800


def test_the_word_for_trust_goes_once_its_field_was_written_anew(cast: Cast, page_of: PageOf, on: On) -> None:
    on(2026, 3, 2)
    plan = taken_in(cast.clerk)
    card = desk_of(page_of(cast.clerk), plan, segment(plan, RIVERS))
    field = card.locator('input[name="phrases"]')
    word = card.locator(".line:has(input[name=phrases]) .trust")
    expect(word).to_be_visible()
    first = field.input_value()
    field.fill("每季度至少1次")
    expect(word).to_be_hidden()
    field.fill(first)
    expect(word).to_be_visible()


def test_half_a_phrase_is_told_while_it_is_typed(cast: Cast, page_of: PageOf, on: On) -> None:
    on(2026, 3, 2)
    plan = taken_in(cast.clerk)
    card = desk_of(page_of(cast.clerk), plan, segment(plan, RIVERS))
    card.locator('input[name="phrases"]').fill("每周三散会前")
    expect(card.locator(".reading .wrong")).to_contain_text("“散会前”没有读进去")


def test_on_a_phone_links_stand_on_the_line_of_their_words(cast: Cast, page_of: PageOf, on: On) -> None:
    on(2026, 3, 2)
    plan = with_file(cast.clerk, TABLE)
    accept(cast.clerk, Segment.objects.filter(document__plan=plan, proposed="duty")[0])
    page = page_of(cast.clerk)
    page.set_viewport_size({"width": 360, "height": 740})
    desk_of(page, plan)
    for line in (".sheet-head", ".desk-title .facts-line"):
        middles = page.locator(f"{line} > *").evaluate_all(MIDDLES)
        beside = [abs(left[1] - right[1]) for left, right in pairwise(middles) if right[0] > left[0]]
        assert beside, line
        assert max(beside) < 3, line

    page.goto(reverse("plans:duties", args=(plan.pk,)))
    told = page.locator(".duties tbody td[data-head]").evaluate_all(
        "all => all.map(one => getComputedStyle(one, '::before').content)"
    )
    assert any("责任方" in one for one in told)
    assert any("频次" in one for one in told)
    assert sideways(page) == 0
