"""Names as trailers list them: 县水利局（牵头）、县财政局 with the roles beside them, 张三、李四, 王 明."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import accumulate

from luoshi.duty import Role
from luoshi.extraction.parties.known import NO_NAMES, KnownNames
from luoshi.extraction.parties.names import split_names
from luoshi.extraction.parties.persons import is_person_of_office
from luoshi.extraction.wording.widths import widen
from luoshi.extraction.wording.words import commands_at, ends_as_unit
from luoshi.structure.brackets import CLOSING, OPENING

#: A role in brackets behind a name: 县水利局（牵头）.
_ROLE = re.compile(
    r"[（(](?:(?P<lead>牵头|主办|主责)|(?P<support>配合|协办|协助|参与|参加)|(?P<bearer>责任|承办|负责|落实))"
    r"(?:单位|部门|科室|处室|领导|人)?[）)]$"
)
#: Whom to ask stands beside a name, and is no part of it: 县水利局（联系人：张三）.
_ASIDE = re.compile(r"[（(](?:[^（）()]*[：:][^（）()]*|按照?(?:各自)?职责(?:分工)?(?:负责|落实)?)[）)]$")
#: Units of two letters that stand alone.
_SHORT_UNITS = frozenset(("校办", "院办", "厂办", "系办", "党办", "政办", "团委", "工会", "村委", "居委"))
#: What tells of names, and is none: 排在第一位的部门, 下同; a label itself.
_NO_NAME = re.compile(
    r".$|.*[为是]$|下同|暂?(?:无|缺|空)$|(?:尚?未|待|暂|另行?)(?:定|明确|确定|落实|指定|商定|补充?)$|.*(?:第一|首|最前).*(?:的|者)|(?:牵头|责任|配合|主办|承办|协办)(?:单位|部门|科室|人)?$"
)
#: Words of which one stands in what tells how a work is done, and ends as no unit does.
_WORK = re.compile(
    r".*(?:[的了在于已未将应须]|(?:完成|坚持|推进|实施|开展|落实|进行|整改|到位|执行|见效|销号)$)"
)
_PERSONS = re.compile(r"[\u4e00-\u9fff·]{2,4}(?:[、，,][\u4e00-\u9fff·]{2,4})+")
_PERSON = re.compile(r"[^、，,]+")
_PART = re.compile(r"[^\s▲△★☆※●◆]+")
#: Where two names stood apart that lost the space between them: 市水务局|市财政局; but 市公安局市南分局.
_RUN_TOGETHER = re.compile(r"(?<=[^、，,]{2}[局厅])(?=[省市县区][^、，,省市县区局]{2,6}(?<!分)局)")
_SIDE = {**dict.fromkeys(OPENING, 1), **dict.fromkeys(CLOSING, -1)}
#: Letters of a name that ends as no unit does: 张三, 县城投, 中国人民银行清江市分行.
_LONGEST = 14


@dataclass(frozen=True, slots=True)
class Party:
    """A name at [start, end) of the text, and its role."""

    start: int
    end: int
    role: Role


def list_names(text: str, start: int, end: int, role: Role, known: KnownNames = NO_NAMES) -> list[Party]:
    """The names of a list, each with the role that stands in brackets behind it, or with `role`."""
    if text.find("(", start, end) >= 0 and "(" not in (wide := widen(text[start:end])):
        found = list_names(wide, 0, end - start, role, known)  # 各县(市、区)政府
        return [replace(each, start=each.start + start, end=each.end + start) for each in found]
    parties: list[Party] = []
    for first, last in _split(text, start, end, known):
        told = _ROLE.search(text, first, last)
        aside = told or _ASIDE.search(text, first, last)
        stop = aside.start() if aside else last
        if is_name(text, first, stop, known):
            own = Role(told.lastgroup) if told and told.lastgroup else role
            parties.append(Party(first, stop, own))
    return parties


def is_unit(text: str, start: int, end: int, known: KnownNames = NO_NAMES) -> bool:
    """Whether words name a unit by themselves, without a label that says so."""
    words = text[start:end]
    if words in known or words in _SHORT_UNITS:
        return True
    if is_person_of_office(text, start, end):
        return True
    least = 2 if text.startswith("各", start) else 3  # 各村, but not a bare 分局
    return end - start >= least and ends_as_unit(text, start, end)


def is_name(text: str, start: int, end: int, known: KnownNames = NO_NAMES) -> bool:
    """Whether words of a list name somebody: a unit, a person, a firm; no work and no half of a bracket."""
    words = text[start:end]
    if words in known:
        return True
    if _NO_NAME.match(words) or not _is_balanced(words):
        return False
    if ends_as_unit(text, start, end):
        return True
    return 2 <= len(words) <= _LONGEST and not (_WORK.match(words) or commands_at(words, 0))


def _apart(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches of a name between spaces, or where a space was lost."""
    for part in _PART.finditer(text, start, end):
        head = part.start()
        for join in _RUN_TOGETHER.finditer(text, *part.span()):
            yield head, join.start()
            head = join.start()
        yield head, part.end()


def _is_balanced(words: str) -> bool:
    depths = list(accumulate(_SIDE.get(letter, 0) for letter in words))
    return not depths or (min(depths) >= 0 and depths[-1] == 0)


def _split(text: str, start: int, end: int, known: KnownNames) -> Iterator[tuple[int, int]]:
    """The names of a list; spaces part units, and signs part persons."""
    for first, last in split_names(text, start, end, known):
        parts = list(_apart(text, first, last))
        if len(parts) > 1 and ends_as_unit(text, *parts[0]):
            yield from parts
        elif not ends_as_unit(text, first, last) and _PERSONS.fullmatch(text, first, last):
            yield from (each.span() for each in _PERSON.finditer(text, first, last))
        elif parts:
            yield parts[0][0], parts[-1][1]
