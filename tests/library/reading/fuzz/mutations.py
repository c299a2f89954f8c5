"""Changes inside a file that keep its outer shape: in parts of an archive, objects of a PDF, tags of a page.

Bytes changed anywhere would mostly break a checksum and prove nothing about the reader behind it.
"""

# ruff: noqa: E501 - lists of what is put in

from __future__ import annotations

import re
import zlib
from collections.abc import Callable
from random import Random
from typing import Final

from tests.library.reading.attacks.samples import SAMPLES, unpacked
from tests.library.reading.docx_parts import zipped
from tests.library.reading.pdf_parts import joined

_TAG: Final = re.compile(rb"<[^<>]*>")
_VALUE: Final = re.compile(rb"\"[^\"<>]*\"|'[^'<>]*'")
_NUMBER: Final = re.compile(rb"-?\d+(?:\.\d+)?")
_OBJECT: Final = re.compile(rb"(\d+) 0 obj\n(.*?)\nendobj\n", re.DOTALL)
_STREAM: Final = re.compile(rb"(<<.*?>>\nstream\n)(.*)(\nendstream)", re.DOTALL)
_NUMBERS: Final = (
    b"0", b"-1", b"1", b"65536", b"2147483647", b"-2147483648", b"99999999999999999999", b"1e308", b"NaN", b"0.0000001",
)  # fmt: skip
_ODD: Final = (
    b"", b"\0", b"\xff\xfe", b"&#0;", b"&amp;", b"&x;", b"<!--", b"-->", b"]]>", b"<![CDATA[", b"%9", b"%1%1", b"g 999999 1",
    b"../", b"/", b"\\", "★".encode(), "一、".encode(), "\u202e".encode(), "\u0301".encode(), b"|", b"\n", b"\x0c", b"A1:XFD1048576",
    b"ZZZZ99", b"true", b"'", b'"', b"<", b">", b"[", b"]", b"<<", b">>", b"(", b")", b"1 0 R", b"99 0 R", b"obj", b"stream",
)  # fmt: skip

KINDS: Final = tuple(kind for kind in SAMPLES if kind != "zip")


def mutant(kind: str, number: int, seed: int) -> bytes:
    """The mutation of that number of the sample of a kind; the same each time."""
    random = Random(f"{kind} {number} {seed}")  # noqa: S311 - samples, not secrets
    data = SAMPLES[kind]()
    if data.startswith(b"PK"):
        return _in_archive(data, random)
    if data.startswith(b"%PDF"):
        return _in_objects(data, random)
    return _several(data, random)


def _in_archive(data: bytes, random: Random) -> bytes:
    held = unpacked(data)
    for _ in range(random.choice((1, 1, 2, 4))):
        name = random.choice(sorted(held))
        match random.randrange(12):
            case 0:
                held[name] = held[random.choice(sorted(held))]
            case 1 if len(held) > 1:
                del held[name]
            case 2:
                held[random.choice((name + "x", name.upper(), name.replace("/", "\\")))] = held[name]
            case _:
                held[name] = _several(held[name], random)
    packed = zipped(held)
    return _bytes(packed, random) if random.randrange(12) == 0 else packed


def _in_objects(data: bytes, random: Random) -> bytes:
    held = [body for _, body in _OBJECT.findall(data)]
    for _ in range(random.choice((1, 1, 2, 4))):
        at = random.randrange(len(held))
        match random.randrange(8):
            case 0:
                held[at] = held[random.randrange(len(held))]
            case 1:
                held.insert(at, held[at])
            case _:
                held[at] = _in_object(held[at], random)
    made = joined(held)
    return _bytes(made, random) if random.randrange(8) == 0 else made


def _in_object(body: bytes, random: Random) -> bytes:
    found = _STREAM.fullmatch(body)
    if found is None or random.randrange(3) == 0:
        return _several(body, random)
    head, content, tail = found.groups()
    if b"/FlateDecode" in head:
        try:
            content = zlib.compress(_several(zlib.decompress(content), random))
        except zlib.error:
            content = _several(content, random)
    else:
        content = _several(content, random)
    if random.randrange(4):
        head = re.sub(rb"/Length \d+", b"/Length %d" % len(content), head)
    return head + content + tail


def _several(content: bytes, random: Random) -> bytes:
    for _ in range(random.choice((1, 1, 2, 3, 6))):
        content = random.choice(_CHANGES)(content, random)
    return content[: 4 * 1024 * 1024]


def _swapped(
    pattern: re.Pattern[bytes], content: bytes, random: Random
) -> tuple[re.Match[bytes], re.Match[bytes]] | None:
    found = list(pattern.finditer(content))
    if len(found) < 2:
        return None
    one, other = sorted(random.sample(found, 2), key=lambda match: match.start())
    return one, other


def _tags_swapped(content: bytes, random: Random) -> bytes:
    pair = _swapped(_TAG, content, random)
    if pair is None:
        return content
    a, b = pair
    return content[: a.start()] + b[0] + content[a.end() : b.start()] + a[0] + content[b.end() :]


def _stretch_gone(content: bytes, random: Random) -> bytes:
    pair = _swapped(_TAG, content, random)
    return content if pair is None else content[: pair[0].start()] + content[pair[1].start() :]


def _stretch_again(content: bytes, random: Random) -> bytes:
    pair = _swapped(_TAG, content, random)
    if pair is None:
        return _piece(content, random)
    a, b = pair[0].start(), pair[1].start()
    times = random.choice((1, 1, 2, 40, 300))
    return content[:b] + content[a:b] * min(times, 1 + 200_000 // max(b - a, 1)) + content[b:]


def _value_odd(content: bytes, random: Random) -> bytes:
    found = list(_VALUE.finditer(content))
    if not found:
        return _piece(content, random)
    one = random.choice(found)
    return content[: one.start() + 1] + random.choice(_NUMBERS + _ODD) + content[one.end() - 1 :]


def _number_odd(content: bytes, random: Random) -> bytes:
    found = list(_NUMBER.finditer(content))
    if not found:
        return _piece(content, random)
    one = random.choice(found)
    return content[: one.start()] + random.choice(_NUMBERS) + content[one.end() :]


def _piece(content: bytes, random: Random) -> bytes:
    at = random.randrange(len(content) + 1)
    return (
        content[:at]
        + random.choice(_ODD) * random.choice((1, 1, 1, 50))
        + content[at + random.randrange(20) :]
    )


def _bytes(content: bytes, random: Random) -> bytes:
    changed = bytearray(content)
    for _ in range(random.randint(1, 8)):
        if changed:
            changed[random.randrange(len(changed))] = random.randrange(256)
    return bytes(changed)


def _cut(content: bytes, random: Random) -> bytes:
    return content[: random.randrange(len(content) + 1)]


_CHANGES: Final[tuple[Callable[[bytes, Random], bytes], ...]] = (
    _tags_swapped,
    _stretch_gone,
    _stretch_again,
    _value_odd,
    _value_odd,
    _number_odd,
    _number_odd,
    _piece,
    _piece,
    _bytes,
    _cut,
)
