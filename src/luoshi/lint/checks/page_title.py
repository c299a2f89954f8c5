"""The title is not set in 2号小标宋 (.docx only)."""

from collections.abc import Iterator

from luoshi.lint.finding import Hit, Remark, Severity, hit
from luoshi.lint.manuscript import Manuscript
from luoshi.lint.page.lines import by_wrong_type, title_lines

NAME = "page-title"
SEVERITY = Severity.HINT
CITATION = "GB/T 9704-2012 7.3.1"
REMARK = Remark(
    zh="标题用{value}，不是二号小标宋",
    en="The title is set in {value}, not in 22 pt 小标宋",
    remedy_zh="标题用二号（22 磅）小标宋体，居中",
    remedy_en="Set the title in 小标宋, 22 pt (二号), centred",
)


def find(manuscript: Manuscript) -> Iterator[Hit]:
    """Each other size or face of the title."""
    for value, lines in by_wrong_type(title_lines(manuscript), "title"):
        yield hit(lines[0].span, value=value)
