"""Each check says in one sentence what it looks for, in both languages."""

from __future__ import annotations

from importlib.resources import files

import pytest

from luoshi.lint import CHECKS, Check
from luoshi.lint.checkbook import chapter, description


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.NAME)
def test_a_check_has_its_sentence_in_both_languages(check: Check) -> None:
    sentence = description(check)
    assert sentence.zh.endswith("。")
    assert sentence.en.endswith(".")


def test_the_chinese_sentences_belong_to_checks_that_exist_in_their_order() -> None:
    rows = files("luoshi.lint").joinpath("checks.tsv").read_text(encoding="utf-8").splitlines()[1:]
    assert [row.partition("\t")[0] for row in rows] == [check.NAME for check in CHECKS]
    assert list(chapter().rules) == [check.NAME for check in CHECKS]
