"""Leniency: where our words ask for less than those above, though no clock or number tells it.

原则上不得 for 不得, 未经批准不得 and 严格控制 for 严禁, 及时 for 2小时内, a paper not asked for here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from luoshi.account.terms.acts import Sentence, alike
from luoshi.account.terms.strictness import Looser, Slack
from luoshi.duty import Clock, Deliverable, Modality, Proposal
from luoshi.lexicon import words

#: A word that lets the word behind it bind as a rule only.
_AS_A_RULE = re.compile(
    r"(?:原则上|一般情况下|一般|尽量|尽可能|通常)(?:不得|不准|不允许|不再|不能|不(?![超少低高大小多])|应当|应该|应|必须|须|要)"
)
#: What stands for a ban and only holds down what above forbids, or asks others to leave it.
_HELD_DOWN = re.compile(
    "严格控制|从严控制|严格限制|严控|控制|限制|尽量避免|尽量|尽可能|减少|压减|避免|慎重|引导|劝导|倡导|提倡"
)
_FORBIDS = re.compile("杜绝|严禁|禁|不得|不准|不许|防止|严查|查处|坚决")
#: What opens a ban again: 未经批准不得动火, 确需动火的, 经批准后方可动火, 除检修外.
_OPENED = re.compile(
    "未经[^，。；]{0,16}?(?:批准|同意|许可|审批|允许)|确需|确有必要|特殊情况除外|除[^，。；]{1,16}外"
    "|经[^，。；]{0,14}?(?:批准|同意|许可)后?，?(?:方可|可以|可)"
)
_VAGUE = re.compile(
    "|".join([*words("vague-words"), "及时", "尽快", "尽早", "按时", "按期", "随时", "抓紧", "早日"])
)
_NEAR = 8  # characters: the longest of these words stands before the word that binds
_CLAUSE = re.compile(r"[^，,；;。：:|\n]+")
#: Papers by their kind, of which one may stand for another.
_KINDS = (
    re.compile("报告|总结|汇报|专报|简报|通报|材料|情况|信息|说明|评估"),
    re.compile("方案|计划|预案|规划|意见|办法|措施|细则|规定|制度|通知|要点"),
    re.compile("台账|清单|档案|名册|名单|目录|登记|记录|册|表|库"),
)


def told_in_words(
    above: Sentence, below: Proposal, found: Iterable[Looser], others: Sequence[str]
) -> Iterator[Looser]:
    """In what ours is looser, with what only words tell.

    others: the words of what else is offered; a paper that one of them asks for is not left out.
    """
    softer = _softer(above.proposal, below)
    if softer:
        yield softer
    for each in found:
        is_told = each.slack is Slack.UNTOLD and isinstance(each.above, Clock)
        vague = _vague(above, each.above, below) if is_told and isinstance(each.above, Clock) else ""
        yield replace(each, slack=Slack.VAGUER, said=vague) if vague else each
    for paper in above.proposal.deliverables:
        if not any(_may_be_in(paper, told) for told in (below.words, *others)):
            yield Looser(Slack.UNLIKE, paper, None)


def _softer(above: Proposal, below: Proposal) -> Looser | None:
    """Whether ours binds as a rule only, opens a ban with leave, or holds down what above forbids."""
    if below.modality is Modality.MAY or above.modality is Modality.MAY:
        return None
    said = _as_a_rule(below)
    if said and not _as_a_rule(above):
        return _weaker(above, below, said)
    if above.modality is below.modality is Modality.MUST_NOT:
        opened = _OPENED.search(below.words)
        return _weaker(above, below, opened.group()) if opened and not _OPENED.search(above.words) else None
    if above.modality is Modality.MUST_NOT and below.modality is Modality.MUST:
        held_down = _HELD_DOWN.search(below.words)
        if held_down and not _HELD_DOWN.search(above.words) and not _FORBIDS.search(below.words):
            return _weaker(above, below, held_down.group())
    return None


def _weaker(above: Proposal, below: Proposal, said: str) -> Looser:
    return Looser(Slack.WEAKER, above.modality, below.modality, said)


def _as_a_rule(proposal: Proposal) -> str:
    """The word that lets a duty bind as a rule only, with the word that binds; "" where it always binds."""
    places = {place: at for at, place in enumerate(proposal.span.places())}
    start = places.get(proposal.modality_origin.span.start, 0)
    found = _AS_A_RULE.search(proposal.words, max(0, start - _NEAR), start + _NEAR)
    return found.group() if found and found.start() <= start < found.end() else ""


def _vague(above: Sentence, clock: Clock, below: Proposal) -> str:
    """The vague word that ours says of the act of a clock from above; "" where above says it as well."""
    act = above.acts.get(clock, frozenset())
    for clause in _CLAUSE.finditer(below.words):
        found = _VAGUE.search(clause.group())
        if found and found.group() not in above.proposal.words and alike(act, frozenset(clause.group())):
            return found.group()
    return ""


def _may_be_in(paper: Deliverable, told: str) -> bool:
    """Whether some words ask for a paper, or for one of its kind."""
    kinds = [kind for kind in _KINDS if kind.search(paper.quote)]
    if kinds:
        return any(kind.search(told) for kind in kinds)
    return paper.quote[-2:] in told
