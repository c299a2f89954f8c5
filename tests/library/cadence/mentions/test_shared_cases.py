"""The cases that other projects wrote for their own parsers, where the shared folder holds them."""

from __future__ import annotations

import importlib.util
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

#: Per cent that has to be right; "official" are expressions that could stand in an official document.
LEAST = {"official": 97.0, "set:period only": 95.0, "number:range": 95.0, "none": 95.0}


@pytest.fixture(scope="module")
def result(shared: Path) -> dict[str, Any]:
    script = shared / "timecases" / "score.py"
    if not script.is_file():
        pytest.skip(f"no time cases in {shared}")
    spec = importlib.util.spec_from_file_location("timecases_score", script)
    assert spec
    assert spec.loader
    score = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(score)
    told: dict[str, Any] = score.run("luoshi.cadence.mentions:find", "dev", None)
    return told


def test_no_case_raises(result: dict[str, Any]) -> None:
    assert result["cases"] > 1000
    assert result["exceptions"] == 0


@pytest.mark.parametrize("row", LEAST)
def test_enough_is_right(result: dict[str, Any], row: str) -> None:
    right, cases = Counter[str](), Counter[str]()
    for _part, _source, name, good, number in result["score"]:
        right[name] += good
        cases[name] += number

    assert 100 * right[row] / cases[row] >= LEAST[row]
