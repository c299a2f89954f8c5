"""Each role sees its own tree alone: every link followed, every address of others tried, in a browser."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest
from django.urls import reverse
from playwright.sync_api import BrowserContext, expect
from pytest_django import DjangoDbBlocker
from pytest_django.live_server_helper import LiveServer

from luoshi_web.organisation.acting import Acting
from luoshi_web.organisation.models import Unit
from luoshi_web.plans.domain import accept
from luoshi_web.plans.models import Plan
from luoshi_web.reporting.domain import draft_report
from luoshi_web.tracking import domain
from luoshi_web.tracking.models import Assignment
from tests.browser.conftest import On, enter, stand
from tests.web.cast import Cast
from tests.web.kept import Kept
from tests.web.plans.making import segment, with_file
from tests.web.tracking.plan import only

H1 = (date(2026, 1, 1), date(2026, 6, 30))
DAY = (2026, 3, 16)
ABOVE = {"clerk", "head", "checker", "leader", "auditor"}
EMERGENCY = {"emergency_head", "emergency_clerk"}
QINGSHI = {"qingshi_head", "qingshi_clerk"}
OUTSIDE = {"outside_head", "outside_clerk", "auditor"}
#: Each role, and each place in the trees; a head stands in for the other heads.
EVERYBODY = (
    "clerk",
    "checker",
    "leader",
    "auditor",
    "administrator",
    "emergency_head",
    "qingshi_clerk",
    "shuangqiao_head",
    "outside_head",
    "outside_administrator",
)
#: Links that lead to the same page on another day, at another place, to a part of it, or out of the site.
ELSEWHERE = re.compile(
    r"/account/|/language/|/static/|[?&](year|day|known|page|at|all|before|next|due)=|\?duty=.*&duty="
    r"|/figures/.*\?duty=|/journal/of/(unit|duty|document|post|account)/"
)
DOWNLOAD = re.compile(r"/file/$|/files/\d+/$|/docx/$|\.xlsx(\?|$)")
HREFS = "links => links.map(link => new URL(link.getAttribute('href'), location).href)"


@dataclass(frozen=True)
class Thing:
    """An object of the site: where it stands, who sees it, and the words that nobody else reads."""

    address: str
    seen_by: frozenset[str]
    words: str = ""


@dataclass(frozen=True)
class World:
    """All that the people made."""

    cast: Cast
    things: list[Thing]

    def hidden_from(self, who: str) -> set[str]:
        """The words that `who` must not meet anywhere."""
        seen = {thing.words for thing in self.things if who in thing.seen_by}
        return {thing.words for thing in self.things} - seen - {""}


@dataclass
class Making:
    """Makes plans, reports of work and reports, and notes for each who sees it."""

    folder: Path
    things: list[Thing]

    def note(self, name: str, pk: int, seen_by: set[str], words: str = "", *more: str) -> None:
        address = reverse(name, args=(pk, *more))
        self.things.append(Thing(address, frozenset(seen_by), words))

    def plan(self, by: Acting, title: str, duties: list[str], seen_by: set[str]) -> Plan:
        """A plan from a file, with these sentences."""
        file = self.folder / f"{title}.txt"
        file.write_text("\n".join([title, "一、重点任务", *duties]) + "\n", encoding="utf-8")
        plan = with_file(by, file)
        self.note("plans:detail", plan.pk, seen_by)
        self.note("plans:duties", plan.pk, seen_by)
        self.note("plans:account", plan.pk, seen_by)
        self.note("plans:document_file", plan.documents.get().pk, seen_by)
        self.note("plans:check_document", plan.documents.get().pk, seen_by)
        self.things.append(Thing(f"/journal/of/plan/{plan.pk}/", frozenset(seen_by)))
        return plan

    def given(
        self, by: Acting, plan: Plan, words: str, unit: Unit, seen_by: set[str], read_by: set[str]
    ) -> Assignment:
        """One sentence confirmed and given; read_by: who reads it in the plan (decision 32)."""
        duty = accept(by, segment(plan, words))
        (one,) = domain.give(by, [duty], [unit], mode="each", part="lead", followed_from=H1[0])
        self.note("tracking:assignment", one.pk, seen_by, words)
        self.note("plans:detail", plan.pk, read_by, words)
        self.things.append(Thing(f"/journal/of/assignment/{one.pk}/", frozenset(seen_by)))
        return one

    def reported(self, by: Acting, one: Assignment, words: str, seen_by: set[str]) -> None:
        """Evidence with a file."""
        evidence = domain.add_evidence(
            by,
            unit=by.unit,
            words=words,
            done_on=date(*DAY),
            claims=[(only(one), 1)],
            files=[(f"{words}.txt", words.encode())],
        )
        self.note("tracking:evidence_file", evidence.files.get().pk, seen_by, words)

    def report(self, by: Acting, seen_by: set[str], **of: Plan | Unit) -> None:
        """A draft of the half-year so far."""
        report = draft_report(by, start=H1[0], end=H1[1], as_of=date(*DAY), **of)  # type: ignore[arg-type]  # plan or unit
        self.note("reporting:detail", report.pk, seen_by)
        self.note("reporting:docx", report.pk, seen_by)
        self.note("reporting:figure", report.pk, seen_by, "", "given")


@pytest.fixture(scope="session")
def kept_world(
    kept_cast: Kept[Cast], django_db_blocker: DjangoDbBlocker, tmp_path_factory: pytest.TempPathFactory
) -> Kept[World]:
    """The plans and reports of everybody, made once."""

    def play() -> World:
        with pytest.MonkeyPatch.context() as monkeypatch:
            stand(monkeypatch, *DAY)
            cast = kept_cast.put_back()
            return World(cast, make_things(cast, tmp_path_factory.mktemp("world")))

    with django_db_blocker.unblock():
        return Kept.of(play)


@pytest.fixture
def world(transactional_db: None, kept_world: Kept[World], on: On) -> World:
    """The plans and reports of everybody, on their day, seen by the server too."""
    del transactional_db
    on(*DAY)
    return kept_world.put_back()


def make_things(cast: Cast, folder: Path) -> list[Thing]:
    """A plan of the county given to a bureau and a town, one of the bureau's own, one of another county."""
    made = Making(folder, [])
    pump, pond = "加油站安全巡检", "山塘清淤加固"
    charged = ABOVE | EMERGENCY | QINGSHI  # each of them has a duty of the county's plan, and reads it whole
    county = made.plan(
        cast.clerk,
        "云溪县2026年安全工作要点",
        [f"县应急管理局应当在6月底前完成{pump}。", f"青石镇应当在6月底前完成{pond}。"],
        charged,
    )
    bureau = made.given(cast.clerk, county, pump, cast.emergency, ABOVE | EMERGENCY, charged)
    made.reported(cast.emergency_clerk, bureau, "十二座油站已查", ABOVE | EMERGENCY)
    town = made.given(cast.clerk, county, pond, cast.qingshi, ABOVE | QINGSHI, charged)
    made.reported(cast.qingshi_clerk, town, "石桥塘淤泥已运", ABOVE | QINGSHI)
    own = made.plan(
        cast.emergency_clerk,
        "县应急管理局2026年值守计划",
        ["防汛抗旱股应当在5月底前完成沙袋储备清点。"],
        ABOVE | EMERGENCY,
    )
    among = ABOVE | EMERGENCY
    made.given(cast.emergency_clerk, own, "沙袋储备清点", cast.emergency_flood, among, among)
    other = made.plan(
        cast.outside_clerk, "邻川县2026年水务要点", ["县水务局应当在6月底前完成堤防划界。"], OUTSIDE
    )
    dike = made.given(cast.outside_clerk, other, "堤防划界", cast.outside, OUTSIDE, OUTSIDE)
    made.reported(cast.outside_clerk, dike, "界桩埋设已毕", OUTSIDE)
    made.report(cast.clerk, ABOVE, plan=county)
    made.report(cast.emergency_head, ABOVE | EMERGENCY, unit=cast.emergency)
    made.report(cast.outside_head, OUTSIDE, plan=other)
    made.note("organisation:unit", cast.county.pk, ABOVE | {"administrator"})
    made.note("organisation:unit", cast.emergency.pk, ABOVE | EMERGENCY | {"administrator"})
    made.note("organisation:unit", cast.qingshi_village.pk, ABOVE | QINGSHI | {"administrator"})
    made.note("organisation:unit", cast.outside_bureau.pk, OUTSIDE | {"outside_administrator"})
    return made.things


