"""Papers in a stretch of text: the shortest noun phrases that end in the name of a document or record."""

from __future__ import annotations

import re
from functools import cache

import ahocorasick

from luoshi.lexicon.load import words

_TITLE = re.compile(r"《[^《》]{2,60}》(?:（[^（）]{1,12}）)?")
_FOLLOWED = re.compile(r"$|[\s|，,；;。、）)]|和|及|与|并|或|等|报|提交|备案|归档|后|，|由|经|为|向|按|对|后")
_SEPARATOR = re.compile(r"、|和|及|与|以及|或者|或")
_LEADING = re.compile(
    r"^(?:了|出|好|(?:和|与|并|或)?(?:督促落实|调整完善|组织实施|实施|落实|修订|完善|更新|提出)|本(?:行政区域|行政机关|地区|部门|单位|系统|辖区|级(?:人民)?政府|[级市县省区校院])(?:内|的)?|上一年度|相关的?|相应的?|具体的?|有关|各类|各项|切实可行的|科学合理的|统一的|完善的|一[份套批个]|\d+[份套批个]|其|该|全[省市县区国]|以|年内|每年|有效的?|更|必要的?|健全|完善)+"
)
_BEFORE_LAST_DE = re.compile(r"^.*的(?=.{3,}$)")
_QUOTED = re.compile(r"^.*”(?=.{2,}$)")


@cache
def _automaton() -> ahocorasick.Automaton:
    automaton = ahocorasick.Automaton()
    for noun in words("documents"):
        automaton.add_word(noun, len(noun))
    automaton.make_automaton()
    return automaton


def find_papers(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The papers named in text[start:end], up to the first that is not followed by another in a list."""
    found: list[tuple[int, int]] = []
    head = start
    for title in _TITLE.finditer(text, start, end):
        if title.start() - head <= 12:
            found.append(title.span())
            head = title.end()
    if found:
        return found
    for last, length in _automaton().iter_long(text, start, end):
        stop = last + 1
        if stop <= head or not _FOLLOWED.match(text, stop, end):
            continue
        first = _shorten(text, head, stop, length)
        if first is None:
            continue
        found.append((first, stop))
        separator = _SEPARATOR.match(text, stop, end)
        if separator is None:
            break
        head = separator.end()
    return found


def _shorten(text: str, start: int, end: int, noun: int) -> int | None:
    """Where the shortest phrase begins that names the paper; None where it names none."""
    for separator in _SEPARATOR.finditer(text, start, end - noun):
        if separator.group() in "、和及与" and _ends_as_paper(text, start, separator.start()):
            start = separator.end()
    words_ = text[start:end]
    for pattern in (_LEADING, _QUOTED, _BEFORE_LAST_DE, _LEADING):
        if (cut := pattern.match(words_)) and len(words_) - cut.end() >= max(noun, 2):
            words_ = words_[cut.end() :]
    if not 2 <= len(words_) <= 30 or words_[0] in "，、）”":
        return None
    return end - len(words_)


def _ends_as_paper(text: str, start: int, end: int) -> bool:
    return any(last + 1 == end for last, _ in _automaton().iter_long(text, start, end))
