"""不得, 严禁, 禁止, 不准 forbid; 不得不 and 禁止性 do not."""

from __future__ import annotations

import pytest

from luoshi.duty import Fate
from luoshi.extraction.rules import prohibition
from tests.library.extraction.reading import must_find, must_leave_alone

PLAN = "一、日常管理\n{}\n"

FOUND = (
    "不得占用消防通道。",
    "严禁向河道倾倒垃圾。",
    "养老机构禁止使用明火取暖。",
    "未经登记的人员不准进入档案库房。",
    "档案原件不许带出阅览室。",
    "施工单位不能擅自改变疏散出口。",
    "任何人不得分包管护工程。",
    "不允许带病上岗。",
    "不迟到、不早退，坚守岗位。",
    "不擅自带人进入机房。",
    "借书证不可转让。",
    "代管员不能参加评优。",
    "租用的摊位不能转让。",
    "往届生不能填报定向计划。",
    "洗涤时不应带入新的杂质。",
    "雨天不宜组织高处作业。",
    "非工作人员请勿入内。",
    "外来车辆勿停靠堤顶。",
    "汛期不开展水上训练。",
    "闭馆期间，不举办展览。",
    "迟到十分钟以内的不按旷工处理。",
)

LEFT = (
    ("多处堤段不得不反复抢修。", Fate.OPEN),
    ("梳理禁止性条款，编成手册。", Fate.DUTY),
    ("制定垂钓禁止区域图。", Fate.DUTY),
    ("部分老人不能够自行服药。", Fate.OPEN),
    ("不能按时完成的，应当说明原因。", Fate.DUTY),
    ("登记信息不准确的，由登记处更正。", Fate.DUTY),
    ("因病不能参加值班，向班长请假。", Fate.DUTY),
    ("慰问不能参加活动的老人。", Fate.DUTY),
    ("员工不能胜任岗位的，另行安排。", Fate.DUTY),
    ("如遇不宜天气，学校下达通知。", Fate.DUTY),
    ("对不应收取的费用，及时退还。", Fate.DUTY),
    ("如不能使用电梯，走北侧楼梯。", Fate.OPEN),
    ("处置不得力的，予以通报。", Fate.DUTY),
    ("除禁止入库的外，物资凭单入库。", Fate.OPEN),
    ("对不许可的申请，应当说明理由。", Fate.DUTY),
    ("请勿忘记签到。", Fate.DUTY),
    ("不开展自查的，由镇政府约谈。", Fate.DUTY),
    ("因不按规定操作，闸门受损。", Fate.OPEN),
    ("学习《禁止垂钓管理规定》。", Fate.DUTY),
    ("不断提高泵站管理水平。", Fate.DUTY),
    ("不锈钢闸门已经更换。", Fate.OPEN),
)


@pytest.mark.parametrize("words", FOUND)
def test_it_finds(words: str) -> None:
    must_find(prohibition, PLAN.format(words), words, fate=Fate.DUTY)


@pytest.mark.parametrize(("words", "fate"), LEFT)
def test_it_leaves_alone(words: str, fate: Fate) -> None:
    must_leave_alone(prohibition, PLAN.format(words), fate)
