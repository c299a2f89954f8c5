"""A heading is not set in the face of its level: 一、黑体 （一）楷体 1.仿宋 (.docx only)."""

from collections.abc import Iterator

from luoshi.lint.finding import Hit, Remark, Severity, hit
from luoshi.lint.manuscript import Manuscript
from luoshi.lint.page.facts import Line
from luoshi.lint.page.form import faces, is_face
from luoshi.lint.page.lines import heading_lines
from luoshi.structure import ItemKind

NAME = "page-headings"
SEVERITY = Severity.HINT
CITATION = "GB/T 9704-2012 7.3.3"
REMARK = Remark(
    zh="“{mark}”一级标题有 {count} 处用{face}，应为{asked}",
    en="{count} headings of the level {mark} are set in {face}, not in {asked}",
    remedy_zh="“一、”用黑体，“（一）”用楷体，“1.”和“（1）”用仿宋",
    remedy_en="Set 一、 in 黑体, （一） in 楷体, 1. and （1） in 仿宋",
)

_LEVELS = {
    ItemKind.HAN: ("一、", "first-level"),
    ItemKind.BRACKET_HAN: ("（一）", "second-level"),
    ItemKind.DIGIT: ("1.", "third-level"),
    ItemKind.BRACKET_DIGIT: ("（1）", "third-level"),
}


def find(manuscript: Manuscript) -> Iterator[Hit]:
    """Each other face of a level, at its first heading."""
    groups: dict[tuple[str, str, str], list[Line]] = {}
    for line, item in heading_lines(manuscript):
        level = _LEVELS.get(item.kind)
        if level is not None and line.face and not is_face(line.face, level[1]):
            groups.setdefault((*level, line.face), []).append(line)
    for (mark, place, face), lines in groups.items():
        yield hit(lines[0].span, mark=mark, face=face, asked=faces(place), count=len(lines))
