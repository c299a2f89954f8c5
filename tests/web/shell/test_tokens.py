"""The tokens: each colour is read from the style sheet, and its contrast is counted."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import luoshi_web.shell

SHEETS = Path(luoshi_web.shell.__file__).parent / "static" / "shell"
ROOMS = SHEETS.parents[2]

#: token: least contrast on surface, paper and sunken, light then dark, as the norm of looks counts them
FIGURES = {
    "edge": ((4.0, 3.6, 3.4), (4.2, 4.5, 3.8)),
    "ink": ((16.8, 15.3, 14.3), (14.1, 15.2, 12.7)),
    "ink-2": ((8.3, 7.6, 7.1), (8.7, 9.4, 7.8)),
    "ink-3": ((5.8, 5.2, 4.9), (6.1, 6.5, 5.4)),
    "pine": ((6.6, 6.0, 5.6), (6.8, 7.3, 6.1)),
    "pine-2": ((9.2, 8.4, 7.8), (10.0, 10.8, 9.0)),
    "soon": ((6.7, 6.1, 5.7), (8.1, 8.7, 7.3)),
    "behind": ((6.3, 5.7, 5.4), (8.7, 9.4, 7.8)),
    "behind-g": ((3.8, 3.5, 3.3), (7.5, 8.0, 6.7)),
    "late": ((6.5, 5.9, 5.5), (7.4, 8.0, 6.7)),
}
LINES = {"edge", "behind-g"}


def themes() -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
    """The tokens of the light theme, of the dark one by the system, of the dark one by choice."""
    sheet = (SHEETS / "tokens.css").read_text(encoding="utf-8").partition("@media print")[0]
    blocks = re.findall(r":root[^{]*\{(.*?)\n\s*\}", sheet, re.DOTALL)
    light, by_system, by_choice = (
        dict(re.findall(r"--([\w-]+): (#[0-9A-F]{6});", block)) for block in blocks
    )
    return light, by_system, by_choice


def luminance(colour: str) -> float:
    """WCAG 2.2, relative luminance."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    r, g, b = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(one: str, other: str) -> float:
    """WCAG 2.2, contrast ratio."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("token", FIGURES)
@pytest.mark.parametrize("dark", [False, True])
def test_contrast_is_as_the_norm_says(token: str, dark: bool) -> None:  # noqa: FBT001
    tokens = themes()[int(dark)]
    for ground, figure in zip(("surface", "paper", "sunken"), FIGURES[token][int(dark)], strict=True):
        found = contrast(tokens[token], tokens[ground])
        assert found == pytest.approx(figure, abs=0.06), ground
        assert found >= (3 if token in LINES else 4.5)


@pytest.mark.parametrize("dark", [False, True])
def test_what_stands_on_a_wash_or_a_button_can_be_read(dark: bool) -> None:  # noqa: FBT001
    tokens = themes()[int(dark)]
    for name in ("soon", "behind", "late"):
        assert contrast(tokens[name], tokens[f"{name}-wash"]) >= 4.5
    assert contrast(tokens["ink"], tokens["pine-wash"]) >= 7
    assert contrast(tokens["act-ink"], tokens["act"]) >= 7
    assert contrast(tokens["surface"], tokens["pine"]) >= 4.5


def test_both_dark_themes_are_one() -> None:
    light, by_system, by_choice = themes()
    assert by_system == by_choice
    assert by_system.keys() == light.keys()


def test_colours_are_named_in_one_place() -> None:
    """Only the tokens know colours; sheets of rooms use their names."""
    for sheet in ROOMS.glob("*/static/**/*.css"):
        if sheet.name == "tokens.css":
            continue
        words = sheet.read_text(encoding="utf-8")
        allowed = {"#FFFFFF", "#0E141266"} if sheet.name == "components.css" else set()
        assert set(re.findall(r"#[0-9A-Fa-f]{3,8}\b(?![\w-]*\s*\{)", words)) <= allowed, sheet


def test_no_page_has_inline_style_or_script() -> None:
    """The policy of the site refuses them; so do we, before a browser does."""
    for page in ROOMS.glob("*/templates/**/*.html"):
        words = page.read_text(encoding="utf-8")
        assert not re.search(r"\sstyle\s*=|<style|\son\w+\s*=\s*[\"']|javascript:", words), page
        for script in re.findall(r"<script\b[^>]*>", words):
            assert "src=" in script, page


def test_nothing_comes_from_outside() -> None:
    for file in (*ROOMS.glob("*/templates/**/*.html"), *ROOMS.glob("*/static/**/*.*")):
        words = file.read_text(encoding="utf-8")
        assert not re.search(r"(?:src|href|url\(|import)\s*[=(]?\s*[\"']?(?:https?:)?//", words), file
