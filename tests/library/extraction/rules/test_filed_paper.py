"""A paper that stands before what is to be done with it."""

from __future__ import annotations

import pytest

from luoshi.extraction.rules import filed_paper
from tests.library.extraction.fields import papers_by

FINDS = [
    ("各养老机构要做好总结，并将总结报告报区民政局。", "总结报告"),
    ("将年度培训计划报送市人力社保局。", "年度培训计划"),
    ("演练结束后，要及时对应急预案进行修订。", "应急预案"),
    ("开展档案分类方案的修订工作。", "档案分类方案"),
    ("物业服务企业的应急预案应当报街道办事处备案。", "应急预案"),
    ("养老机构收费的具体办法由市民政局制定。", "具体办法"),
    ("河道保洁台账，应当每月更新。", "河道保洁台账"),
    ("会议纪要要妥善保存。", "会议纪要"),
]

LEAVES = [
    "应急预案应当符合本单位实际。",  # its content
    "实施方案要明确责任分工，报告进展。",
    "将消防安全纳入年度考核。",
    "对养老机构进行检查。",
    "按照培训计划开展培训。",
    "不得将档案目录外传。",  # forbidden
    "依照本办法报告，接受检查。",
]


@pytest.mark.parametrize(("text", "expected"), FINDS)
def test_finds(text: str, expected: str) -> None:
    assert papers_by(filed_paper, "一、工作任务\n（一）重点任务\n" + text) == expected.split("|")


@pytest.mark.parametrize("text", LEAVES)
def test_leaves_alone(text: str) -> None:
    assert papers_by(filed_paper, "一、工作任务\n（一）重点任务\n" + text) == []
