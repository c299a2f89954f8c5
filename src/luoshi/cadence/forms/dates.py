"""Deadlines and windows: what the points of a sentence mean by the words beside them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from luoshi.cadence.day import in_order, month_end, over_new_year
from luoshi.cadence.forms.anchor import DAY_ENDS
from luoshi.cadence.forms.point import Point, find_points, following
from luoshi.cadence.frame import Frame
from luoshi.cadence.mention import Mention
from luoshi.cadence.numeral import HAN, JOIN
from luoshi.cadence.value import Deadline, Window

_ENDS = re.compile("(?:为?止|结束|截止|终止)(?!前)")
_SPAN = re.compile(f"{JOIN}|开始|起")
#: 每年3月至12月每周巡查: the months in which a shorter period runs.
_RUNS = re.compile("(?:期间|[之以]?内|间)?[，,]?每")
_HOUR = (
    r"(?:[（(][^）)]{1,8}[）)])?(?:上午|中午|下午|晚上?)?"
    rf"(?:\d{{1,2}}(?:时|点|:\d\d)(?:\d{{1,2}}分|[半整])?|{DAY_ENDS})?"
)
_JOINED = re.compile(rf"{_HOUR}(?:{JOIN}|(?:开始|起)[,，]?[到至]|(?P<open>(?:开始|起)[,，]?))")
_WIDE, _NARROW = ("term", "half", "quarter"), ("day", "part", "month")
_STRETCHES = ("half", "quarter", "month", "year")
_OWN = re.compile(r"的$")
_BEFORE = re.compile(
    rf"{_HOUR}(?:之前|以前|前(?![后期述款项一二三四\d])|止|为止|截止(?![到至])"
    "|为[^，,。；;、]{0,6}截止(?:日期?|时间)|[^，,。；;、]{0,6}截止时间为?(?=\\d))"
)
_UNTIL = re.compile(
    r"(?:(?P<label>(?:完成|截止|办结|办理|整改|落实|结束|报送)(?:时限|时间|期限|日期)[为:：]|截止(?:时间|日期|[：:]))"
    r"|最[迟晚]于?|至迟于?|不(?:得|应)?[迟晚]于|截止到?|截至|延长[到至]|(?<![达得遇等长加高升低降少整迟改])到|(?<![长加高升低降少整迟改])至)$"
)
#: What stands before the day by which a work is to be done, and behind it: 绘制平面图——2月18日完成.
_DASH = re.compile(r"(?<=[\u4e00-\u9fff）)])[-－—]{2,3}$")
_DASH_END = re.compile("(?:完成)?(?:$|[。；;])")
#: A day whose month was told before it.
_DAY_AFTER = re.compile(rf"(?<=[，,、于在])(?P<day>\d{{1,2}})日{_HOUR}(?:之前|以前|前)(?![后期述款项])")
#: 即日起至3月底: what runs from the day of issue on.
_FROM_NOW = re.compile(
    "(?:自|从)?(?:即日|本?(?:通知|方案|办法|意见|文件)?(?:印发|发布|下发|发文)之日)起[，,]?(?:开始)?(?:[至到]|[-—－]{1,2})$"
)
#: A date with its hour is no date of a letter.
_HAS_HOUR = re.compile(r"[上中下]午|晚|\d{1,2}(?:时|点|:\d\d)")
#: 上半年完成率已达60% tells what was done then.
_REPORTED = re.compile(
    r"[^，,。；;对将把为]{0,14}?(?:已(?:经)?(?:达到?|完成|超过?|实现|建成|办结|开展|组织|召开|全部|基本|累计)|累计(?:完成|实现|办理|开展)|共(?:完成|办理|开展)|同比)"
    r"(?![^，,。；;]{0,12}的)"
)
#: 12月14日封版测试之后, 本学期的课程: the date of another thing.
_OTHERS = re.compile("[^，,。；;、]{1,14}(?:之后|以后)")
_OF_TERM = re.compile(
    "(?:各项|全部|所有)?(?:教学|课程|课堂)|[的所](?![^，,。；;]{0,6}(?:工作|任务|重点)(?:[，,。；;]|$))"
)
#: 报告上半年预算执行情况 tells of what time the paper speaks, 上半年报告预算执行情况 when it is made.
_PAPER_OF = re.compile(
    r"(?<!工作)(?:报告|汇报|通报|听取|审议|总结|分析|公布|公开|报送|提交|上报|梳理|关于|审查批准|审查|批准|讨论|研究|编制|制定|制订|部署|安排|谋划|对|将)(?:[一1]次)?(?:了|本[市县区级校])?(?:20\d\d年度?)?$"
)
_CONTENT = re.compile(
    "的?(?!应|要|须|将|完成|组织|召开|开展|对|在|向|由|举办|进行|报送|上报)[^，,。；;、|]{0,14}?(?:情况|工作总结|总结|报告|执行|收支|数据|报表|预算|决算|运行|业绩|形势|计划|任务|要点|工作(?=[，,。；;]|$|进行|和下|安排))"
)
#: What makes a point the beginning of something, or the date of a thing that is there already.
_SINCE = re.compile(
    r"三(?![日号月个])|(?:（[^）]{1,8}）)?的[^，,。；;]{1,12}(?:调整|推迟|顺延|延期|改期?)[至到在为]|(?:[份度])?(?:（[^）]{1,8}）)?(?:已|到期|届满|失效|印发$|电(?![话子力站网气梯])|起|以来|以后|之后|后|开始|至今|（此件|出生|之日|[版届])|度(?:考核|报告|计划|预算|总结)"
)
_FROM = re.compile(
    r"(?:原定?|原计划于?|时点[为是]?[^，。]{0,6}|依据|根据|按照|上一?年度?|去年?|往年|历年|有效期限?至?|前|(?<!原则)上|去)$"
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
_LISTED = frozenset("、和与及")
_SENTENCE_END = re.compile("[。；;！？]")
#: 一月内 is a length, 一月一主题 a rhythm.
_NO_MONTH = re.compile("[之以]?内|[一两]")
_INSIDE = re.compile(r"[之以]?内")


def find_dates(text: str, frame: Frame) -> Iterator[Mention]:
    """The deadlines and windows of a sentence, in order."""
    found = _dated(text, frame)
    if "|" not in text:
        yield from found
        return
    dates = list(found)
    closes = bool(dates) and _closes_row(text, dates[-1].start, dates[-1].end)
    yield from dates[-1:] if closes else dates  # the last cell is when; the others tell what there is


def _closes_row(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] is all that the last cell of a row holds: 清理油污|涂装车间|2026-06-19."""
    return text[end:] in ("", "。") and text[start - 1 : start] == "|"


