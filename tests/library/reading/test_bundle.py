"""Archives of files, with the names that Windows, macOS and packers write."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile, ZipInfo

import pytest

import luoshi
from luoshi.api import endings, is_readable, open_archive
from luoshi.errors import BrokenFile, FileTooLarge, MissingFile, SeveralFiles, UnknownType, UnsafeName
from luoshi.reading import Bundle, archive, open_bundle
from tests.library.reading.docx_parts import docx, p, zipped

TEXT = "各科室每月自查一次消防设施。".encode()


def renamed(data: bytes, name: bytes, *, utf8: bool = False) -> bytes:
    """An archive whose one entry, called X…X, has these bytes for its name."""
    changed = data.replace(b"X" * len(name), name)
    if not utf8:
        return changed
    flag = struct.pack("<H", 0x800)
    changed = changed[:6] + flag + changed[8:]
    place = changed.index(b"PK\x01\x02") + 8
    return changed[:place] + flag + changed[place + 2 :]


def bundle(data: bytes, name: str = "来文.zip") -> Bundle:
    return open_bundle(data, name)


@pytest.mark.parametrize(
    ("encoding", "utf8"), [("gb18030", False), ("utf-8", False), ("utf-8", True), ("gbk", False)]
)
def test_names_are_what_their_sender_saw(encoding: str, *, utf8: bool) -> None:
    raw = "附件1：任务分工表.txt".encode(encoding)
    data = renamed(zipped({"X" * len(raw): TEXT}, ZIP_STORED), raw, utf8=utf8)
    assert bundle(data).names == ("附件1：任务分工表.txt",)
    assert bundle(data).unpack("附件1：任务分工表.txt") == TEXT


def test_a_name_in_the_extra_field_goes_first_where_it_belongs_to_the_name() -> None:
    def made(checksum: int) -> bytes:
        info = ZipInfo("a.txt")
        name = "计划.txt".encode()
        info.extra = struct.pack("<HHBI", 0x7075, 5 + len(name), 1, checksum) + name
        target = BytesIO()
        with ZipFile(target, "w") as held:
            held.writestr(info, TEXT)
        return target.getvalue()

    assert bundle(made(zlib.crc32(b"a.txt"))).names == ("计划.txt",)
    assert bundle(made(7)).names == ("a.txt",)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../计划.txt", "../计划.txt"),
        ("来文/../../计划.txt", "来文/../../计划.txt"),
        ("..\\计划.txt", "../计划.txt"),
        ("/etc/计划.txt", "/etc/计划.txt"),
        ("C:\\计划.txt", "C:/计划.txt"),
        ("计\n划.txt", "计\ufffd划.txt"),
        ("计\u202etxt.exe", "计\ufffdtxt.exe"),
        ("计\x9b划.txt", "计\ufffd划.txt"),
    ],
)
def test_an_unsafe_name_refuses_the_whole_archive_and_is_named(name: str, shown: str) -> None:
    with pytest.raises(UnsafeName) as caught:
        bundle(zipped({"好.txt": TEXT, name: TEXT}))
    assert shown in caught.value.sentence("zh")


def test_many_unsafe_names_are_counted() -> None:
    with pytest.raises(UnsafeName) as caught:
        bundle(zipped({f"../{number}.txt": TEXT for number in range(9)}))
    assert "../4.txt 等 9 个" in caught.value.sentence("zh")
    assert caught.value.sentence("en").endswith("../4.txt and 4 more)")


def test_what_systems_leave_beside_files_is_skipped_and_told() -> None:
    left = [
        "__MACOSX/._计划.txt",
        ".DS_Store",
        "来文/.DS_Store",
        "~$计划.docx",
        "Thumbs.db",
        "来文/desktop.ini",
    ]
    held = bundle(zipped({"来文/计划.txt": TEXT, "a..b.txt": TEXT, **dict.fromkeys(left, b"x")}))
    assert held.names == ("来文/计划.txt", "a..b.txt")
    assert list(held.skipped) == left


def test_a_link_is_skipped_and_a_folder_is_no_file() -> None:
    target = BytesIO()
    with ZipFile(target, "w") as held:
        link = ZipInfo("计划.txt")
        link.external_attr = 0o120777 << 16
        held.writestr(link, "/etc/passwd")
        held.mkdir("来文")
    assert (bundle(target.getvalue()).names, bundle(target.getvalue()).skipped) == ((), ("计划.txt",))


def test_an_archive_in_an_archive_is_opened_once() -> None:
    inner = zipped({"计划.txt": TEXT, ".DS_Store": "x"})
    outer = bundle(zipped({"一/内.zip": inner, "b.txt": b"x"}))
    assert outer.names == ("一/内.zip/计划.txt", "b.txt")
    assert outer.skipped == ("一/内.zip/.DS_Store",)
    assert outer.unpack("一/内.zip/计划.txt") == TEXT
    with pytest.raises(BrokenFile) as caught:
        bundle(zipped({"外.zip": zipped({"内.zip": inner})}))
    assert "嵌套" in caught.value.sentence("zh")


def test_two_files_of_one_name_are_refused() -> None:
    raw = "a.txt"
    data = zipped({raw: TEXT, "b.txt": TEXT}).replace(b"b.txt", b"a.txt")
    with pytest.raises(BrokenFile):
        bundle(data)


def test_what_unpacks_to_too_much_is_refused_on_the_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("luoshi.reading.bundle.BUNDLE_BYTES", 3 * len(TEXT))
    held = bundle(zipped({f"{number}.txt": TEXT for number in range(4)}))
    with pytest.raises(FileTooLarge):
        [held.unpack(name) for name in held.names]


def test_more_entries_than_any_archive_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "ENTRIES", 3)
    with pytest.raises(FileTooLarge):
        bundle(zipped({f"{number}.txt": TEXT for number in range(4)}))


@pytest.mark.parametrize("data", [b"", TEXT, b"%PDF"])
def test_what_is_no_archive_is_no_bundle(data: bytes) -> None:
    with pytest.raises(UnknownType):
        bundle(data)


def test_a_damaged_archive_is_broken() -> None:
    with pytest.raises(BrokenFile):
        bundle(b"PK\x03\x04" + TEXT)


def test_reading_an_archive_says_how_its_files_are_read() -> None:
    data = zipped({"计划.docx": docx(p("每月自查。")), "办法.txt": TEXT})
    with pytest.raises(SeveralFiles) as caught:
        luoshi.read(data, "来文.zip")
    assert "luoshi.unpack" in caught.value.remedy("en")
    read = {name: luoshi.read(held, name)[0].kind for name, held in luoshi.unpack(data, "来文.zip")}
    assert read == {"计划.docx": "docx", "办法.txt": "txt"}


def test_a_path_leads_into_an_archive(tmp_path: Path) -> None:
    path = tmp_path / "来文.zip"
    path.write_bytes(zipped({"一/计划.txt": TEXT, "二/内.zip": zipped({"a.txt": TEXT})}))
    document, _ = luoshi.read(path / "一" / "计划.txt")
    assert (document.name, document.text.encode()) == ("计划.txt", TEXT)
    assert luoshi.read(path / "二" / "内.zip" / "a.txt")[0].name == "a.txt"
    for missing in (path / "没有.txt", path / "一", tmp_path / "无.zip" / "a.txt"):
        with pytest.raises(MissingFile):
            luoshi.read(missing)


def test_a_folder_called_like_an_archive_is_a_folder(tmp_path: Path) -> None:
    (tmp_path / "来文.zip").mkdir()
    (tmp_path / "来文.zip" / "a.txt").write_bytes(TEXT)
    assert luoshi.read(tmp_path / "来文.zip" / "a.txt")[0].text.encode() == TEXT


def test_one_damaged_file_costs_no_other() -> None:
    data = zipped({"a.txt": TEXT, "b.txt": TEXT}, 0)
    broken = data.replace(TEXT, TEXT[:-1] + b"!", 1)
    bundle = open_archive(broken, "来文.zip")
    assert bundle.names == ("a.txt", "b.txt")
    with pytest.raises(BrokenFile):
        bundle.unpack("a.txt")
    assert bundle.unpack("b.txt") == TEXT


def test_a_name_tells_whether_there_is_a_reader() -> None:
    assert all(is_readable(f"计划{ending.upper()}") for ending in endings())
    for name in ("照片.jpg", "来文.zip", "说明", "docx"):
        assert not is_readable(name)
