"""Pages of reports: the list, a new one, one report, and the list behind each of its numbers."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import NoReverseMatch, reverse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_POST

from luoshi_web.files.serving import safe_name
from luoshi_web.organisation.acting import ActingRequest, acting_required
from luoshi_web.organisation.queries import visible_units
from luoshi_web.plans.queries import followed_plans
from luoshi_web.reporting import domain
from luoshi_web.reporting.forms import NewReport
from luoshi_web.reporting.letter import report_docx
from luoshi_web.reporting.models import Report
from luoshi_web.reporting.permissions import drafts, reads_reports, signs_reports
from luoshi_web.reporting.queries import (
    Row,
    Value,
    Values,
    figures_of,
    is_intact,
    outline_of,
    sentences_of,
    visible_reports,
)
from luoshi_web.reporting.queries.figures import COMPARED
from luoshi_web.shell import clock, words
from luoshi_web.shell.errors import Refused
from luoshi_web.shell.numbers import number_in
from luoshi_web.tracking.models import Evidence
from luoshi_web.tracking.queries import visible_assignments, visible_evidence

_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_PAGE = 50


@acting_required
def report_list(request: ActingRequest) -> HttpResponse:
    """The reports that the actor sees, newest first; `?q=` keeps those that are called so."""
    if not reads_reports(request.acting):
        raise Http404
    words = request.GET.get("q", "").strip()[:100]
    page = Paginator(visible_reports(request.acting, words), _PAGE).get_page(request.GET.get("page"))
    told = {"page": page, "drafts": drafts(request.acting), "words": words}
    return render(request, "reporting/list.html", told)


@acting_required
def new(request: ActingRequest) -> HttpResponse:
    """Draw up a report."""
    acting = request.acting
    if not drafts(acting):
        raise Http404
    told: dict[str, Any] = {
        "units": visible_units(acting), "plans": followed_plans(acting), "today": clock.today(),
    }  # fmt: skip
    if request.method != "POST":
        return render(request, "reporting/new.html", {"form": NewReport(initial=_asked(request), **told)})
    form, refused = NewReport(request.POST, **told), None
    if form.is_valid():
        given = form.cleaned_data
        start, end = form.days
        try:
            report = domain.draft_report(
                acting, unit=given["unit"], plan=given["plan"], start=start, end=end, as_of=given["as_of"]
            )
        except Refused as refusal:
            refused = refusal
        else:
            return redirect("reporting:detail", report.pk)
    return render(request, "reporting/new.html", {"form": form, "refused": refused}, status=422)


def _asked(request: ActingRequest) -> dict[str, Any]:
    """What a link to this page chose already: `?unit=` or `?plan=`."""
    return {name: request.GET[name] for name in ("unit", "plan") if number_in(request.GET.get(name))}


@acting_required
def detail(request: ActingRequest, pk: int) -> HttpResponse:
    """One report: a sentence whose numbers are links, then the duties by heading."""
    return _detail(request, get_object_or_404(visible_reports(request.acting), pk=pk))


def _detail(request: ActingRequest, report: Report, refused: Refused | None = None) -> HttpResponse:
    values, lang = figures_of(report, clock.today()), words.lang()
    sentences = sentences_of(report, values, lang)
    told = {
        "report": report,
        "lead": sentences[0],
        "more": sentences[1:],
        "groups": outline_of(values, lang),
        "lang": lang,
        "compared": _compared(values, lang),
        "signs": report.signed_at is None and signs_reports(request.acting, report),
        "intact": is_intact(report) if report.signed_at else None,
        "refused": refused,
    }
    return render(request, "reporting/detail.html", told, status=422 if refused else 200)


def _compared(values: Values, lang: str) -> dict[str, Any]:
    """Units side by side, in the order of the register; columns in which nobody has anything are left out."""
    units = list(dict.fromkeys(one.unit for one in values.values() if one.unit))
    names = {row.unit: row.unit_name for row in values["given"].rows}
    shown = [name for name in COMPARED if any(values[f"unit-{unit}-{name}"].rows for unit in units)]
    return {
        "head": [values[name].definition.title(lang) for name in shown],
        "rows": [(names[unit], [values[f"unit-{unit}-{name}"] for name in shown]) for unit in units],
    }


@acting_required
@require_POST
def sign(request: ActingRequest, pk: int) -> HttpResponse:
    """Sign a report: its figures are frozen."""
    report = get_object_or_404(visible_reports(request.acting), pk=pk)
    report.version = number_in(request.POST.get("version"))
    try:
        domain.sign_off(request.acting, report)
    except Refused as refusal:
        report.refresh_from_db()
        return _detail(request, report, refusal)
    return redirect("reporting:detail", report.pk)


@acting_required
def figure(request: ActingRequest, pk: int, key: str) -> HttpResponse:
    """The list behind a number; `?duty=` shows the part of one duty."""
    report = get_object_or_404(visible_reports(request.acting), pk=pk)
    value = figures_of(report, clock.today()).get(key)
    if value is None:
        raise Http404
    duty = number_in(request.GET.get("duty"))
    rows = [row for row in value.rows if not duty or row.duty == duty]
    page = Paginator(rows, _PAGE).get_page(request.GET.get("page"))
    lang = words.lang()
    told = {
        "report": report,
        "value": value,
        "total": len(rows),
        "page": page,
        "duty": duty,
        "unit_name": value.rows[0].unit_name if value.unit and value.rows else "",
        "lines": _lines(request, list(page.object_list)),
        "lang": lang,
        "title": value.definition.title(lang),
        "sentence": value.definition.sentence(lang),
        "measure": "" if lang == "en" else value.definition.measure,
        "dated": _is_dated(value),
    }
    return render(request, "reporting/figure.html", told)


def _is_dated(value: Value) -> bool:
    return any(row.first and row.kind != "assignment" for row in value.rows)


def _lines(request: ActingRequest, rows: list[Row]) -> list[dict[str, Any]]:
    """The rows with what stands beside them now: the pages of their assignments, the evidence's words.

    What was erased since is not there; days and digests are.
    """
    lang, acting = words.lang(), request.acting
    asked = {proof.evidence for row in rows for proof in row.proofs}
    found = visible_evidence(acting).filter(pk__in=asked).prefetch_related("files__file")
    evidence = {one.pk: one for one in found}
    open_to = {row.assignment for row in rows}
    seen = set(visible_assignments(acting).filter(pk__in=open_to).values_list("pk", flat=True))
    return [
        {
            "row": row,
            "url": _address("tracking:assignment", row.assignment) if row.assignment in seen else "",
            "first": _day(row.first),
            "in_force": _day(row.in_force) if row.is_moved else None,
            "corrected_from": _day(row.corrected_from),
            "completed": _day(row.completed),
            "word": "" if row.kind == "credit" else row.word(lang),
            "reason": "" if row.kind == "credit" else row.reason(lang),
            "proofs": [
                {"proof": proof, "day": _day(proof.done_on), **_evidence(evidence.get(proof.evidence))}
                for proof in row.proofs
            ],
        }
        for row in rows
    ]


def _evidence(one: Evidence | None) -> dict[str, Any]:
    if one is None:
        return {"words": "", "files": []}
    files = [
        (kept.name, _address("tracking:evidence_file", kept.pk), kept.file.sha256) for kept in one.files.all()
    ]
    return {"words": one.words, "files": files}


@acting_required
def docx(request: ActingRequest, pk: int) -> HttpResponse:
    """The report as an official letter to download."""
    report = get_object_or_404(visible_reports(request.acting), pk=pk)
    data = report_docx(report, figures_of(report, clock.today()))
    response = HttpResponse(data, content_type=_DOCX)
    name = safe_name(f"{report.title}.docx")
    response["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=name)
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    return response


def _day(told: str) -> date | None:
    return date.fromisoformat(told) if told else None


def _address(name: str, pk: int) -> str:
    try:
        return reverse(name, args=(pk,))
    except NoReverseMatch:  # a page that is not there has no link
        return ""
