"""No text makes a search slow: ten thousand signs of any kind cost about what prose of that length does.

The time is compared with that of plain prose in the same run, and never with a clock of its own.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Callable, Iterable, Iterator
from itertools import product
from time import process_time

import pytest

import luoshi.cadence
from luoshi.cadence import Frame, find_mentions

LENGTH = 10_000
#: A search that is not linear takes hundreds of times as long.
FACTOR = 20
FRAME = Frame(2026)
#: Asked only whether they are the whole of a numeral, which has at most 32 signs.
WHOLE = ("luoshi.cadence.numeral._POINT", "luoshi.cadence.numeral._FRACTION")
PROSE = (
    "各单位要结合实际制定方案，每季度召开一次会议，6月底前完成排查，发现问题后5个工作日内整改，"
    "做到责任到人、措施到位；要加强统筹协调，细化工作任务，确保各项部署落到实处、见到成效。"
)
SIGNS = [*"1１一十百零年月日每前至后的起时内即次第，、。；：“”《》〔（—-.:汛 \n\u3000"]
WORDS = [
    "每年至少", "1月", "自收到之日起", "每年", "一年", "年内", "半年", "发现", "应当", "立即", "20",
    "2026年", "2026年1月1日至", "2026-01-01", "1日内", "会议前", "会议", "提前", "补贴", "能够", "未能",
    "每年1次", "至少", "不超过", "每间隔", "或每", "每周一", "每月5日、", "每季度首月", "次月", "季度后",
    "月报", "按", "逐", "定期", "24小时", "长期", "年底考核", "通过", "“十四五”", "自从", "国庆", "春节、",
    "开学", "学期", "的，", "后，", "后即", "时，", "3天前", "1—", "一至", "1 ", "每 年 ", "１月",
]  # fmt: skip


def repeated(piece: str) -> str:
    return (piece * (LENGTH // len(piece) + 1))[:LENGTH]


def fastest(run: Callable[[], object], times: int) -> float:
    best = float("inf")
    for _ in range(times):
        start = process_time()
        run()
        best = min(best, process_time() - start)
    return best


@pytest.fixture(scope="module")
def bound() -> float:
    """How long a search may take: so many times what prose takes."""
    prose = repeated(PROSE)
    return FACTOR * fastest(lambda: find_mentions(prose, FRAME), 5)


def slow(search: Callable[[str], object], pieces: Iterable[str], bound: float) -> list[str]:
    """The pieces whose repeats take longer than the bound, asked again before they are blamed."""

    def over(piece: str, times: int) -> bool:
        text = repeated(piece)
        return fastest(lambda: search(text), times) > bound

    return [piece for piece in pieces if over(piece, 1) and over(piece, 4)]


def mixtures() -> Iterator[str]:
    """Words beside words and signs: a sample of all pairs, in which each meets several."""
    for number, (first, second) in enumerate(product(WORDS, SIGNS + WORDS)):
        if number % 61 == 0:
            yield first + second


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """The compiled patterns of the modules of the room, by their names."""
    for module in pkgutil.walk_packages(luoshi.cadence.__path__, "luoshi.cadence."):
        for name, value in vars(importlib.import_module(module.name)).items():
            held = (
                value.values() if isinstance(value, dict) else value if isinstance(value, tuple) else [value]
            )
            for pattern in held:
                if isinstance(pattern, re.Pattern) and f"{module.name}.{name}" not in WHOLE:
                    yield f"{module.name}.{name}", pattern


def test_find_mentions_is_linear(bound: float) -> None:
    def search(text: str) -> object:
        return find_mentions(text, FRAME)

    assert slow(search, [*SIGNS, *WORDS, *mixtures()], bound) == []


@pytest.mark.parametrize(
    ("name", "pattern"), list(patterns()), ids=lambda value: value if isinstance(value, str) else ""
)
def test_a_pattern_is_linear(name: str, pattern: re.Pattern[str], bound: float) -> None:
    def search(text: str) -> object:
        return sum(1 for _ in pattern.finditer(text))

    assert slow(search, SIGNS + WORDS, bound) == [], name


def test_the_measure_finds_a_search_that_is_not_linear(bound: float) -> None:
    def search(text: str) -> object:
        return [text.count("年") for _ in range(text.count("年"))]

    assert slow(search, ["年", "。"], bound / FACTOR) == ["年"]
