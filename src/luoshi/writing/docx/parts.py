"""Small pieces of WordprocessingML that python-docx has no words for."""

from __future__ import annotations

import re
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

# XML 1.0, production [2] Char: everything else can't stand in a file.
_ILLEGAL = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def clean(text: str) -> str:
    """`text` with what XML can't carry replaced by U+FFFD, on one line."""
    return " ".join(_ILLEGAL.sub("\ufffd", text).split("\n"))


def element(tag: str, **attributes: object) -> Any:
    """An element of the namespace w with attributes of the same namespace."""
    made = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), str(value))
    return made


def run(text: str, font: str, size: float, *, tighten: float = 0, bold: bool = False) -> Any:
    """A run in one face for Han and digits alike; without that digits fall back to another face."""
    made, settings = element("r"), element("rPr")
    settings.append(faces(font))
    if bold:
        settings.append(element("b"))
    if tighten:
        settings.append(element("spacing", val=round(tighten)))
    half_points = round(size * 2)
    settings.append(element("sz", val=half_points))
    settings.append(element("szCs", val=half_points))
    settings.append(element("lang", val="zh-CN", eastAsia="zh-CN"))
    made.append(settings)
    said = element("t")
    said.text = clean(text)
    said.set(qn("xml:space"), "preserve")
    made.append(said)
    return made


def faces(font: str) -> Any:
    """The face for all scripts; the hint keeps Chinese quotation marks as wide as Han."""
    return element("rFonts", hint="eastAsia", ascii=font, hAnsi=font, eastAsia=font, cs=font)


def link(bookmark: str, runs: list[Any]) -> Any:
    """Runs that go to a bookmark of the same file."""
    made = element("hyperlink", anchor=bookmark, history=1)
    made.extend(runs)
    return made


def bookmarked(paragraph: Any, name: str, number: int) -> None:
    """Let a bookmark span the runs of a paragraph."""
    if not name:
        return
    place = 0 if paragraph.pPr is None else 1
    paragraph.insert(place, element("bookmarkStart", id=number, name=name))
    paragraph.append(element("bookmarkEnd", id=number))


def page_field(font: str, size: float) -> list[Any]:
    """The runs of the number of the page."""
    runs = []
    for kind in ("begin", "", "separate", "1", "end"):
        made = run("1", font, size)
        made.remove(made[-1])
        if kind == "":
            code = element("instrText")
            code.text = " PAGE "
            code.set(qn("xml:space"), "preserve")
            made.append(code)
        elif kind == "1":
            shown = element("t")
            shown.text = "1"
            made.append(shown)
        else:
            made.append(element("fldChar", fldCharType=kind))
        runs.append(made)
    return runs
