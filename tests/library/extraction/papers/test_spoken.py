"""Words that only tell of a paper's making, and such as demand it."""

from __future__ import annotations

import pytest

from luoshi.extraction.papers.spoken import is_none, is_only_told, where_demanded
from luoshi.extraction.papers.verbs import MAKES

TOLD = [
    "编制采购计划时，征求用户意见",
    "签订合同前，核对资质",
    "已编制应急预案的，开展演练",
    "未按照规定填写巡查记录，责令改正",
    "不得非法干预企业、个人提供统计资料",
    "可以根据检查情况，要求物业公司提供合同",
    "为制定发展规划提供依据",
    "通过签订责任书等方式压实责任",
    "制定文件所依据的法律，予以说明",
    "对与其签订劳动合同的企业给予补贴",
    "将制定行业标准确认为省级事权",
    "制定地方标准，应当征求意见",
    "拒绝、拖延提供资料，由县审计局处理",
    "无权公布馆藏档案",
    "有权要求承租人在5日内提供合同",
    "员工可选择性提交照片",
    "如员工未能在规定时间内提交资料，不予办理",
    "双方签订培训协议，约定的期限未满的，合同续延",
    "因供应商迟延提供合格证，造成损失的，由其赔偿",
]

DEMANDED = [
    "应当提交验收报告",
    "提出处理意见后，报区政府批准",
    "及时编制采购计划",
    "各街道要建立台账，应当每月更新",
    "按时报送月报表",
    "将于年内制定行业标准",
    "督促物业公司提供合同",
    "提供所需资料",
    "要求承包人于每月25日前提交进度报告",
]


def told(text: str) -> list[bool]:
    """For each verb of `text`, whether it only tells."""
    clauses: list[tuple[int, int]] = []
    start = 0
    for clause in text.split("，"):
        clauses.append((start, start + len(clause)))
        start += len(clause) + 1
    return [
        is_only_told(text, 0, next(c for c in clauses if c[0] <= verb.end() <= c[1]), verb)
        for verb in MAKES.finditer(text)
    ]


@pytest.mark.parametrize("text", TOLD)
def test_only_tells(text: str) -> None:
    assert told(text)[0]


@pytest.mark.parametrize("text", DEMANDED)
def test_demands(text: str) -> None:
    assert False in told(text)


@pytest.mark.parametrize("after", ["后，组织复查", "等重大决策", "等方式", "之日起三日内"])
def test_what_follows_makes_it_none(after: str) -> None:
    assert is_none("救援方案" + after, len("救援方案"))


@pytest.mark.parametrize("after", ["", "，报市政府", "和演练计划", "后，报市政府批准"])
def test_what_follows_leaves_it(after: str) -> None:
    assert not is_none("救援方案" + after, len("救援方案"))


@pytest.mark.parametrize(
    ("text", "demanded"),
    [
        ("不得擅自离岗，确需离岗的，应当填写请假条", "应当填写请假条"),
        ("严禁代签，课后要做好记录", "课后要做好记录"),
        ("不得无故缺席，也不得提出过分要求", ""),
        ("禁止提交虚假材料", ""),
    ],
)
def test_where_a_ban_turns_to_a_demand(text: str, demanded: str) -> None:
    assert text[where_demanded(text, 0, len(text)) :] == demanded
