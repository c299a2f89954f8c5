"""`make confidence`: how often each reading was right on the labelled documents, and its class.

Prints each reading with its figures, then what was called sure: how often it was right and how
many of the fields it covers, on all documents and with each document left out while the classes
were made (the fairer figure). With --write the list `confidence` of the lexicon is made anew.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

from luoshi.cadence import Frame, is_relative
from luoshi.cli.taking import take
from luoshi.duty import Confidence, Proposal
from luoshi.extraction.confidence import reading_of
from luoshi.extraction.result import Extraction
from luoshi.writing.gold import cadence_record
from tools.gold import PROJECT, load, shared_folder

LIST = PROJECT / "src" / "luoshi" / "lexicon" / "confidence.txt"
#: What a reading has to show: how often it was right, and how often it was seen.
SURE, SEEN = 0.97, 10
LIKELY = 0.85
HEAD = """\
# How far each reading may be trusted: the kind of field, the rule that read it, and its class.
# Source: labelled documents, on which a reading was right so many times of so many; `make confidence`
# measures, `tools/confidence.py --write` makes this list anew. sure: 97 % of at least 10; likely: 85 %, or
# seen too seldom to tell.
"""


@dataclass(frozen=True, slots=True)
class Reading:
    """One field of one duty: how it was read, in which document, and whether the label agrees."""

    name: str
    document: str
    right: bool


Tallies = dict[str, list[int]]


def readings(gold: Path) -> list[Reading]:
    """Every field that Luoshi reads in the labelled documents."""
    scorer = load(gold / "score.py")
    found: list[Reading] = []
    for path in sorted((gold / "labels").glob("*.json")):
        label = json.loads(path.read_text(encoding="utf-8"))
        issued = date.fromisoformat(label["issued"]) if label.get("issued") else None
        extraction = take(gold / "text" / f"{path.stem}.txt", Frame(year=label.get("year"), issued=issued))
        for proposal, duty in _couples(extraction, label["duties"], scorer):
            for name, right in _compared(proposal, duty, scorer):
                found.append(Reading(name, path.stem, right))
    return found


def _couples(
    extraction: Extraction, duties: list[dict[str, Any]], scorer: ModuleType
) -> Iterator[tuple[Proposal, dict[str, Any] | None]]:
    """Each proposal with the label of its sentence, None where nobody labelled it."""
    spans = [{"start": p.span.start, "end": p.span.end} for p in extraction.proposals]
    partners = {j: i for i, j in scorer.pair(duties, spans)}
    for number, proposal in enumerate(extraction.proposals):
        yield proposal, duties[partners[number]] if number in partners else None


def _compared(
    proposal: Proposal, duty: dict[str, Any] | None, scorer: ModuleType
) -> Iterator[tuple[str, bool]]:
    label = duty or {"modality": "", "bearers": [], "cadences": [], "deliverables": []}
    yield f"modality {proposal.modality_origin.rule}", proposal.modality.value == label["modality"]
    parties = Counter((scorer.squeeze(b["name"]), b["role"]) for b in label["bearers"])
    for bearer in proposal.bearers:
        key = (scorer.squeeze(bearer.name), bearer.role.value)
        yield reading_of(bearer), _taken(parties, key)
    cadences = Counter(scorer.cadence_key(cadence) for cadence in label["cadences"])
    for clock in proposal.clocks:
        if not is_relative(clock.cadence):
            key = scorer.cadence_key(cadence_record(clock.cadence))
            yield reading_of(clock), _taken(cadences, key)
    things = Counter(scorer.squeeze(thing).strip("《》") for thing in label["deliverables"])
    for thing in proposal.deliverables:
        yield reading_of(thing), _taken(things, scorer.squeeze(thing.quote).strip("《》"))


def _taken(left: Counter[Any], key: object) -> bool:
    """Whether the label still holds this field; each of its fields agrees once."""
    right = left[key] > 0
    left[key] -= right
    return right


def tallies(found: list[Reading]) -> Tallies:
    """Of each reading: how often it was right, and how often it was seen."""
    counted: Tallies = defaultdict(lambda: [0, 0])
    for reading in found:
        counted[reading.name][0] += reading.right
        counted[reading.name][1] += 1
    return dict(counted)


def class_of(right: int, seen: int) -> Confidence:
    """The class that figures earn."""
    if seen < SEEN:
        return Confidence.LIKELY if right / seen >= LIKELY else Confidence.GUESS
    if right / seen >= SURE:
        return Confidence.SURE
    return Confidence.LIKELY if right / seen >= LIKELY else Confidence.GUESS


def left_out(found: list[Reading]) -> tuple[int, int]:
    """Right and all of what is sure, where the classes come from the other documents."""
    right = sure = 0
    for document in sorted({reading.document for reading in found}):
        others = tallies([reading for reading in found if reading.document != document])
        classes = {name: class_of(*tally) for name, tally in others.items()}
        for reading in found:
            if reading.document == document and classes.get(reading.name) is Confidence.SURE:
                right, sure = right + reading.right, sure + 1
    return right, sure


def lines(counted: Tallies) -> list[str]:
    """The list of the lexicon: a reading, its class, its figures."""
    return [
        f"{name} = {class_of(right, seen).value}  # {right} of {seen}"
        for name, (right, seen) in sorted(counted.items())
    ] + [
        "bearer known-unit = likely  # the labels come without lists of names",
        "bearer known-unit by = likely  # the labels come without lists of names",
        "target target = likely  # the labels hold no targets",
    ]


def main() -> int:
    """Measure, print, and write where asked."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--write", action="store_true", help="make the list of the lexicon anew")
    wanted = parser.parse_args()
    gold = shared_folder() / "gold"
    if not (gold / "labels").is_dir():
        print(f"skipped: no labels in {gold}; name their folder with LUOSHI_SHARED")
        return 0
    found = readings(gold)
    counted = tallies(found)
    print("\n".join(lines(counted)))
    sure = [reading for reading in found if class_of(*counted[reading.name]) is Confidence.SURE]
    for told, right, all_ in (
        ("on all documents", sum(reading.right for reading in sure), len(sure)),
        ("each left out  ", *left_out(found)),
    ):
        print(f"sure, {told}: right {right / all_:.3f}, {all_ / len(found):.3f} of {len(found)} fields")
    if wanted.write:
        LIST.write_text(HEAD + "\n".join(lines(counted)) + "\n", encoding="utf-8")
        print(f"written: {LIST.relative_to(PROJECT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
