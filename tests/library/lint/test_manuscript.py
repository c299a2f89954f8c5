"""A document as the checks see it."""

from __future__ import annotations

import re

import pytest

import luoshi
from luoshi.errors import Phrase
from luoshi.lint.manuscript import Manuscript, joined
from luoshi.source import Span

DRAFT = """青溪镇2026年工作要点

一、巡查
各村要落实《河道管护办法》，形成记录。各组要登记。
| 序号 | 任务 |
"""


def manuscript_of(text: str) -> Manuscript:
    return Manuscript(luoshi.outline(luoshi.read(text.encode(), "draft.txt")[0]))


def test_paragraphs_hold_their_sentences_and_lead_back_to_the_document() -> None:
    manuscript = manuscript_of(DRAFT)
    paragraph = next(each for each in manuscript.paragraphs if each.text.startswith("各村"))
    assert len(paragraph.segments) == 2
    at = paragraph.text.index("办法")
    span = manuscript.within(paragraph, at, at + 2)
    assert manuscript.outline.document.quote(span) == "办法"
    assert manuscript.document_line(span.start) == 4


def test_several_places_are_told_by_line_or_by_sentence() -> None:
    text = "\n".join(["要点", "", *(f"各村要巡查{each}。各组要登记{each}。" for each in "甲乙丙丁戊己")])
    outline = luoshi.outline(luoshi.read(text.encode(), "draft.txt")[0])
    spans = [segment.span for segment in outline.segments if "登记" in segment.text]
    by_line, by_sentence = Manuscript(outline), Manuscript(outline, by_sentence=True)
    assert by_line.places_told(spans[:3]) == Phrase("第 3、4、5 行", "lines 3、4、5")
    numbers = "、".join(str(one.index + 1) for one in outline.segments if "登记" in one.text)
    assert by_sentence.places_told(spans[:3]).zh == "第 " + "、".join(numbers.split("、")[:3]) + " 句"
    assert by_sentence.places_told(spans).en == "sentences " + "、".join(numbers.split("、")[:5]) + "…"


def test_a_place_outside_every_sentence_is_told_by_its_line() -> None:
    text = "要点\n\n各村要巡查。\n"
    outline = luoshi.outline(luoshi.read(text.encode(), "draft.txt")[0])
    assert Manuscript(outline, by_sentence=True).places_told([Span.of(3, 4)]).zh == "第 2 行"


def test_words_inside_titles_are_found_only_where_asked_for() -> None:
    manuscript = manuscript_of(DRAFT)
    pattern = re.compile("管护|登记")
    assert [found.group() for _, found in manuscript.matches(pattern)] == ["登记"]
    assert [found.group() for _, found in manuscript.matches(pattern, titles=True)] == ["管护", "登记"]


def test_rows_are_no_prose() -> None:
    assert not [each for each in manuscript_of(DRAFT).prose if "序号" in each.text]


def test_cells_with_words_are_passages_and_lead_back_to_the_document() -> None:
    text = "要点\n\n各村要巡查。\n| 序号 | 任务 | 编号 |\n| --- | --- | --- |\n| 1 | 登记造册 | A-3 |\n"
    manuscript = manuscript_of(text)
    assert [each.text for each in manuscript.passages] == ["要点", "各村要巡查。", "登记造册"]
    cell = manuscript.passages[-1]
    assert cell.is_row
    assert manuscript.outline.document.quote(manuscript.within(cell, 2, 4)) == "造册"
    assert [found.group() for _, found in manuscript.matches(re.compile("巡查|登记"), cells=False)] == [
        "巡查"
    ]


def test_spans_that_touch_become_one_range() -> None:
    assert joined([Span.of(5, 7), Span.of(1, 3), Span.of(3, 4)]) == Span(((1, 4), (5, 7)))
    with pytest.raises(ValueError, match="at least one"):
        joined([])
