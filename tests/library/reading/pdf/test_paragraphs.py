"""Paragraphs are rebuilt from the places of their lines: one case a habit of setting."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from luoshi.reading import read_bytes
from luoshi.source import Block, BlockKind, Document
from tests.library.reading.pdf_parts import LEFT, RIGHT, Setting, Sheet, pdf, width, wrap

LONG = (
    "各科室每季度自查一次消防设施，对发现的隐患逐条登记，在10个工作日内完成整改，并将整改情况报办公室汇总。"
)
LONGER = LONG.removesuffix("。") + "，抄报分管领导。"
NEXT = "办公室每半年通报一次自查情况，年底前形成全年总结。"
FULL = "安全工作领导小组每季度召开一次会议研究部署安全工作"  # with its indent it fills one line
HEAD = "一、落实消防安全责任"

Lay = Callable[[Setting], object]


def document(*sheets: Sheet) -> Document:
    return read_bytes(pdf(*sheets), "计划.pdf")[0]


def bodies(held: Document, kind: BlockKind = BlockKind.PARAGRAPH) -> list[str]:
    return [held.text[block.start : block.end] for block in held.blocks if block.kind is kind]


def measured(sheet: Sheet) -> Sheet:
    """A paragraph above shows how wide the lines of the page are."""
    Setting([sheet], y=40).paragraph(NEXT)
    return sheet


def plain(setting: Setting) -> None:
    setting.paragraph(LONG).paragraph(NEXT)


def short_last_line(setting: Setting) -> None:
    setting.paragraph(LONG, 0).paragraph(NEXT, 0)


def space_between(setting: Setting) -> None:
    setting.paragraph(FULL + "和", 0).skip().paragraph(NEXT, 0)


def full_last_line(setting: Setting) -> None:
    setting.paragraph(LONG).paragraph(FULL).paragraph(NEXT)


def heading(setting: Setting) -> None:
    setting.paragraph(HEAD).paragraph(LONG)


def title_of_two_lines(setting: Setting) -> None:
    setting.title("关于做好二〇二六年度").title("消防安全工作的通知").skip().paragraph(LONG)


def chapter(setting: Setting) -> None:
    setting.title("第一章 总则", 16).title("第一节 一般规定", 16).paragraph(LONG)


def signature(setting: Setting) -> None:
    setting.paragraph(LONG).skip()
    for words in ("临江区应急管理局", "2026年3月5日"):
        setting.place(RIGHT - width(words) - 32, words)


def hanging(setting: Setting) -> None:
    for text in (LONGER, NEXT):
        lines = wrap("（一）" + text, -3, RIGHT - LEFT - 48)
        for number, line in enumerate(lines):
            setting.place(LEFT + (48 if number else 0), line)


def numbers_at_the_edge(setting: Setting) -> None:
    setting.paragraph("1. " + FULL + "。", 0).paragraph("2. " + NEXT, 0)


def ragged(setting: Setting) -> None:
    setting.right -= 20
    setting.paragraph(LONG)
    setting.right += 20
    setting.paragraph(LONG)


def latin(setting: Setting) -> None:
    setting.place(LEFT + 32, "办公室每月更新名录，采用统一格式GB/T 9704和UTF-8 plain")
    setting.place(LEFT, "text编码保存。")


def larger_type(setting: Setting) -> None:
    setting.place(LEFT, "安全工作领导小组每季度召开会议研究部", 24).paragraph(NEXT, 0)


CASES: list[tuple[Lay, list[str]]] = [
    (plain, [LONG, NEXT]),
    (short_last_line, [LONG, NEXT]),
    (space_between, [FULL + "和", NEXT]),
    (full_last_line, [LONG, FULL, NEXT]),
    (heading, [HEAD, LONG]),
    (title_of_two_lines, ["关于做好二〇二六年度消防安全工作的通知", LONG]),
    (chapter, ["第一章 总则", "第一节 一般规定", LONG]),
    (signature, [LONG, "临江区应急管理局", "2026年3月5日"]),
    (hanging, ["（一）" + LONGER, "（一）" + NEXT]),
    (numbers_at_the_edge, ["1. " + FULL + "。", "2. " + NEXT]),
    (ragged, [LONG, LONG]),
    (latin, ["办公室每月更新名录，采用统一格式GB/T 9704和UTF-8 plain text编码保存。"]),
    (larger_type, ["安全工作领导小组每季度召开会议研究部", NEXT]),
]


@pytest.mark.parametrize(("lay", "expected"), CASES, ids=[lay.__name__ for lay, _ in CASES])
def test_a_habit_of_setting(lay: Lay, expected: list[str]) -> None:
    setting = Setting()
    lay(setting)
    assert bodies(document(*setting.sheets)) == expected


def test_every_way_of_breaking_a_page_joins_the_sentence() -> None:
    for first in range(1, 24):
        setting = Setting()
        texts = [f"{number}. {LONG}" for number in range(first)] + [LONG] * 12
        for text in texts:
            setting.paragraph(text)
        held = document(*setting.sheets)
        assert len(held.pages) > 1
        assert bodies(held) == texts


def test_blanks_between_han_that_a_maker_puts_in_are_dropped_and_others_kept() -> None:
    sheet = Sheet().words(LEFT, 100, "各科室每季度", gap=9).words(LEFT, 130, "全 面 落 实 责 任 清 单")
    sheet.words(LEFT, 160, "第一章 总则").words(LEFT, 190, "2026").words(LEFT + 36, 190, "年底前 完成")
    assert bodies(document(measured(sheet)))[1:] == [
        "各科室每季度",
        "全面落实责任清单",
        "第一章 总则",
        "2026年底前 完成",
    ]


def test_a_number_that_calls_a_note_is_no_part_of_a_number() -> None:
    sheet = (
        Sheet().words(LEFT, 100, "每年培训2次").words(LEFT + 88, 94, "1", 8).words(LEFT + 92, 100, "并考核")
    )
    sheet.words(LEFT, 150, "面积100m").words(LEFT + 64, 144, "2", 8).words(LEFT + 68, 150, "以上")
    assert bodies(document(measured(sheet)))[1:] == ["每年培训2次并考核", "面积100m2以上"]


def test_a_line_without_words_of_its_own_is_a_block_that_follows_the_contract() -> None:
    setting = Setting().paragraph(LONG).paragraph(NEXT)
    held = document(*setting.sheets)
    assert (held.kind, held.reader) == ("pdf", "pdf/1")
    assert held.text == f"{LONG}\n{NEXT}"
    assert held.blocks == (
        Block(BlockKind.PARAGRAPH, 0, len(LONG)),
        Block(BlockKind.PARAGRAPH, len(LONG) + 1, len(held.text)),
    )
    assert [(page.number, page.width, page.height) for page in held.pages] == [(1, 595.0, 842.0)]
