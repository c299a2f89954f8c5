"""Half-width signs of Chinese sentences are seen as full-width, place by place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import luoshi
from luoshi.extraction.wording.widths import is_widened, widen

WIDENED = [
    ("报(乡镇),并公示;", "报（乡镇），并公示；"),
    ("责任单位:县水利局", "责任单位：县水利局"),
    ("8:30前到岗,不得早退", "8:30前到岗，不得早退"),
    ("拨款1,000元(含税)", "拨款1,000元（含税）"),
    ("是否到岗?", "是否到岗？"),
]

LEFT = ["8:30", "1,000", "a(b)", "f(x, y)", "完成检修。"]


@pytest.mark.parametrize(("text", "expected"), WIDENED)
def test_widens(text: str, expected: str) -> None:
    assert widen(text) == expected


@pytest.mark.parametrize("text", LEFT)
def test_leaves_alone(text: str) -> None:
    assert widen(text) == text


@given(st.text(alphabet="县局报(),:;?!1a，（。", max_size=30))
def test_every_place_stays_where_it_is(text: str) -> None:
    wide = widen(text)
    assert len(wide) == len(text)
    assert all(one == other or other in "，；：？！（）" for one, other in zip(text, wide, strict=True))


def test_is_widened() -> None:
    assert is_widened("县（市）")
    assert not is_widened("县局")


def test_names_and_quotes_are_those_of_the_document() -> None:
    text = "一、任务\n区纪委(区监委)要每月检查,并报送检查记录(附照片)。\n"
    (duty,) = luoshi.extract(luoshi.read(text.encode(), "plan.txt")[0]).proposals
    assert [bearer.name for bearer in duty.bearers] == ["区纪委(区监委)"]
    assert duty.words == "区纪委(区监委)要每月检查,并报送检查记录(附照片)。"
    assert [paper.quote for paper in duty.deliverables] == ["检查记录", "照片"]
