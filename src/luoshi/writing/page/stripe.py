"""The coverage stripe: one cell a segment, in order, drawn as its fate."""

from __future__ import annotations

from html import escape
from itertools import groupby

from luoshi.errors import Lang
from luoshi.extraction.result import Extraction
from luoshi.structure import Part, Segment
from luoshi.writing.exact import as_written
from luoshi.writing.wording import FATES

_OPENING: dict[Lang, str] = {"zh": "引言", "en": "Opening"}
_CLOSING: dict[Lang, str] = {"zh": "结尾", "en": "Closing"}
_LABEL: dict[Lang, str] = {"zh": "全文各句，按顺序", "en": "All sentences, in order"}

_ROW = 40  # rem: what all cells ask for together; gaps and growth take the rest of a page's width


def stripe_html(extraction: Extraction, lang: Lang) -> tuple[str, str]:
    """The stripe, and the style rules that give its cells and sections their widths."""
    outline = extraction.outline
    sections: list[str] = []
    rules: list[str] = []
    unit = _ROW / max(sum(map(_weight, outline.segments)), 1)
    for place, group in groupby(outline.segments, key=lambda segment: _section(extraction, segment)):
        segments = list(group)
        cells = "".join(_cell(extraction, segment, lang) for segment in segments)
        number = len(sections)
        rules.extend(f"#c{segment.index}{_flex(_weight(segment), unit)}" for segment in segments)
        rules.append(f"#p{number}{_flex(sum(map(_weight, segments)), unit)}")
        words = (_CLOSING if sections else _OPENING)[lang]
        if place is not None:
            words = as_written(extraction.document, segments[0].span)
        label = f'<a class="label" href="#s{segments[0].index}">{escape(words)}</a>'
        sections.append(f'<div class="part" id="p{number}"><div class="cells">{cells}</div>{label}</div>')
    nav = f'<nav class="stripe" aria-label="{_LABEL[lang]}">{"".join(sections)}</nav>'
    return nav, "".join(rules)


def _section(extraction: Extraction, segment: Segment) -> int | None:
    """The outermost numbered heading above a segment; None before the first and after the last."""
    path = extraction.outline.path(segment.item)
    return path[0].index if path and segment.part is not Part.PAGE else None


def _cell(extraction: Extraction, segment: Segment, lang: Lang) -> str:
    fate = extraction.judgements[segment.index].fate
    name = f"{segment.index + 1} {FATES[fate][lang]}"
    place = f'id="c{segment.index}" href="#s{segment.index}"'
    return f'<a class="cell {fate.value}" {place} aria-label="{name}"></a>'


def _flex(weight: int, unit: float) -> str:
    # Cells share one row by length; where they get too narrow for that, a section wraps into rows.
    return f"{{flex:{weight} 1 {weight * unit:.3f}rem}}"


def _weight(segment: Segment) -> int:
    # By length; a very long row must not press the others under the least width.
    return min(max(len(segment.text), 12), 80)
