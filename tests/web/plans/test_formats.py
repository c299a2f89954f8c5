"""Every file of an office is taken in: each format by its reader, an archive file by file."""

from __future__ import annotations

import re
import shutil
from email.message import EmailMessage

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from luoshi.api import endings
from luoshi_web.files.models import File
from luoshi_web.journal.models import Entry, EntryWords
from luoshi_web.plans import reader_files
from luoshi_web.plans.domain import SecrecyRefused, pass_draft, read_again, take_in
from luoshi_web.plans.errors import NothingLeft
from luoshi_web.plans.models import Document, Plan, Segment
from luoshi_web.plans.not_read import NotRead
from luoshi_web.shell.errors import Refused
from tests.library.reading.docx_parts import zipped
from tests.library.reading.xlsx_parts import workbook
from tests.web.cast import Cast, SignedIn
from tests.web.plans.making import FIRE, SHORT, read_all
from tests.web.plans.paged import as_ofd, as_pdf

PAGE = f"<!doctype html><meta charset=utf-8><title>计划</title><p>{SHORT.replace(chr(10), '<p>')}"
ROWS = [("序号", "重点任务", "责任单位", "时限"), (1, "每月至少巡河2次", "各镇", "6月底前")]
OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)
DOC, XLS = OLD + "WordDocument".encode("utf-16-le"), OLD + "Workbook".encode("utf-16-le")
ODT = zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<x/>"}, 0)
NO_OFFICE = pytest.mark.skipif(
    shutil.which("soffice") is not None, reason="LibreOffice is here, and reads them"
)


def saved_page() -> bytes:
    message = EmailMessage()
    message["Subject"] = "plan"
    message.set_content(PAGE, subtype="html")
    return message.as_bytes()


READ = {
    "计划.docx": (
        "docx",
        FIRE.read_bytes(),
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ),
    "计划.pdf": ("pdf", as_pdf(), "application/pdf"),
    "计划.ofd": ("ofd", as_ofd(), "application/ofd"),
    "计划.html": ("html", PAGE.encode(), "text/plain"),
    "计划.htm": ("html", PAGE.encode("utf-8"), "text/plain"),
    "计划.mht": ("mhtml", saved_page(), "text/plain"),
    "计划.xlsx": (
        "xlsx",
        workbook(ROWS),
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ),
    "计划.txt": ("txt", SHORT.encode("gb18030"), "text/plain"),
}


@pytest.mark.parametrize("name", READ)
def test_each_format_becomes_a_plan_with_duties_proposed(cast: Cast, as_: SignedIn, name: str) -> None:
    kind, data, media_type = READ[name]
    answer = as_(cast.clerk).post(
        reverse("plans:new"), {"files": [SimpleUploadedFile(name, data)], "owner": cast.county.pk, "text": ""}
    )
    assert answer.status_code == 302
    plan = Plan.objects.get()
    read_all(plan)
    document = plan.documents.get()
    assert (document.stage, document.kind, document.name) == ("ready", kind, name)
    assert document.file is not None
    assert document.file.media_type == media_type
    assert Segment.objects.filter(document=document, proposed="duty").exclude(proposal=None).exists()
    assert bool(document.pages) == (kind in {"pdf", "ofd"})


@NO_OFFICE
@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("计划.doc", DOC),
        ("计划.wps", DOC),
        ("计划.rtf", b"{\\rtf1 plan}"),
        ("计划.odt", ODT),
        ("计划.xls", XLS),
        ("计划.et", XLS),
    ],
)
def test_an_old_format_says_what_to_do_and_leaves_no_bytes(
    cast: Cast, as_: SignedIn, name: str, data: bytes
) -> None:
    client = as_(cast.clerk)
    form = {"files": [SimpleUploadedFile(name, data)], "owner": cast.county.pk, "text": ""}
    page = client.post(reverse("plans:new"), form, follow=True).content.decode()
    document = Document.objects.get()
    assert (document.stage, document.fault["code"]) == ("failed", "OfficeNeeded")
    assert document.fault["zh"][1] in page
    assert "另存为" in document.fault["zh"][1]
    assert not File.objects.exists()


def test_the_form_offers_what_has_a_reader(cast: Cast, as_: SignedIn) -> None:
    page = as_(cast.clerk).get(reverse("plans:new")).content.decode()
    accepted = re.search(r'accept="([^"]+)"', page)
    assert accepted is not None
    assert set(accepted[1].split(",")) == {*endings(), ".zip"}
    assert {".docx", ".pdf", ".ofd", ".wps", ".et", ".mht"} <= set(endings())
    assert "PDF、OFD" in page
    for one_file in ("plans:check", "plans:burden"):
        page = as_(cast.clerk).get(reverse(one_file)).content.decode()
        assert f'accept="{",".join(endings())}"' in page


def packed(**more: bytes) -> bytes:
    held: dict[str, str | bytes] = {"通知.txt": SHORT.encode(), "附件/要点.docx": FIRE.read_bytes()}
    return zipped(held | more)


