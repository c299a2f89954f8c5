"""Sentences before the first heading tell why a plan is made; only a command among them obliges."""

import re

from luoshi.duty import Fate
from luoshi.extraction.obliging.refusals import find_refusal
from luoshi.extraction.parties.headed_names import names_of_post
from luoshi.extraction.passage import Passage
from luoshi.extraction.wording.orders import commands_or_forbids
from luoshi.extraction.wording.words import commands_at, ends_as_unit, verb_at

NAME = "background"

#: What another paper says: 《…决定》提出，要….
_CITES = re.compile(r"《[^》]+》[^，]{0,8}(?:提出|指出|明确|强调)[，,]")
#: What a leader of the state said: 总书记强调，要….
_SAID = re.compile(r"[^，。]{0,8}(?:总书记|总理|国家主席|委员长)[^，。]{0,24}(?:强调|指出|要求|提出)[，,：]")
#: Work that is given to somebody: 区统计局|负责对数据进行审核.
_GIVEN = re.compile(r"^[^，。；：]{2,24}负责(?:对|将|把|组织|统筹|做好|落实|指导|协调)")
_DATED = re.compile(r"到20\d\d年|20\d\d年.{0,3}底前")
#: A term that a work is given: 每天下班前提交, 提前48小时通知, 24小时内恢复.
_TIMED = re.compile(
    r"(?:^|[，；])(?:[^，。；]{0,8}提前\d+(?:个?工作日|个?小时|[天日])|每个?(?:工作日|[天日]|周[一二三四五六日]?|月\d{0,2}日?)[^，。；的]{0,6}前(?!后))"
)
#: The label of a paragraph that tells the work of a body: 组织部：负责签到。活动结束后写总结。
_LABEL = re.compile("[^，。；：:]{2,12}(?<!者)(?=[：:])")
_REQUEST = re.compile(r"(?<![申提报邀聘呈函])请(?!示|求)|^希望|(?:^|，)望(?=全体|各|广大|你们)")


def judge(passage: Passage) -> Fate | None:
    """Context before the first item of a plan, unless the sentence commands."""
    segment = passage.segment
    if _SAID.match(passage.body):
        return Fate.CONTEXT
    first = passage.plan.first_item
    if segment.item is not None or first is None or segment.index > first:
        return None
    text = passage.body
    if _CITES.match(text):
        return Fate.CONTEXT
    if commands_or_forbids(text) or _GIVEN.match(text):
        return None
    if any(sign.search(text) for sign in (_DATED, _REQUEST, _TIMED)):
        return None
    if "不再" in text and find_refusal(passage.text, passage.start, passage.end):
        return None
    title = passage.plan.title_above(segment)
    if (title and names_of_post(title.text)) or _stands_under_label(passage) or _goes_on(passage):
        return None
    if verb_at(passage.text, passage.start) and segment.paragraph > 4 and not text.startswith("为"):
        return None
    return Fate.CONTEXT


def _goes_on(passage: Passage) -> bool:
    """Whether the sentence before it in its paragraph orders somebody, and it goes on with commands."""
    segments, at = passage.plan.outline.segments, passage.segment.index
    if not at or segments[at - 1].paragraph != passage.segment.paragraph:
        return False
    above = passage.plan.passage(at - 1)
    if any(passage.text.find("》", first, end) >= 0 for first, end in passage.clauses[:1]):
        return False  # 中央印发的《…》要求完善…: what another paper says
    ordered = commands_or_forbids(above.body) or _goes_on(above)
    return ordered and any(commands_at(passage.text, start) for start, _ in passage.clauses)


def _stands_under_label(passage: Passage) -> bool:
    """Whether the paragraph begins with the name of a body whose work it tells."""
    segments, at = passage.plan.outline.segments, passage.segment.index
    while at and segments[at - 1].paragraph == passage.segment.paragraph:
        at -= 1
    label = _LABEL.match(segments[at].text, segments[at].mark)
    return label is not None and ends_as_unit(segments[at].text, *label.span())
