"""`luoshi read`: the structure of a plan, as a tree of its items with their segments."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import click
from rich.console import Console
from rich.text import Text
from rich.tree import Tree

from luoshi.api import outline, read
from luoshi.cli.carets import underline
from luoshi.cli.columns import columns, shown, wrap
from luoshi.cli.help import Command
from luoshi.cli.language import Wording
from luoshi.cli.taking import unforeseen
from luoshi.cli.terminal import paper
from luoshi.errors import Lang, LuoshiError
from luoshi.source import Document, Fault
from luoshi.structure import Item, ItemKind, Outline, Segment, SegmentKind
from luoshi.writing.wording import KINDS

SUMMARY = Wording(
    "显示文件的结构：条目的编号和标题，每一句的类别，以及疑点。",
    "Show the structure of a file: its items by number and title, the kind of each sentence, its faults.",
)
COUNTS = Wording(
    "条目 {items}，句 {segments}（{kinds}），疑点 {faults}",
    "{items} items, {segments} segments ({kinds}), {faults} faults",
)
FAULT = Wording("疑点 {code}：{sentence}", "Fault {code}: {sentence}")
LINE = Wording("第 {line} 行", "line {line}")

_GUIDE = 4
#: How a number is written by its habit; any other stands as it is.
_NUMBERS = {
    ItemKind.CHAPTER: "第{}章 ",
    ItemKind.SECTION: "第{}节 ",
    ItemKind.ARTICLE: "第{}条 ",
    ItemKind.HAN: "{}、",
    ItemKind.BRACKET_HAN: "（{}）",
    ItemKind.DIGIT: "{}.",
    ItemKind.BRACKET_DIGIT: "（{}）",
    ItemKind.RUNNING: "{}是",
}


def command(lang: Lang) -> Command:
    """The command, speaking `lang`."""

    def run(file: str) -> None:
        show(Path(file), lang, paper())

    return Command("read", lang, SUMMARY, [click.Argument(["file"], metavar="FILE")], run)


def show(path: Path, lang: Lang, console: Console) -> None:
    """Print the tree of one file, its counts and its faults."""
    plan, faults = take_outline(path)
    console.print(tree(plan, lang, console.width))
    console.print()
    kinds = Counter(segment.kind for segment in plan.segments)
    parts = ("，" if lang == "zh" else ", ").join(
        f"{KINDS[k][lang]} {kinds[k]}" for k in SegmentKind if kinds[k]
    )
    console.print(
        COUNTS(lang, items=len(plan.items), segments=len(plan.segments), kinds=parts, faults=len(faults))
    )
    for fault in faults:
        console.print()
        for line in fault_lines(plan.document, fault, lang, console.width):
            console.print(line, soft_wrap=True)


def take_outline(path: Path) -> tuple[Outline, Sequence[Fault]]:
    """Read a file and build its Outline; the faults of both, each once.

    Raises:
        LuoshiError: the file can't be read.
    """
    try:
        document, faults = read(path)
        plan = outline(document)
    except (LuoshiError, KeyboardInterrupt):
        raise
    except Exception as error:
        raise unforeseen(path, error) from error
    return plan, tuple(dict.fromkeys((*faults, *plan.faults)))


def tree(plan: Outline, lang: Lang, width: int) -> Tree:
    """The Items as branches, the Segments as their leaves, in the order of the text."""
    root = Tree(Text(plan.document.name, style="bold"), guide_style="dim")
    branches: dict[int | None, Tree] = {None: root}
    depths: dict[int | None, int] = {None: 0}
    for entry in in_order(plan):
        above = entry.parent if isinstance(entry, Item) else entry.item
        depth = depths.get(above, 0) + 1
        label = _label(entry, lang, width - depth * _GUIDE)
        branch = branches.get(above, root).add(label)
        if isinstance(entry, Item):
            branches[entry.index], depths[entry.index] = branch, depth
    return root


def in_order(plan: Outline) -> list[Item | Segment]:
    """Items and Segments by their place; a heading that an Item already shows is left out."""
    titled = {item.span.start for item in plan.items if item.title}
    leaves = [s for s in plan.segments if s.kind is not SegmentKind.HEADING or s.span.start not in titled]
    entries: list[Item | Segment] = [*plan.items, *leaves]
    # An item opens before the segment that begins with its number.
    return sorted(entries, key=lambda entry: (entry.span.start, isinstance(entry, Segment)))


def _label(entry: Item | Segment, lang: Lang, room: int) -> Text:
    """One entry, wrapped here: rich knows no rules for breaking Chinese lines."""
    if isinstance(entry, Item):
        number = _NUMBERS.get(entry.kind, "{}").format(entry.number) if entry.number else ""
        return _wrapped("", shown(f"{number}{entry.title}") or entry.kind.value, "bold", room)
    head = f"{entry.index} {KINDS[entry.kind][lang]} "
    return _wrapped(head, shown(entry.text), "", room)


def _wrapped(head: str, words: str, style: str, room: int) -> Text:
    indent = columns(head)
    lines = [words[piece.start : piece.end] for piece in wrap(words, room - indent)]
    return Text.assemble((head, "dim"), (f"\n{' ' * indent}".join(lines), style))


def fault_lines(document: Document, fault: Fault, lang: Lang, width: int) -> list[str]:
    """A fault's sentence, and its line of the text with a caret line where it has a place."""
    sentence = FAULT(lang, code=fault.code, sentence=fault.zh if lang == "zh" else fault.en)
    if fault.span is None:
        return [sentence]
    text, start = document.text, fault.span.start
    head = text.rfind("\n", 0, start) + 1
    end = text.find("\n", start)
    end = end if end >= 0 else len(text)
    # Only the first line is drawn: a fault over many lines would print them all.
    ranges = [(first - head, min(last, end) - head) for first, last in fault.span.ranges if first < end]
    place = LINE(lang, line=document.line_of(start))
    drawn = underline(text[head:end], ranges, max(width - 2, 8), whole=False)
    return [f"{sentence} ({place})", *(f"  {line}" for line in drawn)]
