"""Every line of tests/cases/mentions is found as it says, or left alone; README.txt there has the format."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from luoshi.cadence.mentions import find

FOLDER = Path(__file__).parents[3] / "cases" / "mentions"
NOTHING, NO_TIME = "不读", "不读时间"
TIMES = ("date", "range", "duration", "set")


@dataclass(frozen=True)
class Case:
    name: str
    text: str
    quote: str  # the words in 【】; "" where the line marks none
    reference: datetime
    expected: str


def read_cases() -> Iterator[Case]:
    for file in sorted(FOLDER.glob("[a-z]*.txt")):
        reference = datetime(2026, 1, 5)  # noqa: DTZ001 - a day of the calendar, in no zone
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            if line.startswith("@"):
                reference = datetime.fromisoformat(line[1:].strip())
            elif line.strip() and not line.startswith("#"):
                marked, _, expected = line.partition(" => ")
                assert expected, f"{file.name}:{number} has no =>"
                text = marked.replace("【", "").replace("】", "")
                quote = "".join(re.findall("【([^】]*)】", marked))
                yield Case(f"{file.stem}:{number}:{text}", text, quote, reference, expected.strip())


CASES = list(read_cases())
MUST_FIND = [case for case in CASES if case.expected not in (NOTHING, NO_TIME)]
LEFT_ALONE = [case for case in CASES if case.expected in (NOTHING, NO_TIME)]


def _amounts(units: dict[str, float] | None) -> str:
    return " ".join(f"{amount} {unit}" for unit, amount in (units or {}).items())


def _bounds(mention: dict[str, Any]) -> str:
    low, high = ("" if mention[side] is None else mention[side] for side in ("min", "max"))
    return f"{'[' if mention['min_inclusive'] else '('}{low},{high}{']' if mention['max_inclusive'] else ')'}"


def tell(mention: dict[str, Any]) -> Iterator[str]:
    """A mention as the tables write it, once for each reading."""
    match mention["kind"], mention.get("subtype"):
        case "date", _:
            yield from (f"date {day}" for day in mention["any"])
        case "range", _:
            yield from (f"range {each['start'] or ''}..{each['end'] or ''}" for each in mention["any"])
        case "duration", _ if "value" in mention:
            yield f"duration {_amounts(mention['value'])}"
        case "duration", _:
            yield f"duration {_amounts(mention['min'])}..{_amounts(mention['max'])}"
        case "set", _:
            on = "".join(f" {name}={number}" for name, number in mention["on"].items())
            yield f"set {_amounts(mention['every'])}{on}"
        case "number", "range":
            yield f"bounds {_bounds(mention)} {mention['unit']}".strip()
        case "number", ("ordinal" | "percent") as subtype:
            yield f"{subtype} {mention['value']}"
        case "number", subtype:
            word = "number" if subtype == "cardinal" else subtype
            yield f"{word} {mention['value']} {mention['unit']}".strip()


@pytest.mark.parametrize("case", MUST_FIND, ids=[case.name for case in MUST_FIND])
def test_must_find(case: Case) -> None:
    told = [
        (words, mention["text"]) for mention in find(case.text, case.reference) for words in tell(mention)
    ]

    assert any(words == _ordered(case.expected) for words, _ in told), told
    if case.quote:
        assert (_ordered(case.expected), case.quote) in told


def _ordered(expected: str) -> str:
    """The fields of a set in the order in which `find` gives them."""
    if not expected.startswith("set "):
        return expected
    words = expected.split()
    order = ("weekday", "day", "month")
    on = sorted((word for word in words if "=" in word), key=lambda word: order.index(word.split("=")[0]))
    return " ".join([word for word in words if "=" not in word] + on)


@pytest.mark.parametrize("case", LEFT_ALONE, ids=[case.name for case in LEFT_ALONE])
def test_must_leave_alone(case: Case) -> None:
    found = find(case.text, case.reference)
    if case.expected == NO_TIME:
        found = [mention for mention in found if mention["kind"] in TIMES]

    assert found == []


def test_the_tables_are_large_enough_to_mean_something() -> None:
    assert len(MUST_FIND) >= 150
    assert len(LEFT_ALONE) >= 80


_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")


@given(st.sampled_from(MUST_FIND))
def test_full_width_digits_change_nothing(case: Case) -> None:
    """GB/T 15835: 阿拉伯数字 may be set full-width; the number stays the number."""
    wide = case.text.translate(_WIDE)

    assert [list(tell(m)) for m in find(wide, case.reference)] == [
        list(tell(m)) for m in find(case.text, case.reference)
    ]


@given(st.sampled_from(MUST_FIND), st.data())
def test_a_break_in_the_words_changes_nothing(case: Case, data: st.DataObject) -> None:
    """A hard wrap or a space may fall anywhere but between two figures (`Sentence`)."""
    text = case.text
    places = [place for place in range(1, len(text)) if not text[place - 1 : place + 1].isdecimal()]
    place = data.draw(st.sampled_from(places))
    gap = data.draw(st.sampled_from([" ", "\n", "　"]))
    broken = f"{text[:place]}{gap}{text[place:]}"

    assert [list(tell(m)) for m in find(broken, case.reference)] == [
        list(tell(m)) for m in find(text, case.reference)
    ]


def test_places_lead_back_to_the_text_as_given() -> None:
    text = "请于 2026 年\n12 月 3 日 前报送"
    mention = find(text, datetime(2026, 11, 10))[0]  # noqa: DTZ001 - as above

    assert text[mention["start"] : mention["end"]] == mention["text"] == "2026 年\n12 月 3 日 前"


@given(
    st.text(
        alphabet="0123456789零〇一二两三十百千万亿年月日号周季度半每第前后内上下至到—-./:（“”%个天时分 ",
        max_size=40,
    )
)
@example("上0周")
@example("上-1周")
def test_no_text_raises(text: str) -> None:
    for mention in find(text, datetime(2026, 11, 10)):  # noqa: DTZ001 - as above
        assert text[mention["start"] : mention["end"]] == mention["text"]
