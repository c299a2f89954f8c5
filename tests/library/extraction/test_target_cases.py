"""Which numbers a duty sets, and which it only speaks of: every line of tests/cases/targets holds."""

from __future__ import annotations

from pathlib import Path

import pytest

from luoshi.duty import Proposal
from tests.library.extraction.fields import check_words
from tests.library.extraction.reading import plan_of

_FOLDER = Path(__file__).parents[2] / "cases" / "targets"
_PLAN = "关于做好有关工作的方案\n一、重点工作\n（一）{}\n（二）完善有关制度。\n"


def _lines(name: str) -> list[str]:
    lines = (_FOLDER / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def _finds() -> list[tuple[str, list[str]]]:
    return [(line.partition(" => ")[0], line.partition(" => ")[2].split("|")) for line in _lines("find.txt")]


def _duty(sentence: str) -> Proposal:
    extraction = plan_of(_PLAN.format(sentence))
    check_words(extraction)
    duties = [p for p in extraction.proposals if p.words.endswith(sentence[-6:])]
    assert len(duties) == 1, "the sentence has to oblige, or the rule is never asked"
    return duties[0]


@pytest.mark.parametrize(("sentence", "targets"), _finds())
def test_finds(sentence: str, targets: list[str]) -> None:
    assert [f"{t.comparison}{t.amount}{t.unit}" for t in _duty(sentence).targets] == targets


@pytest.mark.parametrize("sentence", _lines("leave.txt"))
def test_leaves_alone(sentence: str) -> None:
    assert [target.quote for target in _duty(sentence).targets] == []


def test_the_tables_are_long_enough_to_tell() -> None:
    assert len(_lines("find.txt")) >= 120
    assert len(_lines("leave.txt")) >= 120
