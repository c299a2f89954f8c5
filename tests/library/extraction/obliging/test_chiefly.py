"""Work that is told by what it is bent on; a bar stands before 主要."""

from __future__ import annotations

import pytest

from luoshi.extraction.obliging.chiefly import works_chiefly

WORK = [
    "|主要核对库存数量，并填写盘点表",
    "|主要检查水泵和闸门",
    "|主要整理期刊",
    "|主要负责书库保洁",
    "上半年|主要开展河道清淤",
    "|主要及时登记来访读者",
    "|主要宣传节水知识",
    "|主要维修操场跑道",
    "每月|主要统计借阅册数",
    "|主要组织学生参观水厂",
    "|主要编制采购计划",
    "|主要巡查三号渠",
]
NO_WORK = [
    "|主要领导检查水泵",
    "|主要解决用水困难",
    "|主要检查方式为抽查",
    "|主要检查了水泵",
    "|主要任务是清淤",
    "|主要是检查水泵",
    "|主要由馆员整理",
    "|主要水源清洁",
    "|主要整理的期刊",
    "|主要登记人员到岗",
    "|主要管理措施",
    "|主要体现节水精神",
    "|主要检查：水泵、闸门",
    "|整理主要期刊",
    "|主要整理",
]


def chiefly(words: str) -> bool:
    before, _, behind = words.partition("|")
    return works_chiefly(before + behind, len(before), len(before + behind))


@pytest.mark.parametrize("words", WORK)
def test_a_work_is_told(words: str) -> None:
    assert chiefly(words)


@pytest.mark.parametrize("words", NO_WORK)
def test_no_work_is_told(words: str) -> None:
    assert not chiefly(words)


def test_only_the_stretch_is_read() -> None:
    text = "主要整理期刊"
    assert works_chiefly(text, 0, 5)
    assert not works_chiefly(text, 0, 4)
