"""`luoshi coverage`: the account of every sentence of a plan."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

import click

from luoshi.account.coverage import Coverage, Entry
from luoshi.api import cover
from luoshi.cadence import Frame
from luoshi.cli import several
from luoshi.cli.account_forms import Form, deliver, form_option, hung, output_option, text_bytes
from luoshi.cli.account_json import coverage_json
from luoshi.cli.field_words import LINE, document_words, one_line
from luoshi.cli.help import Command
from luoshi.cli.language import Wording
from luoshi.cli.output import json_bytes
from luoshi.cli.taking import Outcome, attempt, take_undated, tell_skipped
from luoshi.cli.terminal import paper
from luoshi.cli.unit_list import named_units, units_option
from luoshi.duty import Fate
from luoshi.errors import Lang, SomeFailed
from luoshi.extraction.result import Extraction
from luoshi.extraction.rulebook import description
from luoshi.source import Document, Fault
from luoshi.writing.wording import COMMA, FATES

SUMMARY = Wording(
    "给出每一句的去向：各有多少、有多少已由规则说明、哪些待定、背景是哪条规则认定的。\n"
    "文件夹、压缩包（.zip）代表其中能读的文件。",
    "Account for every sentence: how many have which fate, how many a rule explains, which are open, "
    "and which rule called what context.\nA folder or a .zip stands for all plans in it.",
)
TOTAL = Wording(
    "全文 {total} 句，规则已说明去向 {settled} 句（{share}）：{fates}",
    "{total} sentences, {settled} explained by a rule ({share}): {fates}",
)
COUNT = Wording("{name} {count} 句", "{name}: {count}")
RULE = Wording("{rule} {count} 句（{told}）：第 {lines} 行", "{rule} {count} ({told}): lines {lines}")
DUTY_LINES = Wording("第 {lines} 行", "lines {lines}")
FAULTS = Wording("疑点 {count} 处", "Faults: {count}")
#: Fates whose sentences are told word for word, because a person has to look at them.
_WORD_FOR_WORD = (Fate.OPEN, Fate.OUT_OF_SCOPE, Fate.UNREAD, Fate.MERGED, Fate.SET_ASIDE)


def command(lang: Lang) -> Command:
    """The command, speaking `lang`."""

    def run(*, files: Sequence[str], units: str | None, format_: str, output_: str | None) -> None:
        known = named_units(units, "luoshi coverage")
        gathered = several.gather(files)
        paths, outcomes = gathered.files, gathered.failed
        tell_skipped(gathered.skipped, lang)
        outcomes += [attempt(path, Frame(), partial(take_undated, units=known)) for path in paths]
        if len(outcomes) == 1 and outcomes[0].error:
            raise outcomes[0].error
        extractions = [outcome.extraction for outcome in outcomes if outcome.extraction]
        if Form(format_) is Form.JSON:
            data = json_bytes(coverage_json([(each, cover(each)) for each in extractions]))
        else:
            width = paper().width
            data = text_bytes(line for each in extractions for line in lines(each, lang, width))
        deliver(data, output_, paths, lang)
        _tell_failed(outcomes, lang)

    params: list[click.Parameter] = [
        click.Argument(["files"], nargs=-1, required=True, metavar="FILE…"),
        units_option(lang),
        form_option(lang),
        output_option(lang),
    ]
    return Command("coverage", lang, SUMMARY, params, run)


def _tell_failed(outcomes: Sequence[Outcome], lang: Lang) -> None:
    errors = [outcome.error for outcome in outcomes if outcome.error]
    for error in errors:
        click.secho(error.sentence(lang), fg="red", err=True)
        click.echo(f"  {error.remedy(lang)}", err=True)
    if errors:
        raise SomeFailed(count=len(outcomes), failed=len(errors))


def lines(extraction: Extraction, lang: Lang, width: int) -> Iterator[str]:
    """The account of one document: each figure, and below it the lines that it counts."""
    coverage = cover(extraction)
    yield document_words(extraction, lang)
    yield _total(coverage, lang)
    duties = coverage.of(Fate.DUTY)
    if duties:
        yield COUNT(lang, name=FATES[Fate.DUTY][lang], count=len(duties))
        yield from hung("", DUTY_LINES(lang, lines=_numbers(duties, lang)), width)
    for fate in _WORD_FOR_WORD:
        found = coverage.of(fate)
        if found:
            yield COUNT(lang, name=FATES[fate][lang], count=len(found))
            for entry in found:
                yield from _told(entry, extraction.document, lang, width)
    context = coverage.context()
    if context:
        count = sum(map(len, context.values()))
        yield COUNT(lang, name=FATES[Fate.CONTEXT][lang], count=count)
        for rule, entries in context.items():
            told = description(rule, lang).rstrip("。.")
            words = RULE(lang, rule=rule, count=len(entries), told=told, lines=_numbers(entries, lang))
            yield from hung("", words, width)
    yield from _faults(coverage, lang, width)
    yield ""


def _total(coverage: Coverage, lang: Lang) -> str:
    # Cut down, never up: 100 % is said only where nothing is left.
    share = 1000 * coverage.settled // coverage.total / 10 if coverage.total else 0.0
    counts = [f"{FATES[fate][lang]} {len(coverage.of(fate))}" for fate in FATES if coverage.of(fate)]
    fates = COMMA[lang].join(counts)
    return TOTAL(lang, total=coverage.total, settled=coverage.settled, share=f"{share:g}%", fates=fates)


def _numbers(entries: Sequence[Entry], lang: Lang) -> str:
    return COMMA[lang].join(dict.fromkeys(str(entry.line) for entry in entries))


def _told(entry: Entry, document: Document, lang: Lang, width: int) -> Iterator[str]:
    head = f"{LINE(lang, line=entry.line)}  "
    yield from hung(head, one_line(document, entry.segment.span), width)
    if entry.judgement.fate is Fate.UNREAD:
        for fault in entry.faults:
            yield from hung("", _fault(fault, lang), width, "    ")


def _faults(coverage: Coverage, lang: Lang, width: int) -> Iterator[str]:
    if coverage.faults:
        yield FAULTS(lang, count=len(coverage.faults))
        for fault in coverage.faults:
            yield from hung("", _fault(fault, lang), width)


def _fault(fault: Fault, lang: Lang) -> str:
    return fault.zh if lang == "zh" else fault.en
