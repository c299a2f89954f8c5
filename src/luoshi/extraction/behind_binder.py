"""Whom a word that binds names behind itself: 严禁|任何单位|截留, 需|值班同学|手动登记."""

from __future__ import annotations

import re

from luoshi.extraction.acting import read_before_verb
from luoshi.extraction.binding import ADVERBIAL, BINDS, Subject, acts_in_case
from luoshi.extraction.party import begins_name, find_party_ends, read_names
from luoshi.extraction.words import acts_at, skip_adverbs, verb_at

#: Words that bind, but may also stand in what tells the party: 负责抽查的单位|应当….
MODIFIES = frozenset(("负责", "承担", "牵头", "有权", "配合", "协助", "应"))
FORBIDS = frozenset(("严禁", "禁止", "不准", "不允许", "不许"))
_NEEDS = frozenset(("需", "需要"))
_WHOEVER = ("任何", "个别", "一切单位")


def read_behind_binder(text: str, start: int, end: int, binder: re.Match[str]) -> Subject | None:
    """The subject of a clause that begins with a word that binds: mostly the clause has none."""
    tells = binder.group() in MODIFIES and BINDS.match(text, end + 1)
    if tells and (names := read_names(text, start, end)):  # 负责抽查的机构，应当…
        return Subject(names, "", end, conditional=True)
    if binder.group() in FORBIDS:
        return read_forbidden(text, binder.end(), end)
    if binder.group() in _NEEDS:
        return _needed(text, binder.end(), end)
    return read_before_verb(text, start, end) if binder.group() in ("有权", "牵头") else None


def _needed(text: str, start: int, end: int) -> Subject | None:
    """Who stands between the word that demands and what is done: 需|值班同学|手动登记."""
    for stop in find_party_ends(text, start, end):
        at = skip_adverbs(text, stop)
        if text.startswith("的", at + verb_at(text, at)):
            continue  # 需县政府批准的事项
        if acts_at(text, stop) and (names := read_names(text, start, stop)):
            return Subject(names, "", stop)
    return None


def read_forbidden(text: str, start: int, end: int) -> Subject | None:
    """Whom a ban names behind its word: 严禁|任何单位和个人|截留, 禁止|外来人员|进校."""
    whoever = text.startswith(_WHOEVER, start)
    if not whoever and verb_at(text, start) and not begins_name(text, start, end):
        return None  # 严禁组织学生…
    if ADVERBIAL.match(text, start, end):
        return None  # 禁止在…的地方进行…
    for stop in find_party_ends(text, start, end):
        acts = whoever or acts_at(text, stop) or acts_in_case(text, stop, end)
        if acts and (names := read_names(text, start, stop)):
            return Subject(names, "", stop)
    return None
