from __future__ import annotations

import pytest

from luoshi.structure.lines import columns, read_lines
from tests.library.structure.plans import document


def words(text: str) -> list[str]:
    plan = document(text)
    return [plan.text[line.start : line.end] for line in read_lines(plan)]


@pytest.mark.parametrize(
    "mark",
    ["— 77 —", "—77—", "- 11 -", "－3－", "第3页 共10页", "第 3 页", "第3页，共10页", "·5·", "3页"],
)
def test_page_marks_are_left_out(mark: str) -> None:
    plan = document(f"上一页\n{mark}\n下一页")
    assert words(plan.text) == ["上一页", "下一页"]
    assert [line.page for line in read_lines(plan)] == [False, True]


@pytest.mark.parametrize(
    "line", ["—坚持预防为主", "- 12", "第3页登记簿", "12", "3页以上的报告要有目录", "2026"]
)
def test_what_only_looks_like_a_page_mark_stays(line: str) -> None:
    assert words(f"上文\n{line}\n下文") == ["上文", line, "下文"]


def test_a_form_feed_is_a_page_break_wherever_it_stands() -> None:
    assert [line.page for line in read_lines(document("甲\n\x0c\n乙\n\x0c丙\n丁"))] == [
        False,
        True,
        True,
        False,
    ]


@pytest.mark.parametrize("line", ["---", "****", "|", "======", "——————", "- - -"])
def test_drawn_lines_are_left_out(line: str) -> None:
    assert words(f"甲\n{line}\n乙") == ["甲", "乙"]


def test_a_rule_of_a_table_is_left_to_the_table() -> None:
    assert words("| 甲 | 乙 |\n|---|---|") == ["| 甲 | 乙 |", "|---|---|"]


def test_gap_counts_the_blank_lines_before() -> None:
    assert [line.gap for line in read_lines(document("甲\n乙\n\n丙\n \n\u3000\n丁"))] == [0, 0, 1, 2]


def test_indent_and_edge_are_columns_where_han_takes_two() -> None:
    first, second = read_lines(document("\u3000\u3000甲a\n  乙"))
    assert (first.indent, first.edge) == (4, 7)
    assert (second.indent, second.edge) == (2, 4)


def test_white_space_of_all_widths_is_no_word() -> None:
    assert words("\u2003\u2003甲\u2002\n\xa0\u200b\ufeff\n\u3000乙\u202f") == ["甲", "乙"]


@pytest.mark.parametrize(
    ("text", "width"), [("abc", 3), ("消防", 4), ("，。", 4), ("“一”", 6), ("①", 2), ("", 0)]
)
def test_columns(text: str, width: int) -> None:
    assert columns(text) == width
