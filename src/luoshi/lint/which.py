"""Which: times that tell what things are meant, and no clock by which a duty is done.

对2024年底前|建成的水库, 2025年6月前|购置的设备, 公布1月份|数据.
"""

from __future__ import annotations

import re

from luoshi.cadence import Cadence, Window
from luoshi.duty import Proposal
from luoshi.lint.manuscript import Manuscript
from luoshi.source import Span

_WHICH = re.compile(r"(?:已?[\u4e00-\u9fff]{2})?的(?=[\u4e00-\u9fff“])")
_WHICH_OF = re.compile(r"[^，。；：]{0,14}的(?=[\u4e00-\u9fff“])")
_OF = re.compile(r"(?:^|[，。；：、]|[要应须将])(?:对于?|将|把|凡|为|由|给)$")
_TELLING = "发布|公布|公示|公开|汇总|统计|报送|上报|报告|核算|核对|分析|通报|编制|梳理|总结|核实|审核"
#: Figures of a stretch of time stand behind a verb that tells them, or are named behind it.
_TOLD = re.compile(rf"(?:{_TELLING})$")
_FIGURES = re.compile(
    rf"份?(?!{_TELLING})[\u4e00-\u9fff]{{0,4}}(?:数据|报表|月报|台账|账目|账单|工资|结果|指标|(?<=[水电气雨产货客流])量)"
)
_BEFORE = 3  # characters: the longest of those words


def tells_which(manuscript: Manuscript, duty: Proposal, span: Span, cadence: Cadence) -> bool:
    """Whether a time tells a case of which the duty speaks, or what figures are of, and not by when."""
    segment, view = manuscript.outline.segments[duty.segment], manuscript.outline.view
    if span.start < segment.span.start or span.end > segment.span.end:
        return False
    at, end = (view.position(place) - segment.start for place in (span.start, span.end - 1))
    before = segment.text[segment.mark : at]
    if isinstance(cadence, Window) and _is_of_figures(before, segment.text[end + 1 :]):
        return True
    pattern = _WHICH_OF if _OF.search(before) else _WHICH
    return pattern.match(segment.text, end + 1) is not None


def _is_of_figures(before: str, behind: str) -> bool:
    return _TOLD.search(before[-_BEFORE:]) is not None or _FIGURES.match(behind) is not None
