"""A list leaves out a number: 一、 三、 with 二、 nowhere between, or begins with 二、."""

from collections.abc import Iterator

from luoshi.errors import Phrase
from luoshi.lint.finding import Hit, Remark, Severity, hit
from luoshi.lint.manuscript import Manuscript
from luoshi.lint.numbering import Run, runs, stands_before
from luoshi.structure import ItemKind

NAME = "number-missing"
SEVERITY = Severity.ERROR
CITATION = "GB/T 9704-2012 7.3.3"
REMARK = Remark(
    zh="序号不连续：{place}，缺“{missing}”",
    en="The numbers are not in sequence: {place}; without {missing}",
    remedy_zh="补上漏掉的一项，或重排序号",
    remedy_en="Add what was left out, or number anew",
)
_FAR = 9  # a greater gap is another list, or a number that was misread


def find(manuscript: Manuscript) -> Iterator[Hit]:
    """Each gap in a list, at the number after it."""
    document = manuscript.outline.document
    for run in runs(manuscript):
        present = set(run.values)
        for at, high in enumerate(run.values):
            low = run.values[at - 1] if at else _before_first(run)
            missing = [value for value in range(low + 1, high) if value not in present]
            if not missing or high - low > _FAR or stands_before(document, run, at, missing):
                continue
            gap = Phrase(*(between.join(map(run.written, missing)) for between in ("”“", " ")))
            yield hit(run.items[at].span, place=_place(manuscript, run, at), missing=gap)


def _before_first(run: Run) -> int:
    """The number before the first: 0. What 2.1 begins under may be numbered elsewhere."""
    return run.values[0] if run.kind is ItemKind.DECIMAL else 0


def _place(manuscript: Manuscript, run: Run, at: int) -> Phrase:
    here = run.written(run.values[at])
    if not at:
        return Phrase(f"从“{here}”开始", f"they begin with {here}")
    before, line = run.written(run.values[at - 1]), manuscript.document_line(run.items[at - 1].span.start)
    return Phrase(f"“{before}”（第 {line} 行）之后是“{here}”", f"{here} comes after {before} (line {line})")
