from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luoshi.cadence import CHINA, Cadence, Frame, Quota, parse
from luoshi.cadence.schedule.timetable import periods_of
from luoshi.cli.columns import columns
from luoshi.cli.strip import DRAWN, PLAIN, Signs, signs, strip
from tests.property.cadences import windows


def drawn(cadence: Cadence, width: int = 100, marks: Signs = DRAWN, due: date | None = None) -> str:
    return strip(cadence, periods_of(cadence, Frame(year=2026), CHINA), 2026, width, marks, due)


@pytest.mark.parametrize(
    ("line", "picture"),
    [
        (
            "quota 1.. per P3M due M3D20",
            "2026 1─────2─────3───□·4─────5─────6───□·7─────8─────9───□·10────11────12──□·",
        ),
        (
            "quota 2.. per P6M",
            "2026 1─────2─────3─────4─────5─────6───□□7─────8─────9─────10────11────12──□□",
        ),
        (
            "quota 12.. per P1Y",
            "2026 1─────2─────3─────4─────5─────6─────7─────8─────9─────10────11────12─12□",
        ),
        (
            "quota 2.. per P1M due D5",
            "2026 1─2···2─2···3─2···4─2···5─2···6─2···7─2···8─2···9─2···102···112···122···",
        ),
        (
            "quota ..3 per P1Y",
            "2026 1─────2─────3─────4─────5─────6─────7─────8─────9─────10────11────12────",
        ),
        (
            "deadline 2026-06-30",
            "2026 1─────2─────3─────4─────5─────6────□7·····8·····9·····10····11····12····",
        ),
        (
            "window 2026-03-10/2026-05-20",
            "2026 1·····2·····3··───4─────5───□·6·····7·····8·····9·····10····11····12····",
        ),
        (
            "window 2026-11-01/2027-02-28",
            "2026 1·····2·····3·····4·····5·····6·····7·····8·····9·····10····11────12────→",
        ),
        ("limit P5D", "2026 1·····2·····3·····4·····5·····6·····7·····8·····9·····10····11····12····"),
        ("vague", "2026 1~~~~~2~~~~~3~~~~~4~~~~~5~~~~~6~~~~~7~~~~~8~~~~~9~~~~~10~~~~11~~~~12~~~~"),
        ("standing", "2026 1─────2─────3─────4─────5─────6─────7─────8─────9─────10────11────12────"),
    ],
)
def test_a_year_on_one_line(line: str, picture: str) -> None:
    assert drawn(parse(line)) == picture


def test_a_known_end_of_a_limit_is_marked() -> None:
    picture = drawn(parse("limit P5D"), due=date(2026, 10, 12))
    assert picture == "2026 1·····2·····3·····4·····5·····6·····7·····8·····9·····10·□··11····12····"


def test_a_terminal_without_utf_8_gets_plain_characters() -> None:
    assert signs("UTF-8") is signs("utf8") is DRAWN
    assert signs("gbk") is signs("ascii") is signs(None) is PLAIN
    picture = drawn(Quota(1, None, "P6M"), marks=PLAIN)
    assert picture == "2026 1-----2-----3-----4-----5-----6----#7-----8-----9-----10----11----12---#"
    assert picture.isascii()


@given(windows, st.integers(42, 120))
def test_it_fits_the_line_and_shows_each_month(cadence: Cadence, width: int) -> None:
    picture = drawn(cadence, width)
    assert columns(picture) <= width
    assert "\n" not in picture
    place = 0
    for month in range(1, 13):
        place = picture.index(str(month), place) + 1


def test_the_legend_names_each_sign() -> None:
    for marks in (DRAWN, PLAIN):
        for lang in ("zh", "en"):
            legend = marks.legend()(lang)
            assert all(sign in legend for sign in (marks.idle, marks.open, marks.due, marks.more))
