"""A list has a number twice: 一、 二、 二、, or 一、 一、 二、."""

from collections.abc import Iterator

from luoshi.lint.finding import Hit, Remark, Severity, hit
from luoshi.lint.manuscript import Manuscript
from luoshi.lint.numbering import is_inserted, neighbours

NAME = "number-twice"
SEVERITY = Severity.ERROR
CITATION = "GB/T 9704-2012 7.3.3"
REMARK = Remark(
    zh="序号重复：“{number}”在第 {line} 行已经用过",
    en="The number {number} stands on line {line} already",
    remedy_zh="重排这一层的序号",
    remedy_en="Number this level anew",
)


def find(manuscript: Manuscript) -> Iterator[Hit]:
    """Each number that comes right after itself in its list."""
    for run, at in neighbours(manuscript):
        item, before = run.items[at], run.items[at - 1]
        if item.number == before.number and not is_inserted(manuscript.outline.document, item):
            line = manuscript.document_line(before.span.start)
            yield hit(item.span, number=run.written(run.values[at]), line=line)
