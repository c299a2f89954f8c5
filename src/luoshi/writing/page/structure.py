"""The structure of a document as one page: its Items and Segments by line, its Faults at their words."""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from collections.abc import Sequence
from functools import cache
from html import escape
from pathlib import Path

from luoshi.errors import Lang
from luoshi.source import Document, Fault, Span
from luoshi.structure import Item, Outline, Segment, SegmentCell, SegmentKind
from luoshi.writing.masthead import number_of, title_of
from luoshi.writing.wording import COMMA, KINDS

_FOLDER = Path(__file__).parent
_TAGS: dict[Lang, str] = {"zh": "zh-Hans", "en": "en"}
_AROUND = 60  # characters of a line that are shown on each side of a fault's words
_LEVELS = 6  # indents that the style has


def structure_html(outline: Outline, faults: Sequence[Fault], lang: Lang = "zh") -> str:
    """One page that asks the network for nothing; all words of the document are escaped.

    Each Item and Segment stands at its line of the text, with its kind; a Fault's words are marked.
    """
    document, title = outline.document, title_of(outline)
    style = _style()
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    facts = [f'<span class="file">{escape(document.name)}</span>', escape(document.reader)]
    if number := number_of(outline):
        facts.insert(0, f'<span lang="zh-Hans" class="song">{escape(number)}</span>')
    if document.pages:
        facts.append({"zh": f"{len(document.pages)} 页", "en": f"{len(document.pages)} pages"}[lang])
    return (
        f'<!doctype html>\n<html lang="{_TAGS[lang]}">\n<head>\n<meta charset="utf-8">\n'
        '<meta http-equiv="Content-Security-Policy" '
        f"content=\"default-src 'none'; style-src 'sha256-{digest}'\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{style}</style>\n</head>\n<body>\n"
        '<header>\n<p class="mark" aria-hidden="true"><i></i><i></i><b>落实</b></p>\n'
        f'<h1 lang="zh-Hans">{escape(title)}</h1>\n<p class="facts">{" ".join(facts)}</p>\n'
        f'<p class="lead">{escape(_lead(outline, faults, lang))}</p>\n</header>\n'
        f'<main class="structure">\n{_faults(document, faults, lang)}{_entries(outline, lang)}</main>\n'
        f"<footer><p>SHA-256 <code>{document.sha256}</code></p></footer>\n</body>\n</html>\n"
    )


@cache
def _style() -> str:
    names = ("page.css", "structure.css")
    return "".join((_FOLDER / name).read_text(encoding="utf-8") for name in names)


def _lead(outline: Outline, faults: Sequence[Fault], lang: Lang) -> str:
    kinds = Counter(segment.kind for segment in outline.segments)
    told = COMMA[lang].join(f"{KINDS[kind][lang]} {kinds[kind]}" for kind in SegmentKind if kinds[kind])
    if lang == "zh":
        return f"条目 {len(outline.items)}，句 {len(outline.segments)}（{told}），疑点 {len(faults)}"
    return f"{len(outline.items)} items, {len(outline.segments)} segments ({told}), {len(faults)} faults"


def _faults(document: Document, faults: Sequence[Fault], lang: Lang) -> str:
    if not faults:
        return ""
    head = {"zh": f"疑点 {len(faults)} 处", "en": f"Faults: {len(faults)}"}[lang]
    told = "".join(f"<li>{_fault(document, fault, lang)}</li>" for fault in faults)
    return f'<section class="faults"><h2>{head}</h2><ul>{told}</ul></section>\n'


def _fault(document: Document, fault: Fault, lang: Lang) -> str:
    sentence = f"{escape(fault.zh if lang == 'zh' else fault.en)} <code>{fault.code}</code>"
    if fault.span is None:
        return sentence
    line = document.line_of(fault.span.start)
    place = {"zh": f"第 {line} 行", "en": f"line {line}"}[lang]
    return f'{sentence} {place}<p class="quoted" lang="zh-Hans">{_marked(document.text, fault.span)}</p>'


def _marked(text: str, span: Span) -> str:
    """The first line of a span with its words marked, and some words round them."""
    start, end = span.ranges[0]
    head, stop = text.rfind("\n", 0, start) + 1, text.find("\n", start)
    stop = len(text) if stop < 0 else stop
    end = min(end, stop)
    first, last = max(head, start - _AROUND), min(stop, end + _AROUND)
    return (
        f"{'…' if first > head else ''}{escape(text[first:start])}<mark>{escape(text[start:end])}</mark>"
        f"{escape(text[end:last])}{'…' if last < stop else ''}"
    )


def _entries(outline: Outline, lang: Lang) -> str:
    """Items and Segments in the order of the text, each at its line and depth."""
    depths = {item.index: item.level for item in outline.items}
    entries: list[Item | Segment] = [*outline.items, *outline.segments]
    entries.sort(key=lambda entry: (entry.span.start, isinstance(entry, Segment)))
    titled = {item.span.start for item in outline.items if item.title}
    rows, at, line = [], 0, 1
    for entry in entries:
        start = entry.span.start
        line, at = line + outline.document.text.count("\n", at, start), start
        if isinstance(entry, Item):
            rows.append(_row(line, entry.level, "", _title(entry), "item"))
        elif entry.kind is not SegmentKind.HEADING or start not in titled:
            depth = 0 if entry.item is None else depths[entry.item] + 1
            kind = KINDS[entry.kind][lang]
            rows.append(_row(line, depth, kind, _words(entry), entry.kind.value, entry.index))
    return f'<div class="entries">{"".join(rows)}</div>\n'


def _row(line: int, depth: int, kind: str, words: str, named: str, index: int | None = None) -> str:  # noqa: PLR0913, PLR0917 - a row has so many parts
    anchor = f' id="s{index}"' if index is not None else ""
    return (
        f'<div class="entry {named} d{min(depth, _LEVELS)}"{anchor}><span class="line">{line}</span>'
        f'<div class="words" lang="zh-Hans">{words}</div><span class="kind">{escape(kind)}</span></div>\n'
    )


def _title(item: Item) -> str:
    number = f"<b>{escape(item.number)}</b> " if item.number else ""
    return number + escape(item.title)


def _words(segment: Segment) -> str:
    if not segment.cells:
        return escape(segment.text)
    return f"<dl>{''.join(_cell(cell) for cell in segment.cells if cell.text)}</dl>"


def _cell(cell: SegmentCell) -> str:
    named = " class=inherited" if cell.inherited else ""
    return f"<dt>{escape(cell.header)}</dt><dd{named}>{escape(cell.text)}</dd>"
