"""鼓励X…: X may do it, where the whole duty is an invitation."""

from __future__ import annotations

import pytest

from luoshi.extraction.rules import invited_party
from tests.library.extraction.fields import bearers_by

FINDS = [
    ("鼓励验证平台开放仪器。", "验证平台 bearer"),
    ("鼓励符合条件的人才申报项目。", "符合条件的人才 bearer"),
    ("鼓励广播、网络等新闻媒体开展节水宣传。", "广播、网络等新闻媒体 bearer"),
    ("鼓励水利发展基金开展节水改造。", "水利发展基金 bearer"),
    ("允许灌区内企业自建蓄水池。", "灌区内企业 bearer"),
    ("鼓励养老机构投保责任保险。", "养老机构 bearer"),
    ("鼓励、引导小区业主、使用人参加消防演练。", "小区业主 bearer|使用人 bearer"),
    ("鼓励社会组织参与河道保洁。", "社会组织 bearer"),
    ("鼓励和支持行业协会开展技能培训。", "行业协会 bearer"),
    ("提倡居民家庭配备灭火器材。", "居民家庭 bearer"),
    ("鼓励有条件的地区建立档案共享平台。", "有条件的地区 bearer"),
    ("鼓励其他社会组织捐赠图书。", "其他社会组织 bearer"),
    ("鼓励协会，志愿服务队，企业等参与管护。", "协会 bearer|志愿服务队 bearer|企业 bearer"),
    ("鼓励单位，组织职工参加体检。", "单位 bearer"),
    ("鼓励电商平台、物流平台运用大数据。", "电商平台 bearer|物流平台 bearer"),
    ("鼓励验证平台自主建立或联合外部转移机构。", "验证平台 bearer"),
    ("鼓励网络平台服务提供者投保。", "网络平台服务提供者 bearer"),
]

LEAVES = [
    "要完善制度，鼓励社会组织参与。",  # not the whole duty
    "鼓励开展形式多样的读书活动。",  # nobody named
    "鼓励推广节水器具。",
    "鼓励先进装备在应急各专业领域的推广应用。",
    "落实鼓励企业培训的政策。",
    "可以邀请专家授课。",
    "鼓励对河道保护的科技创新。",
]


@pytest.mark.parametrize(("text", "expected"), FINDS)
def test_finds(text: str, expected: str) -> None:
    assert bearers_by(invited_party, text) == expected.split("|")


@pytest.mark.parametrize("text", LEAVES)
def test_leaves_alone(text: str) -> None:
    assert bearers_by(invited_party, text) == []
