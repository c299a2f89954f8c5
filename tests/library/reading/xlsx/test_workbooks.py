from __future__ import annotations

from io import BytesIO

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

import luoshi
from luoshi.errors import BrokenFile, EmptyText, FileTooLarge
from luoshi.reading import read_bytes
from luoshi.reading.limits import SHEET_CELLS
from luoshi.source import BlockKind, Document, Fault
from tests.library.reading.docx_parts import zipped
from tests.library.reading.xlsx_parts import STRICT, workbook, written

HEAD: list[object] = ["序号", "任务", "责任单位", "时限"]
TASKS: list[list[object]] = [HEAD, [1, "巡河", "水务站", "每周"], [2, "清淤", "水务站", "6月底前"]]


def read(data: bytes) -> tuple[Document, tuple[Fault, ...]]:
    return read_bytes(data, "分工表.xlsx")


def lines(data: bytes) -> list[str]:
    return read(data)[0].text.split("\n")


def places(document: Document) -> list[list[tuple[int, int, int | None]]]:
    rows = [block for block in document.blocks if block.kind is BlockKind.ROW]
    return [[(cell.column, cell.width, cell.merged_from) for cell in row.cells] for row in rows]


def test_a_table_of_tasks_becomes_rows() -> None:
    document, faults = read(workbook(TASKS))
    assert document.text.split("\n") == [
        "| 序号 | 任务 | 责任单位 | 时限 |",
        "| 1 | 巡河 | 水务站 | 每周 |",
        "| 2 | 清淤 | 水务站 | 6月底前 |",
    ]
    assert (document.kind, document.reader, faults) == ("xlsx", "xlsx/1", ())
    assert [(block.table, block.row) for block in document.blocks] == [(0, 0), (0, 1), (0, 2)]


def test_lines_above_and_below_the_table_are_paragraphs() -> None:
    rows: list[list[object]] = [["2026年任务分工表"], ["单位：万元"], *TASKS, ["注：每月5日前报送。"]]
    document, _ = read(workbook(rows, lambda sheet: sheet.merge_cells("A1:D1")))
    assert [block.kind.value for block in document.blocks] == ["paragraph"] * 2 + ["row"] * 3 + ["paragraph"]


def test_merged_cells_are_inherited() -> None:
    def merge(sheet: Worksheet) -> None:
        sheet.merge_cells("A2:A3")
        sheet.merge_cells("C2:C3")
        sheet.merge_cells("B4:C4")

    rows: list[list[object]] = [
        HEAD,
        [1, "巡河", "水务站", "每周"],
        [None, "清淤", None, "每年"],
        [2, "除草", None, "每月"],
    ]
    document, _ = read(workbook(rows, merge))
    assert document.text.split("\n")[2:] == ["|  | 清淤 |  | 每年 |", "| 2 | 除草 | 每月 |"]
    assert places(document)[1:] == [
        [(0, 1, None), (1, 1, None), (2, 1, None), (3, 1, None)],
        [(0, 1, 1), (1, 1, None), (2, 1, 1), (3, 1, None)],
        [(0, 1, None), (1, 2, None), (3, 1, None)],
    ]
    row = luoshi.outline(document).segments[2]
    assert [(cell.text, cell.inherited) for cell in row.cells] == [
        ("1", True), ("清淤", False), ("水务站", True), ("每年", False),
    ]  # fmt: skip


def test_a_heading_row_inside_a_table_stays_a_row() -> None:
    rows: list[list[object]] = [HEAD, ["一、防汛"], TASKS[1], ["二、防火"], TASKS[2]]
    assert places(read(workbook(rows, lambda sheet: sheet.merge_cells("A2:D2")))[0])[1] == [(0, 4, None)]


def test_blank_rows_do_not_end_a_table_and_a_title_begins_another() -> None:
    document, _ = read(workbook([*TASKS, [], TASKS[1], [], ["附表"], HEAD, TASKS[2]]))
    assert [block.table for block in document.blocks] == [0, 0, 0, 0, None, 1, 1]


def test_lines_of_a_cell_are_joined_and_a_bar_is_a_wide_one() -> None:
    assert lines(workbook([["甲|乙\n丙\t丁", "戊"]])) == ["| 甲｜乙 丙 丁 | 戊 |"]
    assert lines(workbook([["标题\n副题"], *TASKS]))[:2] == ["标题", "副题"]


def several(**states: str) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, state in states.items():
        sheet = book.create_sheet(name)
        sheet.append(["甲", name])
        sheet.sheet_state = state
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def test_sheets_stand_one_after_the_other_under_their_names() -> None:
    assert lines(several(重点任务="visible", Sheet2="visible")) == [
        "重点任务",
        "| 甲 | 重点任务 |",
        "| 甲 | Sheet2 |",
    ]
    assert lines(several(重点任务="visible")) == ["| 甲 | 重点任务 |"]


