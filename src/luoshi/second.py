"""The second reader as the library sees it: what it is asked, what it may answer, and how it fails.

Plain values only. `luoshi.extraction.second` asks, and judges the answers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, Protocol

#: Why there is no answer: codes of Faults.
Trouble = Literal["second-unreachable", "second-late", "second-broken", "second-refused"]


class Want(StrEnum):
    """What a question asks for: whether the sentence obliges, or a field that the rules did not find."""

    DUTY = "duty"
    BEARERS = "bearers"
    CADENCES = "cadences"
    DELIVERABLES = "deliverables"
    TARGETS = "targets"


@dataclass(frozen=True, slots=True)
class Question:
    """A segment that the rules left open, or a duty with fields missing. headings: outermost first."""

    segment: int
    text: str
    headings: tuple[str, ...]
    wants: tuple[Want, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a second reader proposes for one question, in plain words of its text.

    quote: the words that oblige, "" where none do; modality: "must", "must_not" or "may". bearers: each
    (name, role), the role "bearer", "lead" or "support". The rest: exact words; what they mean is read
    by the library, never taken from the answer.
    """

    segment: int
    quote: str = ""
    modality: str = ""
    bearers: tuple[tuple[str, str], ...] = ()
    cadences: tuple[str, ...] = ()
    deliverables: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()

    @property
    def words(self) -> tuple[str, ...]:
        """All words that it quotes, each of which is one proposal."""
        names = tuple(name for name, _ in self.bearers)
        own = (self.quote,) if self.quote else ()
        return (*own, *names, *self.cadences, *self.deliverables, *self.targets)


class SecondReader(Protocol):
    """Answers questions about a document; what it answers is only proposed.

    Raises:
        NoAnswer: it can't answer; the reading then stands without it.
    """

    def __call__(self, questions: Sequence[Question]) -> Sequence[Answer]:
        """Answers to some of the questions, in any order."""


class NoAnswer(Exception):  # noqa: N818  # named after what happened, as all errors here
    """A second reader gave no answer that can be used. code: the Fault that tells it."""

    def __init__(self, code: Trouble) -> None:
        self.code: Trouble = code
        super().__init__(code)
