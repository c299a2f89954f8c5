"""Times in a bracket that no label names: （一）动员部署阶段（2026年3月至4月）."""

from __future__ import annotations

import re

from luoshi.cadence import Frame, find_mentions

_PART = re.compile("[^，,；;。、：:]+")
#: Most parts are names; one without any of these is never a time.
_SIGN = re.compile(r"[\d年月季每周]|长期|常年|持续|定期|汛期")
_BEFORE = re.compile(r"\s*(?:于|在|力争|争取|确保|须|要|应)*\s*")
_AFTER = re.compile(
    r"\s*(?:全部|基本|全面|按时)?(?:完成|办结|落实(?:到位)?|整改(?:到位|完成)?|启动|实施|报送|上报|见效|到位|建成|竣工|投用|一次)?\s*"
)
_LONGEST = 24
_NO_YEAR = Frame()


def own_times(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The parts of text[start:end] between commas that tell a time and nothing else."""
    return [
        part.span()
        for part in _PART.finditer(text, start, end)
        if part.end() - part.start() <= _LONGEST and _SIGN.search(part[0]) and _is_time(part[0])
    ]


def _is_time(part: str) -> bool:
    mentions = find_mentions(part, _NO_YEAR)
    if not mentions:
        return False
    return (
        _BEFORE.fullmatch(part, 0, mentions[0].start) is not None
        and _AFTER.fullmatch(part, mentions[-1].end) is not None
    )
