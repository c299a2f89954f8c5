"""The first look: where a sign may stand, however it is written, and that ordinary texts have few."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luoshi.extraction.scope.pairings import PHRASES, lists
from luoshi.extraction.scope.signs import SIGNS, sign_places
from luoshi.extraction.scope.spelling import level
from luoshi.lexicon import pairs, words

ALL_SIGNS = sorted({word for name in (*SIGNS, *PHRASES.values()) for word in words(name)})

ORDINARY = [
    "县水利局每年汛前检修闸门。",
    "各村应当清理河塘，每月一次。",
    "馆员应当登记借出的图书。",
    "学校每学期组织两次疏散演练。",
    "养护站修补路面坑槽。",
    "会议室使用后关闭电源。",
    "水厂每日化验出厂水质。",
    "书架按类别摆放，标签朝外。",
    "操场雨后及时排水。",
    "值班员每两小时记录一次水位。",
    "新书到馆后十日内上架。",
    "道路两侧补栽行道树。",
    "",
    "，。；：",
]


def test_the_lists_of_signs_are_there_and_told_once_in_order() -> None:
    assert list(SIGNS) == sorted(set(SIGNS))
    assert set(SIGNS) <= lists()
    assert all(words(name) for name in SIGNS)


def test_no_sign_is_one_letter() -> None:
    assert [sign for sign in ALL_SIGNS if len(sign) < 2] == []


@pytest.mark.parametrize("name", [*SIGNS, *PHRASES.values()])
def test_every_word_of_a_list_of_signs_is_seen(name: str) -> None:
    assert [word for word in words(name) if not sign_places(f"各馆{word}馆。")] == []


@pytest.mark.parametrize("name", [*SIGNS, *PHRASES.values()])
def test_every_word_is_seen_at_both_ends_of_a_text(name: str) -> None:
    assert [word for word in words(name) if not sign_places(word)] == []


@pytest.mark.parametrize("joiner", [" ", "\u3000", "-", "·", "、", "\u200b", "_", "\n"])
def test_letters_drawn_apart_are_seen(joiner: str) -> None:
    drawn = [joiner.join(word) for word in ALL_SIGNS]
    assert [word for word in drawn if not sign_places(f"各馆要 {word} 。")] == []


def test_variant_letters_are_seen() -> None:
    variants = {
        plain: sign for sign, plain in pairs("scope-variants").items() if len(sign) == len(plain) == 1
    }
    written = {word: "".join(variants.get(letter, letter) for letter in word) for word in ALL_SIGNS}
    changed = [other for word, other in written.items() if other != word]
    assert len(changed) > 100
    assert [other for other in changed if not sign_places(f"各馆{other}馆。")] == []


def test_spellings_of_several_letters_are_seen() -> None:
    spellings = {other: plain for other, plain in pairs("scope-variants").items() if len(other) > 1}
    signed = {
        other: [
            sign for sign in ALL_SIGNS if plain in sign and level(sign.replace(plain, other)).text == sign
        ]
        for other, plain in spellings.items()
    }
    written = [sign.replace(spellings[other], other) for other, own in signed.items() for sign in own]
    assert written
    assert [word for word in written if not sign_places(word)] == []


def test_radicals_that_look_like_letters_are_seen() -> None:
    radicals = {unicodedata.normalize("NFKC", chr(code)): chr(code) for code in range(0x2F00, 0x2FD6)}
    written = {word: "".join(radicals.get(letter, letter) for letter in word) for word in ALL_SIGNS}
    changed = [other for word, other in written.items() if other != word]
    assert len(changed) > 100
    assert [other for other in changed if not sign_places(f"各馆{other}馆。")] == []


@pytest.mark.parametrize("text", ORDINARY)
def test_an_ordinary_text_has_no_sign(text: str) -> None:
    assert sign_places(text) == []


def test_places_are_in_order_and_near_their_sign() -> None:
    sign = ALL_SIGNS[0]
    text = f"县水利局检修闸门。{sign}。各村清理河塘。{sign}。"
    places = sign_places(text)
    assert places == sorted(places)
    first, last = text.index(sign), text.rindex(sign)
    assert any(first <= place < first + len(sign) for place in places)
    assert any(last <= place < last + len(sign) for place in places)
    assert all(first <= p < first + len(sign) or last <= p < last + len(sign) for p in places)


def test_a_letter_alone_is_no_sign() -> None:
    alone = sorted({sign[0] for sign in ALL_SIGNS} | {sign[-1] for sign in ALL_SIGNS})
    assert [letter for letter in alone if sign_places(f"馆{letter}馆") and letter not in ALL_SIGNS] == []


@given(
    st.sampled_from(ALL_SIGNS),
    st.text(st.sampled_from("县水利局各村馆员。，、 \n"), max_size=20),
    st.text(st.sampled_from("县水利局各村馆员。，、 \n"), max_size=20),
)
def test_a_sign_is_seen_among_other_words(sign: str, before: str, behind: str) -> None:
    places = sign_places(before + sign + behind)
    assert any(len(before) <= place < len(before) + len(sign) for place in places)
