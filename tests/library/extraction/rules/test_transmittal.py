"""现印发给你们，请认真贯彻执行 asks its readers to carry out; 请示 and 申请 do not."""

from __future__ import annotations

import pytest

from luoshi.duty import Fate
from luoshi.extraction.rules import transmittal
from tests.library.extraction.reading import must_find, must_leave_alone

PLAN = "一、日常管理\n{}\n"

FOUND = (
    "现将《云溪县消防安全工作要点》印发给你们，请认真贯彻执行。",
    "方案已经县政府同意，请结合实际抓好落实。",
    "请各科室于5月10日前报送名单。",
    "请遵照办理。",
    "望各单位认真组织学习。",
    "近日，县政府印发了《防汛预案》，并发出通知，要求各乡镇结合实际认真贯彻落实。",
)

LEFT = (
    ("收到请示后，办公室应当登记。", Fate.DUTY),
    ("老人可以申请按月领取津贴。", Fate.DUTY),
    ("完善聘请专家开展评审的办法。", Fate.DUTY),
    ("会议申请表见附表。", Fate.OPEN),
    ("健全邀请居民参与组织活动的制度。", Fate.DUTY),
)


@pytest.mark.parametrize("words", FOUND)
def test_it_finds(words: str) -> None:
    must_find(transmittal, PLAN.format(words), words, fate=Fate.DUTY)


@pytest.mark.parametrize(("words", "fate"), LEFT)
def test_it_leaves_alone(words: str, fate: Fate) -> None:
    must_leave_alone(transmittal, PLAN.format(words), fate)
