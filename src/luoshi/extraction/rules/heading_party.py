"""A heading that is a party's name gives its items to that party: （一）市教育局."""

from functools import lru_cache

from luoshi.duty import Inheritance, Origin, Role
from luoshi.extraction.draft import Draft
from luoshi.extraction.known import KnownNames, names_known
from luoshi.extraction.names import split_names
from luoshi.extraction.passage import Passage
from luoshi.extraction.words import ends_as_unit, verb_at

NAME = "heading-party"


def read(passage: Passage, draft: Draft) -> None:
    """Add the party of the nearest heading that is nothing but names."""
    if draft.bearers or draft.subject_is_thing:
        return
    known = names_known(passage.plan.outline)
    for item in reversed(passage.place.path):
        names = _known(item.title, known) or _names(item.title)
        for name in names:
            if span := passage.plan.words_of_heading(item, name):
                draft.add_bearer(name, Role.BEARER, Origin(span, NAME, Inheritance.HEADING))
        if names:
            return


def _known(title: str, known: KnownNames) -> tuple[str, ...]:
    """The names of a heading that is nothing but names that were handed in; else none."""
    names = [title[start:end] for start, end in split_names(title, 0, len(title), known)] if known else []
    return tuple(names) if all(name in known for name in names) else ()


@lru_cache(maxsize=256)  # many sentences stand below the same headings
def _names(title: str) -> tuple[str, ...]:
    """The names of a heading that is nothing but names; else none."""
    if not 3 <= len(title) <= 30 or verb_at(title, 0) or "的" in title or "，" in title:
        return ()
    if not ends_as_unit(title, 0, len(title)):
        return ()
    names = split_names(title, 0, len(title))
    whole = all(end - start >= 3 and ends_as_unit(title, start, end) for start, end in names)
    return tuple(title[start:end] for start, end in names) if whole else ()
