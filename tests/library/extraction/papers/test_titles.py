"""Papers with title marks."""

from __future__ import annotations

import pytest

from luoshi.extraction.papers.titles import find_titles


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("《考核办法》", "《考核办法》"),
        ("《考核办法》（试行稿）", "《考核办法》（试行稿）"),
        ("《统计表》（每班2份，加盖公章）", "《统计表》"),
        ("《推荐表》（各一份）", "《推荐表》"),
        ("《申请表》和《承诺书》", "《申请表》|《承诺书》"),
        ("汇总在《统计表》中", "《统计表》"),
        ("《物业条例》规定的材料", ""),
        ("《管理办法》的修订建议", ""),
        ("时应当遵守《管理办法》", ""),
        ("应当符合《书写规范》", ""),
    ],
)
def test_finds_the_titles(text: str, expected: str) -> None:
    found = [text[start:end] for start, end in find_titles(text, 0, len(text))]
    assert found == [title for title in expected.split("|") if title]