Opened = Callable[[str], BrowserContext]


@pytest.fixture
def opened(new_context: Callable[..., BrowserContext], live_server: LiveServer, world: World) -> Opened:
    """`opened("clerk")`: the browser of a person who has signed in."""

    def browser(who: str) -> BrowserContext:
        # Links are there without script and looks; a person without script has no others.
        context = new_context(base_url=live_server.url, java_script_enabled=False)
        context.set_default_timeout(10_000)
        enter(context, live_server.url, getattr(world.cast, who))
        return context

    return browser


def text_of(body: bytes) -> str:
    """What a download says: the words of a .docx or an .xlsx, else its own."""
    if not body.startswith(b"PK"):
        return body.decode()
    with zipfile.ZipFile(io.BytesIO(body)) as parts:
        words = {"word/document.xml", "xl/sharedStrings.xml"} & set(parts.namelist())
        return "".join(re.sub(r"<[^>]+>", "", parts.read(name).decode()) for name in words)


def walk(context: BrowserContext) -> dict[str, str]:
    """Follow every link from home on; each address with what it says."""
    page = context.new_page()
    found: dict[str, str] = {}
    waiting = ["/"]
    while waiting:
        address = waiting.pop()
        if address in found:
            continue
        if DOWNLOAD.search(address):
            answer = context.request.get(address)
            assert answer.status == 200, f"{address} leads nowhere"
            found[address] = text_of(answer.body())
            continue
        shown = page.goto(address, wait_until="domcontentloaded")
        assert shown is not None
        assert shown.status == 200, f"{address} leads nowhere"
        found[address] = page.content()
        links = page.locator("a[href]").evaluate_all(HREFS)
        here = urlsplit(page.url).netloc
        parts = [part for part in map(urlsplit, links) if part.netloc == here]
        told = {part.path + (f"?{part.query}" if part.query else "") for part in parts}
        waiting += sorted(one for one in told if not ELSEWHERE.search(one))
    page.close()
    return found


