"""Nothing tells the year of a date."""

from __future__ import annotations

import pytest

from luoshi.lint.checks import year_missing
from tests.library.lint.marking import marked

DRAFT = "工作要点\n\n一、重点工作\n{}\n"

FINDS = [
    ("各村要在6月底前上报。", ["6月底前"]),
]

LEAVES = [
    "各村要在2026年6月底前上报。",
    "各村要每年6月底前上报。",
    "各村要定期上报。",
]


@pytest.mark.parametrize(("text", "words"), FINDS)
def test_it_finds(text: str, words: list[str]) -> None:
    assert marked(year_missing, DRAFT.format(text), year=None) == words


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str) -> None:
    assert marked(year_missing, DRAFT.format(text), year=None) == []


def test_a_title_with_a_year_tells_it() -> None:
    assert marked(year_missing, "2026年工作要点\n\n各村要在6月底前上报。\n", year=None) == []
