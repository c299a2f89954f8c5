"""The gate of evidence: a file is looked at for secrecy marks, of an archive each file in it."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from django.db import transaction

from luoshi.api import find_mark
from luoshi_web.journal.domain import record
from luoshi_web.plans.errors import SecrecyRefused
from luoshi_web.plans.reader_files import unpack
from luoshi_web.plans.reader_process import NotRead, scan
from luoshi_web.shell.errors import Refused
from luoshi_web.shell.words import lang

if TYPE_CHECKING:
    from luoshi_web.organisation.acting import Acting

#: What no reader of this site takes is judged by its name: pictures, and old formats without LibreOffice.
_BY_NAME: Final = frozenset(("UnknownType", "EmptyText", "OfficeNeeded"))
_ARCHIVE: Final = "SeveralFiles"


def pass_gate(acting: Acting, name: str, data: bytes) -> None:
    """Let a file through, or an archive all of whose files may pass.

    Raises:
        SecrecyRefused: it carries a secrecy mark; its hash and the rule are journalled.
        Refused: it should be readable and could not be looked at.
    """
    rule = _rule(name, data)
    if rule:
        _record_refusal(acting, rule, data)
        # A name that carries the mark itself is not said again.
        raise SecrecyRefused(name if rule != "secrecy-name" else f"…{PurePath(name).suffix}")


def _rule(name: str, data: bytes) -> str:
    """The rule by which a file carries a mark, or one inside it; "" for none."""
    try:
        return scan(data, name)
    except NotRead as fault:
        if fault.code == _ARCHIVE:
            return _rule_of_names((name,)) or _rule_inside(name, data)
        if fault.code not in _BY_NAME:
            raise Refused(" ".join(fault.texts[lang()])) from fault
    return _rule_of_names((name,))


def _rule_inside(name: str, data: bytes) -> str:
    try:
        held = unpack(data, name)
    except NotRead as fault:
        raise Refused(" ".join(fault.texts[lang()])) from fault
    names = (*held.others, *(one.name for one in held.files))
    if rule := _rule_of_names(part for whole in names for part in whole.split("/")):
        return rule
    for one in held.files:
        if one.fault:
            raise Refused(" ".join(one.fault[lang()]))
        if rule := _rule(one.name, one.data):
            return rule
    return ""


def _rule_of_names(names: Iterable[str]) -> str:
    return next((mark.rule for name in names if (mark := find_mark(None, name))), "")


@transaction.atomic
def _record_refusal(acting: Acting, rule: str, data: bytes) -> None:
    """Only the hash and the rule stay in the journal."""
    digest = sha256(data).hexdigest()
    record(acting, "evidence.file_refused", "file", digest, {"sha256": digest, "rule": rule})
