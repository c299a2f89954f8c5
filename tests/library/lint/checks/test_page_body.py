"""The body is in 3号仿宋 (GB/T 9704-2012 5.2.2)."""

from __future__ import annotations

import pytest

from luoshi.lint.checks import page_body, page_headings
from tests.library.lint.letters import FORMAL, changed, page_sentences

FINDS = [
    (changed(('w:sz w:val="32"', 'w:sz w:val="28"')), ["正文有 4 段用 14 磅，不是三号仿宋"]),
    (changed(("仿宋_GB2312", "宋体")), ["正文有 4 段用宋体，不是三号仿宋"]),
]

LEAVES = [
    FORMAL,
    changed(("仿宋_GB2312", "FangSong")),
    changed(("仿宋_GB2312", "方正仿宋_GBK")),
    changed(("楷体_GB2312", "宋体")),  # a heading
]


@pytest.mark.parametrize(("data", "sentences"), FINDS)
def test_it_finds(data: bytes, sentences: list[str]) -> None:
    assert page_sentences(page_body, data) == sentences


@pytest.mark.parametrize("data", LEAVES)
def test_it_leaves_alone(data: bytes) -> None:
    assert page_sentences(page_body, data) == []


def test_a_sentence_with_a_line_break_inside_is_body() -> None:
    other = '</w:t></w:r><w:r><w:rPr><w:rFonts w:eastAsia="宋体"/><w:sz w:val="24"/></w:rPr><w:t>'
    data = changed(("巡查一次河道，发现", f"{other}巡查一次</w:t><w:br/><w:t>河道，发现"))
    assert [sentence for sentence in page_sentences(page_body, data) if "12 磅" in sentence]
    assert page_sentences(page_headings, data) == []
