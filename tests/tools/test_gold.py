from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from tools import gold
from tools.gold import Row, Score

LABEL = {
    "id": "甲",
    "title": "河道管护要点",
    "year": 2026,
    "issued": "2026-01-10",
    "annotator": "a",
    "duties": [],
}
TEXT = "河道管护要点\n\n各村级河长应当每月至少巡查2次。\n"

#: A scorer of our own, in the shape of the one that comes with the labels.
SCORER = """
import json

class Tally:
    def __init__(self, f1): self.f1 = f1
    def row(self): return (1.0, 0.5, self.f1)

def score(gold_dir, predicted_dir):
    found = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(predicted_dir.glob("*.json"))]
    return {"duty": Tally(len(found[0]["duties"]) / 2)}, [], 0, len(found)
"""


def score(f1: float, astray: int = 0) -> Score:
    return Score(1, {"duty": Row(1.0, 1.0, f1)}, astray)


def test_a_fall_of_more_than_half_a_point_is_told() -> None:
    assert score(0.744).falls(score(0.75)) == ["duty: F1 fell from 0.750 to 0.744"]


@pytest.mark.parametrize("f1", [0.746, 0.75, 0.8])
def test_half_a_point_or_a_rise_is_no_fall(f1: float) -> None:
    assert score(f1).falls(score(0.75)) == []


def test_one_more_quote_astray_is_a_fall() -> None:
    assert score(0.75, astray=1).falls(score(0.75)) == ["quotes astray rose from 0 to 1"]
    assert score(0.75, astray=0).falls(score(0.75, astray=1)) == []


def test_a_row_that_was_never_kept_can_not_fall() -> None:
    assert score(0.1).falls(Score(1, {}, 0)) == []


@pytest.fixture
def labelled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one labelled text and a scorer, and no figures kept yet."""
    for name in ("labels", "text"):
        (tmp_path / "gold" / name).mkdir(parents=True)
    (tmp_path / "gold" / "labels" / "甲.json").write_text(json.dumps(LABEL), encoding="utf-8")
    (tmp_path / "gold" / "text" / "甲.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "gold" / "score.py").write_text(SCORER, encoding="utf-8")
    monkeypatch.setenv("LUOSHI_SHARED", str(tmp_path))
    monkeypatch.setattr(gold, "PROJECT", tmp_path)
    monkeypatch.setattr(gold, "KEPT", tmp_path / "gold.json")
    monkeypatch.setattr(sys, "argv", ["gold.py"])
    return tmp_path


def test_figures_are_kept_only_on_demand(labelled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert gold.main() == 0
    assert not (labelled / "gold.json").exists()
    monkeypatch.setattr(sys, "argv", ["gold.py", "--keep"])
    assert gold.main() == 0
    assert gold.kept_score() == Score(1, {"duty": Row(1.0, 0.5, 0.5)}, 0)


def test_a_fall_fails_and_leaves_the_kept_figures(labelled: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gold.keep(Score(1, {"duty": Row(1.0, 1.0, 0.9)}, 0))
    before = (labelled / "gold.json").read_bytes()
    assert gold.main() == 1
    assert "duty: F1 fell from 0.900 to 0.500" in capsys.readouterr().out
    assert (labelled / "gold.json").read_bytes() == before


def test_without_labels_it_says_so_and_does_not_fail(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LUOSHI_SHARED", str(tmp_path))
    monkeypatch.setattr(sys, "argv", ["gold.py"])
    assert gold.main() == 0
    assert capsys.readouterr().out.startswith("skipped: no labels in ")
