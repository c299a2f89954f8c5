"""Names that are handed in: the longest at a place, found in time that grows with the text alone."""

from __future__ import annotations

import luoshi
from luoshi.extraction.parties.known import NO_NAMES, KnownNames, names_known, with_names


def _words(known: KnownNames, text: str) -> list[str]:
    return [text[start:end] for start, end in known.find(text, 0, len(text))]


def test_finds_the_longest_name_at_each_place() -> None:
    known = KnownNames(["教育局", "市教育局", "市教育局机关党委"])
    assert _words(known, "市教育局和市教育局机关党委") == ["市教育局", "市教育局机关党委"]


def test_at_asks_for_a_name_that_begins_here() -> None:
    known = KnownNames(["数智办", "数智办公室"])
    assert known.at("数智办公室要", 0, 6) == 5
    assert known.at("数智办公室要", 1, 6) == 0
    assert known.at("数智办公室要", 0, 4) == 3


def test_white_space_in_a_name_is_none_of_it() -> None:
    assert " 县 城投 ".replace(" ", "") in KnownNames([" 县 城投 "])


def test_the_width_of_brackets_is_none_of_a_name() -> None:
    known = KnownNames(["区纪委(区监委)"])
    assert _words(known, "由区纪委（区监委）牵头") == ["区纪委（区监委）"]
    assert "区纪委(区监委)" in known
    assert "区纪委（区监委）" in known


def test_no_names_find_nothing_and_leave_the_outline() -> None:
    outline = luoshi.outline(luoshi.read("县城投要修路。".encode(), "plan.txt")[0])
    assert not NO_NAMES
    assert NO_NAMES.find("县城投", 0, 3) == []
    assert with_names(outline, ["", " ", "县"]) is outline
    assert names_known(outline) is NO_NAMES
    assert "县城投" in names_known(with_names(outline, ["县城投"]))
