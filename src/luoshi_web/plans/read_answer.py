"""The shape of a reader's answer. What comes from a process that held a hostile file is not believed."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from math import isfinite
from typing import Any, Final

from luoshi.duty import Fate

Check = Callable[[object], bool]


@dataclass(frozen=True, slots=True)
class ListOf:
    """A list of things of one shape."""

    shape: object


@dataclass(frozen=True, slots=True)
class OneOf:
    """Any of several shapes."""

    shapes: tuple[object, ...]


def fits(value: object, shape: object) -> bool:
    """Whether a value has a shape: a type, None, a `ListOf`, a `OneOf`, a check, or a mapping of them.

    A mapping asks for its keys and lets others be, so that answers may grow.
    """
    match shape:
        case ListOf(inner):
            return isinstance(value, list) and all(fits(one, inner) for one in value)
        case OneOf(shapes):
            return any(fits(value, one) for one in shapes)
        case Mapping():
            return isinstance(value, dict) and all(k in value and fits(value[k], v) for k, v in shape.items())
        case None:
            return value is None
        case type():
            return isinstance(value, shape) and not (shape is int and isinstance(value, bool))
    return callable(shape) and bool(shape(value))


def _is_range(value: object) -> bool:
    """[start, end] in characters."""
    return fits(value, ListOf(int)) and len(value) == 2 and 0 <= value[0] <= value[1]  # type: ignore[arg-type,index]


def _is_day(value: object) -> bool:
    try:
        return isinstance(value, str) and bool(date.fromisoformat(value))
    except ValueError:
        return False


def _is_base64(value: object) -> bool:
    try:
        return isinstance(value, str) and b64decode(value, validate=True) is not None
    except ValueError:
        return False


def _is_picture(value: object) -> bool:
    """A media type that a browser draws as a picture, and no other."""
    return value in ("image/png", "image/svg+xml")  # it need not be hashable


def _is_lengths(value: object, count: int) -> bool:
    """So many lengths in points: finite, and no longer than any page."""
    return (
        isinstance(value, list)
        and len(value) == count
        and all(fits(one, OneOf((int, float))) and isfinite(one) and abs(one) < _FAR for one in value)
    )


def _is_above_zero(value: object) -> bool:
    return isinstance(value, int | float) and value > 0


def _is_page(value: object) -> bool:
    """[width, height], both above zero."""
    return _is_lengths(value, 2) and fits(value, ListOf(_is_above_zero))


def _is_box(value: object) -> bool:
    """[page, left, top, right, bottom]."""
    return isinstance(value, list) and bool(value) and fits(value[0], int) and _is_lengths(value[1:], 4)


def _is_fate(value: object) -> bool:
    return value in frozenset(Fate)


_FAR: Final = 1_000_000
_RANGES: Final = ListOf(_is_range)
_ORIGIN: Final = {"quote": str, "ranges": _RANGES, "rule": str}
_DUTY: Final = {
    "number": int,
    "segment": int,
    "headings": ListOf(str),
    "modality": {"value": str, **_ORIGIN},
    "bearers": ListOf({"name": str, "role": str, **_ORIGIN}),
    "cadences": ListOf({"value": dict, "year_unknown": bool, "zh": str, "en": str, **_ORIGIN}),
    "deliverables": ListOf({"name": str, **_ORIGIN}),
    "targets": ListOf({"amount": str, "comparison": str, "unit": str, **_ORIGIN}),
}
_SEGMENT: Final = {
    "index": int,
    "kind": str,
    "text": str,
    "ranges": _RANGES,
    "mark": int,
    "paragraph": int,
    "headings": ListOf(str),
    "shape": dict,
    "boxes": ListOf(_is_box),
    "proposed": _is_fate,
    "rule": str,
    "proposal": OneOf((None, _DUTY)),
}
_TEXTS: Final = ListOf(str)
_ERROR: Final = {"code": str, "zh": _TEXTS, "en": _TEXTS}
_SHAPES: Final[Mapping[str, object]] = {
    "scan": {"rule": str, "sha256": str},
    "read": {
        "document": {
            **dict.fromkeys(("kind", "sha256", "reader", "title", "number", "issuer", "text"), str),
            "pages": ListOf(_is_page),
        },
        "frame": {
            "year": OneOf((int, None)),
            **dict.fromkeys(("issued", "start", "end"), OneOf((_is_day, None))),
            "of_the_year": bool,
        },
        "year_needed": int,
        "segments": ListOf(_SEGMENT),
        "faults": ListOf({"code": str, "zh": str, "en": str}),
    },
    "unpack": {
        "files": ListOf({"name": str, "data": _is_base64, "fault": OneOf((None, _ERROR))}),
        "others": _TEXTS,
    },
    "draw": {"media_type": _is_picture, "data": _is_base64},
}


def result_of(act: str, said: object) -> dict[str, Any] | None:
    """The result in a reader's last word; None where it has none, or one of the wrong shape.

    An act whose shape is not written down may answer any object.
    """
    if not fits(said, {"result": _SHAPES.get(act, dict)}):
        return None
    result: dict[str, Any] = said["result"]  # type: ignore[index]
    return result if act != "read" or _lies_in_text(result) else None


def error_of(said: object) -> dict[str, Any] | None:
    """The error in a reader's last word: a code, a sentence and a remedy in each language."""
    if not fits(said, {"error": _ERROR}):
        return None
    error: dict[str, Any] = said["error"]  # type: ignore[index]
    return error if all(len(error[lang]) == 2 for lang in ("zh", "en")) else None


def _lies_in_text(result: dict[str, Any]) -> bool:
    """Whether the segments are numbered in order, each inside the text, its boxes on pages that there are."""
    length, pages = len(result["document"]["text"]), len(result["document"]["pages"])
    segments = result["segments"]
    return (
        [one["index"] for one in segments] == list(range(len(segments)))
        and all(end <= length for one in segments for _, end in one["ranges"])
        and all(1 <= box[0] <= pages for one in segments for box in one["boxes"])
    )
