from __future__ import annotations

import os
import pickle
from pathlib import Path

import pytest

from luoshi.api import extract, read
from luoshi.cadence import Frame
from luoshi.cli.several import gather, plans_in, processors, take_all
from luoshi.errors import MissingFile, NothingToRead

from .conftest import PLAN


@pytest.fixture
def plans(tmp_path: Path) -> list[Path]:
    """Five plans in one folder."""
    paths = [tmp_path / f"{number}.txt" for number in range(5)]
    for path in paths:
        path.write_text(PLAN, encoding="utf-8")
    return paths


def test_each_file_is_gathered_once(plans: list[Path], tmp_path: Path) -> None:
    gathered = gather([str(plans[0]), str(tmp_path), str(plans[0])])
    paths, empty = gathered.files, gathered.failed
    assert paths == plans
    assert empty == []


def test_a_folder_without_plans_is_an_outcome_among_others(tmp_path: Path) -> None:
    (tmp_path / "图.png").touch()
    gathered = gather([str(tmp_path)])
    paths, empty = gathered.files, gathered.failed
    assert paths == []
    assert [type(outcome.error) for outcome in empty] == [NothingToRead]


def test_endings_are_known_in_capitals_too(tmp_path: Path) -> None:
    for name in ("甲.TXT", "乙.Docx", "丙.ppt", "~$丁.docx"):
        (tmp_path / name).touch()
    assert {path.name for path in plans_in(tmp_path)} == {"甲.TXT", "乙.Docx"}


@pytest.mark.parametrize("jobs", [1, 2])
def test_outcomes_stand_in_the_order_of_the_files(plans: list[Path], tmp_path: Path, jobs: int) -> None:
    paths = [plans[0], tmp_path / "无.txt", *plans[1:]]
    told: list[None] = []
    outcomes = take_all(paths, Frame(year=2026), jobs, lambda: told.append(None))
    assert [outcome.path for outcome in outcomes] == paths
    assert isinstance(outcomes[1].error, MissingFile)
    assert all(outcome.extraction for outcome in outcomes if outcome is not outcomes[1])
    assert len(told) == len(paths)


def test_several_processes_read_as_one_does(plans: list[Path]) -> None:
    alone = take_all(plans, Frame(year=2026), 1, lambda: None)
    together = take_all(plans, Frame(year=2026), 2, lambda: None)
    for one, other in zip(alone, together, strict=True):
        assert one.extraction is not None
        assert other.extraction is not None
        assert one.extraction.proposals == other.extraction.proposals


def test_an_extraction_crosses_processes_whole(plans: list[Path]) -> None:
    extraction = extract(read(plans[0])[0], Frame(year=2026))
    twin = pickle.loads(pickle.dumps(extraction))  # noqa: S301 - our own bytes, made in this line
    assert twin.proposals == extraction.proposals
    assert twin.outline.view.text == extraction.outline.view.text
    assert twin.outline.view.span(3, 9) == extraction.outline.view.span(3, 9)


def test_a_processor_that_may_not_be_used_does_not_count() -> None:
    assert 1 <= processors() <= (os.cpu_count() or 1)
