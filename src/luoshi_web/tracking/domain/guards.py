"""What several verbs of tracking ask before they act, and keeping the counts of an occurrence."""

from __future__ import annotations

from datetime import date
from typing import TypeVar

from django.utils.translation import gettext_lazy as _

from luoshi_web.shell.errors import Refused, Stale
from luoshi_web.tracking.facts import OccurrenceFacts
from luoshi_web.tracking.models import Assignment, Credit, Occurrence
from luoshi_web.tracking.queries.facts import facts_of

Versioned = TypeVar("Versioned", Assignment, Occurrence, Credit)


class NotAllowed(Refused):
    """The post under which one acts may not do this to this object."""

    def __init__(self) -> None:
        super().__init__(_("当前岗位不能这样做。换一个岗位，或请有权的单位办理。"))


def demand(allowed: bool) -> None:  # noqa: FBT001  # reads as a sentence: demand(signs(...))
    """Refuse what a predicate does not allow."""
    if not allowed:
        raise NotAllowed


def locked(shown: Versioned) -> Versioned:
    """The row as it is now, locked; refuses where it changed since `shown` was read.

    A page sets `shown.version` to the version that it showed.
    """
    current = type(shown).objects.select_for_update().get(pk=shown.pk)
    if current.version != shown.version:
        raise Stale
    return current


def said(text: str, sentence: object) -> str:
    """`text` without white space around it; an empty one is refused with `sentence`."""
    if not (clean := text.strip()):
        raise Refused(sentence)
    return clean


def active(assignment: Assignment) -> None:
    """Refuse an assignment that has ended."""
    if assignment.ended_at is not None:
        raise Refused(_("这项交办已经结束。"))


def recount(occurrence: Occurrence) -> OccurrenceFacts:
    """Bring `accepted` and `met_on` up to the rows of credit; in the transaction that changed them."""
    facts = facts_of(occurrence)
    occurrence.accepted, occurrence.met_on = counts_of(facts)
    occurrence.save(update_fields=("accepted", "met_on"))
    return facts


def counts_of(facts: OccurrenceFacts) -> tuple[int, date | None]:
    """The accepted pieces that count, and the effective day of the one that filled it, or None."""
    far = max([facts.end, *(one.done_on for one in facts.credits), *(one.until for one in facts.extensions)])
    extended_to = max((one.until for one in facts.extensions), default=None)
    total = 0
    met_on: date | None = None
    for one in facts.accepted(far, extended_to):
        total += one.n
        if met_on is None and total >= facts.needs > 0:
            met_on = one.done_on
    return total, met_on
