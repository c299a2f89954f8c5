"""A list of names of units, as --units takes it: one name a line, in any file that is read."""

from __future__ import annotations

from pathlib import Path

import click

from luoshi.api import read
from luoshi.cli.language import Wording
from luoshi.errors import BadCall, Lang

UNITS = Wording(
    "单位名称表，一行一个，全称、简称都可以；表里的名称优先认作责任方。",
    "A list of names of units, one a line, full or short; they are preferred as bearers.",
)
NO_NAMES = Wording("{path} 里没有单位名称；应当一行一个", "{path} holds no names; it has to hold one a line")
NO_NAME = Wording(
    "{path} 第 {line} 行不是单位名称：{words}；应当一行一个",
    "line {line} of {path} is no name of a unit: {words}; it has to hold one a line",
)

_LONGEST = 60  # characters; the longest names of organs have about forty
_IN_NO_NAME = "。；！？，、\t|"
_SHOWN = 20


def units_option(lang: Lang) -> click.Option:
    """--units, for each command that reads who owes."""
    return click.Option(["--units"], metavar="FILE", help=UNITS(lang))


def named_units(file: str | None, command: str) -> tuple[str, ...]:
    """The names in the list that a call names; none where it names no list.

    Raises:
        BadCall, LuoshiError: as in `read_units`.
    """
    return () if file is None else read_units(Path(file), command)


def read_units(path: Path, command: str) -> tuple[str, ...]:
    """The names of a list, whatever its encoding; blank lines, and those that begin with #, are left out.

    Raises:
        BadCall: a line is no name, or the list holds none. LuoshiError: the file can't be read.
    """
    document, _ = read(path)
    names: list[str] = []
    for number, line in enumerate(document.text.splitlines(), start=1):
        name = line.strip(" \t\u3000|\ufeff")
        if not name or name.startswith("#"):
            continue
        if len(name) > _LONGEST or any(sign in name for sign in _IN_NO_NAME):
            words = name[:_SHOWN] + ("…" if len(name) > _SHOWN else "")
            raise BadCall(detail=NO_NAME.filled(path=path, line=number, words=words), command=command)
        names.append(name)
    if not names:
        raise BadCall(detail=NO_NAMES.filled(path=path), command=command)
    return tuple(names)
