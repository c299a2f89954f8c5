"""A sentence without a subject goes on with that of the one before it, where it must act or ； parts them.

市档案馆整理档案。建立目录。 are two works, and who does the second is not said;
市档案馆要整理档案。建立目录。 are both the archive's.
"""

import re
from collections.abc import Sequence

from luoshi.duty import Bearer, Inheritance, Modality, Origin, Role
from luoshi.extraction.bearers.going_on import PARTS, binds_on, commands_before, goes_on_at_need, speaks_of
from luoshi.extraction.bearers.role import role_at
from luoshi.extraction.draft import Draft
from luoshi.extraction.passage import Plan
from luoshi.extraction.rules import agency, joint_party, known_unit, lead_in_subject, subject
from luoshi.extraction.wording.orders import COMMANDS, FORBIDS
from luoshi.extraction.wording.words import PLEASE

NAME = "governing-subject"

_OWN = (subject.NAME, known_unit.NAME, agency.NAME, lead_in_subject.NAME)
#: The state is spoken of more often than it acts, and a ban on 任何人 says nothing of the next sentence.
_NOBODY_ELSE = frozenset(("国家", "任何人"))
#: Who is asked must: 请|各学院对实验室进行检查。
_ASKS = re.compile(rf"(?<![\u4e00-\u9fff]){PLEASE}(?=各|全[校院县市区镇村]|有关|相关)")
#: A sanction falls on the party named before; 处…罚款 stays with the authority named there.
_SANCTION = re.compile(
    r"对[^，。；]{1,24}(?:不力|不到位|迟报|漏报|瞒报|推诿|失职|渎职|不作为|慢作为|弄虚作假)[^，。；]{0,12}的[，,](?:将|要)?(?:严肃|从严|一律|坚决|依规依纪|启动)[^，。；]*(?:问责|处理|追责|追究)|对(?:其)?(?:直接)?(?:负责|负有责任)的(?:直接)?(?:主管|责任)人员[^。；]*处分|因[^。；]{2,80}[，,](?:要|应当?|将)?(?:依纪依法|依法依纪|依法依规|依规依纪|依法|严肃)*追究[^。；]{2,24}责任|(?:如?因[^，]*[，,]?)?(?:情节|构成|造成|给[^，]*造成).*(?:处分|责任|处理)$"
)


def complete(plan: Plan, drafts: Sequence[Draft]) -> None:
    """Hand the subject on, draft by draft, within a paragraph."""
    before = named = None  # the sentence before, and the one that names its subject
    are_several = False  # each part of that sentence has a subject of its own
    past_thing = False  # a sentence about a thing came between
    for draft in drafts:
        spent = are_several and before is not None and not before.passage.text.endswith(PARTS)
        spent = spent or (past_thing and not _orders(draft))
        if before and not spent and _governs(before, draft) and _goes_on(named, before, draft):
            for bearer in before.bearers:
                if _is_subject(bearer) and not _is_named_last(before, bearer):
                    _hand_on(draft, bearer)
        if not draft.bearers and not draft.subject_is_thing:
            for bearer in lead_in_subject.who_answers(plan, draft.segment.index):
                if not speaks_of(draft.passage.text, bearer.name):
                    _hand_on(draft, bearer)
        if any(bearer.origin.inherited is None for bearer in draft.bearers):
            are_several = named is not None and named is before and _is_joined(named, draft)
            named = draft
        past_thing = draft.subject_is_thing and not draft.bearers
        if not past_thing:
            before = draft


def _is_joined(named: Draft, draft: Draft) -> bool:
    """Whether two parts of one sentence have different subjects: 县要…；镇要…。 and no one does the next."""
    if not named.passage.text.endswith(PARTS) or named.segment.paragraph != draft.segment.paragraph:
        return False
    return {one.name for one in named.bearers} != {one.name for one in draft.bearers}


def _hand_on(draft: Draft, bearer: Bearer) -> None:
    """Give a draft the bearer of another sentence, in charge where this one says so.

    组织部负责签到；活动结束后写总结: of the first it is in charge, the second it plainly does.
    """
    in_charge = role_at(draft.passage, draft.passage.start) is Role.LEAD
    role = Role.LEAD if in_charge else Role.BEARER if bearer.role is Role.LEAD else bearer.role
    draft.add_bearer(bearer.name, role, Origin(bearer.origin.span, NAME, Inheritance.SENTENCE))


def _orders(draft: Draft) -> bool:
    """Whether a sentence says that its subject must, and does not only tell what it does."""
    passage = draft.passage
    return any(words.search(passage.text, passage.start, passage.end) for words in (COMMANDS, FORBIDS, _ASKS))


def _goes_on(named: Draft | None, before: Draft, draft: Draft) -> bool:
    """Whether a subject holds past the end of its sentence: 市档案馆整理档案。 says nothing of the next."""
    if before.passage.text.endswith(PARTS) or _orders(draft) or goes_on_at_need(draft):
        return True
    if before.modality is draft.modality is Modality.MAY:
        return True
    return named is not None and _orders(named) and not commands_before(named)


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


def _governs(before: Draft, draft: Draft) -> bool:
    if not _names_helpers_only(draft) or draft.subject_is_thing or not binds_on(before, draft):
        return False
    if _SANCTION.match(draft.passage.body):
        return False
    if draft.modality is Modality.MAY and "鼓励" in draft.passage.body[:6]:
        return False
    if any(speaks_of(draft.passage.text, bearer.name) for bearer in before.bearers):
        return False  # 严查医疗机构拒付…
    first, second = before.segment, draft.segment
    if second.index - first.index > 2:
        return False
    return first.paragraph == second.paragraph
