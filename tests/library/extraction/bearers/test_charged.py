"""Parties told by their charge."""

from __future__ import annotations

import pytest

from luoshi.extraction.bearers.charged import read_charged


@pytest.mark.parametrize(
    ("text", "name", "binder"),
    [
        ("负责河道管理的部门应当巡查", "负责河道管理的部门", "应当"),
        ("县人民政府负责取水许可的部门（以下简称许可部门）负责发证", "县人民政府负责取水许可的部门", "负责"),
        ("市、县人民政府负责防汛的部门负责调度", "市、县人民政府负责防汛的部门", "负责"),
        ("接到报告的单位，", "接到报告的单位", ""),
    ],
)
def test_finds(text: str, name: str, binder: str) -> None:
    found = read_charged(text, 0, len(text.rstrip("，")))
    assert found is not None
    assert ["|".join(text[a:b] for a, b in found.names), found.binder] == [name, binder]


@pytest.mark.parametrize("text", ["灌区应当巡查", "负责人的职责", "县水利局负责巡查", "承担的任务"])
def test_leaves_alone(text: str) -> None:
    assert read_charged(text, 0, len(text)) is None
