"""A PDF with anything wrong in it gives a Document or a LuoshiError, never another error."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

import luoshi
from luoshi.errors import LuoshiError
from luoshi.source import Span
from tests.library.reading.pdf_parts import LEFT, RIGHT, Setting, Sheet, pdf, ruled, table
from tests.library.reading.test_any_bytes import check

XS, YS = (LEFT, LEFT + 60, LEFT + 260, RIGHT), (120.0, 160.0, 200.0)


def seed() -> bytes:
    setting = Setting().paragraph("各科室每季度自查一次消防设施，对发现的隐患逐条登记，并报办公室汇总。")
    sheet = table(Sheet(), XS, YS, [("序号", "任务", "单位"), ("1", "每月巡河", "办公室")])
    return pdf(*setting.sheets, sheet.picture(100, 400, 50, 50))


SEED = seed()
PIECES = st.sampled_from(
    [
        b"<<",
        b">>",
        b"[",
        b"]",
        b" 0 R",
        b"/Kids",
        b"/Count -1",
        b"99999999999",
        b"-1",
        b"null",
        b"endobj",
        b"stream",
        b"/W [0 [",
        b"/Rotate 45",
        b"/MediaBox [0 0 0 0]",
        b"/MediaBox [9e9 -9e9 0 1]",
        b"(",
        b"%",
        b"/Length 0",
        b"\x00\xff",
    ]
)


def read_or_refuse(data: bytes) -> None:
    try:
        document, faults = luoshi.read(data, "a.pdf")
    except LuoshiError:
        return
    check(document)
    assert all(fault.span is None or document.quote(fault.span) for fault in faults)
    for box in luoshi.boxes(data, "a.pdf", Span.of(0, len(document.text))):
        assert 1 <= box.page <= len(document.pages)
        assert box.left <= box.right
        assert box.top <= box.bottom


@given(st.lists(st.tuples(st.floats(0, 1), st.integers(0, 12), PIECES), min_size=1, max_size=5))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_objects_with_pieces_put_in_and_taken_out(edits: list[tuple[float, int, bytes]]) -> None:
    data = SEED
    for share, length, piece in edits:
        place = int(len(data) * share)
        data = data[:place] + piece + data[place + length :]
    read_or_refuse(data)


OPERATORS = st.sampled_from(
    [
        "BT",
        "ET",
        "q",
        "Q",
        "/F1 16 Tf",
        "/F1 0 Tf",
        "/F1 -9 Tf",
        "1 0 0 1 80 700 Tm",
        "0 0 0 0 0 0 Tm",
        "0 1 -1 0 300 300 Tm",
        "9999999 0 0 9999999 0 0 cm",
        "0 0 0 0 0 0 cm",
        "<4E00> Tj",
        "<D842DFB7> Tj",
        "<002065E5006E0020> Tj",
        "<FFFEFFFF> Tj",
        "3 Tr",
        "0 Tz",
        "100 Tc",
        "80 700 m 500 700 l S",
        "n",
        "W n",
        "80 700 400 0 re f",
        "80 100 40 600 re S",
        "1 2 3 4 5 6 c",
        "/I1 Do",
        "[<4E00> -99999 <4E8C>] TJ",
    ]
)
PLACED = st.tuples(
    st.integers(40, 560), st.integers(40, 800), st.text("一二，。1a（ ", min_size=1, max_size=9)
)


@given(st.lists(OPERATORS, max_size=30))
@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@example(["9999999 0 0 9999999 0 0 cm"] * 3 + ["<4E00> Tj"])
def test_any_order_of_drawing(operators: list[str]) -> None:
    sheet = Setting().paragraph("每月巡河。").sheets[0].picture(0, 0, 9, 9)
    sheet.drawn += operators
    read_or_refuse(pdf(sheet, Sheet(drawn=operators)))


@given(
    st.lists(PLACED, max_size=25),
    st.lists(st.floats(50, 550), min_size=2, max_size=5, unique=True),
    st.lists(st.floats(50, 800), min_size=2, max_size=6, unique=True),
)
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_words_and_rules_anywhere(
    placed: list[tuple[int, int, str]], xs: list[float], ys: list[float]
) -> None:
    sheet = Sheet()
    for x, y, words in placed:
        sheet.words(x, y, words, 10)
    ruled(sheet, sorted(xs), sorted(ys))
    read_or_refuse(pdf(sheet, sheet))


@pytest.mark.parametrize("depth", [10, 2000])
def test_forms_inside_forms_and_trees_of_pages_in_circles(depth: int) -> None:
    read_or_refuse(pdf(Sheet(drawn=["q"] * depth + ["80 100 40 600 re S"] + ["Q"] * depth)))
    read_or_refuse(SEED.replace(b"/Kids [", b"/Kids [2 0 R "))
    read_or_refuse(SEED.replace(b"/Parent 2 0 R", b"/Parent 1 0 R"))
