"""The body is not set in 3号仿宋 (.docx only)."""

from collections.abc import Iterator

from luoshi.lint.finding import Hit, Remark, Severity, hit
from luoshi.lint.manuscript import Manuscript
from luoshi.lint.page.lines import body_lines, by_wrong_type

NAME = "page-body"
SEVERITY = Severity.HINT
CITATION = "GB/T 9704-2012 5.2.2"
REMARK = Remark(
    zh="正文有 {count} 段用{value}，不是三号仿宋",
    en="{count} paragraphs of the body are set in {value}, not in 16 pt 仿宋",
    remedy_zh="正文用三号（16 磅）仿宋体",
    remedy_en="Set the body in 仿宋, 16 pt (三号)",
)


def find(manuscript: Manuscript) -> Iterator[Hit]:
    """Each other size or face, at its first paragraph."""
    for value, lines in by_wrong_type(body_lines(manuscript), "body"):
        yield hit(lines[0].span, count=len(lines), value=value)
