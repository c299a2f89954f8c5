from __future__ import annotations

from itertools import pairwise

from luoshi.reading import read_bytes
from luoshi.source import Block, BlockKind, Document
from tests.library.reading.docx_parts import docx, listed, lists, lvl, p, tbl, tc

SPAN = '<w:gridSpan w:val="{}"/>'
TOP = '<w:vMerge w:val="restart"/>'
BELOW = "<w:vMerge/>"


def read(body: str, **parts: str) -> Document:
    return read_bytes(docx(body, parts), "任务分解表.docx")[0]


def rows(document: Document) -> list[Block]:
    return [block for block in document.blocks if block.kind is BlockKind.ROW]


def words(document: Document, block: Block) -> list[str]:
    return [document.quote(cell.span) if cell.span else "" for cell in block.cells]


def test_a_row_is_a_line_with_bars() -> None:
    document = read(tbl(tc("任务") + tc("责任单位") + tc("")) + p("后段"))
    assert document.text == "| 任务 | 责任单位 |  |\n后段"
    assert words(document, rows(document)[0]) == ["任务", "责任单位", ""]


def test_paragraphs_breaks_and_tabs_in_a_cell_become_blanks_and_a_bar_a_wide_one() -> None:
    cell = p("甲|乙") + p() + p(runs="<w:r><w:t>丙</w:t><w:br/><w:t>丁</w:t><w:tab/><w:t>戊</w:t></w:r>")
    document = read(tbl(tc(cell) + tc("己")))
    assert document.text == "| 甲｜乙 丙 丁 戊 | 己 |"
    assert words(document, rows(document)[0]) == ["甲｜乙 丙 丁 戊", "己"]


def test_merged_cells_know_their_place_and_do_not_repeat_their_words() -> None:
    document = read(
        tbl(
            tc("序号") + tc("任务", SPAN.format(2)) + tc("单位"),
            tc("1", TOP) + tc("巡河") + tc("每周") + tc("水务站", TOP),
            tc("藏", BELOW) + tc("清淤") + tc("每年") + tc("", '<w:vMerge w:val="continue"/>'),
            tc("2", TOP) + tc("除草", SPAN.format(2)) + tc("绿化所"),
        )
    )
    assert document.text.split("\n") == [
        "| 序号 | 任务 | 单位 |",
        "| 1 | 巡河 | 每周 | 水务站 |",
        "|  | 清淤 | 每年 |  |",
        "| 2 | 除草 | 绿化所 |",
    ]
    places = [[(cell.column, cell.width, cell.merged_from) for cell in row.cells] for row in rows(document)]
    assert places == [
        [(0, 1, None), (1, 2, None), (3, 1, None)],
        [(0, 1, None), (1, 1, None), (2, 1, None), (3, 1, None)],
        [(0, 1, 1), (1, 1, None), (2, 1, None), (3, 1, 1)],
        [(0, 1, None), (1, 2, None), (3, 1, None)],
    ]


def test_a_merge_over_three_rows_names_the_first() -> None:
    document = read(tbl(tc("甲", TOP), tc("", BELOW), tc("", BELOW)))
    assert [row.cells[0].merged_from for row in rows(document)] == [None, 0, 0]


def test_a_continuation_of_nothing_stands_for_itself() -> None:
    document = read(tbl(tc("甲", BELOW) + tc("乙"), tc("丙") + tc("丁", BELOW)))
    assert document.text == "| 甲 | 乙 |\n| 丙 | 丁 |"
    assert {cell.merged_from for row in rows(document) for cell in row.cells} == {None}


def test_the_old_horizontal_merge_widens_its_first_cell() -> None:
    document = read(tbl(tc("甲", '<w:hMerge w:val="restart"/>') + tc("", "<w:hMerge/>") + tc("乙")))
    assert document.text == "| 甲 | 乙 |"
    assert [(cell.column, cell.width) for cell in rows(document)[0].cells] == [(0, 2), (2, 1)]


def test_columns_left_out_before_a_row_shift_its_cells() -> None:
    document = read(tbl(tc("甲") + tc("乙"), '<w:trPr><w:gridBefore w:val="1"/></w:trPr>' + tc("丙")))
    assert [cell.column for cell in rows(document)[1].cells] == [1]
    assert document.text.endswith("| 丙 |")


def test_an_inner_table_follows_its_row_as_a_table_of_its_own() -> None:
    inner = p("外") + tbl(tc("内一"), tc("内二")) + p("外尾")
    document = read(tbl(tc(inner) + tc("右"), tc("下") + tc("右下")) + tbl(tc("次表")))
    assert document.text.split("\n") == [
        "| 外 外尾 | 右 |",
        "| 内一 |",
        "| 内二 |",
        "| 下 | 右下 |",
        "| 次表 |",
    ]
    assert [(row.table, row.row) for row in rows(document)] == [(0, 0), (1, 0), (1, 1), (0, 1), (2, 0)]


def test_numbers_count_in_cells_even_where_they_stand_alone() -> None:
    document = read(
        tbl(tc(listed("")) + tc("巡河"), tc(listed("")) + tc(listed("清淤"))) + listed("") + listed("后段"),
        numbering=lists(lvl(0, "%1")),
    )
    assert document.text.split("\n") == ["| 1 | 巡河 |", "| 2 | 3 清淤 |", "5 后段"]


def test_rows_and_cells_in_wrappers_are_read_and_removed_rows_are_not() -> None:
    row = f"<w:tr>{tc('甲')}<w:sdt><w:sdtContent>{tc('乙')}</w:sdtContent></w:sdt></w:tr>"
    gone = f"<w:tr><w:trPr><w:del/></w:trPr>{tc('删')}</w:tr>"
    table = f"<w:tbl>{gone}<w:sdt><w:sdtContent>{row}</w:sdtContent></w:sdt></w:tbl>"
    document, (fault,) = read_bytes(docx(table), "a.docx")
    assert document.text == "| 甲 | 乙 |"
    assert document.blocks[0].row == 0
    assert fault.code == "tracked-changes"


def test_a_text_box_in_a_cell_follows_the_row() -> None:
    box = f"<w:r><w:pict><v:textbox><w:txbxContent>{p('框')}</w:txbxContent></v:textbox></w:pict></w:r>"
    document = read(tbl(tc(p("甲", runs=box)) + tc("乙")))
    assert document.text == "| 甲 | 乙 |\n框"


def test_blocks_leave_out_only_the_line_breaks_between_them() -> None:
    document = read(p("甲") + tbl(tc("乙") + tc(""), tc("") + tc("丙")) + p("丁"))
    assert (document.blocks[0].start, document.blocks[-1].end) == (0, len(document.text))
    assert all(after.start == before.end + 1 for before, after in pairwise(document.blocks))
