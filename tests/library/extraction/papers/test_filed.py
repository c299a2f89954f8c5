"""Papers that are filed, issued or handed on where they stand before the verb."""

from __future__ import annotations

import re

import pytest

from luoshi.extraction.papers.filed import DRAFTED, FILED, HANDED, ISSUED, REPORTED, SENT


@pytest.mark.parametrize(
    ("kind", "paper"),
    [
        (FILED, "应急预案"),
        (FILED, "管理规约"),
        (FILED, "罢免动议"),
        (FILED, "《登记表》"),
        (DRAFTED, "收费标准"),
        (HANDED, "申报材料"),
        (ISSUED, "许可证"),
        (REPORTED, "整改情况"),
    ],
)
def test_is_of_the_kind(kind: re.Pattern[str], paper: str) -> None:
    assert kind.search(paper)


@pytest.mark.parametrize(
    ("kind", "words"),
    [(FILED, "仪表"), (FILED, "菜单"), (FILED, "收费标准"), (HANDED, "整改方案"), (REPORTED, "情况")],
)
def test_is_not_of_the_kind(kind: re.Pattern[str], words: str) -> None:
    assert kind.search(words) is None


def test_is_sent_up_in_its_own_clause_only() -> None:
    assert SENT.match("经乡镇初审后，上报。")
    assert SENT.match("应当及时传达，重大问题上报。") is None
