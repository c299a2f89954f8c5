"""会同Y, 与Y合作, 联合Y: Y supports."""

import re

from luoshi.duty import Origin, Role
from luoshi.extraction.draft import Draft
from luoshi.extraction.parties.names import split_names
from luoshi.extraction.parties.party import find_party_ends
from luoshi.extraction.passage import Passage
from luoshi.extraction.wording.words import acts_at, ends_as_unit

NAME = "joint-party"

_WITH = re.compile(
    r"会同|商(?![品业标户场会请量讨定铺务事])(?=[^，]{2,30}(?:制定|确定|提出|研究|同意|解释|办理|安排|协调))"
    r"|和(?<=，和)(?=[^，]{2,20}(?:共同|联合|合作))"
    r"|联合(?=(?:有关|相关|各|市|县|区|公安|教育)[^，]{0,16}(?:部门|机构|组织|单位|局|委))"
    r"|与(?=[^，]{2,60}?(?:合作|共同|联合|一[起同道]|相互共享|(?:建立|健全)[^，]{0,16}(?:机制|联系|制度|渠道))(?![^，]{0,160}?(?:应当?|必须|须|要)|[^，。；]{1,14}的[^，。；的]{0,4}成果(?:$|[，。；])))"
)
#: A list of those who help has no more characters.
_LONGEST = 90
#: What is commanded of the work with others, whoever does it: 加强|与科研院所合作.
_DEEPENS = ("加强", "深化", "开展", "推进", "推动", "拓展", "扩大")
_BARRED = ("不得", "不准", "禁止", "严禁", "不能")
_TOGETHER = ("合作", "共同", "联合", "相互", "建立", "健全")


def read(passage: Passage, draft: Draft) -> None:
    """Add the names after 会同 as supporting parties, where the bearer is told too."""
    text = passage.text
    for joint in _WITH.finditer(text, passage.start, passage.end):
        if text.endswith(_BARRED, 0, joint.start()):
            continue  # 不得与校外机构联合招生
        alone = joint.group() in ("会同", "联合") or text.endswith(_DEEPENS, 0, joint.start())
        if not alone and not draft.bearers:
            continue
        clause = passage.clause_end(joint.end())
        stop = _end_of_names(text, joint.end(), min(joint.end() + _LONGEST, clause))
        if stop is None or (
            not draft.bearers and joint.group() == "与" and not text.startswith("合作", stop)
        ):
            continue
        for first, last in split_names(text, joint.end(), stop):
            if ends_as_unit(text, first, last):
                draft.add_bearer(text[first:last], Role.SUPPORT, Origin(passage.span(first, last), NAME))


def _end_of_names(text: str, start: int, end: int) -> int | None:
    """Where the names after 会同 end: before their predicate, with their clause, or as names do."""
    ends = find_party_ends(text, start, end)
    for stop in ends:
        if (text.startswith(_TOGETHER, stop) or acts_at(text, stop)) and ends_as_unit(text, start, stop):
            return stop  # 住房城乡|建设部
    if ends_as_unit(text, start, end):
        return end
    return ends[0] if ends else None
