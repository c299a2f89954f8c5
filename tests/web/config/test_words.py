"""English is complete, and the compiled words are those of the text file."""

from __future__ import annotations

import gettext
import re
from pathlib import Path

import polib
import pytest

import luoshi_web

ROOT = Path(luoshi_web.__file__).parent
WORDS = ROOT / "locale" / "en" / "LC_MESSAGES" / "django.po"

#: How a string of ours is marked: in Python `_("…")` and gettext("…"), in templates {% trans "…" %}.
MARKED = (
    re.compile(r"""\b(?:_|gettext|gettext_lazy)\(\s*"((?:[^"\\]|\\.)+)"\s*\)"""),
    re.compile(r"""\{%\s*trans(?:late)? (?:"([^"]+)"|'([^']+)')"""),
)


@pytest.fixture(scope="module")
def words() -> polib.POFile:
    return polib.pofile(str(WORDS))


def test_every_sentence_has_its_english(words: polib.POFile) -> None:
    assert [each.msgid for each in words.untranslated_entries()] == []
    assert [each.msgid for each in words.fuzzy_entries()] == []


def test_no_sentence_is_forgotten(words: polib.POFile) -> None:
    known = {each.msgid for each in words if not each.obsolete}
    missing = set()
    for file in (*ROOT.rglob("*.py"), *ROOT.rglob("*.html"), *ROOT.rglob("*.txt")):
        text = file.read_text(encoding="utf-8")
        for mark in MARKED:
            for found in mark.finditer(text):
                said = next(group for group in found.groups() if group)
                if re.search("[\u4e00-\u9fff]", said) and said not in known:
                    missing.add((str(file.relative_to(ROOT)), said))
    assert missing == set()


def test_fields_of_sentences_are_the_same_in_both_languages(words: polib.POFile) -> None:
    field = re.compile(r"%\(\w+\)[sd]")
    for each in words:
        for said in each.msgstr_plural.values() if each.msgid_plural else [each.msgstr]:
            assert set(field.findall(said)) == set(field.findall(each.msgid)), each.msgid


def test_no_chinese_is_left_in_the_english(words: polib.POFile) -> None:
    allowed = {"简体中文", "每季度至少1次", "6月底前", "机密★1年", "云政办发〔2026〕12号"}
    for each in words:
        said = each.msgstr
        for quoted in allowed:
            said = said.replace(quoted, "")
        assert not re.search("[\u4e00-\u9fff，。；：]", said), each.msgid


def test_the_compiled_words_are_current(words: polib.POFile) -> None:
    with WORDS.with_suffix(".mo").open("rb") as file:
        compiled = gettext.GNUTranslations(file)
    for each in words:
        if each.msgctxt:
            assert compiled.pgettext(each.msgctxt, each.msgid) == each.msgstr
        elif not each.msgid_plural:
            assert compiled.gettext(each.msgid) == each.msgstr
