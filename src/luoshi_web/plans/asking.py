"""Questions and answers of the second reader as they cross from the worker to its parent: plain JSON."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict
from typing import Any

from luoshi.second import Answer, NoAnswer, Question, SecondReader, Want

Record = dict[str, Any]
#: Hands questions over, and brings back {"answers": […]} or {"trouble": code}.
Ask = Callable[[list[Record]], Record]

#: The rule that stands in all that a second reader proposed.
SECOND = "assist"
#: The fields of a proposal that have a rule.
_FIELDS = ("bearers", "cadences", "deliverables", "targets")


def reader_of(ask: Ask) -> SecondReader:
    """In the worker: a second reader for the library, at the other end of `ask`."""

    def second(questions: Sequence[Question]) -> Sequence[Answer]:
        said = ask([asdict(question) for question in questions])
        if "trouble" in said:
            raise NoAnswer(said["trouble"])
        return [_answer(told) for told in said["answers"]]

    return second


def answered(second: SecondReader, asked: Sequence[Record]) -> Record:
    """In the parent: what a second reader says to the questions of the worker.

    Raises:
        KeyError, TypeError, ValueError: the worker asked in another form.
    """
    questions = [
        Question(
            segment=int(told["segment"]),
            text=str(told["text"]),
            headings=tuple(map(str, told["headings"])),
            wants=tuple(map(Want, told["wants"])),
        )
        for told in asked
    ]
    try:
        return {"answers": [asdict(answer) for answer in second(questions)]}
    except NoAnswer as why:
        return {"trouble": why.code}


def _answer(told: Record) -> Answer:
    return Answer(
        segment=told["segment"],
        quote=told["quote"],
        modality=told["modality"],
        bearers=tuple((name, role) for name, role in told["bearers"]),
        cadences=tuple(told["cadences"]),
        deliverables=tuple(told["deliverables"]),
        targets=tuple(told["targets"]),
    )


def is_proposed_whole(proposal: Record | None) -> bool:
    """Whether the second reader alone proposed that a sentence obliges."""
    return bool(proposal) and proposal.get("rule") == SECOND  # type: ignore[union-attr]  # it is one


def has_part(proposal: Record | None) -> bool:
    """Whether the second reader has a part in a proposal."""
    if not proposal:
        return False
    fields = (one for name in _FIELDS for one in proposal.get(name, ()))
    return is_proposed_whole(proposal) or any(one.get("rule") == SECOND for one in fields)
