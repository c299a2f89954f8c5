"""Whether a line goes on with the paragraph before it, in a hard-wrapped text and in any other.

In a hard-wrapped text the right margin, the indent and the number at the start of the line tell.
In any other a line is a paragraph, unless it plainly breaks off.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from luoshi.source import BlockKind
from luoshi.structure.dates import is_date
from luoshi.structure.letter import looks_like_title, salutation_end
from luoshi.structure.lines import Line
from luoshi.structure.margin import CENTRED, CLOSED, FIRST_INDENT, Margin
from luoshi.structure.marks import Mark, read_mark
from luoshi.structure.outline import ItemKind

_ENDED = CLOSED + "）)”"  # a paragraph may end here too, where its last line is short
_GOES_ON = "，、,（(《“"  # a paragraph never ends here
_LEADS_ON = "，。、；：！？）)》”,;"  # no paragraph begins with these
#: What begins a line of Markdown that is a heading or an item of a list.
_LIST_SIGN = re.compile(r"(?:#{1,6}|[-*+•●▪])[ \t](?=\S)")
_PARTED = re.compile("[，。；]")
_PAUSE = re.compile("[，。；、]")
# A signature behind the last stop.
_BODY = re.compile("(?:局|委|会|部|府|厅|办|办公室|院|公司|中心|处|社|校)$")
_REFERENCE = re.compile("第|规定|所|的|、|和|至|及|或|以")
_LONG, _ARTICLE = 30, 20  # characters; a heading is shorter, and so is the name of an article
_BRACKET_REACH = 300  # characters


def goes_on(text: str, paragraph: Sequence[Line], line: Line, margin: Margin | None) -> bool:
    """Whether `line` goes on with the paragraph whose lines so far are `paragraph`."""
    before = paragraph[-1]
    first = text[line.start]
    if before.block.kind is not BlockKind.LINE or line.block.kind is not BlockKind.LINE:
        return False
    if first == "|" or text[before.start] == "|":
        return False
    if first in _LEADS_ON:
        return True
    if _LIST_SIGN.match(text, line.start, line.end):
        return False
    if len(paragraph) == 1 and line.gap <= 1 and _is_bare_number(text, before):
        return read_mark(text, line.start, line.end) is None
    in_bracket = (line.page or line.gap <= 1) and _in_bracket(text, paragraph, line, margin)
    if margin is None and not in_bracket and not _runs_on(text, before, line):
        return False
    mark = read_mark(text, line.start, line.end)
    if margin is None or (in_bracket and mark is None):
        return mark is None
    if line.gap and not (line.page or margin.blank_between):
        return mark is None and margin.is_full(before) and _breaks_off(text, before, line)
    if (
        len(paragraph) == 1
        and _is_title(text, before)
        and not (margin.opens(before) and before.indent > line.indent)
    ):
        return False
    return _is_wrapped(text, before, line, mark, margin)


def _is_bare_number(text: str, line: Line) -> bool:
    """Whether a line is nothing but the number of what stands on the next: 第二十二条."""
    mark = read_mark(text, line.start, line.end)
    return mark is not None and mark.end == line.end


def _is_wrapped(text: str, before: Line, line: Line, mark: Mark | None, margin: Margin) -> bool:
    """Whether a line of a hard-wrapped text is a continuation, by the edge, the indent and the mark."""
    last = text[before.end - 1]
    if last in _GOES_ON and (mark is None or margin.is_full(before)):
        return True
    if max(before.indent, line.indent) >= margin.base + CENTRED:
        return False
    if margin.indented and line.indent >= margin.base + FIRST_INDENT:
        return False
    if not margin.is_filled(text, before, line):
        return mark is None and _breaks_off(text, before, line)
    if last in "：:" and salutation_end(text[before.start : before.end]) == before.end - before.start:
        return False
    if last in _ENDED:
        return mark is None and (margin.is_full(line) or text[line.end - 1] in _ENDED)
    return mark is None or margin.indented or _is_reference(text, mark)


def _is_title(text: str, line: Line) -> bool:
    """Whether a line is a title, or the last line of one."""
    words = text[line.start : line.end]
    return looks_like_title(words) and _PARTED.search(words) is None and read_mark(words) is None


def _is_reference(text: str, mark: Mark) -> bool:
    """Whether what looks like a mark stands in a sentence that goes on.

    It is a reference (第三条规定), a number with a space behind it, or one of a row (第一、第二).
    """
    if mark.kind is ItemKind.RUNNING:
        return True
    if mark.kind is ItemKind.ARTICLE:
        return _REFERENCE.match(text, mark.end) is not None
    return text[mark.end - 1].isspace()


def _in_bracket(text: str, paragraph: Sequence[Line], line: Line, margin: Margin | None) -> bool:
    """Whether a bracket is open at the end of the lines so far, and closes in this line or goes on."""
    before = paragraph[-1]
    fills = margin is not None and margin.is_full(before) and margin.is_full(line)
    if not fills and text.find("）", line.start, line.end) < 0 and text.find(")", line.start, line.end) < 0:
        return False
    start = max(paragraph[0].start, before.end - _BRACKET_REACH)
    opening = max(text.rfind("（", start, before.end), text.rfind("(", start, before.end))
    return (
        opening >= 0 and max(text.rfind("）", opening, before.end), text.rfind(")", opening, before.end)) < 0
    )


def _breaks_off(text: str, before: Line, line: Line) -> bool:
    """Whether a line stops in the middle of a sentence, and this one is no signature or date.

    A line that ends in a comma does. A line without a stop at its end may be a heading, unless
    a sentence stands before it on the same line.
    """
    last = text[before.end - 1]
    if last in "，、,《":
        return line.gap <= (last in "、《") or line.page
    if not last.isalnum() or line.gap > 1 + line.page or is_date(text[line.start : line.end]):
        return False
    stop = text.rfind("。", before.start, before.end)
    return stop >= 0 and _BODY.search(text, stop, before.end) is None


def _runs_on(text: str, before: Line, line: Line) -> bool:
    """Whether a line breaks off in a text whose lines are paragraphs.

    Careless writers leave the last stop out, so only a blank line or a page break tells that a
    converter parted a paragraph. There an article that breaks off is enough, and at the end of a
    page a long line, or one with a comma inside.
    """
    if text[before.end - 1] in "，、,《":
        return _breaks_off(text, before, line)
    if not line.gap and not line.page:
        return False
    mark = read_mark(text, before.start, before.end)
    if text[before.end - 1].isalnum() and not is_date(text[line.start : line.end]):
        length = before.end - before.start
        if mark is not None and mark.kind is ItemKind.ARTICLE and length >= _ARTICLE:
            return True
        if mark is not None and mark.kind is ItemKind.DECIMAL and length >= _ARTICLE:
            return _PAUSE.search(text, mark.end, before.end) is not None  # 2.1 负责人应…，并委派合适
        if line.page:
            words = mark.end if mark else before.start
            return length >= _LONG or _PAUSE.search(text, words, before.end) is not None
    return _breaks_off(text, before, line)
