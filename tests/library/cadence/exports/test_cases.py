"""Every kind of cadence in every form, with the exact losses: each line of tests/cases/exports holds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path

import icalendar
import pytest

from luoshi.cadence import Cadence, Frame, parse
from luoshi.cadence.exports import Export, fhir, rrule, timex3
from luoshi.cadence.exports.losses import Loss
from luoshi.writing.ics import Task, tasks_ics

FOLDER = Path(__file__).parents[3] / "cases" / "exports"
FORMS = ("rrule", "fhir", "timex3", "ics")
NONE = "无"
_SHOWN = ("DTSTART", "DUE", "RRULE", "X-LUOSHI-MIN", "X-LUOSHI-MAX")


@dataclass(frozen=True)
class Case:
    name: str
    cadence: Cadence
    form: str
    body: str
    losses: str


def read_cases(file: Path) -> list[Case]:
    cases = []
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            value, form, body, losses = line.split(" => ")
            cases.append(Case(f"{file.stem}:{number}", parse(value), form, body, losses))
    return cases


CASES = [case for file in sorted(FOLDER.glob("*.txt")) for case in read_cases(file)]


def exported(cadence: Cadence, form: str) -> Export:
    if form == "ics":
        task = Task("试", "报送", cadence, "原话")
        told = tasks_ics([task], Frame(year=2026), datetime(2026, 1, 1, tzinfo=UTC))
        return Export("ics", short(told.body), told.losses)
    return {"rrule": rrule, "fhir": fhir, "timex3": timex3}[form](cadence)


def short(ics: str) -> str:
    """What the README of the cases shows of an .ics file."""
    tasks = []
    for todo in icalendar.Calendar.from_ical(ics).walk("VTODO"):
        lines = todo.to_ical().decode().replace("\r\n ", "").splitlines()
        told = [line for name in _SHOWN for line in lines if line.startswith(name)]
        tasks.append(
            " ".join(
                line.replace("DTSTART;VALUE=DATE", "DTSTART").replace("DUE;VALUE=DATE", "DUE")
                for line in told
            )
        )
    return " + ".join(told or "无日期" for told in tasks)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.name}:{case.form}:{case.cadence}")
def test_case(case: Case) -> None:
    told = exported(case.cadence, case.form)

    assert told.form == case.form
    assert (told.body or NONE) == case.body
    assert ("；".join(loss.zh for loss in told.losses) or NONE) == case.losses


def test_every_cadence_has_every_form() -> None:
    for cadence, cases in groupby(CASES, key=lambda case: case.cadence):
        assert tuple(case.form for case in cases) == FORMS, cadence
    assert {type(case.cadence).__name__ for case in CASES} == {
        *("Quota", "Deadline", "Window", "Limit", "Vague", "Standing"),
    }


def test_every_loss_of_a_cadence_is_met() -> None:
    """What is lost of a whole plan is met in tests/library/writing/test_ics.py."""
    met = "".join(case.losses for case in CASES)
    unmet = [loss.name for loss in Loss if loss.value.zh.partition("{")[0] not in met or not loss.value.zh]
    assert set(unmet) <= {"NO_CLOCK", "NOT_ASKED", "PROVISIONAL"}


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.name}:{case.form}")
def test_every_loss_is_told_in_english_too(case: Case) -> None:
    for loss in exported(case.cadence, case.form).losses:
        assert loss.en
        assert "{" not in loss.en + loss.zh
