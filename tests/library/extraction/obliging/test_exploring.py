"""探索…, 本市支持…: an invitation where it is all that a sentence says."""

from __future__ import annotations

import pytest

from luoshi.duty import Modality
from tests.library.extraction.reading import plan_of

MAY = ["积极探索低成本的保存方式。", "本市支持企业开展节水改造。", "探索建立共享机制，促进资源利用。"]
MUST = [
    "积极探索低成本的保存方式，对记录进行集中存储。",  # a clause behind it commands
    "探索低成本的保存方式。（责任单位：档案馆）",  # somebody is charged with it
]


@pytest.mark.parametrize("text", MAY)
def test_an_invitation(text: str) -> None:
    assert [duty.modality for duty in plan_of(f"一、总体安排\n{text}\n").proposals] == [Modality.MAY]


@pytest.mark.parametrize("text", MUST)
def test_a_command(text: str) -> None:
    assert [duty.modality for duty in plan_of(f"一、总体安排\n{text}\n").proposals] == [Modality.MUST]
