"""A heading that names a party gives its items to it: （一）市教育局, 安全员岗位职责."""

import re
from collections.abc import Sequence

from luoshi.duty import Inheritance, Origin
from luoshi.extraction.bearers.role import role_at
from luoshi.extraction.draft import Draft
from luoshi.extraction.parties.headed_names import (
    behind_title,
    names_in_heading,
    names_of_post,
    names_with_duties,
)
from luoshi.extraction.parties.known import names_known
from luoshi.extraction.passage import Passage
from luoshi.source import Span
from luoshi.structure import ItemKind, names_time

NAME = "heading-party"

#: A chapter that says what somebody owes: 第六章 承租方的权利与义务.
_OWED = re.compile(r"(?:义务|职责|责任)$")
#: A chapter speaks of parties, of which each article says what they are to do: 第四章 统计机构和统计人员.
_SPOKEN_OF = (ItemKind.BOOK, ItemKind.CHAPTER, ItemKind.SECTION)


def read(passage: Passage, draft: Draft) -> None:
    """Add the party of the nearest heading that is nothing but names, or speaks of a party's duties."""
    if draft.subject_is_thing or not draft.lacks_doer:
        return
    known = names_known(passage.plan.outline)
    for item in reversed(passage.place.path):
        if item.kind in _SPOKEN_OF:
            if _OWED.search(item.title):
                _add(passage, draft, item.span, names_with_duties(item.title))
            return
        if names_time(item.title):
            continue  # 五月主题：争做小公民
        names = names_in_heading(item.title, known)
        if names:
            _add(passage, draft, item.span, names)
            return
    _read_title(passage, draft)


def _read_title(passage: Passage, draft: Draft) -> None:
    """Add the party of whose post the whole document speaks: 安全员岗位职责."""
    title = passage.plan.title_above(passage.segment)
    if title is None:
        return
    if first := behind_title(title.text):
        if not any(item.kind is ItemKind.HAN for item in passage.place.path):
            _add(passage, draft, title.span, names_with_duties(first))
        return
    _add(passage, draft, title.span, names_of_post(title.text))


def _add(passage: Passage, draft: Draft, heading: Span, names: Sequence[str]) -> None:
    for name in names:
        if span := passage.plan.words_in(heading, name):
            draft.add_bearer(name, role_at(passage, passage.start), Origin(span, NAME, Inheritance.HEADING))
