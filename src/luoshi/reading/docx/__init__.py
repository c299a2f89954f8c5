"""Word's .docx -> Document.

The text is what a reader sees: automatic numbers are in it, tracked changes count as accepted,
hidden text and comments are left out. The main text comes first, then notes, headers, footers,
each once. Source: ECMA-376 Part 1 and 2; files in ISO/IEC 29500 Strict are read too.
"""

from __future__ import annotations

from luoshi.reading.docx.markup import R, W, at
from luoshi.reading.docx.numbering import Numberings
from luoshi.reading.docx.package import Package
from luoshi.reading.docx.story import Story
from luoshi.reading.docx.styles import Styles
from luoshi.reading.faults import fault
from luoshi.reading.markup import Element
from luoshi.reading.original import Original
from luoshi.reading.transcript import Transcript
from luoshi.source import BlockKind, Document, Fault

READER = "docx/1"

_PAGE_PARTS = ((BlockKind.HEADER, W + "headerReference"), (BlockKind.FOOTER, W + "footerReference"))


def read_docx(original: Original) -> tuple[Document, tuple[Fault, ...]]:
    """Read a .docx.

    Raises:
        BrokenFile: its archive or its main part is damaged, or a part declares a DTD.
        LockedFile: its parts are encrypted.
        FileTooLarge: its parts unpack to more than any plan.
        EmptyText: it holds no words.
    """
    package = Package(original)
    root = package.main()
    body = at(root, "body")
    if body is None:
        raise original.broken("没有正文", "it has no body")
    styles = Styles(package.part("styles"))
    transcript = Transcript()
    story = Story(transcript, styles, Numberings(package.part("numbering"), styles), package.related)
    story.read(body)
    _read_notes(package, story)
    for kind, reference in _PAGE_PARTS:
        _read_page_parts(package, root, reference, kind, story)
    document = original.rendering(READER, transcript.text, transcript.blocks)
    broken = tuple(fault("part-broken", part=name) for name in package.broken)
    return document, transcript.faults() + broken


def _read_notes(package: Package, story: Story) -> None:
    """Footnotes, then endnotes, in the order in which the main text calls them."""
    called = tuple(story.notes)
    for kind in ("footnotes", "endnotes"):
        root = package.part(kind)
        if root is None:
            continue
        notes = {note.get(W + "id", ""): note for note in root}
        for identity in (identity for part, identity in called if part == kind and identity in notes):
            story.read(notes[identity], BlockKind.NOTE)


def _read_page_parts(package: Package, root: Element, reference: str, kind: BlockKind, story: Story) -> None:
    """Headers or footers of all sections: a part that several sections share is read once."""
    seen: set[str] = set()
    for element in root.iter(reference):
        name, part = package.linked(element.get(R + "id", ""))
        if part is not None and name not in seen:
            seen.add(name)
            story.read(part, kind)
