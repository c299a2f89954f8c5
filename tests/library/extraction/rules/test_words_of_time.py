"""The sentence's own words tell how often, by when, during what or how soon."""

from __future__ import annotations

import pytest

from luoshi.extraction.rules import words_of_time
from tests.library.extraction.fields import clocks_by

FINDS = [
    ("各社区要每月检查一次消防设施。", "Quota 每月检查一次"),
    ("6月底前完成河道清淤。", "Deadline 6月底前"),
    ("市档案馆应当自收到申请之日起15个工作日内答复。", "Limit 自收到申请之日起15个工作日内"),
    ("各科室要在3月至5月开展培训。", "Window 3月至5月"),
    ("要定期通报进度。", "Vague 定期"),
    ("各养老机构要每季度演练一次，年底前提交总结。", "Quota 每季度演练一次|Deadline 年底前"),
    ("1.每周巡查河岸。", "Quota 每周"),
]

LEAVES = [
    "要及时更新档案目录。",
    "学习《2026年消防工作要点》。",
    "要配备不少于3名安全员。",
    "坚持长短结合，完善制度。",
    "清点第3期培训教材。",
    "开展河道保洁。（责任单位：市水务局；完成时限：6月底前）",  # the trailer's time
]


@pytest.mark.parametrize(("text", "expected"), FINDS)
def test_finds(text: str, expected: str) -> None:
    assert clocks_by(words_of_time, text) == expected.split("|")


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("| 召开下半年碰头会 | 12月 |", []),
        ("| 检查第三季度台账 | 9月底前 |", []),
        ("| 召开下半年碰头会 | |", ["Window 下半年"]),
        ("| 3月至5月检查水泵 | 年底前 |", ["Window 3月至5月"]),
    ],
)
def test_where_a_column_says_when_a_half_year_tells_which_thing_is_meant(
    row: str, expected: list[str]
) -> None:
    assert clocks_by(words_of_time, f"| 任务 | 时限 |\n{row}") == expected


@pytest.mark.parametrize("text", LEAVES)
def test_leaves_alone(text: str) -> None:
    assert clocks_by(words_of_time, text) == []
