"""A plan may say that its lists name the lead first (排第一位的为牵头单位): then the first leads."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from luoshi.duty import Bearer, Role
from luoshi.extraction.draft import Draft
from luoshi.extraction.passage import Plan
from luoshi.extraction.rules import column, trailer

NAME = "lead-order"

_FIRST_LEADS = re.compile(
    r"(?=[第列排位署首])(?P<mark>第一个(?P<sign>逗号|分号|顿号)[之以]?前(?:面)?的?|(?:列|排|排名|排列|位列|署名|位于)(?:在|于)?(?:第一位?|首位|最前面?|首个)(?:的|者)?|第一个|首位|首个|第一(?=责任单位))"
    r"(?:责任|承办)?(?:单位|部门|名称)?(?:均)?(?:为|是|即为|即)?(?:该项[^，。]{0,6}|工作)?(?:牵头|主办|主责|总牵头)"
)
_SIGNS = {"逗号": "，,", "分号": "；;", "顿号": "、"}
#: One of these stands in every sentence that says so; looking for them first is cheap.
_ORDER = ("第一", "首位", "首个", "最前")
_LISTS = (trailer.NAME, column.NAME)
_IN_CHARGE = re.compile(
    r"(?:等)?(?:有关|相关)?(?:部门|单位|和)*(?:按照?(?:各自)?职责(?:分工)?)?(?:分别|共同|具体)?负责(?!人)"
)


def complete(plan: Plan, drafts: Sequence[Draft]) -> None:
    """Let the first name of each list lead, or those before the first comma where the plan says so."""
    text = plan.outline.view.text
    said = _FIRST_LEADS.search(text) if any(word in text for word in _ORDER) else None
    if said is None:
        return
    signs = _SIGNS.get(said["sign"] or "", "")
    for draft in drafts:
        _promote(plan, draft, signs)


def _promote(plan: Plan, draft: Draft, signs: str) -> None:
    listed = [b for b in draft.bearers if b.origin.rule in _LISTS]
    if not listed or not (all(b.role is Role.BEARER for b in listed) or _are_in_charge(plan, listed)):
        return
    leads = _leads(plan.outline.document.text, listed, signs)
    for bearer in listed:
        role = Role.LEAD if bearer in leads else Role.BEARER
        if bearer.role is not role:
            draft.set_role(bearer, role, NAME)


def _are_in_charge(plan: Plan, listed: list[Bearer]) -> bool:
    """Whether a list leads as a whole by its 负责 alone: （甲局、乙局负责）."""
    if len(listed) < 2 or any(b.role is not Role.LEAD for b in listed):
        return False
    behind = listed[-1].origin.span.end
    return _IN_CHARGE.match(plan.outline.document.text, behind) is not None


def _leads(text: str, listed: list[Bearer], signs: str) -> list[Bearer]:
    """The names before the first of the signs; the first alone where none is told."""
    leads = listed[:1]
    if not signs:
        return leads
    for before, bearer in pairwise(listed):
        if any(sign in text[before.origin.span.end : bearer.origin.span.start] for sign in signs):
            return leads
        leads.append(bearer)
    return leads[:1]
