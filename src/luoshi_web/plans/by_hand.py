"""What of a duty stands as it was read, and what a person put otherwise: never shown as the source's words.

A field is compared with what was read in the sentences that state the duty, so that it is told right
whoever changed it and whenever. Pure: it takes rows and gives plain values.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _

from luoshi_web.plans.models import QUOTE, Fate
from luoshi_web.plans.wording import proposed_words

if TYPE_CHECKING:
    from luoshi_web.plans.models import Duty, Segment

#: The fields of a duty that are read in a sentence, as people call them.
LABELS: Mapping[str, Any] = {
    "words": _("任务"),
    "bearers": _("责任方"),
    "cadences": _("频次"),
    "deliverables": _("成果"),
    "targets": _("指标"),
}
#: The field of a part that holds its words.
_WORDS = {"bearers": "name", "cadences": "quote", "deliverables": "name", "targets": "quote"}


@dataclass(frozen=True, slots=True)
class Part:
    """One value of a field. as_read: it was read in a sentence, though the duty's words may lack it now."""

    words: str
    as_read: bool


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a duty. parts: as it stands; gone: what was read there, and no duty of the sentence has."""

    name: str
    parts: tuple[Part, ...]
    gone: tuple[str, ...] = ()

    @property
    def label(self) -> object:
        """What people call it."""
        return LABELS[self.name]

    @property
    def by_hand(self) -> bool:
        """Whether a person put it otherwise than it was read."""
        return bool(self.gone) or not all(part.as_read for part in self.parts)


def fields_of(duty: Duty, segments: Iterable[Segment], fellows: Iterable[Duty] = ()) -> tuple[Field, ...]:
    """The fields of a duty beside what was read in `segments`, which state it.

    fellows: the duties that its sentence was split into, itself among them; none where it is alone.
    """
    stating = [one for one in segments if one.proposed != Fate.OUT_OF_SCOPE]  # of such a one nothing is taken
    made = [one for one in stating if one.fate != Fate.MERGED]
    held = list(fellows) or [duty]
    return (_words(duty, stating, made, held), *(_field(name, duty, stating, made, held) for name in _WORDS))


@dataclass(frozen=True, slots=True)
class Written:
    """The fields of a duty as a page asks for them. each: all of them; by_hand: one was put otherwise."""

    each: tuple[Field, ...]

    @property
    def by_hand(self) -> bool:
        """Whether a person put any of them otherwise."""
        return bool(put_otherwise(self.each))

    @property
    def words(self) -> Field:
        """The duty's own words."""
        return self.each[0]

    @property
    def cadences(self) -> Field:
        """Its cadences."""
        return next(field for field in self.each if field.name == "cadences")

    def has_typed(self, quote: str) -> bool:
        """Whether the words of a cadence were typed, and not read."""
        return any(part.words == _plain(quote) and not part.as_read for part in self.cadences.parts)


def beside(duties: Iterable[Duty], among: Iterable[Duty]) -> None:
    """Give each duty `written`, its fields beside what was read.

    among: all duties that their sentences state; both with `sources__segment` and `cadences` prefetched.
    """
    by_segment: dict[int, list[Duty]] = {}
    for duty in among:
        for source in duty.sources.all():
            if source.segment.fate == Fate.DUTY:
                by_segment.setdefault(source.segment_id, []).append(duty)
    for duty in duties:
        sources = duty.sources.all()
        fellows = {one.pk: one for source in sources for one in by_segment.get(source.segment_id, ())}
        fields = fields_of(duty, [source.segment for source in sources], fellows.values())
        duty.written = Written(fields)  # type: ignore[attr-defined]  # what a template finds beside it


def put_otherwise(fields: Iterable[Field]) -> list[str]:
    """The names of the fields that a person put otherwise than they were read."""
    return [field.name for field in fields if field.by_hand]


def every_part(proposal: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """All that was read in a proposal."""
    return [part for name in _WORDS for part in proposal.get(name, ())]


def still_read(proposal: Mapping[str, Any], duties: Sequence[Duty]) -> list[Mapping[str, Any]]:
    """The parts of a proposal that one of `duties` has as they were read."""
    kept = {name: {key for duty in duties for key in _keys(name, _held(name, duty))} for name in _WORDS}
    return [one for name in _WORDS for one in proposal.get(name, ()) if _key(name, one) in kept[name]]


def _words(duty: Duty, stating: Sequence[Segment], made: Sequence[Segment], fellows: Sequence[Duty]) -> Field:
    read = [" ".join(proposed_words(one).split()) for one in stating]
    pieces = len(fellows) > 1 and any(_plain(duty.words) in _plain(one.text) for one in made)
    as_read = duty.words in read or pieces
    gone = () if as_read else tuple(" ".join(proposed_words(one).split()) for one in made)
    return Field("words", (Part(duty.words, as_read),), gone)


def _field(
    name: str, duty: Duty, stating: Sequence[Segment], made: Sequence[Segment], fellows: Sequence[Duty]
) -> Field:
    read = {_key(name, part) for one in stating for part in _read(name, one)}
    used = {key for one in fellows for key in _keys(name, _held(name, one))}
    gone = {
        _key(name, part): _told(name, part)
        for one in made
        for part in _read(name, one)
        if _key(name, part) not in used
    }
    parts = {_key(name, part): _told(name, part) for part in _held(name, duty)}
    told = tuple(Part(words, key in read) for key, words in parts.items())
    return Field(name, told, tuple(dict.fromkeys(gone.values())))


def _held(name: str, duty: Duty) -> list[Mapping[str, Any]]:
    if name == "cadences":
        return [{"quote": row.quote} for row in duty.cadences.all()]
    return list(getattr(duty, name))


def _read(name: str, segment: Segment) -> list[Mapping[str, Any]]:
    return list((segment.proposal or {}).get(name, ()))


def _keys(name: str, parts: Iterable[Mapping[str, Any]]) -> set[tuple[str, str]]:
    return {_key(name, part) for part in parts}


def _key(name: str, part: Mapping[str, Any]) -> tuple[str, str]:
    """What tells one part of a field from another: its words, and of a bearer its role."""
    return _plain(part[_WORDS[name]])[:QUOTE], part["role"] if name == "bearers" else ""


def _told(name: str, part: Mapping[str, Any]) -> str:
    return str(part[_WORDS[name]]) if name in ("bearers", "deliverables") else _plain(part[_WORDS[name]])


def _plain(words: str) -> str:
    return "".join(words.split())
