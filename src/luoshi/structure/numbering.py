"""Runs, the numbered Items that belong to one list, and what is wrong with their numbers."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from luoshi.source import Document, Fault
from luoshi.structure.faults import fault
from luoshi.structure.letter import is_attachment
from luoshi.structure.marks import RANK, count_of
from luoshi.structure.outline import Item, ItemKind

#: How the number of a list is written. Running ones (一是) stand inside sentences and are not counted.
_WRITTEN = {
    ItemKind.BOOK: "第{}编",
    ItemKind.CHAPTER: "第{}章",
    ItemKind.SECTION: "第{}节",
    ItemKind.ARTICLE: "第{}条",
    ItemKind.HAN: "{}、",
    ItemKind.BRACKET_HAN: "（{}）",
    ItemKind.DIGIT: "{}.",
    ItemKind.DECIMAL: "{}",
    ItemKind.BRACKET_DIGIT: "（{}）",
    ItemKind.CIRCLE: "{}",
    ItemKind.LETTER: "{})",
}
_IN_DIGITS = (ItemKind.DIGIT, ItemKind.BRACKET_DIGIT, ItemKind.DECIMAL)
_LEVELS = (ItemKind.HAN, ItemKind.BRACKET_HAN, ItemKind.DIGIT, ItemKind.BRACKET_DIGIT)
_FAR = 9  # a greater gap is another list, or a number that was misread
_HAN = "零一二三四五六七八九"
_PLAIN = str.maketrans("().．", "（）..", " \u3000\n")


@dataclass(slots=True)
class Run:
    """The Items of one list, with their values.

    opened: where in the Document the list may begin at all. sign: what a number inside a sentence has
    behind it (一是, 一要); "" for all others.
    """

    kind: ItemKind
    opened: int = 0
    sign: str = ""
    items: list[Item] = field(default_factory=list)
    values: list[int] = field(default_factory=list)

    def written(self, value: int) -> str:
        """A number as this list writes it: 三、 （三） 3. 2.1.3 三是."""
        if self.sign:
            return in_han(value) + self.sign
        above = self.items[0].number.rpartition(".")[0] if self.kind is ItemKind.DECIMAL else ""
        return f"{above}.{value}" if above else written(self.kind, value)


def runs(items: Sequence[Item], enclosed: Sequence[int] = ()) -> tuple[Run, ...]:
    """The lists of a document. 1 begins a new one; a list may run on under the next heading.

    Articles run on through chapters; （四） under 二、 goes on from （三） under 一、 where numbers do
    so in the whole document. enclosed: where attachments begin, as `attachments` finds them; no list runs
    on into one.
    """
    found: list[Run] = []
    latest: dict[ItemKind, Run] = {}
    beside: dict[tuple[ItemKind, int | str | None], Run] = {}
    part = 0
    for item in items:
        if item.kind not in _WRITTEN or not item.number:
            continue
        if part != (here := bisect_right(enclosed, item.span.start)):
            part = here
            latest.clear()
            beside.clear()
        value = count_of(item.number)
        key = (item.kind, _list_of(item))
        run = beside.get(key)
        if run is None and value != 1 and item.kind is not ItemKind.DECIMAL:
            last = latest.get(item.kind)
            run = last if last is not None and last.values[-1] < value else None
        if run is None or value == 1:
            above = items[item.parent].span.end if item.parent is not None else 0
            run = Run(item.kind, max(above, enclosed[part - 1] if part else 0))
            found.append(run)
        beside[key] = latest[item.kind] = run
        run.items.append(item)
        run.values.append(value)
    return tuple(found)


def attachments(document: Document) -> tuple[int, ...]:
    """Where each attachment begins: at a line that says no more than 附件, 附件2."""
    found, at = [], 0
    for line in document.text.split("\n"):
        if (words := line.strip()) and is_attachment(words):
            found.append(at)
        at += len(line) + 1
    return tuple(found)


def _list_of(item: Item) -> int | str | None:
    """What Items of one list have in common: the one above, or the numbers before the last (2.1.)."""
    if item.kind is ItemKind.DECIMAL:
        return item.number.rpartition(".")[0]
    return None if item.kind is ItemKind.ARTICLE else item.parent


def written(kind: ItemKind, value: int) -> str:
    """A number as a list of this kind writes it: 三、 （三） 3."""
    if kind is ItemKind.CIRCLE:
        return chr(ord("①") + value - 1) if 1 <= value <= 20 else str(value)
    if kind is ItemKind.LETTER:
        return _WRITTEN[kind].format(chr(ord("a") + value - 1))
    return _WRITTEN[kind].format(value if kind in _IN_DIGITS else in_han(value))


def in_han(value: int) -> str:
    """A number below 1000 in Han: 十二, 一百零三."""
    hundreds, rest = divmod(value, 100)
    tens, ones = divmod(rest, 10)
    told = f"{_HAN[hundreds]}百" if hundreds else ""
    if tens:
        told += ("" if tens == 1 and not hundreds else _HAN[tens]) + "十"
    elif hundreds and ones:
        told += "零"
    return told + (_HAN[ones] if ones else "")


def find_faults(document: Document, items: Sequence[Item]) -> list[Fault]:
    """Numbers that are missing, twice or out of order, and levels that are crossed, in order of the text."""
    told = [*_crossed(items)]
    for run in runs(items, attachments(document)):
        told.extend(_wrong_steps(document, run))
    return sorted(told, key=lambda one: one.span.start if one.span else 0)


def _wrong_steps(document: Document, run: Run) -> Iterator[Fault]:
    present = set(run.values)
    for at in range(1, len(run.items)):
        step = run.values[at] - run.values[at - 1]
        if step < 0:
            yield _at(run, at, "number-order")
        elif step == 0 and not is_inserted(document, run.items[at]):
            yield _at(run, at, "number-twice")
        elif 1 < step <= _FAR:
            missing = [v for v in range(run.values[at - 1] + 1, run.values[at]) if v not in present]
            if missing and not stands_before(document, run, at, missing):
                yield _at(run, at, "number-missing", missing=run.written(missing[0]))


def _at(run: Run, at: int, code: str, **fields: str) -> Fault:
    here, before = run.written(run.values[at]), run.written(run.values[at - 1])
    return fault(code, run.items[at].span, here=here, before=before, **fields)


def is_inserted(document: Document, item: Item) -> bool:
    """Whether an article was inserted behind the one of its number: 第二条之一."""
    return "条之" in document.quote(item.span)


def stands_before(document: Document, run: Run, at: int, missing: Sequence[int]) -> bool:
    """Whether a missing number stands in the text before run.items[at], as the start of no paragraph."""
    start = run.items[at - 1].span.end if at else run.opened
    before = document.text[start : run.items[at].span.start].translate(_PLAIN)
    return any(run.written(value).rstrip("、.") in before for value in missing)


def _crossed(items: Sequence[Item]) -> Iterator[Fault]:
    """The first Item of each list whose habit stands higher than that of the Item above it."""
    told: set[int] = set()
    for item in items:
        if item.parent is None or item.parent in told or item.kind not in _LEVELS:
            continue
        above = items[item.parent]
        if above.kind in _LEVELS and RANK[item.kind] < RANK[above.kind]:
            told.add(item.parent)
            here, before = (written(one.kind, count_of(one.number)) for one in (item, above))
            yield fault("levels-crossed", item.span, here=here, before=before)
