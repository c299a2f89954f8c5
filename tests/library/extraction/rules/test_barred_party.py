"""Behind a bar in a line of text, a part that is nothing but names bears."""

from __future__ import annotations

import pytest

from luoshi.extraction.rules import barred_party
from tests.library.extraction.fields import bearers_by, bearers_of

FINDS = [
    ("1. 开展路面修复工作|工程部 (5月31日前)", "工程部 bearer"),
    ("1. 清理东区水井房杂物|秩序部（持续）", "秩序部 bearer"),
    ("1. 组织消防演练|安全科、后勤处|10月底前", "安全科 bearer|后勤处 bearer"),
]

LEAVES = [
    "1. 开展路面修复工作|5月31日前",
    "1. 工程部|开展路面修复工作",  # the part before the bar tells the work
    "1. 开展路面修复工作|加强巡查",
    "1. 10月30日以前|各学校要完成报名",  # a sentence, not names alone
]


@pytest.mark.parametrize(("text", "expected"), FINDS)
def test_finds(text: str, expected: str) -> None:
    assert bearers_by(barred_party, text) == expected.split("|")


@pytest.mark.parametrize("text", LEAVES)
def test_leaves_alone(text: str) -> None:
    assert bearers_by(barred_party, text) == []


def test_who_is_named_there_stands_alone() -> None:
    text = "为推进工作，拟定中心计划如下：\n1. 五期东区清理水管|工程部 (5月31日前)"
    assert bearers_of(text) == ["工程部 bearer"]
