"""What a page does to a text is undone, whatever its width, indents, blank lines and page marks."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import luoshi
from luoshi.errors import EmptyText
from luoshi.source import Document
from luoshi.structure import Outline
from tests.property.wrapping import NOTICE, PLAN, RULES, Page

SAMPLES = Path(__file__).parents[2] / "samples"
CLEAN = [PLAN, RULES, NOTICE]

pages = st.builds(
    Page,
    width=st.integers(24, 40),
    indents=st.booleans(),
    blank_lines=st.booleans(),
    page_marks=st.sampled_from(["", "—", "-", "第", "11", "\x0c"]),
    hanging=st.booleans(),
    feeds=st.booleans(),
    trailing=st.booleans(),
    first=st.sampled_from([1, 9]),
)
# Signs that structure is made of, in any order.
SIGNS = "一二三十百第条章节（）()【】“”《》：；。，、！？;?!:.,．|-—#*… \u3000\n\n\t\x0c\u200b"
WORDS = "12３①甲要是局责任单位附件年月日号〔〕a"
soup = st.text(st.sampled_from(SIGNS + WORDS), max_size=300)


def read(text: str) -> Document | None:
    try:
        return luoshi.read(text.encode(), "计划.txt")[0]
    except EmptyText:
        return None


def outline(text: str) -> Outline:
    document = read(text)
    assert document is not None
    return luoshi.outline(document)


def words(plan: Outline) -> list[tuple[str, str]]:
    return [(segment.kind, "".join(segment.text.split())) for segment in plan.segments]


@cache
def expected(clean: str) -> list[tuple[str, str]]:
    return words(outline(clean))


@pytest.mark.parametrize("clean", CLEAN, ids=["plan", "rules", "notice"])
@given(page=pages)
@settings(max_examples=60, deadline=None)
def test_a_page_changes_no_segment(clean: str, page: Page) -> None:
    """GB/T 9704-2012 clause 5.2.3: 一般每面排22行，每行排28个字，并撑满版心; 特定情况可以作适当调整."""
    assert words(outline(page.set(clean))) == expected(clean)


@pytest.mark.parametrize("file", sorted(SAMPLES.glob("*方案.txt")), ids=lambda file: file.stem)
@given(page=pages)
@settings(max_examples=25, deadline=None)
def test_a_page_changes_next_to_nothing_of_a_sample(file: Path, page: Page) -> None:
    """The same clause, for a text that was not written for this test: 99 of 100 segments stay."""
    clean = "\n".join(line.strip() for line in file.read_text(encoding="utf-8").splitlines())
    found = words(outline(page.set(clean)))
    kept = sum(segment in found for segment in expected(clean))
    assert kept >= 0.99 * len(expected(clean))


def assert_accounts_for_all(plan: Outline) -> None:
    """Each segment quotes exactly; each letter and digit of the text stands in one segment, once."""
    document, view = plan.document, plan.view
    owners = [0] * len(document.text)
    for segment in plan.segments:
        end = segment.start + len(segment.text)
        assert view.text[segment.start : end] == segment.text
        assert [document.text[origin] for origin in view.origins[segment.start : end]] == list(segment.text)
        assert document.quote(segment.span) == segment.text
        assert segment.text == segment.text.strip()
        for start, stop in segment.span.ranges:
            for place in range(start, stop):
                owners[place] += 1
    assert max(owners, default=0) <= 1


@given(page=pages, clean=st.sampled_from(CLEAN))
@settings(max_examples=40, deadline=None)
def test_every_character_maps_back(page: Page, clean: str) -> None:
    """Architecture, Text and spans: a view's every character maps back, and a span quotes exactly."""
    assert_accounts_for_all(outline(page.set(clean)))


@given(text=soup)
@settings(max_examples=300, deadline=None)
def test_any_soup_of_signs_is_cut_without_loss(text: str) -> None:
    """Architecture, the promise: an account of every sentence; a bad document never raises."""
    if (document := read(text)) is None:
        return
    plan = luoshi.outline(document)
    assert_accounts_for_all(plan)
    told = [s.span for s in plan.segments]
    told += [f.span for f in plan.faults if f.code == "running-head" and f.span]
    covered = {place for span in told for first, last in span.ranges for place in range(first, last)}
    lost = [sign for place, sign in enumerate(document.text) if place not in covered and sign.isalnum()]
    assert set(lost) <= set("12３第页"), "only a page mark may be left out"


@given(text=soup)
@settings(max_examples=150, deadline=None)
def test_parents_stand_before_their_items_and_segments_in_order(text: str) -> None:
    """Architecture, Nouns: an Item is a node of a tree, and Segments follow the text."""
    if (document := read(text)) is None:
        return
    plan = luoshi.outline(document)
    starts = [segment.start for segment in plan.segments]
    assert starts == sorted(starts)
    for number, item in enumerate(plan.items):
        assert item.index == number
        assert item.parent is None or item.parent < number
        assert len(plan.path(number)) == item.level + 1
    for segment in plan.segments:
        assert segment.item is None or segment.item < len(plan.items)
        assert 0 <= segment.mark <= len(segment.text)
        assert -1 <= segment.trailer < len(segment.text)
