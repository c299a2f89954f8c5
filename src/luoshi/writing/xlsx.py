"""The ledger as an .xlsx workbook that an office can use the same minute.

Words of a document are never formulas or links: every text is written as a string, and one
that a spreadsheet could take for a formula carries the mark that keeps it text when edited.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from io import BytesIO
from typing import Any

import xlsxwriter

from luoshi.errors import Lang
from luoshi.extraction.result import Extraction
from luoshi.structure.lines import columns
from luoshi.writing.leaf import Leaf, leaf_of
from luoshi.writing.ledger import COLUMNS, Column, Value
from luoshi.writing.notes import Row, fate_head, fate_row, note_rows

#: The creation day in the file where the caller gives none: bytes do not depend on a clock.
EPOCH = datetime(2000, 1, 1, tzinfo=UTC)
#: Excel specifications and limits: characters that a cell can contain, counted in UTF-16 units.
CELL_LIMIT = 32_767
_CUT = "……"
# XML 1.0, production [2] Char: everything else can't stand in a file.
_ILLEGAL = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# What a spreadsheet takes for the start of a formula, even after a trip through .csv (OWASP, CSV Injection).
_RISKY = re.compile(r"[=+\-@\t\n\r＝＋－＠]")
_HEAD_ROW = 1
_LINE_POINTS, _PADDING_POINTS = 15, 4
_SHEETS: dict[Lang, tuple[str, str, str]] = {
    "zh": ("台账", "说明", "原文去向"),
    "en": ("Ledger", "Notes", "Fate of each sentence"),
}
_FOOTERS: dict[Lang, str] = {"zh": "&C第 &P 页，共 &N 页", "en": "&CPage &P of &N"}
_LOOKS = {"font_name": "宋体", "font_size": 11, "valign": "vcenter", "text_wrap": True}
_BOXED: dict[str, object] = {"border": 1, "border_color": "#76837D"}
_TITLE: dict[str, object] = {"font_size": 16, "bold": True, "text_wrap": False}
_AUTHOR = "落实 Luoshi"
#: Every text is a string, whatever it looks like.
_PLAIN = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "remove_timezone": True,
}
_NOTE_WIDTHS = (24, 18, 70)
_FATE_WIDTHS = (24, 7, 11, 9, 26, 9, 80, 44)
_HEAD = _BOXED | {"bold": True, "align": "center", "bg_color": "#E9EEEB"}


def ledger_xlsx(extractions: Sequence[Extraction], lang: Lang = "zh", created: datetime = EPOCH) -> bytes:
    """A workbook of three sheets: the ledger, notes on it, and the fate of every segment.

    created: the day of creation in the file's properties. Equal arguments give equal bytes.
    """
    return bind_xlsx((leaf_of(extraction, lang) for extraction in extractions), lang, created)


def bind_xlsx(leaves: Iterable[Leaf], lang: Lang = "zh", created: datetime = EPOCH) -> bytes:
    """The same workbook, bound from the leaves of its documents, in their order; each is asked for once."""
    out = BytesIO()
    with xlsxwriter.Workbook(out, _PLAIN) as book:
        ledger, notes, fates = (_Sheet(book, name) for name in _SHEETS[lang])
        titles: list[str] = []
        noted: list[Sequence[Row]] = []
        next_fate = _fill_plain(fates, [fate_head(lang)], _FATE_WIDTHS)
        count = 0
        for leaf in leaves:
            rows = [fate_row(each, count) for each in leaf.fates]
            next_fate = _fill_plain(fates, rows, _FATE_WIDTHS, next_fate)
            for duty in leaf.duties:
                count += 1
                _fill_duty(ledger, _HEAD_ROW + count, (count, *duty[1:]))
            titles.append(leaf.title)
            noted.append(leaf.notes)
        title = _title(titles, lang)
        _frame_ledger(ledger, title, count, lang)
        _fill_plain(notes, note_rows(noted, lang), _NOTE_WIDTHS)
        _frame_plain(notes, _NOTE_WIDTHS, lang)
        _frame_plain(fates, _FATE_WIDTHS, lang)
        book.set_properties({"title": title, "author": _AUTHOR, "created": created})
    return out.getvalue()


def table_xlsx(
    title: str,
    columns: Sequence[tuple[str, float]],
    rows: Sequence[Sequence[Value]],
    lang: Lang = "zh",
    created: datetime = EPOCH,
) -> bytes:
    """A workbook of one sheet: a title, then a table that can be filtered.

    columns: each with its head and its width in characters. rows: as many values as there are
    columns; a day stays a day, and a text stays a text. Equal arguments give equal bytes.

    Raises:
        ValueError: a row has more or fewer values than there are columns.
    """
    out = BytesIO()
    with xlsxwriter.Workbook(out, _PLAIN) as book:
        book.set_properties({"title": title, "author": _AUTHOR, "created": created})
        _fill_table(_Sheet(book, _SHEETS[lang][0]), title, columns, rows, lang)
    return out.getvalue()


def safe_text(text: str) -> str:
    """`text` as a cell can hold it: plain line breaks, no illegal characters, not too long."""
    clean = _ILLEGAL.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))
    units = clean.encode("utf-16-le")
    if len(units) <= CELL_LIMIT * 2:
        return clean
    return units[: (CELL_LIMIT - len(_CUT)) * 2].decode("utf-16-le", "ignore") + _CUT


class _Sheet:
    """A sheet of the workbook: values go in by their type, formats are made once."""

    def __init__(self, book: Any, name: str) -> None:
        self.sheet = book.add_worksheet(name)
        self._book = book
        self._inks: dict[frozenset[tuple[str, object]], Any] = {}

    def put(self, down: int, across: int, value: Value, looks: dict[str, object]) -> None:
        """Write one value; text is always a string, whatever it looks like."""
        if isinstance(value, date):
            self.sheet.write_datetime(down, across, value, self._ink(looks))
        elif isinstance(value, int):
            self.sheet.write_number(down, across, value, self._ink(looks))
        elif value:
            risky = bool(_RISKY.match(value))
            self.sheet.write_string(
                down, across, safe_text(value), self._ink({**looks, "quote_prefix": risky})
            )
        else:
            self.sheet.write_blank(down, across, None, self._ink(looks))

    def _ink(self, looks: dict[str, object]) -> Any:
        key = frozenset(looks.items())
        if key not in self._inks:
            self._inks[key] = self._book.add_format(_LOOKS | looks)
        return self._inks[key]


def _title(titles: Sequence[str], lang: Lang) -> str:
    if len(titles) == 1:
        return titles[0] + {"zh": "任务台账", "en": ": ledger of duties"}[lang]
    count = len(titles)
    return {"zh": f"任务台账（{count} 份文件）", "en": f"Ledger of duties ({count} documents)"}[lang]


def _fill_duty(page: _Sheet, down: int, values: Row) -> None:
    page.sheet.set_row(down, row_height(values, [column.width for column in COLUMNS]))
    for place, (column, value) in enumerate(zip(COLUMNS, values, strict=True)):
        page.put(down, place, value, _column_looks(column))


def _frame_ledger(page: _Sheet, title: str, count: int, lang: Lang) -> None:
    """Title, heads, choices and print settings of a ledger of `count` duties."""
    sheet = page.sheet
    page.put(0, 0, title, _TITLE)
    sheet.set_row(0, 30)
    sheet.set_row(_HEAD_ROW, 32)
    last = _HEAD_ROW + max(count, 1)
    for place, column in enumerate(COLUMNS):
        sheet.set_column(place, place, column.width)
        page.put(_HEAD_ROW, place, column.head(lang), _HEAD)
        _validate(sheet, (_HEAD_ROW + 1, place, last, place), column, lang)
    sheet.autofilter(_HEAD_ROW, 0, last, len(COLUMNS) - 1)
    sheet.freeze_panes(_HEAD_ROW + 1, 1)
    sheet.print_area(0, 0, last, len(COLUMNS) - 1)
    sheet.repeat_rows(0, _HEAD_ROW)
    _set_print(sheet, lang)


def row_height(values: Sequence[Value], widths: Sequence[float]) -> float:
    """The height in points at which every wrapped text of a row shows whole.

    widths: of the columns, in characters of the default font. Programs other than Excel do not
    fit rows to wrapped text on opening, so the height is told; Excel's limit is 409 points.
    """
    lines = 1
    for value, width in zip(values, widths, strict=False):
        if isinstance(value, str):
            fit = max(int(width) - 1, 2)
            lines = max(lines, sum(max(-(-columns(part) // fit), 1) for part in value.split("\n")))
    return min(lines * _LINE_POINTS + _PADDING_POINTS, 409)


def _fill_table(
    page: _Sheet,
    title: str,
    columns: Sequence[tuple[str, float]],
    rows: Sequence[Sequence[Value]],
    lang: Lang,
) -> None:
    sheet = page.sheet
    page.put(0, 0, title, _TITLE)
    sheet.set_row(0, 30)
    widths = [width for _head, width in columns]
    for place, (head, width) in enumerate(columns):
        sheet.set_column(place, place, width)
        page.put(_HEAD_ROW, place, head, _HEAD)
    for down, values in enumerate(rows, _HEAD_ROW + 1):
        sheet.set_row(down, row_height(values, widths))
        for place, (value, _width) in enumerate(zip(values, widths, strict=True)):
            day: dict[str, object] = {"num_format": "yyyy-mm-dd"} if isinstance(value, date) else {}
            page.put(down, place, value, _BOXED | day)
    sheet.autofilter(_HEAD_ROW, 0, _HEAD_ROW + max(len(rows), 1), len(columns) - 1)
    sheet.freeze_panes(_HEAD_ROW + 1, 0)
    sheet.repeat_rows(0, _HEAD_ROW)
    _set_print(sheet, lang)


def _column_looks(column: Column) -> dict[str, object]:
    looks = _BOXED | {"align": "center" if column.centred or column.day else "left"}
    if column.day:
        return looks | {"num_format": "yyyy-mm-dd"}
    return looks | {"num_format": "0%"} if column.share else looks


def _validate(sheet: Any, area: tuple[int, int, int, int], column: Column, lang: Lang) -> None:
    if column.choices:
        sheet.data_validation(*area, {"validate": "list", "source": column.options(lang)})
    elif column.share:
        between = {"validate": "decimal", "criteria": "between", "minimum": 0, "maximum": 1}
        sheet.data_validation(*area, between)


def _fill_plain(page: _Sheet, rows: Sequence[Row], widths: Sequence[float], first: int = 0) -> int:
    """Write rows from row `first` on; the row behind them."""
    for down, cells in enumerate(rows, first):
        page.sheet.set_row(down, row_height(cells, widths))
        for across, value in enumerate(cells):
            page.put(down, across, value, _BOXED if down else _HEAD)
    return first + len(rows)


def _frame_plain(page: _Sheet, widths: Sequence[float], lang: Lang) -> None:
    for place, width in enumerate(widths):
        page.sheet.set_column(place, place, width)
    page.sheet.freeze_panes(1, 0)
    page.sheet.repeat_rows(0)
    _set_print(page.sheet, lang)


def _set_print(sheet: Any, lang: Lang) -> None:
    sheet.set_landscape()
    sheet.set_paper(9)  # A4: ECMA-376 part 1, 18.3.1.63
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.set_footer(_FOOTERS[lang])
