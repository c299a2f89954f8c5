"""A list of names of units reaches the reading of every command that reads who owes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from luoshi.errors import ExitCode

from .conftest import Result

Luoshi = Callable[..., Result]

#: 青禾 is the short name of a firm, with no ending of a unit.
DRAFT = "青溪镇2026年工作要点\n\n青禾每月检查企业。\n青禾每季度走访商户。\n青禾每年报送企业名单。\n"

CALLS = {
    "extract": ["extract", "{plan}"],
    "lint": ["lint", "{plan}", "--only", "no-bearer"],
    "coverage": ["coverage", "{plan}", "--format", "json"],
    "explain": ["explain", "{plan}", "1"],
    "diff": ["diff", "{plan}", "{other}"],
    "compare": ["compare", "{plan}", "{plan}", "--format", "json"],
    "join": ["join", "{plan}", "{plan}", "--format", "json"],
    "burden": ["burden", "{plan}"],
}


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "经发要点.txt"
    path.write_text(DRAFT, encoding="utf-8")
    (tmp_path / "另稿.txt").write_text(DRAFT.replace("青禾", ""), encoding="utf-8")
    return path


def call(name: str, draft: Path) -> list[str]:
    return [word.format(plan=draft, other=draft.with_name("另稿.txt")) for word in CALLS[name]]


@pytest.fixture
def names(tmp_path: Path) -> Path:
    path = tmp_path / "单位.txt"
    path.write_text("# 名称\n青禾\n", encoding="utf-8")
    return path


@pytest.mark.parametrize("name", CALLS)
def test_the_names_are_preferred_as_bearers(luoshi: Luoshi, draft: Path, names: Path, name: str) -> None:
    words = call(name, draft)
    told = luoshi(*words, "--units", names)
    assert told.code == ExitCode.OK
    if name not in ("coverage", "compare"):  # they tell no bearers
        assert told.out != luoshi(*words).out


@pytest.mark.parametrize("name", CALLS)
def test_a_list_that_holds_no_names_is_refused(luoshi: Luoshi, draft: Path, names: Path, name: str) -> None:
    names.write_text("# 名称\n", encoding="utf-8")
    words = call(name, draft)
    result = luoshi(*words, "--units", names)
    assert result.code == ExitCode.BAD_CALL
    assert f"luoshi {name} --help" in result.err


def test_the_check_of_bearers_reads_with_the_names(luoshi: Luoshi, draft: Path, names: Path) -> None:
    assert "no-bearer" in luoshi("lint", draft, "--only", "no-bearer").out
    assert luoshi("lint", draft, "--units", names).out == "没有查出问题。\n"
    names.write_text("河长办\n", encoding="utf-8")
    assert "no-bearer" in luoshi("lint", draft, "--units", names).out
