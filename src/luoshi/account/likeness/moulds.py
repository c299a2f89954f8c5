"""Moulds: two sentences that say another thing in the same words: 组织|教师培训, 组织|学生体检."""

from __future__ import annotations

import re
from dataclasses import dataclass

from luoshi.account.likeness.share import GENERIC
from luoshi.lexicon import words

#: How a sentence binds, and what leads to its numbers, which is no part of what it is about.
_LEADING = re.compile(
    "禁止|不准|不许|应该|需要|务必|原则上|尽可能|尽量|严格|控制|避免|杜绝|防止|予以|给予"
    "|达到?|不低于|不少于|不高于|不多于|不超过|不小于|不大于|超过|至少|至多|稳定在|保持在|提高到?|提升到?|降低到?|压减到?|分别|均"
)
_OPENER = re.compile(rf"[^一-鿿]*(?:{GENERIC.pattern})")
_LED = "…"
_VERBS = frozenset(words("duty-verbs"))
_NO_WORD = re.compile(r"[^一-鿿A-Za-z]+")
#: How much of either sentence must be another for it to be about another thing; a smaller part is a detail.
_PART = 0.25
#: How many characters a term has at most; what is longer is a clause, of which both may have lost another.
_TERM = 12


@dataclass(frozen=True, slots=True)
class Term:
    """The one term in which two sentences differ, as each says it."""

    one: str
    other: str


def core(told: str) -> str:
    """What some words say of a thing: no signs, no numbers and no words that any plan uses.

    Where one of these leads, as a verb does, a sign stands for it.
    """
    opener = _OPENER.match(told)
    bare = _NO_WORD.sub("", _LEADING.sub("", GENERIC.sub("", told)))
    return _LED + bare if opener and bare else bare


def other_thing(one: str, other: str) -> Term | None:
    """The one term in which two cores differ, where each tells another thing by it.

    Of 医疗废物处置单位执法检查 and 汽修企业执法检查 it is what is inspected. Of 清理河道 and 打捞河道 it is
    none, as what nothing leads to may be another verb for the same; nor of what only tells more, 登记老人 and
    登记老人信息.
    """
    start = _equal(one, other)
    if not start:
        return None
    gone, come = one[start:], other[start:]
    end = _equal(gone[::-1], come[::-1])
    gone, come = gone[: len(gone) - end], come[: len(come) - end]
    if set(gone) & set(come) or {gone, come} <= _VERBS:
        return None
    is_word = all(1 < len(term) <= _TERM for term in (gone, come))
    sizes = (len(each.lstrip(_LED)) for each in (one, other))
    is_much = all(len(term) >= _PART * size for term, size in zip((gone, come), sizes, strict=True))
    last = one[-1] if end == 1 else ""  # 乡镇卫生院, 民营医院: it closes a word of both
    return Term(gone + last, come + last) if is_word and is_much else None


def _equal(one: str, other: str) -> int:
    """How many characters two words have in common from their beginning on."""
    return next(
        (at for at, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]),
        min(len(one), len(other)),
    )
