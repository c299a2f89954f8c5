from __future__ import annotations

import os
from pathlib import Path

import pytest

from luoshi.errors import (
    BrokenFile,
    FileTooLarge,
    LockedFile,
    LuoshiError,
    MissingFile,
    UnknownType,
    UnreadableFile,
)
from luoshi.reading import limits, read_bytes, read_file
from luoshi.reading.filetype import FileType, tell_type
from luoshi.reading.original import Original
from tests.library.reading.docx_parts import docx, p, zipped

OLE = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(512)
TEXT = "各科室每月自查一次消防设施。".encode()
SHEET = "application/vnd.oasis.opendocument.spreadsheet"
ODT = {"content.xml": "<x/>", "mimetype": "application/vnd.oasis.opendocument.text"}


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (b"{\\rtf1\\ansi", "计划.doc", FileType.RTF),
        (b"\xef\xbb\xbf<!DOCTYPE html><p>x", "计划.doc", FileType.HTML),
        (b"\n <html>", "plan", FileType.HTML),
        (b"<!-- saved from url=(0014)about:internet -->\n<html><body>", "a.txt", FileType.HTML),
        (b'<?xml version="1.0"?>\n<!DOCTYPE html>\n<html xmlns="x">', "a.xhtml", FileType.HTML),
        ("<p>每月自查。</p>".encode(), "计划.htm", FileType.HTML),
        (b"MIME-Version: 1.0\r\n", "计划.doc", FileType.MHTML),
        (b"From: <Saved by Blink>\r\nSubject: x\r\n y\r\nMIME-Version: 1.0\r\n", "a.mht", FileType.MHTML),
        (OLE + "WordDocument".encode("utf-16-le"), "计划.doc", FileType.DOC),
        (OLE + "WordDocument".encode("utf-16-le"), "计划.wps", FileType.WPS),
        (OLE + "WordDocument".encode("utf-16-le"), "计划.docx", FileType.DOC),
        (OLE + "Workbook".encode("utf-16-le"), "台账.xls", FileType.XLS),
        (OLE + "Workbook".encode("utf-16-le"), "台账.et", FileType.ET),
        (zipped({"xl/workbook.xml": "<x/>"}), "台账", FileType.XLSX),
        (zipped(ODT), "计划.docx", FileType.ODT),
        (zipped({"readme.txt": "x"}), "材料.zip", FileType.ZIP),
        (b"<5 minutes each week>", "计划.txt", FileType.TXT),
    ],
)
def test_a_type_is_told_by_content_then_by_ending(data: bytes, name: str, kind: FileType) -> None:
    assert tell_type(Original(data, name, name)) is kind


def test_an_old_word_file_with_a_password_is_a_locked_file() -> None:
    head = bytes(512 - 8) + b"\xec\xa5\xc1\x00" + bytes(7) + b"\x01" + "WordDocument".encode("utf-16-le")
    with pytest.raises(LockedFile):
        read_bytes(OLE[:8] + head, "计划.doc")


def kind_of(data: bytes, name: str) -> object:
    with pytest.raises(UnknownType) as caught:
        read_bytes(data, name)
    return caught.value.fields["kind"]


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n", "计划.docx", "PNG"),
        (b"<?xml version='1.0'?><a/>", "计划.xml", "XML"),
        (OLE + "PowerPoint Document".encode("utf-16-le"), "汇报.ppt", ".ppt"),
        (OLE, "x", "OLE"),
        (zipped({"xl/workbook.bin": "x"}), "台账.xlsb", ".xlsb"),
        (zipped({"ppt/presentation.xml": "<x/>"}), "汇报.pptx", ".pptx"),
        (zipped({"content.xml": "<x/>", "mimetype": SHEET}), "台账.ods", "OpenDocument"),
        (TEXT, "扫描.tiff", ".tiff"),
    ],
)
def test_a_type_without_a_reader_is_named(data: bytes, name: str, kind: str) -> None:
    assert kind_of(data, name) == kind


@pytest.mark.parametrize("name", ["plan", "plan.md", "计划.TXT", "计划.2026版", ""])
def test_text_under_any_other_name_is_read_as_text(name: str) -> None:
    document, _ = read_bytes(TEXT, name)
    assert (document.kind, document.name) == ("txt", name)


