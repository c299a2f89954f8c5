"""Lines become paragraphs: by indents, short last lines, size, distance, over page breaks."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.library.reading.layout.typeset import (
    A4,
    CHARS,
    LEFT,
    PITCH,
    SIZE,
    TOP,
    blocks,
    broken,
    centred,
    column,
    set_pages,
    sheet,
    typed,
)

LONG = "各科室每月开展一次自查并填写台账发现问题的立即整改整改情况当月报办公室"
LONGER = LONG + "办公室每季度汇总一次并在下季度首月十日前通报"
ENDLESS = LONGER * 2


def test_indents_part_paragraphs() -> None:
    lines = broken(LONG + "。") + broken(LONGER + "。") + broken("二、附则")
    assert blocks(set_pages(sheet(column(lines)))) == [LONG + "。", LONGER + "。", "二、附则"]


def test_a_paragraph_whose_last_line_is_full_ends_at_the_next_indent() -> None:
    text = (ENDLESS + "一二三四五六七八九十")[: 3 * CHARS - 2]
    assert blocks(set_pages(sheet(column(broken(text) + broken(LONG))))) == [text, LONG]


def test_a_salutation_at_the_margin_and_a_signature_at_the_right() -> None:
    lines = ["各科室：", *broken(LONG + "。"), "　" * 18 + "松河县档案馆", "　" * 17 + "2026年3月2日"]
    assert blocks(set_pages(sheet(column(lines)))) == [
        "各科室：",
        LONG + "。",
        "松河县档案馆",
        "2026年3月2日",
    ]


def test_a_title_on_two_lines_is_one() -> None:
    glyphs = centred("松河县档案馆关于印发二〇二六年", 105, 22) + centred("工作计划的通知", 140, 22)
    glyphs += column(broken(LONG + "。") + broken(LONGER + "。"), top=200)
    assert blocks(set_pages(sheet(glyphs))) == [
        "松河县档案馆关于印发二〇二六年工作计划的通知",
        LONG + "。",
        LONGER + "。",
    ]


def test_centred_lines_of_the_body_s_size_stand_alone() -> None:
    glyphs = centred("第一章　总则", 105) + centred("（试行）", 133)
    glyphs += column(broken(LONG + "。") + broken(LONGER + "。"), top=TOP + 3 * PITCH)
    assert blocks(set_pages(sheet(glyphs)))[:2] == ["第一章　总则", "（试行）"]


def test_a_sentence_goes_on_over_a_page_break() -> None:
    first, second = broken(ENDLESS + "。")[:2], broken(ENDLESS + "。")[2:]
    one, two = column(broken(LONG) + first), column(second + broken(LONG), page=2)
    assert blocks(set_pages(sheet(one), sheet(two, number=2))) == [LONG, ENDLESS + "。", LONG]


def test_a_new_paragraph_on_a_new_page_stays_apart() -> None:
    one, two = column(broken(ENDLESS + "。")), column(broken(LONG), page=2)
    assert blocks(set_pages(sheet(one), sheet(two, number=2))) == [ENDLESS + "。", LONG]


def test_without_indents_distance_and_numbers_part_paragraphs() -> None:
    first, second = broken(LONGER + "。", indent=0), broken("（一）" + LONGER + "。", indent=0)
    glyphs = column(first) + column(second, top=TOP + len(first) * PITCH)
    glyphs += column(first, top=TOP + (len(first) + len(second) + 1) * PITCH)
    assert blocks(set_pages(sheet(glyphs))) == [LONGER + "。", "（一）" + LONGER + "。", LONGER + "。"]


def test_short_lines_alone_are_paragraphs() -> None:
    assert blocks(set_pages(sheet(column(["一、总则", "二、分则", "三、附则"])))) == [
        "一、总则",
        "二、分则",
        "三、附则",
    ]


def test_punctuation_that_may_not_begin_a_line_leaves_room_on_the_line_before() -> None:
    lines = ["　　" + LONG[:25], LONG[25:26] + "，" + LONG[26:], *broken(LONGER)]
    assert blocks(set_pages(sheet(column(lines)))) == [LONG[:26] + "，" + LONG[26:], LONGER]


def test_a_number_is_not_broken_and_latin_words_keep_their_blank() -> None:
    glyphs = column(["　　" + LONG[:23] + "Annual", "Review" + LONG, *broken(LONGER)])
    assert blocks(set_pages(sheet(glyphs)))[0] == LONG[:23] + "Annual Review" + LONG


def test_two_columns_are_read_one_after_the_other() -> None:
    half = 13
    left = [line for _ in range(3) for line in broken(LONG + "。", half)]
    right = [line for _ in range(3) for line in broken(LONGER + "。", half)]
    glyphs = centred("某某学校值班安排办法", TOP - 40, 22)
    glyphs += column(left) + column(right, left=LEFT + 15 * SIZE)
    assert blocks(set_pages(sheet(glyphs)))[1:] == [LONG + "。"] * 3 + [LONGER + "。"] * 3


def test_a_list_set_with_tabs_is_read_across() -> None:
    glyphs = []
    for number in range(8):
        top = TOP + number * PITCH
        glyphs += typed(f"第{number + 1}组", LEFT, top) + typed(f"{number + 1}楼", LEFT + 200, top)
    assert blocks(set_pages(sheet(glyphs))) == [f"第{n}组 {n}楼" for n in range(1, 9)]


def test_a_note_s_raised_mark_stays_in_its_line() -> None:
    glyphs = typed("每年演练", LEFT, TOP) + typed("①", LEFT + 64, TOP - 1, 8)
    glyphs += typed("一次。", LEFT + 72, TOP)
    assert blocks(set_pages(sheet(glyphs))) == ["每年演练①一次。"]


def test_every_character_has_its_box() -> None:
    setting = set_pages(sheet(column(broken(LONG) + broken(LONGER))))
    assert len(setting.boxes) == len(setting.text)
    for char, box in zip(setting.text, setting.boxes, strict=True):
        assert (box is None) == (char == "\n")
        assert box is None or (LEFT <= box.left < box.right <= A4[0])


@given(st.lists(st.integers(3, 150), min_size=4, max_size=30), st.integers(6, 22))
@settings(max_examples=60, deadline=None)
def test_indented_paragraphs_come_back_however_pages_break(lengths: list[int], rows: int) -> None:
    """GB/T 9704-2012, 7.3.3: 每个自然段左空二字，回行顶格."""
    texts = [(ENDLESS * 2)[:length] for length in lengths]
    lines = [line for text in texts for line in broken(text)]
    pages = [lines[start : start + rows] for start in range(0, len(lines), rows)]
    sheets = [sheet(column(held, page=n), number=n) for n, held in enumerate(pages, 1)]
    found = blocks(set_pages(*sheets))
    if sum(length > 2 * CHARS for length in lengths) >= 2:  # else no margin can be told
        assert found == texts
    assert "".join(found) == "".join(texts)


def test_a_bracket_that_may_not_end_a_line_takes_its_word_with_it() -> None:
    lines = ["　　" + LONG[:25], "（以下简称台账）" + LONG, *broken(LONGER)]
    assert blocks(set_pages(sheet(column(lines)))) == [LONG[:25] + "（以下简称台账）" + LONG, LONGER]


def test_two_bands_of_columns_with_a_heading_between() -> None:
    half = 13
    left, right = broken(LONG + "。", half), broken(LONGER + "。", half)[:3]
    glyphs = column(left * 2) + column(right * 2, left=LEFT + 15 * SIZE)
    below = TOP + (2 * len(left) + 1) * PITCH
    glyphs += typed("一" * CHARS, LEFT, below)
    glyphs += column(left * 2, top=below + 2 * PITCH) + column(
        right * 2, top=below + 2 * PITCH, left=LEFT + 15 * SIZE
    )
    found = "".join(blocks(set_pages(sheet(glyphs))))
    halves = (LONG + "。") * 2 + "".join(line.strip("　") for line in right) * 2
    assert found == halves + "一" * CHARS + halves
