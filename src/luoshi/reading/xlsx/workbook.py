"""Workbook: its sheets, its shared words, and the number format of each cell style.

Source: ECMA-376 Part 1, 18.2 (workbook), 18.4 (shared strings), 18.8 (styles).
"""

from __future__ import annotations

from typing import Final

from openpyxl.styles.numbers import BUILTIN_FORMATS

from luoshi.reading.docx.markup import R, S, whole
from luoshi.reading.docx.package import Package
from luoshi.reading.markup import Element

#: Formats that mean a Chinese date where the system is Chinese (18.8.30, zh-cn); 14 is the short date.
_CHINESE: Final = {
    14: "yyyy/m/d",
    22: "yyyy/m/d h:mm",
    27: 'yyyy"年"m"月"',
    28: 'm"月"d"日"',
    29: 'm"月"d"日"',
    30: "m-d-yy",
    31: 'yyyy"年"m"月"d"日"',
    32: 'h"时"mm"分"',
    33: 'h"时"mm"分"ss"秒"',
    34: '上午/下午h"时"mm"分"',
    35: '上午/下午h"时"mm"分"ss"秒"',
    36: 'yyyy"年"m"月"',
    50: 'yyyy"年"m"月"',
    51: 'm"月"d"日"',
    52: 'yyyy"年"m"月"',
    53: 'm"月"d"日"',
    54: 'm"月"d"日"',
    55: '上午/下午h"时"mm"分"',
    56: '上午/下午h"时"mm"分"ss"秒"',
    57: 'yyyy"年"m"月"',
    58: 'm"月"d"日"',
}
_GENERAL: Final = "General"


class Workbook:
    """What the sheets of one workbook share.

    sheets: name, root of the part (None where it is missing or broken), and whether it is shown.
    from_1904: whether days are counted from 1904 (18.2.28).
    """

    def __init__(self, package: Package, root: Element) -> None:
        properties = root.find(S + "workbookPr")
        self.from_1904 = properties is not None and properties.get("date1904") in {"1", "true"}
        self._package = package
        self._words = _shared(package.part("sharedStrings"))
        self._formats = _formats(package.part("styles"))
        self._entries = [
            (sheet.get("name", ""), sheet.get(R + "id", ""), sheet.get("state", "visible") == "visible")
            for sheet in root.iter(S + "sheet")
        ]

    @property
    def sheets(self) -> list[tuple[str, Element | None, bool]]:
        """The sheets in their order; a hidden one is not opened."""
        return [
            (name, self._package.linked(link)[1] if shown else None, shown)
            for name, link, shown in self._entries
        ]

    def words(self, index: str) -> str:
        """The shared words at an index; "" where there are none."""
        place = whole(index)
        return self._words[place] if place is not None and 0 <= place < len(self._words) else ""

    def format(self, style: str) -> str:
        """The number format of a cell style."""
        place = whole(style)
        return self._formats[place] if place is not None and 0 <= place < len(self._formats) else _GENERAL


def words_of(element: Element | None) -> str:
    """The words of a string item without the readings that may stand over them (18.4.8, 18.4.6)."""
    if element is None:
        return ""
    parts = []
    for child in element:
        if child.tag == S + "t":
            parts.append(child.text or "")
        elif child.tag == S + "r":
            parts.extend(text.text or "" for text in child.iterchildren(S + "t"))
    return "".join(parts)


def _shared(root: Element | None) -> list[str]:
    return [] if root is None else [words_of(item) for item in root.iterchildren(S + "si")]


def _formats(root: Element | None) -> list[str]:
    if root is None:
        return []
    own = {
        whole(form.get("numFmtId", "")) or 0: form.get("formatCode", _GENERAL)
        for form in root.iterfind(f"{S}numFmts/{S}numFmt")
    }
    known = {**BUILTIN_FORMATS, **_CHINESE, **own}
    numbers = [whole(xf.get("numFmtId", "0")) or 0 for xf in root.iterfind(f"{S}cellXfs/{S}xf")]
    return [known.get(number, _GENERAL) for number in numbers]
