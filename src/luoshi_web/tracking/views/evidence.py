"""Adding evidence, and the files of evidence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.contrib import messages
from django.db.models import QuerySet
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from luoshi_web.files.serving import serve
from luoshi_web.organisation.acting import Acting, ActingRequest, acting_required
from luoshi_web.shell import clock
from luoshi_web.shell.errors import Refused
from luoshi_web.shell.numbers import number_in
from luoshi_web.shell.strip import Strip
from luoshi_web.shell.words import day_words
from luoshi_web.tracking import domain, forms
from luoshi_web.tracking.models import Evidence, EvidenceFile, Occurrence
from luoshi_web.tracking.permissions import reports_for
from luoshi_web.tracking.queries import (
    claimable,
    status_on,
    strips_of,
    visible_assignments,
    visible_evidence,
)
from luoshi_web.tracking.queries.again import sent_before
from luoshi_web.tracking.queries.facts import facts_of, with_facts
from luoshi_web.tracking.shown import clause_of, short_title_of
from luoshi_web.tracking.status import Status
from luoshi_web.tracking.views.ways import next_of

#: Occurrences offered beside those that were asked for.
OFFERED = 12


@dataclass(frozen=True, slots=True)
class Choice:
    """An occurrence that evidence may be claimed for.

    days: the first and the last day of what it takes, None where it takes every day. over: none of them
    is today, so that the day on which it was done must be told.
    """

    occurrence: Occurrence
    status: Status
    title: str
    n: int
    chosen: bool
    asked: bool
    clause: str
    strip: Strip | None = None
    days: tuple[date, date] | None = None

    @property
    def days_in_words(self) -> list[str]:
        """The first and the last day, without their weekdays; none where it takes every day."""
        return [day_words(day, weekday=False) for day in self.days or ()]

    @property
    def over(self) -> bool:
        """Whether what is done today no longer belongs to it."""
        return self.days is not None and self.days[1] < clock.today()


@acting_required
def evidence_new(request: ActingRequest) -> HttpResponse:
    """Two things to fill: what was done, and files; what it counts for is chosen, and the day is today.

    Where what is chosen was over before today, the day is asked for: nothing carries over.
    """
    acting = request.acting
    if not reports_for(acting, acting.unit):
        raise Http404
    today = clock.today()
    choices = _choices(request)
    is_over = any(one.over for one in choices if one.chosen)
    initial = {} if is_over else {"done_on": today}
    form = forms.NewEvidence(request.POST or None, request.FILES or None, initial=initial)
    refused = None
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        claims = _claims(request)
        try:
            added = domain.add_evidence(
                acting,
                unit=acting.unit,
                words=given["words"],
                done_on=given["done_on"],
                claims=claims,
                files=form.uploads(),
                once=given["once"],
            )
        except Refused as error:
            refused = error
        else:
            told = _("已报送，计入 %(n)s 期，等核验。") if claims else _("佐证已记下，没有计入期次。")
            messages.success(request, told % {"n": len(claims)})
            _warn_of_what_was_sent(request, added)
            return redirect(next_of(request, _after(acting, claims)))
    asked = [one for one in choices if one.asked]
    context = {
        "form": form,
        "refused": refused,
        "asked": asked,
        "others": [one for one in choices if not one.asked],
        "next": next_of(request, ""),
        "lost": bool(request.FILES),
        "today": today,
        "is_over": is_over,
    }
    return render(
        request, "tracking/evidence_new.html", context, status=400 if request.method == "POST" else 200
    )


def _warn_of_what_was_sent(request: ActingRequest, added: Evidence) -> None:
    """The same file twice is told and not refused: a second visit may look like the first."""
    if names := sent_before(added):
        told = _("“%(names)s”同一天、同一期已经报过，现在有两份。是重复的，在任务页的佐证里撤回一份。")
        messages.warning(request, told % {"names": "、".join(names)})


def _after(acting: Acting, claims: list[tuple[Occurrence, int]]) -> str:
    """The page of the first that one may open: of a joint duty the lead's is another unit's."""
    for occurrence, _n in claims:
        held = occurrence.assignment
        rows = visible_assignments(acting).filter(duty=held.duty_id, ended_at=None).order_by("pk")
        seen = list(rows.values_list("pk", flat=True))
        if seen:
            return reverse("tracking:assignment", args=(held.pk if held.pk in seen else seen[0],))
    return reverse("tracking:ledger")


def _asked(request: ActingRequest) -> tuple[set[int], set[int]]:
    """The assignments and the occurrences that the page was opened for."""
    names = ("assignment", "occurrence")
    found = [{number_in(one) for one in request.GET.getlist(name)} - {0} for name in names]
    return found[0], found[1]


def _open(acting: Acting) -> QuerySet[Occurrence]:
    rows = claimable(acting).select_related("assignment__given_by_unit")
    return with_facts(rows).prefetch_related("assignment__duty__cadences")


def _claims(request: ActingRequest) -> list[tuple[Occurrence, int]]:
    chosen = [number_in(one) for one in request.POST.getlist("claim")]
    rows = {one.pk: one for one in _open(request.acting).filter(pk__in=chosen)}
    if len(rows) < len(set(chosen)):
        raise Http404
    return [(rows[pk], number_in(request.POST.get(f"n{pk}", "1"))) for pk in dict.fromkeys(chosen)]


def _choices(request: ActingRequest) -> list[Choice]:
    """What was asked for, chosen beforehand; then what the unit owes besides, by its days."""
    today = clock.today()
    assignments, occurrences = _asked(request)
    posted = [number_in(one) for one in request.POST.getlist("claim")]
    begun = list(_open(request.acting).filter(opens__lte=today))
    wanted = [one for one in begun if one.pk in occurrences]
    followed = _followed(begun)
    for pk in assignments:
        wanted += _speaking([one for one in followed if one.assignment_id == pk])
    wanted = list(dict.fromkeys(wanted))
    rest = [one for one in followed if one not in wanted and one.met_on is None and one.needs]
    found = [*wanted, *[one for one in rest if one.pk in posted]]
    found += [one for one in rest if one not in found][:OFFERED]
    strips = _strips(wanted)
    return [_choice(request, one, strips, posted) for one in found]


def _strips(wanted: list[Occurrence]) -> dict[int, Strip]:
    """The strips of what was asked for, by the occurrence."""
    if not wanted:
        return {}
    today = clock.today()
    drawn = strips_of([one.assignment for one in wanted], today.year, today)
    return {one.pk: strip for one, strip in zip(wanted, drawn, strict=True)}


def _followed(rows: Iterable[Occurrence]) -> list[Occurrence]:
    """Without what was due before it was followed: evidence of it counts nowhere."""
    today = clock.today()
    return [one for one in rows if not facts_of(one).corrected(today).is_before_our_time]


def _speaking(rows: list[Occurrence]) -> list[Occurrence]:
    """Of one assignment: the first owed that is in its time, else the first owed, else the last."""
    today = clock.today()
    owed = [one for one in rows if one.met_on is None]
    running = [one for one in owed if one.period_end >= today]
    return (running or owed or rows[-1:])[:1]


def _choice(request: ActingRequest, one: Occurrence, strips: dict[int, Strip], posted: list[int]) -> Choice:
    is_post = request.method == "POST"
    n = number_in(request.POST.get(f"n{one.pk}")) or 1
    chosen = one.pk in posted if is_post else one.pk in strips
    strip = strips.get(one.pk)
    today = clock.today()
    facts = facts_of(one).corrected(today)
    return Choice(
        occurrence=one,
        status=status_on(one, today),
        title=short_title_of(one),
        n=n,
        chosen=chosen,
        asked=strip is not None,
        clause=clause_of(one),
        strip=strip,
        days=facts.taken(facts.moved_to(today)),
    )


@acting_required
def evidence_file(request: ActingRequest, pk: int) -> HttpResponseBase:
    """A file of evidence, as a download, for who may see the evidence."""
    rows = EvidenceFile.objects.filter(evidence__in=visible_evidence(request.acting).order_by())
    file = get_object_or_404(rows.select_related("file"), pk=pk)
    return serve(file.file, file.name)
