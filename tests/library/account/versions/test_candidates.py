from __future__ import annotations

import pytest

from luoshi.account.versions.candidates import Grams, candidates, likeness


def found(old: list[str], new: list[str]) -> list[tuple[int, int, float]]:
    return list(candidates(Grams(old), Grams(new), range(len(old)), range(len(new))))


def test_likeness_is_the_share_of_pairs_of_characters() -> None:
    one, other = Grams(["清理河道"]).counts[0], Grams(["清理河岸"]).counts[0]
    assert likeness(one, other) == pytest.approx(2 * 2 / (3 + 3))


def test_sentences_that_share_no_pair_are_not_looked_at() -> None:
    ((old, new, score),) = found(["清理河道", "修缮围墙"], ["盘点库存", "清理河岸"])
    assert (old, new) == (0, 1)
    assert score == pytest.approx(2 / 3)


def test_a_sentence_of_one_sign_is_looked_for_as_well() -> None:
    assert found(["甲"], ["甲"]) == [(0, 0, 1)]


def test_of_what_a_long_plan_says_again_and_again_the_nearest_are_looked_at() -> None:
    same = ["各村要每月清理河道漂浮物"] * 1000
    pairs = found(same, same)
    assert len(pairs) < 100 * len(same)
    assert all((at, at, 1) in pairs for at in (0, 1, 500, 999))


def test_what_is_rare_is_found_among_much_that_is_common() -> None:
    common = [f"各村要每月清理河道第{n}段漂浮物" for n in range(2000)]
    pairs = found(["各村要每月清理河道漂浮物和蓝藻"], [*common, "每月清理河道漂浮物和蓝藻"])
    assert max(pairs, key=lambda pair: pair[2])[1] == 2000
