from __future__ import annotations

from luoshi.cadence.sentence import Sentence


def test_places_lead_back_over_white_space() -> None:
    sentence = Sentence("每年\u3000至少 2 次")

    assert sentence.plain == "每年至少2次"
    assert sentence.place(0, 6) == (0, 9)
    assert sentence.words(2, 4) == "至少"


def test_a_gap_between_two_numbers_stays() -> None:
    assert Sentence("第12 15号").plain == "第12 15号"


def test_names_are_blotted_out_and_keep_their_length() -> None:
    sentence = Sentence("按《2026年要点》（〔2026〕5号）和“每月一课”执行")

    assert "2026年" not in sentence.plain
    assert "每月" not in sentence.plain
    assert len(sentence.plain) == len(sentence.text)


def test_five_year_plans_and_demands_in_quotes_stay() -> None:
    assert "十五五" in Sentence("“十五五”期间").plain
    assert "每月一次" in Sentence("按“每月一次”的要求").plain
