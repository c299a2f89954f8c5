"""Fixed layouts: characters with places -> lines, paragraphs, tables and what stands beside them.

Pure geometry, in points (1/72 inch) from a page's upper left corner; it knows no file format.
"""

from __future__ import annotations

from luoshi.reading.layout.boxes import span_boxes
from luoshi.reading.layout.line import Glyph, Line, rows_of
from luoshi.reading.layout.rulings import Stroke, stroke
from luoshi.reading.layout.setting import Setting, Sheet, set_text
from luoshi.reading.layout.turning import turned_back, turned_glyph

__all__ = [
    "Glyph",
    "Line",
    "Setting",
    "Sheet",
    "Stroke",
    "rows_of",
    "set_text",
    "span_boxes",
    "stroke",
    "turned_back",
    "turned_glyph",
]
