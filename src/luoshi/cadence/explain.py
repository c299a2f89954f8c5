"""explain: a cadence as one short phrase for a person, in Chinese or English."""

from __future__ import annotations

import re
from calendar import monthrange

from luoshi.cadence.complete import is_relative
from luoshi.cadence.value import Cadence, Deadline, Limit, Quota, Standing, Vague, Window
from luoshi.errors import Lang

_DURATION = re.compile(r"P(T?)(\d+)([YMWDH])")
_DUE = re.compile(r"(?:M(?P<month>\d{1,2}))?(?:D(?P<day>\d{1,2})|end)")
#: Each unit as (Chinese, English); "TM" is a minute, "M" a month.
_UNITS = {
    "Y": ("年", "year"),
    "M": ("个月", "month"),
    "W": ("周", "week"),
    "D": ("天", "day"),
    "TH": ("小时", "hour"),
    "TM": ("分钟", "minute"),
}
_ONE_ZH = {
    "P1Y": "年",
    "P6M": "半年",
    "P3M": "季度",
    "P1M": "月",
    "P15D": "半个月",
    "P10D": "旬",
    "P1W": "周",
    "P1D": "日",
}
_ONE_EN = {"P6M": "half-year", "P3M": "quarter", "P15D": "half-month", "P10D": "ten days"}
_WEEKDAYS_EN = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS_EN = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def explain(cadence: Cadence, lang: Lang = "zh", rule: str = "") -> str:
    """What the cadence asks for, in one phrase: 每年至少2次 / at least twice a year.

    rule: the form that read it. A limit alone does not tell on which side of its trigger it
    runs: "limit-ahead" puts it before, "limit-opening" inside.
    """
    if isinstance(cadence, Limit) and rule in ("limit-ahead", "limit-opening"):
        return _beside(cadence, lang, rule)
    return _chinese(cadence) if lang == "zh" else _english(cadence)


def _beside(limit: Limit, lang: Lang, rule: str) -> str:
    """A limit that does not run after its trigger: 会议召开前3天, 年初前10个工作日内."""
    trigger = limit.trigger
    if lang == "zh":
        length = _length_zh(limit.amount, workdays=limit.workdays)
        if rule == "limit-opening":
            return f"{trigger}前{length}内"
        return f"{trigger}前{length}" if trigger else f"提前{length}"
    length = _length_en(limit.amount, workdays=limit.workdays)
    if rule == "limit-opening":
        return f"within the first {length} of “{trigger}”"
    return f"{length} before “{trigger}”" if trigger else f"{length} ahead"


def _chinese(cadence: Cadence) -> str:
    match cadence:
        case Quota():
            return _quota_zh(cadence)
        case Deadline(date):
            return f"{_day_zh(date)}前{'（年份未定）' if is_relative(cadence) else ''}"
        case Window(start, end):
            return f"{_window_zh(start, end)}{'（年份未定）' if is_relative(cadence) else ''}"
        case Limit(amount, workdays, trigger):
            if not amount:
                return f"立即（{trigger}）" if trigger else "立即"
            return f"{trigger}{'后' if trigger else ''}{_length_zh(amount, workdays=workdays)}内"
        case Vague():
            return "定期（未定周期）"
        case Standing():
            return "长期"


def _english(cadence: Cadence) -> str:
    match cadence:
        case Quota():
            return _quota_en(cadence)
        case Deadline(date):
            return f"by {_day_en(date)}"
        case Window(start, end):
            return f"on {_day_en(start)}" if start == end else f"from {_day_en(start)} to {_day_en(end)}"
        case Limit(amount, workdays, trigger):
            after = f" after “{trigger}”" if trigger else ""
            if not amount:
                return f"at once{after}"
            return f"within {_length_en(amount, workdays=workdays)}{after}"
        case Vague():
            return "regularly (no period given)"
        case Standing():
            return "always"


def _quota_zh(quota: Quota) -> str:
    period = _ONE_ZH.get(quota.per) or _length_zh(quota.per)
    low, high = quota.min, quota.max
    if low is None:
        count = f"至多{high}次"
    elif high is None:
        count = f"至少{low}次"
    else:
        count = f"{low}次" if low == high else f"{low}至{high}次"
    return f"每{period}{count}{_due_zh(quota)}"


