"""Notice, outline and table of one plan: every case of tests/cases/pairs is joined as it says."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from luoshi.account import Joining, joined
from luoshi.account.terms.fields import Field
from tests.library.extraction.reading import plan_of

FOLDER = Path(__file__).parents[2] / "cases" / "pairs"
FIELDS = {"效力": Field.MODALITY, "责任": Field.BEARERS, "时限": Field.CADENCES, "指标": Field.TARGETS}


@dataclass(frozen=True)
class Case:
    """The documents of one plan, and the lines that say what belongs together."""

    name: str
    documents: tuple[str, ...]
    wanted: tuple[str, ...]


def cases() -> list[Case]:
    found = []
    for path in sorted(FOLDER.glob("*.txt")):
        for part in re.split(r"^==== ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
            name, _, body = part.partition("\n")
            *documents, wanted = re.split(r"^---- .+\n", body, flags=re.MULTILINE)[1:]
            found.append(Case(name, tuple(documents), tuple(filter(None, wanted.splitlines()))))
    return found


CASES = cases()


def words(joining: Joining) -> list[list[str]]:
    return [
        [joining.extractions[s.document].document.quote(s.span) for s in duty.sources]
        for duty in joining.duties
    ]


def fits(group: list[str], fragments: list[str]) -> bool:
    return len(group) == len(fragments) and all(f in w for f, w in zip(fragments, group, strict=True))


def test_there_are_twenty_pairs() -> None:
    assert len(CASES) >= 20


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_what_repeats_is_joined_and_what_does_not_stands_alone(case: Case) -> None:
    joining = joined([plan_of(text) for text in case.documents])
    groups = words(joining)
    wanted = [line.split(" ", 1) for line in case.wanted]
    lines = [[f.strip() for f in told.split("|")] for kind, told in wanted if kind in ("合", "单")]
    for fragments in lines:
        assert [g for g in groups if fits(g, fragments)], (fragments, groups)
    assert len(groups) == len(lines), groups
    contradictory = {
        (groups[at][0], contradiction.field)
        for at, duty in enumerate(joining.duties)
        for contradiction in duty.contradictions
    }
    told = [[f.strip() for f in told.split("|")] for kind, told in wanted if kind == "矛盾"]
    assert len(contradictory) == len(told), contradictory
    for fragment, field in told:
        assert any(fragment in w and FIELDS[field] is f for w, f in contradictory), contradictory
