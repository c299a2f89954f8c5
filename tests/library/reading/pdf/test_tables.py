"""Ruled tables: rows and cells as those of a .docx, over page breaks too."""

from __future__ import annotations

from io import BytesIO
from itertools import pairwise

import pdfplumber
import pytest

from luoshi.reading import read_bytes
from luoshi.source import BlockKind, Document
from tests.library.reading.pdf_parts import LEFT, RIGHT, Setting, Sheet, pdf, ruled, table

XS = (LEFT, LEFT + 60, LEFT + 260, LEFT + 360, RIGHT)
HEAD = ("序号", "重点任务", "责任单位", "完成时限")


def rows(held: Document) -> list[str]:
    return [held.text[block.start : block.end] for block in held.blocks if block.kind is BlockKind.ROW]


def shape(held: Document) -> list[list[tuple[int, int, str, int | None]]]:
    return [
        [(c.column, c.width, held.quote(c.span) if c.span else "", c.merged_from) for c in block.cells]
        for block in held.blocks
        if block.kind is BlockKind.ROW
    ]


def ys(count: int, top: float = 120, step: float = 40) -> tuple[float, ...]:
    return tuple(top + step * row for row in range(count + 1))


def test_a_ruled_table_between_paragraphs() -> None:
    setting = Setting().paragraph("任务分解如下：")
    cells = [
        HEAD,
        ("1", "开展消防安全隐患排查，建立台账并逐项销号", "办公室", "6月底前"),
        ("2", "组织演练", "", "每季度"),
    ]
    table(setting.sheets[0], XS, ys(3), cells)
    setting.y = 300
    setting.paragraph("各单位按月报送进展。")
    held, faults = read_bytes(pdf(*setting.sheets), "a.pdf")
    assert faults == ()
    assert held.text.split("\n") == [
        "任务分解如下：",
        "| 序号 | 重点任务 | 责任单位 | 完成时限 |",
        "| 1 | 开展消防安全隐患排查，建立台账并逐项销号 | 办公室 | 6月底前 |",
        "| 2 | 组织演练 |  | 每季度 |",
        "各单位按月报送进展。",
    ]
    assert [(b.table, b.row) for b in held.blocks if b.kind is BlockKind.ROW] == [(0, 0), (0, 1), (0, 2)]


def test_cells_whose_words_touch_are_parted_at_the_rule() -> None:
    xs = (LEFT, LEFT + 50, LEFT + 100, RIGHT)
    sheet = ruled(Sheet(), xs, ys(2, step=20))
    sheet.words(LEFT + 2, 135, "责任单位甲乙丙丁", 12)  # one run of words over two cells
    sheet.words(LEFT + 2, 155, "办公室", 12)
    held, _ = read_bytes(pdf(sheet), "a.pdf")
    assert rows(held) == ["| 责任单位 | 甲乙丙丁 |  |", "| 办公室 |  |  |"]


def test_merged_cells() -> None:
    sheet = ruled(Sheet(), XS, ys(3), gone=["h0:0", "h0:1", "v2:0", "v3:2"])
    for x, y, words in (
        (0, 180, "防火"),
        (1, 140, "总体目标"),
        (3, 140, "全年"),
        (1, 180, "排查"),
        (2, 180, "科室"),
    ):
        sheet.words(XS[x] + 4, y, words, 12)
    sheet.words(XS[1] + 4, 220, "演练", 12).words(XS[2] + 4, 220, "各单位共同", 12)
    held, _ = read_bytes(pdf(sheet), "a.pdf")
    assert shape(held) == [
        [(0, 1, "防火", None), (1, 2, "总体目标", None), (3, 1, "全年", None)],
        [(0, 1, "", 0), (1, 1, "排查", None), (2, 1, "科室", None), (3, 1, "", None)],
        [(0, 1, "", 0), (1, 1, "演练", None), (2, 2, "各单位共同", None)],
    ]


def over_pages(first: list[tuple[str, ...]], second: list[tuple[str, ...]], *, between: str = "") -> Document:
    one, two = Sheet(), Sheet()
    table(one, XS, ys(len(first), 742 - 40 * len(first)), first)
    table(two, XS, ys(len(second), 104), second)
    if between:
        two.words(LEFT + 32, 90, between)
    return read_bytes(pdf(one, two), "a.pdf")[0]


def test_a_table_goes_on_over_a_page_break_without_its_repeated_head() -> None:
    held = over_pages(
        [HEAD, ("1", "排查。", "办公室", "6月底前")], [HEAD, ("2", "演练。", "保卫科", "每季度")]
    )
    assert rows(held) == [
        "| 序号 | 重点任务 | 责任单位 | 完成时限 |",
        "| 1 | 排查。 | 办公室 | 6月底前 |",
        "| 2 | 演练。 | 保卫科 | 每季度 |",
    ]
    assert {block.table for block in held.blocks} == {0}
    assert [block.row for block in held.blocks] == [0, 1, 2]


