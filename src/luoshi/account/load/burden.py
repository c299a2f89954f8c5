"""Burden: what a draft adds for each unit in a year, and what a plan in force asks for already."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from luoshi.account.likeness.share import Content, Scale, Shelf, limit
from luoshi.account.likeness.short_names import is_one_name
from luoshi.account.likeness.within import near
from luoshi.account.load.asks import Ask, AskKind, asks_of
from luoshi.account.load.contents import AskedContents
from luoshi.duty import Role
from luoshi.extraction.result import Extraction


@dataclass(frozen=True, slots=True)
class Load:
    """What is asked of one unit, as written; `unit` is "" where nobody is named.

    A name such as 各村 stands for each of them: the figures are for one.
    """

    unit: str
    asks: tuple[Ask, ...]

    def of(self, kind: AskKind) -> tuple[Ask, ...]:
        """The demands of one kind."""
        return tuple(ask for ask in self.asks if ask.kind is kind)

    def times(self, kind: AskKind) -> Fraction:
        """How many of a kind in a year, so far as the text tells a number."""
        return sum((ask.times for ask in self.of(kind) if ask.times is not None), Fraction(0))


@dataclass(frozen=True, slots=True)
class Overlap:
    """A demand of the draft, and one of the same kind and content in a plan in force.

    plan: the place of that plan in the call. likeness: from 0 to 1; a person decides.
    """

    ask: Ask
    plan: int
    in_force: Ask
    likeness: float


@dataclass(frozen=True, slots=True)
class Burden:
    """What a draft asks for: all demands, by unit, and those that a plan in force makes already."""

    draft: Extraction
    against: tuple[Extraction, ...]
    asks: tuple[Ask, ...]
    loads: tuple[Load, ...]
    overlaps: tuple[Overlap, ...]

    def of(self, kind: AskKind) -> tuple[Ask, ...]:
        """The demands of one kind, in order of the text."""
        return tuple(ask for ask in self.asks if ask.kind is kind)


def burden(draft: Extraction, against: Sequence[Extraction] = ()) -> Burden:
    """Count the meetings, reports, forms, inspections and trainings of a draft before it is issued.

    Quotas count by the year, deadlines and windows once; what the text gives no number for is
    kept apart. Leads and plain bearers carry a demand; who supports is not counted.
    """
    known = frozenset(b.name for p in draft.proposals for b in p.bearers if b.role is not Role.SUPPORT)
    asks = tuple(ask for proposal in draft.proposals for ask in asks_of(draft, proposal, known))
    return Burden(draft, tuple(against), asks, tuple(_loads(asks)), tuple(_overlaps(draft, asks, against)))


def _loads(asks: Sequence[Ask]) -> Iterator[Load]:
    by_unit: dict[str, list[Ask]] = {}
    for ask in asks:
        for name in ask.owners or ("",):
            by_unit.setdefault(name, []).append(ask)
    for unit, found in by_unit.items():
        yield Load(unit, tuple(found))


@dataclass(frozen=True, slots=True)
class _InForce:
    """A demand in force that is another by its kind, its plan, its content or whom it is charged to."""

    kind: AskKind
    plan: int
    content: Content
    owners: tuple[str, ...]


def _overlaps(draft: Extraction, asks: Sequence[Ask], against: Sequence[Extraction]) -> Iterator[Overlap]:
    """For each demand and each plan the most alike one, where it is alike enough.

    What the other holds and more is enough where both are charged to one unit.
    """
    in_force = _in_force(against)
    ours = AskedContents(draft)
    mine = [(ask, ours.of(ask)) for ask in asks]
    scale = Scale([*(content for _, content in mine), *(each.content for each in in_force)])
    kinds = {kind: [each for each in in_force if each.kind is kind] for kind in AskKind}
    shelves = {kind: Shelf(scale, [each.content for each in kinds[kind]]) for kind in AskKind}
    alike: dict[tuple[AskKind, Content], list[tuple[int, float, bool]]] = {}
    for ask, content in mine:
        shelf, best = shelves[ask.kind], dict[int, Overlap]()
        if (ask.kind, content) not in alike:
            alike[ask.kind, content] = sorted(near(scale, content, shelf, limit("same-ask")))
        for number, score, is_within in alike[ask.kind, content]:
            for theirs in (kinds[ask.kind][at] for at in shelf.places[number]):
                if is_within and not _is_one_unit(ask.owners, theirs.owners):
                    continue
                if theirs.plan not in best or score > best[theirs.plan].likeness:
                    best[theirs.plan] = Overlap(ask, theirs.plan, in_force[theirs], score)
        yield from (replace(found, likeness=round(found.likeness, 2)) for found in best.values())


def _in_force(against: Sequence[Extraction]) -> dict[_InForce, Ask]:
    """The demands of the plans in force; of equal ones in a plan the first."""
    found: dict[_InForce, Ask] = {}
    for place, plan in enumerate(against):
        contents = AskedContents(plan)
        for proposal in plan.proposals:
            for ask in asks_of(plan, proposal):
                found.setdefault(_InForce(ask.kind, place, contents.of(ask), ask.owners), ask)
    return found


def _is_one_unit(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    return any(is_one_name(one, other) for one in ours for other in theirs)
