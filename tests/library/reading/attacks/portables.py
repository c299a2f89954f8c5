"""PDF files whose objects go in circles, lie about their lengths, or ask for what nothing can hold."""

# ruff: noqa: E501 - a list of lines as hostile files hold them, each made when asked for

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator, Mapping

from tests.library.reading.attacks.attack import Attack
from tests.library.reading.attacks.samples import pdf_sample
from tests.library.reading.pdf_parts import Sheet, joined, pdf

MEGABYTE = 1024 * 1024
CATALOGUE = b"<< /Type /Catalog /Pages 2 0 R >>"
FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"


def stream(data: bytes, entries: str = "", length: int | None = None) -> bytes:
    said = len(data) if length is None else length
    return f"<< {entries} /Length {said} >>\nstream\n".encode() + data + b"\nendstream"


def one_page(content: bytes, more: str = "", box: str = "0 0 595 842", *others: bytes) -> bytes:
    """A page with object 5 as its content; others: objects from number 6."""
    leaf = f"<< /Type /Page /Parent 2 0 R /MediaBox [{box}] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> {more} >> >>"
    return joined(
        [CATALOGUE, b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>", leaf.encode(), FONT, content, *others]
    )


WORDS = b"BT /F1 12 Tf 72 700 Td (Check each month.) Tj ET"


def deflated(data: bytes, times: int = 1) -> bytes:
    for _ in range(times):
        data = zlib.compress(data, 9)
    return stream(data, f"/Filter [{' /FlateDecode' * times}]")


def tree(*pages: bytes) -> bytes:
    return joined([CATALOGUE, *pages])


def changed(old: bytes, new: bytes) -> bytes:
    data = pdf_sample()
    assert old in data
    return data.replace(old, new)


def without_table(data: bytes) -> bytes:
    return data[: data.rindex(b"xref\n0")] + b"trailer << /Root 1 0 R >>\n%%EOF"


def lines_of_content(count: int) -> bytes:
    return one_page(deflated(WORDS + b"\n0 0 m 1 1 l S" * count))


MAKE: Mapping[str, Callable[[], bytes]] = {
    "pages-in-a-circle": lambda: tree(b"<< /Type /Pages /Count 5 /Kids [2 0 R] >>"),
    "pages-in-a-wide-circle": lambda: tree(
        b"<< /Type /Pages /Count 9 /Kids [3 0 R 3 0 R] >>",
        b"<< /Type /Pages /Count 9 /Kids [2 0 R 2 0 R] /Parent 2 0 R >>",
    ),
    "page-of-itself-as-parent": lambda: tree(
        b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>", b"<< /Type /Page /Parent 3 0 R /Contents 3 0 R >>"
    ),
    "pages-a-thousand-deep": lambda: tree(
        *[
            f"<< /Type /Pages /Count 1 /Kids [{n + 3} 0 R] /Parent {n + 1} 0 R >>".encode()
            for n in range(1000)
        ],
        b"<< /Type /Page /MediaBox [0 0 9 9] >>",
    ),
    "no-pages": lambda: tree(b"<< /Type /Pages /Count 0 /Kids [] >>"),
    "count-absurd": lambda: changed(b"/Count 2", b"/Count 2147483647"),
    "count-below-zero": lambda: changed(b"/Count 2", b"/Count -5"),
    "count-beyond-all": lambda: changed(b"/Count 2", b"/Count 99999999999999999999"),
    "a-page-ten-thousand-times": lambda: tree(
        f"<< /Type /Pages /Count 10000 /Kids [{'3 0 R ' * 10_000}] >>".encode(),
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>",
    ),
    "page-huge": lambda: one_page(stream(WORDS), box="0 0 9999999 9999999"),
    "page-infinite": lambda: one_page(stream(WORDS), box="0 0 1e999 1e999"),
    "page-of-nothing": lambda: one_page(stream(WORDS), box="0 0 0 0"),
    "page-turned-inside-out": lambda: one_page(stream(WORDS), box="595 842 0 0"),
    "page-box-of-words": lambda: one_page(stream(WORDS), box="(a) (b) /c null"),
    "page-turned-a-million": lambda: changed(b"/Rotate 0", b"/Rotate 99999999"),
    "table-before-itself": lambda: joined([CATALOGUE], "/Prev 9"),
    "table-in-a-circle": lambda: changed(b"/Size", b"/Prev %d /Size" % pdf_sample().rindex(b"xref\n0")),
    "table-gone": lambda: without_table(pdf_sample()),
    "table-of-zeros": lambda: pdf_sample()[: pdf_sample().rindex(b"xref\n0")] + bytes(200),
    "table-start-beyond-the-end": lambda: changed(b"startxref\n", b"startxref\n9999999999"),
    "table-places-wrong": lambda: changed(b" 00000 n", b"9 00000 n"),
    "table-said-to-be-huge": lambda: changed(b"xref\n0 ", b"xref\n0 99999999"),
    "table-size-absurd": lambda: changed(b"/Size ", b"/Size 999999999"),
    "root-gone": lambda: changed(b"/Root 1 0 R", b"/Root 99 0 R"),
    "root-is-a-number": lambda: changed(b"/Root 1 0 R", b"/Root 7"),
    "header-alone": lambda: b"%PDF-1.7\n",
    "header-and-zeros": lambda: b"%PDF-1.7\n" + bytes(MEGABYTE),
    "header-of-a-future": lambda: changed(b"%PDF-1.7", b"%PDF-9.9"),
    "ends-in-the-middle": lambda: pdf_sample()[: len(pdf_sample()) // 2],
    "without-its-end": lambda: pdf_sample()[:-20],
    "null-bytes-between": lambda: changed(b"endobj\n", b"endobj\n" + bytes(1000)),
    "arrays-in-arrays": lambda: tree(
        b"<< /Type /Pages /Count 1 /Kids " + b"[" * 100_000 + b"]" * 100_000 + b" >>"
    ),
    "dictionaries-in-dictionaries": lambda: tree(b"<< /A " * 50_000 + b"1" + b" >>" * 50_000),
    "string-without-end": lambda: tree(b"<< /Type /Pages /T (" + b"(" * MEGABYTE + b" >>"),
    "a-name-of-a-megabyte": lambda: tree(b"<< /" + b"A" * MEGABYTE + b" 1 >>"),
    "number-of-a-megabyte": lambda: tree(b"<< /Count " + b"9" * MEGABYTE + b" >>"),
    "reference-of-itself": lambda: joined([CATALOGUE, b"2 0 R"]),
    "length-of-itself": lambda: one_page(b"<< /Length 5 0 R >>\nstream\n" + WORDS + b"\nendstream"),
    "length-too-short": lambda: one_page(stream(WORDS, length=3)),
    "length-too-long": lambda: one_page(stream(WORDS, length=99_999_999)),
    "length-below-zero": lambda: one_page(stream(WORDS, length=-9)),
    "stream-bomb": lambda: one_page(deflated(b" " * (120 * MEGABYTE))),
    "stream-bomb-twice-packed": lambda: one_page(deflated(b" " * (120 * MEGABYTE), 2)),
    "stream-of-hundred-filters": lambda: one_page(stream(WORDS, f"/Filter [{'/ASCIIHexDecode ' * 1000}]")),
    "stream-of-no-known-filter": lambda: one_page(stream(WORDS, "/Filter /NoSuchDecode")),
    "stream-broken": lambda: one_page(stream(b"\x78\x9c" + bytes(200), "/Filter /FlateDecode")),
    "stream-predictor-absurd": lambda: one_page(
        stream(
            zlib.compress(WORDS),
            "/Filter /FlateDecode /DecodeParms << /Predictor 15 /Columns 2147483647 /Colors 99 >>",
        )
    ),
    "content-is-the-page": lambda: tree(
        b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 3 0 R >>",
    ),
    "content-a-thousand-times": lambda: changed(b"/Contents 5 0 R", b"/Contents [" + b"5 0 R " * 5000 + b"]"),
    "lines-without-number": lambda: lines_of_content(500_000),
    "words-one-over-the-other": lambda: one_page(deflated(WORDS * 20_000)),
    "words-strewn": lambda: one_page(
        deflated(
            b"".join(b"BT /F1 1 Tf %d %d Td (x) Tj ET\n" % (n % 595, n * 7 % 842) for n in range(60_000))
        )
    ),
    "words-infinite": lambda: one_page(stream(b"BT /F1 1e38 Tf 1e38 1e38 1e38 1e38 1e38 1e38 Tm (x) Tj ET")),
    "states-never-given-back": lambda: one_page(deflated(b"q " * 3_000_000 + WORDS)),
    "brackets-in-brackets": lambda: one_page(deflated(b"[" * 1_000_000 + WORDS)),
    "text-never-ended": lambda: one_page(deflated(b"BT " * 500_000 + WORDS)),
    "form-that-draws-itself": lambda: one_page(
        stream(WORDS + b" /X Do"),
        "/XObject << /X 6 0 R >>",
        "0 0 595 842",
        stream(
            b"/X Do /X Do",
            "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>",
        ),
    ),
    "forms-that-multiply": lambda: one_page(
        stream(WORDS + b" /X Do"),
        "/XObject << /X 6 0 R >>",
        "0 0 595 842",
        *[
            stream(
                b"/X Do " * 20,
                f"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X {n} 0 R >> >>",
            )
            for n in range(7, 15)
        ],
    ),
    "picture-huge": lambda: one_page(
        stream(WORDS + b" /X Do"),
        "/XObject << /X 6 0 R >>",
        "0 0 595 842",
        stream(
            b"\0",
            "/Type /XObject /Subtype /Image /Width 2000000 /Height 2000000 /ColorSpace /DeviceRGB /BitsPerComponent 8",
        ),
    ),
    "picture-mask-of-itself": lambda: one_page(
        stream(WORDS + b" /X Do"),
        "/XObject << /X 6 0 R >>",
        "0 0 595 842",
        stream(
            b"\0",
            "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /SMask 6 0 R",
        ),
    ),
    "font-letters-that-draw-themselves": lambda: one_page(
        stream(b"BT /F9 12 Tf 9 9 Td (aaaa) Tj ET " + WORDS),
        "/Font << /F1 4 0 R /F9 6 0 R >>",
        "0 0 595 842",
        b"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [1 0 0 1 0 0] /CharProcs << /a 7 0 R >> /FirstChar 97 /LastChar 97 "
        b"/Widths [9] /Encoding << /Differences [97 /a] >> /Resources << /Font << /F9 6 0 R >> >> >>",
        stream(b"9 0 d0 BT /F9 1 Tf (aa) Tj ET"),
    ),
    "font-file-with-a-bad-length": lambda: pdf(
        Sheet().words(72, 100, "每月自查。"),
        font="<< /Type /Font /Subtype /TrueType /BaseFont /X /FontDescriptor << /Type /FontDescriptor /FontName /X /Flags 4 /FontFile2 5 0 R >> >>",
        objects=["<< /Length 999999 /Length1 2147483647 >>\nstream\n\0\1\0\0\377\377\377\377\nendstream"],
    ),
    "font-map-bomb": lambda: pdf(
        Sheet().words(72, 100, "每月自查。"),
        font="<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /ToUnicode 5 0 R "
        "/DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) "
        "/Supplement 0 >> /W [0 2147483647 500] >>] >>",
        objects=[
            "<< /Length 200 >>\nstream\n1 beginbfrange\n<0000> <FFFFFFFF> <0000>\nendbfrange\n"
            "<0000> <FFFF> <" + "41" * 50_000 + ">\nendstream"
        ],
    ),
    "font-of-itself": lambda: changed(b"/DescendantFonts [<<", b"/DescendantFonts [3 0 R <<"),
    "outline-in-a-circle": lambda: pdf(
        Sheet().words(72, 100, "每月自查。"),
        catalogue="/Outlines 5 0 R",
        objects=[
            "<< /Type /Outlines /First 6 0 R /Last 6 0 R /Count 9 >>",
            "<< /Title (x) /Parent 5 0 R /Next 6 0 R /First 6 0 R >>",
        ],
    ),
    "names-in-a-circle": lambda: pdf(
        Sheet().words(72, 100, "每月自查。"),
        catalogue="/Names << /EmbeddedFiles 5 0 R >> /PageLabels 5 0 R",
        objects=["<< /Kids [5 0 R 5 0 R] >>"],
    ),
    "script-on-opening": lambda: pdf(
        Sheet().words(72, 100, "每月自查。"),
        catalogue="/OpenAction << /S /JavaScript /JS (while\\(1\\){}) >>",
    ),
    "program-on-opening": lambda: pdf(
        Sheet().words(72, 100, "每月自查。"), catalogue="/OpenAction << /S /Launch /F (/bin/sh) >>"
    ),
    "address-on-opening": lambda: pdf(
        Sheet().words(72, 100, "每月自查。"), catalogue="/OpenAction << /S /URI /URI (http://127.0.0.1:9/) >>"
    ),
    "form-of-xml": lambda: pdf(
        Sheet().words(72, 100, "每月自查。"),
        catalogue="/AcroForm << /XFA 5 0 R /Fields [] >> /NeedsRendering true",
        objects=[
            "<< /Length 60 >>\nstream\n<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><x>&a;</x>\nendstream"
        ],
    ),
    "fields-in-a-circle": lambda: pdf(
        Sheet().words(72, 100, "每月自查。"),
        catalogue="/AcroForm << /Fields [5 0 R] >>",
        objects=["<< /T (a) /Kids [5 0 R] /Parent 5 0 R >>"],
    ),
    "structure-in-a-circle": lambda: pdf(
        Sheet().words(72, 100, "每月自查。"),
        catalogue="/MarkInfo << /Marked true >> /StructTreeRoot 5 0 R",
        objects=["<< /Type /StructTreeRoot /K [5 0 R 5 0 R] /ParentTree 5 0 R >>"],
    ),
    "objects-in-a-stream-of-itself": lambda: joined(
        [
            CATALOGUE,
            b"<< /Type /Pages /Count 0 /Kids [] >>",
            stream(b"3 0 3 0", "/Type /ObjStm /N 999999 /First 4 /Extends 3 0 R"),
        ]
    ),
    "locked-with-nonsense": lambda: joined(
        [CATALOGUE, b"<< /Type /Pages /Count 1 /Kids [] >>"],
        "/Encrypt << /Filter /Standard /V 5 /R 6 /Length 256 /O (x) /U (x) /P -1 >> /ID [(a) (b)]",
    ),
    "locked-by-an-unknown-lock": lambda: joined(
        [CATALOGUE, b"<< /Type /Pages /Count 1 /Kids [] >>"],
        "/Encrypt << /Filter /NoSuch /V 99 >> /ID [(a) (b)]",
    ),
    "hundred-thousand-objects": lambda: joined(
        [CATALOGUE, b"<< /Type /Pages /Count 0 /Kids [] >>", *[b"null"] * 100_000]
    ),
    "object-numbers-absurd": lambda: changed(b"3 0 obj", b"2147483647 65535 obj"),
    "ends-of-file-in-plenty": lambda: pdf_sample() + b"%%EOF\n" * 100_000,
    "junk-before": lambda: b"junk" * 300 + pdf_sample(),
}


def attacks() -> Iterator[Attack]:
    """All of them."""
    for name, make in MAKE.items():
        yield Attack(f"pdf-{name}", "计划.pdf", make)
