from __future__ import annotations

from zipfile import ZIP_LZMA

import pytest

from luoshi.errors import BrokenFile, EmptyText, FileTooLarge, LockedFile, LuoshiError
from luoshi.reading import limits, read_bytes
from tests.library.reading.docx_parts import docx, p, part, tbl, tc, zipped

DOCUMENT = part("document", f"<w:body>{p('每月自查一次。')}</w:body>")


def refusal(data: bytes) -> LuoshiError:
    with pytest.raises(LuoshiError) as caught:
        read_bytes(data, "计划.docx")
    return caught.value


def test_a_file_without_relations_is_read_by_its_usual_names() -> None:
    document, faults = read_bytes(zipped({"word/document.xml": DOCUMENT}), "计划.docx")
    assert (document.text, document.kind, document.reader) == ("每月自查一次。", "docx", "docx/1")
    assert faults == ()


@pytest.mark.parametrize("name", ["word/document2.xml", "Word\\Document.xml", "/word/document.xml"])
def test_other_spellings_of_the_main_part(name: str) -> None:
    assert read_bytes(zipped({name: DOCUMENT}), "计划.docx")[0].text == "每月自查一次。"


@pytest.mark.parametrize(
    "main",
    [
        "",
        "<w:document",
        part("document", ""),
        "<html/>",
        part("document", f"<w:body>{'<w:sdt>' * 300}</w:body>"),
    ],
)
def test_a_main_part_that_is_none_is_a_broken_file(main: str) -> None:
    assert isinstance(refusal(zipped({"word/document.xml": main})), BrokenFile)


@pytest.mark.parametrize("code", ["utf-8", "utf-16"])
def test_a_document_type_is_refused_in_every_part(code: str) -> None:
    bomb = '<!DOCTYPE w:x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
    declared = (
        DOCUMENT.replace("?>", f"?>{bomb}", 1).replace("UTF-8", code).replace("每月", "&b;").encode(code)
    )
    assert "DTD" in refusal(zipped({"word/document.xml": declared})).sentence("en")
    held = docx(p("甲"), {"styles": "x"})
    assert "DTD" in refusal(_with_part(held, "word/styles.xml", bomb.encode() + b"<x/>")).sentence("zh")


def _with_part(data: bytes, name: str, content: bytes) -> bytes:
    from io import BytesIO  # noqa: PLC0415  used here alone
    from zipfile import ZipFile  # noqa: PLC0415  used here alone

    with ZipFile(BytesIO(data)) as archive:
        held: dict[str, str | bytes] = {entry: archive.read(entry) for entry in archive.namelist()}
    return zipped(held | {name: content})


@pytest.mark.parametrize("name", ["styles", "numbering", "header1"])
def test_a_broken_side_part_is_a_fault_and_the_text_is_read(name: str) -> None:
    section = '<w:sectPr><w:headerReference r:id="header1"/></w:sectPr>'
    data = _with_part(docx(p("甲") + section, {name: ""}), f"word/{name}.xml", b"<w:oops")
    document, (fault,) = read_bytes(data, "计划.docx")
    assert document.text == "甲"
    assert (fault.code, fault.en) == (
        "part-broken",
        f"The part word/{name}.xml of the file is broken and was left out.",
    )


def test_a_relation_to_a_missing_or_outside_part_is_passed_over() -> None:
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="a" Type="x/styles" Target="../../../etc/passwd"/>'
        '<Relationship Id="b" Type="x/numbering" Target="http://example.org/n.xml" TargetMode="External"/>'
        "</Relationships>"
    )
    data = zipped({"word/document.xml": DOCUMENT, "word/_rels/document.xml.rels": relations})
    assert read_bytes(data, "计划.docx")[1] == ()


def test_damaged_bytes_are_a_broken_file() -> None:
    data = bytearray(docx(p("各单位每季度自查一次。" * 50)))
    place = data.index(b"word/document.xml") + 60
    data[place : place + 20] = bytes(20)
    assert isinstance(refusal(bytes(data)), BrokenFile)


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9, 0.99])
def test_a_file_cut_short_is_a_broken_file(share: float) -> None:
    data = docx(p("各单位每季度自查一次。" * 50))
    assert isinstance(refusal(data[: int(len(data) * share)]), BrokenFile)


def test_a_part_with_a_password_is_a_locked_file() -> None:
    data = bytearray(zipped({"word/document.xml": DOCUMENT}))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(signature) + offset] |= 1
    assert isinstance(refusal(bytes(data)), LockedFile)


def test_another_packing_is_refused_unpacked() -> None:
    data = zipped({"word/document.xml": DOCUMENT}, ZIP_LZMA)
    assert "packing" in refusal(data).sentence("en")


def test_a_bomb_is_stopped_by_its_ratio() -> None:
    bomb = part("document", f"<w:body>{p('甲')}{' ' * (limits.RATIO_FLOOR + 500_000)}</w:body>")
    error = refusal(zipped({"word/document.xml": bomb}))
    assert isinstance(error, BrokenFile)
    assert "压缩炸弹" in error.sentence("zh")


def test_a_wide_table_of_empty_cells_is_no_bomb() -> None:
    data = docx(p("甲") + tbl(*[tc("") * 40] * 1500))
    assert read_bytes(data, "计划.docx")[0].text.startswith("甲\n|  |  |")


def test_what_is_too_much_together_is_refused_while_it_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("luoshi.reading.archive.UNPACKED_BYTES", 100_000)
    data = docx(p("甲" * 10_000), {"styles": "<w:x/>" * 20_000})
    error = refusal(data)
    assert isinstance(error, FileTooLarge)
    assert "0.1 MB" in error.sentence("zh")


def test_more_entries_than_any_document_has_are_refused() -> None:
    data = zipped({"word/document.xml": DOCUMENT}) + b"PK\x01\x02" * (limits.ENTRIES + 1)
    error = refusal(data)
    assert isinstance(error, FileTooLarge)
    assert "10000 个条目" in error.sentence("zh")


@pytest.mark.parametrize(
    "body", ["", p(), p("　"), tbl(tc("") + tc("")), "<w:p><w:r><w:drawing/></w:r></w:p>"]
)
def test_a_document_without_words_is_an_empty_text(body: str) -> None:
    assert isinstance(refusal(docx(body)), EmptyText)
