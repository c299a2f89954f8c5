from __future__ import annotations

from luoshi.cadence import FORMS


def test_names_are_single_and_every_form_is_described_in_one_line() -> None:
    names = [form.name for form in FORMS]

    assert len(names) == len(set(names))
    for form in FORMS:
        assert form.zh, form.name
        assert form.en, form.name
        assert "\n" not in form.zh + form.en
