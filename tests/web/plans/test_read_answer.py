"""The shape of a reader's answer: one that fits, and each way in which one may not."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest

from luoshi_web.plans import reading
from luoshi_web.plans.read_answer import error_of, result_of

SAMPLES = Path(__file__).parents[3] / "samples"


def read(path: Path) -> dict[str, Any]:
    read = reading.read_whole(path.read_bytes(), path.name, year=2026, issued=None, tell=lambda _: None)
    return dict(json.loads(json.dumps(read)))


FIRE = read(SAMPLES / "消防安全工作要点.docx")


@pytest.mark.parametrize(
    "path", sorted(path for path in SAMPLES.iterdir() if path.suffix in (".docx", ".txt")), ids=str
)
def test_what_a_reader_says_of_the_samples_fits(path: Path) -> None:
    result = read(path)
    assert result_of("read", {"result": result}) == result


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (("document", "text"), None),
        (("document", "text"), ""),  # the segments then stand outside it
        (("frame", "year"), "2026"),
        (("frame", "year"), True),
        (("frame", "issued"), "gestern"),
        (("segments",), {}),
        (("segments", 0, "index"), 7),
        (("segments", 0, "ranges"), [[5, 3]]),
        (("segments", 0, "ranges"), [[-1, 3]]),
        (("segments", 0, "ranges"), [[0, 10**9]]),
        (("segments", 0, "ranges"), [[0]]),
        (("segments", 0, "proposed"), "settled"),
        (("segments", 23, "proposal", "cadences", 0, "value"), "<script>"),
        (("segments", 23, "proposal", "bearers"), None),
        (("faults",), [{"code": "x"}]),
    ],
)
def test_what_does_not_fit_is_no_result(place: tuple[Any, ...], value: object) -> None:
    result = copy.deepcopy(FIRE)
    inner: Any = result
    for step in place[:-1]:
        inner = inner[step]
    assert place[-1] in inner or isinstance(inner, list)
    inner[place[-1]] = value
    assert result_of("read", {"result": result}) is None


@pytest.mark.parametrize(
    "said",
    [
        None,
        {},
        {"result": None},
        {"result": {"rule": 1, "sha256": "x"}},
        {"result": {"sha256": "x"}},
        {"error": {}},
    ],
)
def test_other_words_are_neither_result_nor_error(said: dict[str, Any] | None) -> None:
    assert result_of("scan", said) is None
    assert error_of(said) is None
