"""Plain text -> Document: one Block for each physical line.

Line ends are what Python's `read_text` makes of them (CRLF and CR become LF), so that offsets
are those of any other program that reads the file as text. Page breaks (form feeds) stay.
"""

from __future__ import annotations

import re

from luoshi.errors import Phrase, UnknownType
from luoshi.reading.encoding import Decoded, decode
from luoshi.reading.faults import fault
from luoshi.reading.original import Original
from luoshi.source import Document, Fault, Lines, Span

READER = "txt/1"

_LINE = re.compile(r"[^\n]+")
_DAMAGED = re.compile("\ufffd+")
# One blank for one character keeps all offsets; the characters themselves can't be shown, nor
# written into .xlsx or HTML.
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f]")


def read_txt(original: Original) -> tuple[Document, tuple[Fault, ...]]:
    """Read a text file.

    Raises:
        UnknownType: the bytes are no text in any encoding.
        EmptyText: there is nothing but white space.
    """
    decoded = decode(original.data)
    if decoded is None:
        raise UnknownType(path=original.path, kind=Phrase("二进制数据", "binary data"))
    text = decoded.text.replace("\r\n", "\n").replace("\r", "\n")
    faults = _faults(decoded, text)
    text = _CONTROL.sub(" ", text)
    blocks = Lines(line.span() for line in _LINE.finditer(text))
    return original.rendering(READER, text, blocks), faults


def _faults(decoded: Decoded, text: str) -> tuple[Fault, ...]:
    found: list[Fault] = []
    if decoded.guessed:
        found.append(fault("encoding-guessed", encoding=decoded.encoding))
    damaged = _ranges(_DAMAGED, text) if decoded.damaged else ()
    if damaged:
        found.append(fault("bytes-undecodable", Span(damaged), count=len(damaged)))
    controls = _ranges(_CONTROL, text)
    if controls:
        found.append(fault("control-characters", Span(_joined(controls)), count=len(controls)))
    return tuple(found)


def _ranges(pattern: re.Pattern[str], text: str) -> tuple[tuple[int, int], ...]:
    return tuple(match.span() for match in pattern.finditer(text))


def _joined(ranges: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
    """Ranges that touch as one: a Span's ranges stand apart."""
    joined: list[tuple[int, int]] = []
    for start, end in ranges:
        if joined and joined[-1][1] == start:
            start = joined.pop()[0]  # noqa: PLW2901  the range grows to the left
        joined.append((start, end))
    return tuple(joined)
