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
from luoshi_web.plans.errors import NotAllowed, NothingGiven, TakenBefore
from luoshi_web.plans.models import Document, Plan, Stage
from luoshi_web.plans.permissions import takes_in_for
from luoshi_web.plans.queries import visible_documents
from luoshi_web.shell.words import moment_words

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

    Each file is looked at by a worker for secrecy marks before anything is stored. A file that can't
    be looked at is not stored either: its document keeps the sentence, and waits for a better file.
    Each file of an archive is a document of its own; one of them that is refused is left out.
    title: "" is filled from the first document; so are number, year and day of issue.
    tell: hears of each file of an archive that was left out, and of each that was taken in before.

    Raises:
        NotAllowed: the post may not take in for `owner`.
        NothingGiven: there is neither a file nor a text.
        SecrecyRefused: one of them carries a secrecy mark; only its hash and the rule are journalled.
        FrameTurned, YearOutside: beginning, end and year of the Frame do not agree.
        TooLarge: a file is larger than the site takes.
        NothingLeft: all that was brought is archives, and each of their files was refused.
    """
    if not takes_in_for(acting, owner):
        raise NotAllowed
    fit_frame(start, end, year)
    pass_name(acting, title, title)
    through = pass_all(acting, _bring(files, texts), tell)
    _tell_before(acting, through, tell)
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
        _enter(acting, plan, [_add(acting, plan, one) for one in through])
    return plan


def _tell_before(acting: Acting, through: Sequence[Brought], tell: Callable[[Refused], None]) -> None:
    """Say of each file whether one sees a plan that has it already."""
    for one in through:
        if one.typed or one.fault:
            continue
        same = visible_documents(acting).filter(file__sha256=sha256(one.data).hexdigest())
        if before := same.order_by("-pk").first():
            tell(TakenBefore(one.name, before.plan.title, moment_words(before.added_at)))


def _enter(acting: Acting, plan: Plan, documents: Sequence[Document]) -> None:
    facts = {
        "owner": plan.owner_id,
        "documents": [[one.pk, one.file.sha256 if one.file else "", one.stage] for one in documents],
        "year": plan.year,
        "issued": plan.issued.isoformat() if plan.issued else None,
    }
    record(acting, verbs.PLAN_TAKEN_IN, "plan", plan.pk, facts, {"title": plan.title})


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
