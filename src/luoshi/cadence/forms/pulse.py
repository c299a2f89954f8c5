"""Rhythms in few words: 一周一报, 日巡查、周检查、月总结, 月末盘点, 逢周一, 天天打扫."""

from __future__ import annotations

import re
from collections.abc import Iterator

from luoshi.cadence.forms.count import find_count
from luoshi.cadence.forms.length import read_length
from luoshi.cadence.mention import Mention
from luoshi.cadence.numeral import HAN, read_whole
from luoshi.cadence.value import Quota
from luoshi.lexicon import words

_ACTS = "(?:" + "|".join(sorted(words("rhythm-acts"), key=len, reverse=True)) + ")"
_MANY_SIGNS = (
    "(?:" + "|".join(sorted((w for w in words("rhythm-acts") if len(w) > 1), key=len, reverse=True)) + ")"
)
_PERIOD = "(?:日|天|周|星期|旬|个?月|季度?|学期|年)"
#: 月初, 上月末, 6月末, 期末 name a day of one month, or a state of affairs.
_NOT_AFTER = rf"(?<![每个\d{HAN}本当上下次该同各首末整前去今明年于到至])"
_PULSE = re.compile(
    rf"(?<![\d{HAN}第每])(?P<each>[一两二三四五六七八九十]{_PERIOD}|半年|半个?月)(?P<times>[一两二三四1-4])(?P<act>{_ACTS})(?![制度票])"
    rf"|{_NOT_AFTER}(?P<close>[月季])度?(?P<side>[末底终]|初(?!步|[一二三级中]))(?=对|制定|编制|计划|部署|进行|开展|组织|召开|由|{_MANY_SIGNS})"
    r"|每?逢(?:周|星期)(?P<weekday>[一二三四五六日天])"
    rf"|(?P<daily>天天|(?<![当本])月月|年年)(?={_MANY_SIGNS}|打扫|清理|登记|记录)"
)
_UNTOLD = rf"(?<![每个\d{HAN}本当上下今次同该假节生作周半])"
#: At least two periods in a row, each with its act; one alone may be a name (日检查表).
_SEVERAL = re.compile(rf"{_UNTOLD}(?:[日周旬月季年]{_MANY_SIGNS}[、，,和及]?){{2,6}}")
#: 库存月盘点一次: the count makes sure of it.
_COUNTED = re.compile(
    rf"{_UNTOLD}(?P<unit>[日周旬月季年])度?{_MANY_SIGNS}(?:不少于|至少)?(?P<times>[一两二三四1-9])次"
)
_ONE = re.compile(rf"(?P<unit>[日周旬月季年]){_MANY_SIGNS}")
#: 通过季度检查、年度考核等方式: what it names is done each quarter, each year.
_MEANS = re.compile(
    r"(?:通过|采取|采用|运用)(?P<means>[^，,。；;]{2,60})等(?:多种)?(?:方式|形式|手段|办法|途径|措施)"
)
_MEAN = re.compile(rf"(?:^|(?<=[、和及与]))(?P<unit>[月季年])度{_MANY_SIGNS}(?=$|[、和及与])")
#: What a rhythm of `_PULSE` has; looking for it first is cheap.
_SIGNS = re.compile(
    "一日|一天|一周|一星期|一旬|一月|一个月|一季|一学期|一年|半年|半月|半个月|逢周|逢星期"
    "|月初|月末|月底|月终|月度末|季初|季末|季底|季度初|季度末|季终|天天|月月|年年|"
    + "|".join(f"{number}(?:年|月|周|天|日|个月)一" for number in "两二三四五六七八九十")
)
_PAIR = re.compile(
    f"[日周旬月季年]度?[{''.join(sorted({word[0] for word in words('rhythm-acts') if len(word) > 1}))}]"
)
#: 每期 of a school is its term; of a course, a paper or an account it is another thing.
_EACH_TERM = re.compile("每期(?:(?P<end>[期末底]末?(?:之?前)?)|(?![培训班刊次的数])(?=[^，,。；;]))")
_SCHOOL = re.compile("学生|幼儿|孩子|家长|家访|教师|老师|教案|教研|听课|班级|班主任")
_UNITS = {"天天": "P1D", "月月": "P1M", "年年": "P1Y"}
_WEEKDAYS = "一二三四五六日"


def find_pulses(text: str) -> Iterator[Mention]:
    """The rhythms that a sentence tells in short words."""
    if _SIGNS.search(text):
        for match in _PULSE.finditer(text):
            if quota := _quota(match):
                yield Mention(*match.span(), quota, "quota-rhythm")
    if _PAIR.search(text):
        yield from _pairs(text)
    if "每期" in text and _SCHOOL.search(text):
        yield from _terms(text)


def _pairs(text: str) -> Iterator[Mention]:
    """The periods that stand right before their acts: 日巡查、周检查, 月盘点一次, 通过季度检查等方式."""
    for match in _COUNTED.finditer(text):
        once = _once(match["unit"])
        yield Mention(*match.span(), Quota(read_whole(match["times"]), None, once.per), "quota-rhythm")
    for run in _SEVERAL.finditer(text):
        for match in _ONE.finditer(text, run.start(), run.end()):
            yield Mention(*match.span(), _once(match["unit"]), "quota-rhythm")
    for means in _MEANS.finditer(text):
        for match in _MEAN.finditer(means["means"]):
            start = means.start("means")
            yield Mention(start + match.start(), start + match.end(), _once(match["unit"]), "quota-rhythm")


def _terms(text: str) -> Iterator[Mention]:
    """What a school does each term: 每期家访一次, 每期末召开家长会."""
    for match in _EACH_TERM.finditer(text):
        if match["end"]:
            yield Mention(*match.span(), _once("半年", "end"), "quota-rhythm")
        elif (count := find_count(text, match.end())) and not count.contradicts:
            quota = Quota(count.least, count.most, "P6M")
            yield Mention(match.start(), count.end, quota, "quota-rhythm")


def _once(unit: str, due: str = "") -> Quota:
    length = read_length(unit)
    return Quota(1, None, length.iso if length else "P1Y", due)


def _quota(match: re.Match[str]) -> Quota | None:
    if match["daily"]:
        return Quota(1, None, _UNITS[match["daily"]])
    if match["weekday"]:
        return Quota(1, None, "P1W", f"W{_WEEKDAYS.index(match['weekday'].replace('天', '日')) + 1}")
    if match["close"]:
        opening = "D10" if match["close"] == "月" else "M1D10"
        return _once(match["close"], opening if match["side"] == "初" else "end")
    length = read_length(match["each"])
    times = read_whole(match["times"])
    return Quota(times, None, length.iso) if length and times else None
