"""Cards: what stands beside a sentence on the desk, for one person's rights and language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from django.db.models import Prefetch, prefetch_related_objects
from django.utils.translation import gettext_lazy as _

from luoshi.api import scope_of
from luoshi_web.plans.by_hand import Written, every_part, fields_of, still_read
from luoshi_web.plans.models import REASON, Duty, Fate, Segment, Settlement, Source
from luoshi_web.plans.phrases import Reading, frame_of, phrased, proposed, reading_of, telling
from luoshi_web.plans.pieces import offered
from luoshi_web.plans.preview import Preview, preview_of
from luoshi_web.plans.ruling import Ruling, ruling_of
from luoshi_web.plans.trust import WORDS, trust_of, trusts_of
from luoshi_web.plans.wording import proposed_words
from luoshi_web.shell import clock
from luoshi_web.shell.words import lang, together

if TYPE_CHECKING:
    from luoshi_web.plans.models import Plan

ROLES = ("bearer", "lead", "support")
#: The fates of a sentence that may have made duties: one out of scope by its lawful half.
_MAKES = (Fate.DUTY, Fate.OUT_OF_SCOPE)
#: The fields of a card by the names of its form.
FIELDS = {
    "words": _("任务"),
    "bearer": _("责任"),
    "lead": _("牵头"),
    "support": _("配合"),
    "phrases": _("频次"),
    "things": _("成果"),
    "aims": _("指标"),
    "pieces": _("拆成"),
    "reason": _("为什么"),
    "duty": _("任务序号"),
}

#: Characters that a field takes, where less was proposed.
LIMITS = {
    "words": 2000,
    "phrases": 600,
    "bearer": 600,
    "lead": 600,
    "support": 600,
    "things": 2000,
    "aims": 600,
    "pieces": 4000,
    "reason": REASON,
    "duty": 80,
}


def limits_of(proposed: Mapping[str, str]) -> dict[str, int]:
    """How many characters each field takes: what was proposed always fits."""
    return {name: max(limit, len(proposed.get(name, ""))) for name, limit in LIMITS.items()}


@dataclass(frozen=True, slots=True)
class Bearers:
    """The bearers of one role, as written."""

    role: str
    names: str
    inherited: bool = False


@dataclass(slots=True)
class Card:
    """A proposal or a settled sentence.

    sure: a rule reads a duty in it. trust: how far it may be trusted; trusts: the same of each field
    that has a value, while it waits. words, phrases and the three roles: what the fields hold at
    first. readings: (words, explanation, whether its year is unknown). previews: the same with strip
    and days, while it waits. pieces: how it may be split. duties: what it states, several where it
    was split. aims: the numbers to be reached. rules: on which it rests, each with its sentence; once
    it is settled, those alone whose reading stands. whole: it has all of this; without, what stands in its
    first lines alone. error: why the last act was refused. paper: the name of its document, where it stands
    among those of others.
    """

    segment: Segment
    number: int
    sure: bool
    trust: str
    words: str
    bearers: dict[str, str]
    phrases: str
    readings: list[tuple[str, str, bool]]
    previews: list[Preview]
    pieces: str
    duties: list[Duty]
    things: list[str]
    aims: list[str]
    trusts: dict[str, Any]
    rules: list[tuple[str, Ruling]]
    modality: str
    whole: bool = True
    settlement: Settlement | None = None
    duty: Duty | None = None
    typed: dict[str, str] = field(default_factory=dict)
    paper: str = ""
    error: str = ""
    open: bool = False

    @property
    def is_open(self) -> bool:
        """Whether it still asks for a decision."""
        return self.segment.fate in (Fate.OPEN, Fate.UNREAD)

    @property
    def assisted(self) -> bool:
        """Whether the second reader has a part in what is proposed, while it waits."""
        return self.settlement is None and self.segment.assisted

    @property
    def proposed(self) -> bool:
        """Whether anything is proposed for it."""
        return self.segment.proposal is not None

    @property
    def beyond(self) -> bool:
        """Whether it is out of scope and can't become a duty."""
        return self.segment.proposed == Fate.OUT_OF_SCOPE

    @property
    def beyond_why(self) -> str:
        """Why it is out of scope, in the reader's language; "" where the guard says nothing of it."""
        verdict = scope_of(self.segment.text)
        return together(verdict.reason(lang()), verdict.remedy(lang())) if verdict else ""

    def initial(self) -> dict[str, str]:
        """What the form's fields hold before anyone types: of a sentence out of scope nothing is offered."""
        if self.beyond:
            return dict.fromkeys(("words", "phrases", "pieces", "things", "aims", *ROLES), "")
        return {
            "words": self.words,
            "phrases": self.phrases,
            "pieces": self.pieces,
            "things": "；".join(self.things),
            "aims": "；".join(self.aims),
            **self.bearers,
        }

    def limits(self) -> dict[str, int]:
        """How many characters each field takes."""
        return limits_of(self.initial())

    def lost(self) -> list[tuple[Any, str]]:
        """What was typed into a card that another act settled meanwhile, field by field, to compare."""
        if self.settlement is None:
            return []
        first = self.initial()
        return [
            (label, self.typed[name])
            for name, label in FIELDS.items()
            if self.typed.get(name) and self.typed[name] != first.get(name, "")
        ]

    def shown(self) -> dict[str, str]:
        """What the fields show: what was typed and refused, else the initial words."""
        return {**self.initial(), **self.typed}


