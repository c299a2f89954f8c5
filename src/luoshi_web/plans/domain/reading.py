"""Reading a document in its worker, keeping what was read, and reading it again."""

from __future__ import annotations

from datetime import date
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from django.db import transaction

from luoshi_web.assist.domain import tell_sending
from luoshi_web.assist.reader import reader_for
from luoshi_web.files.domain import store
from luoshi_web.files.queries import open_bytes
from luoshi_web.journal.domain import record
from luoshi_web.organisation.acting import acting_under
from luoshi_web.organisation.queries import appointment_of, unit_names
from luoshi_web.plans import asking, reader_process, tasks, verbs
from luoshi_web.plans.domain.framing import complete_years, has_settled, whole_year
from luoshi_web.plans.domain.gate import Brought, brought, pass_gate, reading_name
from luoshi_web.plans.domain.rights import allow, hold
from luoshi_web.plans.errors import NothingGiven, YearSettled
from luoshi_web.plans.models import Document, Fate, Plan, Segment, Stage
from luoshi_web.plans.not_read import NotRead, why
from luoshi_web.shell import clock
from luoshi_web.shell.errors import Stale

if TYPE_CHECKING:
    from luoshi_web.organisation.acting import Acting

_TITLE = 300
#: An index behind those of every document, while rows change places.
_FAR = 1_000_000_000


def read_and_keep(document_id: int, account: int = 0, post: int = 0) -> str:
    """Read one document from its File or its typed words; called by the background worker.

    account, post: who asked for it. What is READY stays as it is: a task that runs twice changes nothing.
    Whatever breaks on the way, the document has FAILED and may be read again: nobody waits for good.
    """
    document = Document.objects.select_related("plan", "file").get(pk=document_id)
    if document.stage == Stage.READY:
        return document.stage
    try:
        return _keep(document_id, _read(document, account, post))
    except NotRead as fault:
        return _keep_failure(document_id, fault.as_json())
    except BaseException:  # a worker that is told to stop breaks off, too
        _keep_failure(document_id, why(None, document.name, late=False).as_json())
        raise


def _read(document: Document, account: int, post: int) -> dict[str, Any]:
    """What a reader finds in a document.

    The second reader, where the site has one, is asked on the way; its line in the journal stands
    whatever becomes of the reading.
    """
    data = open_bytes(document.file) if document.file else document.text.encode()
    second = reader_for(document.name, document.plan.title, document.plan.number)
    kept = 0
    try:
        result = reader_process.read_whole(
            data,
            reading_name(document.name, typed=document.file is None),
            year=document.plan.year,
            issued=document.plan.issued,
            units=unit_names(),
            second=second,
            on_stage=lambda stage: _tell(document.pk, stage),
        )
        kept = sum(asking.has_part(found["proposal"]) for found in result["segments"])
    finally:
        if second is not None:
            held = appointment_of(account, post)
            tell_sending(acting_under(held) if held else None, document.pk, second, kept)
    return result


def _tell(document_id: int, stage: str) -> None:
    # How far the reading has come is shown while it runs; it is no state that anyone decided.
    Document.objects.filter(pk=document_id).exclude(stage=Stage.READY).update(stage=stage)


@transaction.atomic
def _keep_failure(document_id: int, fault: dict[str, Any]) -> str:
    document = Document.objects.select_for_update().get(pk=document_id)
    if document.stage == Stage.READY:  # read by another run meanwhile
        return document.stage
    document.stage, document.fault = Stage.FAILED, fault
    document.save(update_fields=("stage", "fault"))
    record(None, verbs.DOCUMENT_FAILED, "document", document.pk, {"code": fault["code"]})
    return document.stage


@transaction.atomic
def _keep(document_id: int, result: dict[str, Any]) -> str:
    # The plan before its documents, as every verb locks them: two that wait for each other end in an error.
    plan = Plan.objects.select_for_update(of=("self",)).get(documents=document_id)
    document = Document.objects.select_for_update().get(pk=document_id)
    if document.stage == Stage.READY:
        return document.stage
    read = result["document"]
    document.text, document.kind, document.reader = read["text"], read["kind"], read["reader"]
    document.pages = read["pages"]
    document.stage = Stage.READY
    document.fault = {"faults": result["faults"]} if result["faults"] else {}
    document.save(update_fields=("text", "kind", "reader", "pages", "stage", "fault"))
    _store(document, result["segments"])
    _fill(plan, result)
    facts = {"plan": plan.pk, "segments": len(result["segments"]), "reader": read["reader"]}
    record(None, verbs.DOCUMENT_READ, "document", document.pk, facts)
    return document.stage


def _store(document: Document, read: list[dict[str, Any]]) -> None:
    """Keep what was read; rows that an earlier reading left (see `read_all_again`) are filled anew.

    A row is known again by its place in the text. One that finds no such sentence, since another version
    of the reader cut the text otherwise, stands behind all others, unread, for a person to look at. What
    somebody settled meanwhile keeps its fate.
    """
    kept = {str(one.ranges): one for one in document.segments.select_for_update().order_by("index")}
    for place, one in enumerate(kept.values()):  # out of the way: a document has each index once
        one.index = _FAR + place
        one.save(update_fields=("index",))
    fresh, known = [], []
    for found in read:
        old = kept.pop(str(found["ranges"]), None)
        if old is None:
            fresh.append(_segment(document, found))
        else:
            known.append((old, found))
    Segment.objects.bulk_create(fresh)
    for old, found in known:
        for name, value in found.items():
            setattr(old, name, value)
        if not old.settlements.filter(undone_at=None).exists():
            old.fate = fate_at_first(found["proposed"], found["rule"])
        old.version += 1
        old.save()
    for place, one in enumerate(kept.values(), len(read)):
        one.index = place
        one.save(update_fields=("index",))


