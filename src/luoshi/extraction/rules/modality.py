"""How a duty binds follows its main, mostly its first, command: 应当 before 不得 is must."""

import re

from luoshi.duty import Inheritance, Modality, Origin
from luoshi.extraction.draft import Draft
from luoshi.extraction.passage import Passage
from luoshi.extraction.rules import list_prohibition
from luoshi.extraction.rules.command import COMMANDS
from luoshi.extraction.rules.prohibition import FORBIDS
from luoshi.extraction.subject import read_subject
from luoshi.extraction.words import commands_at
from luoshi.source import Span

NAME = "modality"

_MAY = re.compile(
    r"鼓励(?<!落实鼓励)|可以(?![^，。]{0,6}的[，,])|可(?=按|由|根据|参照|结合|在|向|对|采[用取]|申请|通过|将|邀请|依|适当|自行|不|视)|提倡(?<![和、]提倡)|倡导(?<![和、]倡导)|有权(?!机关|[^，对向]{0,8}的(?:行政)?(?:机关|单位|部门|机构))|允许(?=有)"
)
_CONDITION = re.compile(
    r"^(?:围绕|根据|结合|为|按照?|在|以|对|除|依据|依照|从|凡|同时|其中|此外)|(?:的|下|时|前|后|中|上|领域|方面|期间|单位|部门)$"
)
_CASES = ("的", "时", "后", "前", "下", "中", "方面", "期间", "费用", "经费", "资金")
_DATED = re.compile(
    r"(?:到|至)?(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日|[上中下]旬)?(?:年?底|月?底|末)?[之以]?前"
)
#: A clause that commands behind its preposition, or by its count: 对…实行…, 每年召开两次.
_ACTS_ON = re.compile(r"对(?!于)[^，]+(?:实行|实施|给予|开展|进行|加强)|每[年月季周日][^，]*[次份]")
_ALLOWS_LIST = re.compile(
    r"(有权|可以)[^，。：]{0,14}(?:下列|以下|如下)[^，。：]{0,8}(?:措施|方式|权利|手段|职权)"
)
_EXPLORE = re.compile(r"^(?:积极|鼓励|支持|稳妥)?探索")


def read(passage: Passage, draft: Draft) -> None:
    """The first of the words that bind decides; a bare imperative before them is must."""
    if draft.duty_rule == list_prohibition.NAME:
        draft.modality = Modality.MUST_NOT  # an item under 不得有下列行为： forbids without a word of its own
        return
    text, start, end = passage.text, passage.start, passage.end
    found = [
        (match.start(), modality, match)
        for pattern, modality in (
            (FORBIDS, Modality.MUST_NOT),
            (_MAY, Modality.MAY),
            (COMMANDS, Modality.MUST),
        )
        if (match := pattern.search(text, start, end))
    ]
    if not found:
        if allowed := _allowed_by_opener(passage):
            draft.modality, draft.modality_origin = Modality.MAY, Origin(allowed, NAME, Inheritance.LEAD_IN)
        elif (match := _EXPLORE.match(text[start:end])) and len(passage.clauses) <= 2:
            draft.modality = Modality.MAY
            draft.modality_origin = Origin(passage.span(start, start + match.end()), NAME)
        return
    place, modality, match = min(found, key=lambda f: f[0])
    if modality is not Modality.MUST and (before := _commands_before(passage, place)):
        draft.modality_origin = Origin(passage.span(*before), NAME)
        return
    draft.modality = modality
    draft.modality_origin = Origin(passage.span(match.start(), match.end()), NAME)


def _allowed_by_opener(passage: Passage) -> Span | None:
    """The words by which the opener of a list allows its items: 有权采取下列措施： （一）查阅…."""
    openers = passage.plan.place(passage.segment.item).lead_ins
    allowed = _ALLOWS_LIST.search(openers[0].text) if openers else None
    if allowed is None:
        return None
    at = openers[0].start
    return passage.plan.outline.view.span(at + allowed.start(), at + allowed.end(1))


def _commands_before(passage: Passage, place: int) -> tuple[int, int] | None:
    """The clause before the one at `place` that commands, and is more than a condition."""
    for start, end in passage.clauses:
        if end > place:
            return None
        if _commands(passage, start, end):
            return start, end
    return None


def _commands(passage: Passage, start: int, end: int) -> bool:
    words = passage.text[start:end]
    if words.endswith(_CASES):
        return False
    if _ACTS_ON.search(words):
        return True
    if dated := _DATED.match(words):
        start += dated.end()
    if _CONDITION.search(words) or not commands_at(passage.text, start):
        return False
    return read_subject(passage, start, end) is None  # 委托方、出租方 begins with a verb, and is a party
