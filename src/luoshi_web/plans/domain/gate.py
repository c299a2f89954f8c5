"""The gate: what is brought is looked at for secrecy marks before anything of it is kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, Final

from django.conf import settings
from django.db import transaction

from luoshi.api import find_mark
from luoshi_web.files.domain import TooLarge
from luoshi_web.journal.domain import record
from luoshi_web.plans import reader_files, reader_process, verbs
from luoshi_web.plans.errors import NothingLeft, NotReadable, SecrecyRefused
from luoshi_web.plans.not_read import empty, nothing_readable
from luoshi_web.plans.reader_process import NotRead
from luoshi_web.shell.errors import Refused

if TYPE_CHECKING:
    from luoshi_web.organisation.acting import Acting
    from luoshi_web.plans.reader_files import Packed

_NAME: Final = 200
#: What a reader says of an archive.
SEVERAL: Final = "SeveralFiles"

Tell = Callable[[Refused], None]


@dataclass(frozen=True, slots=True)
class Brought:
    """One file or text that was brought in; fault: why its gate could not be passed."""

    name: str
    data: bytes = field(repr=False)
    typed: bool = False
    fault: dict[str, Any] = field(default_factory=dict)


def brought(name: str, data: bytes) -> Brought:
    """A file as the gate takes it: the last part of its name is its name."""
    return Brought(_plain(name.replace("\\", "/").rpartition("/")[2]), data)


def typed(name: str, words: str) -> Brought:
    """Words that were typed or pasted, as the gate takes them."""
    return Brought(_plain(name.replace("\\", "/").rpartition("/")[2]), words.encode(), typed=True)


def pass_all(acting: Acting, held: Sequence[Brought], tell: Tell) -> list[Brought]:
    """Let each through the gate; of several, and of an archive, the rest where one has a secrecy mark.

    tell: hears of each that was left out.

    Raises:
        SecrecyRefused: what was brought alone has a mark. TooLarge: as `pass_gate`.
        NothingLeft: there were several, or archives, and each of their files was refused.
    """
    through: list[Brought] = []
    for one in held:
        try:
            passed = pass_gate(acting, one)
        except SecrecyRefused as refused:
            if len(held) == 1:
                raise
            tell(refused)
            continue
        through += _pass_archive(acting, one, tell) if passed.fault.get("code") == SEVERAL else [passed]
    if not through:
        raise NothingLeft
    return through


def pass_gate(acting: Acting, one: Brought) -> Brought:
    """Look for a secrecy mark; refused is journalled by hash and rule alone.

    Raises:
        SecrecyRefused: it has one. TooLarge: more bytes than the site takes.
    """
    if len(one.data) > settings.UPLOAD_LIMIT:
        raise TooLarge(len(one.data), settings.UPLOAD_LIMIT)
    for part in one.name.split("/"):
        pass_name(acting, part, one.name, one.data)
    if not one.data:
        return replace(one, fault=empty(one.name).as_json())
    try:
        rule = reader_process.scan(one.data, reading_name(one.name, typed=one.typed))
    except NotRead as why:
        return Brought(one.name, b"" if not one.typed else one.data, one.typed, why.as_json())
    if rule:
        _refuse(acting, rule, one.name, one.data)
    return one


def pass_name(acting: Acting, words: str, name: str, data: bytes = b"") -> None:
    """Look for a secrecy mark in the words of a name. name, data: of what is refused with it.

    Raises:
        SecrecyRefused: it has one.
    """
    if mark := find_mark(None, words):
        _refuse(acting, mark.rule, name, data)


def reading_name(name: str, *, typed: bool) -> str:
    """The name under which a reader sees it: a typed text is plain text whatever it is called."""
    return f"{name}.txt" if typed and not name.endswith(".txt") else name


def _pass_archive(acting: Acting, archive: Brought, tell: Tell) -> list[Brought]:
    """Each file of an archive, as far as it passes; one that can't be opened is left as its fault."""
    try:
        held = reader_files.unpack(archive.data, archive.name)
    except NotRead as why:
        return [Brought(archive.name, b"", fault=why.as_json())]
    if not held.files:
        return [Brought(archive.name, b"", fault=nothing_readable(archive.name).as_json())]
    through: list[Brought] = []
    for packed in held.files:
        try:
            through.append(_pass_packed(acting, packed))
        except Refused as refused:
            tell(refused)
    if held.others:
        tell(NotReadable([_sayable(name) for name in held.others]))
    return through


def _pass_packed(acting: Acting, packed: Packed) -> Brought:
    one = Brought(_plain(packed.name), packed.data, fault=packed.fault)
    if not one.fault:
        return pass_gate(acting, one)
    for part in one.name.split("/"):
        pass_name(acting, part, one.name)
    return one


def _refuse(acting: Acting, rule: str, name: str, data: bytes) -> None:
    digest = sha256(data).hexdigest()
    with transaction.atomic():
        record(acting, verbs.FILE_REFUSED, "file", digest, {"sha256": digest, "rule": rule})
    raise SecrecyRefused(name if rule != "secrecy-name" else _masked(name))


def _sayable(name: str) -> str:
    return _masked(name) if any(find_mark(None, part) for part in name.split("/")) else _plain(name)


def _masked(name: str) -> str:
    """A name that carries the mark itself is not said again: its ending alone."""
    return f"…{PurePath(name).suffix}"


def _plain(name: str) -> str:
    """A name without what no line should hold."""
    words = "".join(char for char in name if char.isprintable())
    return words.strip()[-_NAME:] or "未命名"
