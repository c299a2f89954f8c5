"""Pages of a document that has fixed ones: what each looks like, and where its sentences stand on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from luoshi_web.files.domain import keep_derived
from luoshi_web.files.queries import derived_path, open_bytes
from luoshi_web.plans import reader_files
from luoshi_web.plans.trust import trust_of

if TYPE_CHECKING:
    from luoshi_web.plans.models import Document, Segment

#: Kind of a document -> its picture's media type, the ending it is kept under, and widths in pixels:
#: a telephone's screen at two dots a pixel, and the desk's column at two. Drawings have any size.
_PICTURES: Final[dict[str, tuple[str, str, tuple[int, ...]]]] = {
    "pdf": ("image/png", "png", (720, 1200)),
    "ofd": ("image/svg+xml", "svg", (1200,)),
}
#: Points below its words at which a sentence's line is drawn.
_BELOW: Final = 1.5


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a sentence stands on a page. rects: [left, top, width, height]; line: a path below them."""

    segment: Segment
    fate: str
    sure: bool
    here: bool
    rects: list[tuple[str, str, str, str]]
    line: str


@dataclass(frozen=True, slots=True)
class PageShown:
    """A page as the desk shows it. width, height: in points. marks: of its sentences, the one in hand last.

    elsewhere: numbers of the other pages on which the sentence in hand stands. lost: it stands on none.
    """

    document: Document
    number: int
    width: float
    height: float
    widths: tuple[int, ...]
    marks: list[Mark]
    elsewhere: list[int]
    lost: bool

    @property
    def count(self) -> int:
        """Pages of the document."""
        return len(self.document.pages)

    @property
    def before(self) -> int:
        """The page before; 0 for none."""
        return self.number - 1

    @property
    def after(self) -> int:
        """The page after; 0 for none."""
        return self.number + 1 if self.number < self.count else 0


def has_pages(document: Document) -> bool:
    """Whether its pages can be shown."""
    return bool(document.pages) and document.file is not None and document.kind in _PICTURES


def page_shown(
    document: Document, segments: Sequence[Segment], *, at: int = 0, number: int = 0
) -> PageShown | None:
    """The page of the sentence `at`, or the page `number`; else the first. None where there is none such.

    segments: all of the document.
    """
    if not has_pages(document) or number > len(document.pages):
        return None
    here = next((one for one in segments if one.pk == at), None)
    on = list(dict.fromkeys(int(box[0]) for box in here.boxes)) if here else []
    shown = number or (on[0] if on else 1)
    width, height = document.pages[shown - 1]
    marks = [mark for one in segments if (mark := _mark(one, shown, here=one.pk == at))]
    return PageShown(
        document,
        shown,
        width,
        height,
        _PICTURES[document.kind][2],
        sorted(marks, key=lambda mark: mark.here),
        [page for page in on if page != shown],
        here is not None and not on,
    )


def picture(document: Document, number: int, width: int) -> tuple[str, bytes] | None:
    """A page's media type and bytes, drawn by the reader process once and kept; None where there is none.

    width: one of those that `PageShown.widths` offers.

    Raises:
        NotRead: it can't be drawn.
    """
    if not has_pages(document) or not 1 <= number <= len(document.pages) or document.file is None:
        return None
    media_type, ending, widths = _PICTURES[document.kind]
    if width not in widths:
        return None
    name = f"page-{number}-{width}-{document.reader.replace('/', '-')}.{ending}"
    kept = derived_path(document.file, name)
    if kept.exists():
        return media_type, kept.read_bytes()
    drawn_type, data = reader_files.draw(open_bytes(document.file), document.name, number, width)
    if drawn_type != media_type:
        return None
    keep_derived(document.file, name, data)
    return media_type, data


def _mark(segment: Segment, page: int, *, here: bool) -> Mark | None:
    held = [box[1:] for box in segment.boxes if box[0] == page]
    if not held:
        return None
    return Mark(
        segment,
        segment.fate,
        trust_of(segment) != "guess",
        here,
        [(f"{x:g}", f"{y:g}", f"{right - x:g}", f"{low - y:g}") for x, y, right, low in held],
        "".join(f"M{x:g} {low + _BELOW:g}H{right:g}" for x, _, right, low in held),
    )
