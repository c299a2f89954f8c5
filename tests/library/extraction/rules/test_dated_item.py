"""Items under a heading that is nothing but a month or a quarter are its work."""

from __future__ import annotations

import pytest

from luoshi.duty import Fate
from luoshi.extraction.rules import dated_item
from tests.library.extraction.reading import must_find, must_leave_alone

FOUND = (
    ("三月份：\n1、微型消防站试运行。\n2、库房除湿。\n", "1、微型消防站试运行。"),
    ("一、第一季度\n1.老年食堂试营业。\n二、第二季度\n1.养老顾问上门。\n", "1.老年食堂试营业。"),
    ("一、九月\n新生消防常识讲座。\n二、十月\n检查灭火器。\n", "新生消防常识讲座。"),
    ("一、上半年\n河长聘书发放仪式。\n二、下半年\n检查堤防。\n", "河长聘书发放仪式。"),
    ("一、3月至5月\n护河队员体检。\n二、6月\n检查堤防。\n", "护河队员体检。"),
)

LEFT = (
    ("一、三月份重点\n河长聘书发放仪式。\n", Fate.OPEN),
    ("一、消防月\n消防常识讲座。\n", Fate.OPEN),
    ("一、日常管理\n河长聘书发放仪式。\n", Fate.OPEN),
    ("一、九月\n二、日常管理\n河长聘书发放仪式。\n", Fate.OPEN),
    ("一、季度安排\n护河队员体检。\n", Fate.OPEN),
)


@pytest.mark.parametrize(("text", "words"), FOUND)
def test_it_finds(text: str, words: str) -> None:
    must_find(dated_item, text, words, fate=Fate.DUTY)


@pytest.mark.parametrize(("text", "fate"), LEFT)
def test_it_leaves_alone(text: str, fate: Fate) -> None:
    must_leave_alone(dated_item, text, fate)
