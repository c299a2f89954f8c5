"""`luoshi join`: the notice, the outline and the table of one plan, brought together duty by duty."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from luoshi.account.joint.agreement import Contradiction
from luoshi.account.joint.joining import Joining, JointDuty
from luoshi.account.joint.open_numbers import NO_NUMBER
from luoshi.account.joint.units import Source
from luoshi.api import join
from luoshi.cadence import Frame
from luoshi.cli.account_forms import Form, deliver, form_option, hung, output_option, text_bytes
from luoshi.cli.account_json import joining_json
from luoshi.cli.field_words import (
    FIELDS,
    LIKENESS,
    PROPOSED,
    document_words,
    duty_words,
    line_words,
    one_line,
    value_words,
    values_words,
)
from luoshi.cli.help import Command
from luoshi.cli.language import Wording
from luoshi.cli.output import json_bytes
from luoshi.cli.taking import take_undated, year_option
from luoshi.cli.terminal import paper
from luoshi.cli.unit_list import named_units, units_option
from luoshi.duty import Modality
from luoshi.errors import BadCall, Lang
from luoshi.writing.wording import COMMA

SUMMARY = Wording(
    "把一个计划的几份文件（通知、要点、任务分解表）逐条对应：同一件事合成一条，各项取自写明的那一份，不一致的列出来。",
    "Bring the documents of one plan together (notice, outline, table): what is told twice is one duty, its "
    "fields from whichever tells them, contradictions shown.",
)
TOTAL = Wording(
    "{documents} 份文件，合成 {count} 条任务，其中 {shared} 条有两个以上来源，{contradictory} 条不一致",
    "{documents} documents, {count} duties: {shared} told more than once, {contradictory} contradictory",
)
MEASURE = Wording("第 {number} 项", "measure {number}")
OPEN = Wording("未认作任务", "no duty yet")
CONTRADICTION = Wording(
    "不一致  {field}：{one_tells} [{one}]；{other_tells} [{other}]",
    "Contradiction  {field}: {one_tells} [{one}]; {other_tells} [{other}]",
)
AT_LEAST_TWO = Wording("至少写两个文件", "name two files at least")


def command(lang: Lang) -> Command:
    """The command, speaking `lang`."""

    def run(
        *, files: Sequence[str], year: int | None, units: str | None, format_: str, output_: str | None
    ) -> None:
        if len(files) < 2:
            raise BadCall(detail=AT_LEAST_TWO, command="luoshi join")
        paths = [Path(file) for file in files]
        known = named_units(units, "luoshi join")
        found = join([take_undated(path, Frame(year=year), known) for path in paths])
        if Form(format_) is Form.JSON:
            data = json_bytes(joining_json(found))
        else:
            data = text_bytes(lines(found, lang, paper().width))
        deliver(data, output_, paths, lang)

    params: list[click.Parameter] = [
        click.Argument(["files"], nargs=-1, required=True, metavar="FILE…"),
        year_option(lang),
        units_option(lang),
        form_option(lang),
        output_option(lang),
    ]
    return Command("join", lang, SUMMARY, params, run)


def lines(found: Joining, lang: Lang, width: int) -> Iterator[str]:
    """Every joint duty with its sources in order; [n] is the document, as they are listed on top."""
    for number, extraction in enumerate(found.extractions, 1):
        yield f"[{number}] {document_words(extraction, lang)}"
    yield TOTAL(
        lang,
        documents=len(found.extractions),
        count=len(found.duties),
        shared=len(found.shared),
        contradictory=sum(bool(duty.contradictions) for duty in found.duties),
    )
    yield PROPOSED(lang)
    for number, duty in enumerate(found.duties, 1):
        yield ""
        yield from _duty(found, number, duty, lang, width)


def _duty(found: Joining, number: int, duty: JointDuty, lang: Lang, width: int) -> Iterator[str]:
    shared = len(duty.sources) > 1
    yield f"{number}  {LIKENESS(lang, score=duty.likeness)}" if shared else f"{number}"
    for source in duty.sources:
        yield from _source(found, source, lang, width)
    for field, told in duty.fields.items():
        if not told or all(each.value is Modality.MUST for each in told):
            continue
        values = (
            f"{value_words(each.value, lang)}{_marks(duty, each.sources) if shared else ''}" for each in told
        )
        yield from hung(f"{FIELDS[field](lang)}  ", COMMA[lang].join(values), width)
    for contradiction in duty.contradictions:
        yield from hung("", _contradiction(duty, contradiction, lang), width)


def _source(found: Joining, source: Source, lang: Lang, width: int) -> Iterator[str]:
    document = found.extractions[source.document].document
    is_open = source.proposal.number == NO_NUMBER
    named = OPEN(lang) if is_open else duty_words([source.proposal], lang)
    place = f"{named} {line_words(document, source.span, lang)}"
    measure = f" {MEASURE(lang, number=source.measure)}" if source.measure else ""
    head = f"[{source.document + 1}] {place}{measure}  "
    yield from hung(head, one_line(document, source.span), width)


def _marks(duty: JointDuty, places: Sequence[int]) -> str:
    """In which documents a value stands."""
    return "".join(f"[{duty.sources[place].document + 1}]" for place in places)


def _contradiction(duty: JointDuty, each: Contradiction, lang: Lang) -> str:
    return CONTRADICTION(
        lang,
        field=FIELDS[each.field](lang),
        one_tells=values_words(each.one_tells, lang),
        one=duty.sources[each.one].document + 1,
        other_tells=values_words(each.other_tells, lang),
        other=duty.sources[each.other].document + 1,
    )
