"""Parties that a clause only names, and that do not act in it."""

from __future__ import annotations

import pytest

from luoshi.cadence import Frame
from luoshi.extraction.bearers.only_named import is_only_named
from luoshi.extraction.bearers.subject import read_subject
from luoshi.extraction.passage import Plan
from tests.library.extraction.reading import plan_of

#: The clause is the last of its sentence.
NAMED = [
    "要审核主体是否合法，执法人员是否具备资格",
    "要落实经费，保障行政执法机关依法履职所需的装备",
    "支持和引导协会，学校，企业等参与管护",
    "尾矿库建设项目安全设施应当符合规定",
    "部门统计调查项目的内容不得重复",
    "社区养老工作的主要任务是了解需求",
    "各村村民参与程度进一步提高",
    "对重点村实行包联，每村每季度走访1次",
    "承担救援任务，包括台风，群众遇险等",
]
ACT = [
    "要核对名单，执法人员要出示证件",
    "行政执法机关应当公布目录",
    "县水务局组织演练，企业应当参加",
    "项目部应当每日清扫",
    "社区养老机构应当公示收费标准",
]


def named_in(text: str) -> bool:
    passage = Plan(plan_of(f"{text}。").outline, Frame(year=2026)).passage(0)
    subject = read_subject(passage, *passage.clauses[-1])
    return subject is None or is_only_named(passage, subject, passage.clauses[-1], "")


@pytest.mark.parametrize("text", NAMED)
def test_only_named(text: str) -> None:
    assert named_in(text)


@pytest.mark.parametrize("text", ACT)
def test_acts(text: str) -> None:
    assert not named_in(text)
