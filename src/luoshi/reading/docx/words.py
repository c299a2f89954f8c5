"""Words: the text of one paragraph, and what hangs on it.

Source: ECMA-376 Part 1, 17.3 (paragraphs, runs), 17.13 (tracked changes), 17.16 (fields).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Final

from luoshi.reading.docx.fields import Fields
from luoshi.reading.docx.markup import DIAGRAM, MC, OLE, XML_SPACE, M, W, at, chosen, switched
from luoshi.reading.docx.styles import Style, Styles
from luoshi.reading.docx.symbols import symbol
from luoshi.reading.markup import Element

#: Where a soft line break, a page or a column break stands in a paragraph's text.
BREAK: Final = "\n"

Note = Callable[[str], None]

_FIXED: Final = {
    W + "tab": "\t",
    W + "ptab": "\t",
    W + "br": BREAK,
    W + "cr": BREAK,
    W + "noBreakHyphen": "-",
}
_TEXT: Final = W + "t"
_PROPERTIES: Final = W + "rPr"
_BOXES: Final = frozenset({W + "txbxContent", DIAGRAM + "relIds"})
_INSERTED: Final = frozenset({W + "ins", W + "moveTo"})
_REMOVED: Final = frozenset({W + "del", W + "moveFrom"})
_WRAPPERS: Final = frozenset(
    {
        W + name
        for name in (
            "hyperlink",
            "smartTag",
            "fldSimple",
            "customXml",
            "sdtContent",
            "dir",
            "bdo",
            "rubyBase",
        )
    }
)
_REFERENCES: Final = {W + "footnoteReference": "footnotes", W + "endnoteReference": "endnotes"}
# A line break in the middle of w:t is a blank to Word; the separators would break a line too.
_BLANKS: Final = str.maketrans(dict.fromkeys("\n\r\x85\u2028\u2029", " "))


@dataclass(slots=True)
class Words:
    """A paragraph's text, the text boxes anchored in it, and the notes that it calls.

    boxes: w:txbxContent elements, and dgm:relIds of diagrams. notes: ("footnotes" or "endnotes", id).
    """

    parts: list[str] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    fields: Fields = field(default_factory=Fields)

    @property
    def text(self) -> str:
        """The text; BREAK stands for line breaks."""
        return "".join(self.parts)


def content(parent: Element, note: Note) -> Iterator[Element]:
    """The children of a container as they count once all tracked changes are accepted.

    Wrappers (content controls, custom XML, insertions) give way to what they hold, removed text
    is left out, and of alternatives one is taken.
    """
    for child in parent:
        tag = child.tag
        if tag in _REMOVED:
            note("tracked-changes")
        elif tag in _INSERTED:
            note("tracked-changes")
            yield from content(child, note)
        elif tag == W + "sdt":
            held = at(child, "sdtContent")
            if held is not None:
                yield from content(held, note)
        elif tag == MC + "AlternateContent":
            branch = chosen(child)
            if branch is not None:
                yield from content(branch, note)
        elif tag in _WRAPPERS:
            yield from content(child, note)
        else:
            yield child


def is_mark_gone(properties: Element | None, note: Note) -> bool:
    """Whether a paragraph's end mark is removed or hidden, so that it runs on into the next one."""
    mark = at(properties, "rPr")
    if mark is None:
        return False
    if any(mark.find(tag) is not None for tag in _REMOVED):
        note("tracked-changes")
        return True
    return bool(switched(mark, "vanish"))


def read_words(paragraph: Element, styles: Styles, chain: tuple[Style, ...], note: Note) -> Words:
    """The words of a paragraph. chain: its styles, nearest first."""
    words = Words()
    for child in content(paragraph, note):
        if child.tag == W + "r":
            _read_run(child, words, styles, chain, note)
        elif str(child.tag).startswith(M):
            words.parts.extend(_formula(child))
    return words


def _read_run(run: Element, words: Words, styles: Styles, chain: tuple[Style, ...], note: Note) -> None:
    if styles.hides(at(run, "rPr"), chain):
        if run.find(W + "t") is not None:
            note("hidden-text")
        return
    for child in run if _is_plain(run) else content(run, note):
        tag = child.tag
        if tag == _TEXT:
            words.parts.append(_plain(child))
        elif tag == W + "ruby":
            _read_ruby(child, words, styles, chain, note)
        elif tag != _PROPERTIES:
            _read_sign(child, words, note)


def _read_sign(sign: Element, words: Words, note: Note) -> None:
    """What a run holds beside its text: breaks, symbols, fields, calls of notes, drawings."""
    tag = sign.tag
    if tag in _FIXED:
        words.parts.append(_FIXED[tag])
    elif tag == W + "sym":
        words.parts.append(_symbol(sign, note))
    elif tag == W + "fldChar":
        words.parts.append(words.fields.turn(sign))
    elif tag == W + "instrText":
        words.fields.add(sign.text or "")
    elif tag == W + "commentReference":
        note("comments-left-out")
    elif tag in _REFERENCES:
        words.notes.append((_REFERENCES[tag], sign.get(W + "id", "")))
    else:
        # A drawing, or, inside an alternative, the shape of one.
        if tag == W + "object" and next(sign.iterdescendants(OLE), None) is not None:
            note("embedded-file")
        words.boxes.extend(_boxes(sign))


def _is_plain(run: Element) -> bool:
    """Whether a run is its properties and one text, as nearly all are."""
    last = run[-1] if len(run) else None
    return (
        last is not None
        and last.tag == _TEXT
        and (len(run) == 1 or (len(run) == 2 and run[0].tag == _PROPERTIES))
    )


def _read_ruby(ruby: Element, words: Words, styles: Styles, chain: tuple[Style, ...], note: Note) -> None:
    """The characters without the reading (pinyin) set above them."""
    base = at(ruby, "rubyBase")
    for run in () if base is None else content(base, note):
        if run.tag == W + "r":
            _read_run(run, words, styles, chain, note)


def _plain(element: Element) -> str:
    text = element.text or ""
    if element.get(XML_SPACE) != "preserve":
        text = text.strip(" \t\r\n")
    return text if text.isprintable() else text.translate(_BLANKS)


def _symbol(element: Element, note: Note) -> str:
    shown = symbol(element.get(W + "font", ""), element.get(W + "char", ""))
    if shown == "\ufffd":
        note("symbol-unknown")
    return shown


def _formula(element: Element) -> Iterator[str]:
    """The letters of a formula in their order, without their arrangement."""
    for letters in element.iter(M + "t"):
        yield (letters.text or "").translate(_BLANKS)


def _boxes(element: Element) -> Iterator[Element]:
    """The outermost text boxes and diagrams in a drawing; those inside them are met when these are read."""
    if element.tag in _BOXES:
        yield element
    elif element.tag == MC + "AlternateContent":
        branch = chosen(element)
        if branch is not None:
            yield from _boxes(branch)
    else:
        for child in element:
            yield from _boxes(child)
