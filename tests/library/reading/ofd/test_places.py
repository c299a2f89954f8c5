"""Boxes of words, and drawings of pages."""

from __future__ import annotations

import base64
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

import luoshi
from luoshi.errors import BadCall
from luoshi.reading.ofd import drawing, picture
from luoshi.source import BlockKind, Box, Span
from tests.library.reading.ofd.reading import of_kind, original, read
from tests.library.reading.ofd_pages import print_plan
from tests.library.reading.ofd_parts import (
    SIZE,
    annotation,
    grid,
    image,
    ofd,
    packed,
    page,
    parts,
    path,
    text,
    uses,
)

POINTS = 72 / 25.4
SVG = "{http://www.w3.org/2000/svg}"
PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
MEDIA = (
    '<ofd:MultiMedias><ofd:MultiMedia ID="70" Type="Image"><ofd:MediaFile>seal.png</ofd:MediaFile>'
    "</ofd:MultiMedia></ofd:MultiMedias>"
)


def drawn(data: bytes, number: int = 1, width: int = 800) -> etree._Element:
    made = picture(original(data), number, width)
    assert made.media_type == "image/svg+xml"
    return etree.fromstring(made.data)


def test_the_box_of_a_word_is_exact() -> None:
    data = ofd(page(text("各科室每月自查一次。", 28, 50)))
    document, _ = read(data)
    start = document.text.index("每月")
    (box,) = luoshi.boxes(data, "a.ofd", Span.of(start, start + 2))
    baseline = 50 + SIZE
    assert box.page == 1
    assert box.left == pytest.approx((28 + 3 * SIZE) * POINTS)
    assert box.right == pytest.approx((28 + 5 * SIZE) * POINTS)
    assert box.top == pytest.approx((baseline - 0.86 * SIZE) * POINTS)
    assert box.bottom == pytest.approx((baseline + 0.14 * SIZE) * POINTS)


def test_a_span_over_lines_and_pages_has_a_box_for_each_line() -> None:
    start, middle = (
        "各科室每月开展一次自查并填写台账发现问题的立即整改整",
        "改情况当月报办公室并在年底前将全年的情况汇总后一并报送办",
    )
    first = page(text(start, 28 + 2 * SIZE, 60), text(middle, 28, 70))
    data = ofd(first, page(text("公室。", 28, 37)))
    document, _ = read(data)
    assert of_kind(document) == [start + middle + "公室。"]
    found = luoshi.boxes(data, "a.ofd", Span.of(0, len(document.text)))
    assert [(box.page, round(box.top / POINTS)) for box in found] == [(1, 61), (1, 71), (2, 38)]


def test_many_spans_are_found_each_as_if_alone() -> None:
    data = ofd(
        page(text("各科室每月自查一次。", 28, 50), text("年底报送总结。", 28, 70)), page(text("附件", 28, 37))
    )
    document, _ = read(data)
    spans = [Span.of(block.start, block.end) for block in reversed(document.blocks)] + [Span.of(3, 5)]
    together = luoshi.locate(data, "a.ofd", spans)
    assert together == tuple(luoshi.boxes(data, "a.ofd", span) for span in spans)
    assert [boxes[0].page for boxes in together] == [2, 1, 1, 1]


def test_the_cells_of_a_row_have_boxes_of_their_own() -> None:
    cells = [text("巡河", 30, 42, 4), text("水务局", 52, 42, 4)]
    data = ofd(page(grid([28, 50, 128], [40, 50]), *cells))
    document, _ = read(data)
    assert of_kind(document, BlockKind.ROW) == ["| 巡河 | 水务局 |"]
    found = luoshi.boxes(data, "a.ofd", Span.of(0, len(document.text)))
    assert [round(box.left / POINTS) for box in found] == [30, 52]


