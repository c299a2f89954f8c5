"""What the rules of a house say of a thing."""

from __future__ import annotations

import pytest

from luoshi.extraction.house_rules import rules_house

RULES = [
    "过期药品单独存放",
    "麻醉药品专柜加锁",
    "安全出口保持畅通",
    "冷库温度控制在4℃以下",
    "打印机远离水源",
    "球拍每班清点",
    "桌布一客一换",
    "钥匙领用登记备查",
    "停车费凭票报销",
    "保安持证上岗",
    "旷工一天扣三天工资",
    "餐具损坏按进价赔偿",
    "早退两次按旷工处理",
    "每户限领2份",
    "阅览室21:30闭馆",
    "平时成绩以等级评定",
    "仪表端庄，不穿背心",
    "锅炉超压时停机检修",
]
LEAVES = [
    "过期药品单独存放的有三批",
    "安全出口一直保持畅通",
    "仓库温度较高",
    "保安持证上岗率较高",
    "扣发工资的有两人",
    "锅炉超压时停机较久",
    "餐具损坏较多",
    "阅览室21:30闭馆的规定不变",
]


@pytest.mark.parametrize("text", RULES)
def test_finds(text: str) -> None:
    assert rules_house(text, 0, len(text))


@pytest.mark.parametrize("text", LEAVES)
def test_leaves_alone(text: str) -> None:
    assert not rules_house(text, 0, len(text))
