"""Ruled tables: cells, merged cells, wrapped words, and tables that a page break cuts."""

from __future__ import annotations

from luoshi.reading.layout import Glyph, Setting
from luoshi.reading.layout.rulings import find_grids
from luoshi.source import BlockKind
from tests.library.reading.layout.typeset import (
    LEFT,
    SIZE,
    TOP,
    blocks,
    broken,
    centred,
    column,
    ruled,
    set_pages,
    sheet,
    typed,
)

COLUMNS = [LEFT, LEFT + 60, LEFT + 240, LEFT + 400]
LONG = "各科室每月开展一次自查并填写台账发现问题的立即整改整改情况当月报办公室。"


def rows_of(setting: Setting) -> list[list[tuple[str, int | None]]]:
    return [
        [
            (setting.text[cell.span.start : cell.span.end] if cell.span else "", cell.merged_from)
            for cell in block.cells
        ]
        for block in setting.blocks
        if block.kind is BlockKind.ROW
    ]


def cells(words: list[str], top: float, page: int = 1) -> list[Glyph]:
    """The words of one row, each at the left of its cell; a line feed breaks a line."""
    glyphs: list[Glyph] = []
    for left, text in zip(COLUMNS, words, strict=False):
        glyphs += column(text.split("\n"), left=left + 5, top=top, size=12, pitch=16, page=page)
    return glyphs


def test_a_table_between_paragraphs() -> None:
    rows = [300.0, 330, 360]
    glyphs = column(broken(LONG)) + cells(["序号", "任务", "单位"], 308) + cells(["1", "巡河", "水务局"], 338)
    glyphs += column(broken(LONG), top=400)
    setting = set_pages(sheet(glyphs, ruled(COLUMNS, rows)))
    lines = [setting.text[b.start : b.end] for b in setting.blocks]
    assert lines == [LONG, "| 序号 | 任务 | 单位 |", "| 1 | 巡河 | 水务局 |", LONG]
    assert rows_of(setting)[1] == [("1", None), ("巡河", None), ("水务局", None)]


def test_words_wrapped_in_a_cell_are_joined_and_its_paragraphs_parted() -> None:
    wrapped = "每月开展一次全流域巡查并如实\n填写巡查台账。\n发现问题立即上报。"
    setting = set_pages(sheet(cells(["1", wrapped, "水务局"], 308), ruled(COLUMNS, [300, 370])))
    assert rows_of(setting)[0][1] == ("每月开展一次全流域巡查并如实填写巡查台账。 发现问题立即上报。", None)


def test_cells_merged_down_and_across() -> None:
    rows = [300.0, 330, 360, 390]
    strokes = ruled(COLUMNS, rows, [(True, 2, 0), (False, 1, 0), (False, 2, 0)])
    glyphs = (
        cells(["河湖管护任务"], 308)
        + cells(["1", "巡河", "水务局"], 338)
        + cells(["", "清淤", "住建局"], 368)
    )
    setting = set_pages(sheet(glyphs, strokes))
    assert rows_of(setting) == [
        [("河湖管护任务", None)],
        [("1", None), ("巡河", None), ("水务局", None)],
        [("", 1), ("清淤", None), ("住建局", None)],
    ]
    assert [cell.width for cell in setting.blocks[0].cells] == [3]
    assert [cell.column for cell in setting.blocks[1].cells] == [0, 1, 2]


def test_a_table_goes_on_after_a_page_break_and_its_head_is_told_once() -> None:
    head = ["序号", "任务", "单位"]
    one = cells(head, 708) + cells(["1", "巡河", "水务局"], 738) + centred("- 1 -", 800, 14)
    two = cells(head, 108, 2) + cells(["2", "清淤", "住建局"], 138, 2) + centred("- 2 -", 800, 14, 2)
    setting = set_pages(
        sheet(one, ruled(COLUMNS, [700, 730, 760])), sheet(two, ruled(COLUMNS, [100, 130, 160]), 2)
    )
    assert blocks(setting, BlockKind.ROW) == [
        "| 序号 | 任务 | 单位 |",
        "| 1 | 巡河 | 水务局 |",
        "| 2 | 清淤 | 住建局 |",
    ]
    assert {b.table for b in setting.blocks if b.kind is BlockKind.ROW} == {0}
    assert blocks(setting, BlockKind.HEADER) == ["| 序号 | 任务 | 单位 |"]


def test_a_row_cut_by_a_page_break_is_one() -> None:
    one = cells(["序号", "任务", "单位"], 708) + cells(["1", "每月开展一次全流域巡查并如实", "水务局"], 738)
    two = cells(["", "填写巡查台账。", ""], 108, 2) + cells(["2", "清淤。", "住建局"], 138, 2)
    setting = set_pages(
        sheet(one, ruled(COLUMNS, [700, 730, 760])), sheet(two, ruled(COLUMNS, [100, 130, 160]), 2)
    )
    assert blocks(setting, BlockKind.ROW)[1:] == [
        "| 1 | 每月开展一次全流域巡查并如实填写巡查台账。 | 水务局 |",
        "| 2 | 清淤。 | 住建局 |",
    ]


def test_a_first_cell_without_words_on_the_next_page_goes_on_with_the_one_above() -> None:
    one = cells(["河湖", "巡河。", "水务局"], 708)
    two = cells(["", "清淤。", "住建局"], 108, 2)
    setting = set_pages(sheet(one, ruled(COLUMNS, [700, 760])), sheet(two, ruled(COLUMNS, [100, 130]), 2))
    assert rows_of(setting)[1][0] == ("", 0)


def test_words_between_two_tables_part_them() -> None:
    one = cells(["1", "巡河", "水务局"], 308) + column(broken(LONG), top=400)
    two = cells(["1", "清淤", "住建局"], 108, 2)
    setting = set_pages(sheet(one, ruled(COLUMNS, [300, 330])), sheet(two, ruled(COLUMNS, [100, 130]), 2))
    assert {b.table for b in setting.blocks if b.kind is BlockKind.ROW} == {0, 1}


def test_a_frame_a_rule_and_an_underline_are_no_tables() -> None:
    assert find_grids(ruled([50, 500], [100, 300])) == []
    assert find_grids(ruled([50, 500], [100])) == []
    glyphs = typed("云溪县人民政府文件", LEFT, TOP, 30)
    setting = set_pages(sheet(glyphs, ruled([50, 500], [150])))
    assert blocks(setting) == ["云溪县人民政府文件"]


def test_an_empty_grid_holds_no_table() -> None:
    setting = set_pages(sheet(typed("甲", LEFT, 600, SIZE), ruled(COLUMNS, [300, 330, 360])))
    assert [b.kind for b in setting.blocks] == [BlockKind.PARAGRAPH]


def test_a_bar_in_a_cell_stays_a_sign() -> None:
    setting = set_pages(sheet(cells(["1", "甲|乙", "丙"], 308), ruled(COLUMNS, [300, 330])))
    assert rows_of(setting)[0][1] == ("甲｜乙", None)


def test_words_one_below_the_other_in_a_narrow_cell_are_one_word() -> None:
    narrow = [LEFT, LEFT + 20, LEFT + 240]
    glyphs = column("牵头单位", left=narrow[0] + 4, top=308, size=12, pitch=14)
    glyphs += column(["水务局"], left=narrow[1] + 5, top=320, size=12)
    setting = set_pages(sheet(glyphs, ruled(narrow, [300, 370])))
    assert blocks(setting, BlockKind.ROW) == ["| 牵头单位 | 水务局 |"]
