"""Short forms of one act each: signing, progress, an event, a later date, closing."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from luoshi.duty import Modality
from luoshi_web.organisation.acting import ActingRequest, acting_required
from luoshi_web.shell import clock
from luoshi_web.shell.errors import Refused
from luoshi_web.shell.numbers import number_in
from luoshi_web.tracking import domain, forms
from luoshi_web.tracking.models import Assignment, Part
from luoshi_web.tracking.occurrences import NO_CADENCE
from luoshi_web.tracking.permissions import closes, records_for, reports_for, sets
from luoshi_web.tracking.queries import belongs_to, visible_assignments
from luoshi_web.tracking.shown import rhythm_of, title_of
from luoshi_web.tracking.views.one_act import assignment_of, form_page, occurrence_of
from luoshi_web.tracking.views.ways import next_of


@require_POST
@acting_required
def sign(request: ActingRequest) -> HttpResponse:
    """Sign one assignment, or all of a plan that were shown; each comes as id:version."""
    shown = dict(_pair(text) for text in request.POST.getlist("assignment"))
    rows = list(visible_assignments(request.acting).filter(pk__in=shown).order_by("pk"))
    if len(rows) < len(shown):
        raise Http404
    for one in rows:
        one.version = shown[one.pk]
    back = next_of(request, reverse("tracking:ledger"))
    try:
        domain.sign(request.acting, rows)
    except Refused as error:
        context = {"refused": error, "rows": rows, "back": back, "title": _("签收")}
        return render(request, "tracking/refused.html", context, status=400)
    messages.success(request, _("已签收 %(n)s 项。") % {"n": len(rows)})
    return redirect(back)


def _pair(text: str) -> tuple[int, int]:
    pk, _colon, version = text.partition(":")
    return number_in(pk), number_in(version)


@acting_required
def progress(request: ActingRequest, pk: int) -> HttpResponse:
    """Add words, and a value where the duty has a target."""
    one = assignment_of(request, pk)
    if not (reports_for(request.acting, request.acting.unit) and belongs_to(request.acting.unit, one)):
        raise Http404
    form = forms.NewProgress(request.POST or None, initial={"day": clock.today()})
    if not one.duty.targets:
        del form.fields["value"]
    else:
        form.fields["value"].help_text = "，".join(str(target["quote"]) for target in one.duty.targets)

    def act(given: dict[str, Any]) -> None:
        domain.add_progress(request.acting, one, **given)

    return form_page(request, form, act, one, title=_("写进展"), verb=_("记下进展"))


@acting_required
def event(request: ActingRequest, pk: int) -> HttpResponse:
    """Record what starts a limit, or a breach of what must not be."""
    one = assignment_of(request, pk)
    choices = starts_of(one)
    if not choices or not records_for(request.acting, one):
        raise Http404
    initial = {"happened_at": timezone.localtime(clock.now()), "cadence": choices[0][0]}
    form = forms.NewEvent(request.POST or None, choices=choices, initial=initial)

    def act(given: dict[str, Any]) -> None:
        happened_at, words, once = given["happened_at"], given["words"], given["once"]
        domain.record_event(request.acting, one, given["cadence"], happened_at, words, once=once)

    is_breach = one.duty.modality == Modality.MUST_NOT
    title = _("记录违反") if is_breach else _("记录触发事项")
    return form_page(request, form, act, one, title=title, verb=_("记下"))


def starts_of(one: Assignment) -> list[tuple[int, str]]:
    """What an event may start for an assignment: its limits by number, and 0 for a breach."""
    if one.part == Part.SUPPORT or one.ended_at is not None:
        return []
    if one.duty.modality == Modality.MUST_NOT:
        return [(NO_CADENCE, _("违反了禁止事项，等整改佐证"))]
    limits = [row for row in one.duty.cadences.all() if row.value.get("type") == "limit"]
    return list(zip([row.number for row in limits], rhythm_of(limits), strict=True))


@acting_required
def extend(request: ActingRequest, pk: int) -> HttpResponse:
    """Grant a later date."""
    one = occurrence_of(request, pk)
    if not sets(request.acting, one.assignment) or one.due is None:
        raise Http404
    form = forms.NewExtension(request.POST or None, initial={"version": one.version})

    def act(given: dict[str, Any]) -> None:
        one.version = given["version"]
        domain.extend(request.acting, one, given["until"], given["reason"])

    title = _("延期：%(occurrence)s") % {"occurrence": title_of(one)}
    return form_page(request, form, act, one.assignment, title=title, verb=_("准许延期"))


@acting_required
def close(request: ActingRequest, pk: int) -> HttpResponse:
    """Close an occurrence, filled or not."""
    one = occurrence_of(request, pk)
    if not closes(request.acting, one.assignment):
        raise Http404
    form = forms.Closing(request.POST or None, initial={"version": one.version})

    def act(given: dict[str, Any]) -> None:
        one.version = given["version"]
        domain.close(request.acting, one, given["reason"])

    title = _("办结：%(occurrence)s") % {"occurrence": title_of(one)}
    note = _("应有%(needs)s次，已认定%(accepted)s次。") % {"needs": one.needs, "accepted": one.accepted}
    return form_page(request, form, act, one.assignment, title=title, verb=_("办结"), note=note)
