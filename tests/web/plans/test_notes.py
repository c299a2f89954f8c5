"""Notes of taking in: they stand on the plan until somebody who settles it has seen them."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from luoshi_web.files.domain import TooLarge
from luoshi_web.journal.models import Entry, EntryWords
from luoshi_web.journal.registry import verb_label
from luoshi_web.plans.domain import see_notes, take_in
from luoshi_web.plans.errors import NotAllowed
from luoshi_web.plans.models import Plan
from luoshi_web.plans.notes import note_of, notes_said
from tests.library.reading.docx_parts import zipped
from tests.web.cast import Cast, SignedIn
from tests.web.plans.making import FIRE, SHORT, read_all

HELD: dict[str, str | bytes] = {
    "通知.txt": SHORT,
    "附件/要点.docx": FIRE.read_bytes(),
    "密.txt": "机密★1年\n防汛计划",
    "标.png": b"\x89PNG\r\n\x1a\n",
}


def archive(cast: Cast) -> Plan:
    files = [("来文.zip", zipped(HELD))]
    return take_in(cast.clerk, owner=cast.county, title="", files=files)


def test_what_was_left_out_stands_on_the_plan_until_it_was_seen(cast: Cast, as_: SignedIn) -> None:
    client = as_(cast.clerk)
    form = {"files": [SimpleUploadedFile("来文.zip", zipped(HELD))], "owner": cast.county.pk, "text": ""}
    address = client.post(reverse("plans:new"), form)["Location"]
    plan = Plan.objects.get()
    client.get(address)
    read_all(plan)
    for reader in (cast.clerk, cast.head, cast.leader):  # after the page was loaded anew, and for others
        page = as_(reader).get(address).content.decode()
        assert "“密.txt”带有密级标志" in page
        assert "不是能读的格式：标.png" in page
        assert ("看过了，不再显示" in page) == (reader is not cast.leader)
    seen = reverse("plans:notes_seen", args=(plan.pk,))
    assert as_(cast.leader).post(seen).status_code == 404
    assert client.post(seen)["Location"] == address
    assert "密.txt" not in client.get(address).content.decode()


def test_that_notes_were_seen_is_one_line_without_names(cast: Cast) -> None:
    plan = archive(cast)
    with pytest.raises(NotAllowed):
        see_notes(cast.leader, plan)
    assert see_notes(cast.head, plan).notes == []
    assert see_notes(cast.clerk, plan).notes == []
    entry = Entry.objects.get(verb="plan.notes_seen")
    assert (entry.actor, entry.facts) == ("head", {"notes": ["secrecy", "not-readable"]})
    assert not EntryWords.objects.filter(entry=entry).exists()
    assert verb_label(entry.verb) == "看过收文件时的提示"


def test_a_plan_with_the_same_file_is_named_to_who_may_see_it(cast: Cast) -> None:
    files = [(FIRE.name, FIRE.read_bytes()), *((f"{n}.txt", f"{n}{SHORT}".encode()) for n in range(8))]
    take_in(cast.clerk, owner=cast.county, title="县里的消防", files=files)
    plan = take_in(cast.clerk, owner=cast.water, title="水利局的消防", files=files[:2])
    (told,) = notes_said(cast.clerk, plan)
    assert f"“{FIRE.name}、0.txt”以前收过，在“县里的消防”里" in told
    again = take_in(cast.clerk, owner=cast.water, title="再收一次", files=files)
    assert any("5.txt 等 7 个”以前收过" in told for told in notes_said(cast.clerk, again))
    assert notes_said(cast.water_clerk, plan) == []


def test_what_has_no_kind_of_its_own_keeps_its_sentence(cast: Cast) -> None:
    plan = archive(cast)
    plan.notes = [note_of(TooLarge(90 * 1024 * 1024, 64 * 1024 * 1024))]
    assert notes_said(cast.clerk, plan) == ["文件有 90 MB，最多收 64 MB。分成几份，或把扫描件压小再传。"]


def test_a_message_stays_while_a_reading_ends_and_the_page_is_loaded_anew(cast: Cast, as_: SignedIn) -> None:
    files = [("坏.docx", b"PK\x03\x04"), ("好.txt", SHORT.encode())]
    plan = take_in(cast.clerk, owner=cast.county, title="", files=files)
    client = as_(cast.clerk)
    again = reverse("plans:read_again", args=(plan.documents.get(name="坏.docx").pk,))
    address = client.post(again, {"file": SimpleUploadedFile("密.txt", "秘密★\n计划".encode())})["Location"]
    assert "带有密级标志" in client.get(address).content.decode()
    read_all(plan)
    assert "带有密级标志" in client.get(address).content.decode()
    assert "带有密级标志" not in client.get(address).content.decode()
