from __future__ import annotations

import pytest

import luoshi
from luoshi.api import rule_sentence
from luoshi.errors import Lang
from luoshi.extraction.rulebook import rulebook

PLAN = """云溪县2026年防汛工作计划
一、压实责任
县水利局牵头，县应急管理局配合，6月底前完成水库检查，形成检查报告。
各镇应当每月至少巡河2次。
"""


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_rule_that_a_reading_names_has_its_sentence(lang: Lang) -> None:
    document, _faults = luoshi.read(PLAN.encode(), "plan.txt")
    extraction = luoshi.extract(document)
    named = {judgement.rule for judgement in extraction.judgements} - {""}
    for one in extraction.proposals:
        origins = [part.origin for part in one.bearers] + [part.origin for part in one.clocks]
        named |= {origin.rule for origin in origins} | {one.modality_origin.rule}
    assert len(named) > 4
    assert [name for name in sorted(named) if not rule_sentence(name, lang).strip()] == []


def test_a_sentence_is_told_in_the_language_asked_for() -> None:
    assert rule_sentence("prohibition") == "不得、严禁、禁止：不许做的事。"
    assert rule_sentence("prohibition", "en").endswith("must not be done.")
    assert rule_sentence("no-such-rule") == ""


def test_every_rule_of_the_rulebook_has_its_sentence_in_both_languages() -> None:
    for chapter in rulebook():
        assert chapter.rules
        for name, sentence in chapter.rules.items():
            assert sentence.zh.strip(), name
            assert sentence.en.strip(), name
