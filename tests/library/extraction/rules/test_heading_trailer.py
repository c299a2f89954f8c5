"""A bracket that closes a heading names who and when for the duties below it."""

from __future__ import annotations

import pytest

from luoshi.extraction.rules import heading_trailer
from tests.library.extraction.fields import bearers_by, clocks_by

FINDS = [
    (
        "一、河道治理（由县水利局牵头）\n1.疏浚河道。\n2.修复闸门。",
        "县水利局 lead heading|县水利局 lead heading",
    ),
    (
        "一、河道治理（责任单位：县水利局、县财政局）\n1.疏浚河道。",
        "县水利局 bearer heading|县财政局 bearer heading",
    ),
    # the nearest heading that names somebody
    (
        "一、河道治理（责任单位：县水利局）\n（一）上游（责任单位：上游镇）\n1.疏浚河道。",
        "上游镇 bearer heading",
    ),
]

TIMES = [
    ("一、河道治理（责任单位：县水利局；完成时限：6月底前）\n1.疏浚河道。", "Deadline 6月底前 heading"),
]

LEAVES_ALONE = [
    # the duty names its own
    "一、河道治理（责任单位：县水利局）\n1.县财政局筹措疏浚资金。",
    # the bracket names nobody
    "一、河道治理（共三项）\n1.疏浚河道。",
    # another heading
    "一、河道治理（责任单位：县水利局）\n二、道路修复\n1.修复路面。",
]


@pytest.mark.parametrize(("text", "bearers"), FINDS)
def test_finds(text: str, bearers: str) -> None:
    assert bearers_by(heading_trailer, text) == bearers.split("|")


@pytest.mark.parametrize(("text", "clocks"), TIMES)
def test_time(text: str, clocks: str) -> None:
    assert clocks_by(heading_trailer, text) == clocks.split("|")


@pytest.mark.parametrize("text", LEAVES_ALONE)
def test_leaves_alone(text: str) -> None:
    assert bearers_by(heading_trailer, text) == []
