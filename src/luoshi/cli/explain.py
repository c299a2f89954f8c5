"""`luoshi explain`: why a duty reads as it does, field by field, with carets under the words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import click

from luoshi import cadence
from luoshi.cadence import Frame
from luoshi.cli.carets import ranges_within, underline
from luoshi.cli.columns import shown, wrap
from luoshi.cli.help import Command
from luoshi.cli.language import Wording
from luoshi.cli.taking import issued_option, take, year_option
from luoshi.cli.terminal import paper
from luoshi.cli.unit_list import named_units, units_option
from luoshi.duty import Origin, Proposal
from luoshi.errors import Lang, NoSuchDuty
from luoshi.extraction.result import Extraction
from luoshi.extraction.rulebook import description
from luoshi.source import Span
from luoshi.writing.wording import CONFIDENCES, INHERITANCES, MODALITIES, ROLES

SUMMARY = Wording(
    "说明第 N 条任务是怎样读出来的：每一项对应哪些字、由哪条规则读出，或者从哪里继承。",
    "Show how duty N was read: the words of each field, and the rule that read them or whence they came.",
)
HEAD = Wording("第 {number} 条任务，第 {line} 行", "Duty {number}, line {line}")
ABOVE = Wording("上级标题：{titles}", "Under: {titles}")
BINDING = Wording("效力", "Binding")
CADENCE = Wording("时限", "Clock")
DELIVERABLE = Wording("成果", "Deliverable")
TARGET = Wording("指标", "Target")
JUDGED = Wording("立为任务的规则", "Judged a duty by")
RULE = Wording("规则", "Rule")
TRUST = Wording("把握", "Confidence")
INHERITED = Wording("{way}，第 {line} 行", "{way}, line {line}")

_INDENT = "  "


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a duty as it is told: its name, what was read, and how."""

    name: str
    value: str
    origin: Origin


def command(lang: Lang) -> Command:
    """The command, speaking `lang`."""

    def run(*, file: str, number: int, year: int | None, issued: date | None, units: str | None) -> None:
        path = Path(file)
        known = named_units(units, "luoshi explain")
        extraction = take(path, Frame(year=year, issued=issued), known)
        for line in explain(extraction, number, path, lang, paper().width):
            click.echo(line)

    params: list[click.Parameter] = [
        click.Argument(["file"], metavar="FILE"),
        click.Argument(["number"], type=int, metavar="N"),
        year_option(lang),
        issued_option(lang),
        units_option(lang),
    ]
    return Command("explain", lang, SUMMARY, params, run)


def explain(extraction: Extraction, number: int, path: Path, lang: Lang, width: int) -> Iterator[str]:
    """The lines that explain duty `number`, at most `width` columns wide.

    Raises:
        NoSuchDuty: the plan has no duty of that number.
    """
    proposal = next((p for p in extraction.proposals if p.number == number), None)
    if proposal is None:
        raise NoSuchDuty(number=number, path=path, count=len(extraction.proposals))
    document = extraction.document
    yield HEAD(lang, number=number, line=document.line_of(proposal.span.start))
    if proposal.headings:
        yield ABOVE(lang, titles=" > ".join(proposal.headings))
    yield from _indented(shown(proposal.words[p.start : p.end]) for p in wrap(proposal.words, width - 2))
    yield f"{JUDGED(lang)}{_colon(lang)}{_ruled(proposal.duty_rule, lang)}"
    for field in fields(proposal, lang):
        yield ""
        yield from _told(field, proposal, extraction, lang, width)


def fields(proposal: Proposal, lang: Lang) -> Iterator[Field]:
    """The fields of a duty, in the order in which they are told."""
    yield Field(BINDING(lang), MODALITIES[proposal.modality][lang], proposal.modality_origin)
    for bearer in proposal.bearers:
        yield Field(ROLES[bearer.role][lang], bearer.name, bearer.origin)
    for clock in proposal.clocks:
        yield Field(CADENCE(lang), cadence.explain(clock.cadence, lang), clock.origin)
    for thing in proposal.deliverables:
        yield Field(DELIVERABLE(lang), thing.quote, thing.origin)
    for target in proposal.targets:
        value = f"{target.comparison.value} {target.amount} {target.unit}"
        yield Field(TARGET(lang), value.strip(), target.origin)


def _told(field: Field, proposal: Proposal, extraction: Extraction, lang: Lang, width: int) -> Iterator[str]:
    origin, document = field.origin, extraction.document
    yield f"{field.name}{_colon(lang)}{field.value}"
    around = proposal.span
    ranges = ranges_within(around, origin.span)
    if not ranges:
        around = _surroundings(extraction, origin.span)
        ranges = ranges_within(around, origin.span)
    yield from _indented(underline(document.quote(around), ranges, width - 2, whole=False))
    if origin.inherited:
        way = INHERITANCES[origin.inherited][lang]
        yield _INDENT + INHERITED(lang, way=way, line=document.line_of(origin.span.start))
    yield f"{_INDENT}{RULE(lang)}{_colon(lang)}{_ruled(origin.rule, lang)}"
    yield f"{_INDENT}{TRUST(lang)}{_colon(lang)}{CONFIDENCES[origin.confidence][lang]}"


def _surroundings(extraction: Extraction, span: Span) -> Span:
    """The segment in which words stand that are inherited; the lines they stand on where none holds them."""
    for segment in extraction.outline.segments:
        if (
            segment.span.start <= span.start
            and span.end <= segment.span.end
            and ranges_within(segment.span, span)
        ):
            return segment.span
    text = extraction.document.text
    end = text.find("\n", span.end)
    return Span.of(text.rfind("\n", 0, span.start) + 1, end if end >= 0 else len(text))


def _ruled(rule: str, lang: Lang) -> str:
    told = description(rule, lang)
    return f"{rule}{_colon(lang)}{told}" if told else rule


def _colon(lang: Lang) -> str:
    return "：" if lang == "zh" else ": "


def _indented(lines: Iterator[str] | list[str]) -> Iterator[str]:
    return (_INDENT + line for line in lines)
