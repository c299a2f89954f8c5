"""A paper that stands before what is to be done with it: 将总结报送…, 对预案进行修订, 应急预案应当报…备案."""

from __future__ import annotations

import re

from luoshi.duty import Deliverable, Modality, Origin
from luoshi.extraction.draft import Draft
from luoshi.extraction.papers import find_papers
from luoshi.extraction.passage import Passage
from luoshi.structure import SegmentKind

NAME = "filed-paper"

_FILES = (
    r"报送|上报|报(?![告表警])|提交|抄送|呈报|送交|备案|存档|归档|印发|公布|公示|张贴|上墙|更新|修订|修改|制定"
    r"|妥善保存"
)
_TAKES = re.compile(r"[将把](?=[^，]{2,40}(?:" + _FILES + "))")
_TAKEN = re.compile(r"(?:及时|统一|一并|汇总后|逐级|分别|定期|书面)*(?:" + _FILES + ")")
_REVISES = re.compile(r"对(?=[^，]{2,30}(?:进行|予以|作出))")
_REVISED = re.compile(
    r"(?:及时|定期|逐项)*(?:进行|予以|作出)(?:评估)?[^，]{0,4}(?:修订|更新|完善|修改|编制|公布|公示)"
)
_WORK = re.compile(
    r"(?:开展|抓好|做好|完成|推动|推进|组织|启动)(?=[^，]{2,40}(?:制定|修订|编制|编写|立改废释))"
)
_WORKED = re.compile(r"的?(?:评估)?(?:制定|修订|编制|编写|立改废释)(?:工作|和|、|$|[，。；])")
_BINDS = re.compile(r"，?(?:均|都|还)?(?:应当?|要|须|必须|由|除|报(?![告表警])|每|经|发生)")
_FILED = re.compile(
    r"(?!，?(?:应当?|要|须|必须)?(?:符合|包括|载明|明确|遵守|做到|以|具有|体现|突出))[^；。]*?(?:"
    + _FILES
    + ")"
)
#: Things that are also spoken of without being filed are left out: 标准, 措施, 规定, 通知.
_KIND = re.compile(
    r"预案|方案|办法|细则|计划|名录|目录|台账|清单|名单|报告|总结|档案|记录|纪要|指南|资料|报表|规划|公约|章程|合同|协议|法规|规章"
)
#: Words that no name of a paper holds.
_MORE = re.compile(r"应当|(?<!纪)要(?!点)|依照|按照|建立|负责|受理|推进|开展|[将对把向]|不")


def read(passage: Passage, draft: Draft) -> None:
    """Add the papers after 将, 对 and 开展, and those that are the topic of a clause."""
    if draft.modality is Modality.MUST_NOT or passage.segment.kind is SegmentKind.ROW:
        return
    text = passage.text
    if not _KIND.search(text, passage.start, passage.end):
        return
    for opener, followed in ((_TAKES, _TAKEN), (_REVISES, _REVISED), (_WORK, _WORKED)):
        for found in opener.finditer(text, passage.start, passage.end):
            _add(passage, draft, found.end(), _clause_end(passage, found.end()), followed)
    for start, end in passage.clauses:
        if _KIND.search(text, start, end):
            _add_topic(passage, draft, start, end)


def _clause_end(passage: Passage, at: int) -> int:
    return next((end for start, end in passage.clauses if start <= at < end), passage.end)


def _add_topic(passage: Passage, draft: Draft, start: int, end: int) -> None:
    """Add the papers that a clause begins with, where the sentence has them filed or revised."""
    papers = find_papers(passage.text, start, end, _BINDS)
    if not papers or not _BINDS.match(passage.text, papers[-1][1]):
        return
    if _FILED.match(passage.text, papers[-1][1], passage.end):
        for first, last in papers:
            _append(passage, draft, first, last)


def _add(passage: Passage, draft: Draft, start: int, end: int, followed: re.Pattern[str]) -> None:
    for first, last in find_papers(passage.text, start, end, followed):
        _append(passage, draft, first, last)


def _append(passage: Passage, draft: Draft, start: int, end: int) -> None:
    words = passage.text[start:end]
    if _KIND.search(words) and not _MORE.search(words) and all(d.quote != words for d in draft.deliverables):
        draft.deliverables.append(Deliverable(words, Origin(passage.span(start, end), NAME)))
