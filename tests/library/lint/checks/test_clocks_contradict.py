"""A limit that closes a duty is not before a day inside it."""

from __future__ import annotations

import pytest

from luoshi.lint.checks import clocks_contradict
from tests.library.lint.marking import marked

DRAFT = "青溪镇2026年工作要点\n\n一、重点工作\n各村要整治河道。\n{}\n"

FINDS = [
    ("（一）整治河道，9月底前完成。（责任单位：水利站；完成时限：6月底前）", ["9月底前"]),
    ("县水利局对投用的水库12月底前开展检查（完成时限：6月底前）。", ["12月底前"]),
]

LEAVES = [
    "（一）整治河道，6月底前完成。（责任单位：水利站；完成时限：9月底前）",
    "（一）整治河道，6月底前完成。（责任单位：水利站；完成时限：6月底前）",
    "（一）6月底前完成自查，9月底前完成整改。",
    "县人社局将2027年1月底前到期的合同续签（完成时限：11月底前）。",
    "县水利局对12月底前投用的水库开展检查（6月底前）。",
]


@pytest.mark.parametrize(("text", "words"), FINDS)
def test_it_finds(text: str, words: list[str]) -> None:
    assert marked(clocks_contradict, DRAFT.format(text)) == words


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str) -> None:
    assert marked(clocks_contradict, DRAFT.format(text)) == []
