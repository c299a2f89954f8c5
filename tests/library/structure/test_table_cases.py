"""Every case of tests/cases/tables is read as it says; README.txt there has the format."""

from __future__ import annotations

from pathlib import Path

import pytest

from luoshi.structure import Part, Segment, SegmentKind
from luoshi.structure.columns import role_of
from luoshi.structure.outline import ColumnRole
from tests.library.structure.plans import Case, outline, read_cases

FOLDER = Path(__file__).parents[2] / "cases" / "tables"
ROLES = {
    ColumnRole.NUMBER: "序号",
    ColumnRole.TASK: "任务",
    ColumnRole.MEASURE: "措施",
    ColumnRole.LEAD: "牵头",
    ColumnRole.SUPPORT: "配合",
    ColumnRole.BEARER: "责任",
    ColumnRole.PERSON: "人",
    ColumnRole.TIME: "时限",
    ColumnRole.RHYTHM: "频次",
    ColumnRole.RESULT: "成果",
    ColumnRole.TARGET: "指标",
    ColumnRole.FINDING: "发现",
    ColumnRole.CRITERION: "考核",
    ColumnRole.NOTE: "备注",
    None: "无",
}
HEADS = [
    tuple(line.split("\t"))
    for line in (FOLDER / "roles.txt").read_text(encoding="utf-8").splitlines()
    if "\t" in line
]


CASES = [case for name in ("bars", "flat", "parted") for case in read_cases(FOLDER / f"{name}.txt")]


def told(segment: Segment) -> str:
    if segment.part is Part.TABLE_HEAD:
        return "表头"
    if segment.kind is not SegmentKind.ROW:
        return f"句 {segment.text}"
    cells = (f"{c.header}={''.join(c.text.split())}{'*' if c.inherited else ''}" for c in segment.cells)
    return "行 " + " | ".join(cells)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case(case: Case) -> None:
    plan = outline(case.text)
    assert [told(segment) for segment in plan.segments] == list(case.expected)
    for segment in plan.segments:
        assert plan.document.quote(segment.span) == segment.text
        for cell in segment.cells:
            assert plan.view.text[cell.start : cell.start + len(cell.text)] == cell.text


@pytest.mark.parametrize(("head", "role"), HEADS)
def test_the_role_of_a_column(head: str, role: str) -> None:
    assert ROLES[role_of(head)] == role


def test_every_role_has_a_head() -> None:
    assert {role for _, role in HEADS} == set(ROLES.values())
    assert set(ROLES) == {*ColumnRole, None}


def test_the_cells_of_a_row_have_the_roles_of_their_columns() -> None:
    plan = outline(
        "| 序号 | 任务 | 牵头单位 | 片区 |\n| 1 | 修订值班制度 | 办公室 | 东片 |\n| 2 | 开展演练 | | |"
    )
    rows = [segment for segment in plan.segments if segment.kind is SegmentKind.ROW]
    assert [[cell.role for cell in row.cells] for row in rows] == [
        [ColumnRole.NUMBER, ColumnRole.TASK, ColumnRole.LEAD, None]
    ] * 2
