"""The ledger: what was given, by plan and duty number."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse, QueryDict
from django.shortcuts import render
from django.utils.http import content_disposition_header
from django.utils.translation import gettext_lazy as _

from luoshi_web.files.serving import safe_name
from luoshi_web.organisation.acting import ActingRequest, acting_required
from luoshi_web.organisation.queries import visible_tree
from luoshi_web.plans.models import Plan
from luoshi_web.plans.queries import visible_plans
from luoshi_web.shell.numbers import number_in
from luoshi_web.shell.strip import WORDS, State
from luoshi_web.tracking.ledger import Asked, Row, folded, found, rows_of
from luoshi_web.tracking.ledger_file import ledger_xlsx
from luoshi_web.tracking.models import Assignment
from luoshi_web.tracking.queries import visible_assignments
from luoshi_web.tracking.queries.standing import BESIDE
from luoshi_web.tracking.views.past import day_in, seen_of

ON_A_PAGE = 50
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_FOUND_BY = (
    State.LATE,
    State.BEHIND,
    State.SOON,
    State.EXTENDED,
    State.OPEN,
    State.MET,
    State.MET_LATE,
    State.SHORT,
    State.FUTURE,
)
STATES: list[tuple[str, object]] = [
    *((state.value, WORDS[state]) for state in _FOUND_BY),
    ("none", _("没有期限")),
    ("unsigned", _("未签收")),
    ("reported", _("有佐证待核")),
]


@acting_required
def ledger(request: ActingRequest) -> HttpResponse:
    """The assignments that one may see, filtered by plan, unit, state, words and due day.

    By plan; what is late by how late it is, each with its plan below its words.
    """
    acting, seen = request.acting, seen_of(request)
    asked = asked_of(request, past=seen.past)
    matches = found(acting, asked, seen.day, seen.known_at)
    listing = folded(matches.listed)
    pages = Paginator(listing.rows, ON_A_PAGE)
    page = pages.get_page(request.GET.get("page"))
    listed: list[Assignment] = list(page.object_list)
    kept = request.GET.copy()
    kept.pop("page", None)
    rows = rows_of(listed, seen.day, seen.known_at, listing.behind)
    by_late = asked.state == State.LATE
    context: dict[str, Any] = {
        "seen": seen,
        "asked": asked,
        "page": page,
        "rows": rows,
        "groups": [(None, rows)] if by_late else _by_plan(rows),
        "totals": _totals(matches.totals, kept),
        "plans": _plans(request),
        "units": visible_tree(acting),
        "states": [one for one in STATES if not (seen.past and one[0] in BESIDE)],
        "kept": kept.urlencode(),
        "readable": set(visible_plans(acting).values_list("pk", flat=True)),
    }
    return render(request, "tracking/ledger.html", context)


@acting_required
def ledger_file(request: ActingRequest) -> HttpResponse:
    """The same list as an .xlsx: all pages of it, by the same filters, of what one may see."""
    seen = seen_of(request)
    listed = found(request.acting, asked_of(request, past=seen.past), seen.day, seen.known_at).listed
    data = ledger_xlsx(rows_of(listed, seen.day, seen.known_at), seen.day)
    response = HttpResponse(data, content_type=_XLSX)
    name = safe_name(f"{_('台账')} {seen.day.isoformat()}.xlsx")
    response["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=name)
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    return response


def asked_of(request: ActingRequest, *, past: bool) -> Asked:
    """The filters in the address; what is no filter is left out, and of a past day what only today knows."""
    state = request.GET.get("state", "")
    state = "" if past and state in BESIDE else state
    return Asked(
        plan=number_in(request.GET.get("plan")),
        unit=number_in(request.GET.get("unit")),
        state=state if state in dict(STATES) else "",
        words=request.GET.get("q", "").strip()[:100],
        due=day_in(request.GET.get("due", "")),
        below="below" in request.GET,
    )


@dataclass(frozen=True, slots=True)
class Total:
    """How many have a state, and where these are listed. query: the part of an address."""

    state: State
    word: object
    n: int
    query: str


def _totals(found_of: dict[str, int], kept: QueryDict) -> list[Total]:
    """In the order of the filter, those that there are; the other filters are kept."""
    totals = []
    for state in _FOUND_BY:
        if n := found_of.get(state.value, 0):
            query = kept.copy()
            query["state"] = state.value
            totals.append(Total(state, WORDS[state], n, query.urlencode()))
    return totals


def _by_plan(rows: list[Row]) -> list[tuple[Plan | None, list[Row]]]:
    return [(plan, list(of)) for plan, of in groupby(rows, key=lambda row: row.assignment.duty.plan)]


def _plans(request: ActingRequest) -> list[Plan]:
    """The plans that something visible was given from."""
    given = visible_assignments(request.acting).order_by().values("duty__plan")
    return list(Plan.objects.filter(pk__in=given).order_by("-pk"))
