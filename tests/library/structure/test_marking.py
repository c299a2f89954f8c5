"""The paragraphs of a view with their marks."""

from __future__ import annotations

import luoshi
from luoshi.structure.heal import heal
from luoshi.structure.marking import mark_paragraphs


def marked(text: str) -> list[tuple[str, str]]:
    """The number and the words of each paragraph."""
    view, paragraphs, _ = heal(luoshi.read(text.encode(), "plan.txt")[0])
    return [
        (line.mark.number if line.mark else "", line.words) for line in mark_paragraphs(view.text, paragraphs)
    ]


def test_a_number_is_told_from_the_words() -> None:
    assert marked("工作要点\n一、加强巡查\n（一）每月巡查。\n") == [
        ("", "工作要点"),
        ("一", "加强巡查"),
        ("一", "每月巡查。"),
    ]


def test_decoration_is_left_out_and_a_line_of_nothing_else_too() -> None:
    assert marked("工作要点\n## 1. 加强巡查\n*****\n- 每月巡查。\n") == [
        ("", "工作要点"),
        ("1", "加强巡查"),
        ("", "每月巡查。"),
    ]


def test_what_runs_in_one_line_is_parted() -> None:
    lines = marked("工作要点\n一、加强巡查（一）每月巡查。（二）每季度通报。二、严格考核（一）年底考核。\n")
    assert [number for number, _ in lines] == ["", "一", "一", "二", "二", "一"]
