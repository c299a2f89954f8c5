"""Marks that keep a document within its house, wherever and however they are written."""

from __future__ import annotations

import pytest

import luoshi
from luoshi import api
from luoshi.reading.internal import internal_mark

MARKED = [
    "内部资料  注意保存",
    "【内部】",
    "内 部 文 件",
    "（仅供内部使用）",
    "工作秘密",
    "此件不公开",
    "公开属性：不予公开",
    "公开属性：依申请公开",
    "请勿外传",
    "严禁转发",
    "内部\n资料",
    "内·部·资·料",
    "阅后收回",
    "内\u200b部材料",
    "此件不予公开。",
    "公开方式：不公开",
]
PLAIN = [
    "加强内部控制，完善内部审计。",
    "此件公开发布",
    "公开属性：主动公开",
    "室内部分区域要通风。",
    "做好政务公开工作。",
    "要及时公开预算。",
    "组织内部培训。",
    "健全保密制度。",
]


@pytest.mark.parametrize("text", MARKED)
def test_finds_a_mark(text: str) -> None:
    assert internal_mark("方案", text)


@pytest.mark.parametrize("text", PLAIN)
def test_leaves_alone(text: str) -> None:
    assert internal_mark(text) == ""


def test_the_text_and_every_name_are_looked_at() -> None:
    document, _ = luoshi.read("要开展自查。\n\n内部资料".encode(), "plan.txt")
    assert api.find_internal(document, "方案.txt") == "内部资料"
    clean, _ = luoshi.read("要开展自查。".encode(), "plan.txt")
    assert api.find_internal(clean, "方案.txt", "（工作秘密）方案") == "工作秘密"
    assert api.find_internal(clean, "方案.txt", "方案") == ""
    assert api.find_internal(None, "内部文件.docx") == "内部文件"
