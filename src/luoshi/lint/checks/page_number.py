"""The pages have no number, or not in the form — 1 — (.docx only)."""

import re
from collections.abc import Iterator

from luoshi.errors import Phrase
from luoshi.lint.finding import Hit, Remark, Severity, hit
from luoshi.lint.manuscript import Manuscript
from luoshi.lint.page.form import measure, shown

NAME = "page-number"
SEVERITY = Severity.HINT
CITATION = "GB/T 9704-2012 7.5"
REMARK = Remark(
    zh="{fault}",
    en="{fault}",
    remedy_zh="页码用四号（14 磅）半角宋体阿拉伯数字，左右各放一条一字线：— 1 —",
    remedy_en="Number pages in 14 pt 宋体 figures with a dash on each side: — 1 —",
)

_DASHED = re.compile(r"\s*[—―－]+\s*\d*\s*[—―－]+\s*")
_HYPHENS = re.compile(r"\s*[-–‐‑−]+\s*\d*\s*[-–‐‑−]+\s*")
_NONE = Phrase("没有页码", "The pages have no numbers")
_BARE = Phrase("页码两边没有一字线", "The number of the page has no dash on each side")
_SHORT = Phrase("页码两边是短横线，不是一字线", "The number of the page has hyphens on its sides, not dashes")


def find(manuscript: Manuscript) -> Iterator[Hit]:
    """What is wrong with the numbers, each once."""
    page = manuscript.page
    if page is None:
        return
    if not page.numbers:
        yield hit(None, fault=_NONE)
    faults = {_fault(number.text) for number in page.numbers}
    yield from (hit(None, fault=fault) for fault in (_BARE, _SHORT) if fault in faults)
    sizes = {number.size for number in page.numbers if number.size not in (None, measure("page-number-size"))}
    for size in sorted(size for size in sizes if size is not None):
        told = shown(size)
        yield hit(
            None,
            fault=Phrase(
                f"页码是 {told} 磅，不是四号", f"The number of the page is set in {told} pt, not 14"
            ),
        )


def _fault(text: str) -> Phrase | None:
    """What is wrong with what stands round a number."""
    if _DASHED.fullmatch(text):
        return None
    return _SHORT if _HYPHENS.fullmatch(text) else _BARE
