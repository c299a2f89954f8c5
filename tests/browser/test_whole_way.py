"""The whole way in a browser: from a file to a number in a signed report that opens its evidence."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from luoshi_web.plans.models import Fate, Plan, Segment
from luoshi_web.tracking.models import Assignment, CreditState, Evidence
from tests.browser.conftest import On, PageOf
from tests.web.cast import Cast
from tests.web.plans.making import FIRE, read_all

DRILL = "应急疏散演练"
SAID = "6月20日组织了全院应急疏散演练，62人参加。"


def test_from_a_file_to_a_number_that_opens_its_evidence(
    cast: Cast, page_of: PageOf, on: On, tmp_path: Path
) -> None:
    on(2026, 6, 25)
    clerk = page_of(cast.clerk)
    take_in(clerk)
    settle_by_keyboard(clerk)
    give_the_drill(clerk, "县应急管理局", "青石镇")

    minutes = tmp_path / "演练记录.txt"
    minutes.write_text("2026年6月20日 应急疏散演练记录", encoding="utf-8")
    for head in (cast.emergency_head, cast.qingshi_head):
        sign_and_report(page_of(head), minutes)

    before, after = check(page_of(cast.checker), cast)
    assert before != after
    assert after == "已足"

    on(2026, 7, 2)
    report = draft(clerk)
    leader = page_of(cast.leader)
    leader.goto(report)
    leader.get_by_role("button", name="签发，冻结数据").click()
    expect(leader.get_by_text("与签发时相符。")).to_be_visible()
    open_a_number(leader, minutes)


def take_in(page: Page) -> None:
    """Upload the file; the page waits for the reader and opens the desk by itself."""
    page.get_by_role("navigation").get_by_role("link", name="文件").click()
    page.get_by_role("link", name="收文件").first.click()
    page.get_by_label(re.compile("^文件")).set_input_files(FIRE)
    page.get_by_role("button", name="收下并读取").click()
    expect(page.get_by_text("等待读取")).to_be_visible()
    read_all(Plan.objects.get())
    expect(page.locator("#account .settled")).to_contain_text("64 句已落定", timeout=15_000)


def settle_by_keyboard(page: Page) -> None:
    """Every sentence that waits gets its fate by a key; nothing is clicked."""
    page.wait_for_load_state()  # keys are heard once the script is there
    card = page.locator(".sheet details.card[open]")
    first = number_of(card)
    page.keyboard.press("j")
    expect(card).not_to_have_attribute("data-segment", first)
    page.keyboard.press("k")
    expect(card).to_have_attribute("data-segment", first)
    left = Segment.objects.filter(fate=Fate.OPEN).count()
    aside = ["x", "r"]
    for turn in range(left):
        expect(card).to_have_attribute("data-fate", "open")
        segment = number_of(card)
        if card.get_by_text("没有规则认得这一句").count():
            page.keyboard.press("c")
        elif card.get_by_role("button", name="确认").count() and turn % 9:
            page.keyboard.press("a" if turn % 2 else "Enter")
        elif aside or not card.get_by_role("button", name="确认").count():
            page.keyboard.press(aside.pop() if aside else "x")
            expect(card.get_by_label("为什么")).to_be_focused()
            page.keyboard.type("由省里统一安排")
            page.keyboard.press("Enter")
        else:
            page.keyboard.press("a")
        expect(page.locator(f"#s{segment}")).not_to_have_attribute("data-fate", "open")
        expect(page.locator("#account .settled b")).to_have_text(str(64 - left + turn + 1))
    expect(page.locator("#account .settled")).to_contain_text("全部落定")
    page.keyboard.press("u")
    expect(page.locator("#account .settled")).to_contain_text("还剩 1 句")
    again = number_of(card)
    page.keyboard.press("c")
    expect(page.locator(f"#s{again}")).to_have_attribute("data-fate", "context")
    expect(page.locator("#account .settled")).to_contain_text("全部落定")
    assert not Segment.objects.filter(fate=Fate.OPEN).exists()


def number_of(card: Locator) -> str:
    """Of the sentence whose card this is."""
    number = card.get_attribute("data-segment")
    assert number
    return number


def give_the_drill(page: Page, *units: str) -> None:
    """Give one duty to several units, each for itself; what arises is told before."""
    page.get_by_role("link", name="任务表").click()
    row = page.get_by_role("row").filter(has_text=DRILL).filter(has=page.get_by_role("link", name="交办…"))
    row.first.get_by_role("link", name="交办…").click()
    for unit in units:
        page.get_by_role("checkbox", name=re.compile(rf"^{unit}")).check()
    page.get_by_label("从哪一天开始跟踪").fill("2026-01-01")
    expect(page.locator("#preview")).to_contain_text("2 项交办，产生")
    page.get_by_role("button", name="交办", exact=True).click()
    expect(page.get_by_role("heading", name="台账")).to_be_visible()
    expect(page.locator("table.ledger td.unit-cell")).to_have_count(len(units))


def sign_and_report(page: Page, file: Path) -> None:
    """Sign what waits at home, then report it with words and a file."""
    page.locator("#sign").get_by_role("button", name="签收").click()
    expect(page.locator("#sign")).to_contain_text("没有要签收的")
    page.locator("#do").get_by_role("link", name="加佐证").first.click()
    expect(page.get_by_role("checkbox").first).to_be_checked()
    page.get_by_label("做了什么").fill(SAID)
    page.get_by_label("选文件").set_input_files(file)
    page.get_by_role("button", name="报送").click()
    expect(page.get_by_text("已报送，计入 1 期，等核验。")).to_be_visible()


def check(page: Page, cast: Cast) -> tuple[str, str]:
    """Accept both reports; returns the light of the bureau's first period before and after."""
    address = f"/ledger/{Assignment.objects.get(unit=cast.emergency).pk}/"
    light = page.locator(".periods tbody tr").first.locator(".light-word")
    page.goto(address)
    before = light.inner_text()
    page.goto("/")
    for waiting in (2, 1):
        expect(page.locator("#check-title + .count")).to_have_text(str(waiting))
        page.locator("#check").get_by_role("button", name="认定", exact=True).first.click()
        expect(page.get_by_text("已认定 1 次。")).to_be_visible()
    for evidence in Evidence.objects.all():
        assert evidence.credits.get().state == CreditState.ACCEPTED
        assert evidence.credits.get().decided_by_id != evidence.by_id
    page.goto(address)
    return before, light.inner_text()


def draft(page: Page) -> str:
    """Draw up the half-year's report of the plan; returns its address."""
    page.get_by_role("navigation").get_by_role("link", name="报告").click()
    page.get_by_role("link", name="写报告").click()
    page.get_by_label("计划").select_option(index=1)
    page.get_by_label("时段").select_option("上半年")
    page.get_by_label("截至").fill("2026-06-30")
    page.get_by_role("button", name="起草").click()
    expect(page.get_by_text("草稿", exact=True)).to_be_visible()
    return page.url


def open_a_number(page: Page, minutes: Path) -> None:
    """A number of the first sentence opens its list; the list has the words and the file."""
    number = page.locator(".report-lead a.figure[href*='/figures/kept']").first
    shown = number.inner_text()
    number.click()
    expect(page.locator(".report-row")).to_have_count(2)
    assert "2" in shown
    expect(page.locator(".report-proofs").first).to_contain_text(SAID)
    with page.expect_download() as held:
        page.locator(".report-proofs").get_by_role("link", name=minutes.name).first.click()
    assert held.value.path().read_bytes() == minutes.read_bytes()
    page.locator(".report-row .duty-words a").first.click()
    expect(page.locator("section", has=page.locator("#evidence")).get_by_text(SAID)).to_be_visible()
