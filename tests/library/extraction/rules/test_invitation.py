"""鼓励, 可以, 支持, 提倡 invite; 可持续 and 不可 do not."""

from __future__ import annotations

import pytest

from luoshi.duty import Fate
from luoshi.extraction.rules import invitation
from tests.library.extraction.reading import must_find, must_leave_alone

PLAN = "一、日常管理\n{}\n"

FOUND = (
    "鼓励物业企业设立微型消防站。",
    "社区可以聘请退休教师担任讲解员。",
    "提倡家庭配备灭火毯。",
    "支持社会力量兴办老年食堂。",
    "探索河道分段认养的办法。",
    "有条件的村可建设老年食堂。",
    "查阅人有权复制已开放的档案。",
    "有条件的街道可结合实际增设课程。",
    "允许符合条件的农户分期缴纳水费。",
    "各学校可采购本地蔬菜。",
    "符合条件的家庭可享受节水补贴。",
    "有条件的乡镇可试点积分制。",
    "必要时，镇政府可直接下达调水指令。",
    "剩余名额，各班仍可推荐其他学生。",
    "无论是否住户，均可旁听议事会。",
    "外出超过两小时可就地签到。",
    "建议各村建立巡河日志。",
)

LEFT = (
    ("走可持续的治河路子。", Fate.OPEN),
    ("未经许可建设的，应当拆除。", Fate.DUTY),
    ("消防安全不可松懈。", Fate.OPEN),
    ("完善可视化调度平台。", Fate.DUTY),
    ("老人满意率有可能下降。", Fate.OPEN),
    ("各养老机构应当公开可选服务项目。", Fate.DUTY),
    ("形成一批可复制可推广的经验。", Fate.DUTY),
    ("加快可降解餐具替代。", Fate.DUTY),
    ("把误差控制在允许范围内。", Fate.DUTY),
    ("在条件允许的情况下，增设母婴室。", Fate.DUTY),
    ("做到台账可实时调阅，记录完整。", Fate.DUTY),
    ("两条线路均可行。", Fate.OPEN),
    ("收到合理化建议三条。", Fate.OPEN),
    ("执行《可以采砂河段名录》。", Fate.DUTY),
    ("水库水位可预计。", Fate.OPEN),
)


@pytest.mark.parametrize("words", FOUND)
def test_it_finds(words: str) -> None:
    must_find(invitation, PLAN.format(words), words, fate=Fate.DUTY)


@pytest.mark.parametrize(("words", "fate"), LEFT)
def test_it_leaves_alone(words: str, fate: Fate) -> None:
    must_leave_alone(invitation, PLAN.format(words), fate)
