"""What the names of a list share: a person, what tells which, a place; and 双方, which sums them up."""

from __future__ import annotations

import re

_PERSON_OF = re.compile(
    r"(?:局|部门|机构|单位|委|厅|政府|公司|企业|站|所|办|中心|院|校|店|店铺|商铺|馆|系|学部|科室|街道|镇|乡|村|矿|车间|班组|项目部)的?(?:主要|分管|安全)?(?:负责人|负责同志|领导|领导干部|工作人员|领导班子|教职工|干部职工)$|(?:处|室|科|部|委)(?:正副职|党政)(?:领导|干部|负责人)$|(?:学校|幼儿园|托儿所|机构|单位|企业|场所)的?(?:举办者|法定代表人|主要负责人|所有人|经营者|使用人)$"
)
#: Both of the two that are named before: 申请人和被申请人|双方签字.
_BOTH = re.compile("[双两]方$")
#: Places that share the body of which they tell where it is: 台风多发地区和沿江地带的|镇人民政府.
_PLACES = "(?:地区|区域|流域|地带|地段|沿线|库区|矿区|山区|灾区|威胁区|[易多频]发区|重点区)"
_PLACE = re.compile(rf"[^的]{{2,}}{_PLACES}$")
_AT_PLACE = re.compile(rf"[^的]{{2,}}{_PLACES}的[^的]{{2,}}")
_ALONE_NOBODY = frozenset(("单位", "机构", "组织", "企业"))


def share(text: str, names: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The names, those that share a person or a place brought together: 甲局、乙局|负责人."""
    if len(names) < 2:
        return names
    names = _share_place(text, _without_both(text, names))
    return _share_modifier(text, _share_person(text, names))


def _without_both(text: str, names: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The names without the 双方 that sums them up: 申请人和被申请人|双方."""
    start, end = names[-1]
    if end - start < 4 or _BOTH.search(text[start:end]) is None:
        return names
    return [*names[:-1], (start, end - 2)]


def _share_place(text: str, names: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """台风多发地区和沿江地带的镇人民政府 is one name: both places tell where it is."""
    for number in range(len(names) - 1):
        (start, stop), following = names[number], names[number + 1]
        joins = text[stop : following[0]] in ("和", "及", "与", "以及")
        if joins and _PLACE.fullmatch(text, start, stop) and _AT_PLACE.fullmatch(text, *following):
            return [*names[:number], (start, following[1]), *names[number + 2 :]]
    return names


def _share_person(text: str, names: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """甲局、乙局负责人 are the heads of both: one name."""
    for number, name in enumerate(names):
        if number and _PERSON_OF.search(text[slice(*name)]):
            if any(text[end - 1] in "人者员长志任记理导" for _, end in names[:number]):
                return names
            return [(names[0][0], name[1]), *names[number + 1 :]]
    return names


def _share_modifier(text: str, names: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """有防汛任务的部门和单位 are one: what tells which holds for both, and 单位 alone names nobody."""
    if len(names) < 2 or text[slice(*names[-1])] not in _ALONE_NOBODY or "的" not in text[slice(*names[-2])]:
        return names
    if text[names[-2][1] : names[-1][0]] not in ("和", "及", "与", "或者", "、"):
        return names
    return [*names[:-2], (names[-2][0], names[-1][1])]
