"""The verbs that bring a paper about, one or several of them, and what only looks like one."""

from __future__ import annotations

import pytest

from luoshi.extraction.papers.verbs import MAKES, NAMED_FOR_ACT, verbs_in

FOUND = [
    ("制定供水方案", "制定"),
    ("编制并公布名单", "编制并公布"),
    ("制定、完善应急预案", "制定、完善"),
    ("梳理公布服务清单", "梳理公布"),
    ("制定和实施培训计划", "制定和实施"),
    ("报送用水月报表", "报送"),
    ("准备讲课PPT", "准备"),
    ("领取《登记表》，认真填写后交回", "领取"),
    ("留复印件", "留"),
    ("整理会议纪要", "整理"),
    ("修订并及时公布管理办法", "修订并及时公布"),
    ("建立健全借阅制度", "建立健全"),
    ("起草讲话稿", "起草"),
    ("绘制渠系图", "绘制"),
    ("写好巡查日志", "写好"),
    ("出具体检证明", "出具"),
    ("签订供水合同", "签订"),
    ("开出《整改通知单》", "开出"),
]
LEFT = [
    "制定的方案",
    "编制单位应当复核",
    "保存期限，应当写明",
    "维修改造泵房",
    "公示栏前合影",
    "公告栏",
    "登记册",
    "整理及归还图书",
    "起草说明",
    "信息公开栏",
    "有关部门到场",
    "准备材料费",
    "排出去的水",
    "打印机",
    "核对水表",
    "移交、",
]
PARTS = [
    ("编制并公布", ["编制", "公布"]),
    ("制定、完善", ["制定", "完善"]),
    ("修订并及时公布", ["修订", "公布"]),
    ("报送", ["报送"]),
    ("核对", ["核对"]),
]
NAMES = [
    "调整方案",
    "收回记录",
    "移交清单",
    "验收报告",
    "登记表",
    "公示材料",
    "修订草案",
    "报废申请表",
    "变更登记簿",
    "交接单",
    "整改情况说明",
    "发放名册",
]
ACTS = ["调整水价", "公告栏", "修订规划", "移交水泵", "供水方案", "公开信", "发放图书", "登记读者", "整改"]


def found_in(words: str) -> str:
    found = MAKES.search(f"应当{words}。")
    return found.group() if found else ""


@pytest.mark.parametrize(("words", "verbs"), FOUND)
def test_finds(words: str, verbs: str) -> None:
    assert found_in(words) == verbs


@pytest.mark.parametrize("words", LEFT)
def test_leaves_alone(words: str) -> None:
    assert found_in(words) == ""


@pytest.mark.parametrize(("words", "verbs"), PARTS)
def test_each_verb_is_told_by_itself(words: str, verbs: list[str]) -> None:
    assert verbs_in(words) == verbs


@pytest.mark.parametrize("name", NAMES)
def test_a_paper_may_be_named_for_an_act(name: str) -> None:
    assert NAMED_FOR_ACT.fullmatch(name)


@pytest.mark.parametrize("words", ACTS)
def test_other_words_name_no_such_paper(words: str) -> None:
    assert NAMED_FOR_ACT.fullmatch(words) is None
