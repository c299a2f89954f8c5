"""A bare command without subject obliges, as plans mostly have it: 完善…机制，开展…检查.

So does an item that names its work as a noun: 3.消火栓的检查和维护.
"""

import re

from luoshi.duty import Fate
from luoshi.extraction.obliging.chiefly import works_chiefly
from luoshi.extraction.obliging.norms import tells_state
from luoshi.extraction.papers.filing import FILES
from luoshi.extraction.passage import Passage
from luoshi.extraction.wording.words import (
    MORE,
    PLEASE,
    acts_by_means,
    commands_at,
    commands_behind,
    skip_adverbs,
    verb_at,
)

NAME = "imperative"

_BEGINS = re.compile(
    r"(?:对|将|把|为|向|在|以|按照?|根据|围绕|结合|依托|通过|从|针对|利用|与|依照|及时|凡|除|每)"
)
#: A time before the command: 11月集中开展…, 2026年重点办好….
_WHEN = re.compile(
    r"(?:(?:紧急|特殊|突发|异常|必要|极端)情况[下时]|[会课班赛][前后]|考试结束后|活动结束后)|(?:计划)?(?:于|在)?\d{1,2}[:：]\d\d(?:[—–~～-]\d{1,2}[:：]\d\d)?[前后]?|计划(?=于|\d|[上下]半年|年内|[今明]年)(?:[上下]半年|年内|[今明]年)?|(?:20\d\d年)?(?:(?:\d{1,2}[-—–~～至、])?\d{1,2}月份?(?:\d{1,2}[日号])?(?:左右)?(?:[上中下]旬|[底初]前?)?|全年|[上下]半年|年底前?|年内|[今本当]年度?(?:内|底前?)?|[本当][月周]内?|第?[一二三四]季度[初末内]?|[春夏秋冬]季|“?十[四五六]五”?(?:期间|时期|末)?)?"
)
_BEFORE_FILING = frozenset("将把以对")
_BEFORE_PLACE = frozenset("从在")
#: Before 请, what makes it another word: 申请, 邀请.
_OTHERS_ASK = frozenset("申提报邀聘呈函恳")
#: What is asked of those above is no duty: 请审议.
_ASKS = re.compile(rf"{PLEASE}(?![审批予功])")
#: 提交前|请先跑通测试, 入馆|请自觉排队.
_FIRST = re.compile("请(?:先|务必|勿|自觉|主动|提前|随身|凭)")
#: A request has more letters than 请坐.
_REQUEST = 3
_PARTED = re.compile(r"[，,：:；]")
#: What is done about something: 第二季度|对预算执行情况进行审计; 就重点任务完成情况听取报告.
_TREATS = re.compile(r"[对就][^，。；]{2,40}(?:进行|开展|听取|征求|提出|作出|予以)(?!的)")
_WORK_ENDS = re.compile(r"(?:等?工作)?")
_SHORT = 40
#: What a clause may open with that is a time: 于5月12—16日, 2027年起.
_OPENS_TIME = frozenset("于在0123456789")
_LIMIT = 8  # clauses looked at; the command stands early in a sentence


def judge(passage: Passage) -> Fate | None:
    """A duty where one of the first clauses begins with a verb of command."""
    text = passage.text
    if tells_state(passage.body):
        return None
    for clause, end in passage.clauses[:_LIMIT]:
        when = _WHEN.match(text, clause, end)
        start = when.end() if when else clause
        if text[clause] in _OPENS_TIME and start == clause:
            start = _behind_time(passage, clause, end)
        asked = text.find("请", start, end)
        if asked >= 0 and text[asked - 1] not in _OTHERS_ASK and _ASKS.match(text, asked):
            told = asked == start or asked in passage.unit_ends or _FIRST.match(text, asked)
            if told and end - asked > _REQUEST:
                return Fate.DUTY  # 请在网页下载表格: whatever verb follows
            start = asked + 1
        if commands_at(text, start) or MORE.match(text, start, end):
            return Fate.DUTY
        if _acts_behind(text, start, end) or _works_on(passage, clause, start, end):
            return Fate.DUTY
        at = skip_adverbs(text, start)
        if at > start and _BEGINS.match(text, at):
            return Fate.DUTY
    if not passage.segment.mark or passage.plan.is_rule:
        return None
    return Fate.DUTY if _names_work(passage.body) else None


def _acts_behind(text: str, start: int, end: int) -> bool:
    """Whether a clause acts behind the place or the paper that it begins with: 从…中遴选, 将总结报送…."""
    first = text[start : start + 1]
    if first in _BEFORE_PLACE:
        return commands_behind(text, start, end)
    if first in _BEFORE_FILING:
        return FILES.match(text, start, end) is not None
    return first != "就" and acts_by_means(text, start)  # 就检查事项作出说明


def _behind_time(passage: Passage, start: int, end: int) -> int:
    """Where a clause goes on behind the time that opens it: 于5月12—16日|完成检修."""
    begins = start - passage.start
    last = (
        m.end for m in passage.mentions if begins <= m.start <= begins + 1 and m.end <= end - passage.start
    )
    return passage.start + max(last, default=begins)


def _works_on(passage: Passage, clause: int, start: int, end: int) -> bool:
    """Whether a clause works on something behind the time that opens it, or chiefly does one thing."""
    text = passage.text
    if text.startswith("主要", start):
        return not passage.leads_in and works_chiefly(text, start, passage.end)
    return (start > clause or text[start : start + 1] == "就") and _TREATS.match(text, start, end) is not None


def _names_work(text: str) -> bool:
    """Whether nothing but verbs stands behind the last 的."""
    at = text.rfind("的") + 1
    if not at or len(text) > _SHORT or _PARTED.search(text):
        return False
    while length := verb_at(text, at):
        at += length
        if _WORK_ENDS.fullmatch(text, at):
            return True
        if text[at] not in "、和与及":
            return False
        at += 1
    return False
