"""What holds of the periods of every quota, whatever its length, its due day and its plan."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from luoshi.cadence import CHINA, Frame, Quota, Season, occurrences

CALENDAR = CHINA.with_seasons(Season("汛期", "06-01", "09-30"), Season("供暖期", "11-15", "03-15"))
pers = st.sampled_from(
    [
        "P1D",
        "P1W",
        "P2W",
        "P10D",
        "P15D",
        "P20D",
        "P1M",
        "P2M",
        "P3M",
        "P5M",
        "P6M",
        "P18M",
        "P1Y",
        "P2Y",
        "P3Y",
    ]
)
dues = st.one_of(
    st.sampled_from(["", "end", "M12end", "+M1end", "汛期:before", "汛期:end", "供暖期:end", "元旦:before"]),
    st.builds("{}D{}".format, st.sampled_from(["", "+", "M1", "M2", "M3", "+M1", "+M2"]), st.integers(1, 31)),
    st.builds("W{}".format, st.integers(1, 7)),
)
days = st.dates(date(2012, 1, 1), date(2030, 12, 31))
lengths = st.integers(0, 800)
DAY = timedelta(1)


@st.composite
def frames(draw: st.DrawFn) -> Frame:
    start = draw(st.none() | days)
    end = draw(st.none() | days)
    if start and end and end < start:
        start, end = end, start
    return Frame(start=start, end=end)


@given(pers, days, lengths, st.none() | days)
@settings(deadline=None)
def test_periods_are_ordered_do_not_overlap_and_cover_the_range(
    per: str, start: date, length: int, since: date | None
) -> None:
    """Architecture, Cadence: the periods of a quota touch, and hold each day that is followed."""
    end = start + timedelta(length)
    frame = Frame(start=since)
    found = occurrences(Quota(1, None, per), frame, CALENDAR, start, end)
    followed = max(start, since) if since else start
    if followed > end:
        assert found == []
        return

    assert found[0].start <= followed <= found[0].end
    assert found[-1].start <= end <= found[-1].end
    assert all(one.end + DAY == other.start for one, other in pairwise(found))
    assert all(one.opens == max(one.start, followed) and one.due == one.end for one in found)


@given(pers, dues, frames(), days, lengths)
@settings(deadline=None)
def test_due_never_falls_before_its_start_and_behind_it_only_with_a_plus(
    per: str, due: str, frame: Frame, start: date, length: int
) -> None:
    found = occurrences(Quota(1, None, per, due), frame, CALENDAR, start, start + timedelta(length))

    for period in found:
        assert period.due is not None
        assert period.due >= period.start
        assert (period.due > period.end) == due.startswith("+")
        assert period.due >= start


@given(pers, dues, days, lengths, st.integers(0, 400))
@settings(deadline=None)
def test_a_longer_follow_up_only_adds_periods(
    per: str, due: str, start: date, length: int, more: int
) -> None:
    quota, end = Quota(1, None, per, due), start + timedelta(length)

    short = occurrences(quota, Frame(), CALENDAR, start, end)
    long = occurrences(quota, Frame(), CALENDAR, start, end + timedelta(more))

    assert long[: len(short)] == short


@given(pers, days, lengths, lengths)
@settings(deadline=None)
def test_periods_lie_the_same_whenever_one_looks(per: str, since: date, later: int, length: int) -> None:
    """Every two or three years are counted from the Frame's start, not from the day of asking."""
    start = since + timedelta(later)
    frame, end = Frame(start=since), start + timedelta(length)
    known = {one.start: one.end for one in occurrences(Quota(1, None, per), frame, CALENDAR, since, end)}

    for one in occurrences(Quota(1, None, per), frame, CALENDAR, start, end):
        assert known[one.start] == one.end


@given(pers, st.integers(1, 60), frames(), days, lengths)
@settings(deadline=None)
def test_pro_rata_never_asks_for_more_nor_for_nothing(
    per: str, least: int, frame: Frame, start: date, length: int
) -> None:
    quota, end = Quota(least, None, per), start + timedelta(length)
    whole = occurrences(quota, frame, CALENDAR, start, end)
    part = occurrences(quota, frame, CALENDAR, start, end, prorate=True)

    assert [one.due for one in part] == [one.due for one in whole]
    for one, other in zip(part, whole, strict=True):
        assert 1 <= one.needs <= other.needs == least
        covered = (min(one.end, frame.end or one.end) - one.opens).days + 1
        assert covered < (one.end - one.start).days + 1 or one.needs == least
