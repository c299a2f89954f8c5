"""A sentence that says how often or by when obliges, even without a verb in front."""

from __future__ import annotations

import pytest

from luoshi.duty import Fate
from luoshi.extraction.rules import timed
from tests.library.extraction.reading import must_find, must_leave_alone

PLAN = "一、日常管理\n{}\n"

FOUND = (
    "防火巡查每日至少两次。",
    "老年食堂菜单每周一换一次。",
    "年度考核12月底前完成。",
    "档案库房温度记录每月不少于四次。",
    "险情信息1小时内到达县防汛办。",
    "泵站围墙于6月完成修补。",
    "新借阅系统在Q3上线。",
    "老旧路灯下半年全部到位。",
)

LEFT = (
    ("老年食堂可容纳80人。", Fate.OPEN),
    ("2019年的目录见附表。", Fate.OPEN),
    ("库房面积每间不少于30平方米。", Fate.DUTY),
    ("灭火器共40具。", Fate.OPEN),
    ("泵站围墙6月完成率较高。", Fate.OPEN),
    ("新借阅系统6月的使用手册另附。", Fate.OPEN),
    ("近年来每年接待读者两万人次。", Fate.CONTEXT),
)


@pytest.mark.parametrize("words", FOUND)
def test_it_finds(words: str) -> None:
    must_find(timed, PLAN.format(words), words, fate=Fate.DUTY)


@pytest.mark.parametrize(("words", "fate"), LEFT)
def test_it_leaves_alone(words: str, fate: Fate) -> None:
    must_leave_alone(timed, PLAN.format(words), fate)
