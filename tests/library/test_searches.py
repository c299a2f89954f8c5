"""Patterns that are looked for in every sentence, and how they pass over what can't be theirs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from luoshi.cadence import find
from luoshi.cadence.forms import in_period, opening, pulse, rhythm, season_words
from luoshi.extraction.figures import amounts
from luoshi.extraction.papers import filing
from luoshi.extraction.papers import names as papers
from luoshi.extraction.papers import verbs as paper_verbs
from luoshi.extraction.rules import (
    composition,
    lead_order,
    purpose,
    responsibility,
    target,
)
from luoshi.extraction.scope import signs
from luoshi.extraction.wording import binding, orders

#: One way of these that begins with a class, a group or a look behind makes the search four times slower.
JUMPS = {
    "find": find._SIGNS,
    "pulse": pulse._SIGNS,
    "rhythm": rhythm._SIGNS,
    "binding": binding.BINDS,
    "filing": filing.ANY,
    "paper_verbs": paper_verbs.MAKES,
    "papers": papers._SEPARATOR,
    "signs, common": signs._anchors().searches[0],
    "signs, others": signs._anchors().searches[1],
    "orders, commands": orders.COMMANDS,
    "composition": composition._SEAT,
    "orders, bans": orders.FORBIDS,
    "responsibility": responsibility._GIVES,
    "target": target._NUMBER,
}


@pytest.mark.parametrize("pattern", JUMPS.values(), ids=JUMPS)
def test_the_search_jumps_to_letters_with_which_a_way_begins(
    pattern: re.Pattern[str], capsys: pytest.CaptureFixture[str]
) -> None:
    re.compile(pattern.pattern, pattern.flags | re.DEBUG)
    told = re.search(r"INFO \d+ 0b(\d+)", capsys.readouterr().out)
    assert told is not None
    assert "1" in told[1]  # a prefix, or a set of first letters


CASES = Path(__file__).parents[1] / "cases"
#: A letter that these do not look for first, though a way begins with it, hides that way.
LOOKS = {
    "amounts": amounts._AMOUNT,
    "in_period": in_period._IN_PERIOD,
    "lead_order": lead_order._FIRST_LEADS,
    "opening": opening._OPENING,
    "purpose": purpose._OPENS,
    "season_words": season_words._SEASON,
}


@pytest.mark.parametrize("pattern", LOOKS.values(), ids=LOOKS)
def test_the_letters_looked_for_first_hide_nothing(pattern: re.Pattern[str]) -> None:
    looked = re.match(r"\s*\(\?=\[[^\]]+\]\)", pattern.pattern)
    assert looked is not None
    plain = re.compile(pattern.pattern[looked.end() :], pattern.flags)
    for path in sorted(CASES.rglob("*.txt")):
        text = path.read_text(encoding="utf-8")
        assert [m.span() for m in pattern.finditer(text)] == [m.span() for m in plain.finditer(text)]
