"""Items of a list that name things, or catch all the rest, (其他职责) are context."""

import re

from luoshi.duty import Fate
from luoshi.extraction.passage import Passage
from luoshi.extraction.rules.command import COMMANDS
from luoshi.extraction.rules.prohibition import FORBIDS
from luoshi.extraction.words import commands_at, skip_adverbs, verb_at

NAME = "list-item"

_CATCH_ALL = re.compile(
    r"^(?:法律|法规|国家|依法|其他|.{0,24}(?:规定|约定|认为|要求|需要|应当)的?其他|.{0,10}其他(?:依法)?应当).{0,30}$"
)
_NOUN_LIST = re.compile(
    r"(?:下列|以下|如下).{0,16}(?:内容|情形|条件|行为|信息|材料|事项|资料|原则|之一|标准|制度|范围|方式|要素)|包括|行为之一|情形之一|有下列"
)
_OFFENCE = re.compile(r"的$")
_GIVES = re.compile(r"负责|组织|制定")


def judge(passage: Passage) -> Fate | None:
    """Context for items that are noun phrases, conditions or catch-alls under a list's opener."""
    if passage.segment.item is None:
        return None
    lead_ins = passage.plan.lead_ins(passage.segment)
    text = passage.body
    if not lead_ins:
        return None
    if len(text) <= 40 and _CATCH_ALL.match(text):
        return Fate.CONTEXT
    opener = lead_ins[0].text
    if _OFFENCE.search(text) and not _commands(text):
        return Fate.CONTEXT
    if _NOUN_LIST.search(opener[-40:]):
        return None if _commands(text) or _acts(passage) else Fate.CONTEXT
    if verb_at(text, skip_adverbs(text, 0)) or _commands(text):
        return None
    if text.endswith(("情况", "信息", "标准", "条件", "资料", "材料", "内容")) and len(text) <= 40:
        return Fate.CONTEXT
    return None


def _commands(text: str) -> bool:
    return bool(_GIVES.search(text) or COMMANDS.search(text) or FORBIDS.search(text))


def _acts(passage: Passage) -> bool:
    """Whether the item says what to do in a case: 不属于本机关的，告知…."""
    cases = [index for index, (_, end) in enumerate(passage.clauses) if passage.text[end - 1] == "的"]
    if cases:
        return any(commands_at(passage.text, start) for start, _ in passage.clauses[cases[-1] + 1 :])
    return passage.body.startswith("对") and ("给予" in passage.body or "予以" in passage.body)
