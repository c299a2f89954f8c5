"""A closing sentence that only says who does it speaks for the duties of its paragraph."""

from __future__ import annotations

import pytest

from luoshi.extraction.rules import closing_charge
from tests.library.extraction.fields import bearers_by

FINDS = [
    ("全面疏浚村前河道。由水利所负责实施。", "水利所 lead sentence"),
    (
        "疏浚村前河道，清理淤泥。修复沿线闸门。此项工作由县水利局牵头。",
        "县水利局 lead sentence|县水利局 lead sentence",
    ),
    (
        "全面疏浚村前河道。县水利局、县财政局具体负责落实。",
        "县水利局 lead sentence|县财政局 lead sentence",
    ),
]

LEAVES_ALONE = [
    # the sentence tells its own work
    "全面疏浚村前河道。县财政局负责筹措资金。",
    # another sentence follows it
    "全面疏浚村前河道。由水利所负责实施。清理淤泥后应当覆土。",
    # another paragraph
    "全面疏浚村前河道。\n由水利所负责实施。",
    # the duty before it names its own
    "县水利局应当全面疏浚村前河道。由水利所负责实施。",
]


@pytest.mark.parametrize(("text", "bearers"), FINDS)
def test_finds(text: str, bearers: str) -> None:
    assert bearers_by(closing_charge, text) == bearers.split("|")


@pytest.mark.parametrize("text", LEAVES_ALONE)
def test_leaves_alone(text: str) -> None:
    assert bearers_by(closing_charge, text) == []
