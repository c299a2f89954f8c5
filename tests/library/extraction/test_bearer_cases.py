"""Who is to do it, in the plain sentences of plans: every line of tests/cases/bearers holds."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.library.extraction.reading import plan_of

_FOLDER = Path(__file__).parents[2] / "cases" / "bearers"
_PLAN = "关于做好有关工作的方案\n一、重点工作\n（一）{}\n（二）完善有关制度。\n"
_NOBODY = "无"


def _cases() -> list[tuple[str, set[str]]]:
    found: list[tuple[str, set[str]]] = []
    for path in sorted(_FOLDER.glob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                sentence, _, names = line.partition(" => ")
                found.append((sentence, set() if names == _NOBODY else set(names.split())))
    return found


@pytest.mark.parametrize(("sentence", "names"), _cases())
def test_reads_who_is_to_do_it(sentence: str, names: set[str]) -> None:
    extraction = plan_of(_PLAN.format(sentence))
    duties = [p for p in extraction.proposals if p.words.endswith(sentence[-6:])]
    assert len(duties) == 1
    assert {bearer.name for bearer in duties[0].bearers} == names
