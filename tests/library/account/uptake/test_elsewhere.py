from __future__ import annotations

import pytest

from luoshi.account.uptake.elsewhere import our_place
from tests.library.extraction.reading import plan_of

#: Our title, a duty above, and the numbers that it asks of us.
NUMBERS = """
长宁县2026年改造方案 | 长宁县改造12个小区、青河县改造8个小区。 | 12
青河县2026年改造方案 | 各县区推进改造，其中长宁县改造12个小区，青河县改造8个小区。 | 8
临江市2026年改造方案 | 长宁县改造12个小区、青河县改造8个小区。 | 12 8
长宁县2026年改造方案 | 全市改造20个小区，长宁县改造12个小区，青河县改造8个小区。 | 20 12
长宁县2026年改造方案 | 各县改造12个小区，每个乡镇改造2个小区。 | 12 2
长宁县2026年改造方案 | 改造12个小区、8个市场。 | 12 8
"""


@pytest.mark.parametrize("line", NUMBERS.strip().splitlines())
def test_numbers_of_other_places_are_not_asked_of_ours(line: str) -> None:
    title, above, wanted = (part.strip() for part in line.split("|"))
    ours = plan_of(f"{title}\n\n一、县住建局改造小区。\n")
    (duty,) = plan_of(f"临江市2026年改造计划\n\n一、{above}\n").proposals
    asked = our_place(ours).asked(duty)
    assert [target.amount for target in asked.targets] == wanted.split()
