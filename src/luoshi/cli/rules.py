"""`luoshi rules`: the rules that read, the forms of cadence and the checks, a line for each."""

from __future__ import annotations

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

from luoshi.cli.help import Command
from luoshi.cli.language import Wording
from luoshi.cli.terminal import paper
from luoshi.errors import Lang
from luoshi.extraction.rulebook import Chapter, rulebook
from luoshi.lint.checkbook import chapter as checks

SUMMARY = Wording(
    "列出所有规则、时间表达的形式和审校项目，各用一句话说明。",
    "List the rules that read, the forms of time and the checks, each in one sentence.",
)


def command(lang: Lang) -> Command:
    """The command, speaking `lang`."""

    def run() -> None:
        show(lang, paper())

    return Command("rules", lang, SUMMARY, [], run)


def show(lang: Lang, console: Console) -> None:
    """Print each chapter of the rulebook, and that of the checks, as a table without lines."""
    for number, chapter in enumerate((*rulebook(), checks())):
        if number:
            click.echo()
        console.print(Text(chapter.title(lang), style="bold"))
        console.print(_table(chapter, lang))


def _table(chapter: Chapter, lang: Lang) -> Table:
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True)
    table.add_column()
    for name, sentence in chapter.rules.items():
        table.add_row(f"  {name}", Text(sentence(lang)))
    return table
