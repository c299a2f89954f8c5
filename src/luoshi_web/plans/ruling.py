"""What a rule says, and its example, each by itself: an example speaks of no sentence on the page."""

from __future__ import annotations

import re
from dataclasses import dataclass

from luoshi.api import rule_sentence
from luoshi.errors import Lang

#: In Chinese what stands before the colon of an example is a statement, not a list of words (不得、严禁：…).
_STATED = re.compile("[的是]")
#: In English an example is Chinese to its end.
_CHINESE = re.compile("[\u4e00-\u9fff]")
_ENGLISH = re.compile("[a-z]+ [a-z]+")
_OPEN, _CLOSED = "（“", "）”"


@dataclass(frozen=True, slots=True)
class Ruling:
    """A rule's sentence without its example, and the example; "" for none."""

    says: str
    example: str = ""


def ruling_of(name: str, lang: Lang) -> Ruling:
    """What a rule says, in the reader's language; empty for an unknown name."""
    sentence = rule_sentence(name, lang)
    says, example = _parted(sentence, "：") if lang == "zh" else sentence.partition(": ")[::2]
    is_example = _STATED.search(says) if lang == "zh" else _is_chinese(example)
    if not (example and is_example):
        return Ruling(sentence)
    return Ruling(says + ("。" if lang == "zh" else "."), example.rstrip("。."))


def _parted(sentence: str, colon: str) -> tuple[str, str]:
    """What stands before and behind the first colon that no bracket or quotation mark encloses."""
    depth = 0
    for at, char in enumerate(sentence):
        depth += (char in _OPEN) - (char in _CLOSED)
        if char == colon and not depth:
            return sentence[:at], sentence[at + 1 :]
    return sentence, ""


def _is_chinese(words: str) -> bool:
    return bool(_CHINESE.search(words)) and not _ENGLISH.search(words)
