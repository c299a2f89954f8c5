"""A bracket or a quotation mark has no partner in its paragraph."""

import re
from collections.abc import Iterator

from luoshi.lint.finding import Hit, Remark, Severity, hit
from luoshi.lint.manuscript import Manuscript, Paragraph

NAME = "unpaired"
SEVERITY = Severity.WARNING
CITATION = "GB/T 15834-2011 4.8, 4.9, 4.15"
REMARK = Remark(
    zh="“{sign}”没有配对",
    en="{sign} has no partner",
    remedy_zh="补上另一半，或删去这一半",
    remedy_en="Add its other half, or strike this one",
)

_PAIRS = {
    "）": "（(",
    ")": "（(",
    "〕": "〔",
    "】": "【",
    "》": "《",
    "〉": "〈",
    "”": "“",
    "’": "‘",
    "」": "「",
    "』": "『",
}
_OPENERS = frozenset("（(〔【《〈“‘「『")
_SIGNS = re.compile("[（(）)〔〕【】《》〈〉“”‘’「」『』]")
#: 1) a) ① stand without an opening bracket.
_LIST_SIGN = re.compile(r"(?:^|[\s。；：，|])[0-9a-zA-Z一二三四五六七八九十]{1,2}$")
#: ’26年 and it’s have an apostrophe.
_APOSTROPHE = re.compile(r"[’‘](?=\d{2}年)|(?<=[A-Za-z])’(?=[A-Za-z])")
_DEEP = 12  # no text has more brackets open at once
_FAR, _FAR_PART = 3, 12  # paragraphs over which a pair may reach, in text and in parts of the letter


def find(manuscript: Manuscript) -> Iterator[Hit]:
    """Each half without its other, paragraph by paragraph.

    A title, a note or a quotation may go on over several paragraphs: what one opens and one of the
    next closes is a pair.
    """
    waiting: list[tuple[int, Paragraph, int, str]] = []
    lost: list[tuple[Paragraph, int, str]] = []
    for number, paragraph in enumerate(manuscript.paragraphs):
        for place, sign in _unpaired(paragraph):
            if sign in _OPENERS:
                waiting.append((number, paragraph, place, sign))
                continue
            at = _opener(waiting, sign, number, paragraph)
            if at < 0:
                lost.append((paragraph, place, sign))
            else:
                del waiting[at]
    lost.extend(
        (paragraph, place, sign) for _, paragraph, place, sign in waiting if not _opens_again(place, sign)
    )
    for paragraph, place, sign in sorted(lost, key=lambda each: each[0].start + each[1]):
        yield hit(manuscript.within(paragraph, place, place + 1), sign=sign)


def _opener(waiting: list[tuple[int, Paragraph, int, str]], sign: str, number: int, here: Paragraph) -> int:
    """The place among the waiting halves of the one that this sign closes; -1 for none."""
    for at in range(len(waiting) - 1, max(len(waiting) - _DEEP, 0) - 1, -1):
        opened, paragraph, _, other = waiting[at]
        far = _FAR_PART if paragraph.part is not None or here.part is not None else _FAR
        if number - opened <= far and other in _PAIRS[sign]:
            return at
    return -1


def _opens_again(place: int, sign: str) -> bool:
    """Whether it opens a paragraph of a quotation that opens each of its paragraphs."""
    return place == 0 and sign == "“"


def _unpaired(paragraph: Paragraph) -> list[tuple[int, str]]:
    text = paragraph.text
    stack: list[tuple[int, str]] = []
    lost: list[tuple[int, str]] = []
    for found in _SIGNS.finditer(text):
        place, sign = found.start(), found.group()
        if sign in "’‘" and _APOSTROPHE.match(text, place):
            continue
        if sign in _OPENERS:
            stack.append((place, sign))
            continue
        in_bracket = bool(stack) and stack[-1][1] in "（("
        if sign in "）)" and not in_bracket and _LIST_SIGN.search(text[max(place - 3, 0) : place]):
            continue
        deepest = max(len(stack) - _DEEP, 0)
        at = next((n for n in range(len(stack) - 1, deepest - 1, -1) if stack[n][1] in _PAIRS[sign]), -1)
        if at < 0:
            lost.append((place, sign))
            continue
        lost.extend(stack[at + 1 :])
        del stack[at:]
    lost.extend(stack)
    return sorted(lost)
