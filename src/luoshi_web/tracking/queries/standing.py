"""How a set of assignments stands today, in four numbers, each of which opens its list in the ledger."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from django.db.models import Q, QuerySet

from luoshi_web.organisation.acting import Acting
from luoshi_web.organisation.queries import ids_answered_for
from luoshi_web.shell.strip import State
from luoshi_web.tracking.lights import DEFAULTS
from luoshi_web.tracking.models import Assignment, Credit, CreditState, Occurrence
from luoshi_web.tracking.queries.facts import statuses_of
from luoshi_web.tracking.queries.lists import visible_assignments

_REPORTED = Credit.objects.filter(state=CreditState.CLAIMED).order_by().values("occurrence__assignment")
#: What the ledger finds beside states, by its word: not signed for, and with evidence that waits.
BESIDE: Final[dict[str, Q]] = {
    "unsigned": Q(signed_at=None, ended_at=None),
    "reported": Q(pk__in=_REPORTED),
}


@dataclass(frozen=True, slots=True)
class Standing:
    """Of how many assignments something is late, due soon, not signed for, or reported and not checked."""

    given: int
    late: int
    soon: int
    unsigned: int
    unchecked: int


def standing(acting: Acting, day: date, *, below: bool) -> Standing:
    """How what the actor sees stands today. below: without what the own unit owes.

    The ledger counts the same assignments; only those are looked at that may be late or due soon.
    """
    rows = visible_assignments(acting).filter(taken_back=False)
    if below:
        rows = rows.exclude(unit__in=ids_answered_for(acting.unit))
    if not (given := rows.count()):
        return Standing(0, 0, 0, 0, 0)
    ids = rows.order_by().values("pk")
    near = Occurrence.objects.filter(assignment__in=ids, needs__gt=0, met_on=None, closed_at=None)
    near = near.filter(due__lte=day + timedelta(days=DEFAULTS.soon_days))
    told = statuses_of(_with(near), day)
    states = Counter(status.state for _one, status in told.values())
    return Standing(
        given=given,
        late=states[State.LATE],
        soon=states[State.SOON],
        unsigned=rows.filter(BESIDE["unsigned"]).count(),
        unchecked=rows.filter(BESIDE["reported"]).count(),
    )


def _with(near: QuerySet[Occurrence]) -> QuerySet[Assignment]:
    return Assignment.objects.filter(pk__in=near.order_by().values("assignment")).order_by()
