"""The body is not set in 3号仿宋 (.docx only)."""

from collections.abc import Iterator

from luoshi.errors import Phrase
from luoshi.lint.finding import Hit, Remark, Severity, hit
from luoshi.lint.manuscript import Manuscript
from luoshi.lint.page.facts import Line
from luoshi.lint.page.form import is_face, measure, shown
from luoshi.lint.page.lines import body_lines, by_value

NAME = "page-body"
SEVERITY = Severity.HINT
CITATION = "GB/T 9704-2012 5.2.2"
REMARK = Remark(
    zh="正文有 {count} 段用{value}，不是三号仿宋",
    en="{count} paragraphs of the body are set in {value}, not in 16 pt 仿宋",
    remedy_zh="正文用三号（16 磅）仿宋体",
    remedy_en="Set the body in 仿宋, 16 pt (三号)",
)
_POINTS, _NONE = Phrase(" {} 磅", "{} pt"), Phrase("{}", "{}")


def find(manuscript: Manuscript) -> Iterator[Hit]:
    """Each other size or face, at its first paragraph."""
    for told, unit in ((_size, _POINTS), (_face, _NONE)):
        for value, lines in by_value(body_lines(manuscript), told):
            yield hit(
                lines[0].span, count=len(lines), value=Phrase(unit.zh.format(value), unit.en.format(value))
            )


def _size(line: Line) -> str:
    return "" if line.size in (None, measure("body-size")) else shown(line.size or 0)


def _face(line: Line) -> str:
    return "" if not line.face or is_face(line.face, "body") else line.face
