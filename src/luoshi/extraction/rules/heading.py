"""A heading over lines of its own is context, even where it is imperative in form."""

import re

from luoshi.duty import Fate
from luoshi.extraction.passage import Passage
from luoshi.structure import SegmentKind

NAME = "heading"

#: How often something is done: what heads entries and has no number may say it, no heading does.
_HOW_OFTEN = re.compile(
    r"(?:每[^，。；：的]{0,4}?[日天周旬月季年]度?|每学期)[^，。；：的]{2,16}"
    r"(?:(?:不少于|不低于|至少)?(?:\d+|[一二两三四五六七八九十])[次遍轮场期])$"
)


def judge(passage: Passage) -> Fate | None:
    """Context for every heading: what it orders is said by the lines below it; but not how often."""
    if passage.segment.kind is not SegmentKind.HEADING:
        return None
    return None if passage.start == 0 and _HOW_OFTEN.search(passage.body) else Fate.CONTEXT
