"""What can't be read of a PDF: locked, broken, scanned, without letters; each in its own words."""

from __future__ import annotations

import pytest

from luoshi.errors import BrokenFile, EmptyText, FileTooLarge, LockedFile, LuoshiError
from luoshi.reading import limits, read_bytes
from luoshi.source import Fault
from tests.library.reading.pdf_parts import LEFT, Setting, Sheet, identity_font, joined, pdf

TEXT = "各科室每季度自查一次消防设施，办公室汇总。"


def words(text: str = TEXT) -> Sheet:
    return Setting().paragraph(text).sheets[0]


def scan() -> Sheet:
    return Sheet().picture(0, 0, 595, 842)


def refusal(data: bytes) -> LuoshiError:
    with pytest.raises(LuoshiError) as caught:
        read_bytes(data, "计划.pdf")
    return caught.value


def faults(data: bytes) -> tuple[Fault, ...]:
    return read_bytes(data, "计划.pdf")[1]


def test_a_pdf_under_any_name_and_behind_other_bytes_is_read_as_one() -> None:
    data = pdf(words())
    for held, name in ((data, "计划.docx"), (data, ""), (b"\r\n\x00" * 100 + data, "计划.pdf")):
        document, found = read_bytes(held, name)
        assert (document.kind, document.text, found) == ("pdf", TEXT, ())


@pytest.mark.parametrize("data", [TEXT.encode(), b"", b"\x89PNG\r\n\x1a\n" + bytes(40)])
def test_a_pdf_ending_on_other_bytes_is_no_pdf(data: bytes) -> None:
    assert not isinstance(refusal(data), EmptyText)


def test_a_password_is_a_locked_file() -> None:
    secret = b"<0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef>"
    encrypt = b"<< /Filter /Standard /V 1 /R 2 /P -4 /O " + secret + b" /U " + secret + b" >>"
    pages = [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Count 0 /Kids [] >>", encrypt]
    error = refusal(joined(pages, "/Encrypt 3 0 R /ID [<00><00>]"))
    assert isinstance(error, LockedFile)
    assert error.sentence("zh") == "文件加了密码，读不了：计划.pdf"


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7\n",
        b"%PDF-1.7\n" + bytes(2000),
        pdf(words())[:300],
        joined([b"<< /Type /Catalog >>"]),
        joined([b"<< /Type /Catalog /Pages 1 0 R >>"]),
        joined([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Count 0 /Kids [] >>"]),
        joined([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Count 1 /Kids [2 0 R] >>"]),
    ],
)
def test_a_damaged_file_is_a_broken_file(data: bytes) -> None:
    assert isinstance(refusal(data), BrokenFile | EmptyText)


def test_a_broken_table_of_places_is_mended() -> None:
    data = pdf(words())
    for broken in (data[: data.rindex(b"xref")], data.replace(b"0000000", b"9999999")):
        assert read_bytes(broken, "a.pdf")[0].text == TEXT


def test_a_page_that_is_missing_is_named_and_the_others_are_read() -> None:
    data = pdf(words(), words(TEXT * 2), words())
    kids = data[data.index(b"/Kids [") : data.index(b"]", data.index(b"/Kids ["))]
    broken = data.replace(kids, kids.replace(kids.split()[4], b"99"))
    document, found = read_bytes(broken, "a.pdf")
    assert document.text.split("\n") == [TEXT, TEXT]
    assert [(fault.code, "2" in fault.zh) for fault in found] == [("page-broken", True)]
    assert len(document.pages) == 3


def test_more_pages_than_any_plan_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("luoshi.reading.pdf.opening.PAGES", 2)
    error = refusal(pdf(words(), words(), words()))
    assert isinstance(error, FileTooLarge)
    assert "上限 2" in error.sentence("zh")


def test_a_count_of_pages_that_is_a_lie_harms_nobody() -> None:
    lie = pdf(words()).replace(b"/Count 1", b"/Count 99999999")
    assert read_bytes(lie, "a.pdf")[0].text == TEXT


def test_a_page_larger_than_paper_is_refused() -> None:
    error = refusal(pdf(words(), Sheet((limits.PAGE_SIDE + 1000.0, 842))))
    assert isinstance(error, FileTooLarge)


@pytest.fixture
def _no_recognition(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on most machines, whether rapidocr is installed on this one or not."""
    monkeypatch.setattr("luoshi.reading.pdf.reader.can_recognise", lambda: False)


@pytest.mark.usefixtures("_no_recognition")
def test_a_scanned_page_is_a_fault_that_names_it_and_the_remedy() -> None:
    (fault,) = faults(pdf(words(), scan(), scan(), words(), scan()))
    assert fault.code == "page-without-text"
    assert "第 2-3, 5 页" in fault.zh
    assert "luoshi[ocr]" in fault.zh
    assert "luoshi[ocr]" in fault.en


@pytest.mark.usefixtures("_no_recognition")
def test_a_file_of_scans_alone_is_an_empty_text() -> None:
    assert isinstance(refusal(pdf(scan(), scan())), EmptyText)


def test_an_empty_page_is_no_scan() -> None:
    assert faults(pdf(words(), Sheet())) == ()


@pytest.mark.parametrize("mapped", [True, False])
def test_a_font_that_does_not_say_its_letters_is_a_fault(*, mapped: bool) -> None:
    stream, font = identity_font(mapped=mapped)
    document, found = read_bytes(pdf(words(), font=font, objects=[stream]), "a.pdf")
    if mapped:
        assert (document.text, found) == (TEXT, ())
        return
    assert [fault.code for fault in found] == ["text-unmapped"]
    assert found[0].span is not None
    assert set(document.quote(found[0].span)) == {"\ufffd"}


def test_letters_in_the_private_area_are_a_fault() -> None:
    sheet = words().words(LEFT, 300, "完成\ue123 5次")
    document, found = read_bytes(pdf(sheet), "a.pdf")
    assert [fault.code for fault in found] == ["text-unmapped"]
    assert "\ue123" not in document.text


def test_attached_files_are_a_fault_and_scripts_are_never_run() -> None:
    names = "/Names << /EmbeddedFiles << /Names [(a.txt) 5 0 R] >> >>"
    attached = "<< /Type /Filespec /F (a.txt) /EF << /F 6 0 R >> >>"
    file = "<< /Type /EmbeddedFile /Length 2 >>\nstream\nab\nendstream"
    assert [f.code for f in faults(pdf(words(), catalogue=names, objects=[attached, file]))] == [
        "embedded-file"
    ]
    script = "/OpenAction << /S /JavaScript /JS (this.closeDoc\\(\\);) >>"
    assert faults(pdf(words(), catalogue=script)) == ()


def test_words_off_the_paper_are_left_out_and_said() -> None:
    sheet = words().words(LEFT, 900, "页外的字").words(-300, 200, "左边的字")
    document, found = read_bytes(pdf(sheet), "a.pdf")
    assert (document.text, [fault.code for fault in found]) == (TEXT, ["hidden-text"])
