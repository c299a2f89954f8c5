"""Pages of the journal: an object's history; for auditors a unit's day, and an account with a reason."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial, wraps
from typing import Concatenate, ParamSpec

from django.contrib.auth.decorators import login_required
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render

from luoshi_web.journal import domain, queries, registry
from luoshi_web.journal.actor import Actor
from luoshi_web.journal.forms import AccountForm, DayForm, day_of
from luoshi_web.journal.models import Entry
from luoshi_web.journal.permissions import reads_journal
from luoshi_web.journal.timeline import Line, lines, naming, opening
from luoshi_web.shell import clock
from luoshi_web.shell.errors import Refused
from luoshi_web.shell.numbers import number_in

P = ParamSpec("P")
#: Lines on a page.
PAGE = 100


def auditor_only(
    view: Callable[Concatenate[HttpRequest, Actor, P], HttpResponse],
) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
    """For auditors; for all others the page is not there."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        acting = registry.acting_of(request)
        if not reads_journal(acting):
            raise Http404
        return view(request, acting, *args, **kwargs)

    return login_required(guarded)  # type: ignore[return-value]  # Django's stubs forget the arguments


def _page(request: HttpRequest, entries: QuerySet[Entry]) -> tuple[list[Line], int | None]:
    """The lines older than `?before=`, and the number to go on from where there are more."""
    if before := number_in(request.GET.get("before")):
        entries = entries.filter(seq__lt=before)
    found = list(entries[: PAGE + 1])
    return lines(found[:PAGE]), found[PAGE - 1].seq if len(found) > PAGE else None


def _sees(acting: Actor | None, kind: str, object_id: str) -> bool:
    """Whether whoever acts may read the history of an object."""
    known = registry.kind_of(kind)
    return known.visible(acting, kind, object_id) if acting and known else reads_journal(acting)


@login_required
def object_page(request: HttpRequest, kind: str, object_id: str) -> HttpResponse:
    """The history of one object, newest first, for who may see the object."""
    acting = registry.acting_of(request)
    known = registry.kind_of(kind)
    if not _sees(acting, kind, object_id):
        raise Http404
    parts = list(known.parts(kind, object_id)) if known and known.parts else []
    mine = {(kind, object_id), *((part, str(number)) for part, ids in parts for number in ids)}
    shown, older = _page(request, queries.history_of([(kind, [object_id]), *parts]))
    context = {
        "title": known.title(kind, object_id) if known else f"{kind} {object_id}",
        "address": known.address(kind, object_id) if known and known.address else "",
        "lines": naming(
            opening(shown, {kind, *(part for part, _ids in parts)}, partial(_sees, acting)),
            known=mine,
            of=(kind, object_id),
        ),
        "older": older,
        # Where lines tell of parts as well, each opens its own object.
        "links": bool(parts),
    }
    return render(request, "journal/object.html", context)


@auditor_only
def day_page(request: HttpRequest, acting: Actor) -> HttpResponse:
    """The lines of one day, of all units or of one."""
    del acting
    today = clock.today()
    day = min(day_of(request.GET.get("day", ""), today), today)
    unit_id = number_in(request.GET.get("unit")) or None
    shown, older = _page(request, queries.on_day(day, unit_id))
    form = DayForm(initial={"day": day, "unit": unit_id}, units=queries.units_on(day))
    context = {"day": day, "lines": naming(shown), "older": older, "form": form, "unit_id": unit_id}
    context |= {"before": day - timedelta(days=1) if day > date.min else None}
    context |= {"after": day + timedelta(days=1) if day < today else None}
    return render(request, "journal/day.html", context)


@auditor_only
def account_form(request: HttpRequest, acting: Actor) -> HttpResponse | HttpResponseRedirect:
    """Ask for an account's lines; the reason becomes a line first."""
    today = clock.today()
    form = AccountForm(request.POST or None, initial={"start": today, "end": today})
    refused: Refused | None = None
    if request.method == "POST" and form.is_valid():
        asked = form.cleaned_data
        try:
            opened = domain.open_account(
                acting, asked["username"], asked["reason"], start=asked["start"], end=asked["end"]
            )
        except Refused as refusal:
            refused = refusal
        else:
            return redirect("journal:account_lines", seq=opened.seq)
    status = 422 if request.method == "POST" else 200
    return render(request, "journal/account.html", {"form": form, "refused": refused}, status=status)


@auditor_only
def account_lines(request: HttpRequest, acting: Actor, seq: int) -> HttpResponse:
    """The lines of the account that this auditor opened today by the line `seq`."""
    opened = queries.opened_by(acting, seq, clock.today())
    if opened is None:
        raise Http404
    shown, older = _page(request, queries.by_account(opened))
    context = {"username": opened.facts["username"], "lines": naming(shown), "older": older}
    context |= {
        "start": day_of(opened.facts["start"], date.min),
        "end": day_of(opened.facts["end"], date.min),
    }
    return render(request, "journal/account_lines.html", context)
