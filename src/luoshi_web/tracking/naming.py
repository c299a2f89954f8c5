"""Whom the text of a duty names, found among the units that one gives to: by full or short name, exactly."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from luoshi_web.organisation.models import Unit
from luoshi_web.plans.models import Duty
from luoshi_web.tracking.domain import Gift
from luoshi_web.tracking.models import Assignment, Part


@dataclass(frozen=True, slots=True)
class Named:
    """A unit that a duty names, in which part; key: what a form sends of it."""

    gift: Gift
    chosen: bool

    @property
    def key(self) -> str:
        """The duty and the unit."""
        return key_of(self.gift)


def key_of(gift: Gift) -> str:
    """A gift as a form sends it: the part follows from the duty."""
    return f"{gift.duty.pk}-{gift.unit.pk}"


def gifts_of(duties: Sequence[Duty], tree: Iterable[Unit]) -> list[Gift]:
    """For each duty the units of `tree` that it names and that do not have it; who leads comes first."""
    units: dict[str, Unit] = {}
    for unit in tree:
        for name in filter(None, (unit.name, unit.short_name)):
            units.setdefault(name, unit)
    rows = Assignment.objects.filter(duty__in=duties, taken_back=False)
    had = set(rows.order_by().values_list("duty_id", "unit_id"))
    found: dict[tuple[int, int], Gift] = {}
    for duty in duties:
        for bearer in sorted(duty.bearers, key=lambda one: one["role"] == "support"):
            owner = units.get(bearer["name"])
            if owner is None or (duty.pk, owner.pk) in had:
                continue
            part = Part.SUPPORT if bearer["role"] == "support" else Part.LEAD
            found.setdefault((duty.pk, owner.pk), Gift(duty, owner, part))
    return list(found.values())
