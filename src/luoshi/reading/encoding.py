"""Bytes -> text: which encoding a .txt is written in.

Chinese offices write UTF-8 and GB18030, of which GBK and GB2312 are parts (GB 18030-2022); both
are tried strictly, so that an error in one is proof against it. What neither takes is guessed,
and the guess is told.
"""

from __future__ import annotations

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_BE, BOM_UTF32_LE
from dataclasses import dataclass, replace

_REPLACED = "\ufffd"

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (BOM_UTF8, "utf-8"),
    (BOM_UTF32_LE, "utf-32-le"),
    (BOM_UTF32_BE, "utf-32-be"),
    (BOM_UTF16_LE, "utf-16-le"),
    (BOM_UTF16_BE, "utf-16-be"),
)

# What no author types: control characters (but tab, line and page ends). Private-use characters are in
# documents whose rare characters came from an office's own font; they are as odd only where nothing but
# them speaks against an encoding: strict UTF-8 is its own proof.
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f]")
_ODD = re.compile(_CONTROL.pattern[:-1] + "\ue000-\uf8ff]")
_ODD_SHARE = 0.02

# A damaged byte is forgiven where this many characters beside ASCII were read well for each: that
# many can't be chance, and text in another encoding is never near it.
_PROOF = 10
_BEYOND_ASCII = re.compile("[^\x00-\x7f\ufffd]")

_COMMON = re.compile("[\t\n\r -~\u3000-\u303f\u4e00-\u9fff\uff00-\uff5e]")
_COMMON_SHARE = 0.8

_SAMPLE = 64 * 1024  # guessing is slow, and what 64 KB do not tell, more will not


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text from bytes. damaged: U+FFFD stands for bytes; guessed: nothing proves the encoding."""

    text: str
    encoding: str
    damaged: bool = False
    guessed: bool = False


def decode(data: bytes) -> Decoded | None:
    """The text of some bytes, its byte order mark taken off; None where they are no text."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            marked = _decode(data[len(mark) :], encoding)
            return _credible(marked) if not marked.damaged or _proven(marked) else None
    utf8 = _decode(data, "utf-8")
    if not utf8.damaged:
        return _credible(utf8) or _utf16_unmarked(data)
    if _proven(utf8):
        return _credible(utf8)
    gb18030 = _decode(data, "gb18030")
    if (not gb18030.damaged or _proven(gb18030)) and _credible(gb18030):
        return gb18030
    return _utf16_unmarked(data) or _guess(data)


def decode_as(data: bytes, encoding: str) -> Decoded | None:
    """The text of bytes that declare their encoding; None where they refute it."""
    decoded = _decode(data, encoding)
    return _credible(decoded) if not decoded.damaged or _proven(decoded) else None


def _decode(data: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError:
        return Decoded(data.decode(encoding, "replace"), encoding, damaged=True)


def _proven(decoded: Decoded) -> bool:
    good = sum(1 for _ in _BEYOND_ASCII.finditer(decoded.text))
    return good >= _PROOF * decoded.text.count(_REPLACED)


def _credible(decoded: Decoded) -> Decoded | None:
    """The text, unless it is mostly what a wrong encoding or a picture gives; one slip is forgiven."""
    proven = decoded.encoding == "utf-8" and not decoded.damaged
    odd = sum(1 for _ in (_CONTROL if proven else _ODD).finditer(decoded.text))
    return None if odd > max(_ODD_SHARE * len(decoded.text), 1) else decoded


def _utf16_unmarked(data: bytes) -> Decoded | None:
    """UTF-16 without its mark: there are zero bytes, and in one order most of it is Chinese or ASCII."""
    if len(data) % 2 or b"\0" not in data:
        return None
    orders = [_decode(data, encoding) for encoding in ("utf-16-le", "utf-16-be")]
    best = max(orders, key=lambda decoded: len(_COMMON.findall(decoded.text)))
    if best.damaged or len(_COMMON.findall(best.text)) < _COMMON_SHARE * len(best.text):
        return None
    return _credible(replace(best, guessed=True))


def _guess(data: bytes) -> Decoded | None:
    if _looks_binary(data):
        return None
    from charset_normalizer import from_bytes  # noqa: PLC0415 - loaded where a guess is needed, which is rare

    best = from_bytes(data[:_SAMPLE]).best()
    if best is None:
        return None
    decoded = replace(_decode(data, best.encoding), guessed=True)
    if decoded.text.count(_REPLACED) > _ODD_SHARE * len(decoded.text):
        return None
    return _credible(decoded)


def _looks_binary(data: bytes) -> bool:
    # A guess finds some code page for any bytes, so that pictures and programs are kept from it.
    plain = data.translate(None, bytes(range(0x09)) + b"\x0b" + bytes(range(0x0E, 0x20)))
    return len(data) - len(plain) > _ODD_SHARE * len(data)
