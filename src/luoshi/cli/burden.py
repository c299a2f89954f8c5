"""`luoshi burden`: what a draft adds for each unit in a year, before it is issued."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from pathlib import Path

import click

from luoshi.account.load.asks import Ask, AskKind, Count
from luoshi.account.load.burden import Burden, Load, Overlap
from luoshi.account.load.times import WORKDAYS
from luoshi.api import weigh
from luoshi.cadence import Frame, explain
from luoshi.cli.account_forms import Form, deliver, form_option, hung, output_option, text_bytes
from luoshi.cli.account_json import burden_json
from luoshi.cli.columns import columns, shorten
from luoshi.cli.field_words import LIKENESS, PROPOSED, document_words, duty_words, line_words, one_line
from luoshi.cli.help import Command
from luoshi.cli.language import Wording
from luoshi.cli.output import json_bytes
from luoshi.cli.taking import take_undated, year_option
from luoshi.cli.terminal import paper
from luoshi.cli.unit_list import named_units, units_option
from luoshi.errors import Lang
from luoshi.writing.wording import COMMA

SUMMARY = Wording(
    "发文前算一算：这份稿子每年给各单位增加多少会议、报告、表格、检查和培训，哪些现行计划已经要求过。",
    "Before a draft is issued: how many meetings, reports, forms, inspections and trainings it adds for each "
    "unit in a year, and which of them a plan in force asks for already.",
)
AGAINST = Wording(
    "现行的计划，可以写几次；列出与它重复的要求。",
    "A plan in force, may be given more than once: what it asks for already is listed.",
)
KINDS = {
    AskKind.MEETING: Wording("会议", "Meetings"),
    AskKind.REPORT: Wording("报告", "Reports"),
    AskKind.FORM: Wording("表格", "Forms"),
    AskKind.INSPECTION: Wording("检查", "Inspections"),
    AskKind.TRAINING: Wording("培训", "Trainings"),
}
COUNTS = {
    Count.YEARLY: Wording("每年 {times} 次", "{times} a year"),
    Count.ONCE: Wording("{times} 次", "{times} in all"),
    Count.BY_EVENT: Wording("随事件发生，次数未定", "with each event, no number told"),
    Count.VAGUE: Wording("写得模糊，次数未定", "vague, no number told"),
    Count.UNTOLD: Wording("没有写次数", "no number told"),
}
CLOCK = Wording("（{words}）", " ({words})")
TOTAL = Wording("{count} 项要求：{kinds}", "Demands: {count} ({kinds})")
UNIT = Wording("单位（每一个，每年）", "Unit (each, a year)")
NOBODY = Wording("责任方未写明", "no bearer named")
LEGEND = Wording(
    "“+n”是另有 n 项没有写出次数。配合单位不计。下面是清单。",
    "“+n”: n more have no number. Who supports is not counted. The list follows.",
)
NONE = Wording(
    "没有会议、报告、表格、检查或培训的要求。",
    "It asks for no meeting, report, form, inspection or training.",
)
REPEATED = Wording("现行计划已有 {count} 项", "A plan in force asks already: {count}")
UNREPEATED = Wording("现行计划里没有找到相同的要求。", "Nothing alike was found in the plans in force.")


def command(lang: Lang) -> Command:
    """The command, speaking `lang`."""

    def run(  # noqa: PLR0913 - click hands each option over by name
        *,
        draft: str,
        against: Sequence[str],
        year: int | None,
        units: str | None,
        format_: str,
        output_: str | None,
    ) -> None:
        paths = [Path(draft), *map(Path, against)]
        known = named_units(units, "luoshi burden")
        taken = [take_undated(path, Frame(year=year), known) for path in paths]
        found = weigh(taken[0], taken[1:])
        if Form(format_) is Form.JSON:
            data = json_bytes(burden_json(found))
        else:
            data = text_bytes(lines(found, lang, paper().width))
        deliver(data, output_, paths, lang)

    params: list[click.Parameter] = [
        click.Argument(["draft"], metavar="DRAFT"),
        click.Option(["--against"], multiple=True, metavar="PLAN", help=AGAINST(lang)),
        year_option(lang),
        units_option(lang),
        form_option(lang),
        output_option(lang),
    ]
    return Command("burden", lang, SUMMARY, params, run)


def lines(found: Burden, lang: Lang, width: int) -> Iterator[str]:
    """The figures by unit, the demands that they count, and those that a plan in force makes."""
    yield document_words(found.draft, lang)
    if not found.asks:
        yield NONE(lang)
        return
    kinds = COMMA[lang].join(f"{KINDS[k](lang)} {len(found.of(k))}" for k in AskKind if found.of(k))
    yield TOTAL(lang, count=len(found.asks), kinds=kinds)
    yield ""
    yield from _table(found, lang, width)
    yield LEGEND(lang)
    for kind in AskKind:
        if found.of(kind):
            yield ""
            yield f"{KINDS[kind](lang)} {len(found.of(kind))}"
            for ask in found.of(kind):
                yield from _ask(found, ask, lang, width)
    if found.against:
        yield ""
        yield from _overlaps(found, lang, width)


def _table(found: Burden, lang: Lang, width: int) -> Iterator[str]:
    rows = [[UNIT(lang), *(KINDS[kind](lang) for kind in AskKind)]]
    rows += [[load.unit or NOBODY(lang), *(_figure(load, kind) for kind in AskKind)] for load in found.loads]
    wide = [max(columns(row[at]) for row in rows) for at in range(1, len(rows[0]))]
    first = min(max(columns(row[0]) for row in rows), max(width - sum(wide) - 2 * len(wide), 12))
    for row in rows:
        name = shorten(row[0], first)
        cells = [" " * (wide[at] - columns(cell)) + cell for at, cell in enumerate(row[1:])]
        yield "  ".join([name + " " * (first - columns(name)), *cells])


def _figure(load: Load, kind: AskKind) -> str:
    untold = sum(ask.times is None for ask in load.of(kind))
    times = number(load.times(kind)) if len(load.of(kind)) > untold else ""
    return f"{times}{f'+{untold}' if untold else ''}" or "0"


def number(times: Fraction) -> str:
    """A number of times: whole where it is, else with one decimal (每两年1次 is 0.5)."""
    return str(times.numerator) if times.denominator == 1 else f"{float(times):.1f}"


def _ask(found: Burden, ask: Ask, lang: Lang, width: int) -> Iterator[str]:
    document = found.draft.document
    place = f"{duty_words([ask.proposal], lang)} {line_words(document, ask.span, lang)}"
    times = COUNTS[ask.count](lang, times=number(ask.times or Fraction(0)))
    if ask.clock and ask.count is not Count.VAGUE:
        # The calendar knows every day and no workday: only the words tell that it is by workdays.
        is_by_workday = ask.count is Count.YEARLY and WORKDAYS in ask.clock.quote
        words = ask.clock.quote if is_by_workday else explain(ask.clock.cadence, lang)
        times += CLOCK(lang, words=words)
    head = f"{place} “{one_line(document, ask.span)}” {times}  "
    yield from hung(head, one_line(document, ask.proposal.span), width)


def _overlaps(found: Burden, lang: Lang, width: int) -> Iterator[str]:
    if not found.overlaps:
        yield UNREPEATED(lang)
        return
    yield REPEATED(lang, count=len({overlap.ask for overlap in found.overlaps}))
    yield PROPOSED(lang)
    for overlap in found.overlaps:
        yield from _overlap(found, overlap, lang, width)


def _overlap(found: Burden, overlap: Overlap, lang: Lang, width: int) -> Iterator[str]:
    mine, plan = found.draft.document, found.against[overlap.plan].document
    note = f"{KINDS[overlap.ask.kind](lang)} {LIKENESS(lang, score=overlap.likeness)}"
    for document, ask, indent, more in (
        (mine, overlap.ask, "  ", note),
        (plan, overlap.in_force, "    ", ""),
    ):
        place = f"{duty_words([ask.proposal], lang)} {line_words(document, ask.span, lang)}"
        head = f"{document.name} {place} {more}".rstrip() + "  "
        yield from hung(head, one_line(document, ask.proposal.span), width, indent)
