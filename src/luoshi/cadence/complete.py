"""complete: a cadence whose points were open, filled from the Frame."""

from __future__ import annotations

from dataclasses import replace

from luoshi.cadence.calendar.workdays import Calendar
from luoshi.cadence.day import fill_year, fill_years, in_order, is_open, season_of
from luoshi.cadence.frame import Frame
from luoshi.cadence.value import Cadence, Deadline, Quota, Window
from luoshi.errors import Lang


def points(cadence: Cadence) -> tuple[str, ...]:
    """The points of a deadline or a window; none of any other cadence."""
    match cadence:
        case Deadline(date):
            return (date,)
        case Window(start, end):
            return (start, end)
    return ()


def is_relative(cadence: Cadence) -> bool:
    """Whether a point is open: its year (XXXX-06-30), or the days of its season, are missing."""
    return any(is_open(point) for point in points(cadence))


def needs_year(cadence: Cadence) -> bool:
    """Whether the year of a point is missing."""
    return any(point.startswith("XXXX") for point in points(cadence))


def missing(cadence: Cadence, lang: Lang = "zh") -> tuple[str, ...]:
    """What has to be known before the cadence has days, in words: 年份, 汛期的起止日期."""
    bounds = (cadence.since, cadence.until) if isinstance(cadence, Quota) else ()
    # A season of no year comes again in each, by the calendar of each: nothing is missing yet.
    of_a_year = (point for point in bounds if not point.startswith("XXXX"))
    seasons = [season for point in (*points(cadence), *of_a_year) if (season := season_of(point))]
    told = [f"{name}的起止日期" if lang == "zh" else f"the days of {name}" for name, _ in seasons]
    if needs_year(cadence):
        told.insert(0, "年份" if lang == "zh" else "year")
    return tuple(dict.fromkeys(told))


def complete(cadence: Cadence, frame: Frame, calendar: Calendar | None = None) -> Cadence:
    """The cadence with the Frame's year where it had none, and the days of its seasons.

    calendar: whose seasons they are; without one a season stays. What nobody tells stays open:
    `missing` says what it is. A window that would end before it starts (11月至2月, 秋季学期至寒假)
    ends in the year that follows. So does a quota that is bounded by one.
    """
    told = _with_year(cadence, frame)
    return _with_seasons(told, calendar) if calendar else told


def _with_year(cadence: Cadence, frame: Frame) -> Cadence:
    year = frame.year
    if isinstance(cadence, Quota):
        return _bounded_in_year(cadence, frame)
    if year is None or not needs_year(cadence):
        return cadence
    match cadence:
        case Deadline(date):
            return Deadline(fill_year(date, year))
        case Window(start, end):
            return Window(*fill_years(start, end, year))
    return cadence


def comes_again(frame: Frame) -> bool:
    """Whether a stretch of the year comes again in a plan, which runs through several years."""
    return frame.start is not None and frame.end is not None and frame.start.year < frame.end.year


def _bounded_in_year(quota: Quota, frame: Frame) -> Quota:
    """A quota whose bounds lie in the plan's year; in a plan of several years they come again in each."""
    if frame.year is None or comes_again(frame) or not quota.since.startswith("XXXX"):
        return quota
    since, until = fill_years(quota.since, quota.until, frame.year)
    return replace(quota, since=since, until=until)


def _with_seasons(cadence: Cadence, calendar: Calendar) -> Cadence:
    match cadence:
        case Deadline(date) if season_of(date):
            return Deadline(_day(date, calendar))
        case Window(start, end) if season_of(start) or season_of(end):
            return Window(*season_days(start, end, calendar))
        case Quota() if cadence.is_bounded:
            since, until = season_days(cadence.since, cadence.until, calendar)
            return replace(cadence, since=since, until=until)
    return cadence


def season_days(start: str, end: str, calendar: Calendar) -> tuple[str, str]:
    """Two points with the days of their seasons, where the calendar has them.

    A season that would end before the other starts is that of the year after; points that are in no order
    then stay as they are.
    """
    opens, closes = _day(start, calendar), _day(end, calendar)
    if not in_order(opens, closes) and season_of(end):
        closes = _day(_a_year_on(end), calendar)
    return (opens, closes) if not (opens and closes) or in_order(opens, closes) else (start, end)


def _day(point: str, calendar: Calendar) -> str:
    """The day of a season's side, where its year and the season's days are known."""
    season = season_of(point)
    if not season or point.startswith("XXXX"):
        return point
    day = calendar.season_day(*season, int(point[:4]))
    return day.isoformat() if day else point


def _a_year_on(point: str) -> str:
    return f"{int(point[:4]) + 1:04d}{point[4:]}"
