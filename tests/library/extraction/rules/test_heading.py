"""A heading over lines of its own is context; a short imperative that stands alone is the duty."""

from __future__ import annotations

import pytest

from luoshi.duty import Fate
from luoshi.extraction.rules import heading
from tests.library.extraction.reading import fates_of, must_find

FOUND = (
    ("一、强化责任落实\n各村要明确一名巡河员。\n", "一、强化责任落实"),
    ("一、日常管理\n（一）完善制度\n修订值班办法。\n", "（一）完善制度"),
    (
        "第一章 总则\n第一条 各村应当建立微型消防站。\n第二条 灭火器应当备足。\n第三条 队员应当值守。\n",
        "第一章总则",
    ),
    ("一、日常管理\n1.开展培训\n组织一次疏散演练。\n2.检查器材\n更换过期灭火器。\n", "1.开展培训"),
    ("一、加强河道保洁\n（一）组建队伍\n招募护河队员。\n", "一、加强河道保洁"),
)

LEFT = (
    ("一、日常管理\n1.修订值班办法。\n2.更换过期灭火器。\n", Fate.DUTY),
    ("一、日常管理\n完善制度，修订值班办法，更换过期灭火器，开展夜间抽查。\n", Fate.DUTY),
    ("一、日常管理\n各村要明确一名巡河员。\n", Fate.DUTY),
    ("一、日常管理\n一是组建护河队；二是按月巡查。\n", Fate.DUTY),
    ("一、日常管理\n（一）组织疏散演练，每半年不少于一次。\n", Fate.DUTY),
)


@pytest.mark.parametrize(("text", "words"), FOUND)
def test_it_finds(text: str, words: str) -> None:
    must_find(heading, text, words, fate=Fate.CONTEXT)


@pytest.mark.parametrize(("text", "fate"), LEFT)
def test_it_leaves_alone(text: str, fate: Fate) -> None:
    """The last line is no heading."""
    assert fates_of(text)[-1][0] is fate
    assert fates_of(text)[-1][1] != heading.NAME
