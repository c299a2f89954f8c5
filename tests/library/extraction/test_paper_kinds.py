"""Which verb brings about which paper."""

from __future__ import annotations

import pytest

from luoshi.extraction.paper_kinds import MAKES, brings_about, verbs_in

BRINGS = [
    ("制定", "考勤制度"),
    ("修订", "考勤制度"),
    ("完善", "服务标准"),
    ("建立", "隐患台账"),
    ("健全", "规章制度"),
    ("公布", "重点单位名单"),
    ("确定", "重点单位名录"),
    ("提出", "审核意见"),
    ("作出", "书面决定"),
    ("下达", "调运命令"),
    ("发出", "整改指令"),
    ("报送", "工程进展情况"),
    ("提供", "统计资料"),
    ("出台", "配套政策"),
    ("保管", "原始凭证"),
    ("制定", "配套措施"),
    ("出台", "支持夜校办学的措施"),
    ("提出", "书面申请"),
    ("换发", "船员操作证"),
    ("发放", "取水许可证"),
    ("发给", "资格证书"),
    ("做好", "记录"),
    ("纳入", "诚信档案"),
    ("调整", "重点水域名录"),
    ("细化", "操作指引"),
    ("维护", "信息档案"),
    ("建立", "隐患题库"),
    ("报送", "研究成果"),
    ("制定", "取水定额"),
    ("健全", "操作规程"),
    ("完善", "《物业服务规范》"),
]

BRINGS_NOT = [
    ("建立", "考勤制度"),  # only 建立健全
    ("完善", "住房政策"),
    ("建立", "人口数据库"),
    ("公开", "办理标准"),  # only made known
    ("公布", "办理情况"),
    ("上报", "事故情况"),  # told, not filed
    ("提出", "意见"),
    ("作出", "暂停施工的决定"),
    ("下达", "停产撤人命令"),
    ("制定", "改进措施"),
    ("制定", "具体措施"),
    ("确定", "分配方案"),
    ("提供", "网络信息"),
    ("健全", "诊疗规范"),  # mended as a whole
    ("健全", "法律法规"),
    ("提出", "申请"),
    ("提供", "融资方案"),
    ("形成", "系统解决方案"),
    ("调整", "产业规划"),
    ("纳入", "发展规划"),
    ("列出", "申报材料"),
    ("形成", "行业数据库"),
    ("出台", "防止碰撞的措施"),
    ("作出", "结论"),
    ("汇总", "部门并记录"),
    ("制定", "本办法"),
]

#: What stands round the verbs, and the verbs that make a paper there.
VERBS = [
    ("编制并公布权责清单", "编制|公布"),
    ("制定出台实施方案", "制定|出台"),
    ("制定、调整布局规划", "制定|调整"),
    ("制定并及时修订预案", "制定|修订"),
    ("印发次年起实行", ""),
    ("考核发证机关", ""),
    ("公告备案等措施", ""),
    ("拟定上报采购计划", "拟定|上报"),
    ("编制单位应当存档", ""),
    ("制定机关申请备案", ""),
    ("制定的应急预案", ""),
    ("易保存、防删改", ""),
    ("在公示期内反馈", ""),
    ("编制说明", ""),
    ("制订工作方案", "制订"),
]


@pytest.mark.parametrize(("verb", "paper"), BRINGS)
def test_brings_about(verb: str, paper: str) -> None:
    assert brings_about([verb], paper)


@pytest.mark.parametrize(("verb", "paper"), BRINGS_NOT)
def test_brings_not_about(verb: str, paper: str) -> None:
    assert not brings_about([verb], paper)


def test_one_verb_of_several_is_enough() -> None:
    assert brings_about(["制定", "公布"], "收费标准")


@pytest.mark.parametrize(("text", "expected"), VERBS)
def test_finds_the_verbs(text: str, expected: str) -> None:
    found = [verb for made in MAKES.finditer(text) for verb in verbs_in(made.group())]
    assert found == [verb for verb in expected.split("|") if verb]
