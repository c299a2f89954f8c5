"""What is brought as a plan and what is brought as evidence passes one gate: secrecy, size, type."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from hashlib import sha256

import pytest
from django.conf import LazySettings

from luoshi_web.files.domain import TooLarge
from luoshi_web.files.models import File
from luoshi_web.files.queries import path_of_digest
from luoshi_web.journal.models import Entry, EntryWords
from luoshi_web.plans.domain import take_in
from luoshi_web.plans.errors import SecrecyRefused
from luoshi_web.shell.errors import Refused
from luoshi_web.tracking.domain import add_evidence
from luoshi_web.tracking.models import Evidence, EvidenceFile
from tests.library.reading.attacks.samples import repacked
from tests.library.reading.docx_parts import zipped
from tests.library.reading.pdf_parts import Sheet, pdf
from tests.web.cast import Cast
from tests.web.plans.making import FIRE

Bring = Callable[[Cast, str, bytes], object]

MARKED = [
    ("通知.txt", "机密★1年\n关于汛情的通知\n".encode()),
    ("通知.txt", "绝 密 ★ 长期\n关于汛情的通知\n".encode("gb18030")),
    ("【秘密】现场.jpg", b"\xff\xd8\xff\xe0" + b"0" * 64),
    ("秘密3年-通知.docx", FIRE.read_bytes()),
    ("通知.docx", repacked(FIRE.read_bytes(), {"docProps/custom.xml": "<x><y>机密★1年</y></x>".encode()})),
    ("通知.docx", repacked(FIRE.read_bytes(), {"word/comments.xml": "<x><t>绝</t><t>密★</t></x>".encode()})),
    ("旧稿.doc", bytes.fromhex("D0CF11E0A1B11AE1") + bytes(504) + "机密★长期".encode("utf-16-le")),
]


def as_plan(cast: Cast, name: str, data: bytes) -> object:
    return take_in(cast.water_clerk, owner=cast.water, title="", files=[(name, data)])


def as_evidence(cast: Cast, name: str, data: bytes) -> object:
    return add_evidence(
        cast.water_clerk, unit=cast.water, words="已办", done_on=date(2026, 1, 5), files=[(name, data)]
    )


WAYS = [as_plan, as_evidence]


@pytest.mark.parametrize("bring", WAYS)
@pytest.mark.parametrize(("name", "data"), MARKED, ids=[str(n) for n in range(len(MARKED))])
def test_a_secrecy_mark_is_refused_and_leaves_its_hash_alone(
    cast: Cast, bring: Bring, name: str, data: bytes
) -> None:
    kept = path_of_digest(sha256(data).hexdigest())
    kept.unlink(missing_ok=True)  # another test may have brought the same bytes under a name that passes
    with pytest.raises(SecrecyRefused) as caught:
        bring(cast, name, data)
    assert "另行办理" in str(caught.value.sentence)
    entry = Entry.objects.get(verb__contains="file_refused")
    assert set(entry.facts) == {"sha256", "rule"}
    assert not EntryWords.objects.filter(entry=entry).exists()
    assert not File.objects.exists()
    assert entry.facts["sha256"] == sha256(data).hexdigest()
    assert not kept.exists()


@pytest.mark.parametrize("bring", WAYS)
def test_what_is_too_large_is_not_kept(cast: Cast, bring: Bring, settings: LazySettings) -> None:
    settings.UPLOAD_LIMIT = 1024 * 1024
    with pytest.raises(TooLarge) as caught:
        bring(cast, "大.txt", "防汛\n".encode() * 200_000)
    assert "最多收 1 MB" in str(caught.value.sentence)
    assert not File.objects.exists()
    assert not Evidence.objects.exists()


def test_a_file_that_cannot_be_looked_at_is_kept_by_neither(cast: Cast) -> None:
    broken = b"PK\x03\x04 broken"
    plan = take_in(cast.water_clerk, owner=cast.water, title="", files=[("坏.docx", broken)])
    assert "损坏" in plan.documents.get().fault["zh"][0]
    with pytest.raises(Refused, match="损坏"):
        as_evidence(cast, "坏.docx", broken)
    assert not File.objects.exists()
    assert not Evidence.objects.exists()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("材料.zip", zipped({"照片.jpg": b"\xff\xd8", "通知.txt": "各镇每月巡河1次。"})),
        ("旧稿.doc", bytes.fromhex("D0CF11E0A1B11AE1") + bytes(504) + "WordDocument".encode("utf-16-le")),
        ("扫描.pdf", pdf(Sheet())),
    ],
)
def test_evidence_that_no_reader_gets_words_from_is_kept(cast: Cast, name: str, data: bytes) -> None:
    as_evidence(cast, name, data)
    assert EvidenceFile.objects.get().name == name


@pytest.mark.parametrize(
    ("name", "data", "media_type"),
    [
        ("照片.jpg", b"\xff\xd8\xff\xe0" + b"0" * 64, "image/jpeg"),
        ("扫描.pdf", pdf(Sheet().picture(0, 0, 595, 842)), "application/pdf"),
        ("网页.html", b"<!doctype html><script>alert(1)</script>", "text/plain"),
        ("照片.jpg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "text/plain"),
        ("程序.exe", b"MZ\x90\x00\x03", "application/octet-stream"),
    ],
)
def test_the_type_of_evidence_is_told_by_its_bytes(
    cast: Cast, name: str, data: bytes, media_type: str
) -> None:
    as_evidence(cast, name, data)
    assert EvidenceFile.objects.get().file.media_type == media_type


@pytest.mark.parametrize(
    "held",
    [
        {"照片.jpg": b"\xff\xd8\xff\xe0", "密.txt": "机密★1年\n通知".encode()},
        {"【机密】照片.jpg": b"\xff\xd8\xff\xe0"},
        {"秘密3年-来文/照片.jpg": b"\xff\xd8\xff\xe0"},
    ],
    ids=["in a file", "in a name", "in a folder's name"],
)
def test_an_archive_is_no_way_round_the_gate_of_evidence(cast: Cast, held: dict[str, bytes]) -> None:
    data = zipped(dict(held))
    with pytest.raises(SecrecyRefused):
        as_evidence(cast, "现场.zip", data)
    assert Entry.objects.get(verb="evidence.file_refused").object_id == sha256(data).hexdigest()
    assert not File.objects.exists()


def test_an_archive_of_pictures_and_plain_files_is_evidence(cast: Cast) -> None:
    as_evidence(cast, "现场.zip", zipped({"照片.jpg": b"\xff\xd8\xff\xe0", "记录.txt": "已巡河。"}))
    assert EvidenceFile.objects.get().file.media_type == "application/zip"


def test_an_archive_with_a_file_that_cannot_be_looked_at_is_no_evidence(cast: Cast) -> None:
    with pytest.raises(Refused, match="损坏"):
        as_evidence(cast, "现场.zip", zipped({"坏.docx": b"PK\x03\x04"}))
    assert not File.objects.exists()


@pytest.mark.skipif(shutil.which("soffice") is not None, reason="LibreOffice is here, and looks at it")
def test_an_old_format_that_this_site_cannot_read_is_judged_by_its_name(cast: Cast) -> None:
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512) + "WordDocument".encode("utf-16-le")
    as_evidence(cast, "记录.doc", data)
    assert EvidenceFile.objects.get().file.media_type == "application/msword"
    with pytest.raises(SecrecyRefused):
        as_evidence(cast, "【机密】记录.doc", data)
