from __future__ import annotations

from luoshi.cadence import FORMS, Frame, find_mentions


def examples(text: str) -> list[str]:
    """What stands behind the last colon, part by part: 每月5日前、每季度首月10日前."""
    return text.replace(": ", "：").replace(", ", "、").rpartition("：")[2].split("、")


def test_names_are_single_and_every_form_is_described_in_one_line() -> None:
    names = [form.name for form in FORMS]

    assert len(names) == len(set(names))
    for form in FORMS:
        assert form.zh, form.name
        assert form.en, form.name
        assert "\n" not in form.zh + form.en


def test_every_form_reads_its_own_examples() -> None:
    frame = Frame(2026, term=1)
    for form in FORMS:
        for text in (form.zh, form.en):
            for example in examples(text):
                rules = [mention.rule for mention in find_mentions(example, frame)]
                assert form.name in rules, (form.name, example)
