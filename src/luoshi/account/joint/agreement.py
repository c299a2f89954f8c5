"""Agreement: one duty told in several documents, its fields from whichever tells them.

Where two documents tell the same field and neither tells all that the other does, both values
stand, and the contradiction is shown; nothing is chosen.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from luoshi.account.likeness.same_office import may_be_one
from luoshi.account.likeness.short_names import is_one_name
from luoshi.account.terms.fields import VALUES, Field, Value, meaning
from luoshi.account.terms.quantity import quantity_of
from luoshi.account.terms.strictness import times_a_year
from luoshi.cadence import Deadline, Quota, Vague, Window
from luoshi.cadence.complete import points
from luoshi.cadence.day import season_of
from luoshi.duty import Bearer, Clock, Deliverable, Proposal, Role, Target

#: Names of many, who may owe each their own under any lead: 各村, 县有关部门; but 马各庄村 is one.
_MANY = re.compile("各(?!庄)|有关|相关|所有|全体|其他")


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

    A name or paper that is a shorter form of another (民政局, 县民政局) is told with the longer. A count
    without a day (每周) does not tell the day of another (每周五), so both stand.
    """
    found: list[tuple[Value, list[int]]] = []
    for place, values in enumerate(sources):
        for value in values:
            known = next((at for at, (other, _) in enumerate(found) if _is_told(field, value, other)), None)
            if known is None:
                found.append((value, [place]))
                continue
            other, places = found[known]
            fuller = value if len(_words(value)) > len(_words(other)) else other
            found[known] = (fuller, places if place in places else [*places, place])
    return tuple(Told(value, tuple(places)) for value, places in found)


def _is_told(field: Field, value: Value, other: Value) -> bool:
    """Whether one value tells all of the other, so that both stand as one."""
    return is_same(field, value, other) and (field is not Field.CADENCES or meaning(value) == meaning(other))


def contradictions(sources: Sequence[dict[Field, Values]]) -> Iterator[Contradiction]:
    """Where two sources tell the same field of one kind, and each tells what the other does not.

    What several sources tell against one is told once, with the first two that differ so.
    """
    told: list[Contradiction] = []
    for each in _pairwise(sources):
        if not any(_tells_the_same(each, before) for before in told):
            told.append(each)
            yield each


def _tells_the_same(one: Contradiction, other: Contradiction) -> bool:
    """Whether one holds no values against each other but those that the other does, on whichever side."""
    if one.field is not other.field:
        return False
    sides = one.one_tells, one.other_tells
    return any(
        _are_among(one.field, sides[0], first) and _are_among(one.field, sides[1], second)
        for first, second in (
            (other.one_tells, other.other_tells),
            (other.other_tells, other.one_tells),
        )
    )


def _are_among(field: Field, some: Values, others: Values) -> bool:
    return all(any(is_same(field, one, other) for other in others) for one in some)


def _pairwise(sources: Sequence[dict[Field, Values]]) -> Iterator[Contradiction]:
    for one, first in enumerate(sources):
        for other in range(one + 1, len(sources)):
            for field in Field:
                pair = (one, first[field]), (other, sources[other][field])
                yield from _contradicting(field, *pair)
                if field is Field.BEARERS:
                    yield from _led_by_another(*pair)
                if field is Field.CADENCES:
                    yield from _as_many_days(*pair)


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
        left = tuple(v for v in mine if not any(_agrees(field, v, y) for y in yours))
        right = tuple(v for v in yours if not any(_agrees(field, v, m) for m in mine))
        if left and right and not _as_many(left, right):
            yield Contradiction(field, one[0], other[0], left, right)


def _agrees(field: Field, one: Value, other: Value) -> bool:
    """Whether two values contradict each other in nothing; a body and its head do not: 各学校, 校领导."""
    if isinstance(one, Bearer) and isinstance(other, Bearer) and may_be_one(one.name, other.name):
        return True
    return is_same(field, one, other)


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


