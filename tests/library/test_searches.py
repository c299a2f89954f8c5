"""Patterns that are looked for in every sentence, and how they pass over what can't be theirs."""

from __future__ import annotations

import re

import pytest

from luoshi.cadence import find, pulse, rhythm
from luoshi.extraction import binding, filing, paper_kinds, papers, signs
from luoshi.extraction.rules import command, composition, prohibition, responsibility, target

#: One way of these that begins with a class, a group or a look behind makes the search four times slower.
JUMPS = {
    "find": find._SIGNS,
    "pulse": pulse._SIGNS,
    "rhythm": rhythm._SIGNS,
    "binding": binding.BINDS,
    "filing": filing.ANY,
    "paper_kinds": paper_kinds.MAKES,
    "papers": papers._SEPARATOR,
    "signs, common": signs._anchors().searches[0],
    "signs, others": signs._anchors().searches[1],
    "command": command.COMMANDS,
    "composition": composition._SEAT,
    "prohibition": prohibition.FORBIDS,
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
