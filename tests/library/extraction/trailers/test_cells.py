"""What the head of a column makes of its cells, and which times a cell of a column of times tells."""

from __future__ import annotations

import pytest

from luoshi.cadence import Deadline, Frame, Window
from luoshi.duty import Role
from luoshi.extraction.trailers.cells import find_times, on_day, role_of_head

YEAR = Frame(year=2026)

HEADS = [
    ("牵头单位", Role.LEAD),
    ("主办科室", Role.LEAD),
    ("配合单位", Role.SUPPORT),
    ("责任单位", Role.BEARER),
    ("责任人", Role.BEARER),
    ("部门", Role.BEARER),
    ("责任制落实情况", None),
    ("监督单位", None),
    ("检查单位", None),
    ("备注", None),
]

TIMES = [
    ("9月底前", Deadline("2026-09-30")),
    ("2.17—2.23", Window("2026-02-17", "2026-02-23")),
    ("2. 24 - 3.2", Window("2026-02-24", "2026-03-02")),
    ("9.4（周六）", Deadline("2026-09-04")),
    ("9/7", Deadline("2026-09-07")),
    ("9.6日", Deadline("2026-09-06")),
    ("3.1～3.31", Window("2026-03-01", "2026-03-31")),
]

#: Hours of a day, days that no month has, numbers of chapters.
NO_TIMES = ["8.30—11.30", "7.40—8.20", "2.30—2.31", "3.1", "1.1.2—1.1.4", "另行通知"]


@pytest.mark.parametrize(("head", "role"), HEADS)
def test_the_head_of_a_column_says_what_those_in_it_do(head: str, role: Role | None) -> None:
    assert role_of_head(head) == role


@pytest.mark.parametrize(("text", "cadence"), TIMES)
def test_a_cell_tells_a_time(text: str, cadence: Deadline | Window) -> None:
    (mention,) = find_times(text, YEAR)
    assert mention.cadence == cadence
    assert text[mention.start : mention.end] == text


@pytest.mark.parametrize("text", NO_TIMES)
def test_a_cell_tells_no_time(text: str) -> None:
    assert find_times(text, YEAR) == []


def test_a_day_alone_is_when_something_happens() -> None:
    (mention,) = find_times("3月5日", YEAR)
    assert on_day(mention, "3月5日").cadence == Window("2026-03-05", "2026-03-05")
    (mention,) = find_times("3月5日前", YEAR)
    assert on_day(mention, "3月5日前").cadence == Deadline("2026-03-05")
