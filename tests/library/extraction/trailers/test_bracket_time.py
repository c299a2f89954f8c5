"""Which parts of a bracket are a time and nothing else."""

from __future__ import annotations

import pytest

from luoshi.extraction.trailers.bracket_time import own_times

TIMES = [
    ("责任单位：后勤科，2026年10月前完成", "2026年10月前完成"),
    ("责任单位：后勤科；年底前", "年底前"),
    ("后勤科牵头，保卫科配合，6月底前全部完成", "6月底前全部完成"),
    ("后勤科，每季度末", "每季度末"),
    ("责任单位：后勤科；长期坚持", "长期坚持"),
    ("力争9月底前建成，基建处负责", "力争9月底前建成"),
]

NAMES = [
    "责任单位：后勤科、2026年活动筹备组",
    "责任单位：月坛街道办事处",
    "长期护理中心负责",
    "季度例会办公室",
    "责任单位：后勤科",
]


@pytest.mark.parametrize(("text", "expected"), TIMES)
def test_times(text: str, expected: str) -> None:
    assert [text[start:end] for start, end in own_times(text, 0, len(text))] == [expected]


@pytest.mark.parametrize("text", NAMES)
def test_names_are_no_times(text: str) -> None:
    assert own_times(text, 0, len(text)) == []
