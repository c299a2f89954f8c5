"""What giving would make, before anything is given: counted by the same rules, stored nowhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from luoshi_web.organisation.models import Unit
from luoshi_web.plans.models import Duty
from luoshi_web.tracking.domain import Gift
from luoshi_web.tracking.models import Assignment, Mode, Occurrence, Part
from luoshi_web.tracking.occurrences import owed


@dataclass(frozen=True, slots=True)
class Outlook:
    """How many assignments and occurrences arise.

    before: of the occurrences, those due before the following begins. late: those that are followed and
    were due before today, late from the first moment.
    """

    assignments: int
    occurrences: int
    before: int
    late: int

    def __add__(self, other: Outlook) -> Outlook:
        return Outlook(
            self.assignments + other.assignments,
            self.occurrences + other.occurrences,
            self.before + other.before,
            self.late + other.late,
        )


def outlook_with_named(  # noqa: PLR0913  # what giving is made of
    duties: Sequence[Duty],
    units: Sequence[Unit],
    named: Sequence[Gift],
    *,
    mode: Mode,
    part: Part,
    followed_from: date,
    today: date,
) -> Outlook:
    """What `give` would make of duties for units, and of gifts to the units that each duty names."""
    own = {(gift.duty.pk, gift.unit.pk) for gift in named}
    total = Outlook(0, 0, 0, 0)
    for duty in duties:
        if rest := [unit for unit in units if (duty.pk, unit.pk) not in own]:
            total += outlook_of([duty], rest, mode=mode, part=part, followed_from=followed_from, today=today)
    for gift in named:
        total += outlook_of(
            [gift.duty],
            [gift.unit],
            mode=Mode.EACH,
            part=gift.part,
            followed_from=followed_from,
            today=today,
        )
    return total


def outlook_of(  # noqa: PLR0913  # what giving is made of
    duties: Sequence[Duty],
    units: Sequence[Unit],
    *,
    mode: Mode,
    part: Part,
    followed_from: date,
    today: date,
) -> Outlook:
    """What giving these duties to these units, of which there is at least one, would make today."""
    sets = 0 if part is Part.SUPPORT else 1 if mode is Mode.JOINT else len(units)
    owing = [_owing(duty, units[0], followed_from) for duty in duties] if sets else []
    rows = [one for assignment in owing for one in owed(assignment, today)]
    return Outlook(
        assignments=len(duties) * len(units),
        occurrences=len(rows) * sets,
        before=sum(_due_before(one, followed_from) for one in rows) * sets,
        late=sum(_late_at_once(one, followed_from, today) for one in rows) * sets,
    )


def _owing(duty: Duty, unit: Unit, followed_from: date) -> Assignment:
    return Assignment(duty=duty, unit=unit, part=Part.LEAD, followed_from=followed_from)


def _due_before(one: Occurrence, day: date) -> bool:
    return one.due is not None and one.due < day


def _late_at_once(one: Occurrence, followed_from: date, today: date) -> bool:
    return one.needs > 0 and _due_before(one, today) and not _due_before(one, followed_from)
