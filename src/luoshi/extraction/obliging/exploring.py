"""探索…, 本市支持…: an invitation where it is all that a sentence says, and nobody is charged with it."""

from __future__ import annotations

import re

from luoshi.extraction.obliging.first_command import acts_on
from luoshi.extraction.passage import Passage
from luoshi.extraction.wording.words import commands_at

_EXPLORE = re.compile(
    r"(?:国家|本(?:自治)?[省市县区州旗])(?:依法|积极)?支持|(?:(?:根据|结合|围绕|针对|立足|按照)[^，。；]{2,40}，)?(?:积极|鼓励|支持|稳妥)?探索"
)
#: What comes of it: 探索…，促进….
_EFFECT = re.compile("促进|保障|推动|提[升高]|增强|形成|实现|满足|激发|带动|作为")


def explores_only(passage: Passage, start: int) -> int:
    """Where 探索, or 本市支持, ends that is all a sentence says from `start` on; 0 where none is.

    Nobody is charged with it, and no clause behind it commands.
    """
    text = passage.text
    explored = _EXPLORE.match(text, start, passage.end)
    if explored is None or passage.is_charged:
        return 0
    later = [(first, last) for first, last in passage.clauses if first > explored.end() - 2]
    if any(acts_on(text, first, last) for first, last in later):
        return 0
    goes_on = (first for first, _ in later if commands_at(text, first) or text[first] in "将把")
    return explored.end() if all(_EFFECT.match(text, first) for first in goes_on) else 0
