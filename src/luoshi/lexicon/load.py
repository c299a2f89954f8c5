"""The one loader of word lists: NAME.txt beside this file, one word a line."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent


def text(name: str) -> str:
    """The file of the list `name`, as it stands.

    Raises:
        ValueError: there is no such list.
    """
    path = _FOLDER / f"{name}.txt"
    if path.parent != _FOLDER or not path.is_file():
        raise ValueError(f"there is no word list {name!r}")
    return path.read_text(encoding="utf-8")


@cache
def words(name: str) -> tuple[str, ...]:
    """The words of the list `name`, in the order of its file.

    One entry a line; what follows a `#`, outer white space and empty lines are left out.

    Raises:
        ValueError: there is no such list, or it holds an entry twice.
    """
    lines = text(name).splitlines()
    entries = [entry for line in lines if (entry := line.partition("#")[0].strip())]
    twice = sorted({entry for entry in entries if entries.count(entry) > 1})
    if twice:
        raise ValueError(f"the word list {name!r} holds twice: {'、'.join(twice)}")
    return tuple(entries)


def any_of(name: str, more: Iterable[str] = ()) -> str:
    """The entries of the list `name`, and more, as the ways of a pattern: the longest first, unescaped."""
    return "|".join(sorted((*words(name), *more), key=len, reverse=True))


@cache
def pairs(name: str) -> dict[str, str]:
    """The list `name` as a table: each line holds a word, `=` and its meaning.

    Raises:
        ValueError: there is no such list, or a line of it is no pair.
    """
    table: dict[str, str] = {}
    for entry in words(name):
        word, sign, meaning = (part.strip() for part in entry.partition("="))
        if not (word and sign and meaning):
            raise ValueError(f"the word list {name!r} has a line that is no pair: {entry!r}")
        if word in table:
            raise ValueError(f"the word list {name!r} holds twice: {word}")
        table[word] = meaning
    return table