def _dated(text: str, frame: Frame) -> Iterator[Mention]:
    held: Mention | None = None  # a day that the 前 of the next may govern too: 6月25日、12月5日前
    for mention in _single(text, frame):
        if held is not None:
            yield _due_with(held, mention, text)
        held = mention
    if held is not None:
        yield held


def _due_with(day: Mention, following: Mention, text: str) -> Mention:
    """A day alone, as a deadline where it is listed before one."""
    if not isinstance(day.cadence, Window) or not isinstance(following.cadence, Deadline):
        return day
    if day.rule != "window-day" or day.cadence.start != day.cadence.end:
        return day
    if text[day.end : following.start] not in _LISTED:
        return day
    return replace(day, cadence=Deadline(day.cadence.end), rule="deadline-day")


def _single(text: str, frame: Frame) -> Iterator[Mention]:
    told: Point | None = None
    for found in _joined(text, find_points(text, frame)):
        if told and told.unit == "day" and "日" in text[told.end : found.start]:
            yield from _days_after(text, told, found.start)
        point = _in_year_of(told, found, text)
        if _is_told(text, point, frame):
            continue
        if mention := _deadline(text, point, frame) or _window(text, point):
            told = replace(point, own_year=point.own_year or point is not found)
            yield mention
    if told and told.unit == "day" and "日" in text[told.end :]:
        yield from _days_after(text, told, len(text))


def _days_after(text: str, told: Point, end: int) -> Iterator[Mention]:
    """The later days of the month of `told`, which do not name it: 6月20日前报名，25日前公布."""
    day = int(told.last[8:])
    for match in _DAY_AFTER.finditer(text, told.end, end):
        number = int(match["day"])
        if number <= day or number > month_end(told.year, int(told.last[5:7])):
            return
        if _SENTENCE_END.search(text, told.end, match.start()):
            return
        yield Mention(*match.span(), Deadline(f"{told.last[:8]}{number:02d}"), "deadline-day")


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
            if _turned(left, point):
                left = None
                continue
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


def _turned(left: Point, right: Point) -> bool:
    """Whether a range ends before it begins, and does not run over New Year: 9月20日至9月10日."""
    if right.own_year or right.next_year or right.last[4:] >= left.first[4:]:
        return False
    return not over_new_year(int(left.first[5:7]), int(right.last[5:7]))


def _is_told(text: str, point: Point, frame: Frame) -> bool:
    """Whether the point dates something that is past, or that only begins there."""
    if point.year is None and point.next_year:
        return True  # 次年 of a year that nobody told
    if frame.issued is not None and point.last == frame.issued.isoformat():
        return not _HAS_HOUR.match(text, point.end)
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


def _deadline(text: str, point: Point, frame: Frame) -> Mention | None:
    if frame.issued and (now := _FROM_NOW.search(text, max(0, point.start - 16), point.start)):
        window = Window(frame.issued.isoformat(), point.last)
        return Mention(now.start(), point.end, window, f"window-{point.unit}")
    before = (
        None if _is_span(text, point) and _ENDS.match(text, point.end) else _BEFORE.match(text, point.end)
    )
    until = _UNTIL.search(text, max(0, point.start - 6), point.start)
    if _OWN.search(text, point.start, point.end):
        until = None  # 增加到2026年的120个 measures, and sets no day
    at_end = point.at_end and not _REVIEW.match(text, point.end)
    whole = point.unit == "day" and point.first == point.last
    whole = whole and (
        len(text) == point.end - point.start
        or _closes_row(text, point.start, point.end)
        or _behind_dash(text, point.start, point.end)
    )
    if not (before or until or at_end or whole):
        return None
    start = until.start() if until and not before and not until["label"] else point.start
    end = before.end() if before else point.end
    return Mention(start, end, Deadline(point.last), f"deadline-{point.unit}")


def _behind_dash(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] is the day that a dash gives the work before it: 绘制平面图——2月18日."""
    return _DASH.search(text, max(0, start - 4), start) is not None and _DASH_END.match(text, end) is not None


def _is_content(text: str, point: Point) -> bool:
    """Whether the point tells of what time a paper speaks: 审议关于上半年预算执行情况的报告."""
    if not _PAPER_OF.search(text, max(0, point.start - 16), point.start):
        return False
    return _CONTENT.match(text, point.end) is not None


def _window(text: str, point: Point) -> Mention | None:
    end = point.end
    if point.at_end or _REPORTED.match(text, end) or _OTHERS.match(text, end):
        return None
    if point.unit in _STRETCHES and _is_content(text, point):
        return None
    if point.unit == "term" and _OF_TERM.match(text, end):
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
