"""A sentence without a subject goes on with that of the one before it, where it must act or ； parts them.

市档案馆整理档案。建立目录。 are two works, and who does the second is not said;
市档案馆要整理档案。建立目录。 are both the archive's.
"""

from collections.abc import Sequence

from luoshi.duty import Bearer, Inheritance, Modality, Origin, Role
from luoshi.extraction.bearers import going_on
from luoshi.extraction.bearers.going_on import PARTS, orders, speaks_of
from luoshi.extraction.bearers.role import role_at
from luoshi.extraction.draft import Draft
from luoshi.extraction.passage import Plan
from luoshi.extraction.rules import agency, heading_party, joint_party, known_unit, lead_in_subject, subject

NAME = "governing-subject"

_OWN = (subject.NAME, known_unit.NAME, agency.NAME, lead_in_subject.NAME)
#: Who is named farther off than in the sentence before.
_FARTHER = (lead_in_subject.NAME, heading_party.NAME)
#: The state is spoken of more often than it acts, and a ban on 任何人 says nothing of the next sentence.
_NOBODY_ELSE = frozenset(("国家", "任何人"))


def complete(plan: Plan, drafts: Sequence[Draft]) -> None:
    """Hand the subject on, draft by draft, within a paragraph."""
    before = named = None  # the sentence before, and the one that names its subject
    are_several = False  # each part of that sentence has a subject of its own
    past_thing = False  # a sentence about a thing came between
    for draft in drafts:
        spent = are_several and before is not None and not before.passage.text.endswith(PARTS)
        spent = spent or (past_thing and not orders(draft))
        if before and not spent and _governs(before, draft) and _goes_on(named, before, draft):
            _take_on(before, draft)
        if not draft.bearers and not draft.subject_is_thing:
            for bearer in lead_in_subject.who_answers(plan, draft.segment.index):
                if not speaks_of(draft.passage.text, bearer.name):
                    _hand_on(draft, bearer)
        if any(bearer.origin.inherited is None for bearer in draft.bearers):
            are_several = named is not None and named is before and going_on.are_apart(named, draft)
            named = draft
        past_thing = draft.subject_is_thing and not draft.bearers
        if not past_thing:
            before = draft


def _take_on(before: Draft, draft: Draft) -> None:
    """Give a draft those who act in the sentence before, for whom the opener of their list named."""
    heirs = [one for one in before.bearers if _is_subject(one) and not _is_named_last(before, one)]
    if heirs and _is_named_farther_off(draft):
        draft.leave_out(_FARTHER)
    for bearer in heirs:
        _hand_on(draft, bearer)


def _hand_on(draft: Draft, bearer: Bearer) -> None:
    """Give a draft the bearer of another sentence, in charge where this one says so.

    组织部负责签到；活动结束后写总结: of the first it is in charge, the second it plainly does.
    """
    in_charge = role_at(draft.passage, draft.passage.start) is Role.LEAD
    role = Role.LEAD if in_charge else Role.BEARER if bearer.role is Role.LEAD else bearer.role
    draft.add_bearer(bearer.name, role, Origin(bearer.origin.span, NAME, Inheritance.SENTENCE))


def _goes_on(named: Draft | None, before: Draft, draft: Draft) -> bool:
    """Whether a subject holds past the end of its sentence: 市档案馆整理档案。 says nothing of the next."""
    if before.passage.text.endswith(PARTS) or orders(draft) or going_on.goes_on_at_need(draft):
        return True
    if before.modality is draft.modality is Modality.MAY:
        return True
    return named is not None and orders(named) and not going_on.commands_before(named)


def _is_subject(bearer: Bearer) -> bool:
    """Whether a bearer can govern on: not one who supports, nor one who only leads (由甲局牵头)."""
    by = bearer.origin.rule == agency.NAME or bearer.origin.manner == "by"
    if bearer.name in _NOBODY_ELSE or bearer.role is Role.SUPPORT or (by and bearer.role is Role.LEAD):
        return False
    return bearer.origin.rule in _OWN or bearer.origin.inherited is Inheritance.SENTENCE


def _is_named_last(before: Draft, bearer: Bearer) -> bool:
    """Whether a sentence speaks of a thing first: 新桥应当装照明，监理单位把关 says not who does the next."""
    return before.subject_is_thing and bearer.origin.rule == subject.NAME


def _names_helpers_only(draft: Draft) -> bool:
    """Whether a sentence names nobody but those with whom its subject works: 联合有关部门开展…."""
    return all(one.origin.rule == joint_party.NAME for one in draft.bearers)


def _is_named_farther_off(draft: Draft) -> bool:
    """Whether nobody but the opener of the list, or a heading, says who acts."""
    return bool(draft.bearers) and all(one.origin.rule in _FARTHER for one in draft.bearers)


def _is_nearer(before: Draft, draft: Draft) -> bool:
    """Whether the sentence before names who acts, nearer than the opener: 甲要组建队伍；要配足车辆."""
    named = any(one.origin.inherited is None or one.origin.rule == NAME for one in before.bearers)
    goes_on = orders(draft) or before.passage.text.endswith(PARTS)
    return named and draft.modality is Modality.MUST and _is_named_farther_off(draft) and goes_on


def _governs(before: Draft, draft: Draft) -> bool:
    if not (_names_helpers_only(draft) or _is_nearer(before, draft)):
        return False
    if draft.subject_is_thing or not going_on.binds_on(before, draft):
        return False
    if going_on.is_sanction(draft):
        return False
    if draft.modality is Modality.MAY and "鼓励" in draft.passage.body[:6]:
        return False
    if any(speaks_of(draft.passage.text, bearer.name) for bearer in before.bearers):
        return False  # 严查医疗机构拒付…
    first, second = before.segment, draft.segment
    if second.index - first.index > 2:
        return False
    return first.paragraph == second.paragraph
