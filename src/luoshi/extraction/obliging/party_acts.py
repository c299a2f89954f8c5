"""Whether a named party acts, refuses, has a time or a place: 县水利局|定期检修闸门, 窗口|不予受理."""

from __future__ import annotations

import re

from luoshi.extraction.obliging.norms import ADVERBIAL, works_as
from luoshi.extraction.parties.known import names_known
from luoshi.extraction.passage import Passage
from luoshi.extraction.wording.moments import end_of_moment
from luoshi.extraction.wording.words import (
    AT_WORK,
    acts_by_means,
    commands_at,
    find_unit_ends,
    skip_adverbs,
    verb_at,
)

#: What a party doesn't do.
REFUSES = re.compile(
    r"(?:一般|原则上)?不(?:予|收|再|列入|纳入|受理|为(?!例)|邀请|兼任|参加|出席|接受|题[词写]|公开|宴请|陪同|安排|印发|承办|搞)"
)
#: A time right behind a name: 县司法局4月底前…, 办公室上半年….
_WHEN = re.compile(
    r"于[\d春夏秋冬每]|20\d\d年|半年和年[终底]|上午|下午|早[上晨]|晚[上间]|中午|[本下][次周月]|次[日月年]|当[日天晚月]|\d{1,2}月|全年(?!(?:保持)?畅通)|年底|[上下]半年|第?[一二三四]季度|[一二三四五六七八九十]{1,2}月|本?学期"
)
#: 小学设卫生室; but 指挥部设综合组 tells who sits in it.
_HOUSES = re.compile(
    r"设(?!(?:正|副|常务)?(?:主任|组长|会长|处长|科长|队长|部长|理事长|秘书长|干事|专员|委员)[^，。；]{0,6}[一二两三四五六七八九十\d][名人])(?=[^立计施备在置想法定防有])|[都均各]?建有|[都均各]?(?:有|限报)(?=\d)"
)
_AT_WORK = re.compile(AT_WORK)


def party_acts(passage: Passage) -> bool:
    """Whether a named party acts, refuses or has a time."""
    text = passage.text
    known = names_known(passage.plan.outline).find(text, passage.start, passage.end)
    for end in (*find_unit_ends(text, passage.start, passage.end), *(stop for _, stop in known)):
        at = skip_adverbs(text, end)
        if at > end or verb_at(text, at) or ADVERBIAL.match(text, at) or REFUSES.match(text, at):
            return True
        if text.startswith("：", end) and works_as(text, passage.start, end, passage.end):
            return True
        if (
            _WHEN.match(text, end)
            or commands_at(text, end_of_moment(text, end))
            or acts_by_means(text, end)
            or _AT_WORK.match(text, end)
            or (_HOUSES.match(text, end) and text[end - 1] not in "组会部")
        ):
            return True
    return False