def card_of(plan: Plan, segment: Segment, settlement: Settlement | None, *, whole: bool = True) -> Card:
    """The card of one segment; its sources are best prefetched as `live_sources` has them.

    whole: with what a card shows once it is open, which takes its time.
    """
    proposal: dict[str, Any] = segment.proposal or {}
    stated = settlement.duty if settlement else None
    # A merged sentence shows its own words: the duty's stand at the sentence that made it.
    duty = stated if segment.fate == Fate.DUTY else None
    duties = _stated(segment) if settlement and segment.fate in _MAKES else []
    if whole:
        _beside(segment, duties)
    readings = _readings(plan, proposal, duty)
    bearers = duty.bearers if duty else proposal.get("bearers", [])
    speaks, today = lang(), clock.today()
    words = duty.words if duty else proposed_words(segment)
    return Card(
        segment=segment,
        number=segment.index + 1,
        sure=segment.sure,
        trust=trust_of(segment),
        words=words,
        bearers=_names(bearers),
        phrases=phrased(readings),
        readings=[(one.quote, one.explained(speaks), one.year_unknown) for one in telling(readings)],
        previews=previews_of(readings, plan, today) if whole and stated is None else [],
        pieces="\n".join(offered(words)) if whole and stated is None else "",
        duties=duties,
        things=_distinct(one["name"] for one in proposal.get("deliverables", ())),
        aims=_distinct("".join(one["quote"].split()) for one in proposal.get("targets", ())),
        trusts=_trusts(proposal) if stated is None else {},
        rules=[
            (name, ruling_of(name, speaks)) for name in (_rules(segment, proposal, duties) if whole else ())
        ],
        modality=duty.modality if duty else proposal.get("modality", {}).get("value", "must"),
        whole=whole,
        settlement=settlement,
        duty=stated,
    )


def previews_of(readings: Iterable[Reading], plan: Plan, today: date) -> list[Preview]:
    """What each distinct reading comes to, in the reader's language."""
    return [preview_of(one, plan, today, lang()) for one in dict.fromkeys(readings)]


def live_sources() -> Prefetch[str]:
    """For `prefetch_related`: the duties that segments state, without those withdrawn."""
    rows = Source.objects.filter(duty__withdrawn_at=None).select_related("duty")
    return Prefetch("sources", queryset=rows.order_by("duty__number"), to_attr="live")


def _stated(segment: Segment) -> list[Duty]:
    if not hasattr(segment, "live"):
        prefetch_related_objects([segment], live_sources())
    return [source.duty for source in segment.live]  # type: ignore[attr-defined]  # prefetched


def _readings(plan: Plan, proposal: dict[str, Any], duty: Duty | None) -> list[Reading]:
    if duty is None:
        return list(proposed(proposal, frame_of(plan)))
    return [reading_of(row) for row in duty.cadences.all()]


def _names(bearers: Iterable[dict[str, Any]]) -> dict[str, str]:
    held = list(bearers)
    return {role: "、".join(one["name"] for one in held if one["role"] == role) for role in ROLES}


def _trusts(proposal: dict[str, Any]) -> dict[str, Any]:
    """For each field its trust and the word for it."""
    return {name: {"code": code, "words": WORDS[code]} for name, code in trusts_of(proposal).items()}


def _rules(segment: Segment, proposal: dict[str, Any], duties: list[Duty]) -> list[str]:
    """The rule of the sentence and those of its fields; of duties those that stand as they were read."""
    parts = still_read(proposal, duties) if duties else every_part(proposal)
    return _distinct([segment.rule, *(part["rule"] for part in parts)])


def _beside(segment: Segment, duties: list[Duty]) -> None:
    """Give each duty its fields beside what was read in the sentence."""
    for duty in duties:
        duty.written = Written(fields_of(duty, [segment], duties))  # type: ignore[attr-defined]  # for a template


def _distinct(words: Iterable[str]) -> list[str]:
    return [word for word in dict.fromkeys(words) if word]
