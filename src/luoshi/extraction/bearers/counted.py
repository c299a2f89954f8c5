"""Persons who are only counted: 企业的|专职安全员不得少于三人 binds 企业, 审核人员不少于总数的5% nobody."""

from __future__ import annotations

import re
from dataclasses import replace

from luoshi.extraction.parties.party import read_names
from luoshi.extraction.wording.binding import Subject

#: How many there are to be, or what share of all of them.
_AS_MANY = re.compile(
    r"(?:的?(?:人数|数量|总数|比例))?(?:应当?|要|须|必须|一般|原则上)*"
    r"(?:不得?(?:少于|低于|多于|超过|高于)|不足|达到?|占|为|在(?=[^，]{1,12}以上))[^，。；]{0,24}?"
    r"[\d一二两三四五六七八九十百]+(?:人|名|％|%|分之)"
)
_PERSONS = ("人员", "员", "师", "专家", "成员", "代表", "职工")


def without_counted(text: str, subject: Subject) -> Subject | None:
    """The subject, its owner where only persons of it are counted, or None where it has none."""
    if not subject.names:
        return subject
    start, end = subject.names[-1]
    if not text.endswith(_PERSONS, start, end) or _AS_MANY.match(text, end) is None:
        return subject
    owned = text.rfind("的", start, end)
    names = read_names(text, start, owned) if owned > start else ()
    return replace(subject, names=(*subject.names[:-1], *names)) if names else None
