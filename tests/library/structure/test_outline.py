from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from luoshi.structure import ItemKind, Part, SegmentKind
from tests.library.structure.plans import outline

PLAN = outline("值班计划\n一、日常值班\n（一）交接班\n交班时说明未办事项。\n")


def test_the_path_runs_from_the_outermost_item_down() -> None:
    assert [item.title for item in PLAN.path(1)] == ["日常值班", "交接班"]
    assert PLAN.path(None) == ()


def test_the_parts_are_values() -> None:
    with pytest.raises(FrozenInstanceError):
        PLAN.segments[0].text = "改"  # type: ignore[misc]  # the point of the test


def test_the_words_of_the_kinds_are_fixed_for_they_are_written_to_files() -> None:
    assert [kind.value for kind in SegmentKind] == ["heading", "sentence", "row", "trailer", "frame"]
    assert Part.TABLE_HEAD.value == "table-head"
    assert ItemKind.BRACKET_DIGIT.value == "bracket-digit"


def test_showing_an_outline_does_not_show_its_whole_text() -> None:
    assert "document=" not in repr(PLAN)
    assert "view=" not in repr(PLAN)
