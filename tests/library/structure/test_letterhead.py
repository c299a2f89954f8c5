from __future__ import annotations

import pytest

from luoshi.source import Block, BlockKind
from luoshi.structure.letterhead import part_closing, part_letterhead
from luoshi.structure.paragraph import Paragraph


def whole(text: str) -> Paragraph:
    return Paragraph(0, len(text), Block(BlockKind.PARAGRAPH, 0, len(text)))


def heads(text: str) -> list[str]:
    return [text[p.start : p.end] for p in part_letterhead(text, whole(text))]


def closings(text: str) -> list[str]:
    return [text[p.start : p.end] for p in part_closing(text, whole(text))]


def test_title_number_and_addressees_are_parted_from_the_text() -> None:
    pieces = [
        "关于加强古树保护的通知",
        "松政发〔2026〕3号",
        "各乡镇人民政府：",
        "为加强古树保护，现通知如下。",
    ]
    assert heads("".join(pieces)) == pieces


def test_a_number_of_its_own_and_plain_text_stay_whole() -> None:
    assert heads("松政发〔2026〕3号") == ["松政发〔2026〕3号"]
    assert heads("各科室要落实责任。") == ["各科室要落实责任。"]


@pytest.mark.parametrize(
    "pieces",
    [
        ["松坪县人民政府", "2026年3月1日"],
        ["松坪县人民政府", "2026年3月1日", "（此件公开发布）"],
        ["2026年3月1日", "（此件公开发布）"],
        ["松坪县民政局", "二〇二六年三月一日", "养老服务工作方案"],
        ["请认真贯彻执行。", "松坪县人民政府", "2026年3月1日", "（此件公开发布）"],
    ],
)
def test_closings_are_parted(pieces: list[str]) -> None:
    assert closings("".join(pieces)) == pieces


@pytest.mark.parametrize(
    "text",
    [
        "2026年3月1日",
        "2026年3月1日前完成检修",
        "松坪县民政局2026年3月1日召开会议",
        "我们于2026年3月1日开展检查。",
        "检查已经结束。2026年3月1日",
        "松坪县民政局",
    ],
)
def test_what_is_no_closing_stays_whole(text: str) -> None:
    assert closings(text) == [text]
