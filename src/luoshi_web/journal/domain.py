"""Adding a line to the journal, and erasing the words of one."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from datetime import date

from django.conf import settings
from django.db import connection, transaction
from django.utils.translation import gettext_lazy as _

from luoshi_web.journal import canonical, registry
from luoshi_web.journal.actor import Actor
from luoshi_web.journal.models import Entry, EntryObject, EntryWords, Head
from luoshi_web.journal.permissions import erases_words, reads_journal
from luoshi_web.journal.verbs import ACCOUNT_LINES, ACCOUNT_OPENED, WORDS_ERASED
from luoshi_web.shell import clock
from luoshi_web.shell.errors import Refused


class NoTransaction(RuntimeError):  # noqa: N818  # what happened, in the words of the house
    """An Entry was to be written outside the transaction of the change that it tells of."""

    def __init__(self) -> None:
        super().__init__("journal.record must run inside transaction.atomic, with the change it tells of")


def record(  # noqa: PLR0913, PLR0917  # the five things that a line says, and its words
    acting: Actor | None,
    verb: str,
    kind: str,
    object_id: object,
    facts: Mapping[str, object] | None = None,
    words: Mapping[str, str] | None = None,
) -> Entry:
    """Add one line: `acting` (None: the system) did `verb` to the object `object_id` of `kind`.

    facts: short typed fields. words: free texts and personal fields by name; the line keeps their keyed
    hashes, `EntryWords` the words, so that they can be erased. Empty words are left out. facts["rows"]:
    the table of a bulk act, [{"assignment": 3, "duty": 5, …}, …]; the line stands in the history of each
    object in it whose kind is registered.

    Raises:
        NoTransaction: outside transaction.atomic.
        TypeError, ValueError: a fact of a kind that has no one written form.
    """
    if not connection.in_atomic_block:
        raise NoTransaction
    head = _locked_head()
    entry = Entry(
        seq=head.seq + 1,
        at=clock.now(),
        verb=verb,
        object_kind=kind,
        object_id=str(object_id),
        facts=canonical.plain(facts or {}),
        algorithm=getattr(settings, "LUOSHI_JOURNAL_HASH", "sha256"),
        previous=head.digest,
    )
    if acting is not None:
        entry.actor, entry.post = acting.account.username, getattr(acting.post, "title", str(acting.post))
        entry.unit, entry.unit_id = getattr(acting.unit, "name", str(acting.unit)), acting.unit.pk
    texts = _hashed(entry, words or {})
    entry.digest = canonical.digest(entry)
    entry.save(force_insert=True)
    for text in texts:
        text.entry = entry
    EntryWords.objects.bulk_create(texts)
    others = {one for one in canonical.objects_in(entry.facts) if registry.kind_of(one[0])}
    others.discard((kind, entry.object_id))
    EntryObject.objects.bulk_create(
        EntryObject(entry=entry, kind=other, object_id=number) for other, number in sorted(others)
    )
    head.seq, head.digest = entry.seq, entry.digest
    head.save(update_fields=("seq", "digest"))
    return entry


def _locked_head() -> Head:
    """The end of the chain; two writers come one after the other.

    PostgreSQL locks the row; SQLite has given this transaction the only right to write since it began.
    """
    Head.objects.get_or_create(pk=1)
    return Head.objects.select_for_update().get(pk=1)


def _hashed(entry: Entry, words: Mapping[str, str]) -> list[EntryWords]:
    """The rows for `words`; their keyed hashes go into `entry`."""
    texts = []
    for field, said in sorted(words.items()):
        if not said:
            continue
        canonical.plain(said)
        key = secrets.token_hex(32)
        entry.words[field] = canonical.keyed(entry.algorithm, key, said)
        texts.append(EntryWords(field=field, key=key, words=said))
    return texts


@transaction.atomic
def erase_words(acting: Actor | None, entry: Entry, field: str, reason: str) -> Entry:
    """Erase the words of `field` of `entry` and the key of their hash; the erasing is itself a line.

    Raises:
        Refused: the actor is neither an administrator nor the system; no reason is given; the words are
            gone already or never were.
    """
    if acting is not None and not erases_words(acting):
        raise Refused(_("只有管理员能抹去流水里的话。"))
    if not reason.strip():
        raise Refused(_("写上为什么要抹去。"))
    text = EntryWords.objects.select_for_update().filter(entry=entry, field=field, erased_at=None).first()
    if text is None:
        raise Refused(_("这段话已经抹去，或者本来没有。"))
    text.words, text.key, text.erased_at = "", "", clock.now()
    text.save(update_fields=("words", "key", "erased_at"))
    facts = {"seq": entry.seq, "field": field}
    return record(acting, WORDS_ERASED, entry.object_kind, entry.object_id, facts, {"reason": reason})


@transaction.atomic
def open_account(acting: Actor, username: str, reason: str, *, start: date, end: date) -> Entry:
    """Let an auditor read what the account `username` did from `start` to `end`.

    That it was asked, and why, is itself a line; the lines open by its number, on the same day only.

    Raises:
        Refused: the actor is no auditor, no reason is given, or the last day is before the first.
    """
    if not reads_journal(acting):
        raise Refused(_("只有审计岗位能按账号查流水。"))
    if not reason.strip():
        raise Refused(_("写上为什么要按账号查。"))
    if end < start:
        raise Refused(_("最后一天早于第一天。"))
    facts = {"username": username, "start": start, "end": end}
    return record(acting, ACCOUNT_OPENED, ACCOUNT_LINES, username, facts, {"reason": reason})
