"""`luoshi diff`: what became of each sentence and each duty between two versions of a plan."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from luoshi.account import Difference
from luoshi.account.terms.fields import FieldChange
from luoshi.account.versions.alignment import Link
from luoshi.account.versions.difference import Change, DutyChange
from luoshi.account.versions.pieces import Turn, pieces
from luoshi.api import diff
from luoshi.cadence import Frame
from luoshi.cli.account_forms import Form, deliver, form_option, output_option, text_bytes
from luoshi.cli.account_json import difference_json
from luoshi.cli.carets import Range, underline
from luoshi.cli.difference_page import difference_html
from luoshi.cli.difference_words import CHANGES, MOVED, fate_words
from luoshi.cli.field_words import FIELDS, document_words, line_words, one_line, values_words
from luoshi.cli.help import Command
from luoshi.cli.language import Wording
from luoshi.cli.output import json_bytes
from luoshi.cli.taking import take_undated, year_option
from luoshi.cli.terminal import paper
from luoshi.cli.unit_list import named_units, units_option
from luoshi.errors import Lang
from luoshi.extraction.result import Extraction
from luoshi.writing.wording import COMMA

SUMMARY = Wording(
    "对照一份计划的两个版本：哪些任务保留、改动、新增、取消，改了哪一项，从什么改成什么。",
    "Compare two versions of a plan: which duties are kept, changed, new or gone; which field, from what "
    "to what.",
)
FORMAT = Wording(
    "结果的样式：text 文字（默认）、json 全部内容、html 网页，旧文、新文和任务的变化三栏并排。",
    "The form of the result: text (the default), json (everything), html (both texts and the duties, "
    "side by side).",
)
DUTIES = Wording("任务：{counts}", "Duties: {counts}")
KEPT = Wording("{change}：{pairs}", "{change}: {pairs}")
SENTENCES = Wording("其他句子", "Other sentences")
SAME = Wording("两个版本没有不同。", "The versions do not differ.")


def command(lang: Lang) -> Command:
    """The command, speaking `lang`."""

    def run(  # noqa: PLR0913 - click hands each option over by name
        *, old: str, new: str, year: int | None, units: str | None, format_: str, output_: str | None
    ) -> None:
        paths = [Path(old), Path(new)]
        known = named_units(units, "luoshi diff")
        before, after = (take_undated(path, Frame(year=year), known) for path in paths)
        found = diff(before, after)
        match Form(format_):
            case Form.JSON:
                data = json_bytes(difference_json(found))
            case Form.HTML:
                data = difference_html(found, lang).encode()
            case _:
                data = text_bytes(lines(found, lang, paper().width))
        deliver(data, output_, paths, lang)

    params: list[click.Parameter] = [
        click.Argument(["old"], metavar="OLD"),
        click.Argument(["new"], metavar="NEW"),
        year_option(lang),
        units_option(lang),
        form_option(lang, tuple(Form), FORMAT),
        output_option(lang),
    ]
    return Command("diff", lang, SUMMARY, params, run)


def lines(found: Difference, lang: Lang, width: int) -> Iterator[str]:
    """The difference as text: − before what went, + before what came, carets under the words."""
    yield f"− {document_words(found.old, lang)}"
    yield f"+ {document_words(found.new, lang)}"
    counts = [f"{CHANGES[change](lang)} {len(found.of(change))}" for change in Change]
    yield DUTIES(lang, counts=COMMA[lang].join(counts))
    kept = [duty for duty in found.of(Change.KEPT) if _is_same(duty)]
    if kept:
        pairs = COMMA[lang].join(_pairs(kept))
        yield KEPT(lang, change=CHANGES[Change.KEPT](lang), pairs=pairs)
    for duty in found.duties:
        if duty not in kept:
            yield ""
            yield fate_words(duty, lang)
            yield from _sentences(found, duty.link, lang, width)
            yield from (f"  {line}" for change in duty.fields for line in _field(change, lang))
    yield from _others(found, lang, width)


def _is_same(duty: DutyChange) -> bool:
    """Whether a duty stayed as it was, word for word and in its place."""
    return duty.link.likeness == 1 and not duty.link.moved and not duty.numbers


def _pairs(kept: Sequence[DutyChange]) -> Iterator[str]:
    """The numbers of duties before and now; those that follow one another on both sides as one stretch."""
    first = last = None
    for old, new in [(duty.old[0].number, duty.new[0].number) for duty in kept]:
        if first and last and (old, new) == (last[0] + 1, last[1] + 1):
            last = (old, new)
            continue
        if first and last:
            yield _stretch(first, last)
        first = last = (old, new)
    if first and last:
        yield _stretch(first, last)


def _stretch(first: tuple[int, int], last: tuple[int, int]) -> str:
    old, new = (
        str(start) if start == end else f"{start}—{end}" for start, end in zip(first, last, strict=True)
    )
    return old if old == new else f"{old}→{new}"


def _field(change: FieldChange, lang: Lang) -> Iterator[str]:
    name = FIELDS[change.field](lang)
    if change.gone:
        yield f"{name} − {values_words(change.gone, lang)}"
    if change.come:
        yield f"{name} + {values_words(change.come, lang)}"


def _others(found: Difference, lang: Lang, width: int) -> Iterator[str]:
    """What changed in sentences that oblige nobody in either version."""
    told = {duty.link for duty in found.duties}
    others = [link for link in found.links if link not in told and (link.likeness < 1 or link.moved)]
    if others:
        yield ""
        yield SENTENCES(lang)
        for link in others:
            if link.moved:
                yield f"  {MOVED(lang)}"
            yield from _sentences(found, link, lang, width)
    elif len(found.of(Change.KEPT)) == len(found.duties) and all(
        link.likeness == 1 and not link.moved for link in found.links
    ):
        yield SAME(lang)


def _sentences(found: Difference, link: Link, lang: Lang, width: int) -> Iterator[str]:
    """The sentences of both versions, with carets where they differ; what only moved stands once."""
    old, new = _words(found.old, link.old), _words(found.new, link.new)
    differing = pieces(old, new) if old and new else ()
    for sign, extraction, side, words, turn in (
        ("−", found.old, link.old, old, Turn.OUT),
        ("+", found.new, link.new, new, Turn.IN),
    ):
        if not side:
            continue
        place = line_words(extraction.document, extraction.outline.segments[side[0]].span, lang)
        ranges: list[Range] = []
        at = 0
        for piece in differing:
            if piece.turn is turn:
                ranges.append((at, at + len(piece.text)))
            at += len(piece.text) if piece.turn in (turn, Turn.SAME) else 0
        yield f"  {sign} {place}"
        yield from (f"    {line}" for line in underline(words, ranges, width - 4))


def _words(extraction: Extraction, side: Sequence[int]) -> str:
    segments = extraction.outline.segments
    return "".join(one_line(extraction.document, segments[at].span) for at in side)
