"""Whether the subject of a sentence can be that of the next, which names none."""

from __future__ import annotations

import re

from luoshi.duty import Modality
from luoshi.extraction.draft import Draft

#: How a part of a sentence ends that goes on.
PARTS = ("；", ";")
#: A case in which who is named before is to act.
_CASE = re.compile("[^，。；]{2,30}的，(?:应当?|须|必须|要)")
#: What may be done at need, by whoever did the rest: 理事会每年开会一次。情况特殊的，也可以通讯召开.
_AT_NEED = re.compile("(?:必要时|情况特殊(?:的|时)|特殊情况下?)，?(?:也|还)?可以?(?!由)")


def binds_on(before: Draft, draft: Draft) -> bool:
    """Whether who may, or must not, can be who is bound next: 工会可以提出意见；…的，可以建议处分.

    任何单位不得…: who is forbidden is not who is to act, unless it is one party: 幼儿园不得…；…的，应当告知.
    """
    goes_on = before.passage.text.endswith(PARTS)
    if before.modality is Modality.MAY:
        return goes_on and draft.modality is Modality.MAY and "鼓励" not in before.passage.body
    if before.modality is Modality.MUST_NOT and draft.modality is not Modality.MUST_NOT:
        return goes_on and draft.modality is Modality.MUST and _CASE.match(draft.passage.body) is not None
    return True


def goes_on_at_need(draft: Draft) -> bool:
    """Whether a sentence says what the party named before does at need: 必要时，可以聘请专家."""
    return _AT_NEED.match(draft.passage.body) is not None


def speaks_of(text: str, name: str) -> bool:
    """Whether a sentence speaks of a party, which then is not who is to act; 经指挥部批准 leaves it so."""
    at = text.find(name)
    return at >= 0 and text[at - 1 : at] != "经"
