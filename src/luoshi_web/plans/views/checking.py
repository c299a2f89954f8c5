"""Looking a draft over before it goes out: one that is handed in and forgotten, or a stored document."""

from __future__ import annotations

from hashlib import sha256
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from luoshi_web.files.queries import open_bytes
from luoshi_web.organisation.acting import ActingRequest, acting_required
from luoshi_web.organisation.queries import own_tree
from luoshi_web.plans import domain, queries, reader_process
from luoshi_web.plans.accounts.choosing import document_choices
from luoshi_web.plans.accounts.words import SEVERITIES
from luoshi_web.plans.domain.gate import reading_name
from luoshi_web.plans.models import Document, Segment, Stage
from luoshi_web.plans.permissions import reads_plans
from luoshi_web.plans.reader_process import NotRead
from luoshi_web.shell.errors import Refused
from luoshi_web.shell.numbers import number_in
from luoshi_web.shell.words import lang

Record = dict[str, Any]


@acting_required
def check(request: ActingRequest) -> HttpResponse:
    """Choose a document, or hand a file in: it is read, marked, and not kept."""
    if not reads_plans(request.acting):
        raise Http404
    documents = queries.visible_documents(request.acting).filter(stage=Stage.READY)
    if chosen := number_in(request.GET.get("document")):
        return redirect("plans:check_document", get_object_or_404(documents, pk=chosen).pk)
    context: dict[str, Any] = {"choices": document_choices(request.acting)}
    status = 200
    if request.method == "POST":
        try:
            context |= _handed_in(request)
        except Refused as refused:
            context["refused"], status = refused, 400
    return render(request, "plans/check.html", without_file(request, context), status=status)


def without_file(request: ActingRequest, context: dict[str, Any]) -> dict[str, Any]:
    """What a page shows that refused: a file that was chosen is gone, and the page says so."""
    if request.FILES and "refused" in context:
        context["lost"] = context.pop("refused")
    return context


def _handed_in(request: ActingRequest) -> dict[str, Any]:
    file = request.FILES.get("file")
    draft = domain.pass_draft(request.acting, file.name or "" if file else "", file.read() if file else b"")
    if draft.fault:
        raise Refused(" ".join(draft.fault[lang()]))
    record = _checked(request, draft.data, draft.name)
    return {"name": draft.name, **_shown(record, [])}


@acting_required
def check_document(request: ActingRequest, pk: int) -> HttpResponse:
    """The findings in a stored document, each beside its sentence; `?check=` shows one kind."""
    documents = queries.visible_documents(request.acting).filter(stage=Stage.READY)
    document = get_object_or_404(documents, pk=pk)
    data = open_bytes(document.file) if document.file else document.text.encode()
    name = reading_name(document.name, typed=document.file is None)
    context: dict[str, Any] = {"name": document.name, "document": document, "plan": document.plan}
    status = 200
    try:
        record = _checked(request, data, name, document)
    except Refused as refused:
        context["refused"], status = refused, 400
    else:
        only = request.GET.get("check", "")
        context |= _shown(record, _segments(document, record), only)
    return render(request, "plans/check.html", context, status=status)


def _checked(request: ActingRequest, data: bytes, name: str, document: Document | None = None) -> Record:
    plan = document.plan if document else None
    names = own_tree(request.acting)
    try:
        return reader_process.check(
            data,
            name,
            units=[word for unit in names for word in (unit.name, unit.short_name) if word],
            year=plan.year if plan else None,
            issued=plan.issued if plan else None,
        )
    except NotRead as why:
        raise Refused(" ".join(why.texts[lang()])) from why


def _segments(document: Document, record: Record) -> list[Segment | None]:
    """For each finding the stored sentence: by its place where the text is the same, else by its words."""
    rows = list(document.segments.order_by("index"))
    same = sha256(document.text.encode()).hexdigest() == record["text"]
    by_words = {" ".join(row.text.split()): row for row in reversed(rows)}
    found: list[Segment | None] = []
    for one in record["findings"]:
        if same and one["start"] is not None:
            found.append(next((row for row in rows if _holds(row, one["start"])), None))
        else:
            found.append(by_words.get(" ".join(one["words"].split())))
    return found


def _holds(row: Segment, place: int) -> bool:
    return any(start <= place < end for start, end in row.ranges)


def _shown(record: Record, segments: list[Segment | None], only: str = "") -> dict[str, Any]:
    findings = []
    for number, one in enumerate(record["findings"]):
        severity = one["severity"]
        findings.append(
            {
                "check": one["check"],
                "severity": severity,
                "word": SEVERITIES[severity],
                "citation": one["citation"],
                "said": one[lang()],
                "remedy": one[f"remedy_{lang()}"],
                "pieces": one["pieces"],
                "number": one["sentence"] + 1 if one["sentence"] is not None else 0,
                "segment": segments[number] if segments else None,
            }
        )
    abouts = {one["check"]: one["about"][lang()] for one in record["findings"]}
    held = [one["check"] for one in findings]
    return {
        "findings": [one for one in findings if not only or one["check"] == only],
        "checks": [(name, about.rstrip("。."), held.count(name)) for name, about in abouts.items()],
        "severities": [
            (word, sum(one["severity"] == code for one in findings)) for code, word in SEVERITIES.items()
        ],
        "total": len(findings),
        "only": only,
        "checked": True,
        "page_checked": record["kind"] == "docx",
        "title": _("审校意见"),
    }
