"""Pages of plans: the list, taking in, the Frame, the duties, a document's original."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from luoshi_web.files.serving import serve
from luoshi_web.organisation.acting import ActingRequest, acting_required
from luoshi_web.organisation.queries import unit_tree
from luoshi_web.plans import domain, forms, queries
from luoshi_web.plans.by_hand import beside
from luoshi_web.plans.cards import Card, card_of
from luoshi_web.plans.models import Duty, Fate, Plan, Segment, Stage
from luoshi_web.plans.permissions import keeps_plan, reads_plans, settles_plan, takes_in
from luoshi_web.plans.views.brought import files_of, kept_plan, kept_words, texts_of, warn
from luoshi_web.plans.views.desk import documents_shown
from luoshi_web.plans.views.toast import taken
from luoshi_web.shell.errors import Refused
from luoshi_web.shell.numbers import number_in

_ON_A_PAGE = 50


@acting_required
def plan_list(request: ActingRequest) -> HttpResponse:
    """The plans that one may see, found by title or number."""
    words = request.GET.get("q", "").strip()[:100]
    withdrawn = "withdrawn" in request.GET
    found = Paginator(queries.plan_list(request.acting, words, withdrawn=withdrawn), _ON_A_PAGE)
    page = found.get_page(request.GET.get("page"))
    for plan in page.object_list:
        plan.settled = plan.total - plan.unsettled  # type: ignore[attr-defined]  # annotated
    context = {
        "page": page,
        "words": words,
        "withdrawn": withdrawn,
        "others": queries.withdrawn_plans(request.acting).count() if not withdrawn else 0,
        "may_take_in": takes_in(request.acting),
        "may_read": reads_plans(request.acting),
    }
    return render(request, "plans/list.html", context)


@acting_required
def new(request: ActingRequest) -> HttpResponse:
    """Take a plan in: files, or a text, and the Frame."""
    acting = request.acting
    if not takes_in(acting):
        raise Http404
    units = [unit for unit in unit_tree(acting.unit) if unit.ended_on is None]
    form = forms.NewPlan(
        request.POST or None, request.FILES or None, units=units, initial={"owner": acting.unit.pk}
    )
    refused = None
    if request.method == "POST" and form.is_valid():
        told: list[Refused] = []
        try:
            if form.is_each:
                return _taken_each(request, _take_each(request, form.cleaned_data, told.append), told)
            return redirect("plans:detail", _take_in(request, form.cleaned_data, told.append).pk)
        except Refused as error:
            refused = error
            warn(request, told)  # no plan was made that could keep it
    context = {"form": form, "refused": refused, "kept_words": kept_words(request)}
    return render(request, "plans/new.html", context, status=400 if request.method == "POST" else 200)


def _take_in(request: ActingRequest, given: dict[str, Any], tell: Callable[[Refused], None]) -> Plan:
    names = ("owner", "title", "number", "issuer", "issued", "start", "end", "year")
    return domain.take_in(
        request.acting,
        files=files_of(given),
        texts=texts_of(given, given["title"]),
        tell=tell,
        **{name: given[name] for name in names},
    )


def _take_each(request: ActingRequest, given: dict[str, Any], tell: Callable[[Refused], None]) -> list[Plan]:
    files, texts = files_of(given), texts_of(given)
    return domain.take_each_in(request.acting, owner=given["owner"], files=files, texts=texts, tell=tell)


def _taken_each(request: ActingRequest, plans: list[Plan], told: list[Refused]) -> HttpResponse:
    """To the plan that was taken in; of several to their list, where it is said what was left out."""
    if len(plans) == 1:
        return redirect("plans:detail", plans[0].pk)
    messages.success(request, _("收了 %(n)s 份计划，标题和时限各从自己的文件里读。") % {"n": len(plans)})
    warn(request, told)
    return redirect("plans:list")


@require_POST
@acting_required
def notes_seen(request: ActingRequest, pk: int) -> HttpResponse:
    """What was told of a plan's taking in was seen."""
    plan = kept_plan(request, pk)
    domain.see_notes(request.acting, plan)
    return redirect("plans:detail", plan.pk)


