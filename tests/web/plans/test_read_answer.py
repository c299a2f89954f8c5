"""The shape of a reader's answer: one that fits, and each way in which one may not."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest

from luoshi_web.plans import drawing, reading, unpacking
from luoshi_web.plans.read_answer import error_of, result_of
from tests.library.reading.docx_parts import zipped
from tests.web.plans.paged import as_pdf

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


PAGED = reading.read_whole(as_pdf(), "计划.pdf", year=2026, issued=None, tell=lambda _: None)


@pytest.mark.parametrize(
    "pages", [None, [], [[595.2]], [[595.2, 0]], [[595.2, float("inf")]], [[595.2, True]], [[595.2, "841.8"]]]
)
def test_pages_have_two_lengths_and_hold_every_box(pages: object) -> None:
    assert result_of("read", {"result": PAGED}) == PAGED
    result = copy.deepcopy(PAGED)
    result["document"]["pages"] = pages
    assert result_of("read", {"result": result}) is None


@pytest.mark.parametrize(
    "box",
    [
        [3, 1, 1, 2, 2],  # there is no such page
        [0, 1, 1, 2, 2],
        [1.5, 1, 1, 2, 2],
        [1, 1, 1, 2],
        [1, 1, 1, 2, "2"],
        [1, 1, 1, 2, float("nan")],
        [1, 1, 1, 2, 1e300],
        [],
        None,
    ],
)
def test_a_box_has_a_page_that_there_is_and_four_lengths(box: object) -> None:
    result = copy.deepcopy(PAGED)
    result["segments"][3]["boxes"] = [box]
    assert result_of("read", {"result": result}) is None


@pytest.mark.parametrize(
    ("act", "result"),
    [
        ("draw", {"media_type": "text/html", "data": "PHNjcmlwdD4="}),
        ("draw", {"media_type": ["image/png"], "data": ""}),
        ("draw", {"media_type": "image/png", "data": "<svg>"}),
        ("draw", {"media_type": "image/png", "data": None}),
        ("unpack", {"files": [{"name": "a.txt", "data": "!", "fault": None}], "others": []}),
        ("unpack", {"files": [{"name": "a.txt", "data": "", "fault": {"code": "x"}}], "others": []}),
        ("unpack", {"files": [{"name": 1, "data": "", "fault": None}], "others": []}),
        ("unpack", {"files": [], "others": [1]}),
        ("unpack", {"files": []}),
    ],
)
def test_a_picture_and_an_archive_have_their_shape(act: str, result: dict[str, Any]) -> None:
    assert result_of(act, {"result": result}) is None


def test_what_a_reader_says_of_a_picture_and_an_archive_fits() -> None:
    drawn = drawing.draw(as_pdf(), "计划.pdf", number=1, width=100)
    assert result_of("draw", {"result": drawn}) == drawn
    held = unpacking.unpack(
        zipped({"a.txt": "每月巡河。", "b.png": ""}), "来文.zip", most_files=9, most_bytes=99
    )
    assert result_of("unpack", {"result": held}) == held
    assert [one["name"] for one in held["files"]] == ["a.txt"]
    assert held["others"] == ["b.png"]
