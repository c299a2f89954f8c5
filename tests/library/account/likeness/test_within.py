from __future__ import annotations

import pytest

from luoshi.account.likeness.share import Content, Scale, Shelf
from luoshi.account.likeness.within import LEAST, held, near


@pytest.mark.parametrize(
    ("likeness", "one", "other", "part"),
    [
        (1.0, 4.0, 4.0, 1.0),
        (0.5, 1.0, 4.0, 1.0),
        (0.5, 4.0, 1.0, 1.0),
        (0.5, 2.0, 2.0, 0.5),
        (0.0, 0.0, 1.0, 0.0),
    ],
)
def test_how_much_of_the_lighter_one_is_held(likeness: float, one: float, other: float, part: float) -> None:
    assert held(likeness, one, other) == pytest.approx(part)


def test_what_another_holds_is_near_though_it_says_less() -> None:
    words = ["护理安全", "护理安全教育以及消防演练观摩交流", "清理河道"]
    contents = [Content.of(each) for each in words]
    scale = Scale(contents)
    found = {
        number: is_within for number, _, is_within in near(scale, contents[0], Shelf(scale, contents), 0.6)
    }
    assert found == {0: False, 1: True}
    assert LEAST < 0.6