def _as_many_days(one: tuple[int, Values], other: tuple[int, Values]) -> Iterator[Contradiction]:
    """Days side by side are counted, and contradict a count that comes to another number in a year.

    4月底前、10月底前各报送一次 is twice a year, 每季度 is four times.
    """
    for (place, days), (at, counts) in ((one, other), (other, one)):
        row = _side_by_side(days)
        quotas = [(v, v.cadence) for v in counts if isinstance(v, Clock) and isinstance(v.cadence, Quota)]
        is_mixed = any(isinstance(v, Clock) and isinstance(v.cadence, Quota) for v in days)
        if not row or not quotas or is_mixed or _side_by_side(counts):
            continue
        if sum(times_a_year(quota, quota.min or 0) for _, quota in quotas) != len(row):
            yield _in_order(Field.CADENCES, (place, tuple(row)), (at, tuple(value for value, _ in quotas)))


def _side_by_side(values: Values) -> list[Clock]:
    """Two days or more, of which each follows the one before after a single sign: nothing is done between."""
    days = [v for v in values if isinstance(v, Clock) and isinstance(v.cadence, Deadline | Window)]
    is_row = all(b.origin.span.start - a.origin.span.end == 1 for a, b in pairwise(days))
    return days if len(days) > 1 and is_row else []


def _led_by_another(one: tuple[int, Values], other: tuple[int, Values]) -> Iterator[Contradiction]:
    """Who owes without a part owes alone, and contradicts another that leads; 各村 may owe under any lead."""
    for (place, plain), (at, parted) in ((one, other), (other, one)):
        owing = [v for v in plain if isinstance(v, Bearer) and v.role is not Role.SUPPORT]
        leads = [v for v in parted if isinstance(v, Bearer) and v.role is Role.LEAD]
        is_plain = bool(owing) and all(v.role is Role.BEARER and not _MANY.search(v.name) for v in owing)
        if not leads or not is_plain or any(is_one_name(a.name, b.name) for a in owing for b in leads):
            continue
        yield _in_order(Field.BEARERS, (place, tuple(owing)), (at, tuple(leads)))


def _in_order(
    field: Field, one: tuple[int, tuple[Value, ...]], other: tuple[int, tuple[Value, ...]]
) -> Contradiction:
    """Two sources that contradict each other, the earlier first."""
    (first, left), (second, right) = sorted((one, other), key=lambda source: source[0])
    return Contradiction(field, first, second, left, right)


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

    So does a count without a day (每学期一次) the same count with one, and one without bounds (每日) the
    same within some (5月至9月每日).
    """
    if meaning(one) == meaning(other):
        return True
    match field, one, other:
        case Field.BEARERS, Bearer(name=a, role=role), Bearer(name=b) if other.role is role:
            return is_one_name(a, b)
        case Field.DELIVERABLES, Deliverable(a), Deliverable(b):
            return a.endswith(b) or b.endswith(a)
        case Field.CADENCES, Clock(Quota() as a), Clock(Quota() as b):
            return _is_one_count(a, b)
        case Field.TARGETS, Target() as a, Target() as b:
            return (told := quantity_of(a)) is not None and told == quantity_of(b)
    return False


def _is_one_count(one: Quota, other: Quota) -> bool:
    counts = {(quota.min, quota.max, quota.per) for quota in (one, other)}
    days = {quota.due for quota in (one, other) if quota.due}
    bounds = {(quota.since, quota.until) for quota in (one, other) if quota.is_bounded}
    return len(counts) == 1 and len(days) < 2 and len(bounds) < 2


def _words(value: Value) -> str:
    match value:
        case Bearer(name=name):
            return name
        case Deliverable(quote):
            return quote
    return ""


def values_of(proposal: Proposal, keeps: Callable[[Value], bool]) -> dict[Field, Values]:
    """The values of all fields of a proposal that `keeps` lets pass."""
    return {field: tuple(filter(keeps, read(proposal))) for field, read in VALUES.items()}
