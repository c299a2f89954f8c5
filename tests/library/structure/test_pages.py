from __future__ import annotations

import pytest

from luoshi.structure.lines import read_lines
from luoshi.structure.pages import strip_pages
from tests.library.structure.plans import document, outline

LINE = "各村要落实河道巡查责任，每周至少巡查两次并按月报送镇水利站汇总"


def stripped(text: str) -> list[str]:
    plan = document(text)
    lines, _ = strip_pages(plan.text, list(read_lines(plan)))
    return [plan.text[line.start : line.end] for line in lines]


def heads(text: str) -> list[str]:
    plan = document(text)
    return [plan.text[line.start : line.end] for line in strip_pages(plan.text, list(read_lines(plan))).heads]


def pages(count: int, foot: str = "", head: str = "", rows: int = 12) -> str:
    """So many pages of full lines; {} in the foot is the number of the page."""
    page = "\n".join([*([head] if head else []), *[LINE] * rows])
    return "\n".join(
        page + (f"\n\n{foot.format(number)}\n" if foot else "") for number in range(1, count + 1)
    )


def test_bare_numbers_that_count_from_page_to_page_are_left_out() -> None:
    assert set(stripped(pages(3, "{}"))) == {LINE}
    assert set(stripped(pages(2, "{}") + "\n\n本办法自印发之日起施行。\n3")) == {
        LINE,
        "本办法自印发之日起施行。",
    }


def test_a_bare_number_at_a_form_feed_or_alone_at_the_end_is_left_out() -> None:
    assert stripped("甲\n7\n\x0c乙") == ["甲", "乙"]
    assert stripped("甲\n\n7") == ["甲"]


@pytest.mark.parametrize(
    "text",
    [
        "1\n修订值班制度\n办公室\n2\n开展消防演练\n保卫科",  # the first column of a table, a cell a line
        f"{LINE}\n2026\n{LINE}",
        "\n".join([*[LINE] * 12, "3", *[LINE] * 12, "5", LINE]),  # numbers that do not count on
        "甲\n7",
    ],
)
def test_other_bare_numbers_stay(text: str) -> None:
    assert stripped(text) == text.split("\n")


def test_a_line_at_each_page_break_is_a_running_head_or_foot() -> None:
    assert heads(pages(3, "— {} —", "松坪县水利年鉴")) == ["松坪县水利年鉴"] * 3
    assert heads(pages(3, "松坪县水利局编\n\x0c")) == ["松坪县水利局编"] * 3


def test_without_page_marks_even_distances_tell_a_running_head() -> None:
    assert heads(pages(4, "", "云岭区城市管理局")) == ["云岭区城市管理局"] * 4


def test_the_title_stays_where_the_head_has_the_same_words() -> None:
    title = "松坪县水利工作要点"
    assert heads(f"{title}\n" + pages(1, "— {} —") + pages(2, "— {} —", title)) == [title] * 2
    assert heads(pages(1, "— {} —", f"{title}\n{title}") + pages(1, "— 2 —", title)) == [title] * 2
    assert (
        heads(pages(1, "— {} —", f"松坪县水利\n{title}") + pages(1, "— 2 —", "松坪县水利"))
        == ["松坪县水利"] * 2
    )


@pytest.mark.parametrize(
    "text",
    [
        "重点任务\n"
        + f"{LINE}。\n" * 12
        + "重点任务\n"
        + f"{LINE}。\n" * 15
        + "重点任务\n"
        + f"{LINE}。\n" * 30,
        "（责任单位：县水利局）\n".join(pages(1) for _ in range(4)),
        "一、工作目标\n".join(pages(1, "— 1 —\n") for _ in range(4)),
        pages(4, "— {} —", "完成率达到百分之九十五，"),
        pages(1, "", "松坪县水利工作要点") + f"。\n附件\n松坪县水利工作要点\n{LINE}。",
    ],
)
def test_other_lines_that_come_again_stay(text: str) -> None:
    assert heads(text) == []


def test_running_heads_are_told_as_a_fault_with_their_places() -> None:
    plan = outline(pages(3, "— {} —", "松坪县水利年鉴"))
    (fault,) = plan.faults
    assert fault.code == "running-head"
    assert fault.span is not None
    assert plan.document.quote(fault.span) == "松坪县水利年鉴" * 3
    assert "3 行" in fault.zh
    assert "松坪县水利年鉴" not in "".join(segment.text for segment in plan.segments)
