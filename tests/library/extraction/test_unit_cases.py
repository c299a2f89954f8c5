"""Names of units that are handed in are preferred where a bearer may stand, and nowhere else."""

from __future__ import annotations

from pathlib import Path

import pytest

import luoshi
from luoshi.cadence import Frame
from luoshi.duty import Bearer, Inheritance, Proposal, Role
from tests.library.extraction.fields import check_words

_FOLDER = Path(__file__).parents[2] / "cases" / "units"
_PLAN = "关于做好有关工作的方案\n一、重点工作\n（一）{}\n（二）完善有关制度。\n"
_ROLES = {Role.BEARER: "责任", Role.LEAD: "牵头", Role.SUPPORT: "配合"}


def _lines(name: str) -> list[str]:
    lines = (_FOLDER / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


_NAMES = _lines("names.txt")
_FINDS = [(line.partition(" => ")[0], line.partition(" => ")[2]) for line in _lines("find.txt")]


def _duties(sentence: str, units: list[str]) -> list[Proposal]:
    """The duties of a sentence that stands before another one."""
    document, _ = luoshi.read(_PLAN.format(sentence).encode(), "plan.txt")
    extraction = luoshi.extract(document, Frame(year=2026), units=units)
    check_words(extraction)
    return [duty for duty in extraction.proposals if duty.headings == ("重点工作",)][:-1]


def _bearers(sentence: str, units: list[str]) -> list[Bearer]:
    duties = _duties(sentence, units)
    assert duties, "the sentence has to oblige, or no rule of bearers is asked"
    return [bearer for duty in duties for bearer in duty.bearers]


@pytest.mark.parametrize(("sentence", "told"), _FINDS)
def test_finds(sentence: str, told: str) -> None:
    found = {f"{b.name}/{_ROLES[b.role]}" for b in _bearers(sentence, _NAMES)}
    assert found >= set(told.split())
    strange = {name.partition("/")[0] for name in found - set(told.split())}
    assert not strange & set(_NAMES)


@pytest.mark.parametrize("sentence", _lines("leave.txt"))
def test_leaves_alone(sentence: str) -> None:
    assert [b.name for b in _bearers(sentence, _NAMES) if b.name in _NAMES] == []


@pytest.mark.parametrize("sentence", _lines("leave.txt"))
def test_a_name_that_is_only_spoken_of_changes_nothing(sentence: str) -> None:
    assert [b.name for b in _bearers(sentence, _NAMES)] == [b.name for b in _bearers(sentence, [])]


def test_the_general_rules_miss_many_of_these_names() -> None:
    missed = 0
    for sentence, told in _FINDS:
        found = {bearer.name for duty in _duties(sentence, []) for bearer in duty.bearers}
        missed += not found >= {name.partition("/")[0] for name in told.split()}
    assert missed > len(_FINDS) / 3


def test_names_hand_on_to_the_sentences_that_follow() -> None:
    bearers = _bearers("东风渠管理段要每月巡查。发现险情立即报告。", _NAMES)
    assert [(b.name, b.origin.inherited) for b in bearers] == [
        ("东风渠管理段", None),
        ("东风渠管理段", Inheritance.SENTENCE),
    ]


def test_a_heading_that_is_a_known_name_gives_its_items_to_it() -> None:
    text = "2026年工作方案\n一、创建办\n1.制定清单。\n2.每月调度。\n二、县城投\n1.完成道路建设。\n"
    document, _ = luoshi.read(text.encode(), "plan.txt")
    extraction = luoshi.extract(document, Frame(year=2026), units=_NAMES)
    assert [[b.name for b in duty.bearers] for duty in extraction.proposals] == [
        ["创建办"],
        ["创建办"],
        ["县城投"],
    ]


def test_a_column_of_known_names_is_parted() -> None:
    table = "任务分解表\n| 序号 | 任务 | 责任单位 |\n| 1 | 清理河道 | 东风渠管理段、县城投 |"
    document, _ = luoshi.read(table.encode(), "plan.txt")
    extraction = luoshi.extract(document, Frame(year=2026), units=_NAMES)
    assert [b.name for duty in extraction.proposals for b in duty.bearers] == ["东风渠管理段", "县城投"]


def test_the_names_leave_the_outline_as_it_is() -> None:
    outline = luoshi.outline(luoshi.read(_PLAN.format("县城投要修路。").encode(), "plan.txt")[0])
    assert luoshi.extract(outline, Frame(year=2026), units=_NAMES).outline is outline
