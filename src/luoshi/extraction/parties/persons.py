"""Persons by name: 王强、李梅|负责签到. Words that begin with a surname and are none are left alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from luoshi.extraction.wording.binding import BINDS, Subject
from luoshi.extraction.wording.words import acts_at, ends_as_unit, skip_adverbs, verb_at
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
#: Surnames that begin few other words: 安全科|张三, but 办公室|于每月, 后勤部|高温期间.
_PLAIN = "".join(words("plain-surnames"))
#: How the name of an office ends that a person may stand behind.
_OFFICE_ENDS = "[科部室处组办队站局司心间]"
_IN_OFFICE = re.compile(
    rf"(?![由请让对向经给与和在将把为按各])[^，。；、：（）]{{1,13}}?{_OFFICE_ENDS}(?=(?P<person>[{_PLAIN}][\u4e00-\u9fff]{{1,2}}))"
)
#: The office behind the person: 张三（安全科）.
_WITH_OFFICE = re.compile(
    rf"[{_PLAIN}][\u4e00-\u9fff]{{1,2}}（(?P<office>[^，。；、（）]{{1,13}}{_OFFICE_ENDS})）"
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


def read_person_of_office(text: str, start: int, end: int) -> Subject | None:
    """A person with the office, who acts: 安全科张三|6月底前修订, 张三（安全科）|负责修订."""
    for after in _ends_with_office(text, start, end):
        charge = _CHARGE.match(text, after, end) or BINDS.match(text, after, end)
        if charge or acts_at(text, after):
            return Subject(((start, after),), charge.group() if charge else "", after)
    return None


def is_person_of_office(text: str, start: int, end: int) -> bool:
    """Whether words are nothing but a person with the office: 安全科张三, 张三（安全科）."""
    return end in _ends_with_office(text, start, end)


def _ends_with_office(text: str, start: int, end: int) -> Iterator[int]:
    """Where the name of a person with its office may end, the longest first."""
    if with_office := _WITH_OFFICE.match(text, start, end):
        if ends_as_unit(text, *with_office.span("office")):
            yield with_office.end()
        return
    office = _IN_OFFICE.match(text, start, end)
    if office is None or not ends_as_unit(text, start, office.end()) or verb_at(text, start):
        return
    first, last = office.span("person")
    for after in range(last, first + 1, -1):
        if _is_person(text, first, after):
            yield after


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
