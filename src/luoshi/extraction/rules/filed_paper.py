"""A paper that stands before what is to be done with it: 将总结报送…, 对预案进行修订, 应急预案应当报…备案."""

from __future__ import annotations

import re

from luoshi.duty import Modality
from luoshi.extraction.draft import Draft
from luoshi.extraction.papers.filed import DRAFTED, FILED
from luoshi.extraction.papers.filing import (
    ANY,
    ANY_PAPER,
    BINDS,
    IS_FILED,
    TOPIC,
    WORKED,
    Filed,
    filed_before,
    filed_in,
    kinds_for,
)
from luoshi.extraction.papers.names import find_papers
from luoshi.extraction.papers.spoken import where_demanded
from luoshi.extraction.papers.verbs import MAKES, NAMED_FOR_ACT
from luoshi.extraction.parties.party import read_names
from luoshi.extraction.passage import Passage
from luoshi.extraction.wording.words import find_unit_ends
from luoshi.structure import SegmentKind

NAME = "filed-paper"

#: What stands before a paper that is obeyed, served or ruled by: 按照《…方案》要求.
_SPOKEN_OF = re.compile(r"按|根据|依|为(?!了)|以|凡|如|通过(?!后的)|结合|围绕|经|参照|[将把]")
#: An item that names its work as a noun: 4.安全操作规程的编制.
_NOMINAL = re.compile(r"的(?:制[定订]|编制|编写|出台|修订|起草|撰写|签[订署])(?:工作)?$")
#: A shorter name says too little to be known by itself.
_SAYS = 4
#: The paper that speaks, named by itself, and what happens to it before it is filed.
_ITSELF = re.compile(r"本[^，。；的]{2,4}")
_CHANGED = re.compile(r"修[改订]|变更")
#: A clause that only names what it goes by: …应当按照会计报表保存期限规定.
_ASIDE = re.compile(r"应当(?:按|依|根据)")
#: Words that no name of a paper holds, and such as begin none.
_MORE = re.compile(
    r"应当|凭(?![证据])|明确|严格执行|等(?:有关|相关)?(?:材料|资料|文件)$|(?<!纪)要(?!点)|依照|按照|建立|负责|受理|推进|开展|[将把向由]|对(?![外口照象])|不|提出|列入|纳入|会同|研究|制定|形成"
    r"|提交(?!人|材料)|打印|通过“|^(?:并|统计(?!表|报表|资料|数据|台账|年)|本|所(?!有权)|真实|如实|完整|详细|准确|认真|整理|编制(?!说明)|制订|修订|起草(?!说明)|拟(?![入录聘推表晋接获评授派选奖予提任发资])|发布|公布|填|提交|报(?![名表价销]|告$))"
)


def read(passage: Passage, draft: Draft) -> None:
    """Add the papers after 将, 对 and 开展, and those that are the topic of a clause."""
    if passage.segment.kind is SegmentKind.ROW:
        return
    text, begin = passage.text, passage.start
    if draft.modality is Modality.MUST_NOT:
        begin = where_demanded(text, begin, passage.end)
    if not ANY.search(text, begin, passage.end):
        return
    for paper in filed_in(passage, begin):
        _append(passage, draft, paper)
    charged = text.find("负责", begin, passage.end)
    for start, end in passage.clauses:
        named = passage.segment.mark and _NOMINAL.search(text, start, end)
        if named or 0 <= charged < start:
            for paper in filed_before(passage, start, end, WORKED):  # 负责档案收集，|教材|编写
                _append(passage, draft, paper)
        if start >= begin and TOPIC.search(text, start, end):
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
    if start > passage.start and text.startswith(("该", "上述"), start):
        return  # of which the sentence has told
    if text.startswith("，报", last) and MAKES.search(text, start, last):
        return  # of a chain of commands, which the other rule reads
    kinds = kinds_for(text, last, passage.end)
    for first, stop in papers:
        if stop - first < _SAYS and any(d.quote.endswith(text[first:stop]) for d in draft.deliverables):
            continue  # of which the sentence has told
        opens = _behind_owner(text, first, stop)
        if kinds is DRAFTED and text.endswith("具体", start, first) and text.endswith("办法", first, stop):
            opens = first - 2  # 具体收缴办法由市政府规定: what is left open, and to whom
        elif _ITSELF.fullmatch(text, first, stop) and _CHANGED.match(text, stop):
            opens, kinds = opens + 1, ANY_PAPER  # 本|章程修改后，报县民政局核准
        _append(passage, draft, (opens, stop, kinds))


def _behind_owner(text: str, start: int, end: int) -> int:
    """Where a plan begins that is named with whose it is: 企业|环境应急预案, but 部门应急预案 is a kind."""
    if not text.endswith("预案", start, end):
        return start
    for stop in reversed(find_unit_ends(text, start, end)):
        if stop <= end - 4 and text[start:stop] != "部门" and read_names(text, start, stop):
            return stop
    return start


def _append(passage: Passage, draft: Draft, paper: Filed) -> None:
    start, end, also = paper
    words = passage.text[start:end]
    if not FILED.search(words) and not (also and also.search(words)):
        return
    named = NAMED_FOR_ACT.fullmatch(words)
    if not named and (_MORE.search(words.partition("《")[0]) or MAKES.match(words)):
        return
    place = passage.span(start, end).end
    if all(known.origin.span.end != place for known in draft.deliverables):  # 完成照片: named whole already
        draft.add_deliverable(start, end, NAME)
