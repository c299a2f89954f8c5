"""How a duty binds follows its main, mostly its first, command: 应当 before 不得 is must."""

import re
from collections.abc import Iterator

from luoshi.duty import Inheritance, Modality, Origin
from luoshi.extraction.draft import Draft
from luoshi.extraction.obliging.exploring import explores_only
from luoshi.extraction.obliging.first_command import (
    behind_attribute,
    behind_banned_case,
    behind_entitlement,
    find_command_before,
    tells_which,
)
from luoshi.extraction.obliging.norms import find_cap
from luoshi.extraction.obliging.refusals import find_refusal
from luoshi.extraction.passage import Passage
from luoshi.extraction.rules import list_prohibition, transmittal
from luoshi.extraction.rules.invitation import ADVISES, ALLOWS, MAY_BY, MAY_CHOOSE, find_can
from luoshi.extraction.rules.prohibition import find_restraint
from luoshi.extraction.wording.orders import COMMANDS, FORBIDS, outside_titles
from luoshi.source import Span

NAME = "modality"

_MAY = re.compile(
    rf"自[定选](?=时间|地点|题目|主题|内容|方式|方案|科目|路线|项目)|鼓励(?!类|(?:发展|引进|建设|投资|使用|推广|采用)的)(?<!落实鼓励)(?<!不鼓励)(?<!为鼓励)(?<!为了鼓励)|可以(?!及|是|[^，。]{{0,6}}的[，,]|(?:满足|达到|保证|实现|看出|说明|反映)[^，。]{{0,40}}的[，,])|{MAY_BY}|{MAY_CHOOSE}|提倡(?<![和、]提倡)|倡导(?<![和、]倡导)|有权(?<!所有权)(?!必|机关|[^，对向]{{0,8}}的(?:行政)?(?:机关|单位|部门|机构))|{ALLOWS}|{ADVISES}"
)
_ALLOWS_LIST = re.compile(
    r"(有权|可以|可(?<![认许不方即无]可)(?=行使|采取|选择|查阅|享有))[^，。：]{0,14}(?:下列|以下|如下)[^，。：]{0,8}(?:措施|方式|权利|手段|职权)"
)
#: What stands for a sign of the number that a sentence begins with.
_MARK = "\u3000"
#: What is left out binds nobody: 除必须直接报送的事项外，….
_EXCEPTED = re.compile(r"除[^，。；]{2,40}(?:外|以外|之外)，")

#: What is handed on is to be carried out: 现印发给你们，请认真遵照执行.
_HANDS_ON = re.compile(
    "(?:印发|转发|下发|发)给你们，请|请[^，。；]{0,12}(?:遵照|贯彻|参照|认真|严格)[^，。；]{0,4}(?:执行|落实)$"
)


def read(passage: Passage, draft: Draft) -> None:
    """The first of the words that bind decides; a bare imperative before them is must."""
    if _is_settled(passage, draft):
        return
    text, start, end = passage.text, passage.start, passage.end
    if excepted := _EXCEPTED.match(text, start, end):
        start = excepted.end()
    start = behind_banned_case(text, start, end)
    found = list(_binding_words(_without_mark(passage), start, end))
    if cap := find_cap(text, start, end):
        found.append((cap.start(), cap.end(), Modality.MUST_NOT))
    if restraint := find_restraint(passage):
        found.append((restraint.start(), restraint.start() + 1, Modality.MUST_NOT))
    if not found:
        if allowed := _allowed_by_opener(passage):
            draft.modality, draft.modality_origin = Modality.MAY, Origin(allowed, NAME, Inheritance.LEAD_IN)
        elif explored := explores_only(passage, start):
            draft.modality = Modality.MAY
            draft.modality_origin = Origin(passage.span(explored - 2, explored), NAME)
        return
    place, stop, modality = min(found, key=lambda word: word[0])
    if modality is Modality.MAY and (after := behind_entitlement(text, place, end)) > place:
        modality, place, stop = Modality.MUST, after, end
    if modality is not Modality.MUST and (before := find_command_before(passage, place)):
        draft.modality_origin = Origin(passage.span(*before), NAME)
        return
    draft.modality = modality
    draft.modality_origin = Origin(passage.span(place, stop), NAME)


def _without_mark(passage: Passage) -> str:
    """The sentence with blanks for its number, no word before the first (四、|提倡), and for titles."""
    told = outside_titles(passage.text)
    return _MARK * passage.start + told[passage.start :] if passage.start else told


def _is_settled(passage: Passage, draft: Draft) -> bool:
    """Whether the rule that found the duty says how it binds; then no word of the sentence is asked."""
    if draft.duty_rule == list_prohibition.NAME:
        draft.modality = Modality.MUST_NOT  # an item under 不得有下列行为： forbids without a word of its own
        return True
    # 鼓励举报 before it only tells what for
    return draft.duty_rule == transmittal.NAME and _HANDS_ON.search(passage.body) is not None


def _binding_words(text: str, start: int, end: int) -> Iterator[tuple[int, int, Modality]]:
    """The first word of each kind that binds: where it begins and ends, and how it binds."""
    for match, modality in (
        (FORBIDS.search(text, start, end), Modality.MUST_NOT),
        (find_refusal(text, start, end), Modality.MUST_NOT),
        (_find_may(text, start, end), Modality.MAY),
        (COMMANDS.search(text, behind_attribute(text, start, end), end), Modality.MUST),
    ):
        if match:
            yield match.start(), match.end(), modality
    if "可" in text and (can := find_can(text, start, end)) >= 0:
        yield can, can + 1, Modality.MAY


def _find_may(text: str, start: int, end: int) -> re.Match[str] | None:
    """The first word that allows; none that only tells which thing is meant."""
    allowing = _MAY.finditer(text, start, end)
    return next((may for may in allowing if not tells_which(text, start, may.start(), end)), None)


def _allowed_by_opener(passage: Passage) -> Span | None:
    """The words by which the opener of a list allows its items: 有权采取下列措施： （一）查阅…."""
    openers = passage.place.lead_ins
    allowed = _ALLOWS_LIST.search(openers[0].text) if openers else None
    if allowed is None:
        return None
    at = openers[0].start
    return passage.plan.outline.view.span(at + allowed.start(), at + allowed.end(1))
