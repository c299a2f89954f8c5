"""Cards: what stands beside a sentence on the desk, for one person's rights and language."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.utils.translation import get_language

from luoshi.errors import Lang
from luoshi_web.plans.models import Duty, Fate, Segment, Settlement
from luoshi_web.plans.phrases import Reading, frame_of, proposed
from luoshi_web.plans.wording import proposed_words

if TYPE_CHECKING:
    from luoshi_web.plans.models import Plan

ROLES = ("bearer", "lead", "support")


@dataclass(frozen=True, slots=True)
class Bearers:
    """The bearers of one role, as written."""

    role: str
    names: str
    inherited: bool = False


@dataclass(slots=True)
class Card:
    """A proposal or a settled sentence.

    sure: the library proposes a duty. words, phrases and the three roles: what the fields hold at
    first. readings: (words, explanation, whether its year is unknown). rules: on which it rests.
    error: why the last act was refused.
    """

    segment: Segment
    number: int
    sure: bool
    words: str
    bearers: dict[str, str]
    phrases: str
    readings: list[tuple[str, str, bool]]
    things: list[str]
    rules: list[str]
    modality: str
    settlement: Settlement | None = None
    duty: Duty | None = None
    typed: dict[str, str] = field(default_factory=dict)
    error: str = ""
    open: bool = False

    @property
    def is_open(self) -> bool:
        """Whether it still asks for a decision."""
        return self.segment.fate in (Fate.OPEN, Fate.UNREAD)

    @property
    def beyond(self) -> bool:
        """Whether it is out of scope and can't become a duty."""
        return self.segment.proposed == Fate.OUT_OF_SCOPE

    def initial(self) -> dict[str, str]:
        """What the form's fields hold before anyone types."""
        return {"words": self.words, "phrases": self.phrases, **self.bearers}

    def shown(self) -> dict[str, str]:
        """What the fields show: what was typed and refused, else the initial words."""
        return {**self.initial(), **self.typed}


def lang() -> Lang:
    """The reader's language, as the library speaks it."""
    return "zh" if (get_language() or "zh").startswith("zh") else "en"


def card_of(plan: Plan, segment: Segment, settlement: Settlement | None) -> Card:
    """The card of one segment."""
    proposal: dict[str, Any] = segment.proposal or {}
    stated = settlement.duty if settlement else None
    # A merged sentence shows its own words: the duty's stand at the sentence that made it.
    duty = stated if segment.fate == Fate.DUTY else None
    readings = _readings(plan, proposal, duty)
    bearers = duty.bearers if duty else proposal.get("bearers", [])
    speaks = lang()
    return Card(
        segment=segment,
        number=segment.index + 1,
        sure=bool(proposal),
        words=duty.words if duty else proposed_words(segment),
        bearers=_names(bearers),
        phrases="；".join(dict.fromkeys(reading.quote for reading in readings)),
        readings=[(one.quote, one.explained(speaks), one.year_unknown) for one in dict.fromkeys(readings)],
        things=_distinct(one["name"] for one in proposal.get("deliverables", ())),
        rules=_rules(segment, proposal),
        modality=duty.modality if duty else proposal.get("modality", {}).get("value", "must"),
        settlement=settlement,
        duty=stated,
    )


def _readings(plan: Plan, proposal: dict[str, Any], duty: Duty | None) -> list[Reading]:
    if duty is None:
        return list(proposed(proposal, frame_of(plan)))
    from luoshi.cadence import from_json  # noqa: PLC0415

    return [Reading(row.quote, from_json(row.value), row.rule) for row in duty.cadences.all()]


def _names(bearers: Iterable[dict[str, Any]]) -> dict[str, str]:
    held = list(bearers)
    return {role: "、".join(one["name"] for one in held if one["role"] == role) for role in ROLES}


def _rules(segment: Segment, proposal: dict[str, Any]) -> list[str]:
    parts = [
        part for key in ("bearers", "cadences", "deliverables", "targets") for part in proposal.get(key, ())
    ]
    return _distinct([segment.rule, *(part["rule"] for part in parts)])


def _distinct(words: Iterable[str]) -> list[str]:
    return [word for word in dict.fromkeys(words) if word]
