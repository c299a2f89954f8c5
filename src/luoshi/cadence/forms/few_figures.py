"""Days in figures without their year, as chats and tables write them: 6.30前, 截止6/30, 9.1-9.10期间.

6.30 alone is a number. It is a day where 前 or 截止 stands behind it, or what asks for a day before it.
"""

from __future__ import annotations

import re

from luoshi.cadence.day import edtf, is_day, over_new_year, year_of_month
from luoshi.cadence.forms.anchor import DAY_ENDS
from luoshi.cadence.frame import Frame
from luoshi.cadence.numeral import JOIN, read_whole

#: A month and the day of it.
Day = tuple[int, int]

_MONTH = r"(?:1[0-2]|0?[1-9])"
_DATE = r"(?:[12]\d|3[01]|0?[1-9])"
#: What 前 begins that is no time: 前期, 前10名.
_NO_BEFORE = "(?![后期夕述款项移景列往置瞻沿端进一二三四\\d])"
#: What stands behind a day by which something is due: 前, 下班前, 截止.
_DUE = (
    rf"[日号]?(?:[（(](?:周|星期)[一二三四五六日天][)）])?(?:{DAY_ENDS})?"
    rf"(?:(?:之前|以前|前){_NO_BEFORE}|截止(?!到|至)|止(?![境于住损]))"
)
#: What asks for a day: 截止, 最迟, 完成时间：.
_ASKED = "".join(
    f"|(?<={asks})"
    for asks in (
        "截止",
        "截至",
        "止到",
        "止至",
        "最迟",
        "最晚",
        "迟于",
        "晚于",
        "时间：",
        "日期：",
        "时限：",
        "期限：",
        "时间:",
        "日期:",
        "时限:",
        "期限:",
        "截止：",
        "截止:",
        "时间为",
        "日期为",
    )
)[1:]
#: What begins a day of its own: the clause, a bracket, a preposition.
_ALONE = "(?:(?<![^，,。；;：:|、于在自从])|(?<=[段间周期动排]（)|(?<=[段间周期动排]\\())"
#: What a stretch of days is followed by.
_DURING = (
    "(?=期间|[）)：:]|[，,][各全由]|各|全[体校县市镇村]|由|开展|组织|集中|进行|举办|举行|放假|报名|报送|完成)"
)
#: What is done then: behind it a stretch may follow any word. 各单位9.1-9.10|开展自查.
_DONE_THEN = "(?=期间|开展|组织|集中|进行|举办|举行|放假|报名|报送|完成)"
_NO_NUMBER = r"(?<!版本)(?<!比例)(?<![\dA-Za-z./:第版款条项图表附号约达为至见-])"
#: A fragment of a verbose pattern that begins where no figure stands before it.
FEW_FIGURES = (
    rf"(?:{_NO_NUMBER}(?P<fm>{_MONTH})[./](?P<fd>{_DATE})(?={_DUE})[日号]?"
    rf"|{_NO_NUMBER}(?P<hm>{_MONTH})-(?P<hd>[0-3]\d)(?={_DUE})[日号]?"
    rf"|(?<!\d)(?P<cy>20\d\d)[./-](?P<cmo>0?[1-9]|1[0-2])(?=(?:之前|以前|前){_NO_BEFORE})"
    rf"|(?:{_ASKED})(?P<am>{_MONTH})[./-](?P<ad>{_DATE})(?![\d.%％/-])[日号]?"
    rf"|(?:{_ALONE}(?P<om>{_MONTH})(?P<osign>[./])(?P<od>{_DATE}){JOIN}(?P<cm>{_MONTH})(?P=osign)(?P<cd>{_DATE})(?!\d){_DURING}"
    rf"|{_NO_NUMBER}(?P<pm>{_MONTH})(?P<psign>[./])(?P<pd>{_DATE}){JOIN}(?P<em>{_MONTH})(?P=psign)(?P<ed>{_DATE})(?!\d){_DONE_THEN}))"
)
#: The groups of a first and a last day.
_FIRST_AND_LAST = (
    ("fm", "fd", "fm", "fd"),
    ("hm", "hd", "hm", "hd"),
    ("am", "ad", "am", "ad"),
    ("om", "od", "cm", "cd"),
    ("pm", "pd", "em", "ed"),
    ("rm", "rd", "sm", "sd"),
)


def read_few(match: re.Match[str]) -> tuple[Day, Day] | None:
    """The first and the last day that a match tells in few figures; None where it tells none."""
    for names in _FIRST_AND_LAST:
        if match[names[0]]:
            opens, first, closes, last = (read_whole(match[name]) or 0 for name in names)
            return (opens, first), (closes, last)
    return None


def place_few(told: tuple[Day, Day], frame: Frame) -> tuple[str, str, int | None] | None:
    """The first and the last day (EDTF) and the year of the last; None where no calendar has them."""
    (opens, first), (closes, last) = told
    year = year_of_month(frame, opens)
    backward = (opens, first) > (closes, last)
    if backward and not over_new_year(opens, closes):
        return None
    closing = year + 1 if backward and year is not None else year
    if not is_day(year, opens, first) or not is_day(closing, closes, last):
        return None
    return edtf(year, opens, first), edtf(closing, closes, last), closing
