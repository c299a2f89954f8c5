"""`make gold`: score what Luoshi reads against labels made by hand.

The labels and their scorer lie outside the project, in the folder that LUOSHI_SHARED names or
in ../shared; without it there is nothing to score, which is said and is no failure.

The figures kept in bench/gold.json are those that a change is held to: an F1 more than half a
point below its kept value, or one more quote astray, fails. They are rewritten only on demand,
by `make gold KEEP=1`, so that a run never changes the tree and a step back is a visible commit.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import sys
import tempfile
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import ModuleType

from luoshi.cadence import Frame
from luoshi.cli.output import json_bytes
from luoshi.cli.taking import take
from luoshi.writing.gold import gold_json

PROJECT = Path(__file__).resolve().parent.parent
KEPT = PROJECT / "bench" / "gold.json"
#: How far an F1 may fall: half a point.
SLACK = 0.005


@dataclass(frozen=True, slots=True)
class Row:
    """Precision, recall and F1 of one field, each from 0 to 1."""

    precision: float
    recall: float
    f1: float


@dataclass(frozen=True, slots=True)
class Score:
    """The rows by name, and how many quotes do not stand where they should."""

    documents: int
    rows: dict[str, Row]
    astray: int

    def lines(self, kept: Score | None) -> list[str]:
        """The table, with the difference to the kept F1 in points."""
        lines = [
            f"{self.documents} documents",
            f"{'':18}{'precision':>10}{'recall':>10}{'F1':>10}{'kept':>10}",
        ]
        for name, row in self.rows.items():
            before = kept.rows.get(name) if kept else None
            change = f"{100 * (row.f1 - before.f1):+10.1f}" if before else ""
            lines.append(f"{name:18}{row.precision:10.3f}{row.recall:10.3f}{row.f1:10.3f}{change}")
        return [*lines, f"quotes astray: {self.astray}"]

    def falls(self, kept: Score) -> list[str]:
        """A sentence for each figure that is worse than the kept one."""
        falls = [
            f"{name}: F1 fell from {kept.rows[name].f1:.3f} to {row.f1:.3f}"
            for name, row in self.rows.items()
            if name in kept.rows and row.f1 < kept.rows[name].f1 - SLACK
        ]
        if self.astray > kept.astray:
            falls.append(f"quotes astray rose from {kept.astray} to {self.astray}")
        return falls


def shared_folder() -> Path:
    """Where labels and texts lie."""
    return Path(os.environ.get("LUOSHI_SHARED", "") or PROJECT.parent / "shared")


def predict(gold: Path, folder: Path) -> None:
    """Write what Luoshi reads in each labelled text, in the form of the labels."""
    for path in sorted((gold / "labels").glob("*.json")):
        label = json.loads(path.read_text(encoding="utf-8"))
        issued = date.fromisoformat(label["issued"]) if label.get("issued") else None
        frame = Frame(year=label.get("year"), issued=issued)
        extraction = take(gold / "text" / f"{path.stem}.txt", frame)
        (folder / path.name).write_bytes(json_bytes(gold_json(extraction, path.stem)))


def measure(gold: Path) -> Score:
    """Predict, and let the labels' own scorer compare."""
    scorer = load(gold / "score.py")
    with tempfile.TemporaryDirectory() as name:
        predict(gold, Path(name))
        rows, _, astray, documents = scorer.score(gold, Path(name))
    figures = {key: Row(*(round(figure, 4) for figure in tally.row())) for key, tally in rows.items()}
    return Score(documents, figures, astray)


def load(path: Path) -> ModuleType:
    """The scorer, as a module."""
    spec = importlib.util.spec_from_file_location("score", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def kept_score() -> Score | None:
    """The figures that a change is held to; None before the first are kept."""
    if not KEPT.exists():
        return None
    kept = json.loads(KEPT.read_text(encoding="utf-8"))
    return Score(kept["documents"], {name: Row(**row) for name, row in kept["rows"].items()}, kept["astray"])


def keep(score: Score) -> None:
    """Make these the figures that a change is held to."""
    rows = {
        name: {"precision": row.precision, "recall": row.recall, "f1": row.f1}
        for name, row in score.rows.items()
    }
    KEPT.write_bytes(json_bytes({"documents": score.documents, "rows": rows, "astray": score.astray}))


def main() -> int:
    """Score, print, compare; 1 where a figure fell."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--keep", action="store_true", help="keep the figures of this run")
    wanted = parser.parse_args()
    gold = shared_folder() / "gold"
    if not (gold / "labels").is_dir():
        print(f"skipped: no labels in {gold}; name their folder with LUOSHI_SHARED")
        return 0
    score, kept = measure(gold), kept_score()
    print("\n".join(score.lines(kept)))
    if wanted.keep:
        keep(score)
        print(f"kept in {KEPT.relative_to(PROJECT)}")
        return 0
    falls = score.falls(kept) if kept else []
    print("\n".join(falls) or "no figure fell")
    return 1 if falls else 0


if __name__ == "__main__":
    sys.exit(main())
