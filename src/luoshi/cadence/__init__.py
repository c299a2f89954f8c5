"""From words to Mentions, from Mentions to Cadences."""

from luoshi.cadence.calendar.season import Season
from luoshi.cadence.calendar.workdays import CHINA, Calendar, read_calendar
from luoshi.cadence.calendar.year import Year
from luoshi.cadence.complete import complete, is_relative, missing, needs_year
from luoshi.cadence.explain import explain
from luoshi.cadence.find import find_mentions
from luoshi.cadence.forms.form import FORMS, Form
from luoshi.cadence.frame import Frame
from luoshi.cadence.mention import Mention
from luoshi.cadence.notation import parse
from luoshi.cadence.record import from_json, to_json
from luoshi.cadence.schedule.due import Due, due
from luoshi.cadence.schedule.later import Correction, Extension, Stop
from luoshi.cadence.schedule.moved import Move, Planned, Started, moved
from luoshi.cadence.schedule.occurrences import Period, occurrences
from luoshi.cadence.value import Cadence, Deadline, Limit, Quota, Standing, Vague, Window

__all__ = [
    "CHINA",
    "FORMS",
    "Cadence",
    "Calendar",
    "Correction",
    "Deadline",
    "Due",
    "Extension",
    "Form",
    "Frame",
    "Limit",
    "Mention",
    "Move",
    "Period",
    "Planned",
    "Quota",
    "Season",
    "Standing",
    "Started",
    "Stop",
    "Vague",
    "Window",
    "Year",
    "complete",
    "due",
    "explain",
    "find_mentions",
    "from_json",
    "is_relative",
    "missing",
    "moved",
    "needs_year",
    "occurrences",
    "parse",
    "read_calendar",
    "to_json",
]
