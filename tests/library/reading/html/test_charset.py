from __future__ import annotations

import pytest

from luoshi.reading import read_bytes
from luoshi.reading.html.charset import decode_page

WORDS = "各科室每月自查一次消防设施，于25日前报送自查表。"
PAGE = "<html><head>{0}</head><body><p>" + WORDS + "</p></body></html>"
META = '<meta charset="{0}">'
EQUIV = '<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset={0}">'


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        (META.format("utf-8"), "utf-8"),
        (META.format("gb2312"), "gb18030"),
        (EQUIV.format("GBK"), "gb18030"),
        (EQUIV.format("gb2312"), "gb18030"),
        ("", "utf-8"),
        ("", "gb18030"),
        (META.format("iso-8859-1"), "gb18030"),
        (META.format("utf-8"), "gb18030"),
        (META.format("gb2312"), "utf-8"),
        (META.format("utf-16"), "utf-8"),
        (META.format("no-such"), "gb18030"),
        (META.format("gbk"), "utf-8-sig"),
        ("", "utf-16"),
    ],
)
def test_the_encoding_is_declared_or_told_by_the_bytes(declared: str, encoding: str) -> None:
    document, faults = read_bytes(PAGE.format(declared).encode(encoding), "a.html")
    assert (document.text, faults) == (WORDS, ())


def test_a_character_beyond_gb2312_is_read_where_gb2312_is_declared() -> None:
    page = PAGE.format(META.format("gb2312")).replace("各科室", "㙍岗村")
    assert read_bytes(page.encode("gb18030"), "a.html")[0].text.startswith("㙍岗村每月")


def test_a_declared_big5_is_read() -> None:
    page = PAGE.format(META.format("big5")).replace(WORDS, "各科室每月自查一次消防設施")
    assert read_bytes(page.encode("big5"), "a.html")[0].text == "各科室每月自查一次消防設施"


def test_the_envelope_goes_before_the_page() -> None:
    data = PAGE.format(META.format("utf-8")).encode("gb18030")
    decoded = decode_page(data, "GB2312")
    assert decoded
    assert (decoded.encoding, WORDS in decoded.text) == ("gb18030", True)


def test_damaged_bytes_are_told_with_their_place() -> None:
    data = PAGE.format(META.format("utf-8")).encode().replace("月".encode(), b"\xe6\x9c")
    document, (fault,) = read_bytes(data, "a.html")
    assert fault.code == "bytes-undecodable"
    assert fault.span
    assert document.quote(fault.span) == "\ufffd"
