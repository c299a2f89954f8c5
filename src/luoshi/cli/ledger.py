"""The ledger in the terminal: a line for each duty, and the account of every sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.text import Text

from luoshi.cadence import explain
from luoshi.cli.columns import columns, shorten, shown
from luoshi.cli.language import Wording
from luoshi.duty import Role
from luoshi.errors import Lang
from luoshi.extraction.result import Extraction
from luoshi.writing.ledger import COLUMNS, Entry, entries
from luoshi.writing.masthead import title_of
from luoshi.writing.wording import COMMA, FATES, ROLES, SEMICOLON

NUMBER = Wording("序号", "No.")
DUTY = Wording("任务", "Duty")
WHO = Wording("责任方", "Who")
WHEN = Wording("时限、频次", "When")
DELIVERABLE = Wording("成果", "Deliverable")
ACCOUNT = Wording("共 {total} 句：{fates}", "{total} sentences: {fates}")
FAULTS = Wording("；疑点 {count} 处，见 luoshi read", "; faults: {count}, see luoshi read")
YEAR = Wording("{year}年", "{year}")
BEYOND = Wording(
    "第 {line} 行：{reason}读到的是“{words}”。", "Line {line}: {reason} The words are “{words}”."
)
NONE = Wording("没有读出任务。", "No duty was read.")

_NUMBER, _DUTY = 0, 1
_GAP = 2
#: How much of the line a column may take at most: who, when, deliverable.
_SHARES = {2: 0.21, 3: 0.19, 4: 0.15}

_MEASURE = next(column for column in COLUMNS if column.zh == "具体措施")
_MARK = re.compile(
    r"^\s*(?:第[一二三四五六七八九十百零〇\d]+条|[（(]?[一二三四五六七八九十百]+[）)]|[一二三四五六七八九十百]+、"
    r"|[（(]?\d{1,3}[）)]|\d{1,3}[.．、](?!\d)|[①-⑳])\s*"
)


def ledger(extraction: Extraction, lang: Lang, console: Console) -> None:
    """Print the duties of one plan as a table, one line each, and its account below."""
    console.print(_masthead(extraction, lang), no_wrap=True, overflow="ellipsis")
    if extraction.proposals:
        for row in _table(extraction, lang, console.width):
            console.print(row, no_wrap=True, crop=False)
    else:
        console.print(NONE(lang))
    for line in beyond(extraction, lang):
        console.print(Text(line))
    console.print(account(extraction, lang))


def beyond(extraction: Extraction, lang: Lang) -> Iterator[str]:
    """A line for each segment that is out of scope: where it stands and why."""
    for segment, judgement in extraction.judged():
        if judgement.scope and judgement.span:
            line = extraction.document.line_of(segment.span.start)
            words = COMMA[lang].join(judgement.scope.words)
            yield BEYOND(lang, line=line, reason=judgement.scope.reason(lang), words=shown(words))


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


def _table(extraction: Extraction, lang: Lang, width: int) -> Iterator[Text]:
    """The rows, cut to their columns; rich's own table leaves a blank where half a character did not fit."""
    heads = [head(lang) for head in (NUMBER, DUTY, WHO, WHEN, DELIVERABLE)]
    rows = [
        [str(entry.number), what(entry), who(entry), when(entry), things(entry)]
        for entry in entries([extraction], lang)
    ]
    widths = _widths([heads, *rows], width)
    yield Text(_row(heads, widths), style="dim")
    yield Text("─" * (sum(widths) + _GAP * (len(widths) - 1)), style="dim")
    for row in rows:
        yield Text(_row(row, widths))


def _row(cells: Sequence[str], widths: Sequence[int]) -> str:
    fitted = []
    for place, (cell, width) in enumerate(zip(cells, widths, strict=True)):
        words = shorten(cell, width)
        blank = " " * (width - columns(words))
        fitted.append(blank + words if place == _NUMBER else words + blank)
    return (" " * _GAP).join(fitted).rstrip()


def _widths(rows: Sequence[Sequence[str]], width: int) -> list[int]:
    """Columns as wide as their longest cell, up to a share of the line; the duty takes what is left."""
    wide = [max(columns(row[place]) for row in rows) for place in range(len(rows[0]))]
    for place, share in _SHARES.items():
        wide[place] = min(wide[place], max(int(width * share), columns(rows[0][place])))
    others = sum(wide) - wide[_DUTY] + (len(wide) - 1) * _GAP
    wide[_DUTY] = min(wide[_DUTY], max(width - others, 12))
    return wide


def what(entry: Entry) -> str:
    """The words of the ledger's own column on one line, without the number before them."""
    words = _MEASURE.fill(entry) if _MEASURE.fill else ""
    return _MARK.sub("", "".join(str(words).splitlines()), count=1).strip()


def who(entry: Entry) -> str:
    """The bearers by their part; a plain bearer needs no word before it."""
    parts = []
    for role in (Role.BEARER, Role.LEAD, Role.SUPPORT):
        names = COMMA[entry.lang].join(b.name for b in entry.proposal.bearers if b.role is role)
        if names:
            parts.append(names if role is Role.BEARER else f"{ROLES[role][entry.lang]} {names}")
    return SEMICOLON[entry.lang].join(parts)


def when(entry: Entry) -> str:
    """The clocks, each as one phrase."""
    clocks = entry.proposal.clocks
    phrases = (explain(clock.cadence, entry.lang) for clock in clocks)
    return SEMICOLON[entry.lang].join(dict.fromkeys(phrases))


def things(entry: Entry) -> str:
    """The deliverables."""
    return COMMA[entry.lang].join(thing.quote for thing in entry.proposal.deliverables)
