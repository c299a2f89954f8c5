"""Lines -> paragraphs: by first-line indents, short last lines, size and distance, across pages too."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from luoshi.reading.layout.line import Line
from luoshi.reading.layout.measure import Measure

_NUMBER = re.compile(
    r"[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、](?!\d)"
    r"|第[一二三四五六七八九十百零〇\d]{1,5}[编章节条]|[①-⑳]|附件[\d一二三四五六七八九十]*[：:]|[•●■◆▪➢◇▲]"
)
_LEADER = re.compile(r"[.…·]{3,}\s*\d+$")  # a line of a table of contents
_SIZE_CHANGE = 1.12
_TITLE = 1.15  # times the body's size
_FAR = 1.6  # times the usual distance of lines; without indents less parts paragraphs
_FAR_PLAIN = 1.25


def join_lines(lines: Sequence[Line], measures: Mapping[int, Measure]) -> list[tuple[Line, ...]]:
    """The paragraphs of a document's body, each as its lines.

    lines: in the order of reading, without running heads, page numbers and notes.
    measures: of each column.
    """
    groups: list[list[Line]] = []
    for line in lines:
        if groups and goes_on(groups[-1][-1], line, measures[line.column], first=len(groups[-1]) == 1):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [tuple(group) for group in groups]


def goes_on(before: Line, line: Line, measure: Measure, *, first: bool) -> bool:
    """Whether a line goes on with the paragraph of the one before. first: that one begins it."""
    if not 1 / _SIZE_CHANGE < line.size / before.size < _SIZE_CHANGE or _LEADER.search(before.text):
        return False
    near = before.page == line.page and before.column == line.column
    if before.size > _TITLE * measure.size:
        return near and _goes_on_with_title(before, line, measure)
    if near and line.top - before.top > (_FAR if measure.indented else _FAR_PLAIN) * measure.pitch:
        return False
    if before.column == line.column and not measure.is_full(before, line):
        return False
    if measure.is_set_in(line):
        return _is_hanging(before, line, measure, first=first)
    return measure.indented or _NUMBER.match(line.text) is None


def _goes_on_with_title(before: Line, line: Line, measure: Measure) -> bool:
    """Whether a centred line in large type is the next of one title."""
    if line.top - before.top > 2.2 * before.size:
        return False
    return measure.is_centred(line) and measure.is_centred(before)


def _is_hanging(before: Line, line: Line, measure: Measure, *, first: bool) -> bool:
    """Whether a paragraph is set in as a whole: a list under its number, a list of attachments."""
    if not first or _NUMBER.match(line.text):
        return (
            line.left - measure.left > 3.5 * measure.size and abs(line.left - before.left) < 0.3 * line.size
        )
    return line.left > before.left + 0.6 * measure.size and measure.is_set_in(before)
