"""What a year strip shows, as plain values: made by whoever knows the facts, drawn by the shell.

The drawing decides nothing: a window's state comes from the status function.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Literal

from django.utils.translation import gettext_lazy as _


class State(StrEnum):
    """状态: of one occurrence on a day; in order of precedence."""

    WAIVED = "waived"
    PAUSED = "paused"
    SHORT = "short"
    MET_LATE = "met-late"
    MET = "met"
    LATE = "late"
    EXTENDED = "extended"
    BEHIND = "behind"
    SOON = "soon"
    OPEN = "open"
    FUTURE = "future"


WORDS = {
    State.WAIVED: _("免"),
    State.PAUSED: _("暂停"),
    State.SHORT: _("未足办结"),
    State.MET_LATE: _("补足"),
    State.MET: _("已足"),
    State.LATE: _("逾期"),
    State.EXTENDED: _("延期中"),
    State.BEHIND: _("滞后"),
    State.SOON: _("将到期"),
    State.OPEN: _("如期"),
    State.FUTURE: _("未到"),
}

#: When windows fold into one, the first of these that is among them is the state of all.
WORST_FIRST = (
    State.LATE,
    State.EXTENDED,
    State.BEHIND,
    State.SOON,
    State.SHORT,
    State.OPEN,
    State.MET_LATE,
    State.MET,
    State.FUTURE,
    State.PAUSED,
    State.WAIVED,
)

Size = Literal["L", "M", "S"]
#: What a strip is about: windows ("none"), or a duty without a clock.
Plain = Literal["none", "no-date", "must_not", "may", "vague", "standing", "trigger"]


@dataclass(frozen=True, slots=True)
class Window:
    """One occurrence: from its opening to its first due day, both included.

    due: the first due day, where it is not `end_day`. extended_to: the later date granted.
    completed_on: the day of the piece that filled it. provisional: counted by a calendar that
    has no notice yet. title: what people call it ("第3季度").
    """

    start_day: date
    end_day: date
    needs: int = 1
    filled: int = 0
    claimed: int = 0
    state: State = State.FUTURE
    due: date | None = None
    extended_to: date | None = None
    completed_on: date | None = None
    provisional: bool = False
    title: str = ""

    @property
    def first_due(self) -> date:
        """The first due day: never moved by an extension."""
        return self.due or self.end_day

    @property
    def late_inside_extension(self) -> bool:
        """Filled after the first date, but by the date granted."""
        done, until = self.completed_on, self.extended_to
        return done is not None and until is not None and self.first_due < done <= until


@dataclass(frozen=True, slots=True)
class Mark:
    """A point on the line: evidence, progress, or a breach of what must not be; late: after its date."""

    day: date
    kind: Literal["evidence", "progress", "breach"] = "evidence"
    late: bool = False


@dataclass(frozen=True, slots=True)
class Strip:
    """A row of the year. start, end: the Frame of a duty without a clock; review_day: set by the setter."""

    year: int
    today: date | None
    windows: tuple[Window, ...] = ()
    plain: Plain = "none"
    marks: tuple[Mark, ...] = ()
    start: date | None = None
    end: date | None = None
    review_day: date | None = None


def state_of(value: object) -> State | None:
    """The State that `value` is or carries (`.state`), or None for a duty that has no light."""
    found = getattr(value, "state", value)
    found = getattr(found, "value", found)
    try:
        return State(str(found).lower().replace("_", "-"))
    except ValueError:
        return None
