"""What papers end in that a verb brings about."""

from __future__ import annotations

import pytest

from luoshi.extraction.papers.ends import ends_for


def _brings(verb: str, paper: str) -> bool:
    return all(paper.endswith(names) for names in ends_for(verb))


@pytest.mark.parametrize(
    ("verb", "paper"),
    [
        ("列出", "设备清单"),
        ("移交", "账册"),
        ("备案", "业主名册"),
        ("备有", "应急预案"),
        ("交付", "装箱单"),
        ("有学校开具的", "转学证明"),
        ("确定", "采购计划"),
        ("细化", "管理制度"),
        ("编制", "收费标准"),  # a verb that brings about any paper
    ],
)
def test_brings_about_papers_of_its_own(verb: str, paper: str) -> None:
    assert _brings(verb, paper)


@pytest.mark.parametrize(
    ("verb", "paper"),
    [
        ("列出", "会议纪要"),
        ("移交", "学习心得"),
        ("备案", "工作总结"),
        ("交付", "培训计划"),
        ("有卫生局签发的", "许可证"),
        ("细化", "值守制度"),
    ],
)
def test_brings_about_no_others(verb: str, paper: str) -> None:
    assert not _brings(verb, paper)
