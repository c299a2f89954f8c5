from __future__ import annotations

import pytest

from luoshi.account import compared
from tests.library.extraction.reading import plan_of

#: A duty above, ours, and how ours is looser in words: slack and what it says.
WORDS = """
各县区不得新增隐性债务。 | 县财政局原则上不得新增隐性债务。 | weaker 原则上不得
各县区应当每月检查水库。 | 县水利局原则上应当每月检查水库。 | weaker 原则上应当
各县区每月召开水库调度会。 | 县水利局每月召开水库调度会，原则上不超过2小时。 | -
各县区严禁违规举债。 | 县财政局严格控制违规举债。 | weaker 严格控制
各县区禁止露天焚烧秸秆。 | 各乡镇尽量避免露天焚烧秸秆。 | weaker 尽量避免
各县区禁止露天焚烧秸秆。 | 各乡镇引导农户不露天焚烧秸秆。 | weaker 引导
各县区禁止露天焚烧秸秆。 | 各乡镇引导农户杜绝露天焚烧秸秆。 | -
各县区禁止露天焚烧秸秆。 | 各乡镇未经批准不得露天焚烧秸秆。 | weaker 未经批准
各县区严禁库区内游泳。 | 各乡镇严禁库区内游泳，确需下水作业的，应当报批。 | weaker 确需
各县区未经批准不得占用河道。 | 各乡镇未经批准不得占用河道。 | -
各县区未经批准不得占用河道。 | 各乡镇不得占用河道。 | -
各县区禁止露天焚烧秸秆。 | 各乡镇严禁露天焚烧秸秆。 | -
各县区禁止露天焚烧秸秆。 | 各乡镇杜绝露天焚烧秸秆。 | -
各县区原则上不得新增隐性债务。 | 县财政局原则上不得新增隐性债务。 | -
各县区原则上不得新增隐性债务。 | 县财政局不得新增隐性债务。 | -
各县区严格控制违规举债。 | 县财政局严格控制违规举债。 | -
各县区不得占用消防通道。 | 县住建局可以占用消防通道。 | weaker
各县区接到举报后2小时内处置河道污染。 | 各乡镇接到举报后及时处置河道污染。 | vaguer 及时
各县区每月通报河道保洁情况。 | 各乡镇适时通报河道保洁情况。 | vaguer
各县区每月通报河道保洁情况。 | 各乡镇尽快通报河道保洁情况。 | vaguer 尽快
各县区每月通报河道保洁情况。 | 各乡镇通报河道保洁情况。 | untold
各县区每月巡查河道，及时清理垃圾。 | 各乡镇巡查河道，及时清理垃圾。 | untold
各县区每月巡查河道堤防。 | 各乡镇巡查河道堤防，发现垃圾及时清运。 | untold
各县区每月巡查河道，建立河道巡查台账。 | 各乡镇每月巡查河道。 | unlike
各县区每月巡查河道，建立河道巡查台账。 | 各乡镇每月巡查河道，做好巡查记录。 | -
各县区每月巡查河道。 | 各乡镇每月巡查河道，建立河道巡查台账。 | -
"""


@pytest.mark.parametrize("line", WORDS.strip().splitlines())
def test_what_only_words_tell_is_looser_too(line: str) -> None:
    above, below, wanted = (part.strip() for part in line.split("|"))
    (answer,) = compared(plan_of(f"一、{above}\n"), plan_of(f"一、{below}\n")).answers
    told = [f"{each.slack.value} {each.said}".strip() for each in answer.offers[0].looser]
    assert told == ([] if wanted == "-" else [wanted])
