"""Tiers of government in a list: which share the head of the next, and which are names.

A bar parts the pieces of a list; 、 stands between them in the text.
"""

from __future__ import annotations

import pytest

from luoshi.extraction.parties.tiers import (
    TIER,
    TIER_BEFORE,
    TIERS_JOINED,
    is_named_tier,
    is_tier_of,
    read_sharing_tiers,
    shares_tier,
    shares_told_tier,
)

TIERS = ["市", "县级", "各镇", "设区的市", "县（市）", "全省", "乡镇", "社区", "所辖街道", "各有关区"]
NO_TIERS = ["石桥县", "市教育局", "校", "各单位", "县城", "部"]

SHARE = [
    "市|区财政部门",
    "省|市|县人民政府",
    "市|县（市）|石桥区交通主管部门",
    "市级|县级水行政主管部门",
    "县|乡镇人民政府",
    "市|县",
    "县（市）|区水利局",
    "各市|县水利局",
]
PART = [
    "各区|市教育局",
    "区|市教育局",
    "市|各区",
    "各镇",
    "县级市|市水利局",
    "市|县直单位",
    "区|图书馆",
    "设区的市|省水利厅",
    "各有关县",
    "各街道|镇水利站",
    "各镇|村",
    "乡镇|村",
    "县（市）|区",
]

TOLD = [
    "灾区的省|自治区政府",
    "重点流域的县|乡级人民政府",
    "流域内的市|县级水行政主管部门",
    "属地镇|街道",
    "以上的市|县",
]
NOT_TOLD = ["灾区的县|护河队", "属地镇|图书馆", "所在区|县水利局"]

NAMED = ["青石区|白塔区人民政府", "临水县|石桥县政府"]
NOT_NAMED = ["青石区|白塔区图书馆", "市|白塔区人民政府", "全县|石桥县人民政府", "水利局|石桥县人民政府"]

SHARING = [
    ("中央与地方共同承担", "中央|地方"),
    ("中央财政、地方财政按比例分别负担", "中央财政|地方财政"),
    ("地方统筹安排", "地方"),
    ("中央全额承担", "中央"),
]
NOT_SHARING = ["中央与地方共同出资", "县财政承担", "地方水厂负责", "地方标准"]


def parted(words: str) -> tuple[str, list[tuple[int, int]]]:
    """The list as a text, and its pieces as [start, end)."""
    at, pieces = 0, []
    for piece in words.split("|"):
        pieces.append((at, at + len(piece)))
        at += len(piece) + 1
    return words.replace("|", "、"), pieces


def shares(words: str) -> bool:
    """Whether the first piece, which is a tier, needs what follows."""
    text, pieces = parted(words)
    tier = TIER.fullmatch(text, *pieces[0])
    assert tier is not None, words
    return shares_tier(text, pieces, 0, tier) if len(pieces) > 1 else False


@pytest.mark.parametrize("word", TIERS)
def test_a_tier(word: str) -> None:
    assert TIER.fullmatch(word)


@pytest.mark.parametrize("word", NO_TIERS)
def test_no_tier(word: str) -> None:
    assert TIER.fullmatch(word) is None


@pytest.mark.parametrize("words", SHARE)
def test_a_tier_shares_the_head_of_the_next(words: str) -> None:
    assert shares(words)


@pytest.mark.parametrize("words", PART)
def test_a_tier_is_a_name(words: str) -> None:
    assert not shares(words)


@pytest.mark.parametrize("words", TOLD)
def test_a_tier_told_by_what_stands_before_needs_what_follows(words: str) -> None:
    text, pieces = parted(words)
    before = TIER_BEFORE.search(text, *pieces[0])
    assert before is not None
    assert shares_told_tier(text, pieces, 0, before.start("tier"))


@pytest.mark.parametrize("words", NOT_TOLD)
def test_a_tier_told_by_what_stands_before_is_whole(words: str) -> None:
    text, pieces = parted(words)
    before = TIER_BEFORE.search(text, *pieces[0])
    assert before is not None
    assert not shares_told_tier(text, pieces, 0, before.start("tier"))


@pytest.mark.parametrize("words", NAMED)
def test_districts_share_their_government(words: str) -> None:
    text, pieces = parted(words)
    assert is_named_tier(text, *pieces)


@pytest.mark.parametrize("words", NOT_NAMED)
def test_others_do_not_share_a_government(words: str) -> None:
    text, pieces = parted(words)
    assert not is_named_tier(text, *pieces)


@pytest.mark.parametrize(
    ("words", "of"), [("各街道|镇", True), ("各街道|乡", True), ("街道|镇", False), ("各街道|镇政府", False)]
)
def test_a_tier_of_one_letter_shares_the_each_before_it(words: str, *, of: bool) -> None:
    text, pieces = parted(words)
    assert is_tier_of(text, *pieces) is of


@pytest.mark.parametrize(
    ("words", "joined"),
    [("设区的市", True), ("市和县", True), ("省级及市级", True), ("市、县", False), ("县和市", False)],
)
def test_tiers_in_one_word(words: str, *, joined: bool) -> None:
    assert bool(TIERS_JOINED.fullmatch(words)) is joined


@pytest.mark.parametrize(("words", "names"), SHARING)
def test_tiers_that_share_a_work(words: str, names: str) -> None:
    text = f"由{words}。"
    assert "|".join(text[a:b] for a, b in read_sharing_tiers(text, 1, len(text))) == names


@pytest.mark.parametrize("words", NOT_SHARING)
def test_no_tiers_share_a_work(words: str) -> None:
    text = f"由{words}。"
    assert read_sharing_tiers(text, 1, len(text)) == []
