"""A proposal beside its sentence: who, when, what comes of it, and why it was read so."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from luoshi.cadence import explain
from luoshi.duty import Judgement, Modality, Origin, Proposal, Role
from luoshi.errors import Lang
from luoshi.source import Document
from luoshi.writing.wording import (
    COMMA,
    CONFIDENCES,
    INHERITANCES,
    MODALITIES,
    ROLES,
    SEMICOLON,
    Words,
)

_NOBODY: Words = {"zh": "责任方未写明", "en": "no bearer named"}
_NEVER: Words = {"zh": "没有时限", "en": "no time set"}
_BINDS: Words = {"zh": "约束", "en": "Binds"}
_WHO: Words = {"zh": "责任方", "en": "Who"}
_WHEN: Words = {"zh": "频次", "en": "When"}
_THING: Words = {"zh": "成果", "en": "Yields"}
_AIM: Words = {"zh": "指标", "en": "Target"}
_READ: Words = {"zh": "认定", "en": "A duty by"}
_SHOW: Words = {"zh": "看原文", "en": "Show its words"}


def card_html(document: Document, proposal: Proposal, lang: Lang) -> str:
    """One proposal: two lines when closed, its fields with their rules when open."""
    number = f'<a class="number" href="#s{proposal.segment}" title="{_SHOW[lang]}">{proposal.number}</a>'
    kind = MODALITIES[proposal.modality][lang]
    plain = proposal.modality is Modality.MUST
    tag = "" if plain else f'<b class="binds {proposal.modality.value}">{kind}</b>'
    fields = "".join(_fields(document, proposal, lang))
    return (
        f'<details class="card" id="d{proposal.number}" lang="{"zh-Hans" if lang == "zh" else "en"}">'
        f'<summary><i class="sign duty" aria-hidden="true"></i>{number}'
        f'<span class="gist"><span class="line">{tag}{_who(proposal, lang)}</span>'
        f'<span class="line when">{_when(proposal, lang)}</span></span></summary>'
        f"<dl>{fields}</dl></details>"
    )


def beyond_html(judgement: Judgement, lang: Lang) -> str:
    """Why a segment is out of scope, with what to do; "" for every other segment."""
    if judgement.scope is None:
        return ""
    words = COMMA[lang].join(_song(words) for words in judgement.scope.words)
    return (
        f'<div class="beyond" lang="{"zh-Hans" if lang == "zh" else "en"}">'
        f'<p><i class="sign out-of-scope" aria-hidden="true"></i>{escape(judgement.scope.reason(lang))}</p>'
        f'<p class="why">{escape(judgement.scope.remedy(lang))} {words} '
        f'<span class="rule">{escape(judgement.rule)}</span></p></div>'
    )


def _who(proposal: Proposal, lang: Lang) -> str:
    groups = []
    for role in (Role.LEAD, Role.BEARER, Role.SUPPORT):
        names = [_song(bearer.name) for bearer in proposal.bearers if bearer.role is role]
        if names:
            word = "" if role is Role.BEARER else f" {ROLES[role][lang]}"
            groups.append(COMMA[lang].join(names) + word)
    return {"zh": "，", "en": "; "}[lang].join(groups) or f'<span class="none">{_NOBODY[lang]}</span>'


def _when(proposal: Proposal, lang: Lang) -> str:
    times = SEMICOLON[lang].join(dict.fromkeys(escape(explain(c.cadence, lang)) for c in proposal.clocks))
    things = COMMA[lang].join(_song(thing.quote) for thing in proposal.deliverables)
    shown = [times or f'<span class="none">{_NEVER[lang]}</span>']
    if things:
        shown.append(f'<span class="word">{_THING[lang]}</span> {things}')
    return "".join(f'<span class="fact">{fact}</span>' for fact in shown)


def _song(words: str) -> str:
    """Words of the document, in the document's own face."""
    return f'<q class="song" lang="zh-Hans">{escape(words)}</q>'


def _fields(document: Document, proposal: Proposal, lang: Lang) -> Iterator[str]:
    sign = proposal.modality_origin
    # A bare command has no word that binds: the rule then rests on the whole sentence, shown already.
    sign_words = "" if sign.span == proposal.span else document.quote(sign.span)
    binds = f"{MODALITIES[proposal.modality][lang]} {_quoted(sign_words)}"
    yield _field(_BINDS[lang], binds, sign, lang)
    for bearer in proposal.bearers:
        yield _field(_WHO[lang], f"{_song(bearer.name)} {ROLES[bearer.role][lang]}", bearer.origin, lang)
    for clock in proposal.clocks:
        words = f"{escape(explain(clock.cadence, lang))} {_quoted(clock.quote)}"
        yield _field(_WHEN[lang], words, clock.origin, lang)
    for thing in proposal.deliverables:
        yield _field(_THING[lang], _song(thing.quote), thing.origin, lang)
    for target in proposal.targets:
        yield _field(_AIM[lang], _song(target.quote), target.origin, lang)
    yield f'<div><dt>{_READ[lang]}</dt><dd><span class="rule">{escape(proposal.duty_rule)}</span></dd></div>'


def _quoted(words: str) -> str:
    return f'<span class="quote">“{_song(words)}”</span>' if words.strip() else ""


def _field(name: str, words: str, origin: Origin, lang: Lang) -> str:
    way = f'<span class="way">{INHERITANCES[origin.inherited][lang]}</span>' if origin.inherited else ""
    rule = f'<span class="rule">{escape(origin.rule)}</span>'
    trust = f'<span class="way">{CONFIDENCES[origin.confidence][lang]}</span>'
    return f"<div><dt>{name}</dt><dd>{words} {way}{rule} {trust}</dd></div>"
