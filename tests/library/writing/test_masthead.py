"""Title and number of a document."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from luoshi.duty import Fate
from luoshi.extraction.result import Extraction
from luoshi.source import View
from luoshi.structure import Outline, SegmentKind
from luoshi.writing.masthead import number_of, title_of

Make = Callable[..., Any]


@pytest.fixture
def head(draft: Make) -> Callable[..., Outline]:
    def outline(*lines: tuple[str, str]) -> Outline:
        made = draft(
            tuple((SegmentKind.FRAME, Fate.CONTEXT, rule, line) for rule, line in lines), "甲.v2.docx"
        )
        return Outline(made.document, View(made.text, range(len(made.text))), (), tuple(made.segments))

    return outline


def test_title_and_number(extraction: Extraction) -> None:
    assert title_of(extraction.outline) == "云溪县2026年消防安全工作要点"
    assert number_of(extraction.outline) == "云政办发〔2026〕12号"


def test_a_title_over_two_lines_is_joined(head: Callable[..., Outline]) -> None:
    outline = head(("title", "云溪县档案馆关于开展"), ("title", "库房检查的通知"), ("title", "库房检查方案"))
    assert title_of(outline) == "云溪县档案馆关于开展库房检查的通知"


def test_marks_of_markup_are_left_out(head: Callable[..., Outline]) -> None:
    assert title_of(head(("title", "## 河道清洁方案 **"))) == "河道清洁方案"


def test_without_title_the_file_name_is_taken(head: Callable[..., Outline]) -> None:
    assert title_of(head(("letter", "各科室："))) == "甲.v2"


@pytest.mark.parametrize("number", ["云水发〔2026〕5号", "云水发[2026]5号", "云水发（2026）15号"])
def test_numbers_with_any_bracket(head: Callable[..., Outline], number: str) -> None:
    assert number_of(head(("number", number))) == number


def test_a_number_in_running_text_is_another_document(head: Callable[..., Outline]) -> None:
    assert number_of(head(("sentence", "按照云水发〔2025〕5号要求"))) == ""
