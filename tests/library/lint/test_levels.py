"""Lists of a higher habit between two neighbours of a lower one."""

from __future__ import annotations

import luoshi
from luoshi.lint.levels import inner_lists, placed
from luoshi.lint.manuscript import Manuscript

DRAFT = "要点\n\n1.加强领导\n一、成立专班。\n二、明确分工。\n2.强化保障\n各村要落实经费。\n"


def manuscript_of(text: str) -> Manuscript:
    return Manuscript(luoshi.outline(luoshi.read(text.encode(), "draft.txt")[0]))


def test_a_list_that_the_lower_one_goes_on_behind_is_inner() -> None:
    (inner,) = inner_lists(manuscript_of(DRAFT))
    assert (inner.above.number, [item.number for item in inner.items]) == ("1", ["一", "二"])


def test_its_items_are_placed_under_the_one_in_which_they_stand() -> None:
    items = placed(manuscript_of(DRAFT))
    parents = [None if item.parent is None else items[item.parent].number for item in items[:3]]
    assert parents == [None, "1", "1"]


def test_a_part_of_its_own_is_none() -> None:
    assert not list(inner_lists(manuscript_of(DRAFT.replace("2.强化保障", "三、强化保障"))))
    assert not list(inner_lists(manuscript_of(DRAFT.replace("2.强化保障", "附件\n2.强化保障"))))
