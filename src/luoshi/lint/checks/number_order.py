"""The numbers of a list are out of order: 一、 三、 二、."""

from collections.abc import Iterator

from luoshi.lint.finding import Hit, Remark, Severity, hit
from luoshi.lint.manuscript import Manuscript
from luoshi.lint.numbering import neighbours

NAME = "number-order"
SEVERITY = Severity.ERROR
CITATION = "GB/T 9704-2012 7.3.3"
REMARK = Remark(
    zh="序号颠倒：“{here}”排在“{before}”（第 {line} 行）之后",
    en="The numbers are out of order: {here} comes after {before} (line {line})",
    remedy_zh="调整顺序，或重排序号",
    remedy_en="Put the parts in order, or number anew",
)


def find(manuscript: Manuscript) -> Iterator[Hit]:
    """Each number that is smaller than the one before it in its list."""
    for run, at in neighbours(manuscript):
        low, high = run.values[at], run.values[at - 1]
        if low < high:
            told = [run.written(value) for value in (low, high)]
            line = manuscript.document_line(run.items[at - 1].span.start)
            yield hit(run.items[at].span, here=told[0], before=told[1], line=line)
