"""A task of a table that is but the paper to be made."""

from __future__ import annotations

import pytest

from luoshi.extraction.papers.alone import find_paper_alone
from luoshi.structure import SegmentKind
from tests.library.extraction.reading import plan_of

HEAD = "| 序号 | 任务 | 责任单位 |\n"


def alone_in(row: str, head: str = HEAD) -> str | None:
    outline = plan_of(head + row).outline
    segment = next(each for each in outline.segments if each.kind is SegmentKind.ROW)
    found = find_paper_alone(segment)
    return segment.text[slice(*found)] if found else None


@pytest.mark.parametrize(
    ("task", "paper"),
    [("旺季灌溉计划", "旺季灌溉计划"), ("目标责任书签署", "目标责任书"), ("农户手册编写", "农户手册")],
)
def test_the_paper_is_found(task: str, paper: str) -> None:
    assert alone_in(f"| 1 | {task} | 水管站 |\n") == paper


@pytest.mark.parametrize("task", ["修订应急预案", "每周初工作计划", "清淤", "总结，报县水利局"])
def test_what_commands_or_names_no_paper_is_left_alone(task: str) -> None:
    assert alone_in(f"| 1 | {task} | 水管站 |\n") is None


def test_beside_another_cell_of_work_it_is_a_name() -> None:
    assert alone_in("| 灌溉计划 | 召开用水户会议 | 水管站 |\n", "| 项目 | 任务 | 责任单位 |\n") is None
