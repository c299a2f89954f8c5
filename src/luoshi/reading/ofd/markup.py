"""OFD as XML: elements by their local names, and numbers as people write them.

GB/T 33190-2016 has the namespace http://www.ofdspec.org/2016, files made before it
http://www.ofdspec.org, and some programs write none; the names inside are the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import isfinite
from typing import Final

from luoshi.reading.markup import Element

#: Millimetres; a place or a length beyond is a mistake (a page has 5 metres at most).
_FARTHEST: Final = 100_000.0
_LONGEST: Final = 32  # characters of a number


def local(element: Element) -> str:
    """An element's name without its namespace."""
    return str(element.tag).rpartition("}")[2]


def children(element: Element | None, *names: str) -> Iterator[Element]:
    """The children of these names, in order."""
    for child in () if element is None else element:
        if local(child) in names:
            yield child


def child(element: Element | None, path: str) -> Element | None:
    """The first element at a path of names below an element."""
    for name in path.split("/"):
        element = next(children(element, name), None)
    return element


def words(element: Element | None) -> str:
    """The text of an element, without white space at its ends."""
    return "" if element is None else (element.text or "").strip()


def number(text: str | None) -> float | None:
    """A finite number within reach; None where it is none."""
    if text is None or len(text) > _LONGEST:
        return None
    try:
        found = float(text)
    except ValueError:
        return None
    return found if isfinite(found) and abs(found) <= _FARTHEST else None


def numbers(text: str | None, count: int) -> tuple[float, ...] | None:
    """So many numbers (ST_Array, ST_Box); None where there are others, or one of them is wrong."""
    parts = (text or "").split()
    if len(parts) != count:
        return None
    found = [number(part) for part in parts]
    kept = tuple(value for value in found if value is not None)
    return kept if len(kept) == count else None


def is_on(element: Element, name: str, *, default: bool) -> bool:
    """Whether an xs:boolean attribute is true."""
    value = element.get(name)
    return default if value is None else value.strip().lower() in ("true", "1")
