"""Each duty names who owes it."""

from __future__ import annotations

import pytest

from luoshi.lint.checks import no_bearer
from tests.library.lint.marking import marked, told

DRAFT = (
    "青溪镇2026年工作要点\n"
    "\n"
    "一、重点工作\n"
    "（一）整治河道，建立台账。（责任单位：镇水利站）\n"
    "（二）修缮水库，落实专人。（责任单位：镇水利站）\n"
    "（三）清理沟渠，登记造册。（责任单位：镇农业站）\n"
    "{}\n"
)

FINDS = [
    ("（四）加固堤防，储备物料。", ["（四）加固堤防，储备物料。"]),
    ("（四）加固堤防，储备物料。（责任单位：待定）", ["（四）加固堤防，储备物料。（责任单位：待定）"]),
    ("（四）加固堤防，储备物料。（责任单位：　　）", ["（四）加固堤防，储备物料。（责任单位：）"]),
    ("（四）加固堤防，储备物料。（完成时限：9月底前）", ["（四）加固堤防，储备物料。（完成时限：9月底前）"]),
]

LEAVES = [
    "（四）加固堤防，储备物料。（责任单位：镇水利站）",
    "二、工作目标\n到2026年底，建成示范河道10公里。",
    "不得侵占河道。",
]


@pytest.mark.parametrize(("text", "words"), FINDS)
def test_it_finds(text: str, words: list[str]) -> None:
    assert marked(no_bearer, DRAFT.format(text)) == words


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str) -> None:
    assert marked(no_bearer, DRAFT.format(text)) == []


def test_a_plan_that_allots_nothing_has_one_finding() -> None:
    text = "要点\n\n一、重点工作\n（一）整治河道。\n（二）修缮水库。\n（三）镇水利站要巡查。\n"
    (words,) = marked(no_bearer, text)
    assert "整治河道" in words
    assert "修缮水库" in words
    assert "2 条读不出由谁负责" in told(no_bearer, text)


def test_a_notice_that_asks_for_one_thing_is_left_alone() -> None:
    assert marked(no_bearer, "通知\n\n各村：\n加强巡查，建立台账。\n") == []


def test_a_rule_in_articles_is_left_alone() -> None:
    text = "办法\n第一条 加强巡查，建立台账。\n第二条 各组应当登记。\n第三条 各户应当配合。\n"
    assert marked(no_bearer, text) == []


SPRINGS = ("整治河道", "修缮水库", "清理沟渠", "疏浚泵站", "检修闸门")


def test_a_bracket_behind_the_one_sentence_of_a_paragraph_allots() -> None:
    lines = [
        f"（{number}）{work}。（责任单位：镇水利站）"
        for number, work in zip("一二三四五", SPRINGS, strict=True)
    ]
    draft = "\n".join(["要点", "", "一、重点工作", *lines, "（六）加固堤防。", ""])
    assert marked(no_bearer, draft) == ["（六）加固堤防。"]
    assert "这一段没有" in told(no_bearer, draft)


def test_a_column_of_units_allots() -> None:
    head = "任务分工表\n\n| 序号 | 工作任务 | 责任单位 |\n| --- | --- | --- |\n"
    rows = [f"| {number} | {work} | 镇水利站 |\n" for number, work in enumerate(SPRINGS, start=1)]
    assert marked(no_bearer, f"{head}{''.join(rows)}\n加固堤防。\n") == ["加固堤防。"]
