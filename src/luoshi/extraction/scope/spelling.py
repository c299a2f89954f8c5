"""Levelling: one spelling for words that were spaced apart, masked or written in variant forms.

What is found in a levelled text is told in offsets of the text as it was given.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from luoshi.lexicon.load import pairs

#: What parts clauses and sentences; it stays, because a word's reach ends there.
SENTENCE_ENDS = "。；！？"
CLAUSE_ENDS = "，："
_MARKS = str.maketrans({",": "，", ":": "：", ";": "；", "!": "！", "?": "？", "|": "，"})
_KEPT = frozenset(SENTENCE_ENDS + CLAUSE_ENDS + "、")
_VARIANTS = {word: plain for word, plain in pairs("scope-variants").items() if len(word) > 1}
_VARIANT_SIGNS = {ord(sign): plain for sign, plain in pairs("scope-variants").items() if len(sign) == 1}


@dataclass(frozen=True, slots=True)
class Levelled:
    """The text `given` in one spelling, `text`."""

    text: str
    given: str

    @property
    def origins(self) -> tuple[int, ...]:
        """Of each letter of `text`, the place in the text given from which it came."""
        return _trace(self.given)[1]

    def range(self, start: int, end: int) -> tuple[int, int]:
        """The range [start, end) of the text given from which text[start:end] came."""
        origins = self.origins
        return origins[start], origins[end - 1] + 1


def level(text: str) -> Levelled:
    """A text in plain forms, without white space, hidden signs, brackets, quotes and joiners.

    Line breaks go too. Full-width letters become half-width and capital (Unicode NFKC), variant
    characters and spellings the standard one. 、 ， and the like stay, unless they stand round a
    single character: 舆、情、监、测.
    """
    plain = text.translate(_PLAIN)
    if _LONE.search(plain) or _SPELLINGS.search(plain):
        plain, _ = _trace(text)
    return Levelled(plain, text)


def bare(text: str) -> str:
    """The letters of a text in plain forms, and nothing else."""
    return text.translate(_BARE)


def _trace(text: str) -> tuple[str, tuple[int, ...]]:
    """A text in one spelling, letter by letter, and where each letter came from."""
    letters: list[str] = []
    origins: list[int] = []
    for place, sign in enumerate(text):
        for letter in _plain(sign):
            letters.append(letter)
            origins.append(place)
    kept = [at for at, letter in enumerate(letters) if letter not in _KEPT or not _parts_letters(letters, at)]
    levelled = "".join(letters[at] for at in kept)
    places = [origins[at] for at in kept]
    return _respelled(levelled, places)


def _plain(sign: str) -> str:
    """The letters and marks of one character that count; "" where none does."""
    plain = unicodedata.normalize("NFKC", sign).translate(_VARIANT_SIGNS).upper().translate(_MARKS)
    return "".join(letter for letter in plain if letter.isalnum() or letter in _KEPT)


class _Forms(dict[int, str]):
    """What `str.translate` asks for: the plain form of a character by its number, made when first met."""

    def __init__(self, left_out: frozenset[str]) -> None:
        super().__init__()
        self._left_out = left_out

    def __missing__(self, number: int) -> str:
        form = "".join(letter for letter in _plain(chr(number)) if letter not in self._left_out)
        return self.setdefault(number, form)


_PLAIN = _Forms(left_out=frozenset())
_BARE = _Forms(left_out=_KEPT)


def _parts_letters(letters: list[str], at: int) -> bool:
    """Whether a mark stands beside a letter that stands alone, so that the letters make one word."""
    if letters[at] in SENTENCE_ENDS:
        return False
    return _alone(letters, at - 1) or _alone(letters, at + 1)


def _alone(letters: list[str], at: int) -> bool:
    if not 0 <= at < len(letters) or letters[at] in _KEPT:
        return False
    return (at == 0 or letters[at - 1] in _KEPT) and (at + 1 == len(letters) or letters[at + 1] in _KEPT)


_SPELLINGS = re.compile("|".join(sorted(map(re.escape, _VARIANTS), key=len, reverse=True)))
#: A letter alone between marks: what stands round it may have to go.
_LONE = re.compile(f"(?:^|[{''.join(_KEPT)}])[^{''.join(_KEPT)}](?:[{''.join(_KEPT)}]|$)")


def _respelled(text: str, origins: list[int]) -> tuple[str, tuple[int, ...]]:
    """The text with each spelling of `_VARIANTS` made the plain one."""
    pieces: list[str] = []
    places: list[int] = []
    done = 0
    for found in _SPELLINGS.finditer(text):
        plain = _VARIANTS[found[0]]
        pieces += (text[done : found.start()], plain)
        places += origins[done : found.start()]
        last = found.end() - 1
        places += [origins[min(found.start() + step, last)] for step in range(len(plain) - 1)]
        places.append(origins[last])
        done = found.end()
    return "".join((*pieces, text[done:])), (*places, *origins[done:])
