"""The words of a span as a reader sees them in the document."""

from __future__ import annotations

from itertools import pairwise

from luoshi.source import Document, Span


def as_written(document: Document, span: Span) -> str:
    """The words of a span with the spaces between its ranges; line breaks and page marks are left out.

    A healed span leaves out the space of 第一条　为了…, which a reader expects to see.
    """
    text = document.text
    words = [text[start:end] for start, end in span.ranges]
    for place, ((_, left), (right, _)) in enumerate(pairwise(span.ranges)):
        words[place] += inner_space(text[left:right])
    return "".join(words)


def inner_space(gap: str) -> str:
    """What stands between two ranges of a span, where it is nothing but space on one line."""
    return gap if gap.isspace() and "\n" not in gap else ""
