"""63%～68%, not 63～68% (GB/T 15835-2011 5.1.3)."""

from __future__ import annotations

import pytest

from luoshi.lint.checks import percent_range
from tests.library.lint.marking import marked

DRAFT = "青溪镇2026年工作要点\n\n一、重点工作\n各村要整治河道。\n{}\n"

FINDS = [
    ("覆盖率要达到63～68%。", ["63～68%"]),
    ("覆盖率要达到80-90%。", ["80-90%"]),
    ("| 序号 | 任务 | 责任单位 |\n| --- | --- | --- |\n| 1 | 覆盖率达到63～68% | 水利站 |", ["63～68%"]),
]

LEAVES = [
    "覆盖率要达到63%～68%。",
    "覆盖率要达到90%。",
    "二氧化硫削减70.5-10%。",
    "设备3～5台，完好率90%。",
]


@pytest.mark.parametrize(("text", "words"), FINDS)
def test_it_finds(text: str, words: list[str]) -> None:
    assert marked(percent_range, DRAFT.format(text)) == words


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str) -> None:
    assert marked(percent_range, DRAFT.format(text)) == []
