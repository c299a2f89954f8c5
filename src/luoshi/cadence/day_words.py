"""Words for points: 2026年6月30日前, 2026年3月至5月, 汛期开始前."""

from __future__ import annotations

from calendar import monthrange

from luoshi.cadence.day import season_of

MONTHS_EN = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
#: A feast is a day to people, whatever holiday goes with it.
_FEASTS = ("节", "元旦", "除夕")
_SIDES_ZH = {"start": "开始", "end": "结束", "before": "开始"}
_SIDES_EN = {"start": "the start of", "end": "the end of", "before": "the start of"}


def by_zh(point: str) -> str:
    """Up to a point: 2026年6月30日前, 6月30日前, 2026年汛期开始前."""
    if season := season_of(point):
        return f"{_year_zh(point)}{season_side_zh(*season)}"
    return f"{day_zh(point)}前"


def by_en(point: str) -> str:
    """Up to a point: by 30 Jun 2026, before the start of 汛期 2026."""
    if season := season_of(point):
        return f"{season_side_en(*season)}{_year_en(point)}"
    return f"by {day_en(point)}"


def season_side_zh(name: str, side: str) -> str:
    """Up to one side of a season: 汛期开始前, 汛期结束前, 国庆节前."""
    if name.endswith(_FEASTS) and side != "end":
        return f"{name}前"
    return f"{name}{_SIDES_ZH[side]}前"


def season_side_en(name: str, side: str) -> str:
    """Up to one side of a season: before the start of 汛期."""
    return f"{'before' if side == 'before' else 'by'} {_SIDES_EN[side]} {name}"


def window_zh(start: str, end: str) -> str:
    """Two points as an office writes them: 2026年3月至5月, 2026年3月5日至6月9日, 2026年全年, 汛期."""
    if season_of(start) or season_of(end):
        return _season_window_zh(start, end)
    if start == end:
        return day_zh(start)
    if start[:4] != end[:4]:
        return _years_zh(start, end)
    year = _year_zh(start)
    if start[8:] == "01" and _ends_month(end):
        first, last = int(start[5:7]), int(end[5:7])
        if (first, last) == (1, 12):
            return f"{year}全年"
        return f"{year}{first}月" if first == last else f"{year}{first}月至{last}月"
    return f"{year}{day_zh('XXXX' + start[4:])}至{day_zh('XXXX' + end[4:])}"


def window_en(start: str, end: str) -> str:
    """Two points: on 30 Jun 2026, from 1 Mar 2026 to 31 May 2026, during 汛期 2026."""
    if season_of(start) or season_of(end):
        first, last = season_of(start), season_of(end)
        if first and last and first[0] == last[0]:
            return f"during {first[0]}{_year_en(start)}"
        return f"from {_point_en(start)} to {_point_en(end)}"
    return f"on {day_en(start)}" if start == end else f"from {day_en(start)} to {day_en(end)}"


def _years_zh(start: str, end: str) -> str:
    """Over a turn of the year: 2026年11月至2027年2月, 2026年至2028年."""
    if start[8:] != "01" or not _ends_month(end):
        return f"{day_zh(start)}至{day_zh(end)}"
    first, last = int(start[5:7]), int(end[5:7])
    if (first, last) == (1, 12):
        return f"{_year_zh(start)}至{_year_zh(end)}"
    return f"{_year_zh(start)}{first}月至{_year_zh(end)}{last}月"


def day_zh(day: str) -> str:
    """A day: 2026年6月30日, 6月30日 where the year is open."""
    return f"{_year_zh(day)}{int(day[5:7])}月{int(day[8:])}日"


def day_en(day: str) -> str:
    """A day: 30 Jun 2026, 30 Jun where the year is open."""
    return f"{int(day[8:])} {MONTHS_EN[int(day[5:7]) - 1]}{_year_en(day)}"


def _season_window_zh(start: str, end: str) -> str:
    first, last = season_of(start), season_of(end)
    if first and last and first[0] == last[0]:
        return f"{_year_zh(start)}{first[0]}"
    return f"{_point_zh(start)}至{_point_zh(end)}"


def _point_zh(point: str) -> str:
    season = season_of(point)
    return f"{_year_zh(point)}{season[0]}{_SIDES_ZH[season[1]]}" if season else day_zh(point)


def _point_en(point: str) -> str:
    season = season_of(point)
    return f"{_SIDES_EN[season[1]]} {season[0]}{_year_en(point)}" if season else day_en(point)


def _year_zh(point: str) -> str:
    return "" if point.startswith("XXXX") else f"{int(point[:4])}年"


def _year_en(point: str) -> str:
    return "" if point.startswith("XXXX") else f" {int(point[:4])}"


def _ends_month(day: str) -> bool:
    """Whether an EDTF day is the last of its month; of February in an unknown year, the 29th."""
    year = 2000 if day.startswith("XXXX") else int(day[:4])
    return int(day[8:]) == monthrange(year, int(day[5:7]))[1]
