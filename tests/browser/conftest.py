"""Pages in a real browser: Debian's chromium, the site on a port of its own."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial
from pathlib import Path

import django
import pytest

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.web.settings")
# Playwright's loop runs in this thread, while Django's tests use the database from it.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
django.setup()

from django.conf import settings as of_site
from django.db import connection
from django.utils import timezone
from playwright.sync_api import BrowserContext, ConsoleMessage, Page
from pytest_django import DjangoDbBlocker
from pytest_django.live_server_helper import LiveServer

from luoshi_web.organisation.acting import Acting
from luoshi_web.shell import clock
from tests.web.cast import Cast, make_cast, signed_in
from tests.web.kept import Kept
from tests.web.tracking.plan import ZONE

PASSWORD = "一句很长的口令 2026"  # noqa: S105  # of a test
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
WHY = "没有 chromium，浏览器测试没有做 no chromium, so the browser tests did not run"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what stands here."""
    for item in items:
        if "tests/browser" in item.path.as_posix():
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session", autouse=True)
def _chromium_is_here() -> None:
    """Without chromium each test is skipped and says so; under CI=true that is a failure."""
    if CHROMIUM is None:
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(WHY)


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, object]:
    """The system's chromium, quiet and off the net."""
    switches = (
        "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
        "--disable-component-update --disable-sync --disable-dev-shm-usage"
    )
    return {"executable_path": CHROMIUM, "args": switches.split()}


@pytest.fixture(scope="session")
def browser_context_args() -> dict[str, object]:
    """A reader in Shanghai at an office screen."""
    return {
        "locale": "zh-CN",
        "timezone_id": "Asia/Shanghai",
        "viewport": {"width": 1280, "height": 800},
    }


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix: None) -> Iterator[None]:
    """SQLite in a file: the server's threads and the test then have a connection each, as on a site."""
    del django_db_modify_db_settings_parallel_suffix
    if connection.vendor != "sqlite":
        yield
        return
    with tempfile.TemporaryDirectory(prefix="luoshi-browser-db-") as folder:
        connection.settings_dict["TEST"]["NAME"] = str(Path(folder) / "test.sqlite3")
        yield


@pytest.fixture(scope="session")
def kept_cast(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Kept[Cast]:
    """The cast, made once."""
    del django_db_setup
    with django_db_blocker.unblock():
        return Kept.of(make_cast)


@pytest.fixture
def cast(transactional_db: None, kept_cast: Kept[Cast]) -> Cast:
    """The county and its people, seen by the server too."""
    del transactional_db
    return kept_cast.put_back()


#: `on(2026, 6, 25)`: let it be this day, at nine.
On = Callable[[int, int, int], None]


def stand(monkeypatch: pytest.MonkeyPatch, year: int, month: int, day: int) -> None:
    """Let the site's clock stand at nine on this day; the server runs in this process."""
    moment = datetime(year, month, day, 9, tzinfo=ZONE)
    monkeypatch.setattr(clock, "now", lambda: moment)
    monkeypatch.setattr(clock, "today", lambda: timezone.localdate(moment))


@pytest.fixture
def on(monkeypatch: pytest.MonkeyPatch) -> On:
    """The site's clock, set by the test."""
    return partial(stand, monkeypatch)


def listen(page: Page, told: list[str]) -> None:
    """Write into `told` what the page writes to its console."""

    def note(message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            told.append(message.text)

    page.on("console", note)
    page.on("pageerror", lambda error: told.append(str(error)))


@pytest.fixture
def quiet(page: Page) -> Iterator[Page]:
    """A page on which nothing may be written to the console: no script error, no refused style."""
    told: list[str] = []
    listen(page, told)
    yield page
    assert told == []


#: `page_of(cast.clerk)`: a browser of one's own, signed in by the page of signing in.
PageOf = Callable[..., Page]


@pytest.fixture
def page_of(new_context: Callable[..., BrowserContext], live_server: LiveServer) -> Iterator[PageOf]:
    """A browser for each person, on none of which anything may be written to the console."""
    told: list[str] = []

    def opened(acting: Acting, **options: object) -> Page:
        page = new_context(base_url=live_server.url, **options).new_page()
        listen(page, told)
        sign_in(page, live_server.url, acting)
        page.set_default_timeout(10_000)
        page.wait_for_url(f"{live_server.url}/")
        return page

    yield opened
    assert told == []


def enter(context: BrowserContext, address: str, acting: Acting) -> None:
    """Give a browser the session of a person who has signed in."""
    key = of_site.SESSION_COOKIE_NAME
    context.add_cookies([{"name": key, "value": signed_in(acting).cookies[key].value, "url": address}])


def sideways(page: Page) -> int:
    """By how many px the page is wider than its window.

    The answer would come before the page's style sheets are in, at a width that no one sees: load first.
    """
    page.wait_for_load_state("load")
    return int(page.evaluate("document.documentElement.scrollWidth - innerWidth"))


def sign_in(page: Page, address: str, acting: Acting) -> None:
    """Sign in by the page, as a person does."""
    acting.account.set_password(PASSWORD)
    acting.account.save()
    page.goto(f"{address}/account/login/")
    page.get_by_label("账号").fill(acting.account.username)
    page.get_by_label("密码").fill(PASSWORD)
    page.get_by_role("button", name="登录").click()
