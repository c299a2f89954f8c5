"""The columns of a task table name who and when; merged cells are inherited."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from luoshi.extraction.rules import column
from tests.library.extraction.fields import bearers_by, clocks_by, papers_by
from tests.library.extraction.reading import Rule

HEAD = "任务分解表\n| 序号 | 任务 | 责任单位 | 完成时限 |\n"

FOUND = "| 检查区域 | 存在问题 | 整改措施 | 责任单位 |\n"

BEARERS = [
    (HEAD + "| 1 | 修建泵房 | 县水利局 县财政局 | 6月底前 |", "县水利局 bearer|县财政局 bearer"),
    (
        "值班手册\n| 角色 | 职责 |\n|---|---|\n| 主值班（Primary） | 响应告警，编写报告 |\n",
        "主值班（Primary） bearer",
    ),
    ("| 序号 | 人员 | 任务 |\n| 1 | @lihe2026 | 编写巡查程序 |\n", "@lihe2026 bearer"),
    ("| 序号 | 人员 | 任务 |\n| 1 | 李小禾、王强 | 撰写巡查手册 |\n", "李小禾 bearer|王强 bearer"),
    (
        "| 级别 | 内容 | 处理人 |\n|---|---|---|\n| 一级 | 恢复全部服务 | 运维组 |\n",
        "运维组 bearer",
    ),
    *(
        (f"| 序号 | 任务 | {head} |\n| 1 | 检查消防设施 | 安全科 |", "安全科 bearer")
        for head in (
            *("经办人", "落实人", "对接人", "完成人", "执行者", "包保领导", "实施主体"),
            *("执行部门", "办理单位", "整改单位", "管护单位", "承担部门", "组织单位", "报送单位"),
        )
    ),
    (HEAD + "| 1 | 检查消防设施 | 安全科 | 6月底前 |", "安全科 bearer"),
    (HEAD + "| 1 | 整理档案 | 办公室、档案馆 | 全年 |", "办公室 bearer|档案馆 bearer"),
    (
        "| 序号 | 任务 | 牵头单位 | 配合单位 |\n| 1 | 疏浚河道 | 市水务局 | 市农业农村局 |",
        "市水务局 lead|市农业农村局 support",
    ),
    (
        "| 序号 | 任务 | 主办单位 | 协办单位 |\n| 1 | 举办培训 | 市人力社保局 | 市总工会 |",
        "市人力社保局 lead|市总工会 support",
    ),
    (HEAD + "| 1 | 编制预算 | 财务科牵头，各科室配合 | 全年 |", "财务科 lead|各科室 support"),
    ("| 序号 | 任务 | 承办部门 |\n| 1 | 举办读书活动 | 市图书馆 |", "市图书馆 bearer"),
    (
        HEAD + "| 1 | 检查电路 | 后勤处 | 6月底前 |\n| 2 | 更换水管 | 后勤处 | 9月底前 |",
        "后勤处 bearer|后勤处 bearer",
    ),
    ("| 序号 | 任务 | 责任领导 |\n| 1 | 检查消防设施 | 张三 |", "张三 bearer"),
    ("| 序号 | 任务 | 牵头领导 | 责任科室 |\n| 1 | 整理档案 | 张三 | 办公室 |", "张三 lead|办公室 bearer"),
    (HEAD + "| 1 | 疏浚河道 | 县水利局（牵头），县财政局（配合） | 全年 |", "县水利局 lead|县财政局 support"),
    (HEAD + "| 1 | 检查消防设施 | 各科室负责人 | 6月底前 |", "各科室负责人 bearer"),
    ("| 序号 | 措施 | 责任区域 |\n| 1 | 更换灭火器 | 采购物流 |", "采购物流 bearer"),
    (
        FOUND + "| 东泵站 | 东泵站应当每月点检 | 东泵站更换水管 | 维修班 |",
        "维修班 bearer",
    ),
    (HEAD + "| 1 | 开展培训 | 县综合指导中心 | 6月底前 |", "县综合指导中心 bearer"),
]

MERGED = HEAD + "| 1 | 检查消防设施 | 安全科 | 6月底前 |\n|  | 组织疏散演练 |  |  |"

CLOCKS = [
    ("| 日期 | 主要工作 | 责任处室 |\n| 3月5日 | 植树活动 | 团委 |", "Window 3月5日"),
    ("| 任务 | 完成时限 |\n| 植树活动 | 3月5日 |", "Deadline 3月5日"),
    (HEAD + "| 1 | 检查消防设施 | 安全科 | 6月底前 |", "Deadline 6月底前"),
    ("| 周次 | 日期 | 工作 |\n| 1 | 2.17—2.23 | 检查教室 |", "Window 2.17—2.23"),
    ("| 周次 | 时间 | 工作 |\n| 1 | 12.29-1.4 | 检查教室 |", "Window 12.29-1.4"),
    ("| 序号 | 任务 | 频次 |\n| 1 | 检查消防设施 | 每月一次 |", "Quota 每月一次"),
    ("| 序号 | 任务 | 时间节点 |\n| 1 | 整理档案 | 第二季度 |", "Window 第二季度"),
    ("| 序号 | 任务 | 时间安排 |\n| 1 | 巡查河岸 | 全年 |", "Standing 全年"),
    (
        "| 级别 | 内容 | 响应时间 | 恢复时限 |\n|---|---|---|---|\n| 一级 | 恢复全部服务 | ≤15分钟 | 2小时 |",
        "Limit ≤15分钟|Limit 2小时",
    ),
    ("| 事项 | 办理时限 |\n|---|---|\n| 核发证书 | 1-2个工作日 |", "Limit 1-2个工作日"),
    ("| 日期 | 工作 |\n|---|---|\n| 9.4（周六） | 检查教室 |", "Window 9.4（周六）"),
    ("| 工作 | 频次 |\n|---|---|\n| 检查大坝 | 年度 |\n| 检查阀门 | 季度 |", "Quota 年度|Quota 季度"),
    ("| 工作 | 检查周期 |\n|---|---|\n| 检查大坝 | 半年 |", "Quota 半年"),
]

PAPERS = [
    ("| 序号 | 任务 | 成果形式 |\n| 1 | 开展档案普查 | 普查报告 |", "普查报告"),
    ("| 序号 | 任务 | 佐证材料 |\n| 1 | 检查消防设施 | 检查记录、整改清单 |", "检查记录|整改清单"),
    ("| 序号 | 任务 | 成果 |\n| 1 | 开展档案普查 | 工作总结、工作总结 |", "工作总结"),
    ("| 序号 | 任务 | 预期成果 |\n| 1 | 开展档案普查 | 工作总结；普查数据、工作总结 |", "工作总结|普查数据"),
    ("| 序号 | 任务 | 完成形式 |\n| 1 | 开展档案普查 | 普查报告 |", "普查报告"),
    ("| 序号 | 任务 | 报送材料 |\n| 1 | 开展档案普查 | 普查报告 |", "普查报告"),
]

LEAVES = [
    ("| 序号 | 任务 | 监督单位 |\n| 1 | 检查消防设施 | 市纪委 |", bearers_by),
    ("| 序号 | 任务 | 检查单位 |\n| 1 | 检查消防设施 | 区消防救援大队 |", bearers_by),
    ("| 序号 | 任务 | 责任单位 |\n| 1 | 检查消防设施 | 另行通知 |", bearers_by),
    ("| 序号 | 任务 | 检查人 |\n| 1 | 整治消防隐患 | 安全科 |", bearers_by),
    ("| 序号 | 任务 | 审核人 |\n| 1 | 整治消防隐患 | 安全科 |", bearers_by),
    ("| 序号 | 任务 | 报送对象 |\n| 1 | 整治消防隐患 | 安全科 |", bearers_by),
    ("| 序号 | 任务 | 备注 |\n| 1 | 整理档案 | 市档案馆指导 |", bearers_by),
    ("| 序号 | 任务 | 备注 |\n| 1 | 整理档案 | 6月底前 |", clocks_by),
    ("| 任务 | 时间 |\n|---|---|\n| 整理档案 | 季度 |", clocks_by),  # no column that tells how often
    ("| 任务 | 频次 |\n|---|---|\n| 整理档案 | 视情况 |", clocks_by),
    ("| 序号 | 任务 | 时间 |\n| 1 | 整理档案 | 8.30—11.30 |", clocks_by),  # hours
    ("| 序号 | 任务 | 时间 |\n| 1 | 整理档案 | 7.40—8.20 |", clocks_by),
    ("| 序号 | 任务 | 备注 |\n| 1 | 整理档案 | 2.17—2.23 |", clocks_by),
    ("| 序号 | 任务 | 课时 |\n| 1 | 培训新员工 | 2小时 |", clocks_by),  # how long it takes
    ("| 序号 | 任务 | 时间 |\n| 1 | 培训新员工 | 2小时 |", clocks_by),
    ("| 序号 | 任务 | 备注 |\n| 1 | 整理档案 | 整理报告 |", papers_by),
    (HEAD + "| 1 | 检查消防设施 | | 6月底前 |", bearers_by),
    ("| 序号 | 任务 | 监督领导 |\n| 1 | 检查消防设施 | 张三 |", bearers_by),
    ("| 序号 | 任务 | 活动形式 |\n| 1 | 宣传消防知识 | 讲座、现场咨询 |", papers_by),
    ("| 序号 | 任务 | 培训形式 |\n| 1 | 开展消防培训 | 集中授课 |", papers_by),
    ("| 序号 | 任务 | 所需材料 |\n| 1 | 开展消防培训 | 灭火器 |", papers_by),
]


@pytest.mark.parametrize(("text", "expected"), BEARERS)
def test_finds_bearers(text: str, expected: str) -> None:
    assert bearers_by(column, text) == expected.split("|")


@pytest.mark.parametrize(("text", "expected"), CLOCKS)
def test_finds_clocks(text: str, expected: str) -> None:
    assert clocks_by(column, text) == expected.split("|")


@pytest.mark.parametrize(("text", "expected"), PAPERS)
def test_finds_results(text: str, expected: str) -> None:
    assert papers_by(column, text) == expected.split("|")


@pytest.mark.parametrize(("text", "read"), LEAVES)
def test_leaves_alone(text: str, read: Callable[[Rule, str], list[str]]) -> None:
    assert read(column, text) == []


def test_an_empty_cell_inherits_from_the_cell_above() -> None:
    assert bearers_by(column, MERGED) == ["安全科 bearer", "安全科 bearer table"]
    assert clocks_by(column, MERGED) == ["Deadline 6月底前", "Deadline 6月底前 table"]
