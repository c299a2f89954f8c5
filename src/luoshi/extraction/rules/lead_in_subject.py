"""Items under 单位应当履行下列职责： inherit the subject of the sentence that opens the list."""

import re

from luoshi.duty import Bearer, Inheritance, Origin, Role
from luoshi.extraction.draft import Draft
from luoshi.extraction.passage import Passage, Plan
from luoshi.extraction.rules import agency, known_unit, subject

#: Who answers for a work, of whom the next sentence says what it is to do: 镇长是第一责任人。.
_ANSWERS = re.compile(r"[^，。；]{2,30}(?:是|为)[^。；]{0,30}(?:责任人|负责人)(?:，[^。；]*)?$")
_THEIRS = re.compile(r"其(?:主要|具体)?(?:职责|任务|职能)")
NAME = "lead-in-subject"


def read(passage: Passage, draft: Draft) -> None:
    """Add the subject of the innermost opener that has one, where the item names none itself."""
    if draft.bearers or draft.subject_is_thing:
        return
    for opener in passage.place.lead_ins:
        if bearers := _subject_of(passage.plan, opener.index):
            for bearer in bearers:
                role = bearer.role if bearer.role is Role.SUPPORT else subject.role_at(passage, passage.start)
                draft.add_bearer(bearer.name, role, Origin(bearer.origin.span, NAME, Inheritance.LEAD_IN))
            return


def _subject_of(plan: Plan, index: int) -> tuple[Bearer, ...]:
    """Whom an opener names; all items of its list ask."""
    known = plan.openers.get(index)
    if known is None:
        above = Draft(plan.passage(index), NAME)
        known_unit.read(above.passage, above)
        subject.read(above.passage, above)
        if not above.bearers:
            agency.read(above.passage, above)  # 由副县长分管安全工作，其职责包括：
        if not above.bearers and index and _THEIRS.match(above.passage.body):
            return _subject_of(plan, index - 1)  # 县卫生局对学校卫生行使监督职权。其职责是：
        if not above.bearers:
            return who_answers(plan, index)
        known = plan.openers[index] = tuple(above.bearers)
    return known


def who_answers(plan: Plan, index: int) -> tuple[Bearer, ...]:
    """Who the sentence before, in the same paragraph, says answers for the work: 镇长是第一责任人。."""
    segments = plan.outline.segments
    if not index or segments[index - 1].paragraph != segments[index].paragraph:
        return ()
    before = plan.passage(index - 1)
    return _subject_of(plan, index - 1) if _ANSWERS.match(before.body) else ()
