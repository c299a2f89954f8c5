"""Row: one line of the list behind a figure. It holds all that the list shows, and can be frozen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any


@dataclass(frozen=True, slots=True)
class Proof:
    """Evidence behind a row: its credit's state, the pieces, the day, and the digests of its files.

    Words of people are not kept here, so that they can be erased where they stand.
    """

    credit: int
    evidence: int
    n: int
    state: str
    done_on: str
    late_entry: bool = False
    files: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """An occurrence, an assignment or a credit, with where it belongs and how it stands.

    kind: "occurrence", "assignment" or "credit"; pk: its key there. counted, state: as
    `luoshi_web.tracking.status` tells them. kept: filled by the first date without 补报. first,
    in_force, completed: days, ISO 8601, "" for none; corrected_from: the first date before it was
    corrected. told: progress or evidence came in the span.
    """

    kind: str
    pk: int
    assignment: int
    duty: int
    number: int
    words: str
    heading: str
    plan: int
    plan_title: str
    unit: int
    unit_name: str
    counted: str = ""
    state: str = ""
    kept: bool = False
    first: str = ""
    in_force: str = ""
    corrected_from: str = ""
    completed: str = ""
    period: str = ""
    needs: int = 0
    filled: int = 0
    claimed: int = 0
    breached: bool = False
    part: str = ""
    modality: str = ""
    signed: bool = False
    told: bool = False
    word_zh: str = ""
    word_en: str = ""
    reason_zh: str = ""
    reason_en: str = ""
    proofs: tuple[Proof, ...] = ()

    def word(self, lang: str) -> str:
        """The state in one word."""
        return self.word_en if lang == "en" else self.word_zh

    def reason(self, lang: str) -> str:
        """Why it stands so."""
        return self.reason_en if lang == "en" else self.reason_zh

    @property
    def is_moved(self) -> bool:
        """A later date than the first is in force."""
        return self.in_force != self.first

    def as_json(self) -> dict[str, Any]:
        """The row as plain values; what was never corrected says nothing of it, as it always did."""
        told = asdict(self)
        if not self.corrected_from:
            del told["corrected_from"]
        told["proofs"] = [{**proof, "files": list(proof["files"])} for proof in told["proofs"]]
        return told


def row_of(told: Mapping[str, Any]) -> Row:
    """The row that `as_json` wrote; what it does not know is left out."""
    known = {one.name for one in fields(Row)}
    kept = {name: value for name, value in told.items() if name in known}
    proofs = tuple(Proof(**{**proof, "files": tuple(proof["files"])}) for proof in told.get("proofs", ()))
    return Row(**{**kept, "proofs": proofs})
