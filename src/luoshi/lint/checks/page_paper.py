"""The paper is not A4 (.docx only)."""

from collections.abc import Iterator

from luoshi.lint.finding import Hit, Remark, Severity, hit
from luoshi.lint.manuscript import Manuscript
from luoshi.lint.page.form import measure, shown

NAME = "page-paper"
SEVERITY = Severity.WARNING
CITATION = "GB/T 9704-2012 5.1"
REMARK = Remark(
    zh="纸张是 {width}×{height} 毫米，不是 A4",
    en="The paper is {width} × {height} mm, not A4",
    remedy_zh="页面设置改为 A4（210×297 毫米）",
    remedy_en="Set the page to A4 (210 × 297 mm)",
)


def find(manuscript: Manuscript) -> Iterator[Hit]:
    """Each other size once; a sheet on its side is A4 too."""
    seen = set()
    for sheet in manuscript.page.sheets if manuscript.page else ():
        if sheet.width is None or sheet.height is None:
            continue
        sides = sorted((sheet.width, sheet.height))
        asked = sorted((measure("paper-width"), measure("paper-height")))
        size = (shown(sheet.width), shown(sheet.height))
        off = any(abs(one - two) > measure("paper-tolerance") for one, two in zip(sides, asked, strict=True))
        if off and size not in seen:
            seen.add(size)
            yield hit(None, width=size[0], height=size[1])
