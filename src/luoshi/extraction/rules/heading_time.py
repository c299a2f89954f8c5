"""A heading that is a time dates the items below it: 九月份：, 第一季度, 三、3月至5月.

So does one that closes with it in brackets, （一）动员部署阶段（2026年3月至4月）, or that names a round of
work: 每周巡检.
"""

import re
from functools import lru_cache

from luoshi.cadence import Deadline, Quota, Window, find_mentions
from luoshi.duty import Inheritance
from luoshi.extraction.draft import Draft
from luoshi.extraction.passage import Passage
from luoshi.extraction.trailers.bracket_time import own_times
from luoshi.extraction.trailers.cells import on_day
from luoshi.structure import Item, SegmentKind, names_time

NAME = "heading-time"

#: The bracket that closes the heading of a stage, and holds nothing but its time.
_STAGE = re.compile(
    r"(?:^[^（(]{0,24}(?:阶段|时期)|^第[一二三四五六]阶段[^（(]{0,20}|^[^（(]{2,24}(?:部署|动员|启动|实施|自查|整改|总结|验收|准备|发布|公布|报名|申报|评审|考核|检查|评估|宣传|推进|排查|整治|提升|培训))"
    r"[（(](?P<time>[^（）()]{2,32})[）)][：:。]?$"
)
_DUE = ("前", "之前", "以前", "底", "末", "日", "号")
#: The bracket that closes a heading and says by when or how often: 整治（6月底前完成）, 回访（每季度）.
_TERM = re.compile(
    r"[（(](?:(?:完成|整改|办理|办结)?(?:时限|时间|期限)|频次)?[：:]?(?P<time>[^（）()：:]{2,24}?)(?:完成|办结|报送|到位)?[）)][：:。]?$"
)
_EACH = re.compile(r"每[^（）()，、；]{1,12}?(?=[，、；）)]|执行|进行|开展)")
#: A heading that says how often its list of work is gone through: 每日工作清单, 每周巡检（周一10:00）.
_ROUND = re.compile(
    r"(?P<time>每(?:日|天|周|旬|月|季度?|半年|年度?|学期|班))(?:例行|常规|日常|固定|重点|定期|必|应|须)*"
    r"(?:巡检|巡查|检查|点检|自查|查验|盘点|保养|维护|清洁|保洁|清扫|消毒|工作|任务|事项|做|要做)"
    r"(?:工作|任务|事项|项目|内容|清单|要点|标准|表)?(?:[（(][^（）()]{0,40}[）)])?[：:。]?"
)
_LONGEST_STAGE = 64


def read(passage: Passage, draft: Draft) -> None:
    """Add the time of the nearest heading that is nothing but a time, or closes with one."""
    has_days = any(isinstance(clock.cadence, Deadline | Window) for clock in draft.clocks)
    if has_days and passage.segment.kind is SegmentKind.ROW:
        return  # a calendar of work: the week of its row is the time
    item = time_heading(passage)
    if item is None:
        if not has_days:
            _read_stage(passage, draft)
        return
    for mention in find_mentions(item.title, passage.plan.frame):
        quote = item.title[mention.start : mention.end]
        if span := passage.plan.words_in(item.span, quote):
            draft.add_clock(on_day(mention, quote), quote, span, NAME, Inheritance.HEADING)


def _read_stage(passage: Passage, draft: Draft) -> None:
    """Add the time of the stage that the nearest heading names."""
    for item in reversed(passage.place.path):
        words = _time_of_stage(item.title)
        if not words:
            continue
        if draft.clocks and _ROUND.fullmatch(item.title):
            return  # 每周检查, and below it 学期结束前…: an entry with a time of its own
        for mention in find_mentions(words, passage.plan.frame):
            quote = words[mention.start : mention.end]
            span = passage.plan.words_in(item.span, quote)
            if span and isinstance(mention.cadence, Deadline | Window | Quota):
                draft.add_clock(mention, quote, span, NAME, Inheritance.HEADING)
        return


@lru_cache(maxsize=256)
def _time_of_stage(title: str) -> str:
    """The time in the bracket that closes the heading of a stage, or of a round; "" where there is none."""
    if title.startswith("每") and (each := _ROUND.fullmatch(title)):
        own = _EACH.search(title, each.end("time"))
        return own[0] if own else each["time"]
    if title[-1:] not in "）)：:。" or len(title) > _LONGEST_STAGE:
        return ""
    stage = _STAGE.match(title)
    if stage and own_times(title, *stage.span("time")) == [stage.span("time")]:
        return stage["time"]
    term = _TERM.search(title)
    if term is None or own_times(title, *term.span("time")) != [term.span("time")]:
        return ""
    told = term["time"]
    return told if told.endswith(_DUE) or told.startswith("每") else ""  # （2026—2028年） dates the plan


def time_heading(passage: Passage) -> Item | None:
    """The nearest heading above that is nothing but a time."""
    for item in reversed(passage.place.path):
        if names_time(item.title):
            return item
    return None
