"""Anchors: the due day of a period (每月5日前, 每季度首月10日前, 每年12月底前, 每周一, 每年汛期前)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from luoshi.cadence.day import is_day
from luoshi.cadence.forms.closing import AFTERWARDS, due_afterwards
from luoshi.cadence.forms.season_words import season_dues
from luoshi.cadence.numeral import HAN, JOIN, read_whole

_SMALL = rf"(?:\d{{1,2}}|[{HAN}]{{1,3}})"
#: What ends a day of work or school: 5日下班前, 4月3日放学前.
DAY_ENDS = "下班|放学|收工"
#: An hour is a part of its day: 每周一10:00前, 每月5日下班前.
HOUR = (
    r"(?:[上中下]午|晚上?|早[上晨]?|凌晨)?"
    rf"(?:\d{{1,2}}(?:时|点|:\d\d)(?:\d{{1,2}}分|[半整])?|{DAY_ENDS})"
)
_BEFORE = rf"(?:{HOUR}?(?:之前|以前|前))?"
_OF_YEAR = re.compile(
    rf"""(?:的|于|在)?(?:
      (?:{_SMALL}月份?(?:{_SMALL}[日号])?{JOIN}(?:(?:次|翌|第二)年)?|{_SMALL}(?:{JOIN}|、))?(?P<month>{_SMALL}|元)月份?
        (?:(?:{_SMALL}[日号]?{JOIN})?(?P<day>{_SMALL})[日号]|(?P<part>底|末|上旬|中旬|下旬|初))?
      |第?(?P<quarter>[一二三四1-4])季度末?
      |(?<!学年)(?<!学年的)(?P<nth>首个?|头一?个|第(?:[1-9]|1[0-2]|[一二三四五六七八九]|十[一二]?)个|最后一?个|末)月份?(?:的?(?P<nth_day>{_SMALL})[日号]|[底末])?
      |Q(?P<fiscal>[1-4])
      |(?P<half>[上下])半年
      |(?P<end>年?[底末]|年终|岁末(?!年初))
    ){_BEFORE}""",
    re.VERBOSE,
)
_OF_QUARTER = re.compile(
    rf"""的?(?:
      (?:(?P<first>首月|首个月|第一个月|第1个月)|(?P<middle>第二个月|第2个月)|(?P<last>末月|最后一个月|第三个月|第3个月|末|底|结束(?=前|之前|以前)))
        份?的?(?:(?P<day>{_SMALL})[日号]|(?P<part>上旬|中旬|初)|底|末|下旬)?
      |[前初](?P<opening>{_SMALL})[日天](?:[之以]?内)?
    ){_BEFORE}""",
    re.VERBOSE,
)
_OF_MONTH = re.compile(
    rf"""的?(?:
      (?:{_SMALL}[日号]{JOIN})?月?(?P<end>底|末|下旬|结束(?=前|之前|以前)|(?:的?最后|倒数第)一(?:[天日]|个工作日))
      |(?:{_SMALL}[日号]?{JOIN})?(?P<day>{_SMALL})[日号]
      |[前初](?P<first>{_SMALL})[日天](?:[之以]?内)?
      |(?P<part>上旬|中旬)
    ){_BEFORE}""",
    re.VERBOSE,
)
#: 每月第一个周五, 每季度第二周周三, 每月第一个工作日: a time that each period has, and no date.
_NTH = "第[一二三四1-4]个?(?:周|星期)"
_NTH_DAY = re.compile(
    rf"的?(?:{_NTH}(?:的?(?:周|星期))?[一二三四五六日天](?!次)|{_NTH}(?!次)|第[一二三四五1-5]个工作日|最后一个?(?:周|星期)[一二三四五六日天]?)"
    rf"(?:[上下]午|晚上?)?{_BEFORE}"
)
_OF_TEN_DAYS = re.compile(rf"的?(?P<end>末|底){_BEFORE}")
_OF_HALF = re.compile(rf"的?(?P<end>末|底){_BEFORE}")
#: 每周一次 counts; 每周一 names a day.
_OF_WEEK = re.compile(
    rf"(?:的?(?:星期|周))?(?P<weekday>[一二三四五六日天])(?:(?<=[二三四五六日天])(?=检[查修])|(?!天(?![气津])|日(?:工作)?制|[一二两三四五六七八九十]?(?:[次回轮遍场堂期批题课讲练图评检训]|个|学(?!习)|报(?![送告道备])|查(?![看验阅])|[大小彻][扫查检清洗]|{JOIN})))"
    rf"(?:上午|下午)?{_BEFORE}"
)
_WEEKDAYS = "一二三四五六日"
#: 每两周的周三: behind several weeks a day is called by its whole name.
_OF_WEEKS = re.compile(rf"(?:(?=的?(?:周|星期))|(?<=[、和及与]周)|(?<=[、和及与]星期)){_OF_WEEK.pattern}")
#: Days or months in a row, with one 日 or 月 for all of them; 三四月 and 七、八月 in Han signs are a span.
_LISTS = {
    "P1M": re.compile(rf"的?(?P<list>(?:{_SMALL}[、,，和及]){{1,12}}{_SMALL})[日号]{_BEFORE}"),
    "P1Y": re.compile(
        rf"的?(?P<list>(?:\d{{1,2}}[、,，和及]){{1,11}}\d{{1,2}})月份?(?P<part>底|末|上旬|中旬|下旬|初)?(?!\d){_BEFORE}"
    ),
}
_FEW = re.compile(_SMALL)
#: 每年4月或9月 counts by its outer bound.
_AND = re.compile("(?:[、和及与]|(?P<either>或者?))(?P<unit>周|星期)?")


#: The day inside a term: 每学期开学前, 每学期末.
_OF_TERM = re.compile(
    r"的?(?:(?P<before>(?:开学|开始)(?:之前|以前|前)(?![\d后夕期]))|(?:期?[末底]|结束)(?:之前|以前|前)?(?!后))"
)
_OF = re.compile("的?")
_DAYS_BEFORE = re.compile(
    rf"之?前(?:至少)?{_SMALL}(?:个?工作日|日|天|周|个?星期|个?月|个?小时)|的?{_SMALL}(?:个?工作日|日|天|周|个?星期|个月)前"
)
#: What opens a bracket that says when in its period: 每年（具体时间为第三季度）.
_OPENED = re.compile("[（(](?:具体)?(?:时间)?(?:一般)?(?:为|在|于|是)?")


@dataclass(frozen=True, slots=True)
class Anchor:
    """The words from `start` up to `end` name the due day `due` (the grammar of `Quota.due`).

    per: the period that has this day, where it is not the one that was said: each term's due day
    comes once a year (每学期开学前).
    """

    start: int
    end: int
    due: str
    per: str


def read_anchors(text: str, place: int, per: str, *, term: bool = False) -> list[Anchor]:
    """The due days named right behind a period; several where they are listed (3月、9月).

    term: the period was called a term, 学期.
    """
    if term:
        return _of_term(text, place)
    if per not in _DUE:
        return []
    if per in ("P1M", "P3M") and (nth := _NTH_DAY.match(text, place)):
        return [Anchor(place, nth.end(), "", per)]
    if per == "P1Y" and (anchors := _of_seasons(text, place)):
        return anchors
    afterwards = AFTERWARDS.match(text, place) if not per.endswith("W") else None
    if afterwards and (due := due_afterwards(afterwards)):
        return [Anchor(place, afterwards.end(), due, per)]
    return _of_list(text, place, per) or _of_row(text, place, per)


def _of_row(text: str, place: int, per: str) -> list[Anchor]:
    """The due days of a row whose units are all told: 每年3月、9月, 每周一和周三; of 或 the later one."""
    anchors: list[Anchor] = []
    begins, either = place, False
    while match := _PATTERNS[per].match(text, place):
        told = _DUE[per](match)
        if told is None:
            break
        if either:
            begins = anchors.pop().start
        anchors.append(Anchor(begins, match.end(), told, per))
        link = _AND.match(text, match.end())
        if not link:
            break
        place, either = link.end(), bool(link["either"])
        begins = link.start("unit") if link["unit"] else place
        if per == "P1Y" and (later := _in_next_year(text, begins)):
            return [*anchors, later]
    return anchors


def _in_next_year(text: str, place: int) -> Anchor | None:
    """The last of a row, where it lies in the year that follows: 每年7月15日和次年1月15日前."""
    match = AFTERWARDS.match(text, place)
    due = due_afterwards(match) if match and match["month"] else None
    return Anchor(place, match.end(), due, "P1Y") if match and due else None


def read_bracketed(text: str, place: int, per: str) -> list[Anchor]:
    """The due days in a bracket right behind a period: 每月（25日前）, 每年（具体时间为第三季度）.

    Months behind a shorter period are days of the year: 每半年（6月、12月）.
    """
    opened = _OPENED.match(text, place)
    if opened is None:
        return []
    for told in (per, "P1Y") if per in ("P3M", "P6M") else (per,):
        anchors = read_anchors(text, opened.end(), told)
        if anchors and text.startswith(("）", ")"), anchors[-1].end):
            anchors[0] = replace(anchors[0], start=place)
            anchors[-1] = replace(anchors[-1], end=anchors[-1].end + 1)
            return anchors
    return []


def _of_seasons(text: str, place: int) -> list[Anchor]:
    of = _OF.match(text, place)
    told = season_dues(text, of.end() if of else place)
    if told and _DAYS_BEFORE.match(text, told[0]):
        return []  # 每年国庆节前一周: a limit before the feast, which the year only repeats
    return [Anchor(place, told[0], due, "P1Y") for due in told[1]] if told else []


def _of_list(text: str, place: int, per: str) -> list[Anchor]:
    """The due days of a list whose unit is told once: 每月5、15、25日前, 每年3、6、9、12月底前."""
    match = _LISTS[per].match(text, place) if per in _LISTS else None
    if not match:
        return []
    few = list(_FEW.finditer(text, match.start("list"), match.end("list")))
    numbers = [read_whole(each[0]) or 0 for each in few]
    if per == "P1M":
        dues = [f"D{number}" for number in numbers if 1 <= number <= 31]
    else:
        days = {"初": "D10", "上旬": "D10", "中旬": "D20"}.get(match["part"] or "", "end")
        dues = [f"M{number}{days}" for number in numbers if 1 <= number <= 12]
    if len(dues) < len(numbers):
        return []
    starts = [place, *(each.start() for each in few[1:])]
    ends = [*(each.end() for each in few[:-1]), match.end()]
    return [Anchor(start, end, due, per) for start, end, due in zip(starts, ends, dues, strict=True)]


def _of_term(text: str, place: int) -> list[Anchor]:
    match = _OF_TERM.match(text, place)
    if not match:
        return []
    side = "before" if match["before"] else "end"
    return [Anchor(place, match.end(), f"{name}:{side}", "P1Y") for name in ("春季学期", "秋季学期")]


def _year_due(match: re.Match[str]) -> str | None:
    if match["end"]:
        return "end"
    if quarter := match["quarter"] or match["fiscal"]:
        return f"M{3 * (read_whole(quarter) or 1)}end"
    if match["nth"]:
        return _nth_month_due(match["nth"], match["nth_day"])
    if match["half"]:
        return "M6end" if match["half"] == "上" else "M12end"
    month = 1 if match["month"] == "元" else read_whole(match["month"])
    if not month or not 1 <= month <= 12:
        return None
    if match["day"]:
        day = read_whole(match["day"])
        return f"M{month}D{day}" if day and is_day(None, month, day) else None
    return f"M{month}" + {"初": "D10", "上旬": "D10", "中旬": "D20"}.get(match["part"], "end")


def _nth_month_due(told: str, told_day: str | None) -> str | None:
    """The due day in a month of the year that is counted: 每年第一个月, 每年最后一个月10日前."""
    first, last = told.startswith(("首", "头")), told.startswith(("最后", "末"))
    month = 1 if first else 12 if last else read_whole(told.strip("第个"))
    if not month or not told_day:
        return f"M{month}end" if month else None
    day = read_whole(told_day)
    return f"M{month}D{day}" if day and is_day(None, month, day) else None


def _quarter_due(match: re.Match[str]) -> str | None:
    month = 1 if match["first"] or match["opening"] else 2 if match["middle"] else 3
    if match["part"]:
        return f"M{month}D{20 if match['part'] == '中旬' else 10}"
    told = match["day"] or match["opening"]
    if not told:
        return "end" if month == 3 else f"M{month}end"
    day = read_whole(told)
    return f"M{month}D{day}" if day and 1 <= day <= 31 else None


def _month_due(match: re.Match[str]) -> str | None:
    if match["end"]:
        return "end"
    if match["part"]:
        return "D10" if match["part"] == "上旬" else "D20"
    day = read_whole(match["day"] or match["first"])
    return f"D{day}" if day and 1 <= day <= 31 else None


def _week_due(match: re.Match[str]) -> str | None:
    return f"W{_WEEKDAYS.index(match['weekday'].replace('天', '日')) + 1}"


def _half_due(match: re.Match[str]) -> str | None:
    del match
    return "end"


_PATTERNS = {
    "P1Y": _OF_YEAR,
    "P10D": _OF_TEN_DAYS,
    "P6M": _OF_HALF,
    "P3M": _OF_QUARTER,
    "P1M": _OF_MONTH,
    "P1W": _OF_WEEK,
    "P2W": _OF_WEEKS,
}
_DUE = {
    "P1Y": _year_due,
    "P10D": _half_due,
    "P6M": _half_due,
    "P3M": _quarter_due,
    "P1M": _month_due,
    "P1W": _week_due,
    "P2W": _week_due,
}
