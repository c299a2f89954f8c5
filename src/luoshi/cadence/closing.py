"""Due days after a period has closed (次月5日前, 每季度结束后10日内, 季后首月15日前)."""

from __future__ import annotations

import re

from luoshi.cadence.day import is_day
from luoshi.cadence.numeral import HAN, read_whole

_SMALL = rf"(?:\d{{1,2}}|[{HAN}]{{1,3}})"
_BEFORE = r"(?:之前|以前|前)"
_WITHIN = r"[之以]?内"
#: What stands behind 每月, 每季度, 每半年, 每年.
AFTERWARDS = re.compile(
    rf"""的?(?:
      (?:的?期?[末底]|结束|终了|期满)?(?:之后|以后|后)(?:的)?(?:
          (?:(?P<within>{_SMALL})[日天]|(?P<months>{_SMALL})个月){_WITHIN}
        | (?P<nth>首|第[一二三123]个?|次)月份?的?(?P<nth_day>{_SMALL})[日号]{_BEFORE})
      |(?:末|底)?(?:次|下一?)个?月份?的?(?P<next_day>{_SMALL})[日号]{_BEFORE}
      |(?:次|下一?)个?季度?(?:首月|第[一1]个月)(?P<quarter_day>{_SMALL})[日号]{_BEFORE}
      |(?:次|翌|下一?)年度?(?P<month>{_SMALL})月份?(?:(?P<day>{_SMALL})[日号]|(?P<part>底|末))?{_BEFORE}
    )""",
    re.VERBOSE,
)
#: The same where no 每 stands before it.
CLOSED = re.compile(
    rf"""(?<![每个\d{HAN}本当上下])(?:
      [次下]个?月(?P<next_day>{_SMALL})[日号]{_BEFORE}
      |(?:次|下一?)个?季度?(?:首月|第[一1]个月)(?P<quarter_day>{_SMALL})[日号]{_BEFORE}
      |(?P<unit>月度?|季度?|半年)(?:[末底]|结束|终了)?(?:之后|以后|后)(?:的)?(?:
          (?P<within>{_SMALL})[日天]{_WITHIN}
        | (?P<nth>首|第[一二三123]个?|次)月份?的?(?P<nth_day>{_SMALL})[日号]{_BEFORE})
    )""",
    re.VERBOSE,
)
#: Without one of these there is none; looking for them first is cheap.
SIGNS = re.compile("次|翌|下|后")


def due_afterwards(match: re.Match[str]) -> str | None:
    """The due day of a match of `AFTERWARDS` or `CLOSED` (the grammar of `Quota.due`)."""
    told = match.groupdict()
    if day := told.get("next_day") or told.get("within"):
        return _checked(1, day, f"+D{read_whole(day)}")
    if day := told.get("quarter_day"):
        return _checked(1, day, f"+M1D{read_whole(day)}")
    if day := told.get("nth_day"):
        month = "" if told["nth"] == "次" else f"M{_ordinal(told['nth'])}"
        return _checked(1, day, f"+{month}D{read_whole(day)}")
    if months := told.get("months"):
        count = read_whole(months)
        return f"+M{count}end" if count and count <= 12 else None
    number = read_whole(told["month"])
    if not number or not 1 <= number <= 12:
        return None
    if not told["day"]:
        return f"+M{number}end"
    return _checked(number, told["day"], f"+M{number}D{read_whole(told['day'])}")


def _ordinal(words: str) -> int:
    return 1 if words == "首" else read_whole(words.strip("第个")) or 1


def _checked(month: int, day: str, due: str) -> str | None:
    number = read_whole(day)
    return due if number and is_day(None, month, number) else None
