"""The parts of a sentence behind ； share the time that opens it: 到2027年，…；在服务方面，….

A part takes it where it says of what it speaks, or sets a figure (…；泵站达到5座). So does a further
立即 in the same paragraph: …后，甲应当立即…；乙应当立即…. A month or a quarter that labels a paragraph
(九月：…；…。) dates all its sentences.
"""

import re

from luoshi.cadence import Deadline, Limit, Mention, Quota, Window
from luoshi.duty import Inheritance
from luoshi.extraction.draft import Draft
from luoshi.extraction.figures.amounts import find_amounts
from luoshi.extraction.figures.spoken import only_spoken_of
from luoshi.extraction.passage import Passage
from luoshi.structure import Segment, SegmentKind

NAME = "chained-time"

#: A time that opens a sentence, up to its comma.
_OPENS = re.compile(
    r"(?:[到至在于]|争取|力争)?(?:20\d\d年|“?十[四五六]五”?|[今明本]年|当年|\d{1,2}月|第?[一二三四]季度|[上下]半年|年[底内])[^，。；：]{0,8}，"
)
#: The next part is one more of the same kind, where it says of what it speaks or has no subject.
_PART = re.compile(r"(?:在|对|就)?[^，。；：]{2,14}(?:方面|领域|上)[，：]|[一二三四五六七八九]是")
_AT_ONCE = re.compile("(?:应当?|要|须|必须)(?:立即|立刻|马上|第一时间)")
#: A month or another stretch of the year that labels a paragraph: 九月：…, 3—4月份：…, 一季度：….
_MONTH = re.compile(
    r"(?:\d{1,2}|[一二三四五六七八九十元]{1,2})(?:[、至到—\-－～~](?:\d{1,2}|[一二三四五六七八九十]{1,2}))?月份?[：:]"
    r"|(?:第?[一二三四]季度|[上下]半年|第[一二三四五六七八九十]{1,2}周)[：:]"
)
#: A sentence with more parts than this is a list.
_FARTHEST = 12


def read(passage: Passage, draft: Draft) -> None:
    """Add the time that opens the sentence, or the event that sets 立即 off, where the part has none."""
    segment = passage.segment
    before = _before(passage, segment)
    if before is None or segment.kind is SegmentKind.ROW or passage.mentions:
        return
    if once := _AT_ONCE.search(passage.text, passage.start, passage.end):
        _go_on(passage, before, draft, once.end())
    elif before.text.endswith("；") and _goes_on_listing(passage):
        _share(passage, before, draft)
    else:
        _share_month(passage, before, draft)


def _goes_on_listing(passage: Passage) -> bool:
    """Whether this part is one more that its sentence lists, or sets a figure: 到2027年，…；泵站达到5座."""
    text, start, end = passage.text, passage.start, passage.end
    if _PART.match(text, start) or "全覆盖" in passage.body:
        return True
    amounts = find_amounts(text, start, end)
    return any(amount.figures and not only_spoken_of(text, amount, start, end) for amount in amounts)


def _before(passage: Passage, segment: Segment) -> Segment | None:
    """The segment before this one, where it stands in the same paragraph."""
    other = passage.plan.outline.segments[segment.index - 1] if segment.index else None
    return other if other is not None and other.paragraph == segment.paragraph else None


def _first(passage: Passage, segment: Segment, ending: str = "") -> Segment:
    """The first segment of the paragraph up to this one; with an ending, of those before it that end so."""
    for _ in range(_FARTHEST):
        earlier = _before(passage, segment)
        if earlier is None or not earlier.text.endswith(ending):
            break
        segment = earlier
    return segment


def _go_on(passage: Passage, before: Segment, draft: Draft, end: int) -> None:
    """Give 立即, which ends at `end`, the event of the 立即 in the segment before."""
    for mention in passage.plan.passage(before.index).mentions:
        cadence = mention.cadence
        if isinstance(cadence, Limit) and not cadence.amount and cadence.trigger:
            start = end - (4 if passage.text.endswith("第一时间", 0, end) else 2)
            own = Mention(start, end, cadence, mention.rule)
            draft.add_clock(own, passage.text[start:end], passage.span(start, end), NAME)
            return


def _share(passage: Passage, before: Segment, draft: Draft) -> None:
    """Give this part the time with which the first part of its sentence opens."""
    head = passage.plan.passage(_first(passage, before, "；").index)
    opening = _OPENS.match(head.text, head.start)
    if opening is None:
        return
    for mention in head.mentions:
        if head.start + mention.end > opening.end():
            return
        if isinstance(mention.cadence, Deadline | Window | Quota):
            start, end = head.start + mention.start, head.start + mention.end
            quote = head.text[start:end]
            draft.add_clock(mention, quote, head.span(start, end), NAME, Inheritance.SENTENCE)


def _share_month(passage: Passage, before: Segment, draft: Draft) -> None:
    """Give this sentence the month that labels its paragraph: 九月：制定计划；召开例会。."""
    first = _first(passage, before)
    label = _MONTH.match(first.text, first.mark)
    if label is None:
        return
    head = passage.plan.passage(first.index)
    for mention in head.mentions:
        start, end = head.start + mention.start, head.start + mention.end
        if end <= label.end() and isinstance(mention.cadence, Window):
            draft.add_clock(mention, head.text[start:end], head.span(start, end), NAME, Inheritance.SENTENCE)
