"""Giving duties to units of the own tree."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from luoshi_web.organisation.acting import ActingRequest, acting_required
from luoshi_web.organisation.models import Unit
from luoshi_web.organisation.queries import found_in, unmanned, visible_tree
from luoshi_web.plans.models import Duty, Plan
from luoshi_web.plans.queries import followed_plans, visible_duties
from luoshi_web.shell import clock
from luoshi_web.shell.errors import Refused
from luoshi_web.shell.numbers import number_in
from luoshi_web.tracking import domain, forms
from luoshi_web.tracking.domain import Gift
from luoshi_web.tracking.models import Assignment, Mode, Part
from luoshi_web.tracking.naming import Named, gifts_of, key_of
from luoshi_web.tracking.occurrences import followed_at_first
from luoshi_web.tracking.outlook import Outlook, outlook_with_named
from luoshi_web.tracking.permissions import gives


@acting_required
def give(request: ActingRequest) -> HttpResponse:
    """Choose units; look at what arises; give in one act. `?duty=` several times, or `?plan=`.

    Of several duties each can go to the units that it names, beside those chosen for all of them.
    """
    plan, duties = _asked(request)
    if not duties:
        messages.info(request, _("这份文件的任务都已经交办。要再交办一项，从任务表里选。"))
        return redirect("plans:duties", plan.pk)
    tree = [unit for unit in visible_tree(request.acting) if unit.ended_on is None]
    gifts = gifts_of(duties, tree)
    proposed = _proposed(duties, gifts)
    chosen = _chosen(request, tree, [gift.unit for gift in proposed])
    named = _named(request, duties, gifts)
    form = forms.Giving(_posted(request), initial=_initial(plan, proposed))
    refused = None
    is_final = request.method == "POST" and request.POST.get("act") == "give"
    if is_final and form.is_valid():
        try:
            made = domain.give(request.acting, duties, chosen, named=named, **form.cleaned_data)
        except Refused as error:
            refused = error
        else:
            return _given(request, plan, duties, made, tree)
    words = request.POST.get("q", "").strip()[:60]
    shown = {unit.pk for unit in found_in(tree, words)} | {unit.pk for unit in chosen}
    for duty in duties:  # what a template finds beside the duty
        duty.named = [  # type: ignore[attr-defined]
            Named(gift, gift in named) for gift in gifts if len(duties) > 1 and gift.duty.pk == duty.pk
        ]
    context = {
        "plan": plan,
        "duties": duties,
        "form": form,
        "shows_errors": is_final,
        "refused": refused,
        "units": [unit for unit in tree if unit.pk in shown],
        "chosen": {unit.pk for unit in chosen},
        "named": [gift.unit for gift in gifts] if len(duties) == 1 else [],
        "each_named": bool(gifts) and len(duties) > 1,
        "words": words,
        "preview": _preview(form, duties, chosen, named, _initial(plan, proposed)),
        "nobody": _without_people([*chosen, *(gift.unit for gift in named)]),
    }
    return render(request, "tracking/give.html", context, status=400 if is_final else 200)


def _given(
    request: ActingRequest, plan: Plan, duties: list[Duty], made: list[Assignment], tree: list[Unit]
) -> HttpResponse:
    """On to the ledger; where a single duty was given to its lead and names support, to that first."""
    messages.success(request, _("已交办 %(n)s 项，等单位签收。") % {"n": len(made)})
    for name in _without_people([one.unit for one in made]):
        messages.warning(
            request, _("%(unit)s没有经办和负责人任职，没有人能签收。请管理员先任职。") % {"unit": name}
        )
    led = len(duties) == 1 and any(one.part == Part.LEAD for one in made)
    if led and any(gift.part == Part.SUPPORT for gift in gifts_of(duties, tree)):
        messages.info(request, _("原文还写了配合单位，已经选好，可以接着交办。"))
        return redirect(f"{reverse('tracking:give')}?duty={duties[0].pk}")
    return redirect(f"{reverse('tracking:ledger')}?plan={plan.pk}")


def _without_people(units: list[Unit]) -> list[str]:
    """The names of the units in which nobody could sign."""
    nobody = unmanned(units, clock.today())
    return list(dict.fromkeys(str(unit) for unit in units if unit.pk in nobody))


def _proposed(duties: list[Duty], gifts: list[Gift]) -> list[Gift]:
    """Of a single duty who is ticked at first: the lead that it names; once that has it, its support."""
    if len(duties) != 1:
        return []
    leads = [gift for gift in gifts if gift.part == Part.LEAD]
    has_lead = Assignment.objects.filter(duty=duties[0], part=Part.LEAD, ended_at=None).exists()
    return leads or ([gift for gift in gifts if gift.part == Part.SUPPORT] if has_lead else [])


def _named(request: ActingRequest, duties: list[Duty], gifts: list[Gift]) -> list[Gift]:
    """Of several duties those gifts that are ticked: at first all."""
    if len(duties) == 1:
        return []
    if request.method != "POST":
        return gifts
    asked = set(request.POST.getlist("named"))
    return [gift for gift in gifts if key_of(gift) in asked]


def _asked(request: ActingRequest) -> tuple[Plan, list[Duty]]:
    """The duties that the page was opened for, all of one plan that the actor may give.

    Of a whole plan: those that nobody has yet.
    """
    data = request.POST if request.method == "POST" else request.GET
    rows = visible_duties(request.acting).select_related("plan__owner").prefetch_related("cadences")
    if asked := data.getlist("duty"):
        numbers = {number_in(one) for one in asked}
        duties = list(rows.filter(pk__in=numbers).order_by("plan_id", "number"))
        if len(duties) < len(numbers) or len({one.plan_id for one in duties}) != 1:
            raise Http404
        plan = duties[0].plan
    else:
        plan = get_object_or_404(followed_plans(request.acting), pk=number_in(data.get("plan")))
        running = Assignment.objects.filter(taken_back=False).order_by().values("duty")
        duties = list(rows.filter(plan=plan).exclude(pk__in=running).order_by("number"))
    if not gives(request.acting, plan):
        raise Http404
    return plan, duties


def _initial(plan: Plan, proposed: list[Gift]) -> dict[str, Any]:
    return {
        "part": proposed[0].part if proposed else Part.LEAD,
        "mode": Mode.EACH,
        "followed_from": followed_at_first(plan, clock.today()),
    }


def _posted(request: ActingRequest) -> Any:
    return request.POST if request.method == "POST" else None


def _chosen(request: ActingRequest, tree: list[Unit], proposed: list[Unit]) -> list[Unit]:
    """The units ticked; at first those that are proposed."""
    if request.method != "POST":
        return proposed
    asked = {number_in(one) for one in request.POST.getlist("unit")}
    chosen = [unit for unit in tree if unit.pk in asked]
    if len(chosen) < len(asked):
        raise Http404
    return chosen


def _preview(
    form: forms.Giving,
    duties: list[Duty],
    units: list[Unit],
    named: list[Gift],
    initial: dict[str, Any],
) -> Outlook | None:
    """What giving would make; None until units and the rest are told."""
    given = form.cleaned_data if form.is_bound and form.is_valid() else (None if form.is_bound else initial)
    if given is None or not (units or named):
        return None
    return outlook_with_named(
        duties,
        units,
        named,
        mode=Mode(given["mode"]),
        part=Part(given["part"]),
        followed_from=given["followed_from"],
        today=clock.today(),
    )
