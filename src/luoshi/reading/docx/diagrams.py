"""Diagrams (SmartArt): the words of their points, in the order in which they were written.

Source: ECMA-376 Part 1, 21.4 (DrawingML diagrams).
"""

from __future__ import annotations

from collections.abc import Iterator

from luoshi.reading.docx.markup import DIAGRAM, DRAWING
from luoshi.reading.markup import Element


def diagram_lines(root: Element | None) -> Iterator[str]:
    """A line for each paragraph of a diagram's points; points that only draw arrows have none."""
    for point in () if root is None else root.iter(DIAGRAM + "pt"):
        if point.get("type", "node") not in {"node", "asst"}:
            continue
        for paragraph in point.iter(DRAWING + "p"):
            line = " ".join("".join(text.text or "" for text in paragraph.iter(DRAWING + "t")).split())
            if line:
                yield line
