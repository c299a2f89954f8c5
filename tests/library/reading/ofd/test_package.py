"""Broken, hostile, locked and signed files."""

from __future__ import annotations

from io import BytesIO
from time import perf_counter
from zipfile import ZipFile

import pytest

from luoshi.errors import BrokenFile, EmptyText, FileTooLarge, LockedFile, LuoshiError
from luoshi.reading import limits, read_bytes
from luoshi.reading.ofd import objects
from tests.library.reading.docx_parts import zipped
from tests.library.reading.ofd.reading import lines, of_kind, read
from tests.library.reading.ofd_parts import SIGNATURES, body, grid, ofd, packed, page, parts, text, uses

CHECK = text("每月自查。", 28, 50)
TRAIN = text("每年培训。", 28, 60)
DTD = '<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c SYSTEM "file:///etc/passwd">]>'


def refused(data: bytes, error: type[LuoshiError]) -> LuoshiError:
    with pytest.raises(error) as caught:
        read_bytes(data, "计划.ofd")
    return caught.value


def test_a_file_is_told_by_its_content() -> None:
    document, _ = read_bytes(ofd(page(CHECK)), "计划.zip")
    assert (document.kind, document.reader) == ("ofd", "ofd/1")


def test_a_signed_file_is_said_not_to_be_verified() -> None:
    held = parts(page(CHECK)) | {"Doc_0/Signs/Signatures.xml": SIGNATURES}
    document, faults = read(packed(held, body(signed=True)))
    assert (of_kind(document), faults) == (["每月自查。"], ["signed-not-verified"])


def test_a_signature_whose_part_is_missing_is_said_all_the_same() -> None:
    assert read(packed(parts(page(CHECK)), body(signed=True)))[1] == ["signed-not-verified"]


@pytest.mark.parametrize("name", ["Encryptions.xml", "encryptions.xml", "DecryptSeed.dat"])
def test_an_encrypted_file_is_locked(name: str) -> None:
    refused(packed(parts(page(CHECK)) | {name: "<x/>"}), LockedFile)


def test_an_archive_with_a_password_is_locked() -> None:
    data = bytearray(ofd(page(CHECK)))
    place = data.find(b"PK\x01\x02")
    while place >= 0:  # general purpose bit 0 of each entry of the directory
        data[place + 8] |= 1
        place = data.find(b"PK\x01\x02", place + 4)
    refused(bytes(data), LockedFile)


@pytest.mark.parametrize(
    "name", ["OFD.xml", "Doc_0/Document.xml", "Doc_0/Pages/Page_0/Content.xml", "Doc_0/PublicRes.xml"]
)
def test_a_dtd_in_any_part_is_refused(name: str) -> None:
    with ZipFile(BytesIO(ofd(page(CHECK)))) as archive:
        held = {entry: archive.read(entry).decode() for entry in archive.namelist()}
    held[name] = held[name].replace("?>", f"?>{DTD}", 1)
    error = refused(zipped(held), BrokenFile)
    assert "DTD" in error.sentence("en")


@pytest.mark.parametrize(
    "name", ["../x.xml", "Doc_0/../../x.xml", "/etc/x.xml", "\\x.xml", "C:/x.xml", "a\\..\\x.xml"]
)
def test_names_that_lead_out_are_refused(name: str) -> None:
    refused(packed(parts(page(CHECK)) | {name: "<x/>"}), BrokenFile)


@pytest.mark.parametrize(
    "location", ["../../../etc/passwd", "/etc/passwd", "http://a.example/x.xml", "file:///etc/passwd"]
)
def test_a_location_that_leads_out_is_a_missing_part(location: str) -> None:
    held = parts(page(CHECK), page(TRAIN))
    document = str(held["Doc_0/Document.xml"])
    held["Doc_0/Document.xml"] = document.replace("Pages/Page_0/Content.xml", location)
    found, faults = read(packed(held))
    assert (of_kind(found), faults) == (["每年培训。"], ["part-broken"])


