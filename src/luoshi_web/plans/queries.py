"""Reading plans, their account, and their duties: always the part that one may see."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Count, Q, QuerySet

from luoshi_web.organisation.queries import ids_below
from luoshi_web.plans.models import Document, Duty, Fate, Plan, Segment, Stage
from luoshi_web.plans.permissions import given_to_seen, reads_plans

if TYPE_CHECKING:
    from luoshi_web.organisation.acting import Acting

#: Fates that still ask a person for a decision.
UNSETTLED = (Fate.OPEN, Fate.UNREAD)


def visible_plans(acting: Acting) -> QuerySet[Plan]:
    """The plans of the actor's unit and those below, and each of which a duty was given to one of these.

    An auditor's are all, an administrator's none. Whoever sees an assignment reads the plan of its duty
    (decision 32); who settles it is `keeps_plan`.
    """
    if not reads_plans(acting):
        return Plan.objects.none()
    if acting.role == "auditor":
        return Plan.objects.all()
    units = ids_below(acting.unit)
    given = Duty.objects.filter(given_to_seen(acting, units)).order_by().values("plan")
    return Plan.objects.filter(Q(owner__in=units) | Q(pk__in=given))


def followed_plans(acting: Acting) -> QuerySet[Plan]:
    """Visible plans that are worked on: none that was withdrawn."""
    return visible_plans(acting).filter(withdrawn_at=None)


def withdrawn_plans(acting: Acting) -> QuerySet[Plan]:
    """Visible plans that were withdrawn."""
    return visible_plans(acting).exclude(withdrawn_at=None)


def visible_duties(acting: Acting) -> QuerySet[Duty]:
    """The duties of visible plans, and those that a unit one sees was given; none that was withdrawn."""
    duties = Duty.objects.filter(withdrawn_at=None)
    if not reads_plans(acting):
        return duties.none()
    if acting.role == "auditor":
        return duties
    units = ids_below(acting.unit)
    given = Duty.objects.filter(assignments__unit__in=units).order_by().values("pk")
    return duties.filter(Q(plan__owner__in=units) | Q(pk__in=given))


def visible_documents(acting: Acting) -> QuerySet[Document]:
    """The documents of visible plans."""
    return Document.objects.filter(plan__in=visible_plans(acting)).select_related("plan__owner", "file")


def followed_documents(acting: Acting) -> QuerySet[Document]:
    """The documents of visible plans that are worked on."""
    return visible_documents(acting).filter(plan__withdrawn_at=None)


def visible_segments(acting: Acting) -> QuerySet[Segment]:
    """The segments of visible plans."""
    plans = visible_plans(acting)
    return Segment.objects.filter(document__plan__in=plans).select_related("document__plan__owner")


def account(plan: Plan) -> dict[str, int]:
    """How many segments of a plan have each fate, with "total" and "settled"; one query.

    settled: all that a person settled or that a positive rule explains, over ALL segments.
    """
    rows = Segment.objects.filter(document__plan=plan).order_by().values_list("fate").annotate(n=Count("pk"))
    found = dict(rows)
    counts = {fate.value: found.get(fate.value, 0) for fate in Fate}
    total = sum(counts.values())
    return {**counts, "total": total, "settled": total - sum(counts[fate] for fate in UNSETTLED)}


def plan_list(acting: Acting, words: str = "", *, withdrawn: bool = False) -> QuerySet[Plan]:
    """Plans with `total`, `unsettled`, `failed` (documents) and `waiting`, newest first.

    words: all of them must stand in the title or the number. withdrawn: those instead that were withdrawn.
    """
    plans = withdrawn_plans(acting) if withdrawn else followed_plans(acting)
    plans = plans.select_related("owner").order_by("-created_at", "-pk")
    for word in words.split():
        plans = plans.filter(Q(title__icontains=word) | Q(number__icontains=word))
    segments = Count("documents__segments", distinct=True)
    unsettled = Q(documents__segments__fate__in=UNSETTLED)
    return plans.annotate(
        total=segments,
        unsettled=Count("documents__segments", filter=unsettled, distinct=True),
        failed=Count("documents", filter=Q(documents__stage=Stage.FAILED), distinct=True),
        waiting=Count(
            "documents",
            filter=Q(documents__stage__in=(Stage.WAITING, Stage.READING, Stage.EXTRACTING)),
            distinct=True,
        ),
    )


def duties_of(acting: Acting, plan: Plan) -> QuerySet[Duty]:
    """The duties of a plan in their order, with cadences; three queries with the units given."""
    duties = visible_duties(acting).filter(plan=plan)
    return duties.prefetch_related("cadences", "assignments__unit", "sources__segment").order_by("number")
