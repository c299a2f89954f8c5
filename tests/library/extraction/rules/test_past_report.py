"""What was done, and how things stand, is no duty; a command beside it is."""

from __future__ import annotations

import pytest

from luoshi.duty import Fate
from luoshi.extraction.rules import past_report
from tests.library.extraction.reading import must_find, must_leave_alone

PLAN = "一、日常管理\n{}\n"

FOUND = (
    "近年来，全县消防基础明显改善。",
    "截至去年底，共建成老年食堂20处。",
    "河道保洁取得显著成效。",
    "全年培训人次同比增长一成。",
    "改造了三处档案库房。",
    "部分堤段隐患仍然存在。",
    "自启用以来，累计接待读者两万人次。",
    "这可以缓解停车难。",
    "近年来，全县主要河道保洁取得明显成效。",
    "近年来，各村积极响应号召，河道保洁取得明显成效。",
    "去年，重要水源的水质保持稳定。",
    "当前，全县摘要编写质量参差不齐。",
    "截至去年底，各科室负责人均接受培训。",
    "近年来，河道采砂许可逐年减少。",
    "目前，申请借阅档案的群众日益增多。",
    "随着需要照护的老人增多，社区食堂供不应求。",
)

LEFT = (
    ("各班围绕“汛期来了”主题开展宣传。", Fate.DUTY),
    ("推广已建成的老年食堂的经验。", Fate.DUTY),
    ("取得的成果归档保存。", Fate.DUTY),
    ("当前，开展一次库房漏雨排查。", Fate.DUTY),
    ("全年累计培训不少于40学时。", Fate.DUTY),
    ("对已发现的隐患应当限期整改。", Fate.DUTY),
    ("督促整改后仍不达标的养老机构停业。", Fate.DUTY),
    ("为了方便老人办事，开设绿色窗口。", Fate.DUTY),
    ("6月底前，全面完成堤防排查。", Fate.DUTY),
    ("近年来，主要河道淤积严重，各村要加强清淤。", Fate.DUTY),
    ("当前，堤段隐患仍然存在，不准带病运行。", Fate.DUTY),
    ("如调用邻村设备仍不能满足急需，确需外购的，由县水利局提出申请。", Fate.DUTY),
    ("持证人变更后，原借阅证依然有效，由持证人说明情况。", Fate.DUTY),
    ("一、工作目标\n河道保洁率达到90%，护河志愿服务取得明显进展。\n", Fate.DUTY),
    ("目前，水位上涨，请各村加密巡查。", Fate.DUTY),
    ("近年来，火情增多，应急值守人员应按时到岗。", Fate.DUTY),
    ("目前，库房漏雨较重，可采取临时遮盖措施。", Fate.DUTY),
    ("一、日常管理\n队长任期三年，累计任职不超过两届。\n", Fate.DUTY),
)


@pytest.mark.parametrize("words", FOUND)
def test_it_finds(words: str) -> None:
    must_find(past_report, PLAN.format(words), words, fate=Fate.CONTEXT)


@pytest.mark.parametrize(("words", "fate"), LEFT)
def test_it_leaves_alone(words: str, fate: Fate) -> None:
    must_leave_alone(past_report, PLAN.format(words), fate)
