"""How what others owe stands: what a leader and a setter look at first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from luoshi_web.organisation.acting import Acting
from luoshi_web.organisation.models import Role
from luoshi_web.tracking.permissions import WORKING
from luoshi_web.tracking.queries.standing import Standing, standing


@dataclass(frozen=True, slots=True)
class Below:
    """whole: the own unit's are among them, as a leader sees them; else they stand in the list to do."""

    whole: bool
    counts: Standing


def below(acting: Acting, today: date) -> Below | None:
    """For a leader all he sees, for a setter what was given out and below; None where there is none."""
    whole = acting.role == Role.LEADER
    if not whole and acting.role not in WORKING:
        return None
    counts = standing(acting, today, below=not whole)
    return Below(whole, counts) if counts.given else None
