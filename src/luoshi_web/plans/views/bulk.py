"""Acts on several sentences: confirming what was chosen, and taking an act back."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from luoshi_web.organisation.acting import ActingRequest, acting_required
from luoshi_web.plans import domain
from luoshi_web.plans.models import Segment
from luoshi_web.plans.views.brought import kept_plan
from luoshi_web.plans.views.toast import confirmed_words, leave, toast_of
from luoshi_web.shell.errors import Refused
from luoshi_web.shell.numbers import number_in

_MOST = 2000


@require_POST
@acting_required
def accept_chosen(request: ActingRequest, pk: int) -> HttpResponse:
    """Confirm open proposals as the page showed them: those of a heading, or those chosen in the table."""
    plan, seen = kept_plan(request, pk), _seen(request)
    back = "plans:duties" if request.POST.get("from") == "duties" else "plans:detail"
    if not seen:
        messages.error(request, _("还没有选。先选要确认的句子。"))
        return redirect(back, plan.pk)
    try:
        duties = domain.accept_all(request.acting, plan, seen)
    except Refused as refused:
        messages.error(request, str(refused.sentence))
    else:
        segments = Segment.objects.filter(pk__in=[number for number, _version in seen])
        leave(request, toast_of(plan.pk, confirmed_words(len(duties)), segments))
    return redirect(back, plan.pk)


@require_POST
@acting_required
def undo_chosen(request: ActingRequest, pk: int) -> HttpResponse:
    """Take back what a toast told of; the desk opens at the first of the sentences."""
    plan, seen = kept_plan(request, pk), _seen(request)
    try:
        undone = domain.undo_all(request.acting, plan, seen)
    except Refused as refused:
        messages.error(request, str(refused.sentence))
        return redirect("plans:detail", plan.pk)
    told = ngettext("撤销了 %(n)s 句。", "撤销了 %(n)s 句。", len(undone)) % {"n": len(undone)}
    messages.info(request, told)
    first = undone[0].pk
    return redirect(f"{reverse('plans:detail', args=(plan.pk,))}?at={first}#s{first}")


def _seen(request: ActingRequest) -> list[tuple[int, int]]:
    """The sentences and their versions; each comes as id:version, in one field or in several."""
    words = " ".join(request.POST.getlist("seen")).split()[:_MOST]
    pairs = [word.split(":") for word in words]
    return [
        (segment, version)
        for pair in pairs
        if len(pair) == 2 and (segment := number_in(pair[0])) and (version := number_in(pair[1]))
    ]
