"""Running heads, page numbers and notes stand apart from the body."""

from __future__ import annotations

import pytest

from luoshi.source import BlockKind
from tests.library.reading.layout.typeset import (
    LEFT,
    blocks,
    broken,
    centred,
    column,
    set_pages,
    sheet,
    typed,
)

LONG = "各科室每月开展一次自查并填写台账发现问题的立即整改整改情况当月报办公室。"


@pytest.mark.parametrize(
    "number",
    ["- 1 -", "— 1 —", "－1－", "1", "第1页", "第 1 页 共 9 页", "1 / 9", "·1·", "Page 1 of 9", "iv"],
)
def test_a_page_number_alone_at_the_foot(number: str) -> None:
    setting = set_pages(sheet(column(broken(LONG)) + centred(number, 780, 14)))
    assert blocks(setting) == [LONG]
    assert blocks(setting, BlockKind.FOOTER) == [number]


@pytest.mark.parametrize("words", ["2026年3月2日", "共3次", "1.总则", "一", "第1条"])
def test_words_at_the_foot_that_are_no_page_number(words: str) -> None:
    setting = set_pages(sheet(column(broken(LONG)) + centred(words, 780)))
    assert blocks(setting) == [LONG, words]


def test_a_number_in_the_middle_of_a_page_stays() -> None:
    assert blocks(set_pages(sheet(column([*broken(LONG), "12"])))) == [LONG, "12"]


def test_a_head_that_repeats_is_told_once() -> None:
    pages = [
        sheet(typed("工作简报", LEFT, 60, 10, n) + column(broken(LONG), page=n), number=n) for n in (1, 2, 3)
    ]
    setting = set_pages(*pages)
    assert blocks(setting) == [LONG] * 3
    assert blocks(setting, BlockKind.HEADER) == ["工作简报"]


def test_heads_that_differ_by_their_number_alone() -> None:
    pages = [
        sheet(typed(f"简报第{n}期", LEFT, 60, 10, n) + column(broken(LONG), page=n), number=n) for n in (1, 2)
    ]
    assert blocks(set_pages(*pages), BlockKind.HEADER) == ["简报第1期", "简报第2期"]


def test_the_first_line_of_one_page_is_no_head() -> None:
    pages = [
        sheet(typed(head, LEFT, 60, 10, n) + column(broken(LONG), page=n), number=n)
        for n, head in enumerate(["松河县档案馆", "青石市民政局"], 1)
    ]
    setting = set_pages(*pages)
    assert blocks(setting, BlockKind.HEADER) == []
    assert blocks(setting)[0] == "松河县档案馆"


def test_a_sentence_goes_on_behind_a_page_number_and_a_head() -> None:
    lines = broken(LONG * 4)
    pages = []
    for n, held in enumerate((lines[:3], lines[3:]), 1):
        head = typed("工作简报", LEFT, 60, 10, n) + centred(f"- {n} -", 780, 14, n)
        pages.append(sheet(head + column(held, page=n), number=n))
    setting = set_pages(*pages)
    assert blocks(setting) == [LONG * 4]
    assert blocks(setting, BlockKind.FOOTER) == ["- 1 -", "- 2 -"]


def test_notes_at_the_foot_are_told_by_their_size_and_mark() -> None:
    body = column(broken(LONG) + broken(LONG))
    notes = column(["①见附件。", "②指县级以上", "人民政府。"], top=640, size=10, pitch=14)
    setting = set_pages(sheet(body + notes))
    assert blocks(setting) == [LONG, LONG]
    assert blocks(setting, BlockKind.NOTE) == ["①见附件。", "②指县级以上人民政府。"]


def test_small_type_without_a_mark_is_body() -> None:
    setting = set_pages(sheet(column(broken(LONG) * 2) + column(["（此件公开发布）"], top=640, size=10)))
    assert blocks(setting)[-1] == "（此件公开发布）"
