"""The reading desk of a demo that runs: `picture_desk.py ADDRESS PASSWORD FILE`."""

from __future__ import annotations

import sys

from playwright.sync_api import sync_playwright

WIDTH, HEIGHT = 1280, 860


def draw(address: str, password: str, file: str) -> None:
    """Sign in as the county's clerk, open the first plan, and keep what the screen shows."""
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, locale="zh-CN")
        page.goto(f"{address}/account/login/")
        page.fill("input[name=login]", "clerk")
        page.fill("input[name=password]", password)
        page.press("input[name=password]", "Enter")
        page.wait_for_url(f"{address}/")
        page.goto(f"{address}/plans/1/")
        page.wait_for_load_state("networkidle")
        page.screenshot(path=file)
        browser.close()


if __name__ == "__main__":
    draw(*sys.argv[1:4])
