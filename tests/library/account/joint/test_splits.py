from __future__ import annotations

import pytest

from luoshi.account import splits
from luoshi.structure import SegmentKind
from tests.library.extraction.reading import plan_of

TABLE = "任务分解表\n\n| 序号 | 具体措施 | 责任单位 |\n| --- | --- | --- |\n| 3 | {} | 镇水利站 |\n"


def split(words: str) -> list[str]:
    extraction = plan_of(TABLE.format(words))
    (row,) = [s for s in extraction.outline.segments if s.kind is SegmentKind.ROW]
    return [extraction.document.quote(span) for span in splits(row)]


@pytest.mark.parametrize(
    ("words", "measures"),
    [
        ("1.清理河道；2.补种柳树。", ["1.清理河道", "2.补种柳树"]),
        ("1、清理河道。2、补种柳树。3、修整堤坝。", ["1、清理河道", "2、补种柳树", "3、修整堤坝"]),
        ("（1）清理河道；（2）补种柳树", ["（1）清理河道", "（2）补种柳树"]),
        ("①清理河道 ②补种柳树", ["①清理河道", "②补种柳树"]),
        ("一是清理河道；二是补种柳树。", ["一是清理河道", "二是补种柳树"]),
        ("1.清理河道，长3.5公里；2.补种柳树400株。", ["1.清理河道，长3.5公里", "2.补种柳树400株"]),
    ],
)
def test_numbered_measures_of_a_row_are_offered_one_by_one(words: str, measures: list[str]) -> None:
    assert split(words) == measures


@pytest.mark.parametrize(
    "words",
    [
        "清理河道；补种柳树。",
        "1.清理河道，补种柳树。",
        "2.清理河道；3.补种柳树。",
        "1.清理河道；3.补种柳树。",
        "1.清理河道；（2）补种柳树。",
        "清理河道1.5公里，补种柳树2.5万株。",
        "在1月、2月清理河道。",
    ],
)
def test_a_row_of_one_measure_is_left_whole(words: str) -> None:
    assert split(words) == []


def test_a_sentence_is_never_split() -> None:
    extraction = plan_of("各村一是清理河道，二是补种柳树。\n")
    assert [splits(segment) for segment in extraction.outline.segments] == [()]
