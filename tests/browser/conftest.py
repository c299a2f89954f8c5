"""Pages in a real browser: Debian's chromium, the site on a port of its own."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator

import django
import pytest

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.web.settings")
# Playwright's loop runs in this thread, while Django's tests use the database from it.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
django.setup()

from playwright.sync_api import ConsoleMessage, Page

from luoshi_web.organisation.acting import Acting
from tests.web.cast import Cast, make_cast

PASSWORD = "一句很长的口令 2026"  # noqa: S105  # of a test
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
WHY = "没有 chromium，浏览器测试没有做 no chromium, so the browser tests did not run"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what stands here; without chromium skip it, which under CI=true is a failure."""
    here = [item for item in items if "tests/browser" in item.path.as_posix()]
    for item in here:
        item.add_marker(pytest.mark.browser)
        if CHROMIUM is None:
            item.add_marker(pytest.mark.skip(reason=WHY))
    if here and CHROMIUM is None and os.environ.get("CI") == "true":
        pytest.exit(WHY, returncode=1)


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


@pytest.fixture
def cast(transactional_db: None) -> Cast:
    """The county and its people, seen by the server too."""
    del transactional_db
    return make_cast()


@pytest.fixture
def quiet(page: Page) -> Iterator[Page]:
    """A page on which nothing may be written to the console: no script error, no refused style."""
    told: list[str] = []

    def note(message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            told.append(message.text)

    page.on("console", note)
    page.on("pageerror", lambda error: told.append(str(error)))
    yield page
    assert told == []


def sign_in(page: Page, address: str, acting: Acting) -> None:
    """Sign in by the page, as a person does."""
    acting.account.set_password(PASSWORD)
    acting.account.save()
    page.goto(f"{address}/account/login/")
    page.get_by_label("账号").fill(acting.account.username)
    page.get_by_label("密码").fill(PASSWORD)
    page.get_by_role("button", name="登录").click()
