"""The ledger in the terminal: a line for each duty, and the account of every sentence."""

from __future__ import annotations

import re

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from luoshi.cadence import Deadline, Window
from luoshi.cli.columns import shown
from luoshi.cli.language import Wording
from luoshi.duty import Clock, Proposal, Role
from luoshi.errors import Lang
from luoshi.extraction.result import Extraction
from luoshi.writing.masthead import title_of
from luoshi.writing.wording import COMMA, FATES, ROLES, SEMICOLON

NUMBER = Wording("序号", "No.")
DUTY = Wording("任务", "Duty")
WHO = Wording("责任方", "Who")
WHEN = Wording("时限、频次", "When")
DELIVERABLE = Wording("成果", "Deliverable")
ACCOUNT = Wording("共 {total} 句：{fates}", "{total} sentences: {fates}")
FAULTS = Wording("；疑点 {count} 处，见 luoshi read", "; {count} faults, see luoshi read")
YEAR = Wording("{year}年", "{year}")
NONE = Wording("没有读出任务。", "No duty was read.")

_MARK = re.compile(
    r"\s*(?:第[一二三四五六七八九十百零〇\d]+条|[（(]?[一二三四五六七八九十百]+[）)]|[一二三四五六七八九十百]+、"
    r"|[（(]?\d{1,3}[）)]|\d{1,3}[.．、](?!\d)|[①-⑳])\s*"
)


def ledger(extraction: Extraction, lang: Lang, console: Console) -> None:
    """Print the duties of one plan as a table, one line each, and its account below."""
    console.print(_masthead(extraction, lang), no_wrap=True, overflow="ellipsis")
    if extraction.proposals:
        console.print(_table(extraction, lang))
    else:
        console.print(NONE(lang))
    console.print(account(extraction, lang))


def account(extraction: Extraction, lang: Lang) -> str:
    """The account of every sentence, in one line: how many have which fate."""
    counts = extraction.fates()
    fates = [f"{FATES[fate][lang]} {counts[fate]}" for fate in FATES if counts[fate]]
    sentence = ACCOUNT(
        lang, total=len(extraction.judgements), fates=("，" if lang == "zh" else ", ").join(fates)
    )
    if extraction.faults:
        sentence += FAULTS(lang, count=len(extraction.faults))
    return sentence


def _masthead(extraction: Extraction, lang: Lang) -> Text:
    line = Text(shown(title_of(extraction.outline)), style="bold")
    if extraction.frame.year is not None:
        line.append(f"  {YEAR(lang, year=extraction.frame.year)}", style="dim")
    return line


def _table(extraction: Extraction, lang: Lang) -> Table:
    table = Table(box=box.SIMPLE_HEAD, expand=True, pad_edge=False, padding=(0, 1), header_style="dim")
    table.add_column(NUMBER(lang), justify="right", no_wrap=True)
    table.add_column(DUTY(lang), ratio=12, no_wrap=True, overflow="ellipsis")
    table.add_column(WHO(lang), ratio=5, no_wrap=True, overflow="ellipsis")
    table.add_column(WHEN(lang), ratio=4, no_wrap=True, overflow="ellipsis")
    table.add_column(DELIVERABLE(lang), ratio=4, no_wrap=True, overflow="ellipsis")
    for proposal in extraction.proposals:
        things = COMMA[lang].join(thing.quote for thing in proposal.deliverables)
        cells = (what(proposal), who(proposal, lang), when(proposal, lang), things)
        table.add_row(str(proposal.number), *(Text(shown(cell)) for cell in cells))
    return table


def what(proposal: Proposal) -> str:
    """The duty's words on one line, without the number before them and its line breaks."""
    return _MARK.sub("", "".join(proposal.words.splitlines()), count=1).strip()


def who(proposal: Proposal, lang: Lang) -> str:
    """The bearers by their part; a plain bearer needs no word before it."""
    parts = []
    for role in (Role.BEARER, Role.LEAD, Role.SUPPORT):
        names = COMMA[lang].join(b.name for b in proposal.bearers if b.role is role)
        if names:
            parts.append(names if role is Role.BEARER else f"{ROLES[role][lang]} {names}")
    return SEMICOLON[lang].join(parts)


def when(proposal: Proposal, lang: Lang) -> str:
    """The clocks: the words of each, and the days that a deadline or a window means."""
    return SEMICOLON[lang].join(_clock(clock) for clock in proposal.clocks)


def _clock(clock: Clock) -> str:
    cadence = clock.cadence
    if isinstance(cadence, Deadline):
        return cadence.date
    if isinstance(cadence, Window):
        return f"{cadence.start}/{cadence.end}"
    return "".join(clock.quote.split())
