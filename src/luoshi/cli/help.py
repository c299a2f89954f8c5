"""Commands and groups of click that print their help in the language asked for.

Click's own formatter counts characters, so Chinese columns would not line up; the page is set
here, by display columns.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable

import click

from luoshi.cli.columns import columns, wrap
from luoshi.cli.language import Wording
from luoshi.cli.usage import refuse_blanks
from luoshi.errors import Lang

USAGE = Wording("用法：", "Usage: ")
OPTIONS = Wording("选项：", "Options:")
COMMANDS = Wording("命令：", "Commands:")
REST = Wording(" [选项]", " [OPTIONS]")
HELP = Wording("显示这段说明。", "Show this page.")
LANG = Wording(
    "所用语言：zh 或 en；不写时按系统语言。", "The language: zh or en; the system's where none is given."
)

Row = tuple[str, str]


def help_option(lang: Lang) -> click.Option:
    """--help, in both languages."""

    def show(context: click.Context, _option: click.Parameter, asked: bool) -> None:  # noqa: FBT001 - click's shape of a callback
        if asked and not context.resilient_parsing:
            click.echo(context.get_help())
            context.exit()

    return click.Option(
        ["--help"], is_flag=True, is_eager=True, expose_value=False, callback=show, help=HELP(lang)
    )


def lang_option(lang: Lang) -> click.Option:
    """--lang, taken before and after the command; `language.chosen_lang` has read it already."""
    return click.Option(
        ["--lang"], type=click.Choice(["zh", "en"]), metavar="zh|en", expose_value=False, help=LANG(lang)
    )


class Command(click.Command):
    """A command with its help page set by display columns."""

    def __init__(
        self,
        name: str,
        lang: Lang,
        summary: Wording,
        params: list[click.Parameter],
        callback: Callable[..., None],
    ) -> None:
        super().__init__(
            name,
            params=[*params, lang_option(lang), help_option(lang)],
            callback=callback,
            help=summary(lang),
            add_help_option=False,
        )
        self.lang = lang

    def invoke(self, ctx: click.Context) -> object:
        """Run it, unless one of the words of the call is empty."""
        refuse_blanks(ctx)
        return super().invoke(ctx)

    def get_help(self, ctx: click.Context) -> str:
        """The help page."""
        return page(self, ctx, self.lang, [])


class Menu(click.Group):
    """The group of all commands, with its help page set by display columns."""

    def __init__(self, name: str, lang: Lang, summary: Wording, params: list[click.Parameter]) -> None:
        super().__init__(
            name,
            params=[*params, lang_option(lang), help_option(lang)],
            help=summary(lang),
            add_help_option=False,
            invoke_without_command=True,
            callback=_show_menu,
        )
        self.lang = lang

    def get_help(self, ctx: click.Context) -> str:
        """The help page, with a line for each command."""
        rows = [(name, (command.help or "").split("\n", 1)[0]) for name, command in self.commands.items()]
        return page(self, ctx, self.lang, rows)


@click.pass_context
def _show_menu(context: click.Context) -> None:
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


def page(command: click.Command, context: click.Context, lang: Lang, commands: list[Row]) -> str:
    """A help page: what it does, how it is called, its commands and options."""
    width = min(shutil.get_terminal_size((96, 24)).columns, 110)
    words = "".join(f" {p.make_metavar(context)}" for p in command.params if isinstance(p, click.Argument))
    words += f" {COMMANDS(lang)[:-1]} …" if commands else ""
    lines = [f"{USAGE(lang)}{context.command_path}{words}{REST(lang)}", ""]
    for paragraph in (command.help or "").split("\n"):
        lines += [paragraph[piece.start : piece.end].strip() for piece in wrap(paragraph, width)] or [""]
    options = [row for p in command.params if isinstance(p, click.Option) and (row := _option_row(p))]
    for title, rows in ((COMMANDS(lang), commands), (OPTIONS(lang), options)):
        if rows:
            lines += ["", title, *_two_columns(rows, width)]
    return "\n".join(lines)


def _option_row(option: click.Option) -> Row:
    names = ", ".join(option.opts)
    return (f"{names} {option.metavar}" if option.metavar else names, option.help or "")


def _two_columns(rows: list[Row], width: int) -> list[str]:
    left = max(columns(name) for name, _ in rows) + 2
    lines = []
    for name, text in rows:
        pieces = wrap(text, width - left - 2)
        for number, piece in enumerate(pieces):
            head = name if number == 0 else ""
            lines.append(f"  {head}{' ' * (left - columns(head))}{text[piece.start : piece.end].strip()}")
    return lines
