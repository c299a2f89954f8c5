"""会同Y, 与Y合作: Y supports; 与 and 商 in other words name nobody."""

from __future__ import annotations

import pytest

from luoshi.extraction.rules import joint_party
from tests.library.extraction.fields import bearers_by

FINDS = [
    ("市民政局会同市卫生健康委开展养老机构检查。", "市卫生健康委 support"),
    ("市水务局要会同市农业农村局、市林业局制定方案。", "市农业农村局 support|市林业局 support"),
    (
        "教务处会同设备科、后勤管理与基建处检查教室。",
        "设备科 support|后勤管理与基建处 support",
    ),
    (
        "应急部会同" + "、".join(f"省第{sign}建设管理局" for sign in "一二三四五六七八") + "编制目录。",
        "|".join(f"省第{sign}建设管理局 support" for sign in "一二三四五六七八"),
    ),
    ("市档案馆要与市图书馆合作举办展览。", "市图书馆 support"),
    ("区消防救援大队应当与街道办事处共同开展演练。", "街道办事处 support"),
    ("市图书馆应当与高等院校、科研机构联合修复古籍。", "高等院校 support|科研机构 support"),
    ("市水务局应当与供水企业建立信息共享机制。", "供水企业 support"),
    ("市财政局要商市民政局制定补助标准。", "市民政局 support"),
    ("培训工作由市人力社保局会同市总工会组织实施。", "市总工会 support"),
    ("市水务局要加强巡查，会同有关单位进行演练，险情及时上报市政府。", "有关单位 support"),
    (
        "市财政局要会同市生态环境局、市住房城乡建设局等部门，制定标准。",
        "市生态环境局 support|市住房城乡建设局 support",
    ),
    ("各灌区要联合有关部门和社会组织开展节水宣传。", "有关部门 support|社会组织 support"),
    ("水价标准由市水务局商市财政局制定。", "市财政局 support"),
]

LEAVES = [
    "市商务局要规范商场、商户的用电。",
    "要与时俱进，完善培训内容。",
    "市民政局要与养老机构签订协议。",  # the other side of a contract
    "要加强消防与应急管理的衔接。",
    "各单位要与上年相比降低用电量。",
    "要会同解决有关问题。",  # nobody named
]


@pytest.mark.parametrize(("text", "expected"), FINDS)
def test_finds(text: str, expected: str) -> None:
    assert bearers_by(joint_party, text) == expected.split("|")


@pytest.mark.parametrize("text", LEAVES)
def test_leaves_alone(text: str) -> None:
    assert bearers_by(joint_party, text) == []
