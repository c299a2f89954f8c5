"""The margins are not those of the type area 156 × 225 mm (.docx only)."""

from collections.abc import Iterator

from luoshi.errors import Phrase
from luoshi.lint.finding import Hit, Remark, Severity, hit
from luoshi.lint.manuscript import Manuscript
from luoshi.lint.page.form import measure, shown

NAME = "page-margins"
SEVERITY = Severity.WARNING
CITATION = "GB/T 9704-2012 5.2.1"
REMARK = Remark(
    zh="{side}边距是 {is_} 毫米，应为 {asked} 毫米",
    en="The {side} margin is {is_} mm, not {asked} mm",
    remedy_zh="页边距：上 37、下 35、左 28、右 26 毫米",
    remedy_en="Margins: top 37, bottom 35, left 28, right 26 mm",
)

_SIDES = {
    "top": Phrase("上", "top"),
    "bottom": Phrase("下", "bottom"),
    "left": Phrase("左", "left"),
    "right": Phrase("右", "right"),
}


def find(manuscript: Manuscript) -> Iterator[Hit]:
    """Each side that is off, once; landscape sheets hold tables and are left alone."""
    seen = set()
    for sheet in manuscript.page.sheets if manuscript.page else ():
        if sheet.is_landscape:
            continue
        for side, told in _SIDES.items():
            length, asked = getattr(sheet, side), measure(side)
            if length is None or abs(length - asked) <= measure("margin-tolerance") or (side, length) in seen:
                continue
            seen.add((side, length))
            yield hit(None, side=told, is_=shown(length), asked=shown(asked))
