"""A draft goes out without blanks."""

from __future__ import annotations

import pytest

from luoshi.lint.checks import placeholder
from tests.library.lint.marking import marked

DRAFT = "青溪镇2026年工作要点\n\n一、重点工作\n各村要整治河道。\n{}\n"

FINDS = [
    ("各村要在X月底前完成。", ["X"]),
    ("各村要巡查×次。", ["×"]),
    ("由XX村负责整治河道。", ["XX"]),
    ("根据青政办发〔20XX〕3号文件巡查。", ["20XX"]),
    ("由***负责整治河道。", ["***"]),
    ("各村要投入____万元整治河道。", ["____"]),
    ("召集人某某要到场。", ["某某"]),
    ("会议时间待定。", ["时间待定"]),
]

LEAVES = [
    "各村要巡查2次。",
    "整治3×5米的涵洞。",
    "由X光机检查。",
    "姓名：____",
    "统一命名为“××村河长公示牌”。",
    "各村要研究待定事项。",
    "待定的问题要报告。",
    "待定级的水库要加固。",
    "这是***重点***工作。",
    "使用XML格式报送。",
]


@pytest.mark.parametrize(("text", "words"), FINDS)
def test_it_finds(text: str, words: list[str]) -> None:
    assert marked(placeholder, DRAFT.format(text)) == words


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str) -> None:
    assert marked(placeholder, DRAFT.format(text)) == []


def test_one_finding_holds_all_places_of_a_blank() -> None:
    assert marked(placeholder, DRAFT.format("由XX村负责巡查。\n由XX组负责登记。")) == ["XXXX"]
