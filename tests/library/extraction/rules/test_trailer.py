"""The bracket that closes a paragraph names who and when, for every duty of the paragraph."""

from __future__ import annotations

import pytest

from luoshi.extraction.rules import trailer
from tests.library.extraction.fields import bearers_by, clocks_by

FINDS = [
    ("1.检查消防设施。（责任单位：安全科、后勤处）", "安全科 bearer|后勤处 bearer"),
    ("1.疏浚河道。（牵头单位：市水务局；配合单位：市农业农村局）", "市水务局 lead|市农业农村局 support"),
    (
        "1.疏浚河道。（市水务局牵头，市农业农村局、市林业局配合）",
        "市水务局 lead|市农业农村局 support|市林业局 support",
    ),
    ("1.整理档案。（市档案馆负责）", "市档案馆 lead"),
    ("1.整理档案。（市档案馆牵头，各区、各部门按职责分工负责）", "市档案馆 lead|各区 bearer|各部门 bearer"),
    ("1.开展培训。（市人力社保局会同市总工会负责）", "市人力社保局 lead|市总工会 support"),
    ("1.检查消防设施。（责任单位：安全科、后勤处。完成时限：6月底前）", "安全科 bearer|后勤处 bearer"),
    ("1.检查消防设施。（责任单位：安全科。以下均涉及各车间，不再列出）", "安全科 bearer"),
    ("1.检查消防设施。（责任单位：安全科、后勤处按职责分工负责）", "安全科 bearer|后勤处 bearer"),
    ("1.检查消防设施。【责任单位：安全科】", "安全科 bearer"),
    ("1.检查消防设施。[责任单位：安全科]", "安全科 bearer"),
    ("1.检查消防设施。［责任单位：安全科］", "安全科 bearer"),
    ("1.绿化村道。（各村，4月20日前）", "各村 bearer"),
    ("1.检查消防设施。［市水务局、市林业局］", "市水务局 bearer|市林业局 bearer"),
    ("1.检查消防设施。责任单位：市水务局，各区（市）县政府", "市水务局 bearer|各区（市）县政府 bearer"),
    ("1.疏浚河道。（市水务局负责，水投集团具体实施）", "市水务局 lead|水投集团 bearer"),
    ("1.疏浚河道。\n责任单位：市水务局 市林业局", "市水务局 bearer trailer|市林业局 bearer trailer"),
    ("1.疏浚河道。\n责任单位：市公安局市南分局", "市公安局市南分局 bearer trailer"),
    ("1.检查消防设施，更新器材。\n责任单位：安全科", "安全科 bearer trailer"),
    (
        "1.全面修订各类应急预案，明确各岗位在演练和处置中的分工。组织演练。（责任单位：安全科）",
        "安全科 bearer trailer|安全科 bearer",
    ),
    ("1.关爱老年人，上门巡访。（市民政局、市卫生健康委）", "市民政局 bearer|市卫生健康委 bearer"),
    ("1.疏浚河道。（责任单位：市水务局（牵头）、市林业局）", "市水务局 lead|市林业局 bearer"),
    ("1.疏浚河道。（市水务局负责，6月底前完成）", "市水务局 lead"),
    ("1.检查消防设施。（责任人：各科室负责人）", "各科室负责人 bearer"),
    (
        "组织河道巡查。\n责任单位：县水利局\n配合单位：县财政局",
        "县水利局 bearer trailer|县财政局 support trailer",
    ),
    # the only labels below a list close all its entries
    (
        "整改措施：\n1.修订借阅规则。\n2.清点藏书。\n责任部门：读者服务部",
        "读者服务部 bearer trailer|读者服务部 bearer trailer",
    ),
    (
        "1.修订借阅规则。\n责任部门：办公室\n2.清点藏书。\n责任部门：读者服务部",
        "办公室 bearer trailer|读者服务部 bearer trailer",
    ),
    ("1.检查消防设施。〔责任股室：安监股〕", "安监股 bearer"),
    # a line of labels closes what stands above it up to the line before
    (
        "组织河道巡查。\n责任单位：县水利局\n建立巡查台账。\n责任单位：县财政局",
        "县水利局 bearer trailer|县财政局 bearer trailer",
    ),
    (
        "组织河道巡查。\n责任单位：县水利局\n配合单位：各镇\n建立巡查台账。\n开展培训。\n责任单位：县财政局",
        "县水利局 bearer trailer|各镇 support trailer|县财政局 bearer trailer|县财政局 bearer trailer",
    ),
]

TIMES = [
    ("1.检查消防设施。（责任单位：安全科。完成时限：6月底前）", "Deadline 6月底前"),
    ("1.检查消防设施。（完成时限：6月底前）", "Deadline 6月底前"),
    ("1.检查消防设施。（责任单位：安全科；时间：第二季度）", "Window 第二季度"),
    ("1.检查消防设施。（安全科负责，9月底前完成）", "Deadline 9月底前"),
    ("1.检查消防设施。（责任单位：安全科；长期坚持）", "Standing 长期坚持"),
    (
        "组织河道巡查。\n责任单位：县水利局\n完成时限：6月底前\n建立巡查台账。\n完成时限：9月底前",
        "Deadline 6月底前 trailer|Deadline 9月底前 trailer",
    ),
    (
        "1.全面修订各类应急预案，明确各岗位在演练和处置中的分工。组织演练。（责任单位：安全科；完成时限：9月底前）",
        "Deadline 9月底前 trailer|Deadline 9月底前",
    ),
]

LEAVES = [
    "1.检查消防设施（含灭火器、消火栓）。",
    "1.完善标识（见附件）。",
    "1.检查消防设施。\n2.整理档案。（责任单位：办公室）",  # the item before is not closed by it
    "1.开展“一户一档”（含住户信息）登记。",
    "1.加强巡查（每周一次）。",
    "1.修订预案（2026年版）。",
]


@pytest.mark.parametrize(("text", "expected"), FINDS)
def test_finds(text: str, expected: str) -> None:
    assert bearers_by(trailer, "一、重点任务\n" + text) == expected.split("|")


@pytest.mark.parametrize(("text", "expected"), TIMES)
def test_finds_times(text: str, expected: str) -> None:
    assert clocks_by(trailer, "一、重点任务\n" + text) == expected.split("|")


@pytest.mark.parametrize("text", LEAVES)
def test_leaves_alone(text: str) -> None:
    found = bearers_by(trailer, "一、重点任务\n" + text)
    assert [name for name in found if name != "办公室 bearer"] == []
    assert clocks_by(trailer, "一、重点任务\n" + text) == []
