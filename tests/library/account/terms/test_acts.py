from __future__ import annotations

import pytest

from luoshi.account.terms.acts import Sentence
from tests.library.extraction.reading import duty_in


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("各村每月巡查一次水库，每季度通报。", ["巡查水库", "通报"]),
        ("各村4月底前、10月底前各清理河道。", ["清理河道", "清理河道"]),
        ("各村6月底前清理河道并于7月底前修缮水闸。", ["清理河道", "修缮水闸"]),
        ("各村要清理河道，每学期不少于2次。", ["清理河道"]),
        ("各村6月底前，要清理河道。", ["清理河道"]),
    ],
)
def test_each_clock_has_its_own_act(text: str, acts: list[str]) -> None:
    sentence = Sentence(duty_in(text))
    assert list(sentence.acts.values()) == [frozenset(act) for act in acts]


@pytest.mark.parametrize(
    ("text", "aspects"),
    [
        ("各村要做好接种，满意度95%以上，覆盖率80%以上。", ["满意", "覆盖"]),
        ("各村要培训干部300人、农民500人。", ["培训干部", "农民"]),
        ("各村要培训300名干部和500名农民。", ["培训", "农民"]),
        ("各村要提升参保率，达到95%以上。", ["参保"]),
        ("各村要使入学率达到80%—90%。", ["使入学", "使入学"]),
    ],
)
def test_each_number_has_what_it_measures(text: str, aspects: list[str]) -> None:
    sentence = Sentence(duty_in(text))
    assert list(sentence.aspects.values()) == [frozenset(aspect) for aspect in aspects]
