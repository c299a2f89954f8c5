from __future__ import annotations

import pytest

from luoshi.account.joint.measures import clauses_of
from tests.library.extraction.reading import plan_of

HEAD = "任务分解表\n\n| 序号 | 工作任务 | 责任单位 | 完成时限 |\n|---|---|---|---|\n"


def told(text: str) -> list[str]:
    plan = plan_of(text)
    (proposal,) = plan.proposals
    return [
        plan.document.quote(span) for span in clauses_of(plan.outline.segments[proposal.segment], proposal)
    ]


@pytest.mark.parametrize(
    ("sentence", "measures"),
    [
        ("镇民政办公室6月底前改造敬老院2所，培训护工30人。", ["改造敬老院2所", "培训护工30人"]),
        ("镇民政办公室改造敬老院2所，更换床铺，培训护工30人。", ["改造敬老院2所，更换床铺", "培训护工30人"]),
        ("为方便老人，镇民政办公室改造敬老院2所，培训护工30人。", ["改造敬老院2所", "培训护工30人"]),
        (
            "护理员每日巡房2次，院长每周巡房1次。",
            ["护理员每日巡房2次", "院长每周巡房1次"],
        ),
        ("镇民政办公室改造敬老院2所，更换床铺。", []),
        ("镇民政办公室要改造敬老院，培训护工。", []),
    ],
)
def test_the_clauses_of_a_sentence_that_tell_a_measure(sentence: str, measures: list[str]) -> None:
    assert told(f"一、{sentence}\n") == measures


@pytest.mark.parametrize(
    ("cell", "measures"),
    [
        ("改造敬老院2所；培训护工30人", ["改造敬老院2所", "培训护工30人"]),
        ("改造敬老院；培训护工；", ["改造敬老院", "培训护工"]),
        ("改造敬老院2所，培训护工30人", []),
        ("改造敬老院；等", []),
    ],
)
def test_the_parts_of_a_cell(cell: str, measures: list[str]) -> None:
    assert told(f"{HEAD}| 1 | {cell} | 镇民政办公室 | 6月底前 |\n") == measures
