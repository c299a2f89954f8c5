"""Calendar: working days as the State Council's notices set them, and the seasons of a place.

The days are data: `lexicon/workdays-YEAR.txt` names its notice, `lexicon/feasts.txt` holds the
feasts. A year without a notice is provisional, and so is every date computed from it. A place adds
a year, a flood season or its school terms by file (`read_calendar`) or by call; the calendar that
results is another one, with a version of its own.

The notice of a year comes in the autumn before it and may still set the last days of December
(29 December 2018 was made a working day by the notice for 2019).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Literal

from luoshi.cadence.calendar.lines import read_lines
from luoshi.cadence.calendar.season import Season, side_of
from luoshi.cadence.calendar.year import Year
from luoshi.errors import BrokenCalendar, MissingFile, Phrase, UnreadableFile
from luoshi.lexicon import text

#: The years whose notice is published and in the lexicon, and those that stand by law alone.
PUBLISHED_YEARS = tuple(range(2010, 2027))
PROVISIONAL_YEARS = (2027,)
_SATURDAY = 5
_DAY = timedelta(1)

Kind = Literal["work", "rest", "make-up", "holiday"]


@dataclass(frozen=True, slots=True)
class Calendar:
    """A table of working days and seasons; `version` names it in what is computed from it.

    tables: what each year's notice sets, by year. seasons: by name and year, None for every year.
    """

    version: str
    tables: Mapping[int, Year] = field(repr=False)
    seasons: Mapping[tuple[str, int | None], Season] = field(repr=False)
    _free: dict[date, str] = field(init=False, repr=False, compare=False)
    _worked: dict[date, str] = field(init=False, repr=False, compare=False)
    _feasts: frozenset[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        free: dict[date, str] = {}
        worked: dict[date, str] = {}
        for number in sorted(self.tables):  # a later notice overrides the December before it
            table = self.tables[number]
            for day in table.make_up:
                free.pop(day, None)
            for day in table.holidays:
                worked.pop(day, None)
            free.update(table.holidays)
            worked.update(table.make_up)
        object.__setattr__(self, "_free", free)
        object.__setattr__(self, "_worked", worked)
        object.__setattr__(self, "_feasts", frozenset(free.values()))

    @property
    def years(self) -> frozenset[int]:
        """The years that a notice is published for."""
        return frozenset(number for number, table in self.tables.items() if not table.provisional)

    def with_year(self, year: Year) -> Calendar:
        """The calendar with a year added, or in place of the one that stood there."""
        return self.amended([year], [], str(year.number))

    def with_seasons(self, first: Season, *others: Season) -> Calendar:
        """The calendar with seasons added; one of the same name and year takes the other's place."""
        seasons = (first, *others)
        names = list(dict.fromkeys(season.name for season in seasons))
        return self.amended([], seasons, names[0] if len(names) == 1 else f"{names[0]}等{len(names)}季")

    def amended(self, years: Iterable[Year], seasons: Iterable[Season], label: str) -> Calendar:
        """The calendar with years and seasons added; its version tells `label` and their digest."""
        tables = dict(self.tables) | {year.number: year for year in years}
        named = dict(self.seasons) | {(season.name, season.year): season for season in seasons}
        told = [_as_told(tables[number]) for number in sorted(tables)], sorted(map(repr, named.values()))
        digest = sha256(repr(told).encode()).hexdigest()[:6]
        return Calendar(f"{self.version}+{label}#{digest}", tables, named)

    def kind(self, day: date) -> Kind:
        """What a day is: work, rest (a weekend), make-up (班) or holiday (休)."""
        if day in self._free:
            return "holiday"
        if day in self._worked:
            return "make-up"
        return "rest" if day.weekday() >= _SATURDAY else "work"

    def is_workday(self, day: date) -> bool:
        """Whether offices work on this day."""
        if day.weekday() < _SATURDAY:
            return day not in self._free
        return day in self._worked

    def is_provisional(self, day: date) -> bool:
        """Whether the notice for the day's year is still missing."""
        table = self.tables.get(day.year)
        return table is None or table.provisional

    def feast(self, day: date) -> str:
        """The feast whose holiday or make-up day this is; "" for any other day."""
        return self._free.get(day) or self._worked.get(day) or ""

    def season(self, name: str, year: int) -> tuple[date, date] | None:
        """The first and last day of a season that starts in a year, None where nobody set them.

        A feast that is a public holiday lasts as long as its free days: 国庆节 from 1 to 7 October.
        """
        days = self._set(name, year)
        return self._free_days(days[0]) if days and self.is_public_holiday(name, year) else days

    def season_day(self, name: str, side: str, year: int) -> date | None:
        """The day of a year that a side of a season names, None where nobody set it.

        The day before a feast is that before its own day, whatever days are free; the day before
        one that opens the year (元旦前) is the last day of that year.
        """
        if side != "before":
            days = self.season(name, year)
            return side_of(days, side) if days else None
        days = self._set(name, year)
        if days and side_of(days, side).year < year:
            days = self._set(name, year + 1)
        return side_of(days, side) if days else None

    def is_public_holiday(self, name: str, year: int) -> bool:
        """Whether a season is a feast that notices make free, under whatever name of it."""
        near = (year - 1, year, year + 1)  # 教师节 fell on the day of 中秋节 in 2022, and is not it
        days = [self._set(name, each) for each in near]
        return days[1] is not None and any(
            [self._set(feast, each) for each in near] == days for feast in self._feasts
        )

    def awaits_notice(self, name: str, side: str, year: int) -> bool:
        """Whether a side of a season is set by a notice that is still missing."""
        table = self.tables.get(year)
        missing = table is None or table.provisional
        return side != "before" and missing and self.is_public_holiday(name, year)

    def _set(self, name: str, year: int) -> tuple[date, date] | None:
        own = self.seasons.get((name, year)) or self.seasons.get((name, None))
        return own.days(year) if own else None

    def _free_days(self, day: date) -> tuple[date, date]:
        """The days off work around a day; the day itself in any case."""
        first = last = day
        if not self.is_workday(day):
            while not self.is_workday(first - _DAY):
                first -= _DAY
            while not self.is_workday(last + _DAY):
                last += _DAY
        return first, last

    def next_workday(self, day: date) -> date:
        """The day itself where it is a working day, else the first one after it."""
        while not self.is_workday(day):
            day += _DAY
        return day

    def last_workday(self, day: date) -> date:
        """The day itself where it is a working day, else the last one before it."""
        while not self.is_workday(day):
            day -= _DAY
        return day

    def add(self, day: date, count: int) -> date:
        """The working day that is `count` working days after `day` (before it, if negative)."""
        step = _DAY if count > 0 else -_DAY
        for _ in range(abs(count)):
            day += step
            while not self.is_workday(day):
                day += step
        return day

    def workdays_left(self, today: date, due: date) -> int:
        """The working days after `today` up to `due`, which counts."""
        return sum(self.is_workday(today + timedelta(n)) for n in range(1, (due - today).days + 1))


