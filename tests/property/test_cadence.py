"""What holds of every cadence, whatever its words were."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luoshi.cadence import Cadence, Deadline, Limit, Quota, Window, explain, from_json, parse, to_json
from tests.property.cadences import cadences


@given(cadences)
def test_the_notation_goes_round(cadence: Cadence) -> None:
    assert parse(str(cadence)) == cadence


@given(cadences)
def test_the_record_goes_round(cadence: Cadence) -> None:
    assert from_json(json.loads(json.dumps(to_json(cadence)))) == cadence


@given(cadences)
def test_every_cadence_tells_itself_in_both_languages(cadence: Cadence) -> None:
    assert explain(cadence, "zh").strip()
    assert explain(cadence, "en").strip()


@pytest.mark.parametrize(
    "line",
    [
        "",
        "quota",
        "quota .. per P1Y",
        "quota 3..2 per P1Y",
        "quota 1.. per P0Y",
        "quota 1.. per P1Y due M1",
        "deadline 2026-02-30",
        "deadline 2026:汛期:middle",
        "window 2026-03-01",
        "window 2026-05-31/2026-03-01",
        "limit",
        "limit PT3H workdays",
        "limit P3D beside 会议",
        "standing ",
        "weekly",
    ],
)
def test_a_line_that_is_none_of_the_notation_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match=r"is no|can't|at least one"):
        parse(line)


@given(st.text(max_size=40))
def test_no_line_makes_it_stumble(line: str) -> None:
    try:
        cadence = parse(line)
    except ValueError:
        return
    assert str(cadence) == line or isinstance(cadence, Quota | Limit | Deadline | Window)
