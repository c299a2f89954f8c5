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
    ("一、日常管理\n（一）每月巡查一次\n检查堤防。\n（二）值守\n安排人员。\n", "（一）每月巡查一次"),
    ("一、日常管理\n- 巡查\n  - 检查堤防\n  - 检查水闸\n", "巡查"),
    ("一、日常管理\n- 每月的巡查\n  - 检查堤防\n  - 检查水闸\n", "每月的巡查"),
)

LEFT = (
    ("一、日常管理\n1.修订值班办法。\n2.更换过期灭火器。\n", Fate.DUTY),
    ("一、日常管理\n完善制度，修订值班办法，更换过期灭火器，开展夜间抽查。\n", Fate.DUTY),
    ("一、日常管理\n各村要明确一名巡河员。\n", Fate.DUTY),
    ("一、日常管理\n一是组建护河队；二是按月巡查。\n", Fate.DUTY),
    ("一、日常管理\n（一）组织疏散演练，每半年不少于一次。\n", Fate.DUTY),
)


#: Without a number, it heads entries and says how often.
OFTEN = (
    "一、日常管理\n- 县水务局每周通报一次\n  - 通报由办公室起草\n  - 各镇核对\n",
    "一、日常管理\n- 巡查堤防，每月不少于两次\n  - 检查堤身\n  - 检查水闸\n",
)


@pytest.mark.parametrize("text", OFTEN)
def test_what_says_how_often_is_more_than_a_heading(text: str) -> None:
    assert [fate for fate, _ in fates_of(text)] == [Fate.CONTEXT, Fate.DUTY, Fate.DUTY, Fate.DUTY]


@pytest.mark.parametrize(("text", "words"), FOUND)
def test_it_finds(text: str, words: str) -> None:
    must_find(heading, text, words, fate=Fate.CONTEXT)


@pytest.mark.parametrize(("text", "fate"), LEFT)
def test_it_leaves_alone(text: str, fate: Fate) -> None:
    """The last line is no heading."""
    assert fates_of(text)[-1][0] is fate
    assert fates_of(text)[-1][1] != heading.NAME
