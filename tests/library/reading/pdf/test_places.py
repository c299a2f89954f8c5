"""Boxes stand round the very words of a span, and pages can be looked at."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image

import luoshi
from luoshi.errors import BadCall
from luoshi.reading import limits
from luoshi.reading.original import Original
from luoshi.reading.pdf import places
from luoshi.reading.pdf.reader import Reading, compose
from luoshi.source import BlockKind, Box, Span
from tests.library.reading.docx_parts import docx, p
from tests.library.reading.pdf_parts import BODY, LEFT, RIGHT, Setting, Sheet, pdf, table
from tests.library.reading.pdf_words import words_under

TEXTS = [
    "各科室每季度自查一次消防设施，对发现的隐患逐条登记，在10个工作日内完成整改，并报办公室汇总。",
    "办公室每半年通报一次自查情况；各单位于次月5日前上报GB/T 9704格式的总结。",
]


def plan() -> bytes:
    setting = Setting()
    for _ in range(9):
        for text in TEXTS:
            setting.paragraph(text)
    for number, sheet in enumerate(setting.sheets, 1):
        sheet.centred(790, f"— {number} —", 14)
    xs, ys = (LEFT, LEFT + 60, LEFT + 260, RIGHT), (120.0, 170.0, 220.0)
    cells = [("序号", "重点任务", "责任单位"), ("1", "开展消防安全隐患排查，建立台账并逐项销号", "办公室")]
    return pdf(*setting.sheets, table(Sheet(), xs, ys, cells))


def test_the_words_under_the_boxes_of_every_block_and_cell_are_its_words() -> None:
    data = plan()
    document, _ = luoshi.read(data, "a.pdf")
    spans = [Span.of(block.start, block.end) for block in document.blocks if block.kind is not BlockKind.ROW]
    spans += [cell.span for block in document.blocks for cell in block.cells if cell.span]
    assert len(spans) > 24
    for span in spans:
        found = "".join(words_under(data, box) for box in luoshi.boxes(data, "a.pdf", span))
        assert "".join(found.split()) == "".join(document.quote(span).split())


def test_every_stretch_of_a_sentence_has_a_box_for_each_piece_of_a_line() -> None:
    data = plan()
    document, _ = luoshi.read(data, "a.pdf")
    start = document.text.index("10个工作日")
    (box,) = luoshi.boxes(data, "a.pdf", Span.of(start, start + 6))
    assert (box.page, round(box.right - box.left)) == (1, 5 * BODY)
    assert round(box.bottom - box.top) == BODY
    first = document.blocks[0]
    boxes = luoshi.boxes(data, "a.pdf", Span.of(first.start, first.end))
    assert [round(box.left) for box in boxes] == [LEFT + 2 * BODY, LEFT]
    both = luoshi.boxes(data, "a.pdf", Span(((0, 2), (start, start + 2))))
    assert [round(box.right - box.left) for box in both] == [2 * BODY, BODY]


def test_a_sentence_over_a_page_break_has_boxes_on_both_pages() -> None:
    data = plan()
    document, _ = luoshi.read(data, "a.pdf")
    pages = [
        {box.page for box in luoshi.boxes(data, "a.pdf", Span.of(block.start, block.end))}
        for block in document.blocks
        if block.kind is BlockKind.PARAGRAPH
    ]
    assert {1, 2} in pages


def test_many_spans_are_found_in_one_reading_each_as_if_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    data = plan()
    document, _ = luoshi.read(data, "a.pdf")
    spans = [Span.of(block.start, block.end) for block in reversed(document.blocks)]
    spans += [Span(((0, 2), (40, 44), (300, 320))), Span.of(10_000_000, 10_000_001), spans[0]]
    alone = tuple(luoshi.boxes(data, "a.pdf", span) for span in spans)
    readings: list[None] = []

    def counted(original: Original) -> Reading:
        readings.append(None)
        return compose(original)

    monkeypatch.setattr(places, "compose", counted)
    assert luoshi.locate(data, "a.pdf", spans) == alone
    assert len(readings) == 1
    assert luoshi.locate(data, "a.pdf", []) == ()


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_turned_page_is_measured_as_it_is_seen(turn: int) -> None:
    # On paper the words run along so that they stand upright once the page is turned.
    matrix = {90: "0 1 -1 0", 180: "-1 0 0 -1", 270: "0 -1 1 0"}[turn]
    sheet = Sheet(rotate=turn)
    code = "各科室自查".encode("utf-16-be").hex()
    sheet.drawn.append(f"BT /F1 16 Tf {matrix} 200 200 Tm <{code}> Tj ET")
    data = pdf(sheet)
    document, _ = luoshi.read(data, "a.pdf")
    assert document.text == "各科室自查"
    assert (document.pages[0].width > document.pages[0].height) == (turn != 180)
    (box,) = luoshi.boxes(data, "a.pdf", Span.of(0, 5))
    assert 0 < box.left < box.right < document.pages[0].width
    assert 0 < box.top < box.bottom < document.pages[0].height
    assert round(box.right - box.left) == 5 * BODY
    image = Image.open(BytesIO(luoshi.picture(data, "a.pdf", 1, int(document.pages[0].width)).data)).convert(
        "L"
    )
    inked = image.crop((int(box.left) - 1, int(box.top) - 1, int(box.right) + 2, int(box.bottom) + 2))
    assert sum(pixel < 200 for pixel in inked.tobytes()) == sum(pixel < 200 for pixel in image.tobytes())


def test_a_picture_is_a_png_of_the_width_asked_for() -> None:
    picture = luoshi.picture(plan(), "a.pdf", 2, 600)
    assert picture.media_type == "image/png"
    assert Image.open(BytesIO(picture.data)).size == (600, 850)


def test_a_picture_is_never_larger_than_the_limit() -> None:
    image = Image.open(BytesIO(luoshi.picture(pdf(Sheet((600, 14_000))), "a.pdf", 1, 2000).data))
    assert image.width * image.height <= limits.PICTURE_PIXELS


@pytest.mark.parametrize(("number", "width"), [(0, 100), (99, 100), (1, 0)])
def test_a_page_that_is_not_there_is_a_bad_call(number: int, width: int) -> None:
    with pytest.raises(BadCall):
        luoshi.picture(plan(), "a.pdf", number, width)


def test_a_file_without_pages_has_no_boxes_and_no_picture() -> None:
    data = docx(p("每月自查一次。"))
    assert luoshi.boxes(data, "a.docx", Span.of(0, 3)) == ()
    assert luoshi.locate(data, "a.docx", [Span.of(0, 3), Span.of(1, 2)]) == ((), ())
    with pytest.raises(BadCall):
        luoshi.picture(data, "a.docx", 1)


def test_what_lies_beyond_the_text_has_no_box() -> None:
    assert luoshi.boxes(plan(), "a.pdf", Span.of(10_000_000, 10_000_001)) == ()


def test_a_box_is_a_value() -> None:
    assert Box(1, 0, 0, 1, 1) == Box(1, 0, 0, 1, 1)
