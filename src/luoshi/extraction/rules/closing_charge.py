"""The last sentence of a paragraph may only say who does it (由水利所负责实施) and speaks for it all."""

import re
from collections.abc import Sequence

from luoshi.duty import Inheritance, Origin
from luoshi.extraction.draft import Draft
from luoshi.extraction.parties.party import read_names
from luoshi.extraction.passage import Plan

NAME = "closing-charge"

#: What may stand before the names, and behind them: 此项工作由…牵头, …负责具体实施.
_WHAT = re.compile(r"(?:(?:此|该|这|上述|以上)(?:项|些)?(?:工作|任务)，?)?由?")
_CHARGES = re.compile(
    r"(?:共同|分别|具体|统一|按职责分工)*(?:牵头|负责|承担|主办)(?:负责)?(?:抓好|具体|组织)*(?:实施|落实|办理|推进|组织|完成)?"
    r"(?:（[^（）]*）)?"
)


def complete(plan: Plan, drafts: Sequence[Draft]) -> None:
    """Give those whom the last sentence of a paragraph charges to the duties before it that name nobody."""
    for place, draft in enumerate(drafts):
        if _only_charges(draft) and _closes(plan, draft):
            _hand_back(drafts, place)


def _only_charges(draft: Draft) -> bool:
    """Whether a sentence holds nothing but who does a work that it does not tell."""
    passage, text = draft.passage, draft.passage.text
    if passage.segment.mark or all(bearer.origin.inherited for bearer in draft.bearers):
        return False
    what = _WHAT.match(text, passage.start, passage.end)
    begin = what.end() if what else passage.start
    charges = _CHARGES.finditer(text, begin, passage.end)
    return any(
        begin < charge.start() < charge.end() == passage.end and read_names(text, begin, charge.start())
        for charge in charges
    )


def _closes(plan: Plan, draft: Draft) -> bool:
    """Whether a sentence is the last of its paragraph."""
    segment, segments = draft.segment, plan.outline.segments
    behind = segment.index + 1
    return behind == len(segments) or segments[behind].paragraph != segment.paragraph


def _hand_back(drafts: Sequence[Draft], place: int) -> None:
    """Give those of the draft at `place` to the ones before it in its paragraph."""
    closing = drafts[place]
    for draft in (drafts[before] for before in range(place - 1, -1, -1)):
        if draft.segment.paragraph != closing.segment.paragraph:
            return
        if draft.bearers or draft.subject_is_thing:
            continue
        for bearer in closing.bearers:
            origin = Origin(bearer.origin.span, NAME, Inheritance.SENTENCE)
            draft.add_bearer(bearer.name, bearer.role, origin)
