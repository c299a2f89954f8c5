from __future__ import annotations

from pathlib import Path

import pytest

import luoshi.lexicon
from luoshi.lexicon import pairs, words

LISTS = sorted(path.stem for path in Path(luoshi.lexicon.__file__).parent.glob("*.txt"))


@pytest.mark.parametrize("name", LISTS)
def test_every_list_is_read_without_comments_and_doubles(name: str) -> None:
    entries = words(name)

    assert entries
    assert not any("#" in entry or entry != entry.strip() for entry in entries)


def test_a_table_gives_meanings() -> None:
    assert pairs("rhythm-words")["按月"] == "P1M"


def test_an_unknown_list_is_refused() -> None:
    with pytest.raises(ValueError, match="no word list"):
        words("no-such-list")
    with pytest.raises(ValueError, match="no word list"):
        words("../cadence/value")


def test_a_plain_list_is_no_table() -> None:
    with pytest.raises(ValueError, match="no pair"):
        pairs("vague-words")
