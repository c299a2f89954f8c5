"""Rhythms: periods told without 每 (按月, 逐季度, 隔周, 月通报制度, 次月5日前, 季后10日内)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from luoshi.cadence.forms.anchor import read_anchors
from luoshi.cadence.forms.closing import CAME_ABOUT, CLOSED, NEXT_YEAR, PERIODIC, due_afterwards
from luoshi.cadence.forms.closing import SIGNS as _CLOSED_SIGNS
from luoshi.cadence.forms.event import event_before
from luoshi.cadence.forms.length import LENGTH, read_length
from luoshi.cadence.mention import Mention
from luoshi.cadence.numeral import HAN, read_whole
from luoshi.cadence.value import Quota
from luoshi.lexicon import pairs

_RHYTHMS = pairs("rhythm-words")
_ANY = "|".join(sorted(_RHYTHMS, key=len, reverse=True))
_ACTS = (
    "(?:通报|调度|报告|报|例会|会商|督查|督导|巡查|小结|总结|研判|点评|考核|考评|检查|自查|自检|评估|评价|审计|审查|审验|监测"
    "|申报|备案|会议|调查|普查|清算|结算|盘点|清查|核查|公布|公示|查寝|查房|抽查)"
)
#: 按年度既定课程开发计划 names a plan.
_PLANNED = (
    "(?:既定|确定|下达|制定的|[工教][作学]|培训|检[修查]|审计|采购|课程|开发|生产|维修|建设|重点){0,4}"
    "的?(?:计划|任务|目标|预算|方案|要点|指标)"
)
_RHYTHM = re.compile(
    rf"(?P<word>{_ANY}|(?<=逢)单[月周])(?!提(?![交供出请醒])|下(?![发达拨])|上(?![报传交缴墙线网])|[增递减扩加降改完健节亮度气期]|[龄级代照年刊租薪]|记(?![入录载])|产[量值]|工资|均|计罚|计算|(?<=周)[一二三四五六日][^，。；]{{0,8}}课|连续|{_PLANNED}|分解|划分|分配|排序|排名|[刊报]社|刊物|周年|年[度]?的?比例)"
    rf"|(?<![每个\d{HAN}本当上下〇零])(?P<unit>日|周|旬|月度?|季度?|半年度?|年度)"
    rf"(?:(?:工作|情况|质量|信息)?{_ACTS}(?=(?:公开)?(?:[、和及与]零报告)?等?(?:[、和及与](?:日|周|旬|月度?|季度?|半年度?|年度?){_ACTS})*(?:制度|机制|制(?!定)))"
    rf"|(?<=(?:进行|开展|实行|实施|组织|坚持|召开|举行)[月季年]度){_ACTS}(?!计划|方案|要点|结果|报告|会议|制度|项目|任务))"
    r"|(?<=[开行织加持实好])(?P<meets>周|月度?|季度?)(?=[^，,。；;、的]{0,8}?(?:例会|分析会|调度会|讲评会|碰头会))"
    r"|(?P<middle>(?:年中|半年)[、和及与]年[末底终])"
)
_CIRCLE = re.compile(
    rf"(?P<circle>{LENGTH})(?:为?一个?[^，,。；;、]{{0,6}}?周期|为1个[^，,。；;、]{{0,6}}?周期)"
    rf"|(?:评估|评价|考核|检查|检验|检测|审核|审查|巡察|巡查|轮训|轮换|校准)周期(?:一般|原则上)?为(?P<cycle>{LENGTH})"
)
#: Each month has its 当月, where no event tells which: 应于当月25日前报送,
#: and 应当月6日前报送, but 发现隐患的，应于当月25日前整改.
_SMALL = rf"(?:\d{{1,2}}|[{HAN}]{{1,3}})"
_RUNNING = re.compile(
    rf"当月(?:(?<=[应须当要][于在]当月)|(?<=[应须当要]当月))(?:(?P<day>{_SMALL})[日号]|[底末])(?:之前|以前|前)"
)
_SET_OFF = re.compile("(?:[的后时]|之日起?)[，,][^。；;]{0,30}$|(?:每次|以后|之后|后|当天)[^，,。；;]{0,12}$")
_MEETS = re.compile("每?逢$")
#: 每逢双周五: the Friday of each second week; 逢双周一次 counts.
_SHORT_DAY = re.compile("(?:周|星期)?(?P<weekday>[一二三四五六日天])(?![次回轮个])(?:[上下]午)?")
_WEEKDAYS = "一二三四五六日"
#: The odd or the even months, each with its day; two months lie in the calendar from January on: 单月5日前.
_ODD_EVEN = re.compile(
    rf"(?<![简每])(?P<month>[单双])月的?(?:(?P<day>{_SMALL})[日号]|(?P<end>底|末))(?:之前|以前|前)"
)
#: What is done month by month: 下月5日前报送报表.
_BY_THE_MONTH = re.compile(
    "每|[按逐当上本]月|月度|月报|报表|[上填]?报(?=送|表)|上报|汇总|公布|公示|工资|考勤|发放|缴[纳存费]|结算|对账|核对|台账"
)
#: What a day after a period refers to stands no farther off.
_FARTHEST = 48
#: Without one of these there is no rhythm; looking for them first is cheap.
_SIGNS = re.compile(
    "逐|按|隔|制|日产日清|例会|双[月周]|单[月周]|一年一度|月度|季度|年度|中年?[、和及与]年|半年?[、和及与]年"
)


def find_rhythms(text: str) -> Iterator[Mention]:
    """The rhythms of a sentence."""
    closed = list(_closings(text)) if _CLOSED_SIGNS.search(text) else []
    if "单月" in text or "双月" in text:
        closed += _odd_or_even(text)
    within = {place for each in closed for place in range(each.start, each.end)}
    if _SIGNS.search(text):
        for match in _RHYTHM.finditer(text):
            if match.start() in within:
                continue  # 按月公布的事项，应当在下月十日前公布: one clock
            if match["unit"] and f"每{match['unit'][0]}" in text:
                continue  # 实行年度自查制度，每年…: the count beside it says all
            if period := _period(match):
                quota = Quota(1, None, period, "end" if match["middle"] else "")
                yield from _on_weekdays(text, match, quota)
    if "当月" in text:
        yield from _in_running_month(text)
    if "周期" in text:
        yield from _circles(text)
    yield from closed


def _odd_or_even(text: str) -> Iterator[Mention]:
    """The quotas by a day of the odd or of the even months: 单月5日前, 双月底前."""
    for match in _ODD_EVEN.finditer(text):
        if due := _in_two_months(match):
            yield Mention(*match.span(), Quota(1, None, "P2M", due), "quota-due")


def _in_two_months(match: re.Match[str]) -> str:
    """The due day in the first of two months (单月), or in the second (双月)."""
    month = 1 if match["month"] == "单" else 2
    if match["end"]:
        return f"M{month}end"
    day = read_whole(match["day"])
    return f"M{month}D{day}" if day and 1 <= day <= 31 else ""


def _on_weekdays(text: str, match: re.Match[str], quota: Quota) -> Iterator[Mention]:
    """A rhythm of weeks with the weekdays behind it: 隔周周三, 每逢双周五; without one the rhythm alone."""
    start, end = match.span()
    meets = _MEETS.search(text, max(0, start - 2), start) if match["word"] in ("单周", "双周") else None
    if meets and (short := _SHORT_DAY.match(text, end)):
        weekday = f"W{_WEEKDAYS.index(short['weekday'].replace('天', '日')) + 1}"
        yield Mention(meets.start(), short.end(), Quota(1, None, quota.per, weekday), "quota-rhythm")
        return
    anchors = read_anchors(text, end, quota.per) if quota.per == "P2W" else []
    if not anchors:
        yield Mention(start, end, quota, "quota-rhythm")
    for anchor in anchors:
        begins = start if anchor.start == end else anchor.start
        yield Mention(begins, anchor.end, Quota(1, None, quota.per, anchor.due), "quota-rhythm")


def _closings(text: str) -> Iterator[Mention]:
    """The quotas by a day after their period has closed: 次月5日前, 于形成之日的次年六月三十日前."""
    for match in CLOSED.finditer(text):
        if "下" in match[0] and not _BY_THE_MONTH.search(text):
            continue  # 下月5日前完成搬迁 is one day, told from the day of issue (`near`)
        if due := due_afterwards(match):
            start = match.start()
            if periodic := PERIODIC.search(text, max(0, start - _FARTHEST), start):
                start = periodic.start()
            yield Mention(start, match.end(), Quota(1, None, _closed(match), due), "quota-closed")
    for match in NEXT_YEAR.finditer(text):
        floor = max(0, match.start() - _FARTHEST)
        told = PERIODIC.search(text, floor, match.start())
        if told and not told["period"].startswith("年"):
            continue
        since = told or CAME_ABOUT.search(text, floor, match.start())
        if since and (due := due_afterwards(match)):
            event = None if told or since[0][0] in "于在" else event_before(text, *since.span())
            start = event.quote if event else since.start()
            yield Mention(start, match.end(), Quota(1, None, "P1Y", due), "quota-closed")


def _in_running_month(text: str) -> Iterator[Mention]:
    """The quotas by a day of the running month: 财务科应于当月6日前对账, 应于当月底前报送."""
    for match in _RUNNING.finditer(text):
        day = read_whole(match["day"]) if match["day"] else 31
        if day and 1 <= day <= 31 and not _SET_OFF.search(text, max(0, match.start() - 40), match.start()):
            due = f"D{day}" if match["day"] else "end"
            yield Mention(*match.span(), Quota(1, None, "P1M", due), "quota-closed")


def _circles(text: str) -> Iterator[Mention]:
    """The quotas that name a circle: 五年为一个评估周期, 检验周期为两年."""
    for match in _CIRCLE.finditer(text):
        told = match["circle"] or match["cycle"]
        if not told[:3].isdigit() and (length := read_length(told)):  # 2026年为… names a year
            yield Mention(*match.span(), Quota(1, None, length.iso), "quota-rhythm")


def _closed(match: re.Match[str]) -> str:
    """The period after which a day is due."""
    if match["next_day"] or match["late_day"]:
        return "P1M"
    length = read_length(match["unit"].removesuffix("度")) if match["unit"] else None
    return length.iso if length else "P3M"


def _period(match: re.Match[str]) -> str:
    if match["word"]:
        return _RHYTHMS[match["word"].replace("单", "双")]
    if match["middle"]:
        return "P6M"
    unit = match["unit"] or match["meets"]
    length = read_length("月" if unit == "月度" else unit)
    return length.iso if length else ""
