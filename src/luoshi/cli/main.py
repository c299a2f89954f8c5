"""The command `luoshi`: chooses the language, runs a command, and tells what went wrong."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress

import click

import luoshi
from luoshi.cli import (
    burden,
    compare,
    coverage,
    diff,
    explain,
    extract,
    join,
    lint,
    read,
    rules,
    when,
)
from luoshi.cli.help import Menu
from luoshi.cli.language import Wording, chosen_lang
from luoshi.cli.refusals import why
from luoshi.cli.usage import bad_call
from luoshi.errors import ExitCode, Lang, LuoshiError, OutputRefused, Phrase

SUMMARY = Wording(
    "落实：读一份计划，把每句有约束力的话变成任务：谁来做、做什么、多久一次、何时完成、交什么成果，每一项都带原文。",
    "Luoshi reads a plan and turns each sentence that obliges into a duty: who, what, how often, "
    "by when, and which deliverable, each with its exact words.",
)
VERSION = Wording("显示版本号。", "Show the version.")
STOPPED = Wording("已中断。", "Stopped.")
STANDARD_OUTPUT = Phrase("标准输出", "the standard output")

COMMANDS: dict[str, Callable[[Lang], click.Command]] = {
    "extract": extract.command,
    "read": read.command,
    "explain": explain.command,
    "when": when.command,
    "lint": lint.command,
    "coverage": coverage.command,
    "diff": diff.command,
    "compare": compare.command,
    "join": join.command,
    "burden": burden.command,
    "rules": rules.command,
}

#: What a shell reports of a program that ended by SIGINT or SIGPIPE: 128 and the signal's number.
_INTERRUPTED = 130
_PIPE_CLOSED = 141


def command_line(lang: Lang) -> Menu:
    """The group of all commands, speaking `lang`."""
    version = click.Option(
        ["--version"],
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=_show_version,
        help=VERSION(lang),
    )
    menu = Menu("luoshi", lang, SUMMARY, [version])
    for make in COMMANDS.values():
        menu.add_command(make(lang))
    return menu


def _show_version(context: click.Context, _option: click.Parameter, asked: bool) -> None:  # noqa: FBT001 - click's shape of a callback
    if asked and not context.resilient_parsing:
        click.echo(f"luoshi {luoshi.__version__}")
        context.exit()


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; the exit code is 0, or that of the error."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    lang = chosen_lang(words, os.environ)
    _stand_in_for_closed_streams()
    _print_what_can_be_printed()
    try:
        run(words, lang)
        sys.stdout.flush()
    except LuoshiError as error:
        return tell(error, lang)
    except click.UsageError as error:
        command = next((word for word in words if word in COMMANDS), "")
        return tell(bad_call(error, f"luoshi {command}".strip()), lang)
    except KeyboardInterrupt:
        click.echo(("\n" if sys.stderr.isatty() else "") + STOPPED(lang), err=True)
        return _INTERRUPTED
    except BrokenPipeError:
        _close_quietly()
        return _PIPE_CLOSED
    except OSError as error:
        # What is read and what is saved have errors of their own: this is the output itself.
        _close_quietly()
        return tell(OutputRefused(path=error.filename or STANDARD_OUTPUT, reason=why(error)), lang)
    return ExitCode.OK


def run(words: list[str], lang: Lang) -> None:
    """Run a command; click's own `main` would swallow a closed pipe and Ctrl-C."""
    menu = command_line(lang)
    try:
        with menu.make_context("luoshi", words) as context:
            menu.invoke(context)
    except click.exceptions.Exit:
        return  # --help and --version end here


def tell(error: LuoshiError, lang: Lang) -> int:
    """Print an error's sentence and remedy to stderr, if it takes them; its exit code."""
    with suppress(OSError):
        click.secho(error.sentence(lang), fg="red", err=True)
        click.echo(error.remedy(lang), err=True)
    return int(error.exit_code)


def _stand_in_for_closed_streams() -> None:
    """Results refuse to go where the caller closed their stream (`>&-`); what is told of them is lost.

    Each takes the number of the closed one, so that no file that is opened later is taken for it.
    """
    for name, way in (("stdout", os.O_RDONLY), ("stderr", os.O_WRONLY)):
        if getattr(sys, name) is None:
            nowhere = io.FileIO(os.open(os.devnull, way), "w")
            setattr(sys, name, io.TextIOWrapper(nowhere, encoding="utf-8"))


def _print_what_can_be_printed() -> None:
    """A terminal that lacks a character gets a ? for it, not an exception."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def _close_quietly() -> None:
    # The reader went away (`| head`): what is still in the buffer has nowhere to go, and the
    # interpreter must not complain about it on its way out.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
