"""What the rules of a house say of a thing."""

from __future__ import annotations

import pytest

from luoshi.extraction.obliging.house_rules import rules_house

RULES = [
    "过期药品单独存放",
    "麻醉药品专柜加锁",
    "安全出口保持畅通",
    "冷库温度控制在4℃以下",
    "打印机远离水源",
    "球拍每班清点",
    "桌布一客一换",
    "钥匙领用登记备查",
    "停车费凭票报销",
    "保安持证上岗",
    "旷工一天扣三天工资",
    "餐具损坏按进价赔偿",
    "早退两次按旷工处理",
    "每户限领2份",
    "阅览室21:30闭馆",
    "平时成绩以等级评定",
    "仪表端庄，不穿背心",
    "锅炉超压时停机检修",
    "小心台阶、注意脚下",
    "谨防触电",
    "病友之间互相照顾",
    "电子版发送至公司邮箱",
    "扫描件上传系统",
    "作品要求原创",
    "着装要求统一",
    "申请材料造假的，立即丧失申报资格",
    "如有替考，成绩作废",
    "会场内手机调至静音",
    "古籍实行闭架管理",
    "每篇限两千字",
    "标题限20字",
    "每个社区设一名联络员",
    "针头一患一换",
]
LEAVES = [
    "过期药品单独存放的有三批",
    "安全出口一直保持畅通",
    "仓库温度较高",
    "保安持证上岗率较高",
    "扣发工资的有两人",
    "锅炉超压时停机较久",
    "小心翼翼地搬运",
    "当心理压力较大时",
    "部门之间相互配合不够",
    "电子版已上传系统",
    "作品要求很高",
    "因病丧失劳动能力",
    "若干校章作废",
    "手机设置为静音的不多",
    "每项时限5天",
    "每家门店有两名店员",
    "餐具损坏较多",
    "阅览室21:30闭馆的规定不变",
]


@pytest.mark.parametrize("text", RULES)
def test_finds(text: str) -> None:
    assert rules_house(text, 0, len(text))


@pytest.mark.parametrize("text", LEAVES)
def test_leaves_alone(text: str) -> None:
    assert not rules_house(text, 0, len(text))
