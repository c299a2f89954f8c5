"""What each figure counts: small functions from a situation to rows. A figure is the length of its list.

Classes stay apart: what has a due day, what has none, what must not be done, what may be done, what
has a maximum.
"""

from __future__ import annotations

from collections.abc import Sequence

from luoshi_web.reporting.queries.rows import Row
from luoshi_web.reporting.queries.situation import Situation

Rows = list[Row]
_OPEN = ("open", "behind", "soon")


def given(situation: Situation) -> Rows:
    """Assignments as lead."""
    return [row for row in situation.assignments if row.part == "lead"]


def signed(situation: Situation) -> Rows:
    """Those of `given` that the unit signed for."""
    return [row for row in given(situation) if row.signed]


def support(situation: Situation) -> Rows:
    """Assignments as support."""
    return [row for row in situation.assignments if row.part == "support"]


def due(situation: Situation) -> Rows:
    """Occurrences whose first date lies in the span."""
    return [row for row in situation.occurrences if row.counted == "dated"]


def kept(situation: Situation) -> Rows:
    """Done by the first date, reported while the period ran."""
    return [row for row in due(situation) if row.state == "met" and row.kept]


def kept_late_entry(situation: Situation) -> Rows:
    """Done by the first date, but full only with evidence entered afterwards: 补报."""
    return [row for row in due(situation) if row.state == "met" and not row.kept]


def met_extended(situation: Situation) -> Rows:
    """Done after the first date, by the later one in force: an extension, or the time of a stop."""
    return [row for row in due(situation) if row.state == "met-late" and row.completed <= row.in_force]


def met_late(situation: Situation) -> Rows:
    """Done after the date in force."""
    return [row for row in due(situation) if row.state == "met-late" and row.completed > row.in_force]


def still_open(situation: Situation) -> Rows:
    """Not done, and the first date has not passed."""
    return [row for row in due(situation) if row.state in _OPEN]


def extended(situation: Situation) -> Rows:
    """Not done, past the first date, by the later one in force: an extension, or the time of a stop."""
    return [row for row in due(situation) if row.state == "extended"]


def stopped(situation: Situation) -> Rows:
    """Not done, and the clock stands still."""
    return [row for row in due(situation) if row.state == "paused"]


def late(situation: Situation) -> Rows:
    """Not done, past the date in force."""
    return [row for row in due(situation) if row.state == "late"]


def short(situation: Situation) -> Rows:
    """Closed by the setter without being full."""
    return [row for row in due(situation) if row.state == "short"]


def reported(situation: Situation) -> Rows:
    """Not done, with claimed credit that nobody has checked."""
    return [
        row for row in due(situation) if row.claimed and row.state in (*_OPEN, "extended", "late", "paused")
    ]


def refused(situation: Situation) -> Rows:
    """Credits refused."""
    return [row for row in situation.credits if row.state == "refused"]


def late_entry(situation: Situation) -> Rows:
    """Accepted credits that were entered after the period closed: 补报."""
    return [row for row in situation.credits if row.state == "accepted" and row.proofs[0].late_entry]


def dateless(situation: Situation) -> Rows:
    """Duties without a date."""
    return [row for row in situation.occurrences if row.counted == "dateless"]


def dateless_told(situation: Situation) -> Rows:
    """Without a date, with progress or evidence in the span."""
    return [row for row in dateless(situation) if row.told]


def dateless_silent(situation: Situation) -> Rows:
    """Without a date, and nothing was told in the span."""
    return [row for row in dateless(situation) if not row.told]


def forbidding(situation: Situation) -> Rows:
    """Assignments that forbid something."""
    return [row for row in given(situation) if row.modality == "must_not"]


def breaches(situation: Situation) -> Rows:
    """Breaches recorded."""
    return [row for row in situation.occurrences if row.counted == "must_not"]


def may(situation: Situation) -> Rows:
    """What may be done."""
    return [row for row in situation.occurrences if row.counted == "may"]


def maximum(situation: Situation) -> Rows:
    """Periods with a maximum and nothing owed."""
    return [row for row in situation.occurrences if row.counted == "maximum"]


def breached(situation: Situation) -> Rows:
    """More was done than the maximum allows."""
    return [row for row in situation.occurrences if row.breached]


def of_unit(rows: Sequence[Row], unit: int) -> Rows:
    """The rows of one unit."""
    return [row for row in rows if row.unit == unit]
