"""Limits that run up to an event (会议召开前3日, 提前5个工作日, 期满前60日内)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from luoshi.cadence.forms.event import Event, event_before
from luoshi.cadence.forms.length import read_length
from luoshi.cadence.forms.season_words import SEASON
from luoshi.cadence.mention import Mention
from luoshi.cadence.numeral import JOIN, NUMBER
from luoshi.cadence.sentence import Sentence
from luoshi.cadence.value import Limit
from luoshi.lexicon import words

_DAYS = (
    rf"(?:{NUMBER}(?:个?工作日|日|天|个?小时|分钟|个?星期|周|个月|年(?![度龄初底末]))"
    r"|半(?:个?小时|天|个月|年(?![度龄初底末])))"
)
_OCCASION = "|".join(sorted(words("occasion-words"), key=len, reverse=True)) + f"|{SEASON}"
#: What goes on behind such a limit: in 在三天前的监控 nothing does.
_ACT = (
    "(?:向|通知|告知|公告|公示|公布|发布|书面|以书面|报|提出|提交|申请|送达"
    "|完成|办理|组织|进行|开展|启动|通过|将|由|应|须|要)"
)
_AHEAD = re.compile(
    rf"(?:至少|最少|最迟)?提前(?:至少|不少于)?(?:{NUMBER}{JOIN})?(?P<ahead>{_DAYS}|\d{{1,2}}分(?=[到进入抵上]))(?:[之以]?内)?"
    rf"|(?P<occasion>{_OCCASION})(?:之?前(?:至少|不少于|最少)?(?:{_DAYS}{JOIN})?(?P<before>{_DAYS})(?:[之以]?内|期间|之间)?|的?(?P<earlier>{_DAYS})(?:以前|之前|前))(?!后)"
    r"|(?<![A-Za-z\d])(?P<day>[TD])[-－—–](?P<minus>\d{1,3}(?:天|日|周|小时))"
    rf"|(?<=的)前(?P<run>{_DAYS})[之以]?内"
    rf"|在(?P<deed>[^，,。；;前后内起的]{{2,24}}?)(?<![\d月])(?P<lead>{_DAYS})(?:之前|以前|前)(?=[，,]|{_ACT})"
    rf"|在(?!去年|上[年月]|距)(?P<work>[^，,。；;前后内起的]{{2,24}}?)的(?P<long>(?:至少|不少于)?{_DAYS})(?:之前|以前|前)(?!的|曾|已|就)"
    rf"|在(?P<time>[^，,。；;前后内起的]{{1,24}}?(?<![\d提以之期目此])期?)前(?P<whole>{_DAYS})[之以]?内?(?={_ACT}|[，,](?:应|须|要|由|向))"
)
_LENGTHS = ("ahead", "before", "earlier", "minus", "run", "lead", "long", "whole")
#: The words of 在… that name the event.
_DEEDS = ("deed", "work", "time")
#: What is said before such a limit, and belongs to it: 至少在口头审理3日前.
_AT_LATEST = re.compile("(?:至少|最少|最[迟晚]|至迟|不[迟晚]于|不得[迟晚]于)$")
#: What stands between an event and 提前: 会议召开前，应当提前…
_ASIDE = re.compile(r"(?:(?:的|之?前)[，,]?)?(?:应当?|要|须|需|必须|原则上)*$")
_PARTIES = words("unit-endings")
_PAPERS = ("稿", "表", "单", "书", "材料", "资料", "方案", "名单", "议题", "课件", "通知", "票", "以上")
_HOSTS = (
    "局",
    "厅",
    "中心",
    "公司",
    "单位",
    "部门",
    "学校",
    "医院",
    "学院",
    "政府",
    "镇",
    "乡",
    "街道",
    "办公室",
)
#: 会前14天内如有不适: what was before, and no limit.
_WAS = re.compile("[之以]?内?(?:如|若|曾|有无|是否|出现|到过|去过|接触|旅居|未)")
_FARTHEST = 60


def find_aheads(sentence: Sentence) -> Iterator[Mention]:
    """The limits of a sentence that run up to an event."""
    if not any(sign in sentence.plain for sign in "前TD"):
        return  # T-30天 has no 前
    for match in _AHEAD.finditer(sentence.plain):
        length = read_length(_told(match))
        if not length or (match["before"] and _WAS.match(sentence.plain, match.end())):
            continue
        event = _event(sentence.plain, match)
        trigger = sentence.words(event.start, event.end) if event else ""
        start = event.quote if event else match.start()
        if said := _AT_LATEST.search(sentence.plain, max(0, start - 4), start):
            start = said.start()
        limit = Limit(length.iso, length.workdays, trigger, "before")
        yield Mention(start, match.end(), limit, "limit-ahead")


def _told(match: re.Match[str]) -> str:
    """The length, without the bound that may stand before it."""
    told: str = next(filter(None, map(match.group, _LENGTHS)))
    told = told.removeprefix("至少").removeprefix("不少于")
    return f"{told}钟" if told.endswith("分") else told


def _event(text: str, match: re.Match[str]) -> Event | None:
    floor = max(0, match.start() - _FARTHEST)
    if match["occasion"]:
        start, end = match.span("occasion")
        if text.endswith(_HOSTS, floor, start) and text[start:end] == "会":
            return Event(start, start, end)  # 市教育局会前5日: who, and before what
        event = event_before(text, floor, end)
        if event is None or text.startswith("每", event.start):
            return Event(start, start, end)  # 每学期|开课前一周: how often, and before what
        return event
    for name in _DEEDS:
        if match[name]:
            return Event(match.start(), *match.span(name))  # 在实施增殖放流七日前
    if match["day"]:
        return Event(match.start(), *match.span("day"))  # T-30天: before the day of the event
    if match["run"]:
        return event_before(text, floor, match.start() - 1)
    aside = _ASIDE.search(text, floor, match.start())
    event = event_before(text, floor, aside.start() if aside else match.start())
    if event and (
        text[event.start - 1 : event.start].isdigit() or text.endswith(_PAPERS, event.start, event.end)
    ):
        return None  # 20万元以上的|提前一天, 讲话稿|提前三天: of which, not before what
    if event and (text.endswith(_PARTIES, event.start, event.end) or text.startswith("每", event.start)):
        return None  # 主办单位应当提前15个工作日, 每天提前20分钟: who or how often, not what
    return event
