"""Two neighbouring numbers that mean about so many stand together (GB/T 15835-2011 5.2.1)."""

from __future__ import annotations

import pytest

from luoshi.lint.checks import approximate_comma
from tests.library.lint.marking import marked

DRAFT = "青溪镇2026年工作要点\n\n一、重点工作\n各村要整治河道。\n{}\n"

FINDS = [
    ("每村选三、四个示范点。", ["三、四个"]),
    ("用五、六年时间整治。", ["五、六年"]),
    ("每组配七、八十人。", ["七、八十人"]),
    ("二、三年行动目标\n一、选三、四个示范点。", ["三、四个"]),
    ("| 序号 | 任务 | 责任单位 |\n| --- | --- | --- |\n| 1 | 每村选三、四个示范点 | 水利站 |", ["三、四个"]),
    ("每村建三、四处示范点。", ["三、四处"]),
    ("用两、三年时间整治。", ["两、三年"]),
    ("拓宽三、五公里道路。", ["三、五公里"]),
    ("投入五、六百万元。", ["五、六百万元"]),
]

LEAVES = [
    "每村选三四个示范点。",
    "三、四季度要巡查。",
    "一、二年级学生要学习。",
    "第三、四个项目要验收。",
    "完成二、四项任务。",
    "一、二次供水设施改造\n改造泵房。",  # 一、 is the number of the heading
    "二、三年行动目标\n各村要建成护河队。",
    "（一）整治河道。\n二、三年规划编制\n各村要摸清底数。",
    "| 序号 | 任务 | 责任单位 |\n| --- | --- | --- |\n| 1 | 一、二次供水设施改造 | 水利站 |",
    "市三、四人民医院要值班。",
    "栽植一、二年生苗木。",
    "检修一、三座泵房。",
]


@pytest.mark.parametrize(("text", "words"), FINDS)
def test_it_finds(text: str, words: list[str]) -> None:
    assert marked(approximate_comma, DRAFT.format(text)) == words


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str) -> None:
    assert marked(approximate_comma, DRAFT.format(text)) == []
