"""What the words of a trailer say: parties with their roles, and times."""

from __future__ import annotations

import pytest

from luoshi.extraction.trailer_form import read_trailer

FORMS = [
    ("（责任单位：甲局、乙局）", "甲局 bearer|乙局 bearer"),
    ("（牵头单位：甲局；配合单位：乙局）", "甲局 lead|乙局 support"),
    ("（甲局牵头）", "甲局 lead"),
    ("（甲局牵头，乙局、丙局配合）", "甲局 lead|乙局 support|丙局 support"),
    ("（甲局、乙局按职责分工负责）", "甲局 lead|乙局 lead"),
    ("（甲局牵头，乙局及各地区按职责分工负责）", "甲局 lead|乙局 bearer|各地区 bearer"),
    ("（甲局会同乙局负责）", "甲局 lead|乙局 support"),
    ("（责任单位：甲局牵头，乙局配合）", "甲局 lead|乙局 support"),
    ("（责任领导：张三；责任科室：办公室）", "张三 bearer|办公室 bearer"),
    ("【责任单位：甲局】", "甲局 bearer"),
    ("[责任单位：甲局]", "甲局 bearer"),
    ("（责任单位：甲局）（完成时限：6月底前）", "甲局 bearer"),
    ("责任单位：甲局，乙局。", "甲局 bearer|乙局 bearer"),
    ("（市教育局、市财政局）", "市教育局 bearer|市财政局 bearer"),
    ("（责任单位：甲局，2026年10月前完成）", "甲局 bearer"),
    ("（甲局牵头，乙局配合，6月底前完成）", "甲局 lead|乙局 support"),
    ("（责任单位：甲局，以下均需各区落实，不再列出）", "甲局 bearer"),
]

NOBODY = ["（见附件）", "（含住户信息）", "（完成时限：6月底前）", "（2026年版）", "（备注：另行通知）"]


def parties(text: str) -> str:
    return "|".join(f"{text[p.start : p.end]} {p.role}" for p in read_trailer(text, 0).parties)


@pytest.mark.parametrize(("text", "expected"), FORMS)
def test_parties(text: str, expected: str) -> None:
    assert parties(text) == expected


@pytest.mark.parametrize("text", NOBODY)
def test_names_nobody(text: str) -> None:
    assert parties(text) == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("（责任单位：甲局；完成时限：6月底前）", ["6月底前"]),
        ("（完成时间：第二季度；责任单位：甲局）", ["第二季度；"]),
        ("（责任单位：甲局，2026年10月前完成）", ["2026年10月前完成"]),
        ("（甲局、乙局，年底前）", ["年底前"]),
        ("（甲局负责）", []),
    ],
)
def test_times(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in read_trailer(text, 0).times] == expected


def test_begins_where_the_bracket_does() -> None:
    text = "组织演练。（责任单位：甲局）"
    (party,) = read_trailer(text, 5).parties
    assert (text[party.start : party.end], party.role) == ("甲局", "bearer")