@pytest.mark.parametrize("state", ["hidden", "veryHidden"])
def test_a_hidden_sheet_is_left_out_and_told(state: str) -> None:
    document, (fault,) = read(several(重点任务="visible", 旧表=state))
    assert document.text == "| 甲 | 重点任务 |"
    assert (fault.code, fault.zh) == ("hidden-cells", "有隐藏的工作表、行或列，没有读入：旧表。")


def test_hidden_rows_and_columns_are_left_out_and_told() -> None:
    def hide(sheet: Worksheet) -> None:
        sheet.row_dimensions[2].hidden = True
        sheet.column_dimensions["C"].hidden = True

    document, (fault,) = read(workbook(TASKS, hide))
    assert document.text.split("\n") == ["| 序号 | 任务 | 时限 |", "| 2 | 清淤 | 6月底前 |"]
    assert fault.en == "Hidden sheets, rows or columns were left out: Sheet!2、Sheet!C."


def test_hidden_rows_without_words_are_not_told() -> None:
    def hide(sheet: Worksheet) -> None:
        sheet.row_dimensions[9].hidden = True
        sheet.column_dimensions["H"].hidden = True

    assert read(workbook(TASKS, hide))[1] == ()


def test_words_of_a_merge_are_seen_though_its_first_row_is_hidden() -> None:
    def hide(sheet: Worksheet) -> None:
        sheet.merge_cells("C2:C3")
        sheet.row_dimensions[2].hidden = True

    assert (
        lines(workbook([HEAD, TASKS[1], [2, "清淤", None, "每年"]], hide))[1]
        == "| 2 | 清淤 | 水务站 | 每年 |"
    )


def test_a_formula_shows_its_stored_result() -> None:
    cells = '<c r="A1" t="inlineStr"><is><t>合计</t></is></c><c r="B1"><f>1+2</f><v>3</v></c>'
    empty = '<c r="C1" t="str"><f>""</f><v></v></c><c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c>'
    document, faults = read(written(f"<row r='1'>{cells}{empty}</row>"))
    assert (document.text, faults) == ("| 合计 | 3 | #DIV/0! |", ())


def test_a_formula_without_a_result_is_a_fault_with_its_row() -> None:
    document, (fault,) = read(workbook([*TASKS, [3, "=A2+1", "水务站", "每年"]]))
    assert fault.code == "formula-empty"
    assert fault.span
    assert document.quote(fault.span) == "| 3 |  | 水务站 | 每年 |"
    assert [fault.code for fault in read(workbook([["甲", "乙"], ["=A1"]]))[1]] == ["formula-empty"]


def test_words_are_shared_in_pieces_and_without_their_readings() -> None:
    item = "<si><r><t>巡</t></r><r><rPr/><t>河</t></r><rPh sb='0' eb='1'><t>xun</t></rPh></si>"
    data = '<row><c t="s"><v>0</v></c><c t="s"><v>9</v></c><c t="b"><v>1</v></c><c><v>x</v></c></row>'
    assert lines(written(data, strings=item)) == ["| 巡河 | TRUE | x |"]


def test_the_strict_form_is_read_too() -> None:
    data = '<row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c><c r="B1"><v>2</v></c></row>'
    assert lines(written(data, space=STRICT)) == ["| 甲 | 2 |"]


def test_a_workbook_without_words_is_empty() -> None:
    with pytest.raises(EmptyText):
        read(workbook([]))


CELL = '<c r="{}" t="inlineStr"><is><t>甲</t></is></c>'


def test_places_that_are_no_places_are_taken_in_order() -> None:
    data = f"<row r='x'>{CELL.format('ZZZZ9')}{CELL.format('1')}</row><row>{CELL.format('B2')}</row>"
    after = (
        '<mergeCells><mergeCell ref="A1:"/><mergeCell ref="x"/><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    )
    assert read(written(data, after=after))[0].text


def test_a_grid_larger_than_any_is_refused() -> None:
    wide = "".join(
        CELL.format(f"{letter}{other}1") for letter in "ABCDEFGHIJ" for other in "ABCDEFGHIJKLMNOPQRST"
    )
    rows = SHEET_CELLS // 200 + 1
    tall = "".join(f'<row r="{row}"><c r="A{row}"><v>1</v></c></row>' for row in range(2, rows + 2))
    with pytest.raises(FileTooLarge):
        read(written(f"<row r='1'>{wide}</row>{tall}"))


def test_merges_that_multiply_are_refused() -> None:
    tall = "".join(f'<row r="{row}"><c r="A{row}"><v>1</v></c></row>' for row in range(1, 3001))
    merges = "".join(f'<mergeCell ref="A1:B{2000 + row}"/>' for row in range(1000))
    with pytest.raises(FileTooLarge):
        read(written(tall, after=f"<mergeCells>{merges}</mergeCells>"))


def test_a_declared_document_type_is_refused() -> None:
    with pytest.raises(BrokenFile):
        read(zipped({"xl/workbook.xml": '<!DOCTYPE a [<!ENTITY x "y">]><workbook/>'}))
