"""Phrases of time as people type them: read at once, and explained."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from luoshi.cadence import Cadence, Frame, complete, explain, find_mentions, from_json, needs_year, to_json
from luoshi.errors import Lang
from luoshi_web.plans.errors import PhraseUnread
from luoshi_web.shell.workdays import calendar

if TYPE_CHECKING:
    from luoshi_web.plans.models import DutyCadence, Plan

_BETWEEN = re.compile(r"[；;\n]+")


@dataclass(frozen=True, slots=True)
class Reading:
    """One cadence: its words, its value, the form that read it ("" where none is known)."""

    quote: str
    cadence: Cadence
    rule: str = ""

    def explained(self, lang: Lang) -> str:
        """What it asks for, in one phrase."""
        return explain(self.cadence, lang)

    @property
    def year_unknown(self) -> bool:
        """Whether its year is still to be told."""
        return needs_year(self.cadence)


def frame_of(plan: Plan) -> Frame:
    """The library's Frame of a plan."""
    return Frame(year=plan.year, issued=plan.issued, start=plan.start, end=plan.end)


def parted(text: str) -> list[str]:
    """The phrases of one field: parted by ； or by lines."""
    return [" ".join(phrase.split()) for phrase in _BETWEEN.split(text) if phrase.strip()]


def read_phrases(phrases: Iterable[str], frame: Frame) -> list[Reading]:
    """What the phrases mean.

    Raises:
        PhraseUnread: one of them holds no time.
    """
    return [reading for phrase in phrases for reading in read_phrase(phrase, frame)]


def read_phrase(phrase: str, frame: Frame) -> list[Reading]:
    """The cadences of one phrase, in order.

    Raises:
        PhraseUnread: it holds no time.
    """
    found = find_mentions(phrase, frame)
    if not found:
        raise PhraseUnread(phrase)
    whole = len({(mention.start, mention.end) for mention in found}) == 1
    return [
        Reading(
            phrase if whole else phrase[mention.start : mention.end],
            complete(mention.cadence, frame, calendar()),
            mention.rule,
        )
        for mention in found
    ]


def reading_of(row: DutyCadence) -> Reading:
    """A cadence of a duty as it was read."""
    return Reading(row.quote, from_json(row.value), row.rule)


def proposed(proposal: Mapping[str, Any] | None, frame: Frame) -> Iterator[Reading]:
    """The cadences of a proposal, each with the form that its words tell."""
    for record in (proposal or {}).get("cadences", ()):
        quote = "".join(record["quote"].split())
        cadence = complete(from_json(record["value"]), frame, calendar())
        forms = {complete(one.cadence, frame, calendar()): one.rule for one in find_mentions(quote, frame)}
        yield Reading(quote, cadence, forms.get(cadence, ""))


def as_record(reading: Reading) -> dict[str, Any]:
    """The fields of a DutyCadence."""
    return {"value": to_json(reading.cadence), "quote": reading.quote[:300], "rule": reading.rule}
