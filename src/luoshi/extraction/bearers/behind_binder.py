"""Whom a word that binds names behind itself: 严禁|任何单位|截留, 需|值班同学|手动登记."""

from __future__ import annotations

import re

from luoshi.extraction.bearers.acting import read_before_verb
from luoshi.extraction.parties.party import begins_name, find_party_ends, read_names
from luoshi.extraction.wording.binding import ADVERBIAL, BINDS, Subject, acts_in_case
from luoshi.extraction.wording.words import acts_at, skip_adverbs, verb_at

#: Words that bind, but may also stand in what tells the party: 负责抽查的单位|应当….
MODIFIES = frozenset(("负责", "承担", "牵头", "有权", "配合", "协助", "应"))
FORBIDS = frozenset(("严禁", "禁止", "不准", "不允许", "不许"))
_NEEDS = frozenset(("需", "需要"))
#: What those do whom a ban names, though no plan commands it: 禁止员工|酒后上岗, 严禁保管员|代签.
_WRONGS = re.compile(
    "酒后|擅自|私自|疲劳|脱岗|离岗|串岗|空岗|睡岗|代[签打刷考领签办]|随意|违[规章反法]|无故|以任何|利用|超[速载员限范]|逾期|迟到|早退|旷[工课]"
    "|吸烟|抽烟|喝酒|饮酒|带[入进人病教手]|穿[拖短着]|佩戴首|玩|睡觉|聊天|漏[检报登]|瞒报|虚[报开]|伪造|乱[扔丢停收]|打骂|体罚|入内|驾驶"
    "|收受|索[要取贿]|兼职|外出|外借|外传|泄露|截留|挪用|拉运|逗留|围观|攀爬|翻越|下河|燃放|野炊|赌博|冒[名领]|转[借让包]|拖欠|拒[绝不]|推诿|敷衍"
)
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
        acts = whoever or acts_at(text, stop) or acts_in_case(text, stop, end) or _WRONGS.match(text, stop)
        if acts and (names := read_names(text, start, stop)):
            return Subject(names, "", stop)
    return None
