"""Times that tell what things are meant, and no clock by which a duty is done."""

from __future__ import annotations

from datetime import date

import pytest

import luoshi
from luoshi.cadence import Frame
from luoshi.lint.manuscript import Manuscript
from luoshi.lint.which import tells_which

WHICH = [
    ("县水利局对12月底前投用的水库开展检查。", "12月底前"),
    ("县人社局将10月底前到期的合同续签。", "10月底前"),
    ("各村要按9月底的台账整改。", "9月底"),
    ("县统计局要公布9月水质监测结果。", "9月"),
]
WHEN = [
    ("县水利局12月底前检查水库。", "12月底前"),
    ("县统计局9月公布监测结果。", "9月"),
    ("各村10月底前上报完成的情况。", "10月底前"),
]


def tells(text: str, quote: str) -> bool:
    document, _ = luoshi.read(f"青溪镇2026年工作要点\n\n一、工作\n{text}\n".encode(), "draft.txt")
    extraction = luoshi.extract(document, Frame(year=2026, issued=date(2026, 3, 5)))
    duty = next(each for each in extraction.proposals if each.clocks)
    clock = next(each for each in duty.clocks if each.quote == quote)
    return tells_which(Manuscript(extraction.outline, extraction), duty, clock.origin.span, clock.cadence)


@pytest.mark.parametrize(("text", "quote"), WHICH)
def test_it_tells_which(text: str, quote: str) -> None:
    assert tells(text, quote)


@pytest.mark.parametrize(("text", "quote"), WHEN)
def test_it_tells_when(text: str, quote: str) -> None:
    assert not tells(text, quote)
