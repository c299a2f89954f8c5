"""A heading that is a time dates the items below it: 九月份：, 第一季度, 三、3月至5月."""

import re
from functools import lru_cache

from luoshi.cadence import find_mentions
from luoshi.duty import Inheritance
from luoshi.extraction.draft import Draft
from luoshi.extraction.passage import Passage
from luoshi.structure import Item

NAME = "heading-time"

_ONLY_TIME = re.compile(
    r"[（(]?(?:\d{4}年)?(?:第?[一二三四1234]季度|[上下]半年|(?:\d{1,2}|[一二三四五六七八九十元]{1,2})月份?(?:[至—\-－～、]+(?:\d{1,2}|[一二三四五六七八九十]{1,2})月份?)?)[）)]?[：:]?"
)
#: No heading that is nothing but a time has more characters: （2026年10月份至12月份）：.
_LONGEST = 18


def read(passage: Passage, draft: Draft) -> None:
    """Add the time of the nearest heading that is nothing but a time."""
    item = time_heading(passage)
    if item is None:
        return
    for mention in find_mentions(item.title, passage.plan.frame):
        quote = item.title[mention.start : mention.end]
        if span := passage.plan.words_of_heading(item, quote):
            draft.add_clock(mention, quote, span, NAME, Inheritance.HEADING)


def time_heading(passage: Passage) -> Item | None:
    """The nearest heading above that is nothing but a time."""
    for item in reversed(passage.place.path):
        if 2 <= len(item.title) <= _LONGEST and _is_time(item.title):
            return item
    return None


@lru_cache(maxsize=256)  # many sentences stand below the same headings
def _is_time(title: str) -> bool:
    return _ONLY_TIME.fullmatch(title) is not None
