"""Sentences before the first heading tell why a plan is made; only a command among them obliges."""

import re

from luoshi.duty import Fate
from luoshi.extraction.passage import Passage
from luoshi.extraction.words import verb_at

NAME = "background"

_COMMAND = re.compile(r"应当|必须|不得|严禁|禁止|(?:^|[，各部门单位地区])要(?!求|素|点|件)|请(?!示|求)|须")


def judge(passage: Passage) -> Fate | None:
    """Context before the first item of a plan, unless the sentence commands."""
    segment = passage.segment
    if segment.item is not None or segment.index > passage.plan.first_item or not passage.plan.first_item:
        return None
    if _COMMAND.search(passage.body):
        return None
    if verb_at(passage.text, passage.start) and segment.paragraph > 4 and not passage.body.startswith("为"):
        return None
    return Fate.CONTEXT