@pytest.mark.parametrize(("turn", "matrix"), [(90, "0 1 -1 0 0 0"), (270, "0 -1 1 0 0 0")])
def test_a_page_that_lies_on_its_side(turn: int, matrix: str) -> None:
    def put(words: str, x: float, y: float, size: float = 4.0) -> str:
        """Words whose upper left corner is at (x, y) of the page as it is turned to be read."""
        at = (210 - y, x) if turn == 90 else (y, 297 - x)
        return text(words, *at, size, f' CTM="{matrix}"')

    words = [("任务", 30, 42), ("单位", 150, 42), ("巡河", 30, 52), ("水务局", 150, 52)]
    objects = [put(*word) for word in words] + [put("每月自查。", 30, 20)]
    down, across = ("-20 0", "0 240") if turn == 90 else ("20 0", "0 -240")
    objects += [path(f"M 0 0 L {down}", _at(turn, x, 40)) for x in (28, 148, 268)]
    objects += [path(f"M 0 0 L {across}", _at(turn, 28, y)) for y in (40, 50, 60)]
    data = ofd(page(*objects, text("旁注", 100, 280, 3)))
    document, faults = read(data)
    assert faults == []
    assert document.text.split("\n") == ["每月自查。", "| 任务 | 单位 |", "| 巡河 | 水务局 |", "旁注"]
    assert (round(document.pages[0].width), round(document.pages[0].height)) == (595, 842)
    (box,) = luoshi.boxes(data, "a.ofd", Span.of(0, 5))
    ends = (box.left / POINTS, box.top / POINTS, box.right / POINTS, box.bottom / POINTS)
    # 20 from the upper edge of the turned page, its base line 4 below, 30 from its left edge
    upper, lower = 20 + 0.14 * 4, 20 + 1.14 * 4
    expected = (210 - lower, 30, 210 - upper, 50) if turn == 90 else (upper, 297 - 50, lower, 297 - 30)
    assert ends == pytest.approx(expected)


def _at(turn: int, x: float, y: float) -> tuple[float, float, float, float]:
    """The Boundary of an object whose own corner is at (x, y) of the turned page."""
    return (210 - y, x, 1, 1) if turn == 90 else (y, 297 - x, 1, 1)


def test_words_whose_place_is_unknown_have_no_box() -> None:
    data = ofd(page(text("每月自查。", 28, 50).replace('Boundary="28', 'Boundary="NaN')))
    assert luoshi.boxes(data, "a.ofd", Span.of(0, 5)) == ()


WORDS = st.text(
    st.sampled_from("一二三四五六七八九十各科室每月自查训练演练abcXYZ0123456789，。、；：（）《》“”—"),
    min_size=1,
    max_size=90,
).filter(lambda words: words.strip("，。、；：（）《》“”—0123456789") != "")


@given(st.lists(st.tuples(st.sampled_from(["", "@", ":", ">>"]), WORDS), min_size=1, max_size=40))
@settings(max_examples=60, deadline=None)
def test_words_that_are_written_come_back_and_their_boxes_cover_them(lines: list[tuple[str, str]]) -> None:
    """GB/T 33190-2016, 11.3: 文字对象使用严格的文字定位信息进行定位."""
    data = print_plan(lines)
    document, _ = read(data)
    written = sorted("".join(words for _, words in lines))
    body = "".join(of_kind(document))
    assert sorted(body.replace(" ", "")) == written
    found = luoshi.boxes(data, "a.ofd", Span.of(0, len(document.text)))
    covered = sum((box.right - box.left) / SIZE / POINTS for box in found)
    wide = sum(0.5 if char.isascii() else 1 for char in body.replace(" ", ""))
    feet = sum(len(words) / 2 + 1 for words in of_kind(document, BlockKind.FOOTER))
    assert covered >= wide - 0.01
    assert covered <= wide + 2 * feet + len(found)
    assert all(_inside(box, document.pages[box.page - 1].width) for box in found)


def _inside(box: Box, width: float) -> bool:
    return 0 <= box.left < box.right <= width and 0 <= box.top < box.bottom


def test_a_page_is_drawn_with_its_words_at_their_places() -> None:
    root = drawn(ofd(page(text("每月自查。", 28, 50))))
    assert (root.get("width"), root.get("height"), root.get("viewBox")) == ("800", "1131", "0 0 210 297")
    (words,) = root.iter(SVG + "text")
    assert words.text == "每月自查。"
    assert words.get("transform") == "matrix(1 0 0 1 28 50)"
    assert words.get("x") == "0 5.64 11.28 16.92 22.56"


def test_signs_of_xml_are_words_in_a_drawing() -> None:
    words = """<script>alert('"&')</script>"""
    root = drawn(ofd(page(text(words, 28, 50))))
    assert [element.text for element in root.iter(SVG + "text")] == [words]
    assert list(root.iter(SVG + "script", "script")) == []


def test_a_font_s_name_can_not_bring_styles_in() -> None:
    held = parts(page(text("每月自查。", 28, 50)))
    held["Doc_0/PublicRes.xml"] = str(held["Doc_0/PublicRes.xml"]).replace(
        "仿宋", "x&quot;;} @import url(//a)"
    )
    assert {element.get("font-family") for element in drawn(packed(held)).iter(SVG + "text")} == {"serif"}