def _as_told(year: Year) -> tuple[object, ...]:
    days = sorted(year.holidays.items()), sorted(year.make_up.items())
    return year.number, year.citation, year.provisional, *days


def read_calendar(path: Path, onto: Calendar | None = None) -> Calendar:
    """A calendar with the years and seasons of a file added to another one, China's without one.

    The form is that of `calendar_lines`; the file is UTF-8, or GB 18030 as older editors save it.

    Raises:
        MissingFile: there is no such file.
        UnreadableFile: the system does not let us read it.
        BrokenCalendar: a line is none of the forms, or says what can't be; it names the line.
    """
    try:
        told = _decoded(path.read_bytes())
    except FileNotFoundError:
        raise MissingFile(path=path) from None
    except OSError as error:
        raise UnreadableFile(path=path, reason=error.strerror or str(error)) from None
    if told is None:
        raise BrokenCalendar(path=path, line=1, reason=Phrase("不是文字", "it is no text"))
    years, seasons, problem = read_lines(told)
    if problem:
        raise BrokenCalendar(path=path, line=problem.line, reason=problem.reason)
    return (onto or CHINA).amended(years, seasons, path.stem)


def _decoded(data: bytes) -> str | None:
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None


def _china() -> Calendar:
    tables: dict[int, Year] = {}
    seasons: dict[tuple[str, int | None], Season] = {}
    for name in (*(f"workdays-{year}" for year in (*PUBLISHED_YEARS, *PROVISIONAL_YEARS)), "feasts"):
        years, feasts, problem = read_lines(text(name))
        if problem:
            raise ValueError(f"{name}.txt, line {problem.line}: {problem.reason.en}")
        tables |= {year.number: year for year in years}
        seasons |= {(season.name, season.year): season for season in feasts}
    return Calendar(f"CN/{max(PUBLISHED_YEARS)}", tables, seasons)


#: The calendar of mainland China, as far as its notices are published.
CHINA = _china()
