"""A party right before its verb: 县教育局|组织…, 各县设置的巡河员|巡查…."""

from __future__ import annotations

import re

from luoshi.extraction.parties.party import begins_name, find_party_ends, read_names
from luoshi.extraction.wording.binding import LETTERS, Subject, acts_in_case
from luoshi.extraction.wording.words import acts_at, skip_adverbs, verb_at

#: What is only measured or counted of a party, or where it is put: 护士|培训覆盖率, 规上工业企业|达到100家,
#: 培训人员|200人次, 社团负责人|纳入骨干培养.
_RATE = re.compile(
    r"纳入|列入|收(?=$|[，。；（(])|[\u4e00-\u9fff]{0,8}?(?:经费|费用|资金)(?=由|从|纳入|列入)|[\u4e00-\u9fff]{2,12}?(?:率|覆盖面|人次|占比|比重|比例)(?=达|为|不低|不少|在|控制|\d|应|要|须|保持)"
    r"|(?:达到?|超过|突破|增加?[到至]|发展到|不少于)\d[\d.,]*[百千万亿]?余?[家户名人个]"
    r"|\d[\d.,]*[百千万]?余?(?:人次|人|名)(?:以上|左右)?(?=$|[，。；])"
)
_LETTERS = re.compile(LETTERS)
#: So many letters behind 要求 are looked at for who is asked.
_ASKED = 40
_HELD = re.compile("召开|举行|举办|主持|召集")
#: What is held of itself: 联席会议每季度|召开一次, but 联席会议定期召开会议.
_HELD_ITSELF = re.compile(r"(?:召开|举行)(?:[一二两三四\d至少不于每]+[次场]|，|$|（)")
#: How a party came to be, before 的: 各县|设置的, 学校|聘用的.
_SET_UP = re.compile(
    r"(?:依法)?(?:设置|设立|聘[请任用]|委托|指定|指派|确定|选[派聘]|派[出驻遣]|任命|组建|成立|授权)的"
)


def read_before_verb(text: str, start: int, end: int) -> Subject | None:
    """The party that a clause text[start:end] begins with, where its verb comes right behind it."""
    if (letters := _LETTERS.match(text, start, end)) and acts_at(text, letters.end()):
        return Subject((letters.span(),), "", skip_adverbs(text, letters.end()))
    if verb_at(text, start) and not begins_name(text, start, end):
        return None
    for stop in find_party_ends(text, start, end):
        if stop - start < 2:
            continue  # 县|教育局
        after = skip_adverbs(text, stop)
        if acts_at(text, stop) or acts_in_case(text, after, end):
            if told := _told_by_whom(text, start, stop, end):
                return told
            if text.startswith("要求", after) and (asked := _read_asked(text, after + 2, end)):
                return asked
            names = read_names(text, start, stop)
            if names and not _RATE.match(text, stop) and not _is_convened(text, names[-1], end):
                return Subject(names, "", after)
    return None


def _read_asked(text: str, start: int, end: int) -> Subject | None:
    """Of whom another asks it, who then acts: 甲局要求|施工单位每周提交…."""
    acting = _first_acting(text, start, min(start + _ASKED, end))
    return Subject(acting[0], "", skip_adverbs(text, acting[1])) if acting else None


def _first_acting(text: str, start: int, end: int) -> tuple[tuple[tuple[int, int], ...], int] | None:
    """The names that begin at `start` and right behind which their predicate begins, and where."""
    for stop in find_party_ends(text, start, end):
        if acts_at(text, stop) and (names := read_names(text, start, stop)):
            return names, stop
    return None


def _is_convened(text: str, name: tuple[int, int], end: int) -> bool:
    """Whether a name is a meeting that the clause has held: 全体会议|每半年召开一次; 联席会议 acts too."""
    if not text.endswith(("会议", "大会", "例会"), *name):
        return False
    if text.endswith("联席会议", *name):
        return _HELD_ITSELF.search(text, name[1], end) is not None
    return _HELD.search(text, name[1], end) is not None


def _told_by_whom(text: str, start: int, stop: int, end: int) -> Subject | None:
    """A party told by whom it was set up: 各县设置的|巡河员|每周巡查."""
    set_up = _SET_UP.match(text, stop, end)
    owners = read_names(text, start, stop) if set_up else ()
    if set_up is None or not owners:
        return None
    acting = _first_acting(text, set_up.end(), end)
    if acting is None:
        return None
    names, last = acting
    told = (owners[-1][0], names[0][1])
    return Subject((*owners[:-1], told, *names[1:]), "", skip_adverbs(text, last))
