"""Who a trailer names, and until when: every line of tests/cases/trailers holds."""

from __future__ import annotations

from pathlib import Path

import pytest

from luoshi.cadence import Frame, find_mentions
from luoshi.extraction.trailers.form import read_trailer

_FOLDER = Path(__file__).parents[3] / "cases" / "trailers"
_NONE = "无"


def _lines(name: str) -> list[str]:
    lines = (_FOLDER / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def _cases(name: str) -> list[tuple[str, str]]:
    return [(words, expected) for words, _, expected in (line.partition(" => ") for line in _lines(name))]


def _parties(text: str) -> str:
    return "|".join(f"{text[p.start : p.end]} {p.role}" for p in read_trailer(text, 0).parties)


@pytest.mark.parametrize(("text", "parties"), _cases("parties.txt"))
def test_names_the_parties(text: str, parties: str) -> None:
    assert _parties(text) == parties


@pytest.mark.parametrize("text", _lines("nobody.txt"))
def test_names_nobody(text: str) -> None:
    assert _parties(text) == ""


@pytest.mark.parametrize(("text", "times"), _cases("times.txt"))
def test_tells_the_times(text: str, times: str) -> None:
    stretches = [text[start:end] for start, end in read_trailer(text, 0).times]
    found = [words[m.start : m.end] for words in stretches for m in find_mentions(words, Frame(year=2026))]
    assert "|".join(found) == times.replace(_NONE, "")


def test_begins_where_the_bracket_does() -> None:
    text = "组织演练。（责任单位：甲局）"
    (party,) = read_trailer(text, 5).parties
    assert (text[party.start : party.end], party.role) == ("甲局", "bearer")
