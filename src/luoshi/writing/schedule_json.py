"""The timetables of some words as a record for other programs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from luoshi.cadence import CHINA, Calendar, Due, Frame, Period, explain, missing, to_json
from luoshi.cadence.schedule.timetable import Timetable

#: Raised when a key changes its meaning or goes; new keys leave it as it is.
FORM = 1


def schedule_json(
    words: str, frame: Frame, timetables: Sequence[Timetable], calendar: Calendar = CHINA
) -> dict[str, object]:
    """Everything that was worked out from some words, in a stable order, ready for `json.dumps`.

    form: the number of this form. words, frame: what was given. calendar: its version.
    cadences: range in characters of the words (end exclusive), quote, rule, notation, value, zh,
    en, missing, periods, due. Each day says whether it is a rest day, and names the working day
    before it; None where a day is unknown.
    """
    return {
        "form": FORM,
        "words": words,
        "frame": {"year": frame.year, "issued": frame.issued.isoformat() if frame.issued else None},
        "calendar": calendar.version,
        "cadences": [_cadence(timetable, calendar) for timetable in timetables],
    }


def _cadence(timetable: Timetable, calendar: Calendar) -> dict[str, object]:
    cadence = timetable.cadence
    return {
        "range": [timetable.start, timetable.end],
        "quote": timetable.words,
        "rule": timetable.rule,
        "notation": str(cadence),
        "value": to_json(cadence),
        "zh": explain(cadence, "zh"),
        "en": explain(cadence, "en"),
        "missing": {"zh": list(missing(cadence, "zh")), "en": list(missing(cadence, "en"))},
        "periods": [_period(period, calendar) for period in timetable.periods],
        "due": _due(timetable.due, calendar) if timetable.due else None,
    }


def _period(period: Period, calendar: Calendar) -> dict[str, object]:
    return {
        "start": period.start.isoformat(),
        "end": period.end.isoformat(),
        "opens": period.opens.isoformat(),
        "due": _day(period.due, calendar) if period.due else None,
        "needs": period.needs,
        "maximum": period.maximum,
        "provisional": period.provisional,
        "zh": period.why_zh,
        "en": period.why_en,
    }


def _due(due: Due, calendar: Calendar) -> dict[str, object]:
    return {
        "day": _day(due.day, calendar) if due.day else None,
        "at": due.at.isoformat(timespec="minutes") if due.at else None,
        "provisional": due.provisional,
        "zh": due.why_zh,
        "en": due.why_en,
    }


def _day(day: date, calendar: Calendar) -> dict[str, object]:
    return {
        "day": day.isoformat(),
        "weekday": day.isoweekday(),
        "rest": not calendar.is_workday(day),
        "workday_before": calendar.last_workday(day).isoformat(),
    }