def test_a_missing_page_is_said_and_keeps_its_number() -> None:
    held = parts(page(CHECK), page(TRAIN))
    del held["Doc_0/Pages/Page_0/Content.xml"]
    document, faults = read(packed(held))
    assert (of_kind(document), faults) == (["每年培训。"], ["part-broken"])
    assert [p.number for p in document.pages] == [1, 2]


@pytest.mark.parametrize(
    "name", ["Doc_0/Pages/Page_0/Content.xml", "Doc_0/PublicRes.xml", "Doc_0/Tpls/Tpl_9/Content.xml"]
)
def test_a_part_that_is_no_xml_is_said(name: str) -> None:
    held = parts(page(CHECK, before=uses(9)), page(TRAIN), templates={9: page()})
    document, faults = read(packed(held | {name: "<ofd:Page"}))
    assert "每年培训。" in of_kind(document)
    assert faults == ["part-broken"]


@pytest.mark.parametrize(
    "main",
    ["", "<x", "<OFD/>", "<OFD><DocBody/></OFD>", "<OFD><DocBody><DocRoot>x</DocRoot></DocBody></OFD>"],
)
def test_without_a_document_a_file_is_broken(main: str) -> None:
    refused(zipped({"OFD.xml": main}), BrokenFile)


def test_a_file_without_words_is_empty() -> None:
    refused(ofd(page()), EmptyText)


def test_units_that_hold_themselves_are_refused() -> None:
    used = '<ofd:CompositeObject ID="3" Boundary="0 0 9 9" ResourceID="50"/>'
    unit = (
        '<ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID="50" Width="9" Height="9">'
        f"<ofd:Content>{used}</ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits>"
    )
    refused(packed(parts(page(used, CHECK), resources=unit)), BrokenFile)


def test_units_that_multiply_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(objects, "OBJECTS", 10_000)
    units = ""
    for level in range(8):
        inner = f'<ofd:CompositeObject ID="3" Boundary="0 0 9 9" ResourceID="{level + 1}"/>' * 10
        units += f'<ofd:CompositeGraphicUnit ID="{level}" Width="9" Height="9"><ofd:Content>{inner}'
        units += "</ofd:Content></ofd:CompositeGraphicUnit>"
    used = '<ofd:CompositeObject ID="3" Boundary="0 0 9 9" ResourceID="0"/>'
    groups = f"<ofd:CompositeGraphicUnits>{units}</ofd:CompositeGraphicUnits>"
    refused(packed(parts(page(used, CHECK), resources=groups)), FileTooLarge)


def test_more_pages_than_any_plan_are_refused() -> None:
    held = parts(page(CHECK))
    document = str(held["Doc_0/Document.xml"])
    listed = '<ofd:Page ID="100" BaseLoc="Pages/Page_0/Content.xml"/>'
    held["Doc_0/Document.xml"] = document.replace(listed, listed * (limits.PAGES + 1))
    refused(packed(held), FileTooLarge)


def test_an_archive_whose_names_differ_by_case_alone() -> None:
    held = parts(page(CHECK))
    data = zipped({"ofd.XML": f'<OFD xmlns:ofd="http://www.ofdspec.org/2016">{body()}</OFD>', **held})
    assert lines(data) == ["每月自查。"]


def test_more_characters_than_any_plan_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(objects, "OBJECTS", 1_000)
    refused(ofd(page(text("一" * 1_000, 28, 50))), FileTooLarge)


def test_letters_strewn_over_a_page_are_read_in_time() -> None:
    strewn = "".join(text("一", place % 40 * 5.2, place // 40 * 3.1, 1) for place in range(3_000))
    started = perf_counter()
    document, _ = read(ofd(page(strewn)))
    assert document.text.count("一") == 3_000
    assert perf_counter() - started < 20


def test_a_drawing_of_many_lines_is_no_table() -> None:
    lines_drawn = grid([10 + step * 0.75 for step in range(250)], [5 + step * 0.75 for step in range(380)])
    started = perf_counter()
    document, _ = read(ofd(page(lines_drawn, CHECK)))
    assert document.text == "每月自查。"
    assert perf_counter() - started < 20
