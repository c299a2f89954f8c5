"""Items under 不得有下列行为： are forbidden, each of them; things and cases are not."""

from __future__ import annotations

import pytest

from luoshi.duty import Fate
from luoshi.extraction.rules import list_prohibition
from tests.library.extraction.reading import fates_of, listed, must_find

FOUND = (
    ("护河队员不得有下列行为：", "伪造巡查记录；"),
    ("河道内禁止从事下列活动：", "倾倒垃圾；"),
    ("任何单位不得有以下情形：", "占用堤顶道路；"),
    ("严禁下列行为：", "擅自开启闸门；"),
    ("护河公司不得承接下列业务：", "与其监测工作有利害关系的工程；"),
    ("值班期间不准有下列情况：", "饮酒；"),
    ("任何人不得有下列干扰防汛抢险的行为：", "围堵泵站；"),
)

LEFT = (
    ("护河队员应当履行下列职责：", "检查堤防；", Fate.DUTY),
    ("有下列行为之一的，由县水利局处罚：", "倾倒垃圾；", Fate.CONTEXT),
    ("未经批准，不得变更下列内容：", "堤防高度；", Fate.CONTEXT),
    ("护河队员不得推诿，履行下列职责：", "检查堤防；", Fate.DUTY),
    ("护河队员不得有下列行为：", "法律、法规禁止的其他行为；", Fate.CONTEXT),
    ("下列堤段禁止性标志应当补齐：", "东岸堤段；", Fate.OPEN),
)


@pytest.mark.parametrize(("opener", "item"), FOUND)
def test_it_finds(opener: str, item: str) -> None:
    must_find(list_prohibition, listed(opener, item), f"（一）{item}", fate=Fate.DUTY)


@pytest.mark.parametrize(("opener", "item", "fate"), LEFT)
def test_it_leaves_alone(opener: str, item: str, fate: Fate) -> None:
    judged, rule = fates_of(listed(opener, item))[2]
    assert judged is fate
    assert rule != list_prohibition.NAME
