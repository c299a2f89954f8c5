"""Archives that lie: bombs, overlaps, wrong sizes, names that lead out, two files in one."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from functools import partial
from io import BytesIO
from warnings import catch_warnings, simplefilter
from zipfile import ZIP_BZIP2, ZIP_LZMA, ZipFile, ZipInfo

from tests.library.reading.attacks.attack import Attack
from tests.library.reading.attacks.samples import SAMPLES, docx_held, repacked
from tests.library.reading.docx_parts import zipped

MEGABYTE = 1024 * 1024
_LOCAL, _CENTRAL, _END = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
MAIN = {
    "docx": "word/document.xml",
    "ofd": "Doc_0/Pages/Page_0/Content.xml",
    "xlsx": "xl/worksheets/sheet1.xml",
    "zip": "通知.txt",
}
UNSAFE = {
    "leads-up": "../../etc/cron.d/x",
    "leads-up-inside": "word/../../x.xml",
    "absolute": "/etc/passwd",
    "backslashes": "..\\..\\x.xml",
    "drive": "C:/Windows/x.xml",
    "control": "a\x07b.xml",
    "turned": "a\u202etxt.exe",
    "escape": "a\x1b[2Jb.xml",
    "reserved": "CON",
    "long": "a" * 5000 + ".txt",
    "dots": "./.././x",
    "lone-dots": "..",
}


def attacks() -> Iterator[Attack]:
    """All of them."""
    for kind in MAIN:
        yield Attack(f"{kind}-bomb", f"计划.{kind}", partial(bomb, kind))
        yield Attack(f"{kind}-bomb-of-many-parts", f"计划.{kind}", partial(many_bombs, kind))
        yield Attack(f"{kind}-overlapping", f"计划.{kind}", partial(lied, kind, overlapping))
        for name, change in LIES.items():
            yield Attack(f"{kind}-{name}", f"计划.{kind}", partial(lied, kind, change))
        for name, unsafe in UNSAFE.items():
            yield Attack(f"{kind}-name-{name}", f"计划.{kind}", partial(with_part, kind, unsafe))
        yield Attack(f"{kind}-twice-the-same-part", f"计划.{kind}", partial(twice, kind))
        yield Attack(f"{kind}-packed-by-lzma", f"计划.{kind}", partial(packed_by, kind, ZIP_LZMA))
        yield Attack(f"{kind}-packed-by-bzip2", f"计划.{kind}", partial(packed_by, kind, ZIP_BZIP2))
    yield Attack("zip-of-twenty-thousand", "多.zip", lambda: zipped({f"{n}.txt": "x" for n in range(20_000)}))
    yield Attack("docx-of-twenty-thousand", "多.docx", lambda: zipped({f"{n}": "x" for n in range(20_000)}))
    yield Attack("zip-in-zip-in-zip", "套.zip", lambda: nested(3, b"x"))
    yield Attack("zip-nested-fifty-deep", "套.zip", lambda: nested(50, b"x"))
    yield Attack("zip-nested-bomb", "套.zip", lambda: nested(2, bytes(100 * MEGABYTE)))
    yield Attack("zip-with-a-link", "链.zip", with_link)
    yield Attack("zip-that-holds-itself-in-part", "自.zip", half_quine)
    yield Attack("pdf-and-docx", "两.docx", lambda: SAMPLES["pdf"]() + SAMPLES["docx"]())
    yield Attack("pdf-and-docx-as-pdf", "两.pdf", lambda: SAMPLES["pdf"]() + SAMPLES["docx"]())
    yield Attack("html-and-zip", "两.html", lambda: SAMPLES["html"]() + SAMPLES["zip"]())
    yield Attack("html-and-docx", "两.docx", lambda: b"<html><p>x</p>" + SAMPLES["docx"]())
    yield Attack("png-and-zip", "两.png", lambda: b"\x89PNG\r\n\x1a\n" + bytes(64) + SAMPLES["zip"]())
    yield Attack("program-and-docx", "两.docx", lambda: b"MZ" + bytes(64) + SAMPLES["docx"]())
    yield Attack("docx-and-pdf", "两.docx", lambda: SAMPLES["docx"]() + SAMPLES["pdf"]())
    yield Attack("docx-and-ofd-in-one", "两.docx", lambda: repacked(SAMPLES["ofd"](), docx_held()))
    yield Attack("docx-that-is-an-empty-archive", "空.docx", lambda: _END + bytes(18))
    yield Attack(
        "docx-end-record-alone-with-comment", "空.docx", lambda: _END + bytes(16) + b"\xff\xff" + b"x" * 65535
    )


def lied(kind: str, change: Callable[[bytes], bytes]) -> bytes:
    """The sample with its directory changed."""
    return change(SAMPLES[kind]())


def with_part(kind: str, name: str) -> bytes:
    """The sample with one more entry."""
    return repacked(SAMPLES[kind](), {name: b"x"})


def bomb(kind: str) -> bytes:
    """One part that unpacks to 100 MB."""
    return repacked(SAMPLES[kind](), {MAIN[kind]: b" " * (100 * MEGABYTE)})


def many_bombs(kind: str) -> bytes:
    """Parts that are small enough each."""
    parts = {f"word/media/{n}.xml": b" " * (7 * MEGABYTE) for n in range(12)}
    lists = {f"{n}.txt": b" " * (7 * MEGABYTE) for n in range(40)} if kind == "zip" else parts
    return repacked(SAMPLES[kind](), lists)


def overlapping(data: bytes) -> bytes:
    """A directory whose entries all point to the first file."""
    found = bytearray(data)
    place = found.find(_CENTRAL)
    while place >= 0:
        found[place + 42 : place + 46] = bytes(4)
        place = found.find(_CENTRAL, place + 4)
    return bytes(found)


def _each_entry(data: bytes, offset: int, value: bytes, mark: bytes = _CENTRAL) -> bytes:
    found = bytearray(data)
    place = found.find(mark)
    while place >= 0:
        found[place + offset : place + offset + len(value)] = value
        place = found.find(mark, place + 4)
    return bytes(found)


def _at_end(data: bytes, offset: int, value: bytes) -> bytes:
    place = data.rfind(_END) + offset
    return data[:place] + value + data[place + len(value) :]


LIES: dict[str, Callable[[bytes], bytes]] = {
    "says-it-is-smaller": lambda data: _each_entry(data, 24, struct.pack("<I", 10)),
    "says-it-is-huge": lambda data: _each_entry(data, 24, struct.pack("<I", 0xFFFFFFF0)),
    "says-it-is-packed-smaller": lambda data: _each_entry(data, 20, struct.pack("<I", 5)),
    "says-it-is-packed-huge": lambda data: _each_entry(data, 20, struct.pack("<I", 0xFFFFFFF0)),
    "wrong-checksums": lambda data: _each_entry(data, 16, b"\xde\xad\xbe\xef"),
    "unknown-packing": lambda data: _each_entry(_each_entry(data, 10, b"\x63\x00"), 8, b"\x63\x00", _LOCAL),
    "password-flag": lambda data: _each_entry(data, 8, b"\x01\x00"),
    "entries-beyond-the-end": lambda data: _each_entry(data, 42, struct.pack("<I", 0x7FFFFFFF)),
    "directory-beyond-the-end": lambda data: _at_end(data, 16, struct.pack("<I", 0x7FFFFFFF)),
    "directory-said-too-long": lambda data: _at_end(data, 12, struct.pack("<I", 0x7FFFFFFF)),
    "more-entries-said": lambda data: _at_end(data, 8, b"\xff\xff\xff\xff"),
    "bigger-format-said": lambda data: _each_entry(data, 20, b"\xff" * 8),
    "names-said-too-long": lambda data: _each_entry(data, 28, b"\xff\xff"),
    "cut-in-half": lambda data: data[: len(data) // 2],
    "cut-at-the-end": lambda data: data[:-10],
    "packed-bytes-zeroed": lambda data: data[:60] + bytes(200) + data[260:],
    "local-headers-gone": lambda data: data.replace(_LOCAL, b"QK\x03\x04"),
}


def twice(kind: str) -> bytes:
    target = BytesIO()
    with ZipFile(BytesIO(SAMPLES[kind]())) as source, ZipFile(target, "w") as archive, catch_warnings():
        simplefilter("ignore")  # zipfile warns of what is the point here
        for name in source.namelist():
            archive.writestr(name, source.read(name))
        archive.writestr(MAIN[kind], b"<x/>")
    return target.getvalue()


def packed_by(kind: str, method: int) -> bytes:
    with ZipFile(BytesIO(SAMPLES[kind]())) as source:
        return zipped({name: source.read(name) for name in source.namelist()}, method)


def nested(depth: int, inmost: bytes) -> bytes:
    data = zipped({"x.txt": inmost})
    for _ in range(depth):
        data = zipped({"x.zip": data})
    return data


def with_link() -> bytes:
    target = BytesIO()
    with ZipFile(target, "w") as archive:
        link = ZipInfo("通知.txt")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
        archive.writestr("计划.txt", "每月自查一次。")
    return target.getvalue()


def half_quine() -> bytes:
    """The stored bytes of an archive are the archive before them, ten times over."""
    data = zipped({"x.txt": b"x"})
    for _ in range(10):
        data = zipped({"a.zip": data, "b.zip": data}, 0)
    return data
