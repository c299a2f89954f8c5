"""The same sentence stands twice, or nearly the same."""

import re
from collections.abc import Iterator

from luoshi.lint.finding import Hit, Remark, Severity, hit
from luoshi.lint.manuscript import Manuscript
from luoshi.structure import Segment, SegmentKind

NAME = "sentence-twice"
SEVERITY = Severity.WARNING
CITATION = "党政机关公文处理工作条例（中办发〔2012〕14号）第十九条"
REMARK = Remark(
    zh="与第 {line} 行的一句相同或几乎相同",
    en="The same as a sentence on line {line}, or nearly",
    remedy_zh="删去一处；如有不同，写明各指什么",
    remedy_en="Strike one of them; where they differ, tell what each is for",
)

_SHORTEST = 16  # characters; shorter sentences are formulas that may come again
#: What may differ between sentences that say the same: signs, blanks and particles.
_SMALL = re.compile(r"[^\w%]|[的地得了着和与及并]")


def find(manuscript: Manuscript) -> Iterator[Hit]:
    """Each sentence that stands above already; one finding where several follow each other.

    Rules in articles say the same of several cases, and are left alone.
    """
    if manuscript.is_rule:
        return
    first: dict[str, Segment] = {}
    before = -2
    for segment in manuscript.outline.segments:
        if segment.kind is not SegmentKind.SENTENCE:
            continue
        words = _SMALL.sub("", segment.text[segment.mark :])
        if len(words) < _SHORTEST:
            continue
        known = first.setdefault(words, segment)
        if known is segment:
            continue
        if before != segment.index - 1:
            yield hit(segment.span, line=manuscript.document_line(known.span.start))
        before = segment.index