def told_to(hidden: set[str], said: str) -> set[str]:
    """Which of the hidden words are said."""
    return {words for words in hidden if words in said}


@pytest.mark.longest
def test_links_lead_through_the_own_tree_and_no_address_leads_out(world: World, opened: Opened) -> None:
    reached = {who: walk(opened(who)) for who in EVERYBODY}
    known = {thing.address for thing in world.things}
    everything = set().union(*reached.values())
    for who in EVERYBODY:
        hidden = world.hidden_from(who)
        for address, said in reached[who].items():
            assert not told_to(hidden, said), f"{who} reads it on {address}"
        seen = {thing.address for thing in world.things if who in thing.seen_by}
        assert set(reached[who]) & known == seen, who
        context = opened(who)
        for address in sorted(everything - set(reached[who])):
            answer = context.request.get(address)
            assert answer.status in (200, 404), f"{who} on {address}"
            assert address not in known or answer.status == 404, f"{who} opens {address}"
            assert not told_to(hidden, text_of(answer.body())), f"{who} reads it on {address}"


@pytest.mark.parametrize("who", ["outside_head", "shuangqiao_head", "administrator"])
def test_who_stands_outside_gets_the_page_that_is_not_there(world: World, opened: Opened, who: str) -> None:
    page = opened(who).new_page()
    for thing in world.things:
        if who in thing.seen_by:
            continue
        shown = page.goto(thing.address)
        assert shown is not None
        assert shown.status == 404
        expect(page.get_by_role("heading", name="没有这一页")).to_be_visible()
    page.goto("/plans/99999/")
    expect(page.get_by_role("heading", name="没有这一页")).to_be_visible()


@pytest.mark.parametrize("who", EVERYBODY)
def test_searching_finds_the_own_tree_alone(world: World, opened: Opened, who: str) -> None:
    strange = {thing.address for thing in world.things if who not in thing.seen_by}
    page = opened(who).new_page()
    for address in ("/plans/", "/ledger/", "/organisation/", "/reports/"):
        for words in ("2026", "堤防划界", "山塘清淤加固", "局"):
            shown = page.goto(f"{address}?q={quote(words)}")
            assert shown is not None
            assert shown.status in (200, 404)
            links = {urlsplit(one).path for one in page.locator("main a[href]").evaluate_all(HREFS)}
            assert not links & strange, f"{who} finds by {words}"
    own = [thing for thing in world.things if who in thing.seen_by and thing.address.startswith("/ledger/")]
    for thing in own:
        if not thing.words or DOWNLOAD.search(thing.address):
            continue
        page.goto("/ledger/")
        page.get_by_role("searchbox").fill(thing.words)
        page.get_by_role("button", name="筛选").click()
        expect(page.locator(f'main .unit-cell a[href="{thing.address}"]')).to_have_count(1)


def test_the_list_as_a_file_has_the_own_tree_alone(world: World, opened: Opened) -> None:
    listed = [thing for thing in world.things if thing.words and thing.address.startswith("/ledger/")]
    for who in EVERYBODY:
        seen = {thing.words for thing in listed if who in thing.seen_by}
        for asked in ("", "?q=2026", f"?q={quote('堤防划界')}", "?unit=1", "?plan=1"):
            answer = opened(who).request.get(f"/ledger/ledger.xlsx{asked}")
            assert answer.status == 200
            assert not told_to(world.hidden_from(who), text_of(answer.body())), who
        whole = text_of(opened(who).request.get("/ledger/ledger.xlsx").body())
        duties = {"加油站安全巡检", "山塘清淤加固", "沙袋储备清点", "堤防划界"}
        assert told_to(duties, whole) == duties & seen, who


def test_without_signing_in_there_is_the_door_alone(
    world: World, new_context: Callable[..., BrowserContext], live_server: LiveServer
) -> None:
    page = new_context(base_url=live_server.url).new_page()
    for thing in world.things:
        page.goto(thing.address)
        expect(page.get_by_role("heading", name="登录")).to_be_visible()
