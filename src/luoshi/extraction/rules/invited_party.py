"""鼓励X…: X may do it, where the whole duty is an invitation."""

import re

from luoshi.duty import Modality, Origin, Role
from luoshi.extraction.draft import Draft
from luoshi.extraction.parties.party import LONGEST_LIST, find_party_ends, read_names
from luoshi.extraction.passage import Passage
from luoshi.extraction.wording.words import acts_at, ends_as_unit

NAME = "invited-party"

_INVITES = re.compile(
    r"(?:鼓励|提倡|倡导|支持|允许)(?:和|、|并)?(?:引导|支持|鼓励|推动)?"
    r"(?![在对以将从]|利用|运用|采[用取]|通过)"
)

#: With whom they are invited to work.
_BESIDE = re.compile("与(?=[^，]{2,30}?(?:联合|合作|共同))")
_TOGETHER = ("联合", "合作", "共同")
#: What acts where it is invited, and is else spoken of: 鼓励验证平台开放资源.
_PLACES = re.compile(
    r"[^，、和与在对以将从]{0,14}?(?:平台|主体|区域|人才|地方|场所|场馆|基地|基金|园区|实验室|企业家|科学家|外资)"
)
_NAME_GOES_ON = ("服务", "运营", "经营")
_THERE = re.compile("在(?![校职岗编册建读籍京])")


def read(passage: Passage, draft: Draft) -> None:
    """Add the names after 鼓励, up to the verb, within its clause."""
    if draft.modality is not Modality.MAY:
        return
    text = passage.text
    for number, invite in enumerate(_INVITES.finditer(text, passage.start, passage.end)):
        if number and not invite.group().startswith("鼓励"):
            continue  # 鼓励甲支持乙: only 甲 is invited
        end = min(passage.clause_end(invite.end()), invite.end() + LONGEST_LIST)
        if beside := _BESIDE.search(text, invite.end(), end):
            _add_beside(passage, draft, beside.end(), end)
            end = beside.start()  # 鼓励图书馆|与高校联合开展…
        ends = find_party_ends(text, invite.end(), end) or [end]
        acts = (at for at in ends if acts_at(text, at) or text.startswith("到", at))
        stop = next(acts, ends[0])  # 全市|各级人民政府|建立; 专业机构|到本区办赛
        names = read_names(text, invite.end(), stop) if stop > invite.end() else ()
        if names and names[-1][1] in (end, end - 1):
            names = (*names, *_listed_on(passage, end))
        places = _places(text, invite.end(), end)
        if places and (not names or places[-1][1] < names[0][1]):
            names = places
        for first, last in names:
            if _THERE.search(text, first + 1, last):
                continue  # 鼓励先进装备在应急各专业领域的应用
            draft.add_bearer(text[first:last], Role.BEARER, Origin(passage.span(first, last), NAME))


def _add_beside(passage: Passage, draft: Draft, start: int, end: int) -> None:
    """Add those with whom one is invited to work: 鼓励图书馆与|高校、研究所|联合开展…."""
    text = passage.text
    for stop in find_party_ends(text, start, end):
        if text.startswith(_TOGETHER, stop) or acts_at(text, stop):
            for first, last in read_names(text, start, stop):
                draft.add_bearer(text[first:last], Role.SUPPORT, Origin(passage.span(first, last), NAME))
            return


def _places(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """What acts where it is invited: 电商平台、物流平台|运用…; the name 网络平台|服务提供者 goes on."""
    places: list[tuple[int, int]] = []
    while place := _PLACES.match(text, start, end):
        places.append(place.span())
        start = place.end() + 1
        if text[place.end() : start] not in "、和":
            acts = acts_at(text, place.end())
            return tuple(places) if acts and not text.startswith(_NAME_GOES_ON, place.end()) else ()
    return ()


def _listed_on(passage: Passage, end: int) -> tuple[tuple[int, int], ...]:
    """Those in whom a list goes on behind a comma, up to who acts: 鼓励协会，|志愿队，企业等|参与管护."""
    text, listed = passage.text, list[tuple[int, int]]()
    while text.startswith("，", end):
        start, end = passage.clause_at(end + 1)
        ends = find_party_ends(text, start, end)
        whole = end if ends_as_unit(text, start, end) else start
        stop = next((at for at in ends if acts_at(text, at)), whole)
        if stop == start or acts_at(text, start):
            return ()
        listed += read_names(text, start, stop)
        if stop < end:
            return tuple(listed)
    return ()
