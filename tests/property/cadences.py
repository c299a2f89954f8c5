"""Cadences of every kind, drawn at random."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from luoshi.cadence import Cadence, Deadline, Limit, Quota, Standing, Vague, Window
from luoshi.cadence.value import Side

_COUNTS = st.integers(1, 60)
_SEASONS = st.sampled_from(["汛期", "春季学期", "国庆节", "防火期"])
_SIDES = st.sampled_from(["start", "end", "before"])
_DAYS = st.dates(date(2010, 1, 1), date(2035, 12, 31))
_OPEN_DAYS = _DAYS.map(lambda day: f"XXXX-{day:%m-%d}")

lengths = st.builds("P{}{}".format, _COUNTS, st.sampled_from("YMWD"))
clocks = st.builds("PT{}{}".format, _COUNTS, st.sampled_from("HM"))
_due_days = st.one_of(
    st.sampled_from(["", "end", "D5", "M1D10", "M12end", "+D5", "+M1D15"]),
    st.builds("W{}".format, st.integers(1, 7)),
    st.builds("{}:{}".format, _SEASONS, _SIDES),
)
_seasons = st.builds("{}:{}:{}".format, st.sampled_from(["2026", "XXXX"]), _SEASONS, _SIDES)
points = st.one_of(_DAYS.map(str), _OPEN_DAYS, _seasons)
_bounds = st.none() | _COUNTS
#: Between which days a quota runs.
_stretches = st.one_of(
    st.just(("", "")),
    st.builds(lambda a, b: (str(min(a, b)), str(max(a, b))), _DAYS, _DAYS),
    st.tuples(_OPEN_DAYS, _OPEN_DAYS),
    st.tuples(_DAYS.map(str), st.just("")),
    st.tuples(st.just(""), _DAYS.map(str)),
)


@st.composite
def quotas(draw: st.DrawFn) -> Quota:
    low, high = draw(_bounds), draw(_bounds)
    if low is not None and high is not None:
        low, high = min(low, high), max(low, high)
    since, until = draw(_stretches)
    return Quota(
        low if high is not None else low or 1, high, draw(lengths | clocks), draw(_due_days), since, until
    )


windows = st.builds(lambda a, b: Window(str(min(a, b)), str(max(a, b))), _DAYS, _DAYS) | st.builds(
    Window, _OPEN_DAYS | _seasons, _OPEN_DAYS | _seasons
)
_triggers = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
_run: st.SearchStrategy[Side] = st.sampled_from(["after", "before", "opening"])


@st.composite
def limits(draw: st.DrawFn) -> Limit:
    workdays = draw(st.booleans())
    amount = f"P{draw(_COUNTS)}D" if workdays else draw(st.just("") | lengths | clocks)
    return Limit(amount, workdays, draw(_triggers), draw(_run))


cadences: st.SearchStrategy[Cadence] = st.one_of(
    quotas(), points.map(Deadline), windows, limits(), st.just(Vague()), st.just(Standing())
)
