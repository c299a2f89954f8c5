"""A sentence that only opens a list is context; one with a command of its own obliges."""

from __future__ import annotations

import pytest

from luoshi.duty import Fate
from luoshi.extraction.rules import lead_in
from tests.library.extraction.reading import fates_of, must_find, must_leave_alone

PLAN = (
    "第一条 为规范护河工作，制定本办法。\n第二条 各村应当建立护河队。\n第三条 {}\n"
    "（一）检查堤防；\n（二）清理垃圾。\n第四条 护河队员应当佩戴标识。\n"
)

FOUND = (
    "护河队应当履行下列职责：",
    "护河队应当在河段内履行下列管护责任：",
    "护河队应当按照有关规定，履行下列与管护有关的职责：",
    "主要职责：",
    "护河队的主要任务是：",
    "办理流程如下：",
    "村民享有下列权利：",
    "村民大会行使下列职权：",
    "汛期将至，请您注意以下几点：",
    "护河队是河道的管护主体，主要职责是：",
    "县水利局负责堤防的下列安全工作：",
)

LEFT = (
    ("护河队长对河段负总责，履行下列职责：", Fate.DUTY),
    ("护河队应当按照规定巡查，采取下列措施：", Fate.DUTY),
    ("发现险情的，应当采取下列措施：", Fate.DUTY),
    ("各村要做好以下工作：", Fate.DUTY),
    ("由县水利局重点开展下列检查：", Fate.DUTY),
    ("巡河记录应当包括下列内容：", Fate.DUTY),
    ("下列堤段应当加固：", Fate.DUTY),
    ("巡河员应当具备以下条件：", Fate.DUTY),
    ("申请取水需同时满足下列条件：", Fate.DUTY),
    ("巡河员应遵守以下纪律：", Fate.DUTY),
    ("有下列情形之一者，可以缓缴水费：", Fate.DUTY),
)


@pytest.mark.parametrize("words", FOUND)
def test_it_finds(words: str) -> None:
    must_find(lead_in, PLAN.format(words), f"第三条{words}", fate=Fate.CONTEXT)


@pytest.mark.parametrize(("words", "fate"), LEFT)
def test_it_leaves_alone(words: str, fate: Fate) -> None:
    text = PLAN.format(words)
    must_leave_alone(lead_in, text)
    assert fates_of(text)[2][0] is fate
