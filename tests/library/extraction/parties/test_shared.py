"""What the names of a list share."""

from __future__ import annotations

import pytest

from luoshi.extraction.parties.names import split_names

SHARED = [
    ("市教育局、市财政局负责人", "市教育局、市财政局负责人"),
    ("有防汛任务的部门和单位", "有防汛任务的部门和单位"),
    ("台风多发地区和沿江地带的乡、镇人民政府", "台风多发地区和沿江地带的乡、镇人民政府"),
    ("山洪威胁区和老旧矿区的村民委员会", "山洪威胁区和老旧矿区的村民委员会"),
    ("申请人和被申请人双方", "申请人|被申请人"),
]
APART = [
    ("市教育局、市财政局", "市教育局|市财政局"),
    ("库区和县水务局", "库区|县水务局"),
    ("施工单位、监理单位的负责人", "施工单位、监理单位的负责人"),
    ("合同双方", "合同双方"),
]


@pytest.mark.parametrize(("text", "names"), [*SHARED, *APART])
def test_names(text: str, names: str) -> None:
    assert "|".join(text[a:b] for a, b in split_names(text, 0, len(text))) == names
