"""Text objects: steps, several TextCodes, matrices, and numbers that are wrong."""

from __future__ import annotations

import pytest
from lxml import etree

from luoshi.reading.ofd.text import codes, deltas, placed_characters
from luoshi.source import BlockKind
from tests.library.reading.ofd.reading import lines, of_kind, read
from tests.library.reading.ofd_parts import SIZE, code, ofd, page, text

PLACE = 'Boundary="28 50 100 8" Font="1" Size="5"'


def single(inner: str, attributes: str = PLACE) -> str:
    return f'<ofd:TextObject ID="1" {attributes}>{inner}</ofd:TextObject>'


def element(inner: str, attributes: str = PLACE) -> etree._Element:
    return etree.fromstring(single(inner, attributes).replace("ofd:", ""))


@pytest.mark.parametrize(
    ("given", "count", "steps"),
    [
        ("5 5 5", 3, [5, 5, 5]),
        ("g 3 5", 3, [5, 5, 5]),
        ("g 2 5 2.5 g 2 5", 5, [5, 5, 2.5, 5, 5]),
        ("G 2 5", 2, [5, 5]),
        ("5 5 5 5", 2, [5, 5]),
        ("g 999999999 5", 3, [5, 5, 5]),
        ("g 9999999999 5", 3, []),
        ("g -3 5", 3, []),
        ("g 3", 3, []),
        ("g", 3, []),
        ("5 x 5", 3, [5]),
        ("NaN", 3, []),
        ("inf 5", 3, []),
        ("1e300", 3, []),
        ("", 3, []),
        (None, 3, []),
    ],
)
def test_runs_of_steps(given: str | None, count: int, steps: list[float]) -> None:
    """11.3: DeltaX may be written in runs, g n v."""
    assert deltas(given, count) == steps


@pytest.mark.parametrize(
    ("inner", "places"),
    [
        ('<ofd:TextCode X="1" Y="5" DeltaX="5 6">甲乙丙</ofd:TextCode>', [(1, 5), (6, 5), (12, 5)]),
        ('<ofd:TextCode X="1" Y="5">甲a乙</ofd:TextCode>', [(1, 5), (6, 5), (8.5, 5)]),
        ('<ofd:TextCode X="1" Y="5" DeltaX="6">甲乙丙</ofd:TextCode>', [(1, 5), (7, 5), (12, 5)]),
        ('<ofd:TextCode X="1" Y="5" DeltaY="g 2 6">甲乙丙</ofd:TextCode>', [(1, 5), (1, 11), (1, 17)]),
        (
            '<ofd:TextCode X="1" Y="5" DeltaX="1 1" DeltaY="6 6">甲乙丙</ofd:TextCode>',
            [(1, 5), (2, 11), (3, 17)],
        ),
        (
            '<ofd:TextCode X="1" Y="5">甲</ofd:TextCode><ofd:TextCode X="9">乙</ofd:TextCode>',
            [(1, 5), (9, 5)],
        ),
        (
            '<ofd:TextCode X="1" Y="5">甲</ofd:TextCode><ofd:TextCode Y="9">乙</ofd:TextCode>',
            [(1, 5), (1, 9)],
        ),
    ],
)
def test_where_characters_stand(inner: str, places: list[tuple[float, float]]) -> None:
    held = placed_characters(element(inner))
    assert held is not None
    assert [(char.x, char.y) for char in held] == places


def test_text_that_reads_downwards() -> None:
    held = placed_characters(
        element('<ofd:TextCode X="1" Y="5">甲乙</ofd:TextCode>', PLACE + ' ReadDirection="90"')
    )
    assert held is not None
    assert [(char.x, char.y) for char in held] == [(1, 5), (1, 10)]


def test_how_a_program_sets_its_xml_is_no_text() -> None:
    assert codes(element("<ofd:TextCode>\n   甲 乙\n  </ofd:TextCode>")) == "甲 乙"
    assert codes(element("<ofd:TextCode> 甲　</ofd:TextCode>")) == " 甲　"
    assert codes(element("<ofd:TextCode>甲&#x2028;乙&#10;丙</ofd:TextCode>")) == "甲 乙 丙"


