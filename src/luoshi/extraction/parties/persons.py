"""Persons by name: 王强、李梅|负责签到. Words that begin with a surname and are none are left alone."""

from __future__ import annotations

import re

from luoshi.extraction.wording.binding import Subject
from luoshi.extraction.wording.words import ends_as_unit, skip_adverbs, verb_at
from luoshi.lexicon import words

#: A surname and one or two letters more.
_PERSON = rf"(?:{'|'.join(words('surnames'))})[\u4e00-\u9fff]{{1,2}}"
_PERSONS = re.compile(rf"{_PERSON}(?:[、，,和与]{_PERSON})*")
_PERSON_OF_LIST = re.compile(r"[^、，,和与]+")
#: Words of two letters that begin as names of persons do.
_NO_PERSON = re.compile(
    "高[度效校温空考层速压低级标铁危质位中发]|任[课务期何免教职]|金[融属额牌]|江[河湖]|夏[季天收]|程序|方[案面式法向便位可能]|白[天班色酒]|田[间地]|石[油材料灰]|龙头"
    "|马[上路]|周[边末期一二三四五六日转报]|林[业场长区草]|毛[利病]|段落|万[元人一]|江[北南]|严[格肃禁密重]|武[装警器]|叶片|余[下额热]|于[是此]|何[时人种处]|黄[金色]|史[料实]|向[上下前]"
    "|钱款|陆[续地]|许[可多]|谢绝|包干|金[库]|钟点|戴[帽]|顾[问客全]|贺[卡信]|汤[料]|孔[洞径]|莫[非]|付[款费出]|章程"
)
_SHORTEST = 2
_FIRST = frozenset(name[0] for name in words("surnames"))
#: What somebody called by name is put in charge by.
_CHARGE = re.compile("负责(?!人|同志)|牵头(?!人)")


def read_persons_in_charge(text: str, start: int, end: int) -> Subject | None:
    """Persons who are put in charge by name: 王强|负责签到, 李梅、周静|牵头."""
    charge = _CHARGE.search(text, start + _SHORTEST, end) if text[start] in _FIRST else None
    names = read_persons(text, start, charge.start()) if charge else ()
    return Subject(names, charge.group(), charge.start()) if charge and names else None


def read_persons(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """The persons in text[start:end], where it holds nothing but their names; else none."""
    if end - start < _SHORTEST or _PERSONS.fullmatch(text, start, end) is None:
        return ()
    found = tuple(each.span() for each in _PERSON_OF_LIST.finditer(text, start, end))
    return found if all(_is_person(text, *each) for each in found) else ()


def _is_person(text: str, start: int, end: int) -> bool:
    if _NO_PERSON.match(text, start, end) or ends_as_unit(text, start, end):
        return False
    return not (verb_at(text, start) or skip_adverbs(text, start) > start)