def test_each_file_of_an_archive_is_a_document(cast: Cast) -> None:
    plan = take_in(cast.clerk, owner=cast.county, title="", files=[("来文.zip", packed())])
    read_all(plan)
    assert [(one.name, one.stage, one.kind) for one in plan.documents.all()] == [
        ("通知.txt", "ready", "txt"),
        ("附件/要点.docx", "ready", "docx"),
    ]
    assert {one.file.media_type for one in plan.documents.all() if one.file} == {
        "text/plain",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    }


def test_a_file_that_is_refused_is_left_out_and_said_and_the_rest_is_taken_in(
    cast: Cast, as_: SignedIn
) -> None:
    secret = "机密★1年\n防汛计划".encode()
    held = {
        "密/计划.txt": secret,
        "【秘密】名单.docx": FIRE.read_bytes(),
        "标.png": b"\x89PNG\r\n\x1a\n",
        "坏.docx": b"PK\x03\x04",
    }
    form = {"files": [SimpleUploadedFile("来文.zip", packed(**held))], "owner": cast.county.pk, "text": ""}
    page = as_(cast.clerk).post(reverse("plans:new"), form, follow=True).content.decode()
    plan = Plan.objects.get()
    assert [(one.name, one.stage) for one in plan.documents.all()] == [
        ("通知.txt", "waiting"),
        ("附件/要点.docx", "waiting"),
        ("坏.docx", "failed"),
    ]
    assert page.count("带有密级标志") == 2
    assert "密/计划.txt" in page
    assert "名单" not in page  # a name that carries the mark is not said again
    assert "不是能读的格式：标.png" in page
    assert "损坏" in page
    assert File.objects.count() == 2
    refused = Entry.objects.filter(verb="plan.file_refused")
    assert refused.count() == 2
    assert not EntryWords.objects.filter(entry__in=refused).exists()
    assert all(set(entry.facts) == {"sha256", "rule"} for entry in refused)


def test_an_archive_of_secrets_alone_leaves_nothing(cast: Cast) -> None:
    told: list[Refused] = []
    data = zipped({"a.txt": "绝密★长期\n计划", "b.txt": "秘密★\n计划"})
    with pytest.raises(NothingLeft):
        take_in(cast.clerk, owner=cast.county, title="", files=[("来文.zip", data)], tell=told.append)
    assert [type(one) for one in told] == [SecrecyRefused] * 2
    assert not Plan.objects.exists()
    assert not File.objects.exists()


@pytest.mark.parametrize("name", ["【机密】来文.zip", "秘密3年-来文.zip"])
def test_an_archive_whose_name_has_the_mark_is_refused_whole(cast: Cast, name: str) -> None:
    with pytest.raises(SecrecyRefused):
        take_in(cast.clerk, owner=cast.county, title="", files=[(name, packed())])
    assert not Plan.objects.exists()


@pytest.mark.parametrize(
    ("data", "code", "words"),
    [
        (zipped({"../../etc/计划.txt": SHORT}), "UnsafeName", "文件名不安全"),
        (zipped({"照片.jpg": b"\xff\xd8\xff"}), "nothing-readable", "没有能读的文件"),
        (zipped({f"{n}.txt": SHORT for n in range(reader_files.MOST_FILES + 1)}), "FileTooLarge", "过大"),
        (packed()[:-40], "BrokenFile", "损坏"),
    ],
    ids=["unsafe", "unreadable", "many", "cut"],
)
def test_an_archive_that_cannot_be_opened_keeps_its_sentence(
    cast: Cast, data: bytes, code: str, words: str
) -> None:
    plan = take_in(cast.clerk, owner=cast.county, title="", files=[("来文.zip", data)])
    document = plan.documents.get()
    assert (document.name, document.stage, document.fault["code"]) == ("来文.zip", "failed", code)
    assert words in document.fault["zh"][0]
    assert document.fault["en"][1]
    assert not File.objects.exists()


def test_where_one_file_is_asked_for_an_archive_is_told_where_to_go(cast: Cast) -> None:
    draft = pass_draft(cast.clerk, "来文.zip", packed())
    assert "收文件" in draft.fault["zh"][1]
    assert "luoshi." not in " ".join(draft.fault["en"])
    plan = take_in(cast.clerk, owner=cast.county, title="", files=[("坏.docx", b"PK\x03\x04")])
    again = read_again(cast.clerk, plan.documents.get(), file=("来文.zip", packed()))
    assert (again.stage, again.fault["code"]) == ("failed", "SeveralFiles")


def test_what_an_archive_unpacks_to_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader_files, "MOST_BYTES", 1024 * 1024)
    with pytest.raises(NotRead) as caught:
        reader_files.unpack(zipped({"a.txt": b"0" * 700_000, "b.txt": b"1" * 700_000}), "来文.zip")
    assert caught.value.code == "FileTooLarge"
    assert "1 MB" in caught.value.texts["zh"][0]
