"""Whom a word that binds names behind itself."""

from __future__ import annotations

import pytest

from luoshi.extraction.bearers.behind_binder import read_behind_binder
from luoshi.extraction.wording.binding import BINDS

FOUND = [
    ("严禁任何单位和个人截留资金", "任何单位和个人"),
    ("禁止外来人员进校", "外来人员"),
    ("需值班员手动登记", "值班员"),
    ("需要各科室提供材料", "各科室"),
    ("负责抽查的机构", "负责抽查的机构"),
]

NOBODY = ["严禁组织学生参加商业活动", "禁止在站房内吸烟", "需手动登记", "需在会前提交材料", "负责巡查河道"]


def read(clause: str, after: str = "，应当每月报告。") -> str:
    """The words of those whom the clause names, from the first to the last."""
    binder = BINDS.match(clause)
    assert binder is not None, clause
    found = read_behind_binder(clause + after, 0, len(clause), binder)
    return clause[found.names[0][0] : found.names[-1][1]] if found else ""


@pytest.mark.parametrize(("clause", "names"), FOUND)
def test_finds(clause: str, names: str) -> None:
    assert read(clause) == names


@pytest.mark.parametrize("clause", NOBODY)
def test_leaves_alone(clause: str) -> None:
    assert read(clause, "。") == ""
