from __future__ import annotations

import pytest

from luoshi.cli.language import Wording, chosen_lang, locale_lang
from luoshi.errors import Lang, Phrase


@pytest.mark.parametrize(
    ("environment", "lang"),
    [
        ({}, "zh"),
        ({"LANG": "C"}, "zh"),
        ({"LANG": "C.UTF-8"}, "zh"),
        ({"LANG": "POSIX"}, "zh"),
        ({"LANG": ""}, "zh"),
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "zh_TW.Big5"}, "zh"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LANG": "en"}, "en"),
        ({"LANG": "fr_FR.UTF-8"}, "en"),
        # POSIX, XBD 8.2: LC_ALL before LC_MESSAGES before LANG; an empty one does not count.
        ({"LC_ALL": "zh_CN.UTF-8", "LC_MESSAGES": "en_US.UTF-8", "LANG": "en_US.UTF-8"}, "zh"),
        ({"LC_MESSAGES": "en_US.UTF-8", "LANG": "zh_CN.UTF-8"}, "en"),
        ({"LC_ALL": "", "LANG": "en_GB.UTF-8"}, "en"),
    ],
)
def test_the_locale_tells_the_language_and_silence_is_chinese(
    environment: dict[str, str], lang: Lang
) -> None:
    assert locale_lang(environment) == lang


@pytest.mark.parametrize(
    ("arguments", "lang"),
    [
        (["--lang", "en", "read", "a.txt"], "en"),
        (["read", "a.txt", "--lang", "en"], "en"),
        (["read", "--lang=en", "a.txt"], "en"),
        (["read", "a.txt"], "zh"),
        (["read", "--lang", "fr"], "zh"),
        (["read", "--lang"], "zh"),
        (["read", "--", "--lang", "en"], "zh"),
        (["read", "--language", "en"], "zh"),
    ],
)
def test_the_option_decides_before_or_after_the_command(arguments: list[str], lang: Lang) -> None:
    assert chosen_lang(arguments, {"LANG": "zh_CN.UTF-8"}) == lang


def test_the_option_outweighs_the_locale() -> None:
    assert chosen_lang(["read", "--lang", "zh"], {"LANG": "en_US.UTF-8"}) == "zh"


def test_a_wording_fills_its_blanks_in_one_language_or_both() -> None:
    wording = Wording("第 {line} 行", "line {line}")
    assert wording("zh", line=3) == "第 3 行"
    assert wording("en", line=3) == "line 3"
    assert wording.filled(line=3) == Phrase("第 3 行", "line 3")
