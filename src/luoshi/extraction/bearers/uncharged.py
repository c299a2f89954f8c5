"""What 由 tells besides a charge: who chose a body, what others share, which party is meant."""

from __future__ import annotations

import re

from luoshi.extraction.parties.party import read_names
from luoshi.extraction.passage import Passage

#: Of whom a body is made up, which then acts itself: 由兽医、有关专家等组成的|应急队伍.
MADE_UP = re.compile(r"由(?:(?!负责(?!人|同志)|[；。]|，由).){2,120}?(?:组成|构成)的")
#: What is set up, and by whom it is then shared.
_SHARED_BY = ("机制", "格局", "体系", "模式")
_SETS_UP = re.compile("建立|构建|形成|健全|完善|打造")
#: Who only sends somebody to sit in it: 办公室由各局选派人员参加，负责….
_SENDS_SOMEBODY = re.compile(
    "由[^，。；]{2,60}(?:选派|抽调|派出|委派)[^，。；]{0,8}(?:人员|代表|人)[^，。；]{0,2}(?:参加|组成)$"
)
_CHOSEN = re.compile("(?:选举|推选|推举)产生")
#: How far behind 由 the choosing stands at most.
_CHOSEN_WITHIN = 80
_GOES_TO_WORK = re.compile("，(?:在|对|主持|负责|行使|履行|承担|代表|并在|并负责)")
#: Who is told by what another does for them: 由村集体承担补贴的人员，应当….
_TELLS_WHICH = re.compile(
    "的[^，、的]{0,6}(?:人员|单位|机构|部门|企业|组织|学校|[者人员])，(?:应当?|必须|须|要|不得|可以)"
)


def charges_nobody(passage: Passage, by: int, end: int) -> bool:
    """Whether 由 at `by`, in a clause that ends at `end`, charges nobody it names."""
    text = passage.text
    last = text.rfind("的", by, end)
    if (last > 0 and _TELLS_WHICH.match(text, last)) or _SENDS_SOMEBODY.match(text, by, end):
        return True
    return _sets_up(text, passage.start, by, end) or _is_chosen_by(passage, by, end)


def _sets_up(text: str, start: int, by: int, end: int) -> bool:
    """Whether a clause sets up what others then share: 建立由企业、用户合理共担机制."""
    if not text.endswith(_SHARED_BY, by, end) or text.find("牵头", by, end) >= 0:
        return False
    return _SETS_UP.search(text, start, by) is not None


def _is_chosen_by(passage: Passage, by: int, end: int) -> bool:
    """Whether a clause only says who chose the party that then acts: 社长由大会选举产生，主持工作."""
    text = passage.text
    if _GOES_TO_WORK.match(text, end, passage.end) is None:
        return False
    if _CHOSEN.search(text, by, min(end, by + _CHOSEN_WITHIN)) is None:
        return False
    start = passage.clause_at(by)[0]
    return start < by and bool(read_names(text, start, by))
