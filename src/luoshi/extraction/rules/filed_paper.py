"""A paper that stands before what is to be done with it: 将总结报送…, 对预案进行修订, 应急预案应当报…备案."""

from __future__ import annotations

import re

from luoshi.duty import Modality
from luoshi.extraction.draft import Draft
from luoshi.extraction.filing import (
    ALSO,
    ANY,
    BINDS,
    IS_FILED,
    REVISED,
    REVISES,
    TAKEN,
    TAKES,
    TOPIC,
    WORK,
    WORKED,
)
from luoshi.extraction.paper_kinds import DRAFTED, DRAFTS, FILED, MAKES, REPORTED, REPORTS, SENT
from luoshi.extraction.papers import find_papers
from luoshi.extraction.party import read_names
from luoshi.extraction.passage import Passage
from luoshi.extraction.words import find_unit_ends
from luoshi.structure import SegmentKind

NAME = "filed-paper"

#: What stands before a paper that is obeyed, served or ruled by: 按照《…方案》要求.
_SPOKEN_OF = re.compile(r"按|根据|依|为(?!了)|以|凡|如|通过|结合|围绕|经|参照|[将把]")
#: A clause that only names what it goes by: …应当按照会计报表保存期限规定.
_ASIDE = re.compile(r"应当(?:按|依|根据)")
#: Words that no name of a paper holds, and such as begin none.
_MORE = re.compile(
    r"应当|(?<!纪)要(?!点)|依照|按照|建立|负责|受理|推进|开展|[将对把向由]|不|提出|列入|纳入|会同|研究|制定|形成"
    r"|^(?:本|所|真实|如实|完整|详细|准确|认真|编制(?!说明)|制订|修订|起草|拟|发布|公布|填|提交|报)"
)


def read(passage: Passage, draft: Draft) -> None:
    """Add the papers after 将, 对 and 开展, and those that are the topic of a clause."""
    if draft.modality is Modality.MUST_NOT or passage.segment.kind is SegmentKind.ROW:
        return
    text = passage.text
    if not ANY.search(text, passage.start, passage.end):
        return
    for opener, followed in ((TAKES, TAKEN), (REVISES, REVISED), (WORK, WORKED)):
        for found in opener.finditer(text, passage.start, passage.end):
            stop = passage.clause_end(found.end())
            if text[stop - 1] != "的":
                _add(passage, draft, found.end(), stop, followed)
    for start, end in passage.clauses:
        if TOPIC.search(text, start, end):
            _add_topic(passage, draft, start, end)


def _add_topic(passage: Passage, draft: Draft, start: int, end: int) -> None:
    """Add the papers that a clause begins with, where the sentence has them filed or revised."""
    text = passage.text
    if _SPOKEN_OF.match(text, start):
        return
    papers = find_papers(text, start, end, BINDS)
    if not papers or _ASIDE.search(text, start, papers[0][1]):
        return
    last = papers[-1][1]
    binds = BINDS.match(text, last)
    if not binds or not IS_FILED.match(text, last, passage.end):
        return
    if text.startswith("，报", last) and MAKES.search(text, start, last):
        return  # of a chain of commands, which the other rule reads
    also = DRAFTS.match(text, last, passage.end) or SENT.match(text, last, passage.end)
    for first, stop in papers:
        _append(passage, draft, _behind_owner(text, first, stop), stop, DRAFTED if also else None)


def _behind_owner(text: str, start: int, end: int) -> int:
    """Where a plan begins that is named with whose it is: 企业|环境应急预案, but 部门应急预案 is a kind."""
    if not text.endswith("预案", start, end):
        return start
    for stop in reversed(find_unit_ends(text, start, end)):
        if stop <= end - 4 and text[start:stop] != "部门" and read_names(text, start, stop):
            return stop
    return start


def _add(passage: Passage, draft: Draft, start: int, end: int, followed: re.Pattern[str]) -> None:
    text = passage.text
    for first, last in find_papers(text, start, end, followed):
        _append(passage, draft, first, last, ALSO.get(followed))
        if followed is TAKEN and REPORTS.match(text, last, passage.end):
            _append(passage, draft, first, last, REPORTED)


def _append(passage: Passage, draft: Draft, start: int, end: int, also: re.Pattern[str] | None) -> None:
    words = passage.text[start:end]
    if not FILED.search(words) and not (also and also.search(words)):
        return
    if _MORE.search(words.partition("《")[0]) or MAKES.match(words):
        return
    draft.add_deliverable(start, end, NAME)
