"""Tables that bars or tabs part in plain text."""

from __future__ import annotations

import pytest

from luoshi.structure import Outline, Segment, SegmentKind
from tests.library.structure.plans import outline

HEAD = ("序号", "任务", "责任单位")


def rows(plan: Outline) -> list[Segment]:
    return [segment for segment in plan.segments if segment.kind is SegmentKind.ROW]


@pytest.mark.parametrize("seam", ["|", "｜", "\t"])
def test_rows_below_a_head_whose_empty_cells_continue_those_above(seam: str) -> None:
    plan = outline(
        "\n".join(seam.join(row) for row in (HEAD, ("1", "修订预案", "办公室"), ("2", "更换水泵", "")))
    )
    assert [[cell.text for cell in row.cells] for row in rows(plan)] == [
        ["1", "修订预案", "办公室"],
        ["2", "更换水泵", "办公室"],
    ]


def test_a_row_of_tabs_may_take_several_lines() -> None:
    plan = outline("序号\t任务\t责任单位\n1\t修订预案；\n更换水泵\t办公室")
    assert [cell.text for cell in rows(plan)[0].cells] == ["1", "修订预案；更换水泵", "办公室"]


def test_a_head_alone_is_no_table() -> None:
    assert not rows(outline("序号|任务|责任单位\n各单位要按时报送。"))


def test_rows_without_a_head_go_on_past_those_that_tell() -> None:
    plan = "\n".join(f"{number}|完成第{number}个村的道路修缮任务|村建办" for number in range(1, 61))
    assert len(rows(outline(plan))) == 60


def test_a_long_list_of_links_has_no_rows() -> None:
    assert not rows(outline("\n".join(f"标题{number}关于开展工作|来源{number}" for number in range(1, 61))))
