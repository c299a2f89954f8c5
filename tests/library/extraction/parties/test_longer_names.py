"""What makes a longer name of a shorter one."""

from __future__ import annotations

import pytest

from luoshi.extraction.parties.longer_names import goes_on

LONGER = [
    ("机构", "编制部门", "每年核定"),
    ("县政府", "督查室", "将督办"),
    ("设备部", "设备管理员", "检查设备"),
    ("安全管理部", "培训专员", "制定计划"),
    ("国务院", "办公厅", "负责汇总"),
    ("县政府", "办", "负责汇总"),
    ("县委", "办", "会同财政局拟定"),
    ("市安委", "办", "，每月通报"),
    ("县委", "编办", "负责核定编制"),
]
ENDED = [
    ("县政府", "", "负责汇总"),
    ("县政府", "办理", "手续"),
    ("县政府", "办公", "用房"),
    ("安全部", "指导安全员", "每月检查"),  # what it does to one
    ("实验室", "实行主任", "负责制"),
]


@pytest.mark.parametrize(("name", "more", "rest"), LONGER)
def test_goes_on(name: str, more: str, rest: str) -> None:
    text = name + more + rest
    assert goes_on(text, len(name), len(name) + len(more), len(text))


@pytest.mark.parametrize(("name", "more", "rest"), ENDED)
def test_ends(name: str, more: str, rest: str) -> None:
    text = name + more + rest
    assert not goes_on(text, len(name), len(name) + len(more), len(text))
