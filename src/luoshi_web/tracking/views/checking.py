"""Checking credit: what was reported, against what was owed."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from luoshi_web.organisation.acting import ActingRequest, acting_required
from luoshi_web.shell import clock
from luoshi_web.shell.errors import Refused
from luoshi_web.tracking import domain, forms
from luoshi_web.tracking.models import Credit, CreditState
from luoshi_web.tracking.permissions import checks
from luoshi_web.tracking.queries import status_on, visible_occurrences
from luoshi_web.tracking.queries.facts import with_facts
from luoshi_web.tracking.shown import title_of
from luoshi_web.tracking.views.ways import next_of


@acting_required
def check(request: ActingRequest, pk: int) -> HttpResponse:
    """Accept a claimed credit, or refuse it with a reason; both from one form."""
    acting = request.acting
    rows = Credit.objects.select_related("evidence__unit", "occurrence__assignment__given_by_unit")
    credit = get_object_or_404(rows.filter(occurrence__in=visible_occurrences(acting).order_by()), pk=pk)
    if not checks(acting, credit.occurrence.assignment):
        raise Http404
    form = forms.Checking(request.POST or None, initial={"version": credit.version})
    refused: Refused | None = None
    back = next_of(request, reverse("desk:home"))
    if request.method == "POST" and form.is_valid():
        credit.version = form.cleaned_data["version"]
        try:
            told = _decide(request, credit, form.cleaned_data["reason"])
        except Refused as error:
            refused = error
        else:
            messages.success(request, told)
            return redirect(back)
    occurrence = with_facts(visible_occurrences(acting).filter(pk=credit.occurrence_id)).get()
    context = {
        "credit": credit,
        "form": form,
        "refused": refused,
        "back": back,
        "one": occurrence.assignment,
        "title": title_of(occurrence),
        "status": status_on(occurrence, clock.today()),
        "waits": credit.state == CreditState.CLAIMED,
        "files": credit.evidence.files.all(),
    }
    return render(request, "tracking/check.html", context, status=400 if request.method == "POST" else 200)


def _decide(request: ActingRequest, credit: Credit, reason: str) -> str:
    if request.POST.get("act") == "refuse":
        domain.refuse_credit(request.acting, credit, reason)
        return _("没有认定，理由已记下。")
    domain.accept_credit(request.acting, credit)
    return _("已认定 %(n)s 次。") % {"n": credit.n}
