"""The frame in a browser: signing in, both themes, both widths, nothing refused by the policy."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import LazySettings
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.browser.conftest import sideways, sign_in
from tests.web.cast import Cast

WIDTHS = (1280, 360)


def faults(page: Page) -> list[str]:
    """What axe finds wrong on the page, as rule and first place."""
    found = Axe().run(page).response["violations"]
    return [f"{each['id']}: {each['nodes'][0]['target']}" for each in found]


@pytest.mark.parametrize("width", WIDTHS)
def test_sign_in_and_out(quiet: Page, live_server: LiveServer, cast: Cast, width: int) -> None:
    quiet.set_viewport_size({"width": width, "height": 800})
    quiet.goto(f"{live_server.url}/account/login/")
    assert faults(quiet) == []
    assert sideways(quiet) == 0
    sign_in(quiet, live_server.url, cast.qingshi_head)
    quiet.goto(f"{live_server.url}/account/two-steps/")
    expect(quiet.get_by_role("navigation")).to_be_visible()
    assert faults(quiet) == []
    quiet.get_by_text("青石镇").first.click()
    quiet.get_by_role("button", name="退出").click()
    expect(quiet.get_by_role("heading", name="登录")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
def test_components_are_accessible(
    quiet: Page, live_server: LiveServer, settings: LazySettings, scheme: str, width: int
) -> None:
    settings.DEBUG = True
    quiet.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    quiet.set_viewport_size({"width": width, "height": 800})
    quiet.goto(f"{live_server.url}/components/")
    assert faults(quiet) == []
    assert sideways(quiet) == 0


def test_the_error_summary_takes_focus(quiet: Page, live_server: LiveServer, cast: Cast) -> None:
    quiet.goto(f"{live_server.url}/account/login/")
    quiet.get_by_label("账号").fill(cast.qingshi_head.account.username)
    quiet.get_by_label("密码").fill("不是这一句口令")
    quiet.get_by_role("button", name="登录").click()
    expect(quiet.get_by_role("alert")).to_be_focused()
