"""A heading on a line of its own ends in a stop."""

from collections.abc import Iterator

from luoshi.lint.finding import Hit, Remark, Severity, hit
from luoshi.lint.manuscript import Manuscript
from luoshi.structure import SegmentKind

NAME = "heading-stop"
SEVERITY = Severity.HINT
CITATION = "公文惯例：独占一行的标题末尾不用点号（GB/T 9704-2012 7.3.3 未作规定）"
REMARK = Remark(
    zh="标题独占一行，末尾不用“{sign}”",
    en="A heading on a line of its own ends without {sign}",
    remedy_zh="删去末尾的标点",
    remedy_en="Strike the sign at its end",
)
_STOPS = "。；;."


def find(manuscript: Manuscript) -> Iterator[Hit]:
    """The stop of each such heading; one that shares its paragraph with text keeps its stop."""
    for paragraph in manuscript.prose:
        if len(paragraph.segments) > 1 or paragraph.segments[0].kind is not SegmentKind.HEADING:
            continue
        text = paragraph.text
        if text[-1] in _STOPS:
            yield hit(manuscript.within(paragraph, len(text) - 1, len(text)), sign=text[-1])
