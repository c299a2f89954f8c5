"""The state as a subject: 国家|建立…制度. It is spoken of more often than it acts."""

from __future__ import annotations

import re

from luoshi.extraction.wording.binding import Subject

#: The state is a subject only before what it does; 国家鼓励X invites X.
_STATE = re.compile(
    r"国家(?=编制|制定|规定|公布|建立|健全|实行|推行|推动|推进|保护|保障|加强|制定|统一|设立|扶持|积极|对|依法|有计划|逐步|采取|引导|发展(?!改革|和)|完善|组织|确立|根据|按照|培育|强化|优先|促进|维护|禁止|限制|定期)"
)
#: Where the next clause tells that it acts itself: 国家支持技术研究，组织力量攻关.
_STATE_BACKS = re.compile(
    r"国家(?=支持[^，]{0,30}(?:研究|创新|攻关|研发)[^，]{0,12}，(?:组织|建立|实施|设立|加强))"
)


def read_state(text: str, start: int, end: int) -> Subject | None:
    """The state, which is spoken of more often than it acts: 国家|建立…, but 国家标准."""
    if not text.startswith("国家", start):
        return None
    state = _STATE.match(text, start, end) or _STATE_BACKS.match(text, start)
    return Subject((state.span(),), "", state.end()) if state else None
