"""Words as a reader sees them: spaces stay, line breaks and page marks go."""

from __future__ import annotations

from dataclasses import replace

import pytest

from luoshi.extraction.result import Extraction
from luoshi.source import Span
from luoshi.writing.exact import as_written


@pytest.mark.parametrize(
    ("text", "ranges", "seen"),
    [
        ("第一条　为了便民。", ((0, 3), (4, 9)), "第一条　为了便民。"),
        ("各单位\n　　报送。", ((0, 3), (6, 9)), "各单位报送。"),
        ("各单位\n\n- 3 -\n\n报送。", ((0, 3), (12, 15)), "各单位报送。"),
        ("各单位（一）报送。", ((0, 3), (6, 9)), "各单位报送。"),
        ("每月报送。", ((0, 5),), "每月报送。"),
    ],
    ids=["space", "wrap", "page-mark", "words", "whole"],
)
def test_as_written(
    extraction: Extraction, text: str, ranges: tuple[tuple[int, int], ...], seen: str
) -> None:
    assert as_written(replace(extraction.document, text=text), Span(ranges)) == seen
