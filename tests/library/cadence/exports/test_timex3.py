"""TIMEX3 elements are well-formed, stand round the very words, and have a value of the standard's."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luoshi.cadence import Cadence, parse
from luoshi.cadence.exports import timex3
from luoshi.cadence.exports.timex3 import calendar_value
from tests.property.cadences import cadences

_WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Co", "Cn"]), min_size=1, max_size=20)


@given(cadences, _WORDS)
def test_elements_are_well_formed_and_keep_the_words(cadence: Cadence, words: str) -> None:
    told = timex3(cadence, words)

    assert told.body or told.losses
    elements = list(ET.fromstring(f"<TEXT>{told.body}</TEXT>"))
    assert "".join(element.text or "" for element in elements) == (words if told.body else "")
    assert len({element.get("tid") for element in elements}) == len(elements)


@pytest.mark.parametrize(
    ("start", "end", "value"),
    [
        ("2026-01-01", "2026-12-31", "2026"),
        ("2026-01-01", "2026-06-30", "2026-H1"),
        ("2026-07-01", "2026-12-31", "2026-H2"),
        ("2026-10-01", "2026-12-31", "2026-Q4"),
        ("2026-02-01", "2026-02-28", "2026-02"),
        ("2028-02-01", "2028-02-29", "2028-02"),
        ("XXXX-02-01", "XXXX-02-29", "XXXX-02"),
        ("2026-12-01", "2026-12-31", "2026-12"),
        ("2026-03-05", "2026-03-05", "2026-03-05"),
        ("2028-02-01", "2028-02-28", ""),
        ("2026-03-01", "2026-05-31", ""),
        ("2026-02-01", "2026-07-31", ""),
        ("2026-12-01", "2027-02-28", ""),
        ("2026-03-02", "2026-03-31", ""),
    ],
)
def test_a_window_of_the_calendar_has_its_own_value(start: str, end: str, value: str) -> None:
    assert calendar_value(start, end) == value


def test_other_windows_have_two_ends() -> None:
    told = timex3(parse("window 2026-03-01/2026-05-31"), "3月至5月")

    assert told.losses == ()
    whole, begin, end = ET.fromstring(f"<TEXT>{told.body}</TEXT>")
    assert (whole.text, whole.get("value")) == ("3月至5月", "P92D")
    assert (whole.get("beginPoint"), whole.get("endPoint")) == (begin.get("tid"), end.get("tid"))
    assert (begin.get("value"), end.get("value")) == ("2026-03-01", "2026-05-31")
