"""由X…: X is to do it; 由X牵头 and 由X负责 make X lead."""

import re

from luoshi.duty import Origin, Role
from luoshi.extraction.draft import Draft
from luoshi.extraction.party import find_party_ends, read_names
from luoshi.extraction.passage import Passage
from luoshi.extraction.words import acts_at, skip_adverbs

NAME = "agency"

#: Not 交由X (X receives it), nor 推动由X (X is only led to it).
_BY = re.compile(
    r"由(?<![自缘事来交对]由)(?:(?<!理由)|(?<=[管办处审修监清]理由))(?<!推动由|引导由)(?!于|此|来|衷)"
)
_LEADS = re.compile(r"牵头|负责|主办")
_ACTS = re.compile(r"[具另出代办编保签答核收支承自批主作审分直召参规]|[予给]以|进行|任(?![何务职])")
_SET_BY = re.compile(r"(?:委托|指定|授权|任命|组成|构成|确定|设立|批准)(?:的|$)")


def read(passage: Passage, draft: Draft) -> None:
    """Add the names after 由, up to the verb; a clause that only states a case names nobody."""
    text = passage.text
    for by in _BY.finditer(text, passage.start, passage.end):
        end = _clause_end(passage, by.end())
        if end < passage.end and text[end - 1] == "的":
            continue
        for stop in find_party_ends(text, by.end(), min(by.end() + 60, passage.end)):
            if _SET_BY.match(text, stop):
                continue
            if not (acts_at(text, stop) or _ACTS.match(text, stop)):
                continue
            after = skip_adverbs(text, stop)
            role = Role.LEAD if _LEADS.match(text, after) else Role.BEARER
            for first, last in read_names(text, by.end(), stop):
                draft.add_bearer(text[first:last], role, Origin(passage.span(first, last), NAME))
            break


def _clause_end(passage: Passage, at: int) -> int:
    return next((end for start, end in passage.clauses if start <= at < end), passage.end)
