"""What stands fused on one line is read as when parted, for every case of tests/cases/fused."""

from __future__ import annotations

from pathlib import Path

import pytest

from luoshi.structure import ItemKind, Outline
from tests.library.structure.plans import outline

FOLDER = Path(__file__).parents[2] / "cases" / "fused"


def read_cases() -> dict[str, str]:
    """The parted texts by their names."""
    found: dict[str, str] = {}
    for file in sorted(FOLDER.glob("*.txt")):
        _, *cases = file.read_text(encoding="utf-8").split("\n==== ")
        for case in cases:
            name, _, text = case.partition("\n")
            found[name] = text.strip("\n")
    return found


CASES = read_cases()


def segments(plan: Outline) -> list[tuple[str, str | None, str, int | None]]:
    return [(s.kind, s.part, "".join(s.text.split()), s.item) for s in plan.segments]


def items(plan: Outline) -> list[tuple[str, str, str, int | None, int | None]]:
    return [(i.kind, i.number, i.title, i.parent, i.lead_in) for i in plan.items]


@pytest.mark.parametrize("name", CASES)
def test_fused_is_read_as_parted(name: str) -> None:
    parted, fused = outline(CASES[name]), outline(CASES[name].replace("\n", ""))
    assert segments(fused) == segments(parted)
    assert items(fused) == items(parted)


def test_the_cases_hold_every_kind_of_number() -> None:
    kinds = {item.kind for text in CASES.values() for item in outline(text).items}
    assert kinds | {ItemKind.TITLE, ItemKind.PLAIN, ItemKind.TABLE} == set(ItemKind)
