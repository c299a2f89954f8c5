"""A clause that speaks for all adds its party to each duty that it covers."""

from __future__ import annotations

import pytest

from luoshi.extraction.rules import blanket_party
from tests.library.extraction.fields import bearers_by, bearers_of

FIRST = "1.检查消防设施。（责任单位：市消防救援局"
SECOND = "2.疏浚河道。（责任单位：市水务局"
TASKS = f"{FIRST}）\n{SECOND}）"
BLANKET = "，以下均需各区落实，不再列出）"

LED = "各区 lead clause"
CLAUSE, OWN = "各区 bearer clause", "各区 bearer"

FINDS = [
    ("以下各项任务均涉及各区（管委会），不再列出。\n" + TASKS, ["各区（管委会） bearer clause"] * 2),
    ("以下任务均需各区落实，不再列出。\n" + TASKS, [CLAUSE, CLAUSE]),
    ("以下工作均由各区组织实施，不再一一列出。\n" + TASKS, [CLAUSE, CLAUSE]),
    (TASKS + "\n二、有关说明\n以上任务均需各区落实，不再逐项列出。", [CLAUSE, CLAUSE]),
    (TASKS + "\n二、有关说明\n各项任务均须各区落实，不再单独列出。", [CLAUSE, CLAUSE]),
    (f"{FIRST}{BLANKET}\n{SECOND}）", [OWN, CLAUSE]),
    (f"{FIRST}）\n{SECOND}{BLANKET}", [OWN]),
    (f"{FIRST}，以下均需各区负责，不再列出）\n{SECOND}）", ["各区 lead", LED]),
    (f"{FIRST}{BLANKET}\n{SECOND}、各级各区）\n3.加强宣传。", [OWN]),  # 3. has no trailer
]

LEAVES = [
    TASKS,
    "各项任务均需落实到位，不再拖延。\n" + TASKS,
    "经费均需各区落实。\n" + TASKS,
    "以下内容已在附件说明，不再列出。\n" + TASKS,
    "以下任务均需抓紧落实，不再列出。\n" + TASKS,
]


@pytest.mark.parametrize(("text", "covered"), FINDS)
def test_finds(text: str, covered: list[str]) -> None:
    assert bearers_by(blanket_party, "一、重点任务\n" + text) == covered


@pytest.mark.parametrize("text", LEAVES)
def test_leaves_alone(text: str) -> None:
    assert bearers_by(blanket_party, "一、重点任务\n" + text) == []


def test_the_clause_is_no_party_of_its_trailer() -> None:
    text = "一、重点任务\n1.疏浚河道。（责任单位：市水务局，以下均需各区落实，不再列出）"
    assert bearers_of(text) == ["市水务局 bearer", "各区 bearer"]
