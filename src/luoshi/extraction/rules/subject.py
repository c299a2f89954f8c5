"""The subject of a sentence bears its duty: 各乡镇人民政府要…, 市教育局应当…, X负责… (lead)."""

import re

from luoshi.duty import Modality, Origin, Role
from luoshi.extraction.bearers.actors import read_actors
from luoshi.extraction.bearers.beside import read_beside
from luoshi.extraction.bearers.role import behind_names, role_of
from luoshi.extraction.draft import Draft
from luoshi.extraction.passage import Passage
from luoshi.extraction.rules import barred_party, transmittal
from luoshi.extraction.wording.binding import Actor, Subject
from luoshi.extraction.wording.words import PLEASE

NAME = "subject"

#: Who is asked to carry out what is sent on: 现印发给你们，请|各村认真执行.
_ASKS = re.compile(f"{PLEASE}|希望?")
_BINDERS = frozenset(("应当", "要", "应", "须", "必须", "不得", "负责", "牵头"))
#: So many of a thing a place is to have, or what share of them, as somebody in charge sees to it.
_HAS = re.compile(
    r"(?:至少|均|都|全部|基本|普遍|力争|各|分别)*(?:建?有|拥有|设有|建成|达到?|实现)[^，。；]{0,6}[\d一二两三四五]|(?:全部|基本|普遍|全面|力争)*达标"
)

#: What a party gets at the most, which is no work of its own: 同一企业每年不高于500万元.
_CAPPED = re.compile(
    r"[^，。；\d应要须]{0,4}?(?:每[年月次人个家]|累计|合计|总额|最高|原则上){0,3}(?:不高于|不超过|不低于|最高|最多)[^，。；]{0,8}\d[^，。；]{0,6}元"
)


def read(passage: Passage, draft: Draft) -> None:
    """Add the names of those who act; note where the sentence speaks of a thing."""
    if any(bearer.origin.rule == barred_party.NAME for bearer in draft.bearers):
        return  # 五期东区清理水管|工程部: who is named there acts
    asked = passage.start
    if draft.duty_rule == transmittal.NAME:
        request = _ASKS.search(passage.text, passage.start, passage.end)
        if request is None:
            return  # 《…》已经同意，现转发给你们: who wrote it does not bear it
        if passage.clause_at(request.start())[0] == request.start():
            asked = request.start()  # 各村报名单，名单请于5日前报送: the clause has a subject of its own
    found = read_actors(passage)
    draft.subject_is_thing = draft.subject_is_thing or found.of_thing
    for actor in found.actors:
        if (actor.subject.names[0][0] < asked and not actor.subject.binder) or _only_invites(
            passage, draft, actor.subject
        ):
            continue
        if _only_has(passage, actor.subject) or _is_capped(passage, actor.subject):
            draft.subject_is_thing = True
        else:
            _add(passage, draft, actor)


def _add(passage: Passage, draft: Draft, actor: Actor) -> None:
    """Add the names of one who acts, and of those who help beside it."""
    role = role_of(passage, actor)
    manner = "bound" if _is_bound(actor.subject) else ""
    for first, last in actor.subject.names:
        draft.add_bearer(
            passage.text[first:last], role, Origin(passage.span(first, last), NAME, manner=manner)
        )
    for first, last in read_beside(passage.text, actor.subject.after, passage.end):
        draft.add_bearer(passage.text[first:last], Role.SUPPORT, Origin(passage.span(first, last), NAME))


def _only_has(passage: Passage, subject: Subject) -> bool:
    """Whether a subject says where, and a trailer who: 每个社区有1处健身点。（责任单位：甲局）."""
    if subject.binder or _HAS.match(passage.text, subject.after) is None:
        return False
    return passage.is_charged


def _is_capped(passage: Passage, subject: Subject) -> bool:
    """Whether a subject is only told what it gets at the most."""
    return not subject.binder and _CAPPED.match(passage.text, subject.after, passage.end) is not None


def _only_invites(passage: Passage, draft: Draft, subject: Subject) -> bool:
    """Whether a subject does nothing but invite others, who then bear what they may do: 学校鼓励|学生…."""
    return draft.modality is Modality.MAY and passage.text.startswith(
        ("鼓励", "倡导", "提倡", "支持和鼓励", "支持、鼓励"), subject.after
    )


def _is_bound(subject: Subject) -> bool:
    """Whether the names stand right before a word that binds: 市水利局应当, 各科室要."""
    return subject.binder in _BINDERS and subject.after == behind_names(subject)
