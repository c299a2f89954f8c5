"""What a page is measured by before it is parsed: what would take the parser too long, or too much room."""

from __future__ import annotations

import re
from typing import Final

from luoshi.errors import FileTooLarge, Phrase
from luoshi.reading.limits import PAGE_BYTES, PAGE_OPTIONS, PAGE_TAGS, TAG_ATTRIBUTES, in_megabytes
from luoshi.reading.original import Original

_OPTION: Final = re.compile(r"<opt(?:ion|group)", re.IGNORECASE)
#: A tag so long that it may have too many attributes; the shortest, " a", has two characters.
_LONG_TAG: Final = re.compile(rf"<[a-zA-Z][^<>]{{{2 * TAG_ATTRIBUTES},}}")
_VALUE: Final = re.compile(r"\"[^\"]*\"|'[^']*'")
_ATTRIBUTE: Final = re.compile(r"[\s/\"]+[^\s/\"]")


def measure(text: str, original: Original) -> None:
    """Let a page pass that can be parsed.

    Raises:
        FileTooLarge: it has more characters, tags, choices or attributes than any page.
    """
    if len(text) > PAGE_BYTES:
        size, limit = in_megabytes(len(original.data)), in_megabytes(PAGE_BYTES)
        raise FileTooLarge(path=original.path, size=size, limit=limit)
    _count(text.count("<"), PAGE_TAGS, "个标签", "tags", original)
    _count(sum(1 for _ in _OPTION.finditer(text)), PAGE_OPTIONS, "个选项", "choices", original)
    for tag in _LONG_TAG.finditer(text):
        bare = _VALUE.sub('"', tag.group())
        _count(sum(1 for _ in _ATTRIBUTE.finditer(bare)), TAG_ATTRIBUTES, "个属性", "attributes", original)


def _count(count: int, limit: int, zh: str, en: str, original: Original) -> None:
    if count > limit:
        size, most = Phrase(f"{count} {zh}", f"{count} {en}"), Phrase(f"{limit} {zh}", f"{limit} {en}")
        raise FileTooLarge(path=original.path, size=size, limit=most)
