"""Running heads, page numbers, watermarks and footnotes stand apart from the body."""

from __future__ import annotations

import pytest

from luoshi.reading import read_bytes
from luoshi.source import BlockKind, Document
from tests.library.reading.pdf_parts import LEFT, Setting, Sheet, pdf

BODY = "各科室每季度自查一次消防设施，对发现的隐患逐条登记，在10个工作日内完成整改，并报办公室汇总。"


def texts(held: Document, kind: BlockKind) -> list[str]:
    return [held.text[block.start : block.end] for block in held.blocks if block.kind is kind]


def pages(count: int) -> list[Sheet]:
    setting = Setting()
    while len(setting.sheets) <= count:
        setting.paragraph(BODY)
    return setting.sheets[:count]


@pytest.mark.parametrize(
    "form",
    [
        "— {} —",
        "- {} -",
        "－{}－",
        "第 {} 页 共 9 页",
        "第{}页",
        "{}/9",
        "{}",
        "·{}·",
        "Page {} of 9",
        "共9页 第{}页",
    ],
)
@pytest.mark.parametrize("count", [1, 4])
def test_a_page_number_is_a_footer_once(form: str, count: int) -> None:
    sheets = pages(count)
    for number, sheet in enumerate(sheets, 2):
        sheet.words(480 if number % 2 else LEFT, 790, form.format(number), 14)
    held, _ = read_bytes(pdf(*sheets), "a.pdf")
    assert texts(held, BlockKind.FOOTER) == [form.format(2)]
    assert set("".join(texts(held, BlockKind.PARAGRAPH))) <= set(BODY)


def test_a_running_head_is_a_header_once_after_the_body() -> None:
    sheets = pages(4)
    for number, sheet in enumerate(sheets):
        sheet.words(LEFT, 60, "临江区应急管理局文件" if number % 2 else "消防安全工作要点汇编", 10.5)
    held, _ = read_bytes(pdf(*sheets), "a.pdf")
    assert texts(held, BlockKind.HEADER) == ["消防安全工作要点汇编", "临江区应急管理局文件"]
    assert [block.kind for block in held.blocks[-2:]] == [BlockKind.HEADER, BlockKind.HEADER]
    assert set("".join(texts(held, BlockKind.PARAGRAPH))) <= set(BODY)


def test_a_watermark_set_aslant_is_a_header_once() -> None:
    sheets = pages(2)
    for sheet in sheets:
        code = "内部资料".encode("utf-16-be").hex()
        sheet.drawn.append(f"BT /F1 60 Tf 0.7 0.7 -0.7 0.7 200 300 Tm <{code}> Tj ET")
    held, _ = read_bytes(pdf(*sheets), "a.pdf")
    assert texts(held, BlockKind.HEADER) == ["内部资料"]
    assert "内部" not in "".join(texts(held, BlockKind.PARAGRAPH))


def test_what_only_looks_like_a_page_number_stays() -> None:
    sheet = (
        Sheet()
        .words(LEFT + 32, 300, "3")
        .words(LEFT + 32, 400, "— 附 —")
        .words(LEFT + 32, 790, "二〇二六年三月")
    )
    held, _ = read_bytes(pdf(sheet), "a.pdf")
    assert texts(held, BlockKind.PARAGRAPH) == ["3", "— 附 —", "二〇二六年三月"]


def test_a_first_line_that_comes_twice_at_other_heights_stays() -> None:
    sheets = [Sheet().words(LEFT + 32, 120, "附件"), Sheet().words(LEFT + 32, 160, "附件")]
    for sheet in sheets:
        sheet.words(LEFT + 32, 300, BODY[:20] + "。")
    held, _ = read_bytes(pdf(*sheets), "a.pdf")
    assert texts(held, BlockKind.PARAGRAPH).count("附件") == 2


def test_footnotes_are_notes_with_their_marks_and_the_sentence_goes_on() -> None:
    setting = Setting(foot=600)
    for _ in range(12):
        setting.paragraph(BODY)
    first, second = setting.sheets[:2]
    first.line(LEFT, 680, LEFT + 150, 680)
    first.words(LEFT, 700, "① 消防设施，是指火灾自动报警系统、", 10.5).words(
        LEFT, 716, "自动灭火系统等。", 10.5
    )
    first.words(LEFT, 732, "② 隐患分为一般和重大两级。", 10.5)
    second.words(LEFT, 700, "③ 办公室是指局办公室。", 10.5)
    held, _ = read_bytes(pdf(*setting.sheets), "a.pdf")
    assert texts(held, BlockKind.NOTE) == [
        "① 消防设施，是指火灾自动报警系统、自动灭火系统等。",
        "② 隐患分为一般和重大两级。",
        "③ 办公室是指局办公室。",
    ]
    assert texts(held, BlockKind.PARAGRAPH) == [BODY] * 12


def test_small_type_without_a_mark_is_no_note() -> None:
    setting = Setting().paragraph(BODY)
    setting.place(LEFT, "抄送：区政府办公室。", 12)
    held, _ = read_bytes(pdf(*setting.sheets), "a.pdf")
    assert texts(held, BlockKind.PARAGRAPH) == [BODY, "抄送：区政府办公室。"]


def test_two_columns_are_read_one_after_the_other_and_a_title_goes_across() -> None:
    sheet = Sheet()
    left, right = (
        Setting([sheet], LEFT, 290, size=12, leading=20),
        Setting([sheet], 318, 528, size=12, leading=20),
    )
    sheet.centred(60, "工作简报第三期目录和各单位做法", 22)
    for column in (left, right):
        for _ in range(5):
            column.paragraph(BODY)
    # The file holds them line by line across both columns.
    sheet.drawn = [
        sheet.drawn[0],
        *(one for pair in zip(sheet.drawn[1:16], sheet.drawn[16:], strict=False) for one in pair),
    ]
    held, _ = read_bytes(pdf(sheet), "a.pdf")
    assert texts(held, BlockKind.PARAGRAPH)[0] == "工作简报第三期目录和各单位做法"
    assert set(texts(held, BlockKind.PARAGRAPH)[1:]) == {BODY}


def test_the_head_of_an_annex_is_no_running_head() -> None:
    sheets = []
    for number in (1, 2, 3):
        sheet = Sheet().words(LEFT, 108, f"附件{number}")
        Setting([sheet], y=200).paragraph(BODY)
        sheets.append(sheet)
    held, _ = read_bytes(pdf(*sheets), "a.pdf")
    assert texts(held, BlockKind.PARAGRAPH)[::2] == ["附件1", "附件2", "附件3"]
