"""A bracket that closes a heading names who and when for all below it: 一、科技创新（由区科技局牵头）."""

from collections.abc import Sequence
from functools import lru_cache

from luoshi.cadence import find_mentions
from luoshi.duty import Inheritance, Origin
from luoshi.extraction.draft import Draft
from luoshi.extraction.passage import Plan
from luoshi.extraction.trailers.form import TrailerForm, read_trailer
from luoshi.structure import Item, find_trailer
from luoshi.structure.brackets import CLOSING

NAME = "heading-trailer"

_CLOSES = tuple(CLOSING)
_NOTHING = TrailerForm((), ())


def complete(plan: Plan, drafts: Sequence[Draft]) -> None:
    """Add whom the nearest such heading names to the duties that nobody bears, and its time with them."""
    for draft in drafts:
        if draft.bearers or draft.subject_is_thing:
            continue
        for item in reversed(draft.passage.place.path):
            if (form := _read(item.title)).parties:
                _give(plan, draft, item, form)
                break


@lru_cache(maxsize=256)  # many sentences stand below the same headings
def _read(title: str) -> TrailerForm:
    if not title.endswith(_CLOSES):
        return _NOTHING
    at = find_trailer(title)
    return read_trailer(title, at) if at > 0 else _NOTHING


def _give(plan: Plan, draft: Draft, item: Item, form: TrailerForm) -> None:
    for party in form.parties:
        name = item.title[party.start : party.end]
        if span := plan.words_in(item.span, name):
            draft.add_bearer(name, party.role, Origin(span, NAME, Inheritance.HEADING))
    for start, end in form.times if not draft.clocks else ():
        for mention in find_mentions(item.title[start:end], plan.frame):
            quote = item.title[start + mention.start : start + mention.end]
            if span := plan.words_in(item.span, quote):
                draft.add_clock(mention, quote, span, NAME, Inheritance.HEADING)