def test_several_codes_in_one_object_are_one_line() -> None:
    inner = code("每月", 0) + code("自查", 2 * SIZE) + code("一次。", 4 * SIZE)
    assert lines(ofd(page(text("每月自查一次。", 28, 50, codes=inner)))) == ["每月自查一次。"]


def test_every_character_an_object_of_its_own_in_any_order() -> None:
    objects = [text(char, 28 + place * SIZE, 50) for place, char in enumerate("每月自查一次。")]
    assert lines(ofd(page(*reversed(objects)))) == ["每月自查一次。"]


def test_a_matrix_scales_and_moves() -> None:
    scaled = (
        '<ofd:TextObject ID="1" Boundary="28 50 100 8" CTM="0.3527 0 0 0.3527 0 0" Font="1" Size="16">'
        + code("每月自查。", 0, 16, size=16)
        + "</ofd:TextObject>"
    )
    assert lines(ofd(page(scaled, text("每年培训。", 28, 60)))) == ["每月自查。", "每年培训。"]


def test_bold_type_made_by_drawing_twice_is_read_once() -> None:
    assert lines(ofd(page(text("每月自查。", 28, 50), text("每月自查。", 28.2, 50)))) == ["每月自查。"]


def test_slanted_words_stand_apart() -> None:
    slanted = text("内部资料", 60, 120, 20, ' CTM="0.7 -0.7 0.7 0.7 0 0"')
    document, _ = read(ofd(page(text("每月自查。", 28, 50), slanted)))
    assert of_kind(document) == ["每月自查。"]
    assert of_kind(document, BlockKind.HEADER) == ["内部资料"]


@pytest.mark.parametrize(
    "hidden",
    [
        text("删去的话。", 28, 80, more=' Visible="false"'),
        f'<ofd:PageBlock ID="7" Visible="false">{text("删去的话。", 28, 80)}</ofd:PageBlock>',
        text("删去的话。", 400, 80),
        text("删去的话。", 28, -90),
    ],
)
def test_hidden_words_are_left_out_and_said(hidden: str) -> None:
    document, faults = read(ofd(page(text("每月自查。", 28, 50), hidden)))
    assert (of_kind(document), faults) == (["每月自查。"], ["hidden-text"])


def test_a_hidden_object_without_words_is_no_fault() -> None:
    assert lines(ofd(page(text("每月自查。", 28, 50), text(" ", 28, 80, more=' Visible="false"')))) == [
        "每月自查。"
    ]


@pytest.mark.parametrize(
    "attributes",
    [
        'Boundary="NaN 50 100 8" Font="1" Size="5"',
        'Boundary="1e308 50 100 8" Font="1" Size="5"',
        'Boundary="28 50" Font="1" Size="5"',
        'Boundary="a b c d" Font="1" Size="5"',
        'Font="1" Size="5"',
        'Boundary="28 50 100 8" Font="1" Size="0"',
        'Boundary="28 50 100 8" Font="1" Size="-5"',
        'Boundary="28 50 100 8" Font="1" Size="inf"',
        'Boundary="28 50 100 8" Font="1"',
        'Boundary="28 50 100 8" Font="1" Size="5" CTM="1 0 0 1"',
        'Boundary="28 50 100 8" Font="1" Size="5" CTM="0 0 0 0 0 0"',
    ],
)
def test_words_whose_place_is_wrong_are_kept_and_said(attributes: str) -> None:
    lost = single('<ofd:TextCode X="0" Y="5">每年演练。</ofd:TextCode>', attributes)
    data = ofd(page(lost, text("每月自查。", 28, 50)))
    document, faults = read(data)
    assert (of_kind(document), faults) == (["每月自查。", "每年演练。"], ["place-unknown"])


def test_a_wrong_place_inside_a_text_object() -> None:
    lost = single('<ofd:TextCode X="NaN" Y="5">每年演练。</ofd:TextCode>')
    assert read(ofd(page(lost)))[1] == ["place-unknown"]


def test_private_characters_can_not_be_told() -> None:
    document, faults = read(ofd(page(text("每月\ue001自查。", 28, 50))))
    assert (of_kind(document), faults) == (["每月\ufffd自查。"], ["symbol-unknown"])
