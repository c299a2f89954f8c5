"""A plain statement of what a party does is a norm; what a thing is like is not."""

from __future__ import annotations

import pytest

from luoshi.duty import Fate
from luoshi.extraction.rules import declarative
from tests.library.extraction.reading import must_find, must_leave_alone

PLAN = "一、日常管理\n{}\n"

FOUND = (
    "档案馆依法接收移交档案。",
    "借阅档案的，凭证件登记，县档案馆不收取费用。",
    "县档案馆不予受理重复申请。",
    "在公共楼道每层配一具灭火器。",
    "对擅自带出档案的读者处五十元以下罚款。",
    "全年累计课时不少于40学时。",
    "重大事项及时向局党组报告。",
    "把护河列入村规民约。",
)

LEFT = (
    ("档案馆的读者日益增多。", Fate.OPEN),
    ("为后续改造打下基础。", Fate.OPEN),
    ("养老机构的床位较为紧张。", Fate.OPEN),
    ("库房温度适宜。", Fate.OPEN),
    ("各科室的台账式样见附表。", Fate.OPEN),
)


@pytest.mark.parametrize("words", FOUND)
def test_it_finds(words: str) -> None:
    must_find(declarative, PLAN.format(words), words, fate=Fate.DUTY)


@pytest.mark.parametrize(("words", "fate"), LEFT)
def test_it_leaves_alone(words: str, fate: Fate) -> None:
    must_leave_alone(declarative, PLAN.format(words), fate)