@acting_required
def frame(request: ActingRequest, pk: int) -> HttpResponse:
    """What a plan is called, and from when to when it runs."""
    plan = kept_plan(request, pk)
    initial = {name: getattr(plan, name) for name in forms.EditFrame.base_fields}
    form = forms.EditFrame(request.POST or None, initial=initial)
    refused = None
    if request.method == "POST" and form.is_valid():
        try:
            domain.set_frame(request.acting, plan, **form.cleaned_data)
        except Refused as error:
            refused = error
        else:
            return redirect("plans:detail", plan.pk)
    context = {"plan": plan, "form": form, "refused": refused}
    return render(request, "plans/frame.html", context, status=400 if request.method == "POST" else 200)


@acting_required
def duties(request: ActingRequest, pk: int) -> HttpResponse:
    """The duties of a plan, by heading, each with a way to give it."""
    plan = get_object_or_404(queries.visible_plans(request.acting).select_related("owner"), pk=pk)
    settles = settles_plan(request.acting, plan)
    held = list(queries.duties_of(request.acting, plan))
    # Whoever was given one piece of a sentence may not see its fellows, which have the rest of it.
    every = plan.duties.filter(withdrawn_at=None).prefetch_related("sources__segment", "cadences")
    beside(held, held if keeps_plan(request.acting, plan) else every)
    context = {
        "plan": plan,
        "groups": _by_heading(held),
        "proposals": _proposals(plan) if settles else [],
        "may_settle": settles,
        "give": _give_address(),
        "toast": taken(request, plan.pk),
    }
    return render(request, "plans/duties.html", context)


@dataclass(frozen=True, slots=True)
class Group:
    """The duties below one heading. free: those that no unit was given yet."""

    heading: str
    duties: list[Duty]
    free: list[Duty]


def _by_heading(duties: list[Duty]) -> list[Group]:
    groups = []
    for heading, below in groupby(duties, key=lambda duty: duty.heading):
        held = list(below)
        groups.append(Group(heading, held, [duty for duty in held if not duty.assignments.all()]))
    return groups


def _proposals(plan: Plan) -> list[Card]:
    """What the library proposes as duties and nobody settled yet; of several documents each names its own."""
    rows = Segment.objects.filter(document__plan=plan, fate=Fate.OPEN, proposed=Fate.DUTY)
    rows = rows.exclude(proposal=None).order_by("document_id", "index")
    cards = [card_of(plan, one, None, whole=False) for one in rows]
    names = _paper_names(plan)
    for card in cards if len(names) > 1 else ():
        card.paper = names[card.segment.document_id]
    return cards


def _paper_names(plan: Plan) -> dict[int, str]:
    """The names of the documents that were read, told apart where two have the same."""
    held = list(plan.documents.filter(stage=Stage.READY).order_by("pk").values_list("pk", "name"))
    names = [name for _pk, name in held]
    return {
        pk: name if names.count(name) == 1 else f"{name}（{place}）"
        for place, (pk, name) in enumerate(held, 1)
    }


def _give_address() -> str:
    from django.urls import NoReverseMatch  # noqa: PLC0415

    try:
        return reverse("tracking:give")
    except NoReverseMatch:  # the room above may not be there yet
        return ""


@acting_required
def progress(request: ActingRequest, pk: int) -> HttpResponse:
    """How far the reading has come; when it ends, the page is loaded anew."""
    plan = get_object_or_404(queries.visible_plans(request.acting).select_related("owner"), pk=pk)
    documents = documents_shown(plan)
    running = [one for one in documents if one.stage in (Stage.WAITING, Stage.READING, Stage.EXTRACTING)]
    was = number_in(request.GET.get("was"))
    if len(running) < was:
        response = HttpResponse()
        response["HX-Refresh"] = "true"
        return response
    return render(request, "plans/parts/progress.html", {"plan": plan, "running": running})


@acting_required
def document_file(request: ActingRequest, pk: int) -> HttpResponseBase:
    """The original of a document, as a download."""
    document = get_object_or_404(queries.visible_documents(request.acting), pk=pk)
    if document.file is None:
        raise Http404
    return serve(document.file, document.name)


@require_POST
@acting_required
def read_again(request: ActingRequest, pk: int) -> HttpResponse:
    """Read a document that failed again, from its own bytes or from a better file."""
    document = get_object_or_404(queries.visible_documents(request.acting), pk=pk)
    file = request.FILES.get("file")
    try:
        held = (file.name or "", file.read()) if file else None
        domain.read_again(request.acting, document, file=held, stage=request.POST.get("stage", ""))
    except Refused as error:
        messages.error(request, str(error.sentence))
    return redirect("plans:detail", document.plan_id)
