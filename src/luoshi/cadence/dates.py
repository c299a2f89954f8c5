"""Deadlines and windows: what the points of a sentence mean by the words beside them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from luoshi.cadence.day import in_order
from luoshi.cadence.frame import Frame
from luoshi.cadence.mention import Mention
from luoshi.cadence.numeral import HAN, JOIN
from luoshi.cadence.point import Point, find_points, following
from luoshi.cadence.value import Deadline, Window

_JOINED = re.compile(rf"(?:（[^）]{{1,8}}）)?(?:{JOIN}|(?:开始|起)[,，]?[到至]|(?P<open>(?:开始|起)[,，]?))")
_ENDS = re.compile("(?:为?止|结束|截止|终止)(?!前)")
_SPAN = re.compile(f"{JOIN}|开始|起")
#: 每年3月至12月每周巡查: the months in which a shorter period runs.
_RUNS = re.compile("(?:期间|[之以]?内|间)?[，,]?每")
_HOUR = r"(?:（[^）]{1,6}）)?(?:上午|中午|下午|晚上?)?(?:\d{1,2}(?:时|点|:\d\d)(?:\d{1,2}分|整)?|下班)?"
_WIDE, _NARROW = ("term", "half", "quarter"), ("day", "part", "month")
_OWN = re.compile(r"的$")
_BEFORE = re.compile(
    rf"{_HOUR}(?:之前|以前|前(?![后期述款项一二三四\d])|止|为止|截止(?![到至])"
    "|为[^，,。；;、]{0,6}截止(?:日期?|时间))"
)
_UNTIL = re.compile(
    r"(?:(?P<label>(?:完成|截止|办结|办理|整改|落实|结束|报送)(?:时限|时间|期限|日期)[为:：])"
    r"|最迟|不迟于|不晚于|截止到?|截至|延长[到至]|(?<![达得遇等长加高升低降少])到|(?<![长加高升低降少])至)$"
)
#: What makes a point the beginning of something, or the date of a thing that is there already.
_SINCE = re.compile(
    r"三(?![日号月个])|(?:[份度])?(?:已|到期|届满|失效|印发$|电(?![话子力站网气梯])|起|以来|以后|之后|后|开始|至今|（此件|出生|之日|[版届])|度(?:考核|报告|计划|预算|总结)"
)
_FROM = re.compile(
    r"(?:原定?|原计划于?|时点[为是]?[^，。]{0,6}|依据|根据|按照|上一?年度?|去年?|往年|历年|有效期限?至?|前|[上去])$"
)
#: The heads of a page: when it was published, not when anything is due.
_PUBLISHED = re.compile(r"(?:发布|成文|生效|失效|实施|到期|印发|签发|更新)(?:日期|时间)\**[:：]?$")
_ENACTED = re.compile(
    r"[^。；]{0,60}?(?:通过|公布|修正|修订|签发|颁布|批准|施行|令第?[\d一二三四五六七八九十]|第[^，。；]{1,8}号令|印发的)"
)
#: 年底考核 names a review; 年底组织考核 dates one.
_REVIEW = re.compile(r"[^，。；进组开行]{0,6}(?:考核|考评|绩效|目标|数)")
_TOLD = re.compile(r"[，,]|[^。；]{0,30}?(?:已|累计|共计)")
_DONE = re.compile("[，,]?[^，,。；;]{0,20}?(?:已|累计|共计)")
#: A bare year dates the duty only where its clause goes on to the act itself.
_YEAR_BEFORE = re.compile(r"(?:^|[，,；。：:|、]|力争|争取|确保|计划|拟|(?<!关)于|在)$")
_YEAR_AFTER = re.compile(
    r"$|[，,|]|(?:之|以)?内|起?(?:要|将|应|须|拟|计划|力争|争取|确保|全面|基本|继续)?"
    r"(?:要|将|应|须|力争|确保|完成|实现|建成|启动|开展|推进|达到|组织|新增|新建|举办|召开|出台|印发|制定)"
)
_SENTENCE_END = re.compile("[。；;！？]")
#: 一月内 is a length, 一月一主题 a rhythm.
_NO_MONTH = re.compile("[之以]?内|[一两]")
_INSIDE = re.compile(r"[之以]?内")


def find_dates(text: str, frame: Frame) -> Iterator[Mention]:
    """The deadlines and windows of a sentence, in order."""
    told: Point | None = None
    for found in _joined(text, find_points(text, frame)):
        point = _in_year_of(told, found, text)
        if _is_told(text, point, frame):
            continue
        if mention := _deadline(text, point) or _window(text, point):
            told = replace(point, own_year=point.own_year or point is not found)
            yield mention


def _in_year_of(told: Point | None, point: Point, text: str) -> Point:
    """A point without a year of its own, in the year told before it: 2027年6月底前…，12月底前…."""
    if told is None or not told.own_year or point.own_year or point.next_year:
        return point
    if point.unit == "year" or _SENTENCE_END.search(text, told.end, point.start):
        return point
    later = following(told, point)
    return later if later.year == told.year else point


def _joined(text: str, points: Iterable[Point]) -> Iterator[Point]:
    """Two points with 至 between them are one, from the first to the second."""
    left: Point | None = None
    for point in points:
        link = _JOINED.fullmatch(text, left.end, point.start) if left else None
        if left and link and (not link["open"] or _ENDS.match(text, point.end)):
            right = following(left, point)
            left = replace(right, start=left.start, first=left.first, at_end=False)
            continue
        if left and left.unit in _WIDE and left.end == point.start and point.unit in _NARROW:
            left = point  # 本学期12月31日前, 上半年6月底前: the day alone
            continue
        if left:
            yield left
        left = point
    if left:
        yield left


def _is_told(text: str, point: Point, frame: Frame) -> bool:
    """Whether the point dates something that is past, or that only begins there."""
    if point.year is None and point.next_year:
        return True  # 次年 of a year that nobody told
    if frame.issued is not None and point.last == frame.issued.isoformat():
        return True
    if point.year is not None and frame.year is not None and point.year < frame.year:
        return True
    before = text[max(0, point.start - 8) : point.start]
    if before.endswith("每年") and not _RUNS.match(text, point.end):
        return True
    is_range = _is_span(text, point)
    if before.endswith(("自", "从")) and not is_range:
        return True
    if _FROM.search(before) or _PUBLISHED.search(before) or _SINCE.match(text, point.end):
        return True
    if before.endswith("截至") and _TOLD.match(text, point.end):
        return True
    if before.endswith(("截止", "截止到")) and _DONE.match(text, point.end):
        return True
    if point.unit != "day" or not point.own_year or _BEFORE.match(text, point.end):
        return False
    return not is_range and bool(_ENACTED.match(text, point.end))


def _is_span(text: str, point: Point) -> bool:
    return point.first != point.last and _SPAN.search(text, point.start, point.end) is not None


def _deadline(text: str, point: Point) -> Mention | None:
    before = (
        None if _is_span(text, point) and _ENDS.match(text, point.end) else _BEFORE.match(text, point.end)
    )
    until = _UNTIL.search(text, max(0, point.start - 6), point.start)
    if _OWN.search(text, point.start, point.end):
        until = None  # 增加到2026年的120个 measures, and sets no day
    at_end = point.at_end and not _REVIEW.match(text, point.end)
    whole = point.unit == "day" and point.first == point.last and len(text) == point.end - point.start
    if not (before or until or at_end or whole):
        return None
    start = until.start() if until and not before and not until["label"] else point.start
    end = before.end() if before else point.end
    return Mention(start, end, Deadline(point.last), f"deadline-{point.unit}")


def _window(text: str, point: Point) -> Mention | None:
    end = point.end
    if point.at_end:
        return None
    if (
        point.unit == "month"
        and text[point.start] in HAN
        and not point.own_year
        and _NO_MONTH.match(text, end)
    ):
        return None
    if point.unit == "year" and point.end - point.start < len(text):
        before = _YEAR_BEFORE.search(text, max(0, point.start - 2), point.start)
        if not before or not _YEAR_AFTER.match(text, end):
            return None
        if inside := _INSIDE.match(text, end):
            end = inside.end()
    if not in_order(point.first, point.last):
        return None  # 2026年6月1日至2026年3月1日 is a slip of the pen, and no time
    return Mention(point.start, end, Window(point.first, point.last), f"window-{point.unit}")