def test_a_row_cut_by_a_page_break_is_one_row() -> None:
    held = over_pages(
        [HEAD, ("1", "开展隐患排查，逐项", "办公室", "6月底前")],
        [HEAD, ("", "建立台账并销号", "", ""), ("2", "演练。", "", "")],
    )
    assert rows(held)[1:] == [
        "| 1 | 开展隐患排查，逐项建立台账并销号 | 办公室 | 6月底前 |",
        "| 2 | 演练。 |  |  |",
    ]


def test_a_row_left_open_by_a_page_break_is_one_row() -> None:
    one, two = Sheet(), Sheet()
    ruled(one, XS, (660, 700, 740), gone=[f"h{column}:1" for column in range(4)])
    ruled(two, XS, (104, 144, 184), gone=[f"h{column}:-1" for column in range(4)])
    for column, words in enumerate(HEAD):
        one.words(XS[column] + 4, 680, words, 12)
    one.words(XS[0] + 4, 720, "1", 12).words(XS[1] + 4, 720, "排查隐患。", 12).words(
        XS[2] + 4, 720, "办公室", 12
    )
    two.words(XS[1] + 4, 124, "建立台账。", 12).words(XS[0] + 4, 164, "2", 12).words(
        XS[1] + 4, 164, "演练", 12
    )
    held, _ = read_bytes(pdf(one, two), "a.pdf")
    assert rows(held)[1:] == ["| 1 | 排查隐患。 建立台账。 | 办公室 |  |", "| 2 | 演练 |  |  |"]


def test_a_whole_row_behind_a_page_break_is_a_row_of_its_own() -> None:
    held = over_pages([HEAD, ("1", "排查。", "办公室", "6月底前")], [("", "复查。", "保卫科", "7月底前")])
    assert rows(held)[2] == "|  | 复查。 | 保卫科 | 7月底前 |"


def test_a_merged_cell_goes_on_over_a_page_break() -> None:
    one, two = Sheet(), Sheet()
    ruled(one, XS, (660, 700, 740), gone=["h0:0"])
    ruled(two, XS, (104, 144, 184), gone=["h0:0"])
    one.words(XS[0] + 4, 690, "防火", 12)
    for sheet, y, words in (
        (one, 680, "排查。"),
        (one, 720, "整改。"),
        (two, 124, "演练。"),
        (two, 164, "培训。"),
    ):
        sheet.words(XS[1] + 4, y, words, 12).words(XS[2] + 4, y, "办公室", 12)
    held, _ = read_bytes(pdf(one, two), "a.pdf")
    assert [row[0] for row in shape(held)] == [
        (0, 1, "防火", None), (0, 1, "", 0), (0, 1, "", 0), (0, 1, "", 0)
    ]  # fmt: skip
    assert [row[1][2] for row in shape(held)] == ["排查。", "整改。", "演练。", "培训。"]


def test_words_between_part_two_tables() -> None:
    held = over_pages([HEAD, ("1", "排查。", "", "")], [("2", "演练。", "", "")], between="附表二")
    assert [block.table for block in held.blocks if block.kind is BlockKind.ROW] == [0, 0, 1]


@pytest.mark.parametrize("frame", [(LEFT, RIGHT), (LEFT - 10, LEFT + 200)])
def test_a_frame_round_a_paragraph_and_an_underline_are_no_table(frame: tuple[float, float]) -> None:
    setting = Setting().paragraph("各科室每季度自查一次消防设施。").paragraph("办公室汇总。")
    ruled(setting.sheets[0], frame, (80, 160)).line(LEFT, 200, RIGHT, 200)
    held, _ = read_bytes(pdf(*setting.sheets), "a.pdf")
    assert rows(held) == []


def test_the_cells_are_those_that_pdfplumber_finds() -> None:
    sheet = ruled(Sheet(), XS, ys(5), gone=["h0:0", "h1:2", "v2:0", "v3:2", "h3:3"])
    for row, (top, _) in enumerate(pairwise(ys(5))):
        for column in range(4):
            sheet.words(XS[column] + 4, top + 14 + row % 2, f"格{row}{column}", 9)
    data = pdf(sheet)
    held, _ = read_bytes(data, "a.pdf")
    with pdfplumber.open(BytesIO(data)) as peer:
        (found,) = peer.pages[0].find_tables()
        expected = [["".join((cell or "").split()) for cell in row] for row in found.extract()]
    ours = [
        ["".join(held.quote(cell.span).split()) for cell in block.cells if cell.span]
        for block in held.blocks
        if block.kind is BlockKind.ROW
    ]
    assert ours == [[cell for cell in row if cell] for row in expected]
