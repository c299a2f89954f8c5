"""Which encoding a page is in: its byte order mark, its own declaration, or what its bytes tell.

Source: HTML Living Standard 13.2.3.2 (prescan) and the Encoding Standard: a page that declares
gb2312 or gbk is read as GB18030, of which they are parts. A western declaration is not believed:
editors write it into Chinese pages without being asked.
"""

from __future__ import annotations

import re
from typing import Final

from luoshi.reading.encoding import Decoded, decode, decode_as

_PRESCAN: Final = 4096
_DECLARED: Final = (
    re.compile(rb"<meta[^>]{,512}?charset\s*=\s*[\"']?\s*([\w:.-]+)", re.IGNORECASE),
    re.compile(rb"<\?xml[^>]{,128}?encoding\s*=\s*[\"']([\w:.-]+)", re.IGNORECASE),
)
_CODECS: Final = {
    **dict.fromkeys(("utf-8", "utf8", "unicode-1-1-utf-8"), "utf-8"),
    **dict.fromkeys(("utf-16", "utf-16le", "utf-16be"), "utf-8"),  # what declares it in ASCII is not in it
    **dict.fromkeys(("gb2312", "gbk", "gb18030", "x-gbk", "gb_2312-80", "chinese", "cp936"), "gb18030"),
    **dict.fromkeys(("big5", "big5-hkscs", "cn-big5", "x-x-big5"), "big5hkscs"),
}


def decode_page(data: bytes, declared: str = "") -> Decoded | None:
    """The text of a page. declared: what its envelope (a MHTML part) says of its encoding.

    None where it is no text. A declaration that its own bytes refute is set aside.
    """
    codec = _CODECS.get(declared.strip().lower()) or _in_head(data[:_PRESCAN])
    if codec and not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        # Bytes that are UTF-8 beyond ASCII are that, whatever a page says (decision 6).
        utf8 = not data.isascii() and _is_utf8(data)
        decoded = None if utf8 else decode_as(data, codec)
        if decoded is not None:
            return decoded
    return decode(data)


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _in_head(head: bytes) -> str:
    for pattern in _DECLARED:
        found = pattern.search(head)
        if found:
            return _CODECS.get(found[1].decode("ascii").lower(), "")
    return ""
