"""Any change inside an .ofd gives a Document or a LuoshiError, in its place and in time."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import luoshi
from luoshi.errors import LuoshiError
from luoshi.reading import read_bytes
from luoshi.reading.ofd import picture
from luoshi.source import Span
from tests.library.reading.docx_parts import zipped
from tests.library.reading.ofd.reading import original
from tests.library.reading.ofd_parts import (
    body,
    every_kind,
    page,
    part,
)
from tests.library.reading.test_any_bytes import check

SEED: dict[str, str] = {name: str(content) for name, content in every_kind().items()}
SEED |= {"OFD.xml": part("OFD", body(signed=True), more=' Version="1.0" DocType="OFD"')}

PIECES = st.sampled_from(
    [
        "",
        "NaN",
        "-1",
        "1e308",
        "999999999999",
        "g 999999999 1",
        '"',
        "<",
        "&#10;",
        "&#xFFFD;",
        "../",
        "/",
        "<ofd:PageBlock>",
        "</ofd:Layer>",
        '<ofd:CompositeObject Boundary="0 0 1 1" ResourceID="50"/>',
        ' CTM="0 1 -1 0 0 0"',
        ' CTM="0 0 0 0 0 0"',
        " Visible='false'",
        " ",
        "0",
        "|",
    ]
)


def read_or_refuse(data: bytes) -> None:
    try:
        document, faults = read_bytes(data, "计划.ofd")
    except LuoshiError:
        return  # what it says is tested with each error
    check(document)
    assert all(fault.span is None or document.quote(fault.span) for fault in faults)
    found = luoshi.boxes(data, "a.ofd", Span.of(0, len(document.text)))
    numbers = {page.number for page in document.pages}
    assert all(box.page in numbers and box.left <= box.right and box.top <= box.bottom for box in found)
    for number in numbers:
        picture(original(data), number, 100)


@given(
    st.sampled_from(sorted(SEED)),
    st.lists(st.tuples(st.floats(0, 1), st.integers(0, 30), PIECES), min_size=1, max_size=6),
)
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_parts_with_pieces_put_in_and_taken_out(name: str, edits: list[tuple[float, int, str]]) -> None:
    content = SEED[name]
    for share, length, piece in edits:
        place = int(len(content) * share)
        content = content[:place] + piece + content[place + length :]
    read_or_refuse(zipped(SEED | {name: content}))


NUMBERS = st.one_of(
    st.floats().map(str),
    st.integers(-400, 400).map(str),
    st.sampled_from(["", "x", "0", "1e5", "-0.0", "g", "g 3 5"]),
)


@given(st.lists(st.tuples(NUMBERS, NUMBERS, NUMBERS, NUMBERS, NUMBERS), min_size=1, max_size=8))
@settings(max_examples=200, deadline=None)
def test_text_objects_with_any_numbers(rows: list[tuple[str, str, str, str, str]]) -> None:
    objects = "".join(
        f'<ofd:TextObject ID="1" Boundary="{x} {y} 10 10" Font="1" Size="{size}">'
        f'<ofd:TextCode X="0" Y="5" DeltaX="{dx}" DeltaY="{dy}">甲乙 丙a</ofd:TextCode></ofd:TextObject>'
        for x, y, size, dx, dy in rows
    )
    read_or_refuse(zipped(SEED | {"Doc_0/Pages/Page_0/Content.xml": part("Page", page(objects))}))


@given(st.integers(0, 100_000), st.binary(min_size=1, max_size=4))
@settings(max_examples=150, deadline=None)
def test_archives_with_bytes_overwritten(place: int, junk: bytes) -> None:
    data = bytearray(zipped(SEED))
    place %= len(data)
    data[place : place + len(junk)] = junk
    read_or_refuse(bytes(data))
