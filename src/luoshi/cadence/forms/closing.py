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
      |(?:次|下一?)个?季度?的?(?:首月|第[一1]个月)的?(?P<quarter_day>{_SMALL})[日号]{_BEFORE}
      |(?:次|翌|下一?)年度?(?P<month>{_SMALL})月份?(?:(?P<day>{_SMALL})[日号]|(?P<part>底|末))?{_BEFORE}
    )""",
    re.VERBOSE,
)
#: The same where no 每 stands before it.
CLOSED = re.compile(
    rf"""(?<![每个\d{HAN}本当上下])(?:
      [次下]个?月的?(?P<next_day>{_SMALL})[日号]{_BEFORE}
      |(?:最[晚迟]于?|不[晚迟]于|至迟于?)[次下]个?月的?(?P<late_day>{_SMALL})[日号]
      |(?:次|下一?)个?季度?的?(?:首月|第[一1]个月)的?(?P<quarter_day>{_SMALL})[日号]{_BEFORE}
      |(?P<unit>月度?|季度?|半年)(?:[末底]|结束|终了)?(?:之后|以后|后)(?:的)?(?:
          (?P<within>{_SMALL})[日天]{_WITHIN}
        | (?P<nth>首|第[一二三123]个?|次)月份?的?(?P<nth_day>{_SMALL})[日号]{_BEFORE})
    )""",
    re.VERBOSE,
)
#: The year behind the one in which something came about: 于形成之日的次年6月底前, 办理完毕后的第二年3月底前;
#: so too what is done by the year: 按年度公布的事项，应当在次年1月31日前公布 (`PERIODIC` stands before it).
NEXT_YEAR = re.compile(
    rf"(?:次|翌|第二|下一)年度?的?(?P<month>{_SMALL})月份?(?:(?P<day>{_SMALL})[日号]|(?P<part>底|末))?{_BEFORE}"
)
#: What came about; where its own year is told, 次年 is one year alone.
CAME_ABOUT = re.compile(
    r"(?:[于在](?!于))?(?:[^，,。；;：:|于在\d]{1,14}?(?:之日|[^今先最此随事然]后|完毕|办毕|办结|终了|形成|归档))的?$"
)
#: Things that are done by the period: 按照季度公布的事项，应当在….
PERIODIC = re.compile(
    r"按照?(?P<period>旬|月度?|季度?|半年度?|年度?|学期)[^，,。；;：:|]{1,12}的[^，,。；;：:|]{0,8}[，,]?(?:应当?|须|要|必须)?(?:在|于)?$"
)
#: Without one of these there is none; looking for them first is cheap.
SIGNS = re.compile("次|翌|下|后")


def due_afterwards(match: re.Match[str]) -> str | None:
    """The due day of a match of `AFTERWARDS` or `CLOSED` (the grammar of `Quota.due`)."""
    told = match.groupdict()
    if day := told.get("next_day") or told.get("late_day") or told.get("within"):
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
