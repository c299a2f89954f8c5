"""Those present, whom minutes name in a line of their own and then charge: 参会人员：刘浩（架构师）、赵磊."""

from __future__ import annotations

import re
from itertools import islice

from luoshi.extraction.parties.known import names_known, with_names
from luoshi.extraction.parties.persons import read_persons
from luoshi.structure import Outline

#: The line that names them, at the head of minutes.
_PRESENT = re.compile(
    r"(?:(?:参[会加]|与会|出席|列席|到会|应到|实到|主持|记录|参加会议|出席会议)(?:人员?|成员|领导|同志|者|会议)?(?:名单)?|(?:会议)?(?:主持|记录)人?)[：:]"
)
#: What parts the names, and what is said of one behind it.
_PARTS = re.compile(r"[、，,；;/\s]+")
_COLON = re.compile("[：:]")
_ASIDE = re.compile(r"[（(][^（）()]*[）)]")
#: So many segments at the head of a document are looked at.
_HEAD = 16


def with_present(outline: Outline) -> Outline:
    """The outline with those present among the names that its reader knows; itself where none are named.

    Only what reads as the name of a person counts: 市教育局, which attends too, is known by its ending.
    """
    present = {
        name
        for segment in islice(outline.segments, _HEAD)
        if _PRESENT.match(segment.text)
        for name in _persons(outline.document.text[segment.span.start : segment.span.end])
    }
    return with_names(outline, (*names_known(outline).names, *present)) if present else outline


def _persons(words: str) -> list[str]:
    """The persons of a line as it stands in the document, where white space may part them."""
    listed = _ASIDE.sub(" ", _COLON.split(words, 1)[1].rstrip("。"))
    return [piece for piece in _PARTS.split(listed) if piece and read_persons(piece, 0, len(piece))]
