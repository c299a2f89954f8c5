from __future__ import annotations

from pathlib import Path

import pytest

from luoshi.cli.several import gather, plans_in
from luoshi.errors import NothingToRead

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
