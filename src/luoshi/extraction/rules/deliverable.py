"""Things to be made, issued, filed or submitted: 制定《…实施细则》, 建立风险隐患台账, 报送工作总结."""

from __future__ import annotations

import re

from luoshi.duty import Modality
from luoshi.extraction.draft import Draft
from luoshi.extraction.papers.filing import opens_name
from luoshi.extraction.papers.kinds import brings_about, with_matter
from luoshi.extraction.papers.names import find_papers
from luoshi.extraction.papers.spoken import (
    BARE,
    does_away,
    is_laid_before,
    is_none,
    is_only_told,
    where_demanded,
)
from luoshi.extraction.papers.verbs import MAKES, verbs_in
from luoshi.extraction.passage import Passage
from luoshi.extraction.rules import transmittal
from luoshi.structure import SegmentKind

NAME = "deliverable"

#: Verbs that also tell what a paper is for: 更新规划, 公示牌.
_ATTRIBUTES = ("更新", "公示", "公告", "汇编")
#: What no name of a paper holds: 编制|预案应当依据法律、规章.
_SENTENCE = re.compile(
    r"后于|[底日旬]前(?:下达|报送|提交|上报|印发|发布)|应当|必须|不得|依据|予以|立即|^并|^给|发布公告$|[支秘]书$|^义务|上述|(?:机关|单位|部门|机构|人员|当事人|申请人)补充"
)
#: A paper that is the form of an act: 以纪要形式明确, 采用专题报告的方式上报, 以书面请示报送.
_FORM = re.compile(
    r"(?:以(?<!可以)(?![^，。；]{1,12}或[^，。；]{1,12}等(?:方式|形式))|采[取用])([^，。；、的以等签]{0,8}(?:协议|纪要|合同|(?<!以)报告|备忘录|清单|简报|专报|通知书|决定书|请示|(?<!以)文件|公函))"
    r"(?:等?的?(?:形式|方式)|(?=报送|上报|报(?![告道警])|呈报|印发|下发))"
)
#: What one need not do: 免于提交许可证.
_SPARED = ("免于", "免予", "无需", "无须", "不需")
#: What one clicks is named by its act: 点击“打印准考证”.
_BUTTONS = ("点击“", "点“", "单击“", "选择“")
#: An opinion of others that is asked for, and not written: 制定标准应当征求有关部门的意见.
_HEARS = re.compile("征求|听取|征集|采纳|吸收")


def read(passage: Passage, draft: Draft) -> None:
    """Add the papers after each verb that makes them."""
    text = passage.text
    if passage.segment.kind is SegmentKind.ROW:
        if draft.modality is not Modality.MUST_NOT:
            _read_row(passage, draft)
        return
    start = passage.start
    if draft.duty_rule == transmittal.NAME:
        start = transmittal.request_at(passage)  # 现将《…》印发给你们: what is sent on is made already
    if draft.modality is Modality.MUST_NOT:
        start = where_demanded(text, start, passage.end)
    for form in _FORM.finditer(text, start, passage.end):
        draft.add_deliverable(*form.span(1), NAME)
    known = 0  # one past the papers found so far: a verb in a name of theirs (信息公开目录) makes nothing
    for verb in MAKES.finditer(text, start, passage.end):
        if verb.start() < known or text.startswith(_SPARED, verb.start() - 2):
            continue
        clause = passage.clause_at(verb.end())
        papers = _made(text, verb, clause[1])
        if not papers or _is_in_name(text, passage.start, verb.start()):
            continue
        if not is_only_told(text, passage.start, clause, verb):
            known = papers[-1][1]
            _append(draft, papers)


def _is_in_name(text: str, start: int, at: int) -> bool:
    return (
        opens_name(text, at)
        or text.endswith(_BUTTONS, start, at)
        or text.rfind("《", start, at) > text.rfind("》", start, at)
    )


def _read_row(passage: Passage, draft: Draft) -> None:
    text = passage.text
    for start, end in passage.cells:
        known = start
        for verb in MAKES.finditer(text, start, end):
            if verb.start() < known:
                continue
            stops = (at for sign in "，。；,、" if (at := text.find(sign, verb.end(), end)) >= 0)
            if papers := _made(text, verb, min(stops, default=end)):
                known = papers[-1][1]
                _append(draft, papers)


def _made(text: str, verb: re.Match[str], stop: int) -> list[tuple[int, int]]:
    """The papers between a verb and `stop` that it brings about."""
    found = find_papers(text, verb.end(), stop)
    if not found:
        return found
    made: list[tuple[int, int]] = []
    verbs = verbs_in(verb.group())
    for start, end in found:
        words = text[start:end]
        if start > found[0][0] and (command := MAKES.match(words)) and command.group() not in _ATTRIBUTES:
            break  # the next of a list of commands has a verb of its own
        if _SENTENCE.search(words) or does_away(words):
            break
        if words.endswith(BARE) and _HEARS.search(text, verb.end(), start):
            continue
        opens = "提出" in verbs and is_laid_before(text, words, end)
        if (opens or brings_about(verbs, with_matter(text, start, words))) and not is_none(text, end):
            made.append((start, end))
    return made


def _append(draft: Draft, papers: list[tuple[int, int]]) -> None:
    for start, end in papers:
        draft.add_deliverable(start, end, NAME)
