"""What the commands of the account share: the forms of a result, and where it is written."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from enum import StrEnum
from pathlib import Path

import click

from luoshi.cli import output
from luoshi.cli.columns import wrap
from luoshi.cli.language import Wording
from luoshi.errors import Lang

FORMAT = Wording(
    "结果的样式：text 文字（默认）、json 全部内容。",
    "The form of the result: text (the default), json (everything).",
)
OUTPUT = Wording("写到哪个文件；不写时印在屏幕上。", "The file to write; printed where none is given.")
WRITTEN = Wording("已写入 {path}", "Written: {path}")

#: Columns of a line in a file, as in the table of `luoshi extract`.
FILE_WIDTH = 110


class Form(StrEnum):
    """The forms of an account."""

    TEXT = "text"
    JSON = "json"
    HTML = "html"


def form_option(
    lang: Lang, forms: Sequence[Form] = (Form.TEXT, Form.JSON), told: Wording = FORMAT
) -> click.Option:
    """--format, with the forms that a command has."""
    names = [form.value for form in forms]
    return click.Option(
        ["--format", "format_"],
        type=click.Choice(names),
        default=Form.TEXT.value,
        metavar="|".join(names),
        help=told(lang),
    )


def output_option(lang: Lang) -> click.Option:
    """--output, for one file."""
    return click.Option(["--output", "output_"], metavar="PATH", help=OUTPUT(lang))


def deliver(data: bytes, target: str | None, sources: Sequence[Path], lang: Lang) -> None:
    """Print a result, or write it whole to the file that was asked for.

    Raises:
        OutputRefused: the place does not take it, or it is one of the files that were read.
    """
    if target is None:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    output.save(Path(target), data, sources)
    click.echo(WRITTEN(lang, path=target), err=True)


def text_bytes(lines: Iterable[str]) -> bytes:
    """Lines as the bytes of a file."""
    return "".join(f"{line.rstrip()}\n" for line in lines).encode(sys.stdout.encoding or "utf-8", "replace")


def hung(head: str, words: str, width: int, indent: str = "  ") -> list[str]:
    """A head and words after it, wrapped to `width` columns; further lines are indented by one step more."""
    text = f"{head}{words}"
    pieces = wrap(text, width - len(indent) - 2)
    lines = [text[piece.start : piece.end] for piece in pieces]
    return [f"{indent}{'  ' if number else ''}{line.strip()}" for number, line in enumerate(lines)]
