"""What something is, means or covers is no duty."""

from __future__ import annotations

import pytest

from luoshi.duty import Fate
from luoshi.extraction.rules import definition
from tests.library.extraction.reading import must_find, must_leave_alone

PLAN = "一、日常管理\n{}\n"

FOUND = (
    "节约用水是每个单位的共同责任。",
    "本办法所称微型消防站，是指配备必要器材的志愿消防组织。",
    "本办法适用于县属养老机构。",
    "档案分为文书档案和声像档案。",
    "逾期未领的，视为放弃。",
    "培训内容包括初起火灾扑救和疏散引导。",
    "评估体系由三个方面的指标构成。",
    "档案开放是便民服务的重要内容。",
    "本县内河道的保洁，适用本办法。",
)

LEFT = (
    ("养老机构应当建立包括体检结果在内的健康档案。", Fate.DUTY),
    ("县民政局负责实施适用本办法的补贴。", Fate.DUTY),
    ("推广分段包干的做法。", Fate.DUTY),
    ("清理河道（包括支流）沿线垃圾。", Fate.DUTY),
    ("划定对饮水安全具有重要意义的保护区。", Fate.DUTY),
)


@pytest.mark.parametrize("words", FOUND)
def test_it_finds(words: str) -> None:
    must_find(definition, PLAN.format(words), words, fate=Fate.CONTEXT)


@pytest.mark.parametrize(("words", "fate"), LEFT)
def test_it_leaves_alone(words: str, fate: Fate) -> None:
    must_leave_alone(definition, PLAN.format(words), fate)
