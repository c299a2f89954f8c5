"""Every case of tests/cases/numbers has the faults that it says; README.txt there has the format."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.library.structure.plans import Case, outline, read_cases

FOLDER = Path(__file__).parents[2] / "cases" / "numbers"
CODES = {"number-missing": "缺号", "number-twice": "重号", "number-order": "倒号", "levels-crossed": "错层"}


CASES = [case for file in sorted(FOLDER.glob("*.txt")) for case in read_cases(file)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case(case: Case) -> None:
    plan = outline(case.text)
    told = []
    for fault in plan.faults:
        assert fault.span is not None
        words = plan.document.quote(fault.span)
        told.append(f"{CODES[fault.code]} {words}")
    assert len(told) == len(case.expected)
    assert all(line.startswith(expected) for line, expected in zip(told, case.expected, strict=True))


def test_every_fault_has_a_case_that_it_is_found_in() -> None:
    kinds = {line.partition(" ")[0] for case in CASES for line in case.expected}
    assert kinds == set(CODES.values())


def test_a_fault_says_what_is_wrong_in_both_languages() -> None:
    (fault,) = outline("一、排查管网。\n三、更换阀门。").faults
    assert fault.zh == "序号不连续：“一、”之后是“三、”，缺“二、”。"
    assert fault.en == "The numbers are not in sequence: 三、 comes after 一、; 二、 is missing."
