"""WordprocessingML as XML: names, safe parsing, and the small readings of attributes.

Source: ECMA-376 Part 1 (Transitional names); the names of ISO/IEC 29500 Strict are turned into
those, so that the rest of the reader knows one set only.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from luoshi.reading.markup import Element, parse_xml

_OFFICE: Final = "http://schemas.openxmlformats.org/"
W: Final = "{" + _OFFICE + "wordprocessingml/2006/main}"
R: Final = "{" + _OFFICE + "officeDocument/2006/relationships}"
S: Final = "{" + _OFFICE + "spreadsheetml/2006/main}"
M: Final = "{" + _OFFICE + "officeDocument/2006/math}"
MC: Final = "{" + _OFFICE + "markup-compatibility/2006}"
DIAGRAM: Final = "{" + _OFFICE + "drawingml/2006/diagram}"
DRAWING: Final = "{" + _OFFICE + "drawingml/2006/main}"
OLE: Final = "{urn:schemas-microsoft-com:office:office}OLEObject"
RELATIONS: Final = "{" + _OFFICE + "package/2006/relationships}"
XML_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"

_STRICT: Final = {
    "{http://purl.oclc.org/ooxml/wordprocessingml/main}": W,
    "{http://purl.oclc.org/ooxml/officeDocument/relationships}": R,
    "{http://purl.oclc.org/ooxml/officeDocument/math}": M,
    "{http://purl.oclc.org/ooxml/spreadsheetml/main}": S,
    "{http://purl.oclc.org/ooxml/drawingml/diagram}": DIAGRAM,
    "{http://purl.oclc.org/ooxml/drawingml/main}": DRAWING,
}
_OFF: Final = frozenset({"0", "false", "off"})
_DIGITS: Final = 9  # no count or id in a real file is longer; a longer one is taken as absent


def parse(data: bytes) -> Element:
    """The root of a part.

    Raises:
        DoctypeError: it has a DTD.
        etree.XMLSyntaxError: it is not XML, or nested deeper than 256 levels.
    """
    root = parse_xml(data)
    if any("{" + space + "}" in _STRICT for space in root.nsmap.values()):
        _to_transitional(root)
    return root


def _to_transitional(root: Element) -> None:
    for element in root.iter():
        element.tag = _transitional(str(element.tag))
        for name, value in element.attrib.items():
            renamed = _transitional(str(name))
            if renamed != name:
                del element.attrib[name]
                element.set(renamed, value)


def _transitional(name: str) -> str:
    space, closing, local = name.rpartition("}")
    return _STRICT.get(space + closing, space + closing) + local


def value(element: Element | None, path: str = "", default: str = "") -> str:
    """The w:val of an element, or of the one at `path` below it, such as "pPr/pStyle"."""
    found = at(element, path) if path else element
    return default if found is None else found.get(W + "val", default)


def number(element: Element | None, path: str = "") -> int | None:
    """The w:val as a whole number; None where there is none."""
    return whole(value(element, path))


def whole(text: str) -> int | None:
    """A whole number that someone wrote into an attribute; None where it is none."""
    digits = text.strip().removeprefix("-")
    if not (digits.isascii() and digits.isdigit() and len(digits) <= _DIGITS):
        return None
    return int(text)


def switched(element: Element | None, path: str) -> bool | None:
    """Whether an on/off property is on (ECMA-376 17.17.4); None where it is not there."""
    found = at(element, path)
    return None if found is None else found.get(W + "val", "true").lower() not in _OFF


def at(element: Element | None, path: str) -> Element | None:
    """The first element at a path of w: names below an element."""
    for name in _steps(path):
        if element is None:
            return None
        # iterchildren, not find: it takes half the time, and this is asked several times for each run.
        element = next(element.iterchildren(name), None)
    return element


@cache
def _steps(path: str) -> tuple[str, ...]:
    return tuple(W + name for name in path.split("/"))


def chosen(alternate: Element) -> Element | None:
    """The one branch of an mc:AlternateContent that is read: its first Choice, or else its Fallback.

    Both say the same, the Fallback for programs that do not know the Choice (ECMA-376 Part 3, 9.3).
    """
    choice = alternate.find(MC + "Choice")
    return alternate.find(MC + "Fallback") if choice is None else choice
