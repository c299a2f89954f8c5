"""由X…: X is to do it; 由X牵头 and 由X负责 make X lead."""

import re

from luoshi.duty import Role
from luoshi.extraction.draft import Draft
from luoshi.extraction.names import split_names
from luoshi.extraction.passage import Passage
from luoshi.extraction.words import ends_as_unit, find_unit_ends, skip_adverbs, verb_at

NAME = "agency"

_BY = re.compile(r"(?<![自理缘事])由(?!于|此|来|衷)")
_LEADS = re.compile(r"牵头|负责|主办")
_ACTS = re.compile(r"[在对按将根依以会与向为从统给处责共]|负责|牵头")


def read(passage: Passage, draft: Draft) -> None:
    """Add the names after 由, up to the verb."""
    text = passage.text
    for by in _BY.finditer(text, passage.start, passage.end):
        for stop in find_unit_ends(text, by.end(), min(by.end() + 60, passage.end)):
            if text[stop : stop + 3] in ("委托的", "指定的", "授权的"):
                continue
            after = skip_adverbs(text, stop)
            if not (after > stop or verb_at(text, after) or _ACTS.match(text, after)):
                continue
            role = Role.LEAD if _LEADS.match(text, after) else Role.BEARER
            for first, last in split_names(text, by.end(), stop):
                if ends_as_unit(text, first, last):
                    draft.add_bearer(text[first:last], role, passage.span(first, last), NAME)
            break
