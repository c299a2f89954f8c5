from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from luoshi.structure import ItemKind, Part, SegmentKind
from tests.library.structure.plans import outline

PLAN = outline("值班计划\n一、日常值班\n（一）交接班\n交班时说明未办事项。\n")


def test_the_path_runs_from_the_outermost_item_down() -> None:
    assert [item.title for item in PLAN.path(1)] == ["日常值班", "交接班"]
    assert PLAN.path(None) == ()


@pytest.mark.parametrize(("articles", "is_rule"), [("一二三", True), ("一二", False)])
def test_a_rule_is_in_articles(articles: str, *, is_rule: bool) -> None:
    text = "".join(f"第{number}条 各科室应当值班。\n" for number in articles)
    assert outline(f"值班办法\n{text}").is_rule is is_rule


def test_a_piece_of_a_segment_leaves_out_what_was_healed_in_it() -> None:
    broken = outline(
        "一、值班。办公室每日将情\n— 7 —\n况报告局长。\n二、交班。当面交接。\n- 8 -\n三、巡查。每日巡查。\n"
    )
    (segment,) = (each for each in broken.segments if "情况" in each.text)
    at = segment.text.index("情况报告")
    assert broken.document.quote(segment.span_of(at, at + 4)) == "情况报告"
    assert segment.span_of(0, len(segment.text)) == segment.span


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
