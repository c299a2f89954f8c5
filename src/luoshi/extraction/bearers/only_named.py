"""Parties that a clause only names: spoken to, asked about, brought in by others, reported to, or seated."""

from __future__ import annotations

import re

from luoshi.extraction.bearers.matter import lends_name
from luoshi.extraction.bearers.subject import ORDERS
from luoshi.extraction.passage import Passage
from luoshi.extraction.wording.binding import Subject
from luoshi.extraction.wording.words import ends_as_unit

#: How one who acts speaks to others.
_TO_OTHERS = ("严禁", "禁止", "请")
#: Words that stand for a party named before.
_PRONOUNS = ("这些", "这类", "此类", "那些")
#: Of how many it is counted, before how often: 每村|每季度.
_EACH = re.compile("每[村户校班组镇乡]每")
#: 应当向|县主管部门，…: the clause ends before it says what is done.
_REPORTS_TO = re.compile("(?:[^，]{0,20}(?:应当?|要|须|必须|可以|及时|立即))?向(?=[^，]{2,30}$)")
#: What is needed for others: 保障|机关依法履职所需的经费.
_NEEDED = re.compile("(?:保障|确保|满足|提供)[^，]{2,30}所需")
#: How others are brought in by who acts: 支持和引导|人民团体，企业等参与.
_LONGEST_NAME, _LONGEST_LIST = 24, 12
_BRINGS_IN = re.compile("(?:鼓励|支持|引导|动员|发动|倡导|组织|督促|指导)(?=[^，]{2,24}$)")


def is_only_named(passage: Passage, subject: Subject, clause: tuple[int, int], binder: str) -> bool:
    """Whether the subject of a clause [start, end) does not act in it. binder: of the last who does."""
    (start, end), text, opened = clause, passage.text, passage.start
    if binder in ORDERS and text.startswith(_TO_OTHERS, start):
        return True  # 学校应当封闭管理，禁止外来人员进入
    if subject.names and text.startswith(_PRONOUNS, subject.names[0][0]):
        return True  # 这些地区也应…: whom the sentence before names
    if not subject.binder and _are_brought_in(passage, start):
        return True
    if _is_asked_about(text, subject, start, end):
        return True
    if text.rfind("“", opened, start) > text.rfind("”", opened, start):
        return True  # 按照“产区保持三个月销量，销区保持六个月销量”的要求
    return _is_told_of(passage, subject, start, end, bound=bool(binder))


def _is_asked_about(text: str, subject: Subject, start: int, end: int) -> bool:
    """Whether a clause only asks of a party, needs a thing for it, or tells what it laid down."""
    if text.startswith("是否", subject.after):
        return True  # 审核主体是否合法，|人员是否具备资格
    if text.startswith("规定", subject.after) and text[end - 1] == "的":
        return True  # 国家|规定统一着装的，执法时要…
    if subject.names and lends_name(text, subject.names[-1][1]):
        return True  # 尾矿库|建设项目…应当符合
    return not subject.binder and _NEEDED.match(text, start, end) is not None


def _are_brought_in(passage: Passage, start: int) -> bool:
    """Whether the clause goes on with a list of those whom others are to win: 引导协会，|企业等参与."""
    text = passage.text
    for _ in range(_LONGEST_LIST):
        if start <= passage.start:
            return False
        head, stop = passage.clause_at(start - 1)
        brings = [found.end() for found in _BRINGS_IN.finditer(text, head, stop)]
        if brings:
            return ends_as_unit(text, brings[-1], stop)
        if stop - head > _LONGEST_NAME or not ends_as_unit(text, head, stop):
            return False
        start = head
    return False


def _is_told_of(passage: Passage, subject: Subject, start: int, end: int, *, bound: bool) -> bool:
    """Whether a clause only goes on with to whom one reports, where one works, or who sits in a body.

    应当向县主管部门，镇河长办报告; 街道应当配置用房，每个村至少配置一处; 由局长负责，各科人员组成.
    """
    text = passage.text
    if text.startswith("组成", max(subject.after, end - 2)):
        return True
    if not subject.names or subject.binder or passage.start == start:
        return False
    if text.find("包括", passage.start, start) >= 0:
        return True  # 承担救援任务，包括地震，群众遇险等
    if _EACH.match(text, subject.names[0][0]):
        return True  # 对重点村实行包联，每村每季度走访1次
    if bound and text.startswith("每", subject.names[0][0]):
        return True
    if text.find("向", passage.start, start) < 0:
        return False
    head, stop = passage.clause_at(start - 1)
    reports = _REPORTS_TO.match(text, head, stop)
    return reports is not None and ends_as_unit(text, reports.end(), stop)
