"""Agreement: one duty told in several documents, its fields from whichever tells them.

Where two documents tell the same field and neither tells all that the other does, both values
stand, and the contradiction is shown; nothing is chosen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from luoshi.account.fields import VALUES, Field, Value, meaning
from luoshi.account.quantity import quantity_of
from luoshi.account.strictness import times_a_year
from luoshi.cadence import Quota, Vague
from luoshi.cadence.complete import points
from luoshi.cadence.day import season_of
from luoshi.duty import Bearer, Clock, Deliverable, Proposal, Target


@dataclass(frozen=True, slots=True)
class Told:
    """A value of a joint duty, and which of its sources tell it (places in the tuple of sources)."""

    value: Value
    sources: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A field on which two sources differ, with what each of them tells and the other does not."""

    field: Field
    one: int
    other: int
    one_tells: tuple[Value, ...]
    other_tells: tuple[Value, ...]


Values = Sequence[Value]


def agreed(field: Field, sources: Sequence[Values]) -> tuple[Told, ...]:
    """All values of a field, each once, with the sources that tell it.

    A name or paper that is a shorter form of another (民政局, 县民政局) is told with the longer.
    """
    found: list[tuple[Value, list[int]]] = []
    for place, values in enumerate(sources):
        for value in values:
            known = next((at for at, (other, _) in enumerate(found) if is_same(field, value, other)), None)
            if known is None:
                found.append((value, [place]))
                continue
            other, places = found[known]
            fuller = value if len(_words(value)) > len(_words(other)) else other
            found[known] = (fuller, places if place in places else [*places, place])
    return tuple(Told(value, tuple(places)) for value, places in found)


def contradictions(sources: Sequence[dict[Field, Values]]) -> Iterator[Contradiction]:
    """Where two sources tell the same field of one kind, and each tells what the other does not."""
    for one, first in enumerate(sources):
        for other in range(one + 1, len(sources)):
            for field in Field:
                yield from _contradicting(field, (one, first[field]), (other, sources[other][field]))


def _contradicting(
    field: Field, one: tuple[int, Values], other: tuple[int, Values]
) -> Iterator[Contradiction]:
    kind = _KINDS.get(field)
    if kind is None:
        return
    for each in dict.fromkeys(kind(value) for value in one[1]):
        if each is None:
            continue
        mine = [value for value in one[1] if kind(value) == each]
        yours = [value for value in other[1] if kind(value) == each]
        left = tuple(v for v in mine if not any(is_same(field, v, y) for y in yours))
        right = tuple(v for v in yours if not any(is_same(field, v, m) for m in mine))
        if left and right and not _as_many(left, right):
            yield Contradiction(field, one[0], other[0], left, right)


def _as_many(one: Values, other: Values) -> bool:
    """Whether counts in other periods come to the same in a year: 每半年1次 and 每年2次."""
    sides = [
        [v.cadence for v in side if isinstance(v, Clock) and isinstance(v.cadence, Quota)]
        for side in (one, other)
    ]
    first, second = sides
    if not first or not second or {quota.per for quota in first} & {quota.per for quota in second}:
        return False
    totals = [sum(times_a_year(quota, quota.min or 0) for quota in side) for side in sides]
    return totals[0] == totals[1]


def _clock_kind(value: Value) -> object:
    """Clocks of one kind contradict each other; what is vague contradicts nothing.

    The days of a season are not known, so it can contradict another season and no day.
    """
    if not isinstance(value, Clock) or isinstance(value.cadence, Vague):
        return None
    return type(value.cadence), any(season_of(point) for point in points(value.cadence))


def _bearer_kind(value: Value) -> object:
    return value.role if isinstance(value, Bearer) else None


def _unit_kind(value: Value) -> object:
    """3万人 contradicts 20000人, but no 95%."""
    told = quantity_of(value) if isinstance(value, Target) else None
    return told.unit if told else None


def _one_kind(_value: Value) -> object:
    return True


#: Within which kind two values of a field contradict each other; papers never do: each may be asked for.
_KINDS: dict[Field, Callable[[Value], object]] = {
    Field.MODALITY: _one_kind,
    Field.BEARERS: _bearer_kind,
    Field.CADENCES: _clock_kind,
    Field.TARGETS: _unit_kind,
}


def is_same(field: Field, one: Value, other: Value) -> bool:
    """Whether two values mean the same; the shorter form of a name or paper means the longer one.

    So does a count without a day (每学期一次) the same count with one.
    """
    if meaning(one) == meaning(other):
        return True
    match field, one, other:
        case Field.BEARERS, Bearer(name=a, role=role), Bearer(name=b) if other.role is role:
            return a.endswith(b) or b.endswith(a)
        case Field.DELIVERABLES, Deliverable(a), Deliverable(b):
            return a.endswith(b) or b.endswith(a)
        case Field.CADENCES, Clock(Quota() as a), Clock(Quota() as b):
            return replace(a, due="") == replace(b, due="") and not (a.due and b.due)
        case Field.TARGETS, Target() as a, Target() as b:
            return (told := quantity_of(a)) is not None and told == quantity_of(b)
    return False


def _words(value: Value) -> str:
    match value:
        case Bearer(name=name):
            return name
        case Deliverable(quote):
            return quote
        case Clock(Quota(due=due)):
            return due
    return ""


def values_of(proposal: Proposal, keeps: Callable[[Value], bool]) -> dict[Field, Values]:
    """The values of all fields of a proposal that `keeps` lets pass."""
    return {field: tuple(filter(keeps, read(proposal))) for field, read in VALUES.items()}
