"""What a sentence says a thing is, means or does."""

from __future__ import annotations

import pytest

from luoshi.extraction.telling import tells


@pytest.mark.parametrize(
    "text",
    [
        "节水对全县具有重要意义",
        "堤防管护是防汛工作的关键",
        "险情分为四级",
        "办公室受县政府领导",
        "台账记录是否完整",
    ],
)
def test_it_tells(text: str) -> None:
    assert tells(text)


@pytest.mark.parametrize(
    "text", ["检查台账是否完整", "要将河段分为四级", "完善巡查制度", "做好关键部位的检修"]
)
def test_it_does_not_tell(text: str) -> None:
    assert not tells(text)
