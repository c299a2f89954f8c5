"""Words of two lists that make one thing for a pairing, and what may stand between them.

A bar stands on either side of what stands between; whose joint needs no second word has it to the end.
"""

from __future__ import annotations

import re

import pytest

from luoshi.extraction.scope.pairings import PAIRINGS
from luoshi.extraction.scope.spelling import level
from luoshi.extraction.scope.unions import COMES, UNIONS, Union
from luoshi.lexicon import words

JOINED = [
    ("whose-talk", "在群里发的"),
    ("its-account", "开的"),
    ("holders", "的"),
    ("holders", ""),
    ("posted-media", "在河边拍的"),
    ("posted-media", "的"),
    ("doers", "的"),
    ("sayers", "的那位"),
    ("sayers", ""),
    ("for-or-against", "或"),
    ("against-or-for", "、"),
    ("who-did", "昨天在会上"),
    ("critical-media", "水价的"),
    ("concerning", "本馆的"),
]
PARTED = [
    ("whose-talk", "可在公众号"),
    ("whose-account", "通过"),
    ("its-account", "，"),
    ("haunt-talk", "利用"),
    ("holders", "书架和"),
    ("posted-media", "的漂亮"),
    ("posted-media", "发，"),
    ("doers", ""),
    ("doers", "和"),
    ("sayers", "和"),
    ("for-or-against", ""),
    ("against-or-for", "水价"),
    ("who-did", "。"),
    ("its-talk", "登录"),
]
FOLLOWED = [
    ("whose-account", "里反映"),
    ("whose-account", "报修"),
    ("holders", "人数"),
    ("holders", "过半"),
    ("sayers", "比例"),
    ("for-or-against", "的票"),
    ("for-or-against", "双方"),
    ("against-or-for", "的户数"),
]
FREE = [
    ("whose-account", "的内容"),
    ("holders", "名单"),
    ("for-or-against", "名单"),
    ("guise", "人数"),
    ("critical-media", "报修"),
]
LED = [("guise", "以"), ("guise", "假装成一名"), ("disguised", "组织"), ("disguised", "")]
NOT_LED = [("guise", ""), ("guise", "核对"), ("guise", "以，"), ("disguised", "防范"), ("disguised", "谨防")]


@pytest.mark.parametrize("union", UNIONS.values(), ids=UNIONS)
def test_a_union_is_of_lists_that_are_there(union: Union) -> None:
    assert words(union.first)
    assert not union.then or words(union.then)
    assert union.name not in {union.first, union.then}
    assert union.first != union.then


@pytest.mark.parametrize("union", UNIONS.values(), ids=UNIONS)
def test_the_patterns_of_a_union_can_be_read(union: Union) -> None:
    for pattern in (union.joint, union.parts, union.unless, f"(?:{union.lead})$"):
        re.compile(pattern)
    assert not re.match(union.parts, "")
    assert not re.match(union.unless, "名单")
    assert union.then or union.joint  # of one list, what must follow is told
    assert (union.within == 0) == (not union.then)


def test_names_are_told_once_and_each_is_asked_for() -> None:
    assert all(name == union.name for name, union in UNIONS.items())
    asked = {part for pairing in PAIRINGS for part in (pairing.acts, pairing.objects)}
    assert UNIONS.keys() <= asked


def test_the_letters_of_joints_and_leads_stand_in_levelled_text() -> None:
    for union in UNIONS.values():
        for letters in re.findall("[\u4e00-\u9fff]+", union.joint + union.lead + union.unless):
            assert level(letters).text == letters


def joins(name: str, between: str) -> bool:
    union = UNIONS[name]
    assert len(between) <= union.within
    return bool(re.search(union.joint, between)) and not re.search(union.parts, between)


@pytest.mark.parametrize(("name", "between"), JOINED)
def test_words_join(name: str, between: str) -> None:
    assert joins(name, between)


@pytest.mark.parametrize(("name", "between"), PARTED)
def test_words_are_parted(name: str, between: str) -> None:
    assert not joins(name, between)


@pytest.mark.parametrize(("name", "behind"), FOLLOWED)
def test_what_follows_undoes_a_union(name: str, behind: str) -> None:
    assert re.match(UNIONS[name].unless, behind)


@pytest.mark.parametrize(("name", "behind"), FREE)
def test_other_words_may_follow(name: str, behind: str) -> None:
    assert not re.match(UNIONS[name].unless, behind)


@pytest.mark.parametrize(("name", "before"), LED)
def test_what_leads(name: str, before: str) -> None:
    assert re.search(f"(?:{UNIONS[name].lead})$", before)


@pytest.mark.parametrize(("name", "before"), NOT_LED)
def test_what_does_not_lead(name: str, before: str) -> None:
    assert not re.search(f"(?:{UNIONS[name].lead})$", before)


@pytest.mark.parametrize("behind", ["的，一律登记", "者取消评优", "水价过高的，要约谈", "的人员名单"])
def test_whoever_said_needs_what_follows_from_it(behind: str) -> None:
    assert bool(re.match(UNIONS["whoever-said"].joint, behind)) is (behind != "的人员名单")


@pytest.mark.parametrize(
    ("words_behind", "comes"), [("里反映的漏水", True), ("中咨询", True), ("里闲谈", False)]
)
def test_who_comes_with_a_matter(words_behind: str, *, comes: bool) -> None:
    assert bool(re.match(COMES, words_behind)) is comes
