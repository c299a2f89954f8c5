"""Those to whom others do what follows their case; | stands behind the party."""

from __future__ import annotations

import pytest

from luoshi.cadence import Frame
from luoshi.extraction.bearers.acted_on import is_acted_on
from luoshi.extraction.passage import Plan
from luoshi.extraction.wording.binding import Subject
from tests.library.extraction.reading import plan_of

ACTED_ON = [
    "投标人|在3家及以上的，采取公开招标。",
    "参会村民|不足二十人的，改期召开。",
    "修渠款|超过五百元的，公开询价。",
    "读者|要求提供收据的，应当予以提供。",
    "读者|请求复核的，要及时复核。",
    "读者|要求退票的，按照章程办理。",
    "评审专家|与申报村有合作的，不得选取。",
    "摊主|有证据证明没有过错的，不予处罚。",
    "摊主|以假材料取得补贴的，纳入失信名单。",
    "用水户|有欠费的，在补缴前不适用承诺制。",
    "申请人|补交全部单据的，在承诺时限内办结。",
    "参保人员|材料齐全的，应当即时办理完毕。",
    "考生|不同意公开的，不得要求考生签字。",
    "摊主|提出复核的，应当书面告知摊主理由。",
]
ACT = [
    "书店|停业的，应当提前公告。",
    "馆员|离岗的，要交接钥匙。",
    "水厂|在3月底前停水的，应当公告。",
    "读者|要求馆员登记的，应当出示证件。",
    "读者|请求复核的，可以书面申请。",
    "受理窗口|收到材料齐全的，应当即时办结。",
    "评审专家|与申报村有合作的，应当回避。",
    "考生|迟到的，不得入场，考生证交监考员。",
    "申请人|撤回申请的，应当书面说明。",
]


def acted_on(marked: str) -> bool:
    passage = Plan(plan_of(marked.replace("|", "")).outline, Frame(year=2026)).passage(0)
    stop = marked.index("|")
    return is_acted_on(passage, Subject(((0, stop),), "", stop, conditional=True))


@pytest.mark.parametrize("marked", ACTED_ON)
def test_what_follows_is_done_to_them(marked: str) -> None:
    assert acted_on(marked)


@pytest.mark.parametrize("marked", ACT)
def test_what_follows_they_do(marked: str) -> None:
    assert not acted_on(marked)
