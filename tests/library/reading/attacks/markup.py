"""XML that does harm, put into the parts of each format that is made of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from tests.library.reading.attacks.attack import Attack
from tests.library.reading.attacks.samples import SAMPLES, repacked, unpacked

PARTS: Mapping[str, tuple[str, str]] = {
    "docx-main": ("docx", "word/document.xml"),
    "docx-header": ("docx", "word/header1.xml"),
    "docx-relations": ("docx", "word/_rels/document.xml.rels"),
    "ofd-main": ("ofd", "OFD.xml"),
    "ofd-page": ("ofd", "Doc_0/Pages/Page_0/Content.xml"),
    "xlsx-book": ("xlsx", "xl/workbook.xml"),
    "xlsx-sheet": ("xlsx", "xl/worksheets/sheet1.xml"),
    "xlsx-strings": ("xlsx", "xl/sharedStrings.xml"),
}
LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {chr(97 + n)} "{f"&{chr(96 + n)};" * 10}">' for n in range(1, 10)
) + "]>"  # fmt: skip
QUADRATIC = f'<!DOCTYPE x [<!ENTITY a "{"a" * 100_000}">]>'
LOCAL = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
REMOTE = '<!DOCTYPE x [<!ENTITY a SYSTEM "http://127.0.0.1:9/x">]>'
PARAMETER = '<!DOCTYPE x [<!ENTITY % a SYSTEM "http://127.0.0.1:9/x.dtd">%a;]>'
OUTSIDE = '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">'


def declared(doctype: str, data: bytes, entity: str = "") -> bytes:
    """The part with a document type, and an entity used in its first text."""
    text = data.decode()
    at = text.index("?>") + 2 if text.startswith("<?xml") else 0
    return (text[:at] + doctype + text[at:].replace(">", f">{entity}", 1)).encode()


def inside(data: bytes, inner: bytes) -> bytes:
    """The part with something put behind the start of its root."""
    root = data.index(b"<", data.find(b"?>") + 1)
    at = data.index(b">", root) + 1
    if data[at - 2 : at] == b"/>":
        name = data[root + 1 : at].split()[0].rstrip(b"/>")
        return data[: at - 2] + b">" + inner + b"</" + name + b">"
    return data[:at] + inner + data[at:]


HARMS: Mapping[str, Callable[[bytes], bytes]] = {
    "billion-laughs": lambda data: declared(LAUGHS, data, "&j;"),
    "quadratic-blowup": lambda data: declared(QUADRATIC, data, "&a;" * 10_000),
    "entity-of-a-local-file": lambda data: declared(LOCAL, data, "&a;"),
    "entity-of-a-remote-file": lambda data: declared(REMOTE, data, "&a;"),
    "parameter-entity": lambda data: declared(PARAMETER, data),
    "outside-dtd": lambda data: declared(OUTSIDE, data),
    "dtd-in-utf-16": lambda data: (
        declared(LAUGHS, data).decode().replace('encoding="UTF-8"', "").encode("utf-16")
    ),
    "nested-ten-thousand-deep": lambda data: inside(data, b"<a>" * 10_000 + b"</a>" * 10_000),
    "ten-thousand-attributes": lambda data: inside(
        data, b"<a " + b" ".join(b"x%d='1'" % n for n in range(10_000)) + b"/>"
    ),
    "elements-in-plenty": lambda data: inside(data, b"<a/>" * 200_000),
    "ten-megabytes-of-one-name": lambda data: inside(data, b"<" + b"a" * 10_000_000 + b"/>"),
    "a-long-attribute": lambda data: inside(data, b"<a x='" + b"a" * 20_000_000 + b"'/>"),
    "xinclude": lambda data: inside(
        data, b'<i:include xmlns:i="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>'
    ),
    "null-bytes": lambda data: inside(data, b"a\0\0\0"),
    "broken-utf-8": lambda data: inside(data, b"\xff\xfe\xc3\x28"),
    "another-encoding": lambda data: (
        data.replace(b"UTF-8", b"EBCDIC-CP-US") if b"UTF-8" in data else b"\xff" + data
    ),
    "cut-off": lambda data: data[: len(data) * 2 // 3],
    "zeros": lambda data: bytes(len(data)),
    "unclosed-section": lambda data: inside(data, b"<![CDATA[" + b"]" * 1_000_000),
}


def attacks() -> Iterator[Attack]:
    """Each harm in each part."""
    for place, (kind, part) in PARTS.items():
        for name, harm in HARMS.items():
            yield Attack(f"{place}-{name}", f"计划.{kind}", partial(spoilt, kind, part, harm))


def spoilt(kind: str, part: str, harm: Callable[[bytes], bytes]) -> bytes:
    data = SAMPLES[kind]()
    return repacked(data, {part: harm(unpacked(data)[part])})