@pytest.mark.parametrize("name", ["计划.docx", "计划.txt", "计划", "计划.doc"])
def test_a_word_document_under_any_name_is_read_as_one(name: str) -> None:
    document, _ = read_bytes(docx(p("每月自查一次。")), name)
    assert (document.kind, document.text) == ("docx", "每月自查一次。")


@pytest.mark.parametrize("name", ["计划.docx", "计划.DOCM"])
@pytest.mark.parametrize("data", [TEXT, b"", b"PK\x03\x04 and then nothing", zipped({"readme.txt": "x"})])
def test_a_word_ending_on_other_bytes_is_a_broken_file(name: str, data: bytes) -> None:
    with pytest.raises(BrokenFile):
        read_bytes(data, name)


@pytest.mark.parametrize(("data", "name"), [(b"%PDF-1.7\n", "计划.txt"), (TEXT, "扫描.pdf"), (b"", "空.pdf")])
def test_a_pdf_that_is_none_is_a_broken_file(data: bytes, name: str) -> None:
    with pytest.raises(BrokenFile):
        read_bytes(data, name)


def test_a_text_that_speaks_of_pdf_is_a_text() -> None:
    assert read_bytes("文件以 %PDF-1.7 开头。".encode(), "说明.txt")[0].kind == "txt"


@pytest.mark.parametrize("name", ["计划.docx", "计划.doc", "计划"])
def test_an_encrypted_package_is_a_locked_file(name: str) -> None:
    with pytest.raises(LockedFile) as caught:
        read_bytes(OLE + "EncryptedPackage".encode("utf-16-le"), name)
    assert caught.value.sentence("zh") == f"文件加了密码，读不了：{name}"


def test_a_reason_speaks_the_language_of_its_sentence() -> None:
    with pytest.raises(BrokenFile) as caught:
        read_bytes(TEXT, "计划.docx")
    assert caught.value.sentence("zh") == "文件已损坏，读不了：计划.docx（内容不是 Word 文稿）"
    assert caught.value.sentence("en") == "The file is broken: 计划.docx (its content is no Word document)"


def test_bytes_without_a_name_are_called_so() -> None:
    with pytest.raises(UnknownType) as caught:
        read_bytes(b"GIF89a", "")
    assert caught.value.sentence("zh") == "不认识的文件类型：未命名的内容（GIF）"


def refusal(path: Path) -> LuoshiError:
    with pytest.raises(LuoshiError) as caught:
        read_file(path)
    return caught.value


def test_a_path_is_shown_as_it_was_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "空.txt").write_bytes(b"")
    error = refusal(Path("sub/空.txt"))
    assert error.sentence("en") == "The file holds no text: sub/空.txt"


@pytest.mark.parametrize("path", ["没有.docx", "a/b/c.txt", "x\0y.txt"])
def test_a_path_to_nothing_is_a_missing_file(tmp_path: Path, path: str) -> None:
    assert isinstance(refusal(tmp_path / path), MissingFile)


def test_a_file_used_as_a_folder_is_a_missing_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(TEXT)
    assert isinstance(refusal(tmp_path / "a.txt" / "b.txt"), MissingFile)


def test_a_folder_and_a_pipe_are_unreadable(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert "是文件夹" in refusal(tmp_path).sentence("zh")
    assert "no ordinary file" in refusal(tmp_path / "pipe").sentence("en")


def test_a_name_longer_than_the_system_takes_is_unreadable(tmp_path: Path) -> None:
    assert isinstance(refusal(tmp_path / ("长" * 300)), UnreadableFile)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_a_file_without_permission_is_unreadable(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT)
    path.chmod(0)
    assert "没有读取权限" in refusal(path).sentence("zh")


def test_a_file_beyond_the_limit_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(limits.FILE_BYTES + 1)
    error = refusal(path)
    assert isinstance(error, FileTooLarge)
    assert "64.0 MB" in error.sentence("zh")
    with pytest.raises(FileTooLarge):
        read_bytes(bytes(limits.FILE_BYTES + 1), "a.txt")


@pytest.mark.parametrize("data", [TEXT, zipped({"readme.txt": "x"}), b"\0\1\2"])
def test_a_file_called_ofd_that_is_none_is_broken(data: bytes) -> None:
    with pytest.raises(BrokenFile):
        read_bytes(data, "公文.OFD")
