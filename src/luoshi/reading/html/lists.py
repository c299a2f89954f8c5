"""The number that a reader sees before an item of a list.

Source: HTML 4.4.5 (ol: start, reversed, type), 4.4.8 (li: value); CSS Counter Styles 3.
"""

from __future__ import annotations

import re
from typing import Final

from luoshi.reading.html.tree import Node
from luoshi.reading.numerals import numeral

_BULLET: Final = "•"
_STYLE: Final = re.compile(r"list-style(?:-type)?\s*:\s*([^;]+)", re.IGNORECASE)
_TYPES: Final = {
    "1": "decimal",
    "a": "lower-alpha",
    "A": "upper-alpha",
    "i": "lower-roman",
    "I": "upper-roman",
}
#: Counter style -> (number format, what follows the number).
_COUNTERS: Final = {
    "decimal": ("decimal", ". "),
    "decimal-leading-zero": ("decimalZero", ". "),
    "lower-alpha": ("lowerLetter", ". "),
    "lower-latin": ("lowerLetter", ". "),
    "upper-alpha": ("upperLetter", ". "),
    "upper-latin": ("upperLetter", ". "),
    "lower-roman": ("lowerRoman", ". "),
    "upper-roman": ("upperRoman", ". "),
    "cjk-ideographic": ("chineseCountingThousand", "、"),
    "simp-chinese-informal": ("chineseCountingThousand", "、"),
    "trad-chinese-informal": ("taiwaneseCountingThousand", "、"),
    "cjk-decimal": ("ideographDigital", "、"),
    "simp-chinese-formal": ("chineseLegalSimplified", "、"),
    "cjk-heavenly-stem": ("ideographTraditional", "、"),
    "cjk-earthly-branch": ("ideographZodiac", "、"),
}
_MARKS: Final = frozenset({"disc", "circle", "square"})
_DIGITS: Final = re.compile(r"\s*([+-]?\d{1,9})")


class Numbers:
    """The running count of one list."""

    def __init__(self, listed: Node) -> None:
        self._style = _style_of(listed) or ("decimal" if listed.tag == "ol" else "disc")
        self._step = -1 if listed.tag == "ol" and "reversed" in listed.attributes else 1
        items = sum(child.tag == "li" for child in listed.children)
        start = _whole(listed.get("start"))
        if start is None:
            start = items if self._step < 0 else 1
        self._next = start

    def number(self, item: Node) -> str:
        """What stands before an item, with what parts it from the text."""
        value = _whole(item.get("value"))
        count = self._next if value is None else value
        self._next = count + self._step
        style = _style_of(item) or self._style
        if style in _MARKS:
            return _BULLET + " "
        counter = _COUNTERS.get(style)
        if counter is None:
            return ""
        form, after = counter
        return numeral(count, form) + after


def _style_of(node: Node) -> str:
    found = _STYLE.search(node.get("style"))
    if found:
        known = [
            word for word in found[1].lower().split() if word in _COUNTERS or word in _MARKS or word == "none"
        ]
        if known:
            return known[0]
    kind = node.get("type").strip()
    return _TYPES.get(kind) or (kind.lower() if kind.lower() in _MARKS else "")


def _whole(text: str) -> int | None:
    found = _DIGITS.match(text)
    return int(found[1]) if found else None
