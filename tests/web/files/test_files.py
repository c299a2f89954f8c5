"""Bytes by hash: kept once, never by halves, handed out so that nothing in them runs."""

from __future__ import annotations

import hashlib
import io
import threading
import zipfile
from pathlib import Path

import pytest
from django.db import connection
from pytest_django import Settings

from luoshi_web.files.domain import TooLarge, store
from luoshi_web.files.media_types import media_type_of
from luoshi_web.files.models import File
from luoshi_web.files.queries import open_bytes, path_of
from luoshi_web.files.serving import safe_name, serve
from luoshi_web.shell.errors import Refused
from tests.library.reading.docx_parts import zipped


@pytest.fixture(autouse=True)
def root(settings: Settings, tmp_path: Path) -> Path:
    settings.FILES_ROOT = tmp_path / "files"
    return tmp_path / "files"


def packed(*names: str) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return held.getvalue()


@pytest.mark.usefixtures("db")
def test_bytes_lie_under_their_hash(root: Path) -> None:
    kept = store("巡河记录".encode(), "text/plain")
    digest = hashlib.sha256("巡河记录".encode()).hexdigest()
    assert (kept.sha256, kept.size, kept.media_type) == (digest, 12, "text/plain")
    assert path_of(kept) == root / digest[:2] / digest[2:]
    assert open_bytes(kept) == "巡河记录".encode()
    assert path_of(kept).stat().st_mode & 0o222 == 0  # nobody writes it again


@pytest.mark.usefixtures("db")
def test_same_bytes_are_kept_once(root: Path) -> None:
    assert store(b"same", "text/plain") == store(b"same", "application/pdf")
    assert File.objects.get().media_type == "text/plain"
    assert len([path for path in root.rglob("*") if path.is_file()]) == 1


@pytest.mark.usefixtures("db")
def test_empty_file() -> None:
    assert open_bytes(store(b"", "text/plain")) == b""


@pytest.mark.usefixtures("db")
def test_half_a_file_is_written_anew() -> None:
    kept = store(b"whole file", "text/plain")
    path_of(kept).chmod(0o600)
    path_of(kept).write_bytes(b"whole")
    store(b"whole file", "text/plain")
    assert open_bytes(kept) == b"whole file"


@pytest.mark.usefixtures("db")
def test_nothing_is_left_behind_when_the_disk_fails(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("luoshi_web.files.domain.os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        store(b"lost", "text/plain")
    assert not [path for path in root.rglob("*") if path.is_file()]
    assert not File.objects.exists()


@pytest.mark.usefixtures("db", "root")
def test_too_large_is_refused_before_anything_is_written(settings: Settings) -> None:
    settings.UPLOAD_LIMIT = 10
    assert store(b"x" * 10)
    with pytest.raises(TooLarge) as refusal:
        store(b"y" * 11)
    assert isinstance(refusal.value, Refused)
    assert "MB" in str(refusal.value.sentence)
    assert File.objects.count() == 1


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("root")
def test_many_bring_the_same_bytes_at_once() -> None:
    faults: list[BaseException] = []

    def bring() -> None:
        try:
            store(b"at once" * 1000, "text/plain")
        except BaseException as fault:  # noqa: BLE001  # told below
            faults.append(fault)
        finally:
            connection.close()

    threads = [threading.Thread(target=bring) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert faults == []
    assert open_bytes(File.objects.get()) == b"at once" * 1000


DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ODT = "application/vnd.oasis.opendocument.text"
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@pytest.mark.parametrize(
    ("data", "media_type"),
    [
        (b"%PDF-1.7\n", "application/pdf"),
        (b"\x89PNG\r\n\x1a\n...", "image/png"),
        (b"\xff\xd8\xff\xe0", "image/jpeg"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "image/webp"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),
        (packed("[Content_Types].xml", "word/document.xml"), DOCX),
        (packed("xl/workbook.xml"), XLSX),
        (packed("OFD.xml", "Doc_0/Document.xml"), "application/ofd"),
        (packed("[Content_Types].xml", "word/document2.xml"), DOCX),
        (COMPOUND + "WordDocument".encode("utf-16-le"), "application/msword"),
        (COMPOUND + "Workbook".encode("utf-16-le"), "application/vnd.ms-excel"),
        (b"{\\rtf1 plan}", "application/rtf"),
        (zipped({"mimetype": ODT, "content.xml": "<x/>"}, 0), ODT),
        (zipped({"content.xml": "<x/>", "mimetype": ODT}, 0), "application/zip"),
        (packed("photo.jpg"), "application/zip"),
        (b"PK\x03\x04 broken", "application/octet-stream"),
        ("第一条　每季度检查一次。".encode(), "text/plain"),
        ("第一条　每季度检查一次。".encode("gb18030"), "text/plain"),
        ("第一条".encode("utf-16"), "text/plain"),
        (("巡" * 40000).encode(), "text/plain"),
        (b"<html><script>alert(1)</script>", "text/plain"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "text/plain"),
        (b"", "text/plain"),
        (b"\x00\x01\x02", "application/octet-stream"),
        (b"MZ\x90\x00\x03", "application/octet-stream"),
    ],
)
def test_media_type_is_read_from_the_content(data: bytes, media_type: str) -> None:
    assert media_type_of(data) == media_type


@pytest.mark.usefixtures("db")
def test_store_reads_the_media_type_where_none_is_given() -> None:
    assert store(b"%PDF-1.7").media_type == "application/pdf"


@pytest.mark.usefixtures("db")
def test_served_file_is_a_download_that_runs_nothing() -> None:
    response = serve(store(b"<script>alert(1)</script>"), "巡河记录.html")
    kept = response.file_to_stream
    assert response.getvalue() == b"<script>alert(1)</script>"
    assert response["Content-Type"] == "text/plain"
    assert response["Content-Disposition"].startswith("attachment; filename*=utf-8''%E5%B7%A1")
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert response["Cache-Control"] == "private, no-store"
    assert response["Content-Length"] == "25"
    assert kept
    kept.close()


@pytest.mark.usefixtures("db")
def test_lost_bytes_are_told() -> None:
    kept = store(b"lost later")
    path_of(kept).unlink()
    with pytest.raises(FileNotFoundError):
        serve(kept, "x.txt")


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("巡河记录.pdf", "巡河记录.pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\文件\\台账.xlsx", "台账.xlsx"),
        ("a\r\nSet-Cookie: x.txt", "aSet-Cookie: x.txt"),
        ("gpj\u202etxt.exe", "gpjtxt.exe"),
        ("..", "file"),
        ("", "file"),
        ("长" * 300 + ".docx", "长" * 75 + ".docx"),
        ("x" * 300, "x" * 80),
    ],
)
def test_names_are_made_safe(name: str, safe: str) -> None:
    assert safe_name(name) == safe
