"""A Timing says what the cadence says, or the loss says what it does not."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luoshi.cadence import Cadence, Quota, parse
from luoshi.cadence.exports import fhir, from_fhir
from luoshi.errors import NotTakenIn
from tests.property.cadences import cadences, lengths


@given(cadences)
def test_what_is_whole_comes_back_whole(cadence: Cadence) -> None:
    told = fhir(cadence)

    assert json.loads(told.body)
    if not told.losses:
        assert from_fhir(told.body) == cadence


@given(st.integers(1, 40), st.integers(0, 20), lengths)
def test_a_number_with_both_bounds_is_whole(least: int, more: int, per: str) -> None:
    """FHIR R5, Timing.repeat: the event occurs frequency to frequencyMax times per period."""
    quota = Quota(least, least + more, per)

    assert fhir(quota).losses == ()
    assert from_fhir(fhir(quota).body) == quota


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('{"repeat": {"frequency": 2, "period": 1, "periodUnit": "a"}}', "quota 2..2 per P1Y"),
        (
            '{"repeat": {"frequency": 2, "frequencyMax": 2, "period": 1, "periodUnit": "a"}}',
            "quota 2..2 per P1Y",
        ),
        ('{"repeat": {"period": 3, "periodUnit": "mo"}}', "quota 1..1 per P3M"),
        ('{"repeat": {"period": 2.0, "periodUnit": "h"}}', "quota 1..1 per PT2H"),
        (
            '{"repeat": {"frequency": 1, "period": 1, "periodUnit": "wk", "dayOfWeek": ["fri"]}}',
            "quota 1..1 per P1W due W5",
        ),
        ('{"repeat": {"boundsPeriod": {"end": "2026-06-30"}, "count": 1}}', "deadline 2026-06-30"),
        (
            '{"repeat": {"boundsPeriod": {"start": "2026-03-01", "end": "2026-05-31"}, "count": 1}}',
            "window 2026-03-01/2026-05-31",
        ),
    ],
)
def test_timings_of_other_programs_are_taken_in(text: str, line: str) -> None:
    assert from_fhir(text) == parse(line)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "不是 Timing 的 JSON"),
        ("[]", "不是 Timing 的 JSON"),
        ('{"code": {"text": "定期"}}', "不是 Timing 的 JSON"),
        ('{"repeat": {"frequency": 2, "period": 0.5, "periodUnit": "a"}}', "没有哪个频次与它完全相当"),
        (
            '{"repeat": {"frequency": 2, "period": 1, "periodMax": 2, "periodUnit": "a"}}',
            "没有哪个频次与它完全相当",
        ),
        ('{"repeat": {"frequency": 2, "period": 1, "periodUnit": "s"}}', "没有哪个频次与它完全相当"),
        ('{"repeat": {"frequency": 0, "period": 1, "periodUnit": "a"}}', "没有哪个频次与它完全相当"),
        ('{"repeat": {"boundsPeriod": {"start": "2026-03-01"}, "count": 1}}', "没有哪个频次与它完全相当"),
        ('{"repeat": {"boundsPeriod": {"end": "2026-06-30"}}}', "没有哪个频次与它完全相当"),
        ('{"repeat": {"boundsPeriod": {"end": "2026-06"}, "count": 1}}', "没有哪个频次与它完全相当"),
        (
            '{"code": {"text": "收到后"}, "repeat": {"boundsPeriod": {"end": "2026-06-30"}, "count": 1}}',
            "没有哪个频次与它完全相当",
        ),
    ],
)
def test_a_timing_that_no_cadence_says_is_refused_with_its_reason(text: str, reason: str) -> None:
    with pytest.raises(NotTakenIn) as refused:
        from_fhir(text)
    assert f"（{reason}" in refused.value.sentence("zh")


_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-3, 40)
    | st.floats()
    | st.sampled_from(["a", "mo", "2026-06-30", ""]),
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(st.sampled_from(["value", "code", "start", "end"]), inner)
    ),
    max_leaves=4,
)
_keys = st.sampled_from(
    [
        "frequency",
        "frequencyMax",
        "period",
        "periodUnit",
        "dayOfWeek",
        "count",
        "boundsPeriod",
        "boundsDuration",
    ]
)


@pytest.mark.parametrize("period", ["Infinity", "-Infinity", "NaN", "1.5", "true"])
def test_a_length_is_a_whole_number(period: str) -> None:
    with pytest.raises(NotTakenIn):
        from_fhir(f'{{"repeat": {{"frequency": 1, "period": {period}, "periodUnit": "mo"}}}}')


@given(st.dictionaries(_keys, _values))
def test_no_record_makes_it_stumble(repeat: dict[str, object]) -> None:
    try:
        cadence = from_fhir(json.dumps({"repeat": repeat}))
    except NotTakenIn:
        return
    assert fhir(cadence).losses == ()
