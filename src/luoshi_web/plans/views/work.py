"""What is done on the desk: settling a segment, a whole heading, reading a phrase, editing a duty."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST
from django_htmx.http import trigger_client_event

from luoshi_web.organisation.acting import ActingRequest, acting_required
from luoshi_web.plans import domain, forms, phrases, queries
from luoshi_web.plans.cards import Card, card_of, previews_of
from luoshi_web.plans.errors import WrongDuty
from luoshi_web.plans.headings import heading_of
from luoshi_web.plans.models import Duty, Plan, Segment, Settlement
from luoshi_web.plans.permissions import keeps_plan, settles_plan
from luoshi_web.plans.preview import Preview
from luoshi_web.plans.results import plain
from luoshi_web.plans.views.desk import account_shown, desk, duty_choices, segments_of
from luoshi_web.plans.views.pages import shows_pages
from luoshi_web.plans.views.toast import leave, settled_words, toast_of
from luoshi_web.shell import clock
from luoshi_web.shell.errors import Refused


def _segment(request: ActingRequest, pk: int) -> Segment:
    return get_object_or_404(queries.visible_segments(request.acting), pk=pk)


def _card(segment: Segment) -> Card:
    held = (
        Settlement.objects.filter(segment=segment, undone_at=None)
        .select_related("by", "duty")
        .prefetch_related("duty__cadences")
        .last()
    )
    return card_of(segment.document.plan, segment, held)


@require_GET
@acting_required
def card(request: ActingRequest, pk: int) -> HttpResponse:
    """The card of one segment, open: for a sentence that a rule made context and that is clicked."""
    segment = _segment(request, pk)
    shown = _card(segment)
    shown.open = True
    context = {
        "card": shown,
        "plan": segment.document.plan,
        "may_settle": settles_plan(request.acting, segment.document.plan),
    }
    return render(request, "plans/parts/card.html", context)


@require_POST
@acting_required
def settle(request: ActingRequest, pk: int) -> HttpResponse:
    """Give a segment its fate, or take it back."""
    segment = _segment(request, pk)
    plan = segment.document.plan
    if not keeps_plan(request.acting, plan):
        raise Http404
    before = _card(segment)
    form = forms.Settle(request.POST, before.initial())
    error = ""
    try:
        _act(request, form, segment, before)
    except Refused as refused:
        error = str(refused.sentence)
    segment.refresh_from_db()
    after = _card(segment)
    if error:
        after.error, after.open = error, True
        after.typed = form.typed()
    if not request.htmx:  # type: ignore[attr-defined]  # the middleware's
        if error:
            return render(
                request,
                "plans/detail.html",
                desk(request.acting, plan, at=pk, refused=after, by_page=shows_pages(request)),
                status=400,
            )
        if after.settlement:
            leave(request, toast_of(plan.pk, settled_words(after), [segment]))
        return redirect(f"{reverse('plans:detail', args=(plan.pk,))}?at={_next_open(plan, segment)}#s{pk}")
    return _answer(request, plan, after)


def _answer(request: ActingRequest, plan: Plan, shown: Card) -> HttpResponse:
    """The card anew, and beside it the account; the script is told the sentence's fate."""
    done = shown.settlement and not shown.error
    segments = segments_of(plan)
    context = {
        "card": shown,
        "plan": plan,
        "may_settle": True,
        "beside": True,
        "toast": toast_of(plan.pk, settled_words(shown), [shown.segment]) if done else None,
        "duty_choices": duty_choices(plan),
        "below": heading_of(shown.segment, segments),
        **account_shown(segments),
    }
    response = render(request, "plans/parts/settled.html", context)
    if not shown.error:
        told = {"segment": shown.segment.pk, "fate": shown.segment.fate}
        trigger_client_event(response, "settled", told, after="settle")
    return response


def _act(request: ActingRequest, form: forms.Settle, segment: Segment, shown: Card) -> None:
    if not form.is_valid():
        raise form.refusal()
    given, acting = form.cleaned_data, request.acting
    act, version = given["act"], given["version"]
    if act == "accept":
        domain.accept(acting, segment, version=version, **form.fields_of(shown))
    elif act == "split":
        domain.split(acting, segment, form.lines(), version=version)
    elif act == "set-aside":
        domain.set_aside(acting, segment, given["reason"], version=version)
    elif act == "context":
        domain.mark_context(acting, segment, given["reason"], version=version)
    elif act == "write-lawful":
        domain.write_lawful(acting, segment, version=version, **form.written(shown))
    elif act == "undo":
        domain.undo(acting, segment, version=version)
    else:
        duties = segment.document.plan.duties.filter(withdrawn_at=None)
        duty = duties.filter(number=form.duty_number()).first()
        if duty is None:
            raise WrongDuty
        domain.merge(acting, segment, duty, version=version)


def _next_open(plan: Plan, segment: Segment) -> int:
    """The first open segment behind this one, else the first of all, else this one."""
    held = Segment.objects.filter(document__plan=plan, fate__in=queries.UNSETTLED)
    held = held.order_by("document_id", "index")
    behind = held.filter(document_id=segment.document_id, index__gt=segment.index)
    found = behind.first() or held.first()
    return found.pk if found else segment.pk


@require_GET
@acting_required
def read_phrase(request: ActingRequest, pk: int) -> HttpResponse:
    """What a phrase of time means, while it is typed."""
    plan = get_object_or_404(queries.visible_plans(request.acting), pk=pk)
    rows: list[Preview] = []
    error = ""
    try:
        held = phrases.parted(request.GET.get("phrases", "")[:600])
        rows = previews_of(phrases.read_phrases(held, phrases.frame_of(plan)), plan, clock.today())
    except Refused as refused:
        error = str(refused.sentence)
    return render(request, "plans/parts/phrase.html", {"rows": rows, "error": error})


@acting_required
def edit_duty(request: ActingRequest, pk: int) -> HttpResponse:
    """Change the words, bearers, cadences, outputs and numbers of a duty."""
    duty = get_object_or_404(queries.visible_duties(request.acting).select_related("plan__owner"), pk=pk)
    if not keeps_plan(request.acting, duty.plan):
        raise Http404
    initial = _initial(duty)
    form = forms.DutyFields(request.POST or None, initial)
    refused: object = None
    if request.method == "POST" and not form.is_valid():
        refused = form.refusal()
    elif request.method == "POST":
        try:
            version = form.cleaned_data["version"]
            domain.edit_duty(request.acting, duty, version=version, **form.changed_from(initial))
        except Refused as error:
            refused = error
        else:
            return redirect("plans:duties", duty.plan_id)
    shown = {**initial, **(form.typed() if form.is_bound else {})}
    readings = [phrases.reading_of(row) for row in duty.cadences.all()]
    context = {"duty": duty, "plan": duty.plan, "shown": shown, "refused": refused, "limits": form.limits}
    context["previews"] = previews_of(readings, duty.plan, clock.today())
    return render(request, "plans/edit_duty.html", context, status=400 if refused else 200)


def _initial(duty: Duty) -> dict[str, str]:
    names = {
        role: "、".join(one["name"] for one in duty.bearers if one["role"] == role)
        for role in ("bearer", "lead", "support")
    }
    return {
        "words": duty.words,
        "phrases": phrases.phrased([phrases.reading_of(row) for row in duty.cadences.all()]),
        "things": "；".join(one["name"] for one in duty.deliverables),
        "aims": "；".join(dict.fromkeys(plain(one["quote"]) for one in duty.targets)),
        **names,
    }
