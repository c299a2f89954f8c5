"""The lines of the body stand so that a page does not hold 22 of them (.docx only)."""

from collections.abc import Iterator

from luoshi.errors import Phrase
from luoshi.lint.finding import Hit, Remark, Severity, hit
from luoshi.lint.manuscript import Manuscript
from luoshi.lint.page.facts import Line
from luoshi.lint.page.form import measure, shown
from luoshi.lint.page.lines import body_lines, by_value

NAME = "page-spacing"
SEVERITY = Severity.HINT
CITATION = "GB/T 9704-2012 5.2.3"
REMARK = Remark(
    zh="正文有 {count} 段的行距是{value}，一页排不成 22 行",
    en="{count} paragraphs of the body are spaced {value}: a page does not hold 22 lines",
    remedy_zh="行距用固定值 28 至 28.95 磅，正好 22 行；29 磅只有 21 行",
    remedy_en="Space lines exactly 28 to 28.95 pt, which gives 22 lines; 29 pt gives 21",
)
_AUTO = "auto"


def find(manuscript: Manuscript) -> Iterator[Hit]:
    """Each other spacing, at its first paragraph; a grid of lines on the page is right too."""
    if manuscript.page is None or any(_fits(sheet.pitch) for sheet in manuscript.page.sheets):
        return
    for value, lines in by_value(body_lines(manuscript), _spacing):
        told = (
            Phrase("单倍或多倍", "by multiples of a line")
            if value == _AUTO
            else Phrase(f" {value} 磅", f"{value} pt")
        )
        yield hit(lines[0].span, count=len(lines), value=told)


def _spacing(line: Line) -> str:
    points = line.spacing.points
    if points is None:
        return _AUTO
    return "" if _fits(points) and line.spacing.exact else shown(points)


def _fits(points: float | None) -> bool:
    return points is not None and measure("line-spacing-least") <= points <= measure("line-spacing-most")
