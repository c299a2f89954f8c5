from __future__ import annotations

from collections.abc import Callable
from importlib.resources import files

from luoshi.cadence import FORMS
from luoshi.extraction import second
from luoshi.extraction.rulebook import description, rulebook
from luoshi.extraction.rules import FATE_RULES, FIELD_RULES, GUARD_RULES, PLAN_RULES, heading
from luoshi.lint import CHECKS

from .conftest import Result

Luoshi = Callable[..., Result]
RULES = [
    *(rule.NAME for rule in FATE_RULES),
    *(rule.NAME for rule in GUARD_RULES),
    *(rule.NAME for rule in FIELD_RULES),
    *(rule.NAME for rule in PLAN_RULES),
    second.NAME,
]


def test_every_rule_form_and_check_is_listed_in_its_order(luoshi: Luoshi) -> None:
    out = luoshi("rules").out
    names = [line.split()[0] for line in out.splitlines() if line.startswith("  ")]
    assert names == RULES + [form.name for form in FORMS] + [check.NAME for check in CHECKS]


def test_every_rule_has_a_sentence_in_both_languages() -> None:
    missing = [
        name
        for chapter in rulebook()
        for name, sentence in chapter.rules.items()
        if not sentence("zh").strip() or not sentence("en").strip()
    ]
    assert missing == []


def test_the_chinese_sentences_belong_to_rules_that_exist() -> None:
    rows = files("luoshi.extraction").joinpath("rules.tsv").read_text(encoding="utf-8").splitlines()[1:]
    names = [row.partition("\t")[0] for row in rows]
    assert sorted(names) == sorted(RULES)


def test_english_sentences_are_the_first_lines_of_the_rules(luoshi: Luoshi) -> None:
    assert "Rules" not in luoshi("rules").out
    assert description("heading", "en") == (heading.__doc__ or "").splitlines()[0]


def test_an_unknown_name_has_no_description() -> None:
    assert description("no-such-rule", "zh") == ""
