"""Whether a sentence obliges: every line of tests/cases/fates holds."""

from __future__ import annotations

from pathlib import Path

import pytest

from luoshi.duty import Fate
from tests.library.extraction.reading import plan_of

_FOLDER = Path(__file__).parents[2] / "cases" / "fates"
_PLAN = "某校管理制度\n一、工作要求\n1.每天值班。\n2.{}\n3.各科室要按时完成。\n"
_DUTY = "任务"


def _cases() -> list[tuple[str, bool]]:
    found: list[tuple[str, bool]] = []
    for path in sorted(_FOLDER.glob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                sentence, _, told = line.partition(" => ")
                found.append((sentence, told == _DUTY))
    return found


@pytest.mark.parametrize(("sentence", "obliges"), _cases())
def test_tells_duties_from_the_rest(sentence: str, *, obliges: bool) -> None:
    extraction = plan_of(_PLAN.format(sentence))
    fates = [judgement.fate for segment, judgement in extraction.judged() if sentence in segment.text]
    assert fates
    assert (Fate.DUTY in fates) is obliges
