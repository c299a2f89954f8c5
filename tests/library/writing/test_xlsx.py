"""The workbook, reopened by another library."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook

from luoshi.duty import Fate, Judgement
from luoshi.errors import Lang
from luoshi.extraction.result import Extraction
from luoshi.source import Span
from luoshi.writing.ledger import COLUMNS, Value
from luoshi.writing.xlsx import CELL_LIMIT, ledger_xlsx, safe_text, table_xlsx

Reopen = Callable[..., Any]  # the workbook: openpyxl's own types know too little of its cells


def one_sentence(extraction: Extraction, words: str) -> Extraction:
    """A plan whose only sentence is `words`, and a duty."""
    span = Span.of(0, len(words))
    segment = replace(extraction.outline.segments[4], index=0, start=0, text=words, span=span)
    document = replace(extraction.document, text=words)
    outline = replace(extraction.outline, document=document, segments=(segment,))
    duty = replace(extraction.proposals[0], segment=0, span=span, words=words)
    return replace(
        extraction, outline=outline, proposals=(duty,), judgements=(Judgement(Fate.DUTY, "command"),)
    )


@pytest.fixture
def reopen(extraction: Extraction) -> Reopen:
    def opened(*, lang: Lang = "zh", words: str = "") -> Any:
        made = one_sentence(extraction, words) if words else extraction
        return load_workbook(BytesIO(ledger_xlsx([made], lang)))

    return opened


def column(head: str) -> int:
    return [c.zh for c in COLUMNS].index(head) + 1


def test_sheets_title_and_heads(reopen: Reopen) -> None:
    book = reopen()
    assert book.sheetnames == ["台账", "说明", "原文去向"]
    sheet = book["台账"]
    assert sheet["A1"].value == "云溪县2026年消防安全工作要点任务台账"
    assert [cell.value for cell in sheet[2]] == [c.zh for c in COLUMNS]
    assert [cell.value for cell in reopen(lang="en")["Ledger"][2]] == [c.en for c in COLUMNS]


def test_a_plain_day_is_a_date(reopen: Reopen) -> None:
    cell = reopen()["台账"].cell(3, column("完成时限"))
    assert (cell.is_date, cell.value) == (True, datetime(2026, 6, 30))  # noqa: DTZ001 - as openpyxl reads it
    assert reopen()["台账"].cell(5, column("完成时限")).value == "发现隐患立即；年底前"


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
def test_what_looks_like_a_formula_is_text(reopen: Reopen, sign: str) -> None:
    cell = reopen(words=f"{sign}HYPERLINK(1)")["台账"].cell(3, column("具体措施"))
    assert cell.data_type == "s"
    assert cell.quotePrefix
    assert cell.value == f"{sign}HYPERLINK(1)".replace("\r", "\n")


def test_plain_words_carry_no_mark(reopen: Reopen) -> None:
    assert not reopen()["台账"].cell(3, column("具体措施")).quotePrefix


@pytest.mark.parametrize("words", ["https://example.org/a", "mailto:a@example.org", "00123", "{=1}"])
def test_links_and_digits_stay_text(reopen: Reopen, words: str) -> None:
    cell = reopen(words=words)["台账"].cell(3, column("具体措施"))
    assert (cell.data_type, cell.value, cell.hyperlink) == ("s", words, None)


@pytest.mark.parametrize(
    ("words", "safe"),
    [
        ("甲\x00乙\x0b丙", "甲\ufffd乙\ufffd丙"),
        ("孤\ud800字", "孤\ufffd字"),
        ("一\r\n二\r三", "一\n二\n三"),
        ("〇" * CELL_LIMIT, "〇" * CELL_LIMIT),
        ("〇" * (CELL_LIMIT + 1), "〇" * (CELL_LIMIT - 2) + "……"),
        ("𠮷" * CELL_LIMIT, "𠮷" * ((CELL_LIMIT - 2) // 2) + "……"),
    ],
    ids=["control", "surrogate", "breaks", "full", "long", "astral"],
)
def test_what_a_cell_can_hold(words: str, safe: str) -> None:
    assert safe_text(words) == safe


def test_odd_text_survives_the_file(reopen: Reopen) -> None:
    for words in ("甲\x01乙 _x0041_ <a&b>", "长" * 40_000):
        assert reopen(words=words)["台账"].cell(3, column("具体措施")).value == safe_text(words)


def test_ready_for_the_office(reopen: Reopen) -> None:
    sheet = reopen()["台账"]
    assert sheet.freeze_panes == "B3"
    assert sheet.auto_filter.ref == "A2:V6"
    assert (sheet.page_setup.orientation, int(sheet.page_setup.paperSize)) == ("landscape", 9)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (None, 0)  # None: 1, the default
    assert sheet.print_title_rows == "$1:$2"
    assert sheet.oddFooter.center.text == "第 &P 页，共 &N 页"
    kinds = {str(rule.sqref): rule.type for rule in sheet.data_validations.dataValidation}
    assert kinds == {"P3:P6": "decimal", "S3:S6": "list", "T3:T6": "list"}


def test_choices_are_within_what_excel_takes() -> None:
    # Excel: a list typed into a validation holds at most 255 characters.
    assert all(len(",".join(c.options(lang))) <= 255 for c in COLUMNS for lang in ("zh", "en"))


def test_notes_name_every_column_and_the_file(reopen: Reopen, extraction: Extraction) -> None:
    rows = list(reopen()["说明"].iter_rows(values_only=True))
    assert {c.zh for c in COLUMNS} <= {r[1] for r in rows}
    assert extraction.document.sha256 in {r[2] for r in rows}
    assert ("任务", 4) in {r[1:] for r in rows}
    assert ("疑点", "有一处日期写得不全。") in {r[1:] for r in rows}


def test_every_segment_has_a_row_with_its_fate(reopen: Reopen, extraction: Extraction) -> None:
    rows = list(reopen()["原文去向"].iter_rows(min_row=2, values_only=True))
    assert [r[6] for r in rows] == [s.text for s in extraction.outline.segments]
    assert [r[5] for r in rows] == [None, None, None, None, 1, 2, 3, None, 4]
    assert (rows[7][3], rows[7][4]) == ("待定", None)


def test_equal_arguments_give_equal_bytes(extraction: Extraction) -> None:
    made = ledger_xlsx([extraction], "zh")
    assert made == ledger_xlsx([extraction], "zh")
    assert made != ledger_xlsx([extraction], "zh", datetime(2026, 1, 5, tzinfo=UTC))


def test_no_document_and_no_duty_give_a_sheet_to_fill(extraction: Extraction) -> None:
    empty = load_workbook(BytesIO(ledger_xlsx([replace(extraction, proposals=())], "zh")))["台账"]
    assert empty.max_row in (2, 3)
    none = load_workbook(BytesIO(ledger_xlsx([], "en")))
    assert none["Ledger"]["A1"].value == "Ledger of duties (0 documents)"


def test_a_table_of_ones_own() -> None:
    columns = [("任务", 40.0), ("期限", 12.0), ("佐证", 6.0)]
    rows: list[list[Value]] = [["=1+1", date(2026, 6, 30), 2], ["检查", None, 0]]
    made = table_xlsx("台账", columns, rows)
    assert made == table_xlsx("台账", columns, rows)
    sheet = load_workbook(BytesIO(made)).worksheets[0]
    values = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert values[0][0] == "台账"
    assert values[1] == ["任务", "期限", "佐证"]
    assert values[2] == ["=1+1", datetime(2026, 6, 30), 2]  # noqa: DTZ001  # a day has no zone
    assert values[3] == ["检查", None, 0]
    assert sheet.cell(3, 1).data_type == "s"
    assert sheet.cell(3, 1).quotePrefix
    assert sheet.auto_filter.ref == "A2:C4"
    with pytest.raises(ValueError, match="zip"):
        table_xlsx("台账", columns, [["检查"]])
