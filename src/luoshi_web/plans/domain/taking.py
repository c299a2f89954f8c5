"""Taking a plan in: the gate first, then the bytes, then the reading in the background."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db import transaction

from luoshi.api import find_mark
from luoshi_web.files.domain import TooLarge, store
from luoshi_web.journal.domain import record
from luoshi_web.organisation.models import Unit
from luoshi_web.plans import reader_process, tasks, verbs
from luoshi_web.plans.errors import FrameTurned, NotAllowed, NothingGiven, SecrecyRefused
from luoshi_web.plans.models import Document, Plan, Stage
from luoshi_web.plans.permissions import takes_in_for
from luoshi_web.plans.reader_process import NotRead

if TYPE_CHECKING:
    from luoshi_web.organisation.acting import Acting

_NAME = 200
_TITLE = 300
_MEDIA = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".txt": "text/plain",
}


@dataclass(frozen=True, slots=True)
class Brought:
    """One file or text that was brought in; fault: why its gate could not be passed."""

    name: str
    data: bytes = field(repr=False)
    typed: bool = False
    fault: dict[str, Any] = field(default_factory=dict)


def take_in(  # noqa: PLR0913  # a plan has this many fields
    acting: Acting,
    *,
    owner: Unit,
    title: str,
    files: Sequence[tuple[str, bytes]] = (),
    texts: Sequence[tuple[str, str]] = (),
    issued: date | None = None,
    start: date | None = None,
    end: date | None = None,
    year: int | None = None,
    number: str = "",
    issuer: str = "",
) -> Plan:
    """Take in a plan of `files` (name, bytes) and `texts` (name, words); its reading begins at once.

    Each file is looked at by a worker for secrecy marks before anything is stored. A file that can't
    be looked at is not stored either: its document keeps the sentence, and waits for a better file.
    title: "" is filled from the first document; so are number, year and day of issue.

    Raises:
        NotAllowed: the post may not take in for `owner`.
        NothingGiven: there is neither a file nor a text.
        SecrecyRefused: one of them carries a secrecy mark; only its hash and the rule are journalled.
        FrameTurned: the Frame ends before it begins.
        TooLarge: a file is larger than the site takes.
    """
    if not takes_in_for(acting, owner):
        raise NotAllowed
    if start and end and end < start:
        raise FrameTurned
    brought = _bring(files, texts)
    _pass_name(acting, title, title)
    through = [pass_gate(acting, one) for one in brought]
    with transaction.atomic():
        plan = Plan.objects.create(
            title=(title.strip() or PurePath(through[0].name).stem)[:_TITLE],
            number=number.strip(),
            issuer=issuer.strip(),
            owner=owner,
            issued=issued,
            start=start,
            end=end,
            year=year,
        )
        documents = [_add(acting, plan, one) for one in through]
        read = [[one.pk, one.file.sha256 if one.file else "", one.stage] for one in documents]
        facts = {"owner": owner.pk, "documents": read, "year": year, "issued": _day(issued)}
        record(acting, verbs.PLAN_TAKEN_IN, "plan", plan.pk, facts, {"title": plan.title})
    return plan


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _bring(files: Sequence[tuple[str, bytes]], texts: Sequence[tuple[str, str]]) -> list[Brought]:
    brought = [Brought(_plain(name), data) for name, data in files if data or name]
    brought += [Brought(_plain(name), words.encode(), typed=True) for name, words in texts if words.strip()]
    if not brought:
        raise NothingGiven
    return brought


def pass_gate(acting: Acting, one: Brought) -> Brought:
    """Look for a secrecy mark; refused is journalled by hash and rule alone.

    Raises:
        SecrecyRefused: it has one. TooLarge: more bytes than the site takes.
    """
    if len(one.data) > settings.UPLOAD_LIMIT:
        raise TooLarge(len(one.data), settings.UPLOAD_LIMIT)
    _pass_name(acting, one.name, one.name, one.data)
    try:
        rule = reader_process.scan(one.data, reading_name(one.name, typed=one.typed))
    except NotRead as why:
        return Brought(one.name, b"" if not one.typed else one.data, one.typed, why.as_json())
    if rule:
        _refuse(acting, rule, one.name, one.data)
    return one


def brought(name: str, data: bytes) -> Brought:
    """A file as the gate takes it."""
    return Brought(_plain(name), data)


def reading_name(name: str, *, typed: bool) -> str:
    """The name under which a reader sees it: a typed text is plain text whatever it is called."""
    return f"{name}.txt" if typed and not name.endswith(".txt") else name


def _pass_name(acting: Acting, words: str, name: str, data: bytes = b"") -> None:
    if mark := find_mark(None, words):
        _refuse(acting, mark.rule, name, data)


def _refuse(acting: Acting, rule: str, name: str, data: bytes) -> None:
    digest = sha256(data).hexdigest()
    with transaction.atomic():
        record(acting, verbs.FILE_REFUSED, "file", digest, {"sha256": digest, "rule": rule})
    raise SecrecyRefused(name if rule != "secrecy-name" else _masked(name))


def _masked(name: str) -> str:
    """A name that carries the mark itself is not said again: its ending alone."""
    return f"…{PurePath(name).suffix}"


def _plain(name: str) -> str:
    """The last part of a name, without what no line should hold."""
    words = "".join(char for char in name.replace("\\", "/").rpartition("/")[2] if char.isprintable())
    return words.strip()[-_NAME:] or "未命名"


def _add(acting: Acting, plan: Plan, one: Brought) -> Document:
    document = Document(plan=plan, name=one.name)
    if one.typed:
        document.typed_by = acting.account
        document.text = one.data.decode()
    if one.fault:
        document.stage, document.fault = Stage.FAILED, one.fault
    elif not one.typed:
        document.file = store(one.data, media_type(one.name))
    document.save()
    if not one.fault:
        tasks.begin_reading(acting, document.pk)
    return document


def media_type(name: str) -> str:
    """The media type told by a name's ending; bytes where it is none that is read."""
    return _MEDIA.get(PurePath(name).suffix.lower(), "application/octet-stream")
