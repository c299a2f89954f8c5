from __future__ import annotations

from collections.abc import Callable
from importlib.resources import files

from luoshi.cadence import FORMS
from luoshi.cli.rulebook import description, rulebook
from luoshi.extraction.rules import RULES

from .conftest import Result

Luoshi = Callable[..., Result]


def test_every_rule_and_form_is_listed_in_the_order_in_which_it_is_asked(luoshi: Luoshi) -> None:
    out = luoshi("rules").out
    names = [line.split()[0] for line in out.splitlines() if line.startswith("  ")]
    assert names == [rule.NAME for rule in RULES] + [form.name for form in FORMS]


def test_every_rule_has_a_sentence_in_both_languages() -> None:
    missing = [
        name
        for chapter in rulebook()
        for name, sentence in chapter.rules.items()
        if not sentence("zh").strip() or not sentence("en").strip()
    ]
    assert missing == []


def test_the_chinese_sentences_belong_to_rules_that_exist() -> None:
    rows = files("luoshi.cli").joinpath("rules.tsv").read_text(encoding="utf-8").splitlines()[1:]
    names = [row.partition("\t")[0] for row in rows]
    assert sorted(names) == sorted(rule.NAME for rule in RULES)


def test_english_sentences_are_the_first_lines_of_the_rules(luoshi: Luoshi) -> None:
    assert "Rules" not in luoshi("rules").out
    assert (
        description("heading", "en")
        == "A heading over lines of its own is context, even where it is imperative in form."
    )


def test_an_unknown_name_has_no_description() -> None:
    assert description("no-such-rule", "zh") == ""
