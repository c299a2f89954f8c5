from __future__ import annotations

from luoshi.structure import ItemKind
from luoshi.structure.ladder import Ladder
from luoshi.structure.marks import Mark, read_mark


def mark(text: str) -> Mark:
    found = read_mark(text + "甲")
    assert found is not None
    return found


def climb(*numbers: str) -> list[int | None]:
    """The parents of items with these numbers, one after the other."""
    ladder = Ladder()
    return [ladder.step(mark(number), item)[0] for item, number in enumerate(numbers)]


def test_the_common_order() -> None:
    assert climb("一、", "（一）", "1.", "（1）", "①", "②", "（二）", "二、") == [
        None,
        0,
        1,
        2,
        3,
        3,
        0,
        None,
    ]


def test_a_level_may_be_left_out() -> None:
    assert climb("一、", "1.", "2.", "二、", "（一）") == [None, 0, 0, None, 3]


def test_rules() -> None:
    assert climb("第一章", "第一条", "（一）", "第二条", "第二章", "第三条") == [None, 0, 1, 0, None, 4]


def test_decimals_stand_under_their_number() -> None:
    assert climb("1 ", "1.1", "1.1.1", "（1）", "1.1.2", "1.2", "2 ") == [None, 0, 1, 2, 1, 0, None]


def test_a_list_that_a_heading_opens_stands_under_it_against_the_common_order() -> None:
    ladder = Ladder()
    assert ladder.step(mark("1."), 0) == (None, None)
    assert ladder.step(mark("（一）"), 1, opens=True) == (0, None)
    assert ladder.step(mark("（二）"), 2) == (0, 1)
    assert ladder.step(mark("2."), 3) == (None, 0)


def test_headings_of_markdown_stand_by_their_level_whatever_number_they_have() -> None:
    ladder = Ladder()
    assert ladder.step(None, 0, level=2) == (None, None)
    assert ladder.step(None, 1, level=3) == (0, None)
    assert ladder.step(mark("1."), 2, opens=True) == (1, None)
    assert ladder.step(None, 3, level=3) == (0, None)
    assert ladder.step(mark("二、"), 4, opens=True, level=3)[0] is None
    assert ladder.step(None, 5, level=2) == (None, None)


def test_the_sibling_is_the_item_before() -> None:
    ladder = Ladder()
    ladder.step(mark("一、"), 0)
    ladder.step(mark("（一）"), 1)
    assert ladder.sibling(mark("（二）")) == 1
    assert ladder.sibling(mark("（三）")) is None
    assert ladder.step(mark("（三）"), 2) == (0, None)


def test_a_plain_heading_stands_lowest_and_closes_its_like() -> None:
    ladder = Ladder()
    ladder.step(mark("一、"), 0)
    assert ladder.step(None, 1) == (0, None)
    assert ladder.step(None, 2) == (0, None)
    assert (ladder.item, ladder.depth) == (2, 2)
    assert ladder.holds(ItemKind.HAN)
    assert ladder.holds(ItemKind.PLAIN)
    assert not ladder.holds(ItemKind.ARTICLE)
    ladder.close_list((ItemKind.PLAIN,))
    assert ladder.item == 0


def test_a_list_within_a_list_of_the_same_habit_is_told_by_its_indent() -> None:
    ladder = Ladder()
    assert ladder.step(mark("1."), 0, indent=0) == (None, None)
    assert ladder.step(mark("1."), 1, indent=3) == (0, None)
    assert ladder.step(mark("2."), 2, indent=3) == (0, 1)
    assert ladder.step(mark("1."), 3, indent=6) == (2, None)
    assert ladder.step(mark("2."), 4, indent=0) == (None, 0)
    assert ladder.step(mark("1."), 5, indent=1) == (None, None)  # set in by chance: it begins again


def test_headings_among_entries_close_with_the_entry_beside_them() -> None:
    ladder = Ladder()
    ladder.step(None, 0)
    assert ladder.step(None, 1, indent=0) == (0, None)
    assert ladder.step(None, 2, indent=2) == (1, None)
    ladder.leave_entries(2)
    assert ladder.item == 1
    ladder.leave_entries(0)
    assert ladder.item == 0


def test_decimals_below_a_label_stay_there() -> None:
    ladder = Ladder()
    assert ladder.step(mark("一、"), 0) == (None, None)
    assert ladder.step(None, 1) == (0, None)  # 安全员职责：
    assert ladder.step(mark("1.1 "), 2, opens=True) == (1, None)
    assert ladder.step(mark("1.2 "), 3) == (1, 2)
    assert ladder.step(mark("2.1 "), 4)[0] != 1  # another list
