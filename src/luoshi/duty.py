"""Proposal and its fields: what the library read, each with its words and its rule.

A Proposal becomes nothing by itself: a person settles it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from luoshi.cadence import Cadence
from luoshi.errors import Lang
from luoshi.source import Span


class Modality(StrEnum):
    """How a duty binds: it must be done, must not be done, or may be done."""

    MUST = "must"
    MUST_NOT = "must_not"
    MAY = "may"


class Role(StrEnum):
    """The part of a Bearer: plain 责任, lead 牵头, support 配合."""

    BEARER = "bearer"
    LEAD = "lead"
    SUPPORT = "support"


class Inheritance(StrEnum):
    """Where a field came from that does not stand in its own segment."""

    TRAILER = "trailer"  # the bracket that closes the paragraph
    HEADING = "heading"  # a heading above
    TABLE = "table"  # a merged or earlier cell, or a column's head
    SENTENCE = "sentence"  # an earlier sentence of the paragraph that still governs
    LEAD_IN = "lead-in"  # the sentence ending in ： that opens the list
    CLAUSE = "clause"  # a blanket clause of the document


class Confidence(StrEnum):
    """How far a field may be trusted, by how often its reading was right on labelled documents."""

    SURE = "sure"
    LIKELY = "likely"
    GUESS = "guess"


@dataclass(frozen=True, slots=True)
class Origin:
    """How a field was read: the words, the rule, and whence it was inherited, if it was.

    manner: how the rule came to it, where that tells more of its worth ("bound": right before the
    word that binds). confidence: see `luoshi.extraction.confidence`; a field that is still being
    read is a guess.
    """

    span: Span
    rule: str
    inherited: Inheritance | None = None
    manner: str = ""
    confidence: Confidence = Confidence.GUESS


@dataclass(frozen=True, slots=True)
class Bearer:
    """Who owes, as written (healed of line breaks)."""

    name: str
    role: Role
    origin: Origin


@dataclass(frozen=True, slots=True)
class Clock:
    """A Cadence of a duty, with its exact words.

    form: the habit of writing it, one of `luoshi.cadence.FORMS`, from which its confidence follows.
    """

    cadence: Cadence
    quote: str
    origin: Origin
    form: str = ""


@dataclass(frozen=True, slots=True)
class Deliverable:
    """A thing to be made, issued, filed or submitted: the shortest noun phrase that names it."""

    quote: str
    origin: Origin


class Comparison(StrEnum):
    """How a Target's amount is meant (Civil Code art. 1259: 以上, 以内 include the number)."""

    AT_LEAST = ">="
    MORE_THAN = ">"
    AT_MOST = "<="
    LESS_THAN = "<"
    EQUAL = "="


@dataclass(frozen=True, slots=True)
class Target:
    """A number to be reached: 30%以上 is (30, AT_LEAST, "%"). `amount`: a decimal, or a fraction (2/3)."""

    amount: str
    comparison: Comparison
    unit: str
    quote: str
    origin: Origin


class ScopeKind(StrEnum):
    """What Luoshi does not build: the five kinds of demands that can't become duties."""

    VET = "vet"
    PERSONS = "persons"
    COMMENT = "comment"
    REMOVE = "remove"
    WATCH = "watch"


@dataclass(frozen=True, slots=True)
class Verdict:
    """Why a text is out of scope.

    ranges: where the words stand that make it so, [start, end) in the text that was judged.
    words: these words, exactly as written.
    """

    kind: ScopeKind
    ranges: tuple[tuple[int, int], ...]
    words: tuple[str, ...]

    def reason(self, lang: Lang) -> str:
        """What Luoshi does not do, as one sentence."""
        return _REASONS[self.kind][lang]

    def remedy(self, lang: Lang) -> str:
        """What to do next, as one sentence."""
        return _REMEDY[lang]


_REASONS: dict[ScopeKind, dict[Lang, str]] = {
    ScopeKind.VET: {
        "zh": "范围外。落实不按观点、信仰审人，不能成为任务。",
        "en": "Out of scope. Luoshi doesn't vet people by opinion or belief; this can't become a duty.",
    },
    ScopeKind.PERSONS: {
        "zh": "范围外。落实不给个人打分、排名，不能成为任务。",
        "en": "Out of scope. Luoshi doesn't score or rank people; this can't become a duty.",
    },
    ScopeKind.COMMENT: {
        "zh": "范围外。落实不组织评论、不布置发帖，不能成为任务。",
        "en": "Out of scope. Luoshi doesn't organise comments or posts; this can't become a duty.",
    },
    ScopeKind.REMOVE: {
        "zh": "范围外。落实不删除、不压制别人的话，不能成为任务。",
        "en": "Out of scope. Luoshi doesn't remove what others say; this can't become a duty.",
    },
    ScopeKind.WATCH: {
        "zh": "范围外。落实不监看、不收集人们说的话，不能成为任务。",
        "en": "Out of scope. Luoshi doesn't watch what people say; this can't become a duty.",
    },
}
_REMEDY: dict[Lang, str] = {
    "zh": "合法的那一半，换一句说得通的话另写；这一句看过以后可以搁置。",
    "en": "Write the lawful half in words that pass; set this sentence aside once seen.",
}


@dataclass(frozen=True, slots=True)
class Proposal:
    """A duty that the library proposes.

    number: from 1, in order of the text. segment: index of the Segment in its Outline.
    words: exactly `document.quote(span)`. headings: the titles above it, outermost first.
    modality_origin: the words that tell how it binds, and the rule that read them.
    duty_rule: the rule that judged the segment to oblige.
    scope: why it can never become a duty; None for every other.
    """

    number: int
    segment: int
    span: Span
    words: str
    headings: tuple[str, ...]
    modality: Modality
    modality_origin: Origin
    duty_rule: str
    bearers: tuple[Bearer, ...] = ()
    clocks: tuple[Clock, ...] = ()
    deliverables: tuple[Deliverable, ...] = ()
    targets: tuple[Target, ...] = field(default=())
    scope: Verdict | None = None


class Fate(StrEnum):
    """What became of a Segment; each segment has exactly one."""

    OPEN = "open"
    DUTY = "duty"
    MERGED = "merged"
    SET_ASIDE = "set-aside"
    CONTEXT = "context"
    OUT_OF_SCOPE = "out-of-scope"
    UNREAD = "unread"


@dataclass(frozen=True, slots=True)
class Judgement:
    """The fate that a rule proposes for a segment; `rule` is empty where no rule explains it.

    Segments of one fate by one rule share theirs. scope, span: why the segment is out of scope, and the
    words that make it so; else None.
    """

    fate: Fate
    rule: str
    scope: Verdict | None = None
    span: Span | None = None
