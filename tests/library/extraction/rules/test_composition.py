"""Who sits in a body and where it is housed is no duty; the work it is given is."""

from __future__ import annotations

import pytest

from luoshi.duty import Fate
from luoshi.extraction.rules import composition
from tests.library.extraction.reading import must_find, must_leave_alone

PLAN = "一、日常管理\n{}\n"

FOUND = (
    "领导小组由分管副县长和有关部门负责人组成。",
    "领导小组办公室设在县应急管理局。",
    "组长：县长。",
    "办公室主任由县应急管理局局长兼任。",
    "各乡镇分管负责同志为联席会议成员（名单附后）。",
    "总指挥：镇长。",
    "副总指挥：分管副镇长、武装部部长。",
    "常务副指挥长：县水利局局长。",
    "联络员：各村文书。",
    "防汛指挥部下设巡查组、抢险组、保障组。",
    "住房保障局副局长",
    "县水利局党组书记",
    "理事会每届任期4年。",
    "会员代表大会每届四年。",
    "成立安保指挥部，由副县长任总指挥，县公安局局长任副总指挥。",
    "防汛指挥部由下列人员组成：县长、副县长、水利局局长。",
)

LEFT = (
    ("成立护理委员会，主任由副院长担任，每季度召开会议。", Fate.DUTY),
    ("领导小组由县水利局牵头，承担日常调度。", Fate.DUTY),
    ("专家组组长应由外单位人员担任。", Fate.DUTY),
    ("县消防救援大队负责组成督查组。", Fate.DUTY),
    ("馆长原则上不得兼任其他单位主任。", Fate.DUTY),
    ("建立由居民代表组成的监督队。", Fate.DUTY),
    ("总指挥：负责全面调度。", Fate.DUTY),
    ("配备一名专职主任。", Fate.DUTY),
    ("推荐村委会主任。", Fate.DUTY),
    ("回执请于本周五前由学生交回班主任。", Fate.DUTY),
    ("值班室不得安排非本单位负责人。", Fate.DUTY),
    ("县档案馆负责组织下设三个小组。", Fate.DUTY),
    ("联席会议由各乡镇负责人组成，由县长召集和主持。", Fate.DUTY),
)


@pytest.mark.parametrize("words", FOUND)
def test_it_finds(words: str) -> None:
    must_find(composition, PLAN.format(words), words, fate=Fate.CONTEXT)


@pytest.mark.parametrize(("words", "fate"), LEFT)
def test_it_leaves_alone(words: str, fate: Fate) -> None:
    must_leave_alone(composition, PLAN.format(words), fate)