def _segment(document: Document, found: dict[str, Any]) -> Segment:
    return Segment(document=document, fate=fate_at_first(found["proposed"], found["rule"]), **found)


def fate_at_first(proposed: str, rule: str) -> Fate:
    """Context where a named rule says so, unread where nothing was read, else open.

    Nothing confirms itself.
    """
    if proposed == Fate.CONTEXT and rule:
        return Fate.CONTEXT
    return Fate.UNREAD if proposed == Fate.UNREAD else Fate.OPEN


def _fill(plan: Plan, result: dict[str, Any]) -> None:
    """What the taker-in left open, as the document tells it."""
    read, frame = result["document"], result["frame"]
    had_year = plan.year is not None
    if read["title"] and not plan.titled:
        plan.title, plan.titled = read["title"][:_TITLE], True
    plan.number = plan.number or read["number"][:60]
    plan.issuer = plan.issuer or read["issuer"][:120]
    if plan.issued is None and frame["issued"]:
        plan.issued = date.fromisoformat(frame["issued"])
    plan.year = plan.year or frame["year"]
    if plan.year and not (plan.start or plan.end):
        plan.start, plan.end = _span_read(plan.year, frame)
    plan.version += 1
    plan.save()
    if not had_year and plan.year:
        complete_years(plan)


def _span_read(year: int, frame: dict[str, Any]) -> tuple[date, date] | tuple[None, None]:
    """From when to when, as title or introduction say; else the year itself, where the title names it."""
    if frame["start"] and frame["end"]:
        start, end = date.fromisoformat(frame["start"]), date.fromisoformat(frame["end"])
        if start <= end and start.year <= year <= end.year:
            return start, end
    return whole_year(year) if frame["of_the_year"] else (None, None)


def read_again(
    acting: Acting, document: Document, *, file: tuple[str, bytes] | None = None, stage: str = ""
) -> Document:
    """Read a document again that failed, from its own bytes or from a better `file`.

    stage: as the page showed it, to tell a stale page.

    Raises:
        NotAllowed, Stale, SecrecyRefused: as for every verb. NothingGiven: there are no bytes to read.
    """
    allow(acting, document.plan)
    # The gate's refusal is an Entry of its own: it stands although the rest is given up.
    through = pass_gate(acting, brought(*file)) if file else None
    with transaction.atomic():
        return _start_again(acting, document, through, stage)


def _start_again(acting: Acting, document: Document, through: Brought | None, stage: str) -> Document:
    hold(acting, document.plan)
    document = Document.objects.select_for_update().get(pk=document.pk)
    if document.stage != Stage.FAILED or (stage and stage != document.stage):
        raise Stale
    if through is None and document.file is None and not document.text:
        raise NothingGiven
    document.stage, document.fault = Stage.WAITING, {}
    if through is not None:
        document.name, document.added_at = through.name, clock.now()
        if through.fault:
            document.stage, document.fault = Stage.FAILED, through.fault
        else:
            document.file = store(through.data)
    document.save()
    if through is not None:
        _call_after_first(document.plan_id)
    facts = {"sha256": document.file.sha256 if document.file else "", "stage": document.stage}
    record(acting, verbs.DOCUMENT_AGAIN, "document", document.pk, facts)
    if document.stage == Stage.WAITING:
        tasks.begin_reading(acting, document.pk)
    return document


def _call_after_first(plan_id: int) -> None:
    """A plan that has no title of its own goes on being called after its first file."""
    plan = Plan.objects.select_for_update().get(pk=plan_id)
    first = plan.documents.order_by("pk").first()
    if first is None or plan.titled:
        return
    plan.title = PurePath(first.name).stem[:_TITLE]
    plan.version += 1
    plan.save(update_fields=("title", "version"))


def read_all_again(acting: Acting, plan: Plan) -> None:
    """Take back all that was read in a plan of which nothing is settled, and read it anew.

    A sentence whose settlement was taken back keeps its row, since that says who did what; it is unread
    until `_store` gives it what the new reading finds. Called inside the transaction of the verb that
    changed the Frame.

    Raises:
        YearSettled: a settlement stands.
    """
    if has_settled(plan):
        raise YearSettled
    segments = Segment.objects.filter(document__plan=plan, document__stage=Stage.READY)
    segments.filter(settlements=None).delete()
    for kept in segments.select_for_update(of=("self",)).order_by("pk"):
        kept.proposed, kept.rule, kept.proposal, kept.fate = Fate.UNREAD, "", None, Fate.UNREAD
        kept.version += 1
        kept.save(update_fields=("proposed", "rule", "proposal", "fate", "version"))
    for document in plan.documents.filter(stage=Stage.READY):
        document.stage = Stage.WAITING
        document.save(update_fields=("stage",))
        tasks.begin_reading(acting, document.pk)