def _quota_en(quota: Quota) -> str:
    low, high = quota.min, quota.max
    if low is None:
        count = f"at most {_times(high or 0)}"
    elif high is None:
        count = f"at least {_times(low)}"
    else:
        count = _times(low) if low == high else f"{low} to {_times(high)}"
    if quota.per in _ONE_EN:
        period = f"every {_ONE_EN[quota.per]}"
    elif quota.per.startswith("P1"):
        period = f"a {_length_en(quota.per).removeprefix('1 ')}"
    else:
        period = f"every {_length_en(quota.per)}"
    return f"{count} {period}{_due_en(quota)}"


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def _due_zh(quota: Quota) -> str:
    due = quota.due
    if not due:
        return ""
    if due == "end":
        return "，期末前"
    if due.startswith("W"):
        return f"，周{'一二三四五六日'[int(due[1]) - 1]}"
    month, day = _due_parts(due)
    told = (
        "" if month is None else f"{month}月" if quota.per == "P1Y" else ("首月", "次月", "末月")[month - 1]
    )
    return f"，{told}底前" if day == "end" else f"，{told}{day}日前"


def _due_en(quota: Quota) -> str:
    due = quota.due
    if not due:
        return ""
    if due == "end":
        return ", by the end of the period"
    if due.startswith("W"):
        return f", on {_WEEKDAYS_EN[int(due[1]) - 1]}"
    month, day = _due_parts(due)
    if month is not None and quota.per == "P1Y":
        name = _MONTHS_EN[month - 1]
        return f", by the end of {name}" if day == "end" else f", by {day} {name}"
    told = "" if month is None else f" of month {month}"
    return f", by the end{told}" if day == "end" else f", by day {day}{told}"


def _due_parts(due: str) -> tuple[int | None, str]:
    """The month (None where none is told) and the day of D5, M1D10, M12end."""
    match = _DUE.fullmatch(due)
    if not match:
        raise ValueError(f"{due!r} is no due day")
    return int(match["month"]) if match["month"] else None, match["day"] or "end"


def _length_zh(iso: str, *, workdays: bool = False) -> str:
    number, unit = _parts(iso)
    return f"{number}个工作日" if workdays else f"{number}{_UNITS[unit][0]}"


def _length_en(iso: str, *, workdays: bool = False) -> str:
    number, unit = _parts(iso)
    word = "working day" if workdays else _UNITS[unit][1]
    return f"{number} {word}{'' if number == 1 else 's'}"


def _parts(iso: str) -> tuple[int, str]:
    match = _DURATION.fullmatch(iso)
    if not match:
        raise ValueError(f"{iso!r} is no ISO 8601 duration")
    clock = match[1] if match[3] in "HM" else ""
    return int(match[2]), clock + match[3]


def _day_zh(day: str) -> str:
    told = f"{int(day[5:7])}月{int(day[8:])}日"
    return told if day.startswith("XXXX") else f"{int(day[:4])}年{told}"


def _window_zh(start: str, end: str) -> str:
    """Two days as an office writes them: 2026年3月, 2026年3月至5月, 2026年3月5日至6月9日, 2026年全年."""
    if start == end:
        return _day_zh(start)
    if start[:4] != end[:4]:
        return f"{_day_zh(start)}至{_day_zh(end)}"
    year = "" if start.startswith("XXXX") else f"{int(start[:4])}年"
    if start[8:] == "01" and _ends_month(end):
        first, last = int(start[5:7]), int(end[5:7])
        if (first, last) == (1, 12):
            return f"{year}全年"
        return f"{year}{first}月" if first == last else f"{year}{first}月至{last}月"
    return f"{year}{_day_zh('XXXX' + start[4:])}至{_day_zh('XXXX' + end[4:])}"


def _ends_month(day: str) -> bool:
    """Whether an EDTF day is the last of its month; of February in an unknown year, the 29th."""
    year = 2000 if day.startswith("XXXX") else int(day[:4])
    return int(day[8:]) == monthrange(year, int(day[5:7]))[1]


def _day_en(day: str) -> str:
    year = " (year not told)" if day.startswith("XXXX") else f" {int(day[:4])}"
    return f"{int(day[8:])} {_MONTHS_EN[int(day[5:7]) - 1]}{year}"
