"""Things to be made, issued, filed or submitted: 制定《…实施细则》, 建立风险隐患台账, 报送工作总结."""

from __future__ import annotations

import re

from luoshi.duty import Deliverable, Modality, Origin
from luoshi.extraction.draft import Draft
from luoshi.extraction.papers import find_papers
from luoshi.extraction.passage import Passage
from luoshi.structure import SegmentKind

NAME = "deliverable"

#: Verbs that bring a paper about, and those that do so only for records that are kept.
_MAKES = re.compile(
    r"(?:研究|组织|抓紧|制定并|共同)?(?:制[定订发作]|编[制写印纂]|修订|起草|草拟|拟[定订]|印发|出台|发布|公布|报送|提交|上报|填[写报]|签[订署发]|撰写|汇编|列出|出具|形成|提出"
    r"|设[立置]|张贴|保存|公开|公告|下发|刊发|建立(?:健全|完善|并完善)?|健全|完善|更新|发放|作出|(?<![通汇申举投填预播呈简上])报(?![告道警名废销刊纸社案复]))(?!的|单位|部门|机构|人员|者|工作|情况)"
)
_KEEPS = re.compile(r"建立|健全|完善|更新|设|张贴|保存|公开|作出")
_MEMORY = re.compile(
    r"台账|档案|名[单录册]|清单|目录|日志|记录|公示牌|标识牌|示意图|图|预案|数据库|案例库|规章|法律|法规|标准|规则|办法|细则|规程|合同|协议|政策措施|管理职责|报告"
)


def read(passage: Passage, draft: Draft) -> None:
    """Add the papers after each verb that makes them."""
    if draft.modality is Modality.MUST_NOT:
        return
    text = passage.text
    if passage.segment.kind is SegmentKind.ROW:
        _read_row(passage, draft)
        return
    for verb in _MAKES.finditer(text, passage.start, passage.end):
        _add(passage, draft, verb, _reach(passage, verb.end()))


def _read_row(passage: Passage, draft: Draft) -> None:
    for verb in _MAKES.finditer(passage.text):
        stop = passage.text.find("|", verb.end())
        comma = min(
            (p for p in (passage.text.find(s, verb.end()) for s in "，。；,、") if p >= 0), default=stop
        )
        _add(passage, draft, verb, min(p for p in (stop, comma, len(passage.text)) if p >= 0))


def _reach(passage: Passage, at: int) -> int:
    """The end of the clause in which `at` stands."""
    return next((end for start, end in passage.clauses if start <= at <= end), passage.end)


def _add(passage: Passage, draft: Draft, verb: re.Match[str], stop: int) -> None:
    text = passage.text
    kept_only = _KEEPS.search(verb.group()) is not None
    for start, end in find_papers(text, verb.end(), stop):
        words = text[start:end]
        if kept_only and not _MEMORY.search(words):
            continue
        if all(d.quote != words for d in draft.deliverables):
            draft.deliverables.append(Deliverable(words, Origin(passage.span(start, end), NAME)))
