"""Items under 单位应当履行下列职责： inherit the subject of the sentence that opens the list."""

from luoshi.duty import Inheritance, Origin
from luoshi.extraction.draft import Draft
from luoshi.extraction.passage import Passage
from luoshi.extraction.rules import known_unit, subject

NAME = "lead-in-subject"


def read(passage: Passage, draft: Draft) -> None:
    """Add the subject of the innermost opener that has one, where the item names none itself."""
    if draft.bearers or draft.subject_is_thing:
        return
    plan = passage.plan
    for opener in plan.place(passage.segment.item).lead_ins:
        above = Draft(plan.passage(opener.index), NAME)
        known_unit.read(above.passage, above)
        subject.read(above.passage, above)
        if above.bearers:
            for bearer in above.bearers:
                draft.add_bearer(
                    bearer.name, bearer.role, Origin(bearer.origin.span, NAME, Inheritance.LEAD_IN)
                )
            return
