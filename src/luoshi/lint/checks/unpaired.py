"""A bracket or a quotation mark has no partner in its paragraph, or crosses another pair."""

from collections.abc import Iterator

from luoshi.errors import Phrase
from luoshi.lint.finding import Hit, Remark, Severity, hit
from luoshi.lint.halves import DEEP, OPENERS, PAIRS, unpaired
from luoshi.lint.manuscript import Manuscript, Paragraph, joined

NAME = "unpaired"
SEVERITY = Severity.WARNING
CITATION = "GB/T 15834-2011 4.8, 4.9, 4.15"
REMARK = Remark(
    zh="{fault}",
    en="{fault}",
    remedy_zh="{remedy}",
    remedy_en="{remedy}",
)
_MEND_HALF = Phrase("补上另一半，或删去这一半", "Add its other half, or strike this one")
_MEND_CROSSED = Phrase("里面的一对要在里面收尾", "Close the inner pair within the outer one")

_KINDS = (
    ("（）()", "括号"),
    ("〔〕", "六角括号"),
    ("【】", "方括号"),
    ("《》", "书名号"),
    ("〈〉", "单书名号"),
    ("“”", "双引号"),
    ("‘’", "单引号"),
    ("「」『』", "引号"),
)
_FAR, _FAR_PART = 3, 12  # paragraphs over which a pair may reach, in text and in parts of the letter


def find(manuscript: Manuscript) -> Iterator[Hit]:
    """Each half without its other, paragraph by paragraph.

    A title, a note or a quotation may go on over several paragraphs: what one opens and one of the
    next closes is a pair. Halves of one paragraph that fit each other cross another pair.
    """
    waiting: list[tuple[int, Paragraph, int, str]] = []
    lost: list[tuple[Paragraph, int, str]] = []
    crossed: list[tuple[Paragraph, int, int]] = []
    for number, paragraph in enumerate(manuscript.paragraphs):
        for place, sign in unpaired(paragraph.text):
            if sign in OPENERS:
                waiting.append((number, paragraph, place, sign))
                continue
            at = _opener(manuscript, waiting, sign, number)
            if at < 0:
                lost.append((paragraph, place, sign))
                continue
            opened, _, first, _ = waiting.pop(at)
            if opened == number:
                crossed.append((paragraph, first, place))
    lost.extend(
        (paragraph, place, sign) for _, paragraph, place, sign in waiting if not _opens_again(place, sign)
    )
    found = [(paragraph, place, _half(manuscript, paragraph, place, sign)) for paragraph, place, sign in lost]
    found += [
        (paragraph, first, _pair(manuscript, paragraph, first, last)) for paragraph, first, last in crossed
    ]
    for _, _, told in sorted(found, key=lambda each: each[0].start + each[1]):
        yield told


def _half(manuscript: Manuscript, paragraph: Paragraph, place: int, sign: str) -> Hit:
    fault = Phrase(f"{_named(sign)} {sign} 没有配对", f"{sign} has no partner")
    return hit(manuscript.within(paragraph, place, place + 1), fault=fault, remedy=_MEND_HALF)


def _named(sign: str) -> str:
    """What a half is called: 左括号, 右双引号; the sign alone is hard to see between quotation marks."""
    kind = next(name for signs, name in _KINDS if sign in signs)
    return ("左" if sign in OPENERS else "右") + kind


def _pair(manuscript: Manuscript, paragraph: Paragraph, first: int, last: int) -> Hit:
    halves = [manuscript.within(paragraph, place, place + 1) for place in (first, last)]
    signs = paragraph.text[first] + paragraph.text[last]
    fault = Phrase(f"“{signs}”与另一对符号交叉", f"{signs} crosses another pair")
    return hit(joined(halves), fault=fault, remedy=_MEND_CROSSED)


def _opener(
    manuscript: Manuscript, waiting: list[tuple[int, Paragraph, int, str]], sign: str, number: int
) -> int:
    """The place among the waiting halves of the one that this sign closes; -1 for none."""
    here = manuscript.paragraphs[number]
    for at in range(len(waiting) - 1, max(len(waiting) - DEEP, 0) - 1, -1):
        opened, paragraph, place, other = waiting[at]
        in_part = paragraph.part is not None or here.part is not None
        if number - opened > (_FAR_PART if in_part else _FAR) or other not in PAIRS[sign]:
            continue
        if in_part or not _is_past(manuscript, opened, place, number):
            return at
    return -1


def _is_past(manuscript: Manuscript, opened: int, place: int, number: int) -> bool:
    """Whether a round bracket was left open: its sentence is over, and another numbered item has begun."""
    paragraphs = manuscript.paragraphs
    if paragraphs[opened].text[place] not in "（(" or "。" not in paragraphs[opened].text[place:]:
        return False
    return any(each.segments[0].mark for each in paragraphs[opened + 1 : number + 1])


def _opens_again(place: int, sign: str) -> bool:
    """Whether it opens a paragraph of a quotation that opens each of its paragraphs."""
    return place == 0 and sign == "“"
