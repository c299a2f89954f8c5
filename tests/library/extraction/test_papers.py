"""The shortest noun phrases that end in the name of a document or record."""

from __future__ import annotations

import re

import pytest

from luoshi.extraction.papers import find_papers

FINDS = [
    ("年度工作总结", "年度工作总结"),
    ("《河长巡查办法》和《考核细则》", "《河长巡查办法》|《考核细则》"),
    ("应急预案、演练方案", "应急预案|演练方案"),
    ("本单位的应急预案并组织演练", "应急预案"),
    ("切实可行的整改方案", "整改方案"),
    ("一份检查记录", "检查记录"),
    ("具体实施方案", "实施方案"),
    ("具体办法", "具体办法"),
    ("试点工作总结报告并报送市民政局", "试点工作总结报告"),
    ("日常巡查、整改评估等工作指南", "工作指南"),
    ("专项预案或者处置方案（以下统称分预案）", "专项预案|处置方案"),
    ("延长开放时间的意见", "延长开放时间的意见"),
]

NONE = ["工作机制", "培训会议", "方案要求的内容", "制度建设", "总结表彰大会"]


def papers(text: str, followed: re.Pattern[str] | None = None) -> str:
    return "|".join(text[start:end] for start, end in find_papers(text, 0, len(text), followed))


@pytest.mark.parametrize(("text", "expected"), FINDS)
def test_finds(text: str, expected: str) -> None:
    assert papers(text) == expected


@pytest.mark.parametrize("text", NONE)
def test_leaves_alone(text: str) -> None:
    assert papers(text) == ""


def test_asks_for_what_must_follow() -> None:
    must = re.compile("应当")
    assert papers("应急预案应当备案", must) == "应急预案"
    assert papers("应急预案演练", must) == ""