def test_paths_are_drawn() -> None:
    curve = path("S 1 1 M 0 0 L 10 0 Q 1 2 3 4 B 1 2 3 4 5 6 A 5 5 0 1 0 9 9 C", more=' LineWidth="0.5"')
    (found,) = drawn(ofd(page(curve))).iter(SVG + "path")
    assert found.get("d") == "M 1 1 M 0 0 L 10 0 Q 1 2 3 4 C 1 2 3 4 5 6 A 5 5 0 1 0 9 9 Z"
    assert (found.get("stroke"), found.get("stroke-width"), found.get("fill")) == ("#000000", "0.5", "none")


@pytest.mark.parametrize("data", ["M 0 0 L 1e999 0", "M 0 0 X 1", "M 0", "", "url(#a)", "M 0 0 L NaN 1"])
def test_a_path_is_drawn_up_to_what_is_wrong(data: str) -> None:
    assert {p.get("d") for p in drawn(ofd(page(path(data)))).iter(SVG + "path")} <= {"M 0 0"}


@pytest.mark.parametrize(
    ("value", "colour"),
    [
        ("255 0 0", "#ff0000"),
        ("128", "#808080"),
        ("0 0 0 255", "#000000"),
        ("999 -5 0", "#ff0000"),
        ("red", "#000000"),
        ("1 2", "#000000"),
        ("", "#000000"),
    ],
)
def test_colours(value: str, colour: str) -> None:
    red = text(
        "红", 28, 50, codes=f'<ofd:FillColor Value="{value}"/><ofd:TextCode X="0" Y="5">红</ofd:TextCode>'
    )
    assert [e.get("fill") for e in drawn(ofd(page(red))).iter(SVG + "text")] == [colour]


def test_a_picture_is_embedded() -> None:
    held = parts(page(image(70, (10, 20, 40, 30))), resources=MEDIA) | {"Doc_0/Res/seal.png": PNG}
    (found,) = drawn(packed(held)).iter(SVG + "image")
    assert found.get("href") == "data:image/png;base64," + base64.b64encode(PNG).decode()
    assert found.get("transform") == "matrix(40 0 0 30 10 20)"


@pytest.mark.parametrize("data", [b"<svg onload='x'/>", b"BM", b""])
def test_any_other_picture_is_framed(data: bytes) -> None:
    held = parts(page(image(70, (10, 20, 40, 30))), resources=MEDIA) | {"Doc_0/Res/seal.png": data}
    root = drawn(packed(held))
    assert list(root.iter(SVG + "image")) == []
    assert len(list(root.iter(SVG + "rect"))) == 2


def test_pictures_beyond_the_limit_are_framed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drawing, "DRAWN_BYTES", len(PNG))
    twice = page(image(70, (10, 20, 40, 30)), image(70, (10, 60, 40, 30)))
    root = drawn(packed(parts(twice, resources=MEDIA) | {"Doc_0/Res/seal.png": PNG}))
    assert len(list(root.iter(SVG + "image"))) == 1


def test_templates_lie_below_or_above_and_annotations_on_top() -> None:
    held = parts(
        page(text("正文", 28, 50), before=uses(8, "Foreground") + uses(9)),
        templates={8: page(text("上层", 28, 60)), 9: page(text("底层", 28, 70))},
        annotations={1: annotation(text("批注", 0, 0), boundary=(28, 80, 40, 20))},
    )
    assert [element.text for element in drawn(packed(held)).iter(SVG + "text")] == [
        "底层",
        "正文",
        "上层",
        "批注",
    ]


def test_what_is_hidden_is_not_drawn() -> None:
    root = drawn(ofd(page(text("正文", 28, 50), text("删去", 28, 60, more=' Visible="false"'))))
    assert [element.text for element in root.iter(SVG + "text")] == ["正文"]


def test_a_drawing_fetches_and_runs_nothing() -> None:
    link = (
        '<ofd:Actions><ofd:Action Event="CLICK"><ofd:URI URI="http://a.example"/></ofd:Action></ofd:Actions>'
    )
    made = picture(
        original(
            ofd(page(text("每月自查。", 28, 50, codes=link + '<ofd:TextCode X="0" Y="5">甲</ofd:TextCode>')))
        ),
        1,
        10,
    )
    root = etree.fromstring(made.data)
    assert {etree.QName(element).localname for element in root.iter()} <= {
        "svg",
        "rect",
        "text",
        "path",
        "image",
    }
    assert re.findall(rb"(?:href|src|style|on\w+)=", made.data) == []
    assert b"a.example" not in made.data


@pytest.mark.parametrize(("number", "width"), [(0, 800), (2, 800), (-1, 800), (1, 0), (1, -5)])
def test_no_such_page_or_width(number: int, width: int) -> None:
    with pytest.raises(BadCall):
        picture(original(ofd(page(text("甲", 28, 50)))), number, width)
