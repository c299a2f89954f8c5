"""A sentence without a subject goes on with the subject of the sentence before it in its paragraph."""

from collections.abc import Sequence

from luoshi.duty import Inheritance, Modality, Role
from luoshi.extraction.draft import Draft
from luoshi.extraction.passage import Plan

NAME = "governing-subject"

_OWN = ("subject", "agency", "lead-in-subject")


def complete(plan: Plan, drafts: Sequence[Draft]) -> None:
    """Hand the subject on, draft by draft, within a paragraph."""
    del plan
    before: Draft | None = None
    for draft in drafts:
        if before is not None and _governs(before, draft):
            for bearer in before.bearers:
                if bearer.role is not Role.SUPPORT and (
                    bearer.origin.rule in _OWN or bearer.origin.inherited is Inheritance.SENTENCE
                ):
                    draft.add_bearer(bearer.name, bearer.role, bearer.origin.span, NAME, Inheritance.SENTENCE)
        before = draft


def _governs(before: Draft, draft: Draft) -> bool:
    if draft.bearers or draft.subject_is_thing or before.modality is Modality.MAY:
        return False
    if draft.modality is Modality.MAY and "鼓励" in draft.passage.body[:6]:
        return False
    first, second = before.passage.segment, draft.passage.segment
    if second.index - first.index > 2:
        return False
    return first.paragraph == second.paragraph
