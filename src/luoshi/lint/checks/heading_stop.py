"""A heading on a line of its own, or the title, ends in a stop."""

import re
from collections.abc import Iterator

from luoshi.lint.finding import Hit, Remark, Severity, hit
from luoshi.lint.manuscript import Manuscript, Paragraph, joined
from luoshi.source import Span
from luoshi.structure import Item, ItemKind, Part, SegmentKind
from luoshi.structure.letter import looks_like_title

NAME = "heading-stop"
SEVERITY = Severity.HINT
CITATION = "公文惯例：独占一行的标题末尾不用点号（GB/T 9704-2012 7.3.3 未作规定）"
REMARK = Remark(
    zh="标题独占一行，末尾不用“{signs}”，全文 {count} 处（{places}）",
    en="A heading on a line of its own ends without {signs}, {count} in all ({places})",
    remedy_zh="删去末尾的标点",
    remedy_en="Strike the sign at its end",
)
_STOPS = "。；;."
_COLONS = "：:"
#: What is no text of its own beside a heading: spaces, and the signs of Markdown.
_BESIDE = " \u3000\t\r\f\xa0#*>_"
_COMMAND = re.compile("[应须将]|要(?!点|求)|可以")
#: A comma behind a heading makes the next line its other half; no full line is as short as this.
_COMMA = re.compile(
    r"^[ \u3000]*[一二三四五六七八九十]{1,3}、[^，。；：\n]{2,14}(，)[ \u3000]*\n", re.MULTILINE
)


def find(manuscript: Manuscript) -> Iterator[Hit]:
    """One finding with all such stops; one that shares its paragraph with text keeps its stop."""
    spans = sorted(_places(manuscript), key=lambda span: span.start)
    if spans:
        signs = "”“".join(dict.fromkeys(manuscript.outline.document.quote(span) for span in spans))
        places = manuscript.places_told(spans)
        yield hit(joined(spans), signs=signs, count=len(spans), places=places)


def _places(manuscript: Manuscript) -> Iterator[Span]:
    for number, paragraph in enumerate(manuscript.prose):
        behind = manuscript.prose[number + 1] if number + 1 < len(manuscript.prose) else None
        if (
            (_is_stopped(paragraph) and not _is_entry(manuscript, paragraph, behind))
            or (number == 0 and _is_title(manuscript, paragraph))
            or _opens_text(manuscript, paragraph, behind)
        ) and _stands_alone(manuscript, paragraph):
            yield manuscript.within(paragraph, len(paragraph.text) - 1, len(paragraph.text))
    for found in _COMMA.finditer(manuscript.outline.document.text):
        yield Span.of(*found.span(1))


def _stands_alone(manuscript: Manuscript, paragraph: Paragraph) -> bool:
    """Whether nothing else stands in its line of the file: a line may hold what was read as paragraphs."""
    text = manuscript.outline.document.text
    place = manuscript.within(paragraph, 0, len(paragraph.text))
    before = text[text.rfind("\n", 0, place.start) + 1 : place.start]
    end = text.find("\n", place.end)
    behind = text[place.end : end if end >= 0 else len(text)]
    return not (before.strip(_BESIDE) or behind.strip(_BESIDE))


def _is_stopped(paragraph: Paragraph) -> bool:
    """Whether it is a heading with a stop; a colon too, where the heading has a number."""
    first = paragraph.segments[0]
    if len(paragraph.segments) > 1 or first.kind is not SegmentKind.HEADING:
        return False
    return paragraph.text[-1] in (_STOPS + _COLONS if first.mark else _STOPS)


def _is_entry(manuscript: Manuscript, paragraph: Paragraph, behind: Paragraph | None) -> bool:
    """Whether the first number stands right behind it again: both are sentences of one list."""
    here, there = (None if each is None else _item(manuscript, each) for each in (paragraph, behind))
    return here is not None and there is not None and (here.kind, here.number) == (there.kind, there.number)


def _item(manuscript: Manuscript, paragraph: Paragraph) -> Item | None:
    """The Item whose number begins it."""
    first = paragraph.segments[0]
    return manuscript.outline.items[first.item] if first.mark and first.item is not None else None


def _is_title(manuscript: Manuscript, paragraph: Paragraph) -> bool:
    """Whether it reads like the title that the document else lacks: its stop makes it a sentence."""
    text = paragraph.text
    if text[-1] not in _STOPS or _COMMAND.search(text) or len(paragraph.segments) > 1:
        return False
    return looks_like_title(text[:-1]) and all(each.part is not Part.TITLE for each in manuscript.paragraphs)


def _opens_text(manuscript: Manuscript, paragraph: Paragraph, behind: Paragraph | None) -> bool:
    """Whether a short line 一、…； has text of its own below it: it is no part of a list of sentences."""
    first, item = paragraph.segments[0], _item(manuscript, paragraph)
    if len(paragraph.segments) > 1 or item is None or behind is None:
        return False
    if item.kind is not ItemKind.HAN or first.kind is SegmentKind.HEADING:
        return False
    words = paragraph.text[first.mark : -1]
    return paragraph.text[-1] in "；;" and not re.search("[，；]", words) and not behind.segments[0].mark
