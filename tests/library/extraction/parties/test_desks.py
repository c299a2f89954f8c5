"""Desks that one word names are read where persons act; a word for a work or a thing is left alone."""

from __future__ import annotations

import pytest

from luoshi.extraction.parties.desks import desks_behind, read_desks

READ = [
    ("财务应于每月5日前核对账目", ["财务"]),
    ("运维需提前收集代码分支", ["运维"]),
    ("前端、后端须在3日内提交代码", ["前端", "后端"]),
    ("测试负责验收", ["测试"]),
    ("法务及时审核合同", ["法务"]),
    ("人事每月统计考勤", ["人事"]),
]

LEFT_ALONE = [
    "采购应当公开进行",
    "产品应符合国家标准",
    "测试应覆盖全部用例",
    "设计应满足防火要求",
    "行政负责人应当到场",
    "财务报告应当真实",
    "开发区应当公布名录",
]

BEHIND_BY = [
    ("由产品做最后验收", ["产品"]),
    ("由运维统一发布", ["运维"]),
    ("由采购合同约定", []),
    ("由开发区管委会负责", []),
]


@pytest.mark.parametrize(("clause", "names"), READ)
def test_reads(clause: str, names: list[str]) -> None:
    subject = read_desks(clause, 0, len(clause))
    assert subject is not None
    assert [clause[start:end] for start, end in subject.names] == names


@pytest.mark.parametrize("clause", LEFT_ALONE)
def test_leaves_alone(clause: str) -> None:
    assert read_desks(clause, 0, len(clause)) is None


@pytest.mark.parametrize(("clause", "names"), BEHIND_BY)
def test_reads_behind_by(clause: str, names: list[str]) -> None:
    assert [clause[start:end] for start, end in desks_behind(clause, 1)] == names
