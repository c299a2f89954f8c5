"""One sentence that says the same over and over: to read it costs what it is long."""

from __future__ import annotations

import pytest

import luoshi
from luoshi.cadence import Frame
from tests.library.growth import FACTOR, MOST, growth

#: The number in each piece differs from the last, so that nothing is read once for all.
PIECES = [
    "检修为{}处以上、",
    "新建泵站{}座，",
    "甲{}局、",
    "由乙{}局负责清淤，",
    "发现第{}处险情的，立即上报，",
    "由财务{}科核对报表，",
    "可以延长{}日，",
    "定期对驾驶员进行第{}次安全教育，",
    "养护单位配合检查第{}处，",
    "按职责分工负责第{}项，持续推进，",
    "形成{}号台账、",
    "操作证由县局{}科统一式样、",
    "抓好流域{}的水利开发、",
    "鼓励高校{}、科研机构、",
    "由县级人民政府{}、",
    "由甲局与乙局共同开展第{}次帮扶、",
    "形成第{}号巡查报告，",
    "（甲{}局牵头，乙局配合），",
    "各村不得向河道{}段排污，",
    "{}月底前完成检查，",
    "对渠道{}段进行检查的单位，",
    "《办法{}》规定的情形，",
    "未经{}号许可的，可以清退，",
]
#: Long enough that what is done once more for each piece is seen beside all else.
SIGNS = 20_000


@pytest.mark.parametrize("piece", PIECES)
def test_a_long_sentence_costs_what_it_is_long(piece: str) -> None:
    few = SIGNS // len(piece)
    outlines = {times: luoshi.outline(_document(piece, times)) for times in (few, FACTOR * few)}
    assert growth(lambda times: luoshi.extract(outlines[times], Frame(year=2026)), few) < MOST


def _document(piece: str, times: int) -> luoshi.Document:
    body = "".join(piece.format(at) for at in range(1, times))
    text = f"护河工作方案\n\n一、任务\n\n县水利局应当{body}完成整治。\n"
    document, _ = luoshi.read(text.encode(), "plan.txt")
    return document
