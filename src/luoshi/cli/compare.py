"""`luoshi compare`: which duties of a superior's plan ours takes up, which are missing, which are looser."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from luoshi.account.terms.strictness import Looser, Slack
from luoshi.account.uptake.comparison import Answer, Offer, Uptake
from luoshi.api import compare
from luoshi.cadence import Frame
from luoshi.cli.account_forms import Form, deliver, form_option, hung, output_option, text_bytes
from luoshi.cli.account_json import uptake_json
from luoshi.cli.field_words import (
    LIKENESS,
    NOTHING,
    PROPOSED,
    document_words,
    duty_words,
    line_words,
    one_line,
    value_words,
)
from luoshi.cli.help import Command
from luoshi.cli.language import Wording
from luoshi.cli.output import json_bytes
from luoshi.cli.taking import take_undated, year_option
from luoshi.cli.terminal import paper
from luoshi.cli.unit_list import named_units, units_option
from luoshi.duty import Deliverable, Proposal
from luoshi.errors import Lang
from luoshi.extraction.result import Extraction

SUMMARY = Wording(
    "对照上级计划和本级计划：上级的任务哪些已承接、哪些没有，哪些时限放宽、指标降低，并列出两边的原文。",
    "Compare a superior's plan with ours: which of its duties are taken up, which are missing, whose clocks "
    "are looser or targets lower, with both sentences.",
)
TOTAL = Wording(
    "上级 {total} 条：已承接 {taken_up}，承接但放宽 {looser}，没有找到 {missing}；本级自有 {own} 条",
    "{total} from above: {taken_up} taken up, {looser} looser, {missing} not found; {own} only ours",
)
ABOVE = Wording("上级", "above")
BELOW = Wording("本级", "ours")
LOOSER = Wording("承接但放宽", "Looser")
MISSING = Wording("没有找到", "Not found")
TAKEN_UP = Wording("已承接", "Taken up")
OWN = Wording("本级自有", "Only ours")
BOTH = Wording("{slack}：上级 {above}；本级 {below}", "{slack}: above {above}; ours {below}")
SLACKS = {
    Slack.LATER: Wording("期限更晚", "later"),
    Slack.FEWER: Wording("次数更少", "fewer times"),
    Slack.COARSER: Wording("次数相同，周期更长", "as many times, in longer periods"),
    Slack.MORE: Wording("上限更宽", "a higher maximum"),
    Slack.LONGER: Wording("限时更长", "a longer limit"),
    Slack.VAGUER: Wording("时限变模糊", "vaguer"),
    Slack.UNTOLD: Wording("没有写时限", "no clock"),
    Slack.UNLIKE: Wording(
        "不能直接比较，请人工核对", "not to be compared as it stands, to be looked at by a person"
    ),
    Slack.LOWER: Wording("指标放宽", "a looser target"),
    Slack.NO_TARGET: Wording("没有写指标", "no target"),
    Slack.WEAKER: Wording("效力减弱", "binds less"),
}
NEAR = Wording(
    "只是相近，已对应上级另一条，或说的是另一件事：",
    "Only near: it answers to another duty from above, or is about another thing:",
)
UNREAD = Wording("未读作任务，请核对", "read as no duty, check it")
NO_PAPER = Wording("没有写成果，请人工核对", "no deliverable, to be looked at by a person")


def command(lang: Lang) -> Command:
    """The command, speaking `lang`."""

    def run(  # noqa: PLR0913 - click hands each option over by name
        *, above: str, below: str, year: int | None, units: str | None, format_: str, output_: str | None
    ) -> None:
        paths = [Path(above), Path(below)]
        known = named_units(units, "luoshi compare")
        theirs, ours = (take_undated(path, Frame(year=year), known) for path in paths)
        found = compare(theirs, ours)
        if Form(format_) is Form.JSON:
            data = json_bytes(uptake_json(found))
        else:
            data = text_bytes(lines(found, lang, paper().width))
        deliver(data, output_, paths, lang)

    params: list[click.Parameter] = [
        click.Argument(["above"], metavar="ABOVE"),
        click.Argument(["below"], metavar="BELOW"),
        year_option(lang),
        units_option(lang),
        form_option(lang),
        output_option(lang),
    ]
    return Command("compare", lang, SUMMARY, params, run)


def lines(found: Uptake, lang: Lang, width: int) -> Iterator[str]:
    """What needs a person first: what is looser, what is missing; then the rest, each with its words."""
    yield f"{ABOVE(lang)}  {document_words(found.above, lang)}"
    yield f"{BELOW(lang)}  {document_words(found.below, lang)}"
    yield TOTAL(
        lang,
        total=len(found.answers),
        taken_up=len(found.taken_up),
        looser=len(found.looser),
        missing=len(found.missing),
        own=len(found.own),
    )
    yield PROPOSED(lang)
    groups = ((LOOSER, found.looser), (MISSING, found.missing), (TAKEN_UP, found.taken_up))
    for title, answers in groups:
        yield from _group(f"{title(lang)} {len(answers)}", answers, found, lang, width)
    if found.own:
        yield ""
        yield f"{OWN(lang)} {len(found.own)}"
        for proposal in found.own:
            yield from hung(_head(found.below, proposal, BELOW, lang), _words(found.below, proposal), width)


def _group(title: str, answers: Sequence[Answer], found: Uptake, lang: Lang, width: int) -> Iterator[str]:
    if not answers:
        return
    yield ""
    yield title
    for answer in answers:
        yield from hung(
            _head(found.above, answer.above, ABOVE, lang), _words(found.above, answer.above), width
        )
        for offer in answer.offers:
            yield from _offer(found.below, offer, lang, width)
        yield from _instead(answer, found.below, lang, width)


def _offer(below: Extraction, offer: Offer, lang: Lang, width: int) -> Iterator[str]:
    head = f"{_head(below, offer.below, BELOW, lang)}{LIKENESS(lang, score=offer.likeness)}  "
    yield from hung(head, _words(below, offer.below), width, "    ")
    for each in offer.looser:
        yield from hung("", looser_words(each, lang), width, "      ")


def _instead(answer: Answer, below: Extraction, lang: Lang, width: int) -> Iterator[str]:
    """What a person may look at where nothing is offered."""
    if answer.near:
        yield f"    {NEAR(lang)}"
    for offer in answer.near:
        yield from _offer(below, offer, lang, width)
    for segment in answer.unread:
        place = line_words(below.document, segment.span, lang)
        head = f"{BELOW(lang)} {place}  {UNREAD(lang)}  "
        yield from hung(head, one_line(below.document, segment.span), width, "    ")


def looser_words(each: Looser, lang: Lang) -> str:
    """In what ours asks for less, with what stands on both sides."""
    ours = each.said or (value_words(each.below, lang) if each.below else NOTHING(lang))
    slack = NO_PAPER if isinstance(each.above, Deliverable) else SLACKS[each.slack]
    return BOTH(lang, slack=slack(lang), above=value_words(each.above, lang), below=ours)


def _head(extraction: Extraction, proposal: Proposal, side: Wording, lang: Lang) -> str:
    place = line_words(extraction.document, proposal.span, lang)
    return f"{side(lang)} {duty_words([proposal], lang)} {place}  "


def _words(extraction: Extraction, proposal: Proposal) -> str:
    return one_line(extraction.document, proposal.span)
