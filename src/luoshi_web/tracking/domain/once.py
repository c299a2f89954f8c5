"""A form that is sent twice, by a double click or since its answer was lost, is written once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from hashlib import sha256

from django.utils.translation import gettext_lazy as _

from luoshi_web.organisation.acting import Acting
from luoshi_web.organisation.models import Account, Unit
from luoshi_web.shell.errors import Refused
from luoshi_web.tracking.models import Assignment, Event, Evidence, Occurrence


class SentAlready(Refused):
    """The form was sent before, and says something else now: neither is dropped without a word."""

    def __init__(self) -> None:
        super().__init__(
            _("这张表已经提交过一次，那一次已经记下；这一次改过的没有记。要再记，重新打开这一页。")
        )


def evidence_sent(  # noqa: PLR0913, PLR0917  # what evidence is made of
    once: str,
    acting: Acting,
    unit: Unit,
    words: str,
    done_on: date,
    claims: Sequence[tuple[Occurrence, int]],
    files: Sequence[tuple[str, bytes]],
) -> Evidence | None:
    """The evidence that this form made before, None where it made none; inside the verb's transaction.

    Raises:
        SentAlready: it said something else.
    """
    if not once:
        return None
    # One person's forms wait for each other here: two that arrive at once both see the first.
    Account.objects.select_for_update(no_key=True).get(pk=acting.account.pk)
    had = Evidence.objects.filter(once=once).first()
    if had is None:
        return None
    claimed = {(one.occurrence_id, one.n) for one in had.credits.all()}
    kept = sorted(had.files.values_list("file__sha256", flat=True))
    same = (
        (had.by_id, had.unit_id, had.words, had.done_on) == (acting.account.pk, unit.pk, words, done_on)
        and claimed == {(occurrence.pk, n) for occurrence, n in claims}
        and kept == sorted(sha256(data).hexdigest() for _name, data in files)
    )
    if not same:
        raise SentAlready
    return had


def event_sent(  # noqa: PLR0913, PLR0917  # what an event is made of
    once: str,
    acting: Acting,
    assignment: Assignment,
    cadence_number: int,
    happened_at: datetime,
    words: str,
) -> Event | None:
    """The event that this form made before, None where it made none; the assignment is locked.

    Raises:
        SentAlready: it said something else.
    """
    had = Event.objects.filter(once=once).first() if once else None
    if had is None:
        return None
    made = (had.recorded_by_id, had.assignment_id, had.cadence_number, had.happened_at, had.words)
    if made != (acting.account.pk, assignment.pk, cadence_number, happened_at, words):
        raise SentAlready
    return had
