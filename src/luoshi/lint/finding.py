"""Finding: one mark that a careful secretary would make, with its words, its reason and its remedy."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Protocol

from luoshi.errors import Lang, Phrase
from luoshi.lint.manuscript import Manuscript
from luoshi.source import Span


class Severity(StrEnum):
    """How much a finding weighs: error (against a norm that leaves no choice), warning, hint."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"

    def reaches(self, least: Severity) -> bool:
        """Whether it weighs as much as `least`, or more."""
        order = tuple(Severity)
        return order.index(self) <= order.index(least)


@dataclass(frozen=True, slots=True)
class Remark:
    """What a check says wherever it finds something: a sentence and a remedy, with blanks."""

    zh: str
    en: str
    remedy_zh: str
    remedy_en: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A place that a check found: the words, and what fills the blanks of its Remark.

    span: None where the whole document is meant, such as its paper.
    """

    span: Span | None
    fields: Mapping[str, object]


def hit(span: Span | None, **fields: object) -> Hit:
    """The Hit at some words; a field that is a Phrase is told in the language of the sentence."""
    return Hit(span, MappingProxyType(fields))


class Check(Protocol):
    """A module that looks for one kind of fault. CITATION: the norm and its clause."""

    NAME: str
    SEVERITY: Severity
    CITATION: str
    REMARK: Remark

    def find(self, manuscript: Manuscript) -> Iterator[Hit]:
        """Each place, in the order of the text."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check found. check: its name. span: the words; None where the whole document is meant.

    Nothing is ever changed by itself: `remedy` says what a person may do.
    """

    check: str
    severity: Severity
    citation: str
    span: Span | None
    zh: str
    en: str
    remedy_zh: str
    remedy_en: str

    def sentence(self, lang: Lang) -> str:
        """What is wrong, as one sentence in `lang`."""
        return self.zh if lang == "zh" else self.en

    def remedy(self, lang: Lang) -> str:
        """What to do about it, as one sentence in `lang`."""
        return self.remedy_zh if lang == "zh" else self.remedy_en


def finding_of(check: Check, found: Hit) -> Finding:
    """The Finding of a check at a place, with its sentences filled."""
    zh, en = _told(found.fields, "zh"), _told(found.fields, "en")
    remark = check.REMARK
    return Finding(
        check=check.NAME,
        severity=check.SEVERITY,
        citation=check.CITATION,
        span=found.span,
        zh=remark.zh.format(**zh),
        en=remark.en.format(**en),
        remedy_zh=remark.remedy_zh.format(**zh),
        remedy_en=remark.remedy_en.format(**en),
    )


def _told(fields: Mapping[str, object], lang: Lang) -> dict[str, object]:
    return {
        name: getattr(value, lang) if isinstance(value, Phrase) else value for name, value in fields.items()
    }
