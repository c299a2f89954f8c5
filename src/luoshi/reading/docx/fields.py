r"""Fields without a stored result, which Word draws from their code: enclosed characters, boxes of forms.

Source: ECMA-376 Part 1, 17.16.5 (field codes), 17.16.17 (form fields); EQ as Word documents it. Any
other field shows its stored result, which stands in runs of its own.
"""

from __future__ import annotations

import re
from typing import Final

from luoshi.reading.docx.markup import W, at, switched, value
from luoshi.reading.markup import Element
from luoshi.reading.numerals import numeral

_EQUATION: Final = re.compile(r"\s*EQ\b(.*)", re.IGNORECASE | re.DOTALL)
_SWITCH: Final = re.compile(r"\\[a-z]+\s*\d*", re.IGNORECASE)
_OVERSTRIKE: Final = re.compile(r"\s*\\o", re.IGNORECASE)
_FRACTION: Final = re.compile(r"\s*\\f\s*\(", re.IGNORECASE)
_RINGS: Final = frozenset("○◯〇⃝□△◇●")
_TEN: Final = "一二三四五六七八九十"
_CODE: Final = 1024  # characters of a field's code


class Fields:
    """The fields that are open in one paragraph, innermost last."""

    def __init__(self) -> None:
        self._codes: list[list[str]] = []
        self._forms: list[Element] = []
        self._shown: list[bool] = []

    def add(self, code: str) -> None:
        """A piece of the code of the innermost field."""
        if self._codes and not self._shown[-1]:
            self._codes[-1].append(code)

    def turn(self, mark: Element) -> str:
        """A field begins, comes to its result, or ends; what it shows where it ends without a result."""
        kind = mark.get(W + "fldCharType")
        if kind == "begin":
            self._codes.append([])
            self._forms.append(mark)
            self._shown.append(False)
        elif kind == "separate" and self._shown:
            self._shown[-1] = True
        elif kind == "end" and self._codes:
            code, form = "".join(self._codes.pop())[:_CODE], self._forms.pop()
            return "" if self._shown.pop() else drawn(code, form)
        return ""


def drawn(code: str, form: Element) -> str:
    """What Word draws for a field's code. form: its beginning, which holds the data of a form field."""
    equation = _EQUATION.match(code)
    if equation:
        return _equation(equation[1])
    word = code.split(maxsplit=1)[0].upper() if code.split() else ""
    if word == "FORMCHECKBOX":
        box = at(form, "ffData/checkBox")
        checked = switched(box, "checked")
        return "☑" if (switched(box, "default") if checked is None else checked) else "□"
    if word == "FORMDROPDOWN":
        return _chosen(at(form, "ffData/ddList"))
    return ""


def _equation(code: str) -> str:
    r"""An equation in one line: \o(○,1) is ①, \f(1,2) is 1/2, else its parts one after the other."""
    parts = [part.strip() for part in re.split("[(),，;]", _SWITCH.sub("", code))]
    parts = [part for part in parts if part]
    if _OVERSTRIKE.match(code):
        inner = "".join(part for part in parts if part not in _RINGS)
        return _enclosed(inner) if len(inner) < sum(map(len, parts)) else inner
    return "/".join(parts) if _FRACTION.match(code) else "".join(parts)


def _enclosed(inner: str) -> str:
    """Characters in a ring: the sign of their own where there is one."""
    if inner.isascii() and inner.isdigit():
        return numeral(int(inner[:4]), "decimalEnclosedCircle")
    if inner in _TEN:
        return numeral(_TEN.index(inner) + 1, "ideographEnclosedCircle") if inner else "○"
    return inner


def _chosen(dropdown: Element | None) -> str:
    if dropdown is None:
        return ""
    entries = [value(entry) for entry in dropdown.iterchildren(W + "listEntry")]
    told = value(dropdown, "result") or value(dropdown, "default") or "0"
    place = int(told) if told.isascii() and told.isdigit() and len(told) < 4 else 0
    return entries[place] if place < len(entries) else ""
