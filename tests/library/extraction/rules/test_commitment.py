"""X将… and 本学期将… commit the issuer; what will merely happen does not."""

from __future__ import annotations

import pytest

from luoshi.duty import Fate
from luoshi.extraction.rules import commitment
from tests.library.extraction.reading import must_find, must_leave_alone

PLAN = "一、日常管理\n{}\n"

FOUND = (
    "教务科将公布评审结果。",
    "后勤处定于5月10日开展食堂检查。",
    "县档案馆将于三季度开放新馆。",
    "本学期我校将全部灭火器更换一遍。",
    "我局将适时回访。",
    "下一步，我区将老旧管网逐段更新。",
    "拟于六月集中培训网格员。",
    "中心将视情增设服务点。",
    "对逾期不还的读者，将取消借阅资格。",
    "考核办将对排名靠后的镇进行约谈。",
)

LEFT = (
    ("服务规范由协会确定于章程之中。", Fate.DUTY),
    ("老年人口占比将继续上升。", Fate.OPEN),
    ("汛期即将来临。", Fate.OPEN),
    ("养老服务需求将进一步增长。", Fate.OPEN),
    ("将巡查记录按月归档。", Fate.DUTY),
    ("完善将来时段的值守安排。", Fate.DUTY),
)


@pytest.mark.parametrize("words", FOUND)
def test_it_finds(words: str) -> None:
    must_find(commitment, PLAN.format(words), words, fate=Fate.DUTY)


@pytest.mark.parametrize(("words", "fate"), LEFT)
def test_it_leaves_alone(words: str, fate: Fate) -> None:
    must_leave_alone(commitment, PLAN.format(words), fate)
