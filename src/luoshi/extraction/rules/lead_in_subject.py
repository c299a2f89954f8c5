"""Items under 单位应当履行下列职责： inherit the subject of the sentence that opens the list."""

from luoshi.duty import Bearer, Inheritance, Origin
from luoshi.extraction.draft import Draft
from luoshi.extraction.passage import Passage, Plan
from luoshi.extraction.rules import known_unit, subject

NAME = "lead-in-subject"


def read(passage: Passage, draft: Draft) -> None:
    """Add the subject of the innermost opener that has one, where the item names none itself."""
    if draft.bearers or draft.subject_is_thing:
        return
    plan = passage.plan
    for opener in plan.place(passage.segment.item).lead_ins:
        if bearers := _subject_of(plan, opener.index):
            for bearer in bearers:
                draft.add_bearer(
                    bearer.name, bearer.role, Origin(bearer.origin.span, NAME, Inheritance.LEAD_IN)
                )
            return


def _subject_of(plan: Plan, index: int) -> tuple[Bearer, ...]:
    """Whom an opener names; all items of its list ask."""
    known = plan.openers.get(index)
    if known is None:
        above = Draft(plan.passage(index), NAME)
        known_unit.read(above.passage, above)
        subject.read(above.passage, above)
        known = plan.openers[index] = tuple(above.bearers)
    return known
