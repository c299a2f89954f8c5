from __future__ import annotations

import pytest

from luoshi.duty import Confidence
from tools import confidence
from tools.confidence import Reading, class_of, left_out, lines, tallies
from tools.gold import shared_folder

GOLD = shared_folder() / "gold"


@pytest.mark.parametrize(
    ("right", "seen", "expected"),
    [
        (97, 100, Confidence.SURE),
        (96, 100, Confidence.LIKELY),
        (9, 9, Confidence.LIKELY),
        (10, 10, Confidence.SURE),
        (84, 100, Confidence.GUESS),
        (1, 2, Confidence.GUESS),
    ],
)
def test_figures_earn_a_class(right: int, seen: int, expected: Confidence) -> None:
    assert class_of(right, seen) is expected


def test_a_document_left_out_has_no_say_in_its_own_classes() -> None:
    sure = [Reading("bearer trailer", "甲", right=True)] * 10
    wrong = [Reading("bearer trailer", "乙", right=False)] * 2

    assert left_out([*sure, *wrong]) == (0, 2)


def test_the_list_tells_its_figures() -> None:
    found = [Reading("bearer trailer", "甲", right=True)] * 10

    assert lines(tallies(found))[0] == "bearer trailer = sure  # 10 of 10"


@pytest.mark.skipif(not (GOLD / "labels").is_dir(), reason="no labelled documents: set LUOSHI_SHARED")
def test_what_is_called_sure_is_right_and_is_most() -> None:
    """Right at least 97 % of the time, on at least 60 % of the fields, each document left out."""
    found = confidence.readings(GOLD)
    right, sure = left_out(found)

    assert right / sure >= 0.97
    assert sure / len(found) >= 0.6
