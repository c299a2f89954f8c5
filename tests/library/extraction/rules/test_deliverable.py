"""Papers after the verbs that make them; papers that are obeyed or studied, and events, are none."""

from __future__ import annotations

import pytest

from luoshi.extraction.rules import deliverable
from tests.library.extraction.fields import papers_by

FINDS = [
    ("制定《养老机构消防安全实施细则》。", "《养老机构消防安全实施细则》"),
    ("建立隐患排查台账，每月更新。", "隐患排查台账"),
    ("年底前报送年度工作总结。", "年度工作总结"),
    ("编制应急预案和演练方案，报街道备案。", "应急预案|演练方案"),
    ("各单位要签订消防安全责任书。", "消防安全责任书"),
    ("设置河长公示牌，标明电话。", "河长公示牌"),
    ("形成试点工作总结报告并报送市民政局。", "试点工作总结报告"),
    ("印发具体实施方案，细化措施。", "实施方案"),
    ("编制日常巡查、整改评估等工作指南。", "工作指南"),
    ("提出延长开放时间的意见。", "延长开放时间的意见"),
    ("抓紧制修订地方标准，做好衔接。", "地方标准"),
    ("公布困难群众救助情况、养老机构名单。", "养老机构名单"),
    ("提交书面述职报告。", "述职报告"),
    ("将检查情况记入安全管理档案。", "安全管理档案"),
    ("持续更新“节水产品”目录。", "“节水产品”目录"),
    ("原则上每5年修订1次灌区名录。", "灌区名录"),
    ("确定退出方案及处置方案，公布退出公告及处置方案。", "退出公告|处置方案"),
]

LEAVES = [
    "学习《河道管理条例》。",  # studied
    "落实应急预案，做好值守。",  # carried out
    "召开培训会议，组织演练。",  # events
    "建立健全工作机制和责任体系。",  # no papers
    "不得伪造检查记录。",  # forbidden
    "推进政府信息公开目录的应用。",  # 公开 in a name
    "完善培训制度，加强管理。",
    "提出批评和建议。",
    "已编制应急预案的，要开展演练。",  # done
    "公开办理标准。",  # only made known
    "通过签订合作协议等方式共建。",  # a means
    "用水户应当如实填报水量，不得提供虚假报告。",
    "成立应急预案编制组，明确分工。",
]


@pytest.mark.parametrize(("text", "expected"), FINDS)
def test_finds(text: str, expected: str) -> None:
    assert papers_by(deliverable, "一、工作任务\n（一）重点任务\n" + text) == expected.split("|")


@pytest.mark.parametrize("text", LEAVES)
def test_leaves_alone(text: str) -> None:
    assert papers_by(deliverable, "一、工作任务\n（一）重点任务\n" + text) == []
