"""`luoshi read`: the structure of a plan, as a tree of its items with their segments."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import click
from rich.console import Console
from rich.text import Text
from rich.tree import Tree

from luoshi.api import imprint, locate, outline, read
from luoshi.cli import output, several
from luoshi.cli.account_forms import FILE_WIDTH, Form, deliver, form_option
from luoshi.cli.carets import underline
from luoshi.cli.columns import columns, shown, wrap
from luoshi.cli.help import Command
from luoshi.cli.language import Wording
from luoshi.cli.taking import tell_skipped, unforeseen
from luoshi.cli.terminal import paper
from luoshi.errors import BadCall, Lang, LuoshiError, SomeFailed
from luoshi.reading import original_at
from luoshi.source import Document, Fault
from luoshi.structure import Item, ItemKind, Outline, Segment, SegmentKind
from luoshi.writing.page import structure_html
from luoshi.writing.structure_json import structure_json
from luoshi.writing.wording import COMMA, KINDS

SUMMARY = Wording(
    "显示文件的结构：条目的编号和标题，每一句的类别，以及疑点。\n文件夹、压缩包（.zip）代表其中能读的文件。",
    "Show the structure of a file: its items by number and title, the kind of each sentence, its faults.\n"
    "A folder or a .zip stands for all plans in it.",
)
FORMAT = Wording(
    "结果的样式：text 树（默认）、json 全部内容、html 网页。",
    "The form of the result: text (a tree, the default), json (everything), html (a page).",
)
OUTPUT = Wording(
    "写到哪里：一个文件时是文件名，多个文件时是文件夹；不写时印在屏幕上。",
    "Where to write: a file for one plan, a folder for several; printed where none is given.",
)
WHERE = Wording(
    "多个文件的 {form} 要写成文件，请用 --output 写明文件夹",
    "the {form} of several files is written to files: name a folder with --output",
)
COUNTS = Wording(
    "条目 {items}，句 {segments}（{kinds}），疑点 {faults}",
    "items: {items}, segments: {segments} ({kinds}), faults: {faults}",
)
NUMBER = Wording("发文字号 {value}", "number {value}")
ISSUERS = Wording("发文机关 {value}", "issued by {value}")
ISSUED = Wording("成文日期 {value}", "issued on {value}")
FAULT = Wording("疑点 {code}：{sentence}", "Fault {code}: {sentence}")
LINE = Wording("第 {line} 行", "line {line}")

_GUIDE = 4
_ENDINGS = {Form.TEXT: ".txt", Form.JSON: ".json", Form.HTML: ".html"}
#: How a number is written by its habit; any other stands as it is.
_NUMBERS = {
    ItemKind.BOOK: "第{}编 ",
    ItemKind.CHAPTER: "第{}章 ",
    ItemKind.SECTION: "第{}节 ",
    ItemKind.ARTICLE: "第{}条 ",
    ItemKind.HAN: "{}、",
    ItemKind.BRACKET_HAN: "（{}）",
    ItemKind.DIGIT: "{}.",
    ItemKind.BRACKET_DIGIT: "（{}）",
    ItemKind.LETTER: "{}) ",
    ItemKind.RUNNING: "{}是",
}


def command(lang: Lang) -> Command:
    """The command, speaking `lang`."""

    def run(*, files: Sequence[str], format_: str, output_: str | None) -> None:
        form = Form(format_)
        if len(files) == 1 and not several.holds_several(Path(files[0])):
            read_one(Path(files[0]), form, output_, lang)
        else:
            read_several(files, form, output_, lang)

    params: list[click.Parameter] = [
        click.Argument(["files"], nargs=-1, required=True, metavar="FILE…"),
        form_option(lang, (Form.TEXT, Form.JSON, Form.HTML), FORMAT),
        click.Option(["--output", "output_"], metavar="PATH", help=OUTPUT(lang)),
    ]
    return Command("read", lang, SUMMARY, params, run)


def read_one(path: Path, form: Form, target: str | None, lang: Lang) -> None:
    """Print the structure of one file, or write it to the file that was asked for."""
    if form is Form.TEXT and target is None:
        show(path, lang, paper())
        return
    deliver(rendered(path, form, lang), target, [path], lang)


def read_several(names: Sequence[str], form: Form, target: str | None, lang: Lang) -> None:
    """Show several files one after the other, or write each into the folder that was asked for.

    Raises:
        BadCall: JSON or pages of several files without a folder for them.
        SomeFailed: at least one file could not be read; the others are there.
        LuoshiError: the one folder or archive named holds no plan, or the output is refused.
    """
    if form is not Form.TEXT and target is None:
        raise BadCall(detail=WHERE.filled(form=form.value), command="luoshi read")
    gathered = several.gather(names)
    tell_skipped(gathered.skipped, lang)
    if not gathered.files and len(gathered.failed) == 1 and gathered.failed[0].error:
        raise gathered.failed[0].error
    errors = [outcome.error for outcome in gathered.failed if outcome.error]
    if target is not None:
        output.make_folder(Path(target))
    for path, name in zip(gathered.files, output.distinct_names(gathered.files), strict=True):
        try:
            if target is None:
                show(path, lang, paper())
                click.echo()
            else:
                output.save(Path(target) / (name + _ENDINGS[form]), rendered(path, form, lang))
        except LuoshiError as error:
            errors.append(error)
    for met in errors:
        click.secho(met.sentence(lang), fg="red", err=True)
        click.echo(f"  {met.remedy(lang)}", err=True)
    if errors:
        raise SomeFailed(count=len(gathered.files) + len(gathered.failed), failed=len(errors))


def rendered(path: Path, form: Form, lang: Lang) -> bytes:
    """The structure of one file in one form, as the bytes of a file.

    Raises:
        LuoshiError: the file can't be read.
    """
    if form is Form.TEXT:
        sheet = io.StringIO()
        show(path, lang, Console(file=sheet, width=FILE_WIDTH, no_color=True, highlight=False))
        return sheet.getvalue().encode()
    plan, faults = take_outline(path)
    if form is Form.HTML:
        return structure_html(plan, faults, lang).encode()
    original = original_at(path)
    find_boxes = partial(locate, original.data, original.name)
    return output.json_bytes(structure_json(plan, faults, find_boxes))


def show(path: Path, lang: Lang, console: Console) -> None:
    """Print the tree of one file, its counts and its faults."""
    plan, faults = take_outline(path)
    console.print(tree(plan, lang, console.width))
    console.print()
    if told := imprint_line(plan, lang):
        console.print(told, soft_wrap=True)
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


def imprint_line(plan: Outline, lang: Lang) -> str:
    """Number, issuers and day of issue on one line; "" where the letter tells none of them."""
    found = imprint(plan)
    comma = "，" if lang == "zh" else ", "
    names = COMMA[lang].join(issuer.name for issuer in found.issuers)
    told = ((NUMBER, found.number), (ISSUERS, names), (ISSUED, found.issued))
    return comma.join(words(lang, value=value) for words, value in told if value)


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
