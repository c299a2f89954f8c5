"""The title is not set in 2号小标宋 (.docx only)."""

from collections.abc import Iterator

from luoshi.errors import Phrase
from luoshi.lint.finding import Hit, Remark, Severity, hit
from luoshi.lint.manuscript import Manuscript
from luoshi.lint.page.facts import Line
from luoshi.lint.page.form import is_face, measure, shown
from luoshi.lint.page.lines import by_value, title_lines

NAME = "page-title"
SEVERITY = Severity.HINT
CITATION = "GB/T 9704-2012 7.3.1"
REMARK = Remark(
    zh="标题用{value}，不是二号小标宋",
    en="The title is set in {value}, not in 22 pt 小标宋",
    remedy_zh="标题用二号（22 磅）小标宋体，居中",
    remedy_en="Set the title in 小标宋, 22 pt (二号), centred",
)
_POINTS, _NONE = Phrase(" {} 磅", "{} pt"), Phrase("{}", "{}")


def find(manuscript: Manuscript) -> Iterator[Hit]:
    """Each other size or face of the title."""
    for told, unit in ((_size, _POINTS), (_face, _NONE)):
        for value, lines in by_value(title_lines(manuscript), told):
            yield hit(lines[0].span, value=Phrase(unit.zh.format(value), unit.en.format(value)))


def _size(line: Line) -> str:
    return "" if line.size in (None, measure("title-size")) else shown(line.size or 0)


def _face(line: Line) -> str:
    return "" if not line.face or is_face(line.face, "title") else line.face
