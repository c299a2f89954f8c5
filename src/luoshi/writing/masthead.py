"""The title and the number under which a document is cited."""

from __future__ import annotations

import re

from luoshi.structure import Outline, Part
from luoshi.structure.letter import looks_like_title

# GB/T 9704-2012, 7.2.5: organ word, year in hexagonal brackets, number; other brackets are common slips.
_NUMBER = re.compile(r"[\u4e00-\u9fff]{2,12}[〔\[［【（(]\d{4}[〕\]］】）)]\s*第?\d{1,5}\s*号")

_ORNAMENT = "#* \t\u3000"  # a title copied from a web page may carry the marks of its markup


def title_of(outline: Outline) -> str:
    """The document's title; its file name without the ending where it has none.

    A title that runs over several lines is joined until it ends in a kind of document (…通知).
    """
    title, last = "", -1
    for segment in outline.segments:
        if segment.part is not Part.TITLE:
            continue
        if title and (segment.index != last + 1 or looks_like_title(title)):
            break
        title, last = title + segment.text.strip(_ORNAMENT), segment.index
    return title or outline.document.name.rpartition(".")[0] or outline.document.name


def number_of(outline: Outline) -> str:
    """The document's number (发文字号) as written, "" where it has none.

    Only the parts of a letter are looked at: a number in running text cites another document.
    """
    for segment in outline.segments:
        if segment.part is Part.NUMBER and (found := _NUMBER.search(segment.text)):
            return found.group()
    return ""
