"""The parts of a letter round the plan, and what they tell of its time frame.

GB/T 9704-2012 clause 7: 发文字号, 标题, 主送机关, 署名, 成文日期, 附注, 附件说明, 抄送机关.
"""

from __future__ import annotations

import re
from datetime import date

from luoshi.cadence import Frame
from luoshi.structure.outline import Outline, Part

_NUMBER = re.compile(r"[\u4e00-\u9fff（）()]{1,14}[〔\[［【（(]\s*(\d{4})\s*[〕\]］】）)]\s*第?\d{1,5}号")
_DATE = re.compile(
    r"[（(]?([12]\d{3})[年.．-](\d{1,2})[月.．-](?:(\d{1,2})日?)?[）)]?"
    r"|([二一][〇○零Ｏ一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月(?:([一二三四五六七八九十]{1,3})日)?"
)
_SALUTATION = re.compile(
    r"(?:.{0,400}?(?:人民政府|部门?|委员?会?|局|厅|办(?:公室)?|单位|机构|公司|院|校|园|中心|处|科室|站|街道|乡镇?|镇|村|社区"
    r"|企业|组织|协会|集团|银行|支队|大队|同志|老师|教师|家长|员工|地区|师|所|县|区|市))(?:（[^）]*）)?(?:等)?[：:]"
)
_NOT_SALUTATION = re.compile(r"下列|以下|如下|通知|要求|应当|主要|负责|工作|[。；]|如何|包括|按照")
_NOTE = re.compile(
    r"[（(]?此件.{0,20}[）)]?|附\s*件\s*[\d一二三四五六七八九十]{0,3}\s*[:：]?.{0,60}|抄送[:：].*|[（(]联系.{0,80}|<!--.*-->|目\s*录"
    r"|(?:索引号|主题分类|发文机关|成文日期|标题|发文字号|发布日期|来源|主题词|有效性|发布机构|信息来源|文号|名称|生成日期|公开方式"
    r"|浏览次数|字体|打印|关键词|体裁|分类)[:：].*|正文|[（(](?:本文有删减|公开|征求意见稿|试行|草案|附后|完)[）)]|印发$|.{2,30}\d{4}年\d{1,2}月\d{1,2}日印发"
)
_TITLE_END = re.compile(
    r"(?:通知|意见|方案|计划|要点|办法|规定|细则|条例|决定|通报|批复|函|报告|公告|通告|纪要|规划|制度|安排|分解表|清单|指南|措施|规则|预案"
    r"|章程|总结|台账|责任表|任务书|分工|标准|规范|准则|令|名单)(?:[（(][^）)]{1,20}[）)])?$"
)
_HAN_VALUES = {**{c: i for i, c in enumerate("〇一二三四五六七八九")}, "零": 0, "○": 0, "Ｏ": 0}
_TITLE_YEAR = re.compile(r"(20\d\d|19\d\d)(?:年|—|-|－|～|至|学年)")
_HAN_YEAR = re.compile(r"二[〇○零Ｏ][〇○零Ｏ一二三四五六七八九]{2}年")


def is_number(text: str) -> bool:
    """Whether a line is a document number, such as 云政办发〔2026〕3号."""
    return len(text) <= 40 and _NUMBER.fullmatch(text) is not None


def is_date(text: str) -> bool:
    """Whether a line is a date and nothing else."""
    return len(text) <= 18 and _DATE.fullmatch(text) is not None


def is_note(text: str) -> bool:
    """Whether a line is a note beside the text: 此件公开发布, 附件：…, 抄送：…, catalogue fields."""
    return len(text) <= 120 and _NOTE.fullmatch(text) is not None


def salutation_end(text: str) -> int:
    """One past the colon of the addressees that a text begins with; 0 where it begins otherwise."""
    found = _SALUTATION.match(text)
    if found is None or _NOT_SALUTATION.search(found.group()):
        return 0
    return found.end()


def number_end(text: str) -> int:
    """One past a document number within the first 120 characters; 0 for none."""
    found = re.search(r"[〔\[［]\d{4}[〕\]］]\s*第?\d{1,5}号", text[:160])
    return found.end() if found else 0


def looks_like_title(text: str) -> bool:
    """Whether a line reads like a title: it ends in the name of a kind of document."""
    return len(text) <= 80 and _TITLE_END.search(text.rstrip("*# 》")) is not None


def read_date(text: str) -> date | None:
    """The day that a date line names; the first of the month where it names no day."""
    found = _DATE.search(text)
    if found is None:
        return None
    if found[1]:
        year, month, day = int(found[1]), int(found[2]), int(found[3] or 1)
    else:
        year = int("".join(str(_HAN_VALUES[c]) for c in found[4]))
        month, day = _tens(found[5]), _tens(found[6]) if found[6] else 1
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _tens(text: str) -> int:
    if "十" not in text:
        return _HAN_VALUES[text[0]]
    head, _, tail = text.partition("十")
    return (_HAN_VALUES[head] if head else 1) * 10 + (_HAN_VALUES[tail] if tail else 0)


def guess_frame(outline: Outline) -> Frame:
    """The year and the day of issue that title, number and date of a document tell.

    The title's year comes first (a plan of 2026 may be issued in 2025), then the day of issue,
    then the document number. What none of them tells stays None.
    """
    by_part: dict[Part, list[str]] = {part: [] for part in Part}
    for segment in outline.segments:
        if segment.part is not None:
            by_part[segment.part].append(segment.text)
    issued = next((day for text in by_part[Part.DATE] if (day := read_date(text))), None)
    for title in by_part[Part.TITLE]:
        if found := _TITLE_YEAR.search(title):
            return Frame(year=int(found[1]), issued=issued)
        if han := _HAN_YEAR.search(title):
            return Frame(year=int("".join(str(_HAN_VALUES[c]) for c in han.group()[:4])), issued=issued)
    if issued is not None:
        return Frame(year=issued.year, issued=issued)
    for number in by_part[Part.NUMBER]:
        if found := _NUMBER.search(number):
            return Frame(year=int(found[1]))
    return Frame()
