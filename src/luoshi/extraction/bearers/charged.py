"""Parties told by their charge: 负责安全监管的部门, 县级人民政府负责河道管理的部门."""

from __future__ import annotations

import re

from luoshi.extraction.parties.party import read_names
from luoshi.extraction.wording.binding import BINDS, Subject, acts_in_case
from luoshi.extraction.wording.words import acts_at

_CHARGES = re.compile("负责|承担|收到|接到|受理")
#: A party told by its charge: 县级人民政府负责安全监管的部门（以下简称…）.
_CHARGED = re.compile(
    r"(?P<name>(?:(?:省|市|州|区|县|区县|自治区|直辖市)、)*[^，、]{0,20}(?:负责|承担|收到|接到|受理)(?!人)[^，]{2,30}的[^，的、]{0,6}(?:部门|单位|机构|机关|人员))(?:[（(][^）)]*[）)])?"
)


def read_charged(text: str, start: int, end: int) -> Subject | None:
    """A party told by its charge: 负责安全监管的部门|对企业检查时."""
    if text.find("的", start, end) < 0 or _CHARGES.search(text, start, end) is None:
        return None
    party = _CHARGED.match(text, start, end)
    names = read_names(text, start, party.end("name")) if party else ()
    if not party or not names:
        return None
    if party.end() == end:
        return Subject(names, "", end, conditional=True)
    bound = BINDS.match(text, party.end(), end)
    if bound or acts_at(text, party.end()) or acts_in_case(text, party.end(), end):
        return Subject(names, bound.group() if bound else "", party.end())
    return None
