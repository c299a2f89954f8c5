"""The ledger: what was given, by plan and duty number."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.http import content_disposition_header
from django.utils.translation import gettext_lazy as _

from luoshi_web.files.serving import safe_name
from luoshi_web.organisation.acting import ActingRequest, acting_required
from luoshi_web.organisation.queries import visible_tree
from luoshi_web.plans.models import Plan
from luoshi_web.plans.queries import visible_plans
from luoshi_web.shell.strip import WORDS, State
from luoshi_web.tracking.ledger import Asked, folded, found, rows_of
from luoshi_web.tracking.ledger_file import ledger_xlsx
from luoshi_web.tracking.models import Assignment
from luoshi_web.tracking.queries import visible_assignments
from luoshi_web.tracking.views.past import day_in, seen_of
from luoshi_web.tracking.views.ways import number_in

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
]


@acting_required
def ledger(request: ActingRequest) -> HttpResponse:
    """The assignments that one may see, filtered by plan, unit, state, words and due day."""
    acting, seen = request.acting, seen_of(request)
    asked = asked_of(request)
    listing = folded(found(acting, asked, seen.day, seen.known_at))
    pages = Paginator(listing.rows, ON_A_PAGE)
    page = pages.get_page(request.GET.get("page"))
    listed: list[Assignment] = list(page.object_list)
    kept = request.GET.copy()
    kept.pop("page", None)
    context: dict[str, Any] = {
        "seen": seen,
        "asked": asked,
        "page": page,
        "rows": rows_of(listed, seen.day, seen.known_at, listing.behind),
        "plans": _plans(request),
        "units": visible_tree(acting),
        "states": STATES,
        "kept": kept.urlencode(),
        "readable": set(visible_plans(acting).values_list("pk", flat=True)),
    }
    return render(request, "tracking/ledger.html", context)


@acting_required
def ledger_file(request: ActingRequest) -> HttpResponse:
    """The same list as an .xlsx: all pages of it, by the same filters, of what one may see."""
    seen = seen_of(request)
    listed = found(request.acting, asked_of(request), seen.day, seen.known_at)
    data = ledger_xlsx(rows_of(listed, seen.day, seen.known_at), seen.day)
    response = HttpResponse(data, content_type=_XLSX)
    name = safe_name(f"{_('台账')} {seen.day.isoformat()}.xlsx")
    response["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=name)
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    return response


def asked_of(request: ActingRequest) -> Asked:
    """The filters in the address; what is no filter is left out."""
    state = request.GET.get("state", "")
    return Asked(
        plan=number_in(request.GET.get("plan")),
        unit=number_in(request.GET.get("unit")),
        state=state if state in dict(STATES) else "",
        words=request.GET.get("q", "").strip()[:100],
        due=day_in(request.GET.get("due", "")),
    )


def _plans(request: ActingRequest) -> list[Plan]:
    """The plans that something visible was given from."""
    given = visible_assignments(request.acting).order_by().values("duty__plan")
    return list(Plan.objects.filter(pk__in=given).order_by("-pk"))
