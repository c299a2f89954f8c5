"""Things to be made, issued, filed or submitted: 制定《…实施细则》, 建立风险隐患台账, 报送工作总结."""

from __future__ import annotations

import re

from luoshi.duty import Deliverable, Modality, Origin
from luoshi.extraction.draft import Draft
from luoshi.extraction.papers import find_papers, names_paper
from luoshi.extraction.passage import Passage
from luoshi.structure import SegmentKind

NAME = "deliverable"

#: Verbs that bring a paper about.
_VERBS = (
    r"制(?<!参与制)(?:（修）|修)?[定订发作]|编制(?!组)|编[写印纂]|修订|起草|草拟|拟[定订]|印发|出台|发布|公布|报送|提交"
    r"|上报|填[写报]|签[订署发]|撰写|汇编|列出|出具|形成|提出(?<!征求提出)|提供|设[立置]|张贴|保存|公开(?<!信息公开)|公告|下发|刊发"
    r"|建立(?:健全|完善|并完善)?|健全|完善|更新|发放|作出|记入|载入|存入|归入|绘制|发表"
    r"|报(?<![通汇申举投填预播呈简上]报)(?![告道警名废销刊纸社案复表])"
)
_ALONE = r"(?!的|了|过(?=国|《)|单位|部门|机构|人员|者|工作|情况)"
_HOW = ("研究", "组织", "抓紧", "制定并", "编制并", "共同")
_MAKES = re.compile(rf"(?:{'|'.join(f'{how}(?:{_VERBS})' for how in _HOW)}|{_VERBS}){_ALONE}")
#: Verbs that do so for papers of certain kinds only, and those kinds.
_KINDS = (
    (
        re.compile(r"建立|健全|完善|更新|设|张贴|保存|入$"),
        re.compile(
            r"台账|档案|名[单录册]|清单|目录|日志|记录|公示牌|标识牌|图|预案|数据库|案例库|隐患库|规章|法律|法规|标准|规则|办法|细则"
            r"|规程|合同|协议|政策措施|管理职责|报告$|资料"
        ),
    ),
    (re.compile(r"^(?:公开|公布|发布|公告)"), re.compile(r"(?<!标准)(?<!法规)(?<!法律)(?<!规定)(?<!依据)$")),
    (
        re.compile(r"提供"),
        re.compile(r"登记表|报告|评审意见|审查意见|清单|名单|方案|台账|数据|证明|凭证|材料|模板|文本"),
    ),
    (re.compile(r"提出"), re.compile(r"^(?!意见|建议).{3,}$|方案|计划|清单|名单")),
    (re.compile(r"发放|发表"), re.compile(r"手册|明白|倡议书|宣传册|读本|告知书|公开信|证|论文|专著|问卷")),
    (re.compile(r"作出"), re.compile(r"决定|承诺|结论|批复")),
)
_DONE = re.compile(r"(?:已|已经|上学期|去年|上年度?)[^，。]{0,6}$")
_AS_MEANS = re.compile(r"等?的?(?:方式|形式|途径)")
_REFUSED = re.compile(r"(?:不得|严禁|禁止|不准)[^，。；]{0,8}$")
_CASE = re.compile(r"的[，,：:]")
_NO_PAPER = re.compile(r"批评|征求|报告制度|[一二三四五]是")


def read(passage: Passage, draft: Draft) -> None:
    """Add the papers after each verb that makes them."""
    text = passage.text
    if draft.modality is Modality.MUST_NOT or not names_paper(text, 0, len(text)):
        return
    if passage.segment.kind is SegmentKind.ROW:
        _read_row(passage, draft)
        return
    known = 0  # one past the papers found so far: a verb in a name of theirs (信息公开目录) makes nothing
    for verb in _MAKES.finditer(text, passage.start, passage.end):
        stop = _reach(passage, verb.end())
        if (
            verb.start() < known
            or _DONE.search(text, passage.start, verb.start())
            or _REFUSED.search(text, passage.start, verb.start())
            or _CASE.match(text, stop - 1)
        ):
            continue
        known = _add(passage, draft, verb, stop)


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


def _add(passage: Passage, draft: Draft, verb: re.Match[str], stop: int) -> int:
    """Add the papers between a verb and `stop`; one past the last."""
    text = passage.text
    last = verb.end()
    for start, end in find_papers(text, verb.end(), stop):
        words = text[start:end]
        if not _makes(verb.group(), words) or _AS_MEANS.match(text, end):
            continue
        last = end
        if all(d.quote != words for d in draft.deliverables):
            draft.deliverables.append(Deliverable(words, Origin(passage.span(start, end), NAME)))
    return last


def _makes(verb: str, words: str) -> bool:
    """Whether this verb brings about this kind of paper."""
    if _NO_PAPER.search(words):
        return False
    return all(kind.search(words) for pattern, kind in _KINDS if pattern.search(verb))
