"""Gathering: units of several documents that tell one duty, brought into one group, at most one of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from luoshi.account.joint.units import Unit
from luoshi.account.likeness.share import Content, Scale, Shelf, limit
from luoshi.account.likeness.within import near


@dataclass(frozen=True, slots=True)
class Group:
    """Units that tell one duty, in the order of their documents; likeness: the least that joined one."""

    units: tuple[Unit, ...]
    likeness: float = 1.0

    @property
    def documents(self) -> frozenset[int]:
        """Whence its units are; no two are of one document."""
        return frozenset(unit.source.document for unit in self.units)

    def with_unit(self, unit: Unit, likeness: float) -> Group:
        """The group with a unit of a later document."""
        return Group((*self.units, unit), min(self.likeness, likeness))

    def merged(self, other: Group, likeness: float) -> Group:
        """Both groups as one."""
        units = sorted((*self.units, *other.units), key=lambda unit: unit.source.document)
        return Group(tuple(units), min(self.likeness, other.likeness, likeness))


def gathered(documents: Sequence[Sequence[Unit]]) -> list[Group]:
    """Each document is matched against the groups of those before it, then groups with each other."""
    scale = Scale([unit.content for units in documents for unit in units])
    groups: list[Group] = []
    for new in documents:
        taken = _matched(groups, new, scale)
        for at, unit in enumerate(new):
            if at in taken:
                group, score = taken[at]
                groups[group] = groups[group].with_unit(unit, score)
            else:
                groups.append(Group((unit,)))
    return _merged(groups, scale, len(documents)) if len(documents) > 2 else groups


@dataclass(frozen=True, slots=True)
class _Alike:
    """New units of one content, and members of groups of another, with their likeness."""

    likeness: float
    is_within: bool
    members: tuple[int, ...]
    news: tuple[int, ...]


def _matched(groups: Sequence[Group], new: Sequence[Unit], scale: Scale) -> dict[int, tuple[int, float]]:
    """For each unit of a document the group that it joins, with its likeness; one to one."""
    members = [(group, unit) for group, each in enumerate(groups) for unit in each.units]
    shelf = Shelf(scale, [unit.content for _, unit in members])
    equals: dict[Content, list[int]] = {}
    for at, unit in enumerate(new):
        equals.setdefault(unit.content, []).append(at)
    scored = [
        _Alike(score, is_within, tuple(shelf.places[number]), tuple(ats))
        for content, ats in equals.items()
        for number, score, is_within in near(scale, content, shelf, limit("joined"))
    ]
    taken: dict[int, tuple[int, float]] = {}
    full: set[int] = set()
    for each in sorted(scored, key=lambda one: (-one.likeness, one.members, one.news)):
        free = {members[at][0]: members[at][1] for at in reversed(each.members) if members[at][0] not in full}
        news = {at: new[at] for at in each.news if at not in taken}
        for at, group in _pairs(news, dict(reversed(free.items())), is_within=each.is_within):
            taken[at] = (group, each.likeness)
            full.add(group)
    return taken


def _pairs(news: dict[int, Unit], free: dict[int, Unit], *, is_within: bool) -> Iterator[tuple[int, int]]:
    """Units and groups that are equally alike, one to one: those of one name first, then in order.

    What is alike only because the other says more must be of the same unit, or of the same day.
    """
    by_name: dict[str, list[int]] = {}
    for group in reversed(free):
        for name in free[group].names:
            by_name.setdefault(name, []).append(group)
    rest: list[int] = []
    left = dict(free)
    for at, unit in news.items():
        named = next(
            (g for name in unit.names if (g := _last(by_name.get(name, []), left)) is not None), None
        )
        if named is None or (is_within and not unit.speaks_for(free[named])):
            rest.append(at)
            continue
        del left[named]
        yield at, named
    for at, group in zip(rest, list(left), strict=False):
        if not is_within or news[at].speaks_for(free[group]):
            yield at, group


def _last(groups: list[int], left: dict[int, Unit]) -> int | None:
    """The last of some groups that is left; those that are not are dropped."""
    while groups and groups[-1] not in left:
        groups.pop()
    return groups[-1] if groups else None


def _merged(groups: Sequence[Group], scale: Scale, documents: int) -> list[Group]:
    """Groups of other documents that have alike units, as one: a later document may tell what binds them."""
    open_ones = [at for at, group in enumerate(groups) if len(group.units) < documents]
    members = [(at, unit) for at in open_ones for unit in groups[at].units]
    shelf = Shelf(scale, [unit.content for _, unit in members])
    contents = [members[places[0]][1].content for places in shelf.places]
    found = sorted(
        (-score, one, other, is_within)
        for one, content in enumerate(contents)
        for other, score, is_within in near(scale, content, shelf, limit("joined"))
    )
    merging = _Merging(groups)
    for minus, one, other, is_within in found:
        mine, theirs = ([members[at] for at in shelf.places[number]] for number in (one, other))
        merging.merge(mine, theirs, -minus, is_within=is_within)
    return merging.groups()


class _Merging:
    """Groups that become fewer; each is found by the place that it once had."""

    def __init__(self, groups: Sequence[Group]) -> None:
        self._kept = dict(enumerate(groups))
        self._heads = list(range(len(groups)))

    def groups(self) -> list[Group]:
        """What is left, in order."""
        return [self._kept[at] for at in sorted(self._kept)]

    def merge(
        self,
        mine: Sequence[tuple[int, Unit]],
        theirs: Sequence[tuple[int, Unit]],
        likeness: float,
        *,
        is_within: bool,
    ) -> None:
        """Merge each group with the first of others, of as alike units, that share no document with it."""
        by_documents: dict[frozenset[int], list[tuple[int, Unit]]] = {}
        for at, unit in reversed(theirs):
            by_documents.setdefault(self._kept[self._head(at)].documents, []).append((at, unit))
        for at, unit in mine:
            for others in by_documents.values():
                self._merge_one(at, unit, others, likeness, is_within=is_within)

    def _merge_one(
        self, at: int, unit: Unit, others: list[tuple[int, Unit]], likeness: float, *, is_within: bool
    ) -> None:
        while others:
            own, head = self._head(at), self._head(others[-1][0])
            if self._kept[own].documents & self._kept[head].documents:
                return
            _, other = others.pop()
            if is_within and not unit.speaks_for(other):
                continue
            first, second = sorted((own, head))
            self._kept[first] = self._kept[first].merged(self._kept.pop(second), likeness)
            self._heads[second] = first

    def _head(self, at: int) -> int:
        while self._heads[at] != at:
            at = self._heads[at]
        return at
