"""Taking a plan in: the gate first, then the bytes, then the reading in the background."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from hashlib import sha256
from pathlib import PurePath
from typing import TYPE_CHECKING

from django.db import transaction

from luoshi_web.files.domain import store
from luoshi_web.journal.domain import record
from luoshi_web.organisation.models import Unit
from luoshi_web.plans import tasks, verbs
from luoshi_web.plans.domain.framing import fit_frame
from luoshi_web.plans.domain.gate import Brought, brought, pass_all, pass_name, typed
from luoshi_web.plans.domain.rights import allow, hold
from luoshi_web.plans.errors import NotAllowed, NothingGiven, SameBytes, TakenBefore
from luoshi_web.plans.models import Document, Plan, Stage
from luoshi_web.plans.notes import Note, kinds_of, note_of
from luoshi_web.plans.permissions import takes_in_for
from luoshi_web.plans.queries import visible_documents

if TYPE_CHECKING:
    from luoshi_web.organisation.acting import Acting
    from luoshi_web.shell.errors import Refused

_TITLE = 300


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
    tell: Callable[[Refused], None] = lambda _: None,
) -> Plan:
    """Take in a plan of `files` (name, bytes) and `texts` (name, words); its reading begins at once.

    Each file, and each in an archive, is looked at by a worker for secrecy marks before anything is
    stored. One of several that has a mark is left out, and only its hash and the rule are journalled. One
    that can't be looked at is not stored: its document waits for a better file. What is "" or None is
    filled from the first document. tell: hears of what was left out, taken in before or brought twice.

    Raises:
        NotAllowed: the post may not take in for `owner`.
        NothingGiven: there is neither a file nor a text.
        SecrecyRefused: the title, or what was brought alone, carries a secrecy mark.
        FrameTurned, YearOutside: beginning, end and year of the Frame do not agree.
        TooLarge: a file is larger than the site takes.
        NothingLeft: several were brought, or archives, and each of their files was refused.
    """
    if not takes_in_for(acting, owner):
        raise NotAllowed
    fit_frame(start, end, year)
    pass_name(acting, title, title)
    through, notes = _let_through(acting, _bring(files, texts), tell)
    with transaction.atomic():
        plan = Plan.objects.create(
            title=(title.strip() or PurePath(through[0].name).stem)[:_TITLE],
            titled=bool(title.strip()),
            notes=notes,
            number=number.strip(),
            issuer=issuer.strip(),
            owner=owner,
            issued=issued,
            start=start,
            end=end,
            year=year,
        )
        _enter(acting, plan, [_add(acting, plan, one) for one in through])
    return plan


def take_each_in(
    acting: Acting,
    *,
    owner: Unit,
    files: Sequence[tuple[str, bytes]] = (),
    texts: Sequence[tuple[str, str]] = (),
    tell: Callable[[Refused], None] = lambda _: None,
) -> list[Plan]:
    """Take in each of `files` and `texts`, and each file of an archive, as a plan of its own: one Entry each.

    Title and Frame of each are filled from its own document. What is to be said of a file stands on its
    plan; what was left out is told on the first.

    Raises:
        NotAllowed, NothingGiven, SecrecyRefused, TooLarge, NothingLeft: as for `take_in`.
    """
    if not takes_in_for(acting, owner):
        raise NotAllowed
    through, notes = _let_through(acting, _bring(files, texts), tell)
    with transaction.atomic():
        plans = [_begin(acting, owner, one) for one in through]
        for note in notes:
            about = [
                plan for plan, one in zip(plans, through, strict=True) if one.name in note.get("names", ())
            ]
            for plan in about or plans[:1]:
                plan.notes.append(note)
        for plan in plans:
            plan.save(update_fields=("notes",))
    return plans


def _begin(acting: Acting, owner: Unit, one: Brought) -> Plan:
    """A plan of one document, called after it until it is read."""
    plan = Plan.objects.create(title=PurePath(one.name).stem[:_TITLE], owner=owner)
    _enter(acting, plan, [_add(acting, plan, one)])
    return plan


def add_to(
    acting: Acting,
    plan: Plan,
    *,
    files: Sequence[tuple[str, bytes]] = (),
    texts: Sequence[tuple[str, str]] = (),
    tell: Callable[[Refused], None] = lambda _: None,
) -> list[Document]:
    """Add documents to a plan that is there: the table that came after the notice. Returns them.

    They pass the same gate and are read with the plan's Frame; what is settled stays.

    Raises:
        NotAllowed, PlanWithdrawn: as for every verb.
        NothingGiven, SecrecyRefused, TooLarge, NothingLeft: as for `take_in`.
    """
    allow(acting, plan)
    through, notes = _let_through(acting, _bring(files, texts), tell)
    with transaction.atomic():
        plan = hold(acting, plan)
        plan.notes = [*plan.notes, *notes]
        plan.save(update_fields=("notes",))
        added = [_add(acting, plan, one) for one in through]
        record(acting, verbs.PLAN_ADDED_TO, "plan", plan.pk, {"documents": _entered(added)})
    return added


@transaction.atomic
def see_notes(acting: Acting, plan: Plan) -> Plan:
    """Say that what was told of a plan's taking in was seen; it is told no more.

    Raises:
        NotAllowed: the post may not settle the plan.
    """
    plan = hold(acting, plan)
    if not plan.notes:  # another was first
        return plan
    seen, plan.notes = kinds_of(plan.notes), []
    plan.save(update_fields=("notes",))
    record(acting, verbs.PLAN_NOTES_SEEN, "plan", plan.pk, {"notes": seen})
    return plan


def _let_through(
    acting: Acting, held: Sequence[Brought], tell: Callable[[Refused], None]
) -> tuple[list[Brought], list[Note]]:
    """What passes the gate; and what is to be said of what did not, or was taken in before."""
    notes: list[Note] = []

    def hear(told: Refused) -> None:
        notes.append(note_of(told))
        tell(told)

    through = pass_all(acting, held, hear)
    _tell_before(acting, through, hear)
    _tell_same(through, hear)
    return through, notes


def _tell_before(acting: Acting, through: Sequence[Brought], tell: Callable[[Refused], None]) -> None:
    """Say of each file whether one sees a plan that has it already."""
    for one in through:
        if one.typed or one.fault:
            continue
        same = visible_documents(acting).filter(file__sha256=sha256(one.data).hexdigest())
        if before := same.order_by("-pk").first():
            tell(TakenBefore([one.name], before))


def _tell_same(through: Sequence[Brought], tell: Callable[[Refused], None]) -> None:
    """Say of which files the bytes are the same."""
    same: dict[bytes, list[str]] = {}
    for one in through:
        if one.data and not one.fault:
            same.setdefault(one.data, []).append(one.name)
    for names in same.values():
        if len(names) > 1:
            tell(SameBytes(names))


def _enter(acting: Acting, plan: Plan, documents: Sequence[Document]) -> None:
    facts = {
        "owner": plan.owner_id,
        "documents": _entered(documents),
        "year": plan.year,
        "issued": plan.issued.isoformat() if plan.issued else None,
    }
    record(acting, verbs.PLAN_TAKEN_IN, "plan", plan.pk, facts, {"title": plan.title})


def _entered(documents: Sequence[Document]) -> list[list[object]]:
    """Documents as the journal tells them: their bytes by hash."""
    return [[one.pk, one.file.sha256 if one.file else "", one.stage] for one in documents]


def _bring(files: Sequence[tuple[str, bytes]], texts: Sequence[tuple[str, str]]) -> list[Brought]:
    held = [brought(name, data) for name, data in files if data or name]
    held += [typed(name, words) for name, words in texts if words.strip()]
    if not held:
        raise NothingGiven
    return held


def _add(acting: Acting, plan: Plan, one: Brought) -> Document:
    document = Document(plan=plan, name=one.name)
    if one.typed:
        document.typed_by = acting.account
        document.text = one.data.decode()
    if one.fault:
        document.stage, document.fault = Stage.FAILED, one.fault
    elif not one.typed:
        document.file = store(one.data)
    document.save()
    if not one.fault:
        tasks.begin_reading(acting, document.pk)
    return document
