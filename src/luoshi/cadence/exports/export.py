"""Export: what a cadence is in another form, with what that form can't say."""

from __future__ import annotations

from dataclasses import dataclass

from luoshi.errors import Phrase


@dataclass(frozen=True, slots=True)
class Export:
    """form: "rrule", "fhir", "timex3" or "ics". body: its text, "" where it has none for the value.

    losses: what the form leaves out or changes, one sentence each in both languages; none where
    the body says all that the cadence says. Every form leaves one thing to its reader: that a
    period is the calendar's own (a quarter, not any three months).
    """

    form: str
    body: str
    losses: tuple[Phrase, ...] = ()
