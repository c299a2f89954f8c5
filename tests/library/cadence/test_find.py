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

from luoshi.cadence import FORMS, Cadence, Frame, explain, find_mentions, parse
from luoshi.cadence.mention import Mention

FOLDER = Path(__file__).parents[2] / "cases" / "cadence"
NOTHING = "不读"
FIGURES, WIDE_FIGURES = "0123456789", "０１２３４５６７８９"
WIDE, NARROW = str.maketrans(FIGURES, WIDE_FIGURES), str.maketrans(WIDE_FIGURES, FIGURES)


@dataclass(frozen=True)
class Case:
    name: str
    text: str
    quotes: tuple[str, ...]  # the words in 【】; empty where the line marks none
    frame: Frame
    cadences: tuple[Cadence, ...]
    told: tuple[str, ...]  # each cadence in words; a remark where nothing is read


def read_cases(file: Path) -> Iterator[Case]:
    frame = Frame()
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("@"):
            frame = _frame(line)
        elif line.strip() and not line.startswith("#"):
            marked, _, rest = line.partition(" => ")
            assert rest, f"{file.name}:{number} has no =>"
            expected, _, told = (part.strip() for part in rest.partition(" | "))
            cadences = () if expected == NOTHING else tuple(map(parse, expected.split("；")))
            text = marked.replace("【", "").replace("】", "")
            quotes = tuple(re.findall("【([^】]*)】", marked))
            name = f"{file.stem}:{number}:{text}"
            yield Case(name, text, quotes, frame, cadences, tuple(told.split("；")))


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


def test_every_cadence_is_explained_as_its_line_says() -> None:
    for case in CASES:
        if case.cadences:
            assert tuple(explain(cadence, "zh") for cadence in case.cadences) == case.told, case.name


def test_the_cases_are_many_and_a_third_must_be_left_alone() -> None:
    assert len(CASES) >= 600
    assert 3 * sum(not case.cadences for case in CASES) >= len(CASES)


def test_no_case_stands_twice() -> None:
    met = [(case.text, case.frame) for case in CASES]

    assert len(met) == len(set(met))


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
    gap = data.draw(st.sampled_from([" ", "\u3000", "\n", " \n", "\r\n\u3000\u3000", "\t"]))

    _same_in(f"{case.text[:cut]}{gap}{case.text[cut:]}", case)


def test_a_phrase_that_is_wrapped_after_every_sign_is_the_same() -> None:
    for case in CASES:
        _same_in(re.sub(r"(?<=\D)(?=.)|(?<=.)(?=\D)", "\n", case.text), case)


def test_spaces_between_figures_and_words_change_nothing() -> None:
    for case in CASES:
        _same_in(re.sub(r"(?<=\d)(?=[一-鿿])|(?<=[一-鿿])(?=\d)", " ", case.text), case)


def test_full_width_figures_are_figures() -> None:
    for case in CASES:
        _same_in(case.text.translate(WIDE), case)


def test_half_width_figures_are_figures() -> None:
    for case in CASES:
        _same_in(_narrow(case.text), case)


def _same_in(changed: str, case: Case) -> None:
    assert _values(find_mentions(changed, case.frame)) == _values(find_mentions(case.text, case.frame)), (
        changed
    )


def _values(mentions: list[Mention]) -> list[str]:
    """The cadences in one spelling: their triggers are quoted as they stand."""
    return [_narrow(re.sub(r"\s", "", str(mention.cadence))) for mention in mentions]


def _narrow(words: str) -> str:
    return words.translate(NARROW)


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
