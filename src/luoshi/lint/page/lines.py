"""The lines of a page by what they are in the letter: body, title, headings by their level."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator

from luoshi.errors import Phrase
from luoshi.lint.manuscript import Manuscript
from luoshi.lint.page.facts import Line
from luoshi.lint.page.form import is_face, measure, shown
from luoshi.structure import Item, Part, Segment, SegmentKind

Told = Callable[[Line], str]


def body_lines(manuscript: Manuscript) -> Iterator[Line]:
    """The paragraphs of running text."""
    for line, segments in _placed(manuscript):
        if all(each.kind is SegmentKind.SENTENCE for each in segments) or _is_broken_text(line, segments):
            yield line


def _is_broken_text(line: Line, segments: list[Segment]) -> bool:
    """Whether a line break parts its sentence: the first half then reads like a heading or a title."""
    return line.is_broken and not segments[0].mark and segments[-1].kind is SegmentKind.SENTENCE


def title_lines(manuscript: Manuscript) -> Iterator[Line]:
    """The lines of the first title: what is enclosed may be set otherwise."""
    opened = False
    for line, segments in _placed(manuscript):
        is_title = segments[0].part is Part.TITLE
        if opened and not is_title:
            return
        if is_title:
            opened = True
            yield line


def heading_lines(manuscript: Manuscript) -> Iterator[tuple[Line, Item]]:
    """The headings on lines of their own, each with its Item."""
    for line, segments in _placed(manuscript):
        item = segments[0].item
        if len(segments) == 1 and segments[0].kind is SegmentKind.HEADING and item is not None:
            yield line, manuscript.outline.items[item]


def _placed(manuscript: Manuscript) -> Iterator[tuple[Line, list[Segment]]]:
    """Each line with the segments that begin in it."""
    if manuscript.page is None:
        return
    segments = sorted(manuscript.outline.segments, key=lambda each: each.span.start)
    starts = [each.span.start for each in segments]
    for line in manuscript.page.lines:
        first = bisect_left(starts, line.span.start)
        last = bisect_left(starts, line.span.end)
        # An automatic number stands before the words of its paragraph.
        if first and segments[first - 1].span.end > line.span.start:
            first -= 1
        if last > first:
            yield line, segments[first:last]


def by_value(lines: Iterator[Line], told: Told) -> Iterator[tuple[str, list[Line]]]:
    """The lines of each wrong value, as `told` names it; "" is right, or unknown."""
    groups: dict[str, list[Line]] = {}
    for line in lines:
        if value := told(line):
            groups.setdefault(value, []).append(line)
    yield from groups.items()


def by_wrong_type(lines: Iterator[Line], place: str) -> Iterator[tuple[Phrase, list[Line]]]:
    """The lines of each size, then of each face, that is not the one that a place asks for."""
    every, size = tuple(lines), measure(f"{place}-size")

    def other_size(line: Line) -> str:
        return "" if line.size in (None, size) else shown(line.size or 0)

    def other_face(line: Line) -> str:
        return "" if not line.face or is_face(line.face, place) else line.face

    for points, found in by_value(iter(every), other_size):
        yield Phrase(f" {points} 磅", f"{points} pt"), found
    for face, found in by_value(iter(every), other_face):
        yield Phrase(face, face), found
