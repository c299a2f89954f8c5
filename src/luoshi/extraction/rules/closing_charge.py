"""The last sentence of a paragraph may only say who does it (由水利所负责实施) and speaks for it all."""

import re
from collections.abc import Sequence

from luoshi.duty import Inheritance, Origin
from luoshi.extraction.draft import Draft
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
            _hand_back(drafts[:place], draft)


def _only_charges(draft: Draft) -> bool:
    """Whether a sentence holds nothing but who does a work that it does not tell."""
    passage = draft.passage
    own = [b.origin.span for b in draft.bearers if b.origin.inherited is None]
    if not own or passage.segment.mark:
        return False
    first = min(span.start for span in own)
    begin = passage.text.find(passage.plan.outline.document.text[first : first + 2], passage.start)
    charge = next((c for c in _CHARGES.finditer(passage.text, begin, passage.end) if c.group()), None)
    if charge is None or charge.end() != passage.end:
        return False
    return _WHAT.fullmatch(passage.text, passage.start, begin) is not None


def _closes(plan: Plan, draft: Draft) -> bool:
    """Whether a sentence is the last of its paragraph."""
    segment, segments = draft.passage.segment, plan.outline.segments
    behind = segment.index + 1
    return behind == len(segments) or segments[behind].paragraph != segment.paragraph


def _hand_back(before: Sequence[Draft], closing: Draft) -> None:
    for draft in reversed(before):
        if draft.passage.segment.paragraph != closing.passage.segment.paragraph:
            return
        if draft.bearers or draft.subject_is_thing:
            continue
        for bearer in closing.bearers:
            origin = Origin(bearer.origin.span, NAME, Inheritance.SENTENCE)
            draft.add_bearer(bearer.name, bearer.role, origin)
