"""Reading the journal: the history of an object, of a unit's day, and the proof of the chain."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from luoshi_web.journal import canonical
from luoshi_web.journal.actor import Actor
from luoshi_web.journal.models import Entry, EntryObject, EntryWords, Head
from luoshi_web.journal.verbs import ACCOUNT_OPENED, WORDS_ERASED

#: Entries read at a time while the chain is walked; memory stays flat.
CHUNK = 2000


#: Objects of one kind: ("occurrence", [3, 4]).
Objects = tuple[str, Iterable[object]]


def history(kind: str, object_id: object) -> QuerySet[Entry]:
    """The lines about one object, bulk acts too, newest first, with their words; two queries."""
    return history_of([(kind, [object_id])])


def history_of(objects: Iterable[Objects]) -> QuerySet[Entry]:
    """The lines about any of `objects`, each line once, newest first, with their words; two queries."""
    wanted, others = Q(pk__in=[]), Q(pk__in=[])
    for kind, numbers in objects:
        ids = [str(number) for number in numbers]
        wanted |= Q(object_kind=kind, object_id__in=ids)
        others |= Q(kind=kind, object_id__in=ids)
    lines = Entry.objects.filter(wanted | Q(pk__in=EntryObject.objects.filter(others).values("entry")))
    return lines.order_by("-seq").prefetch_related("texts")


def on_day(day: date, unit_id: int | None = None) -> QuerySet[Entry]:
    """The lines of `day` in the zone of the site, of one unit where it is given, newest first."""
    lines = _between(day, day).order_by("-seq").prefetch_related("texts")
    return lines if unit_id is None else lines.filter(unit_id=unit_id)


def units_on(day: date) -> list[tuple[int, str]]:
    """The units that acted on `day`, by number and the name they had, in the order of their numbers."""
    acted = _between(day, day).filter(unit_id__isnull=False).order_by("unit_id", "unit")
    return [(number, name) for number, name in acted.values_list("unit_id", "unit").distinct() if number]


def opened_by(acting: Actor, seq: int, today: date) -> Entry | None:
    """The line by which this auditor opened an account today; None for anybody else's, or older."""
    line = Entry.objects.filter(seq=seq, verb=ACCOUNT_OPENED, actor=acting.account.username).first()
    return line if line and timezone.localdate(line.at) == today else None


def by_account(opened: Entry) -> QuerySet[Entry]:
    """The lines that `opened` asks for: of one account, between its days, newest first."""
    facts = opened.facts
    lines = _between(date.fromisoformat(facts["start"]), date.fromisoformat(facts["end"]))
    return lines.filter(actor=facts["username"]).order_by("-seq").prefetch_related("texts")


def _between(first: date, last: date) -> QuerySet[Entry]:
    """Lines from the start of the day `first` to the end of `last`, by the index on the moment."""
    start = timezone.make_aware(datetime.combine(first, time.min))
    end = timezone.make_aware(datetime.combine(last + timedelta(days=1), time.min))
    return Entry.objects.filter(at__gte=start, at__lt=end)


@dataclass(frozen=True)
class Verdict:
    """What walking the chain found: `count` good lines from the first; then the first bad one, and why."""

    ok: bool
    count: int
    first_bad_seq: int | None = None
    reason: str = ""


@dataclass
class _Walk:
    """The state between two lines: the last good one, and which words may be missing."""

    erased: set[tuple[int, str]]
    seq: int = 0
    digest: str = ""


def verify() -> Verdict:
    """Walk the whole chain and name the first bad line.

    Found anywhere: an edited, missing, inserted or swapped line, changed words, words missing without a
    line that erased them. The end is held against `Head`: lines cut off there are found as long as
    `Head` was not changed with them. Lines added meanwhile by others are no fault.
    """
    head = Head.objects.filter(pk=1).first() or Head(seq=0, digest="")
    walk = _Walk(erased=_erased())
    for entry in _entries():
        if reason := _fault(entry, walk):
            return Verdict(ok=False, count=walk.seq, first_bad_seq=walk.seq + 1, reason=reason)
        walk.seq, walk.digest = entry.seq, entry.digest
        if entry.seq == head.seq and entry.digest != head.digest:
            reason = _("这一行与链尾的记录不符。")
            return Verdict(ok=False, count=walk.seq - 1, first_bad_seq=entry.seq, reason=reason)
    if walk.seq < head.seq:
        return Verdict(ok=False, count=walk.seq, first_bad_seq=walk.seq + 1, reason=_("链尾缺行。"))
    end = Head.objects.filter(pk=1).values_list("seq", flat=True).first() or 0
    if walk.seq > end:
        reason = _("链尾之后多出了行。")
        return Verdict(ok=False, count=end, first_bad_seq=end + 1, reason=reason)
    return Verdict(ok=True, count=walk.seq)


def _entries() -> Iterator[Entry]:
    """All lines in order, each chunk with its words."""
    return Entry.objects.order_by("seq").prefetch_related("texts", "others").iterator(chunk_size=CHUNK)


def _erased() -> set[tuple[int, str]]:
    """Which words were erased by a line that says so: (seq, field)."""
    facts = Entry.objects.filter(verb=WORDS_ERASED).values_list("facts", flat=True)
    return {(held["seq"], held["field"]) for held in facts if {"seq", "field"} <= held.keys()}


def _fault(entry: Entry, walk: _Walk) -> str:
    """Why `entry` cannot follow the last good line; "" where it can."""
    if entry.seq > walk.seq + 1:
        return _("这一行不在了。")
    if entry.seq <= walk.seq:
        return _("多出了一行。")
    if entry.previous != walk.digest:
        return _("与上一行接不上。")
    try:
        computed = canonical.digest(entry)
    except (TypeError, ValueError):
        return _("摘要算法“%(name)s”算不出。") % {"name": entry.algorithm}
    if computed != entry.digest:
        return _("内容与摘要不符。")
    if not {(other.kind, other.object_id) for other in entry.others.all()} <= canonical.objects_in(
        entry.facts
    ):
        return _("这一行被挂到了别的对象上。")
    return _words_fault(entry, entry.texts.all(), walk.erased)


def _words_fault(entry: Entry, texts: Iterable[EntryWords], erased: set[tuple[int, str]]) -> str:
    """Why the words of `entry` are not those that it was written with; "" where they are."""
    held = {text.field: text for text in texts}
    if held.keys() != entry.words.keys():
        return _("所附的话缺了，或多了。")
    for name, text in held.items():
        if text.erased_at is not None or not text.words:
            if (entry.seq, name) not in erased or text.words:
                return _("所附的话没有了，流水里却没有抹去它的一行。")
        elif canonical.keyed(entry.algorithm, text.key, text.words) != entry.words[name]:
            return _("所附的话被改过。")
    return ""
