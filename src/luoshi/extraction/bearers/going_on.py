"""Whether the subject of a sentence can be that of the next, which names none."""

from __future__ import annotations

import re

from luoshi.duty import Modality
from luoshi.extraction.bearers.in_case import CONDITION
from luoshi.extraction.draft import Draft
from luoshi.extraction.wording.orders import COMMANDS, FORBIDS
from luoshi.extraction.wording.words import PLEASE, commands_at

#: Who is asked must: 请|各学院对实验室进行检查。
_ASKS = re.compile(rf"(?<![\u4e00-\u9fff]){PLEASE}(?=各|全[校院县市区镇村]|有关|相关)")
#: A sanction falls on the party named before; 处…罚款 stays with the authority named there.
_SANCTION = re.compile(
    r"对[^，。；]{1,24}(?:不力|不到位|迟报|漏报|瞒报|推诿|失职|渎职|不作为|慢作为|弄虚作假)[^，。；]{0,12}的[，,](?:将|要)?(?:严肃|从严|一律|坚决|依规依纪|启动)[^，。；]*(?:问责|处理|追责|追究)|对(?:其)?(?:直接)?(?:负责|负有责任)的(?:直接)?(?:主管|责任)人员[^。；]*处分|因[^。；]{2,80}[，,](?:要|应当?|将)?(?:依纪依法|依法依纪|依法依规|依规依纪|依法|严肃)*追究[^。；]{2,24}责任|(?:如?因[^，]*[，,]?)?(?:情节|构成|造成|给[^，]*造成).*(?:处分|责任|处理)$"
)
#: How a part of a sentence ends that goes on.
PARTS = ("；", ";")
#: A case in which who is named before is to act.
_CASE = re.compile("[^，。；]{2,30}的，(?:应当?|须|必须|要)")
#: What may be done at need, by whoever did the rest: 理事会每年开会一次。情况特殊的，也可以通讯召开.
_AT_NEED = re.compile(
    "(?:必要时|情况特殊(?:的|时)|特殊情况下?|情节(?:较重|严重|特别严重|较轻|轻微)的)，?(?:也|还)?可(?!以?由)以?"
)
#: What is given to others before anybody is named: 对示范点给予补助，有条件的县也要….
_GIVES = re.compile("对[^，]{2,30}(?:给予|予以|实行|实施)")
#: Who does not agree is another than the authority that decided: 对决定不服的，可以申请复核.
_OBJECTS = re.compile("[^，。；]{0,24}(?:不服|异议)[^，。；]{0,8}的，")
_AUTHORITIES = ("局", "部门", "机关", "政府", "委员会", "办公室", "委", "厅")


def binds_on(before: Draft, draft: Draft) -> bool:
    """Whether who may, or must not, can be who is bound next: 工会可以提出意见；…的，可以建议处分.

    任何单位不得…: who is forbidden is not who is to act, unless it is one party: 幼儿园不得…；…的，应当告知.
    """
    goes_on = before.passage.text.endswith(PARTS)
    if _OBJECTS.match(draft.passage.body) and any(one.name.endswith(_AUTHORITIES) for one in before.bearers):
        return False
    if before.modality is Modality.MAY:
        return "鼓励" not in before.passage.body and (not goes_on or draft.modality is Modality.MAY)
    if before.modality is Modality.MUST_NOT and draft.modality is not Modality.MUST_NOT:
        return goes_on and draft.modality is Modality.MUST and _CASE.match(draft.passage.body) is not None
    return True


def orders(draft: Draft) -> bool:
    """Whether a sentence says that its subject must, and does not only tell what it does."""
    passage = draft.passage
    return any(words.search(passage.text, passage.start, passage.end) for words in (COMMANDS, FORBIDS, _ASKS))


def goes_on_at_need(draft: Draft) -> bool:
    """Whether a sentence says what the party named before does at need: 必要时，可以聘请专家."""
    return _AT_NEED.match(draft.passage.body) is not None


def speaks_of(text: str, name: str) -> bool:
    """Whether a sentence speaks of a party, which then is not who is to act; 经指挥部批准 leaves it so."""
    at = text.find(name)
    return at >= 0 and text[at - 1 : at] != "经"


def commands_before(named: Draft) -> bool:
    """Whether a sentence commands everybody before it names one party: 健全办法，有条件的县也要安排资金."""
    passage = named.passage
    own = [b.origin.span.start for b in named.bearers if b.origin.inherited is None]
    if not own or len(passage.clauses) < 2 or "请" in passage.body:
        return False
    head, stop = passage.clauses[0]
    if passage.text.endswith(CONDITION, head, stop) or passage.span(head, stop).end > min(own):
        return False
    return commands_at(passage.text, head) or _GIVES.search(passage.text, head, stop) is not None


def is_sanction(draft: Draft) -> bool:
    """Whether a sentence only threatens: it falls on the party named before, who is not to impose it."""
    return _SANCTION.match(draft.passage.body) is not None


def are_apart(named: Draft, draft: Draft) -> bool:
    """Whether two parts of one sentence have different subjects: 县要…；镇要…。 and no one does the next."""
    if not named.passage.text.endswith(PARTS) or named.segment.paragraph != draft.segment.paragraph:
        return False
    return {one.name for one in named.bearers} != {one.name for one in draft.bearers}
