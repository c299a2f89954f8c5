"""The title and the number under which a document is cited."""

from __future__ import annotations

import re

from luoshi.structure import ItemKind, Outline, SegmentKind

# GB/T 9704-2012, 7.2.5: organ word, year in hexagonal brackets, number; other brackets are common slips.
_NUMBER = re.compile(r"[\u4e00-\u9fff]{2,12}[〔\[［【（(]\d{4}[〕\]］】）)]\s*\d{1,5}\s*号")


def title_of(outline: Outline) -> str:
    """The document's title; its file name without the ending where it has none."""
    for item in outline.items:
        if item.kind is ItemKind.TITLE and item.title:
            return item.title
    return outline.document.name.rpartition(".")[0] or outline.document.name


def number_of(outline: Outline) -> str:
    """The document's number (发文字号) as written, "" where it has none.

    Only the parts of a letter are looked at: a number in running text cites another document.
    """
    for segment in outline.segments:
        if segment.kind is SegmentKind.FRAME and (found := _NUMBER.search(segment.text)):
            return found.group()
    return ""
