"""A list leaves out a number: 一、 三、 with 二、 nowhere between."""

from collections.abc import Iterator

from luoshi.errors import Phrase
from luoshi.lint.finding import Hit, Remark, Severity, hit
from luoshi.lint.manuscript import Manuscript
from luoshi.lint.numbering import Run, runs, written

NAME = "number-missing"
SEVERITY = Severity.ERROR
CITATION = "GB/T 9704-2012 7.3.3"
REMARK = Remark(
    zh="序号不连续：“{before}”（第 {line} 行）之后是“{here}”，缺“{missing}”",
    en="The numbers are not in sequence: {here} comes after {before} (line {line}); without {missing}",
    remedy_zh="补上漏掉的一项，或重排序号",
    remedy_en="Add what was left out, or number anew",
)
_FAR = 9  # a greater gap is another list, or a number that was misread


def find(manuscript: Manuscript) -> Iterator[Hit]:
    """Each gap in a list, at the number after it."""
    for run in runs(manuscript):
        present = set(run.values)
        for at in range(1, len(run.items)):
            low, high = run.values[at - 1], run.values[at]
            missing = [value for value in range(low + 1, high) if value not in present]
            if not missing or high - low > _FAR or _stands_between(manuscript, run, at, missing):
                continue
            before = run.items[at - 1]
            told = [written(run.kind, value) for value in (low, high)]
            gap = Phrase(*(_listed(run, missing, between) for between in ("”“", " ")))
            line = manuscript.document_line(before.span.start)
            yield hit(run.items[at].span, before=told[0], here=told[1], missing=gap, line=line)


def _listed(run: Run, missing: list[int], between: str) -> str:
    return between.join(written(run.kind, value) for value in missing)


def _stands_between(manuscript: Manuscript, run: Run, at: int, missing: list[int]) -> bool:
    """Whether a missing number stands in the text before, as the start of no paragraph."""
    text = manuscript.outline.document.text
    between = text[run.items[at - 1].span.end : run.items[at].span.start]
    between = between.translate(str.maketrans("().．", "（）．.")).replace("．", ".")
    return any(written(run.kind, value).rstrip("、.") in between for value in missing)
