"""Every line of tests/cases/cadence is found as it says, or left alone; README.txt there has the format."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luoshi.cadence import (
    FORMS,
    Cadence,
    Frame,
    find_mentions,
    parse,
)
from luoshi.cadence.mention import Mention

FOLDER = Path(__file__).parents[2] / "cases" / "cadence"
NOTHING = "不读"


@dataclass(frozen=True)
class Case:
    name: str
    text: str
    quotes: tuple[str, ...]  # the words in 【】; empty where the line marks none
    frame: Frame
    cadences: tuple[Cadence, ...]


def read_cases(file: Path) -> Iterator[Case]:
    frame = Frame()
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("@"):
            frame = _frame(line)
        elif line.strip() and not line.startswith("#"):
            marked, _, expected = line.partition(" => ")
            assert expected, f"{file.name}:{number} has no =>"
            told = () if expected.strip() == NOTHING else tuple(map(parse, expected.strip().split("；")))
            text = marked.replace("【", "").replace("】", "")
            quotes = tuple(re.findall("【([^】]*)】", marked))
            yield Case(f"{file.stem}:{number}:{text}", text, quotes, frame, told)


def all_cases() -> list[Case]:
    return [case for file in sorted(FOLDER.glob("*.txt")) for case in read_cases(file)]


def _fields(words: list[str]) -> dict[str, str]:
    return dict(word.split("=", 1) for word in words)


def _frame(line: str) -> Frame:
    told = _fields(line.split()[1:])
    return Frame(
        year=int(told["year"]) if told.get("year") else None,
        issued=date.fromisoformat(told["issued"]) if "issued" in told else None,
        term=int(told["term"]) if "term" in told else None,
    )


CASES = all_cases()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case(case: Case) -> None:
    mentions = find_mentions(case.text, case.frame)

    assert tuple(mention.cadence for mention in mentions) == case.cadences
    if case.quotes:
        quotes = [case.text[mention.start : mention.end] for mention in mentions]
        assert all(quote in quotes for quote in case.quotes), quotes


def test_a_quarter_of_the_cases_must_be_left_alone() -> None:
    assert sum(not case.cadences for case in CASES) >= len(CASES) / 4


def test_every_form_has_a_case_and_every_rule_a_form() -> None:
    met = {mention.rule for case in CASES for mention in find_mentions(case.text, case.frame)}

    assert met == {form.name for form in FORMS}


def test_words_around_a_time_do_not_change_it() -> None:
    for case in CASES:
        if not case.quotes or len(case.cadences) != 1 or case.quotes[0] == case.text:
            continue
        text = f"各科室，{case.text}。"
        (mention,) = find_mentions(text, case.frame)
        assert mention.cadence == case.cadences[0], text


@given(st.sampled_from(CASES), st.data())
def test_white_space_inside_a_phrase_changes_nothing(case: Case, data: st.DataObject) -> None:
    cut = data.draw(st.integers(0, len(case.text)))
    if case.text[max(0, cut - 1) : cut + 1].isdigit() and 0 < cut < len(case.text):
        return  # a gap between two digits parts two numbers
    widened = f"{case.text[:cut]} \u3000{case.text[cut:]}"

    assert _values(find_mentions(widened, case.frame)) == _values(find_mentions(case.text, case.frame))


def _values(mentions: list[Mention]) -> list[str]:
    return [re.sub(r"\s|\\u3000", "", str(mention.cadence)) for mention in mentions]


def test_mentions_stand_in_order_inside_the_text() -> None:
    for case in CASES:
        mentions = find_mentions(case.text, case.frame)
        assert mentions == sorted(mentions, key=lambda mention: (mention.start, mention.end))
        assert all(0 <= mention.start < mention.end <= len(case.text) for mention in mentions)


@given(
    st.text(
        alphabet="每年月日前后内至—第一二十半0123456789季度末底周次不少于，。《》“”（）【的自起立即发现定期 ",
        max_size=60,
    )
)
def test_no_text_makes_it_stumble(text: str) -> None:
    for mention in find_mentions(text, Frame(2026)):
        assert text[mention.start : mention.end].strip()
