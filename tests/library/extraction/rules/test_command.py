"""应当, 必须, 要, 应, 须 oblige; the same characters inside other words do not."""

from __future__ import annotations

import pytest

from luoshi.duty import Fate
from luoshi.extraction.rules import command
from tests.library.extraction.reading import must_find, must_leave_alone

PLAN = "一、日常管理\n{}\n"

FOUND = (
    "各科室应当每月检查一次灭火器。",
    "值班人员必须熟悉报警程序。",
    "街道办事处要摸清辖区独居老人底数。",
    "档案移交时须双方签字。",
    "养老机构负责人应亲自组织演练。",
    "要紧紧围绕排查出的隐患开展整改。",
    "同时还要做好河道保洁。",
    "领用水泵需登记型号和归还日期。",
    "外出巡河需提前一天报备。",
    "超过三天的，需提供完整的病历。",
    "政策应包括补助对象和标准。",
    "交接应在值班室进行。",
    "护照应由办公室统一保管。",
)

LEFT = (
    ("县档案馆组织应急演练，提高应对能力。", Fate.DUTY),
    ("本次检查的重要性不言而喻。", Fate.OPEN),
    ("相应档案目录见附表。", Fate.OPEN),
    ("河长制的纲要和要点由来已久。", Fate.OPEN),
    ("消防用水供应充足，主要道路畅通。", Fate.OPEN),
    ("开展适应性培训，满足基层需要。", Fate.DUTY),
    ("夏季用水供不应求。", Fate.OPEN),
    ("老年食堂基本做到应保尽保。", Fate.OPEN),
    ("雨季用水需求旺盛。", Fate.OPEN),
    ("堤防体系还需进一步完善。", Fate.OPEN),
    ("需保密的图纸有三类。", Fate.OPEN),
    ("整座泵房约需三百万元。", Fate.OPEN),
    ("群众反应良好，物资供应充足。", Fate.OPEN),
    ("学习《应当公开的水情目录》。", Fate.DUTY),
    ("完善供应链条，建设前置仓。", Fate.DUTY),
)


@pytest.mark.parametrize("words", FOUND)
def test_it_finds(words: str) -> None:
    must_find(command, PLAN.format(words), words, fate=Fate.DUTY)


@pytest.mark.parametrize(("words", "fate"), LEFT)
def test_it_leaves_alone(words: str, fate: Fate) -> None:
    must_leave_alone(command, PLAN.format(words), fate)
