"""Levelling: one spelling, and every letter of it maps back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luoshi.extraction.scope.spelling import level


@pytest.mark.parametrize(
    ("text", "levelled"),
    [
        ("监 测", "监测"),
        ("监\u3000测", "监测"),
        ("监\u200b测\ufeff", "监测"),
        ("监-测·言.论", "监测言论"),
        ("（监）“测”", "监测"),
        ("ＱＱ群", "QQ群"),
        ("qq群", "QQ群"),
        ("監測輿情", "监测舆情"),
        ("薇信群", "微信群"),
        ("⾔论", "言论"),
        ("舆、情、监、测", "舆情监测"),
        ("开展舆、情、监、测。", "开展舆情监测。"),
        ("收集、整理言论", "收集、整理言论"),
        ("甲局,乙局;丙局", "甲局，乙局；丙局"),
        ("甲局 | 乙局", "甲局，乙局"),
        ("", ""),
    ],
)
def test_one_spelling(text: str, levelled: str) -> None:
    assert level(text).text == levelled


@given(
    st.text(
        st.characters(exclude_categories=["Cs"]) | st.sampled_from("监测言论微薇信、，。 -（）\u200b"),
        max_size=40,
    )
)
def test_every_letter_maps_back(text: str) -> None:
    """Origins rise, one for each letter, and stand within the text."""
    levelled = level(text)
    assert len(levelled.origins) == len(levelled.text)
    assert list(levelled.origins) == sorted(levelled.origins)
    assert all(0 <= origin < len(text) for origin in levelled.origins)


@given(st.text(st.sampled_from("监测言论群众甲乙，。"), max_size=20))
def test_levelling_twice_is_levelling_once(text: str) -> None:
    once = level(text).text
    assert level(once).text == once or "，" in once


def test_a_range_is_told_in_the_text_given() -> None:
    text = "要 监 测 言论"
    levelled = level(text)
    at = levelled.text.index("监测")
    start, end = levelled.range(at, at + 2)
    assert text[start:end] == "监 测"
