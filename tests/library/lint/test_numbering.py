"""Lists as runs of numbers, and numbers as lists write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import luoshi
from luoshi.lint.manuscript import Manuscript
from luoshi.lint.numbering import in_han, runs, written
from luoshi.structure import ItemKind
from luoshi.structure.marks import count_of


@given(st.integers(1, 999))
def test_han_numbers_are_read_back(value: int) -> None:
    """GB/T 15835-2011 4.2: numbers in order are written in Han numerals with 十 and 百."""
    assert count_of(in_han(value)) == value


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        (ItemKind.HAN, 12, "十二、"),
        (ItemKind.BRACKET_HAN, 3, "（三）"),
        (ItemKind.DIGIT, 3, "3."),
        (ItemKind.BRACKET_DIGIT, 3, "（3）"),
        (ItemKind.CIRCLE, 3, "③"),
        (ItemKind.ARTICLE, 103, "第一百零三条"),
        (ItemKind.CHAPTER, 2, "第二章"),
    ],
)
def test_a_number_is_written_as_its_list_does(kind: ItemKind, value: int, expected: str) -> None:
    assert written(kind, value) == expected


SPOKEN = """工作要点

一、巡查
要做好三件事：一是巡查河道；二是登记造册。
三是报告。要求：一要快；二要准。
二、整治
一是整治河道。
"""


def test_numbers_inside_sentences_are_lists_of_their_heading() -> None:
    document, _ = luoshi.read(SPOKEN.encode(), "draft.txt")
    found = [run for run in runs(Manuscript(luoshi.outline(document))) if run.kind is ItemKind.RUNNING]
    assert [(run.sign, run.values) for run in found] == [("是", [1, 2, 3]), ("要", [1, 2]), ("是", [1])]
    assert found[1].written(3) == "三要"


ENCLOSED = """工作通知

一、巡查河道。
二、登记造册。
附件
分工表
一、巡查由一组负责。
二、登记由二组负责。
"""


def test_an_attachment_has_lists_of_its_own() -> None:
    document, _ = luoshi.read(ENCLOSED.replace("一、巡查由", "先由").encode(), "draft.txt")
    found = runs(Manuscript(luoshi.outline(document)))
    assert [run.values for run in found if run.kind is ItemKind.HAN] == [[1, 2], [2]]
    document, _ = luoshi.read(ENCLOSED.encode(), "draft.txt")
    assert [run.values for run in runs(Manuscript(luoshi.outline(document)))] == [[1, 2], [1, 2]]


PLAN = """工作要点

一、巡查
（一）各村要巡查河道。
（二）各村要巡查水库。
二、整治
（三）各村要整治河道。
（四）各村要整治水库。
三、保障
（一）各村要落实人员。
"""


def test_a_list_may_run_on_under_the_next_heading() -> None:
    document, _ = luoshi.read(PLAN.encode(), "draft.txt")
    found = runs(Manuscript(luoshi.outline(document)))
    assert [(run.kind, run.values) for run in found] == [
        (ItemKind.HAN, [1, 2, 3]),
        (ItemKind.BRACKET_HAN, [1, 2, 3, 4]),
        (ItemKind.BRACKET_HAN, [1]),
    ]
