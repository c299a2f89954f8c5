"""Every case of tests/cases/structure is cut as it says; README.txt there has the format."""

from __future__ import annotations

from pathlib import Path

import pytest

from luoshi.structure import Part, Segment, SegmentKind
from tests.library.structure.plans import Case, outline, read_cases

FOLDER = Path(__file__).parents[2] / "cases" / "structure"
KINDS: dict[SegmentKind | Part, str] = {
    SegmentKind.HEADING: "标题",
    SegmentKind.SENTENCE: "句",
    SegmentKind.ROW: "行",
    SegmentKind.TRAILER: "责任",
    Part.TITLE: "题名",
    Part.NUMBER: "文号",
    Part.SALUTATION: "主送",
    Part.SIGNATURE: "署名",
    Part.DATE: "日期",
    Part.NOTE: "附注",
    Part.TABLE_HEAD: "表头",
}


CASES = [case for file in sorted(FOLDER.glob("*.txt")) for case in read_cases(file)]


def told(segment: Segment) -> str:
    return f"{KINDS[segment.part or segment.kind]} {''.join(segment.text.split())}"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case(case: Case) -> None:
    assert [told(segment) for segment in outline(case.text).segments] == list(case.expected)


def test_every_kind_of_segment_has_a_case() -> None:
    lines = {line.partition(" ")[0] for case in CASES for line in case.expected}
    assert lines == set(KINDS.values())
