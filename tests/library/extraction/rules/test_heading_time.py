"""A heading that is nothing but a time dates the items below it."""

from __future__ import annotations

import pytest

from luoshi.extraction.rules import heading_time
from tests.library.extraction.fields import clocks_by

FINDS = [
    (
        "一、安排\nT-7天：演练\n□ 检查泵房\n活动前一周：\n1.清理河道。",
        "Limit T-7天 heading|Limit 活动前一周 heading",
    ),
    ("一、每日工作清单\n1.检查泵房。\n2.核对记录。", "Quota 每日 heading|Quota 每日 heading"),
    ("一、每周巡检\n1.检查泵房。", "Quota 每周 heading"),
    ("一、每月检查项目（每月5日前）\n1.测试应急照明。", "Quota 每月5日前 heading"),
    (
        "一、整治行动（完成时限：6月底前）\n1.检查泵房。\n2.清理河道。",
        "Deadline 6月底前 heading|Deadline 6月底前 heading",
    ),
    (
        "一、清理行动（6月底前完成）\n1.清理广告。\n2.清运垃圾。",
        "Deadline 6月底前 heading|Deadline 6月底前 heading",
    ),
    ("一、回访（每季度）\n1.走访困难家庭。\n2.登记需求。", "Quota 每季度 heading|Quota 每季度 heading"),
    (
        "九月份\n组织新生体检\n开展消防演练\n十月份\n举办运动会",
        "Window 九月份 heading|Window 九月份 heading|Window 十月份 heading",
    ),
    (
        "1、3月5日-3月9日。各系报送排课计划。\n2、3月12日。教务处核对课表。",
        "Window 3月5日-3月9日 heading|Window 3月12日 heading",
    ),
    (
        "（一）动员部署阶段（6月10日至6月15日）。各站召开动员会，把任务逐级分解到班组和每个岗位。",
        "Window 6月10日至6月15日 heading",
    ),
    ("全面实施阶段（2026—2027年）。全面开展清查，建立整改台账。", "Window 2026—2027年 heading"),
    ("一、九月份\n1.检查消防设施。", "Window 九月份 heading"),
    ("一、九月份重点工作\n1.检查消防设施。", "Window 九月份 heading"),
    ("三月主题：养成文明习惯\n1、“我为学校添绿色”活动。", "Window 三月 heading"),
    ("一、9月份：\n1.检查消防设施。", "Window 9月份 heading"),
    ("一、第二季度\n1.整理档案。", "Window 第二季度 heading"),
    ("一、上半年\n1.疏浚河道。", "Window 上半年 heading"),
    ("一、3月至5月\n1.开展培训。", "Window 3月至5月 heading"),
    ("一、2026年10月\n1.开展慰问。", "Window 2026年10月 heading"),
    ("一、九月份\n1.检查消防设施。\n2.组织演练。", "Window 九月份 heading|Window 九月份 heading"),
    ("（一）动员部署阶段（2026年3月至4月）\n召开动员会。", "Window 2026年3月至4月 heading"),
    ("（一）第一阶段：自查（3月1日—3月20日）\n逐室检查电线。", "Window 3月1日—3月20日 heading"),
    ("（二）整改提升（6月底前）\n更换旧电线。", "Deadline 6月底前 heading"),
]

LEAVES = [
    "一、每周检查\n1.6月底前疏浚河道。",
    "一、每日工作法的推广\n1.检查泵房。",
    "一、每周巡检制度的修订要求\n1.核对条文。",
    "（一）动员部署阶段（2026年3月至4月）\n3月10日前召开动员会。",
    "（一）动员部署阶段（分管领导牵头）\n召开动员会。",
    "（一）修订培训规定（2025年3月版）\n核对条文。",
    "一、九月份重点工作的要求\n1.检查消防设施。",
    "（3月至4月）\n| 周次 | 日期 | 工作 |\n| 1 | 3.3—3.9 | 检查教室 |",  # its row has a week
    "一、全年任务\n1.整理档案。",
    "一、季度\n1.整理档案。",
    "一、三月学雷锋活动\n1.开展慰问。",
    "一、河道保洁\n1.6月底前疏浚河道。",
]


@pytest.mark.parametrize(("text", "expected"), FINDS)
def test_finds(text: str, expected: str) -> None:
    assert clocks_by(heading_time, text) == expected.split("|")


@pytest.mark.parametrize("text", LEAVES)
def test_leaves_alone(text: str) -> None:
    assert clocks_by(heading_time, text) == []
