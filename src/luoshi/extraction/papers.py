"""Papers in a stretch of text: the shortest noun phrases that end in the name of a document or record."""

from __future__ import annotations

import re
from functools import cache

import ahocorasick

from luoshi.lexicon.load import words

_TITLE = re.compile(r"《[^《》]{2,60}》(?:（[^（）]{1,12}）)?")
_FOLLOWED = re.compile(
    r"$|[\s|，,；;。、）)]|和|及|与|并|或|等|（|报(?![告表])|提交|备案|归档|后|，|由|经|为|向|按|对|后"
)
_SEPARATOR = re.compile(r"、|和|及|与|以及|或者|或")
_LEADING = re.compile(
    r"^(?:了|过|出|好|(?:和|与|并|或|及)(?=处置|实施|配套)|(?:和|与|并|或|及)?(?:督促落实|推进|调整完善|组织实施|实施(?!办法|方案|细则|意见|计划|规划)|落实|修订|完善|更新|提出)|本(?:行政区域|行政机关|地区|部门|单位|系统|辖区|级(?:人民)?政府|[级市县省区校院])(?:内|的)?|上一年度|相关的?(?!文件|材料|资料)|相应的?|具体的?(?!办法$|措施$)|有关(?!文件|材料|资料)|书面|主要|针对性的?|拟(?![定订])|若干|各类|各项|切实可行的|科学合理的|统一的|完善的|一[份套批个次项部本]|\d+[份套批个次项部本]|其|该|全[省市县区国]|以|年内|每年|有效的?|更|必要的?|健全|完善)+"
)
#: What a list that 等 closes is about: 巡查、评估等|工作指南.
_LISTED = re.compile(r"^.*、.*等(?:领域|方面|重点领域)?的?(?=.{3,}$)")
_BEFORE_LAST_DE = re.compile(r"^.*的(?=.{3,}$)")
_QUOTED = re.compile(r"^.*”(?=.{2,}$)")


@cache
def _automaton() -> ahocorasick.Automaton:
    automaton = ahocorasick.Automaton()
    for noun in words("documents"):
        automaton.add_word(noun, len(noun))
    automaton.make_automaton()
    return automaton


def names_paper(text: str, start: int, end: int) -> bool:
    """Whether the name of a paper may stand in text[start:end]; a cheap look before a careful one."""
    return "《" in text or next(_automaton().iter(text, start, end), None) is not None


def find_papers(
    text: str, start: int, end: int, followed: re.Pattern[str] | None = None
) -> list[tuple[int, int]]:
    """The papers named in text[start:end], up to the first that is not followed by another in a list.

    followed: what must come after a paper, looked for past `end` too.
    """
    found: list[tuple[int, int]] = []
    head = start
    if (alias := text.find("（以下", start, end)) >= 0:
        end = alias
    for title in _TITLE.finditer(text, start, end):
        if title.start() - head <= 12:
            found.append(title.span())
            head = title.end()
    if found:
        return found
    for last, length in _automaton().iter_long(text, start, end):
        stop = last + 1
        if stop <= head or not _is_followed(text, stop, end, followed):
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


def _is_followed(text: str, stop: int, end: int, followed: re.Pattern[str] | None) -> bool:
    if followed is None:
        return _FOLLOWED.match(text, stop, end) is not None
    return (followed.match(text, stop) or _SEPARATOR.match(text, stop, end)) is not None


def _shorten(text: str, start: int, end: int, noun: int) -> int | None:
    """Where the shortest phrase begins that names the paper; None where it names none."""
    for separator in _SEPARATOR.finditer(text, start, end - noun):
        if separator.group() in "、和及与" and _ends_as_matter(text, start, separator.start()):
            start = separator.end()
    words_ = text[start:end]
    before = (_LISTED,) if text.endswith("的意见", start, end) else (_LISTED, _BEFORE_LAST_DE)
    for pattern in (_LEADING, _QUOTED, *before, _LEADING):
        least = (
            noun + 1 if pattern is _QUOTED and not words_.endswith("制度") else max(noun, 2)
        )  # “新优产品”目录 is named by what it quotes
        if (cut := pattern.match(words_)) and len(words_) - cut.end() >= least:
            words_ = words_[cut.end() :]
    if not 2 <= len(words_) <= 30 or words_[0] in "，、）”":
        return None
    return end - len(words_)


def _ends_as_matter(text: str, start: int, end: int) -> bool:
    """Whether a stretch ends as a paper, or as what papers tell of: …情况、|名单."""
    if text.endswith(("情况", "信息", "结果", "内容"), start, end):
        return True
    return any(last + 1 == end for last, _ in _automaton().iter_long(text, start, end))
