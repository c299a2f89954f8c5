"""The time that opens a sentence dates its parts behind ；, and an event sets off a further 立即."""

from __future__ import annotations

import pytest

from luoshi.extraction.rules import chained_time
from tests.library.extraction.fields import clocks_by

FINDS = [
    (
        "一、逐月安排\n九月：制定年度计划；召开部门例会。清点器材。",
        "Window 九月 sentence|Window 九月 sentence",
    ),
    ("一、逐月安排\n3—4月份：检修水泵。清理河道。", "Window 3—4月份 sentence"),
    ("一、逐季安排\n二季度：检修水泵；清理河道。", "Window 二季度 sentence"),
    (
        "一、建设任务\n到2027年，在场地方面，新建球场5片；在队伍方面，培训辅导员20名；在活动方面，举办比赛10场。",
        "Deadline 到2027年 sentence|Deadline 到2027年 sentence",
    ),
    (
        "一、建设任务\n2027年底前，在管网方面，新建管道5公里；在水厂方面，改造泵房2座。",
        "Deadline 2027年底前 sentence",
    ),
    (
        "一、建设任务\n到2027年，泵站达到5座；管网长度不低于80公里；漏损率降至9%以下。",
        "Deadline 到2027年 sentence|Deadline 到2027年 sentence",
    ),
    (
        "一、建设任务\n2027年底前，新建球场5片；培训教练20名；实现社区健身站全覆盖。",
        "Deadline 2027年底前 sentence|Deadline 2027年底前 sentence",
    ),
    (
        "一、处置\n发现险情时，值班员应当立即报告；护河队应当立即组织撤离。",
        "Limit 立即",
    ),
    (
        "一、处置\n发生停电时，配电室必须立即启用备用电源。各楼层必须第一时间疏导人员。",
        "Limit 第一时间",
    ),
]

LEAVES = [
    "一、逐月安排\n九月：制定年度计划。\n清点器材。",
    "一、逐月安排\n九月开学后：制定年度计划；清点器材。",
    "一、建设任务\n到2027年，在场地方面，新建球场5片；在队伍方面，2026年底前培训辅导员20名。",
    "一、建设任务\n到2027年，新建球场5片；完善管理制度。",
    "一、建设任务\n到2027年，新建球场5片。培训教练20名。",
    "一、建设任务\n到2027年，新建球场5片；2026年底前培训教练20名。",
    "一、建设任务\n新建球场5片；培训教练20名。",
    "一、建设任务\n到2027年，新建球场5片。在队伍方面，培训辅导员20名。",
    "一、建设任务\n在场地方面，新建球场5片；在队伍方面，培训辅导员20名。",
    "一、处置\n值班员应当每日记录水位；护河队应当立即行动起来。",
    "一、处置\n发现险情时，值班员应当立即报告。\n护河队应当立即组织撤离。",
]


@pytest.mark.parametrize(("text", "expected"), FINDS)
def test_finds(text: str, expected: str) -> None:
    assert clocks_by(chained_time, text) == expected.split("|")


@pytest.mark.parametrize("text", LEAVES)
def test_leaves_alone(text: str) -> None:
    assert clocks_by(chained_time, text) == []
