"""Pages of accounts: difference, uptake, joint duties, burden. Each asks the worker of what is stored."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from luoshi_web.organisation.acting import ActingRequest, acting_required
from luoshi_web.plans import domain, queries, reader_process
from luoshi_web.plans.accounts import shown
from luoshi_web.plans.accounts.choosing import choices, chosen, in_force, two_chosen
from luoshi_web.plans.accounts.stored import Side, ask, side_of, side_of_draft
from luoshi_web.plans.models import Plan, Segment, Stage
from luoshi_web.plans.permissions import keeps_plan, reads_plans, settles_plan
from luoshi_web.plans.reader_process import WAITING, NotRead
from luoshi_web.plans.views.checking import without_file
from luoshi_web.shell.errors import Refused
from luoshi_web.shell.numbers import number_in
from luoshi_web.shell.words import lang

Shape = Callable[[Sequence[Side], dict[str, Any]], dict[str, Any]]


def _answered(question: str, sides: Sequence[Side], shape: Shape) -> dict[str, Any]:
    """What a page shows of an account; where it took too long, the sentence and the remedy."""
    try:
        return shape(sides, ask(question, sides))
    except NotRead as why:
        return {"refused": Refused(" ".join(why.texts[lang()]))}


def _compared(request: ActingRequest, names: tuple[str, str], question: str, shape: Shape) -> dict[str, Any]:
    """The answer about two sides that the address names; nothing until both are chosen."""
    try:
        sides = two_chosen(request.acting, *(request.GET.get(name, "") for name in names))
    except Refused as refused:
        return {"refused": refused}
    return _answered(question, sides, shape) if sides else {}


@acting_required
def difference(request: ActingRequest) -> HttpResponse:
    """What became of each duty between two versions; `?change=` shows one kind."""
    only = request.GET.get("change", "")
    context = _fields(request, ("old", _("旧版")), ("new", _("新版")))
    context |= _compared(request, ("old", "new"), "diff", lambda s, r: shown.difference_shown(s, r, only))
    context["only"] = only
    return render(request, "plans/difference.html", context)


@acting_required
def uptake(request: ActingRequest) -> HttpResponse:
    """Which duties of a superior's plan ours takes up; `?state=` shows one kind."""
    only = request.GET.get("state", "")
    context = _fields(request, ("above", _("上级计划")), ("below", _("本级计划")))
    context |= _compared(request, ("above", "below"), "compare", lambda s, r: shown.uptake_shown(s, r, only))
    context["only"] = only
    return render(request, "plans/uptake.html", context)


@acting_required
def burden(request: ActingRequest) -> HttpResponse:
    """What a draft asks of each unit in a year, and what plans in force ask for already.

    POST takes a draft that is read and not kept; one that is stored has an address of its own.
    """
    given = request.POST or request.GET
    named = list(dict.fromkeys(value for value in given.getlist("against") if value))
    draft = chosen(request.acting, given.get("draft", ""))
    against = in_force(request.acting, named, None if request.FILES else draft)
    context = _fields(request, ("draft", _("稿子")))
    context |= {"against": against, "left_out": len(against) < len(named)}
    status = 200
    if request.method == "POST" and draft and not request.FILES:
        query = urlencode([("draft", given["draft"]), *(("against", value) for value in named)])
        return redirect(f"{reverse('plans:burden')}?{query}")
    try:
        draft = handed_in(request) if request.method == "POST" else draft
    except Refused as refused:
        context["refused"], status = refused, 400
    else:
        if draft:
            context |= _answered("burden", (draft, *against.values()), shown.burden_shown)
            context["name"] = draft.name
    return render(request, "plans/burden.html", without_file(request, context), status=status)


def handed_in(request: ActingRequest) -> Side:
    """A draft that is read and not kept.

    Raises:
        Refused: it could not pass the gate, or could not be read.
    """
    file = request.FILES.get("file")
    draft = domain.pass_draft(request.acting, file.name or "" if file else "", file.read() if file else b"")
    try:
        if draft.fault:
            raise Refused(" ".join(draft.fault[lang()]))
        return side_of_draft(draft.name, reader_process.read_whole(draft.data, draft.name, bounds=WAITING))
    except NotRead as why:
        raise Refused(" ".join(why.texts[lang()])) from why


def _fields(request: ActingRequest, *names: tuple[str, str]) -> dict[str, Any]:
    """The fields of the form above an account, and what was chosen in them."""
    if not reads_plans(request.acting):
        raise Http404
    given = request.POST or request.GET
    chosen_values = [(name, label, given.get(name, "")) for name, label in names]
    return {
        "fields": chosen_values,
        "choices": choices(request.acting),
    }


@acting_required
def joining(request: ActingRequest, pk: int) -> HttpResponse:
    """The documents of one plan, duty by duty; POST merges an open sentence into a duty."""
    plan = get_object_or_404(queries.visible_plans(request.acting).select_related("owner"), pk=pk)
    refused: object = None
    if request.method == "POST":
        if not keeps_plan(request.acting, plan):
            raise Http404
        try:
            _merge(request, plan)
        except Refused as error:
            refused = error
        else:
            return redirect("plans:joining", plan.pk)
    documents = list(plan.documents.filter(stage=Stage.READY).order_by("pk"))
    context = {"plan": plan, "documents": documents, "may_settle": settles_plan(request.acting, plan)}
    if len(documents) > 1:
        sides = [side_of(plan, [document]) for document in documents]
        context |= _answered("join", sides, shown.joining_shown)
    context["error"] = refused
    return render(request, "plans/joining.html", context, status=400 if refused else 200)


def _merge(request: ActingRequest, plan: Plan) -> None:
    given = [number_in(request.POST.get(name)) for name in ("segment", "duty", "version")]
    if not all(given):
        raise Http404
    segment, duty, version = given
    rows = Segment.objects.filter(document__plan=plan).select_related("document__plan__owner")
    found = get_object_or_404(plan.duties.filter(withdrawn_at=None), pk=duty)
    domain.merge(request.acting, get_object_or_404(rows, pk=segment), found, version=version)
