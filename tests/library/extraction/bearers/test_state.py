"""The state as a subject."""

from __future__ import annotations

import pytest

from luoshi.extraction.bearers.state import read_state

ACTS = [
    "国家建立节水统计制度",
    "国家推进再生水利用",
    "国家制定灌溉用水定额",
    "国家对水源地实行分级保护",
    "国家支持节水技术研究，组织力量攻关",
]
SPOKEN_OF = [
    "国家鼓励企业节水",
    "国家支持农户节水",
    "国家标准由市水务局解释",
    "县水务局按国家建立的制度统计",
    "国家发展改革委应当公布价格",
]


@pytest.mark.parametrize("text", ACTS)
def test_acts(text: str) -> None:
    found = read_state(text, 0, text.find("，") if "，" in text else len(text))
    assert found is not None
    assert [text[a:b] for a, b in found.names] == ["国家"]


@pytest.mark.parametrize("text", SPOKEN_OF)
def test_spoken_of(text: str) -> None:
    assert read_state(text, 0, len(text)) is None
