"""Cells of a column without a head, or of a row that stands shifted, say who and when by what they hold."""

from __future__ import annotations

import pytest

from luoshi.extraction.rules import unnamed_column
from tests.library.extraction.fields import bearers_by, clocks_by

#: The first column of its rows is merged with that above, so that their cells stand further left.
SHIFTED = (
    "行事历\n日期|主要工作|责任处室||\n3月1日-3月7日|开学典礼和升旗仪式|教务处||\n学生体检工作|校医室|||\n"
)

BEARERS = [
    (
        "1|修订泵站的运行规程和应急预案|机电科|6月底前\n2|检修备用电源|后勤科、机电科|9月底前\n3|组织演练|安保科|全年",
        "机电科 bearer|后勤科 bearer|机电科 bearer|安保科 bearer",
    ),
    (
        "1|修订泵站的运行规程|机电科牵头，各泵站配合|6月底前\n2|检修电源|后勤科|9月\n3|组织演练|安保科|全年",
        "机电科 lead|各泵站 support|后勤科 bearer|安保科 bearer",
    ),
    (
        "序号|任务||分值|要求\n1|重点工作|机电科|10|每月检修水泵和备用电源\n||后勤科|5|按时清扫泵房和库房",
        "机电科 bearer|后勤科 bearer",
    ),
    (SHIFTED, "校医室 bearer"),
]

LEAVES = [
    "任务分解表\n| 任务 | 责任单位 |\n| 检修水泵 | 机电科 |",  # named
    "1|修订运行规程|不涉及|6月底前\n2|检修备用电源|暂无|9月底前\n3|组织演练|待定|全年",
    "序号|任务|渠道||\n1|公开机构职能|☐政府网站|√|\n2|公开年度报告|☐政府网站|√|",
]


@pytest.mark.parametrize(("text", "expected"), BEARERS)
def test_finds_who(text: str, expected: str) -> None:
    assert bearers_by(unnamed_column, text) == expected.split("|")


def test_a_shifted_row_has_the_time_of_the_merged_cell_above() -> None:
    assert clocks_by(unnamed_column, SHIFTED) == ["Window 3月1日-3月7日 table"]


def test_a_day_with_a_point_is_told_by_its_weekday() -> None:
    rows = (
        "9.4（周六）|编制新学期的工作方案|党政办\n"
        "|检查学生宿舍的用电安全|学工处\n"
        "3.1|修订泵站的运行规程|机电科"
    )
    assert clocks_by(unnamed_column, rows) == ["Window 9.4（周六）", "Window 9.4（周六） table"]


def test_a_day_alone_is_the_day_on_which_it_happens() -> None:
    rows = (
        "准备周|2月24日|召开全体教师工作会议|办公室\n"
        "第一周|3月1日|组织开学典礼和升旗仪式|团委\n"
        "第二周|3月8日|检查学生宿舍的用电安全|学工处"
    )
    assert clocks_by(unnamed_column, rows) == ["Window 2月24日", "Window 3月1日", "Window 3月8日"]


@pytest.mark.parametrize("text", LEAVES)
def test_leaves_alone(text: str) -> None:
    assert bearers_by(unnamed_column, text) == []
