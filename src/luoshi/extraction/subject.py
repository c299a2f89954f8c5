"""Who a clause says is to act: the words before its command, or before its verb."""

from __future__ import annotations

import re
from dataclasses import dataclass

from luoshi.extraction.party import begins_name, find_party_ends, names_from_verb, read_names
from luoshi.extraction.passage import Passage
from luoshi.extraction.words import acts_at, skip_adverbs, verb_at

#: The word that binds a subject to its work.
# Each way begins with a letter of its own, and what may not stand before it is looked at behind it:
# so the search jumps from letter to letter.
BINDS = re.compile(
    r"应当|必须|务必|不得|严禁|禁止|不准(?!确|时|备)|可以|有权|负责(?!人|任|同志|制)|牵头(?!单位|部门|领导)|承担(?!的)"
    r"|应(?<![响适相对反供感顺效]应)(?!对(?!接|照)|[^，]{1,8}(?:诉求|请求|邀请))(?![急用有届答付邀聘诉税收变力运征激景承季])"
    r"|须(?!知)|要(?<![需主重必首纪摘提概紧只不]要)(?![求素点件闻领道害义么是约塞地职案员])"
    r"|可(?=按|由|根据|参照|结合|在|向|对|采[用取]|申请|通过|邀请|依|适当|自行|不|视|组织|与)"
    r"|积极(?:配合|协助|协办|参与|参加|协同配合)$|主动(?:配合|协助|协办|参与|参加|协同配合)$"
    r"|配合$|协助$|协办$|参与$|参加$|协同配合$"
    r"|配合(?=[\u4e00-\u9fff]{2,}(?:做好|开展|落实|完成|工作|实施))"
    r"|协助(?=[\u4e00-\u9fff]{2,}(?:做好|开展|落实|完成|工作|实施))"
    r"|将(?=于|会|在|继续|进一步|对|加强|适时|定期|号召|推出|组织)"
)
_LEADING = re.compile(
    r"^(?=[同其此另并或但而因今原必每本下一二三四五六七到至力自从于截\d年月底末上中])(?:同时|其中|此外|另外|并且?|或者?|但是?|而|因此|今后|原则上|必要时|每[年月季周日天]度?|本学期|下一步|[一二三四五六七]是"
    r"|(?=[到至力自从于截\d年月底末上中下])(?:到|至|力争|自|从|于|截至)?(?:\d{4}年)?(?:\d{1,2}月)?(?:上旬|中旬|下旬|\d{1,2}日)?(?:年?底|月?底|末)?(?:前|之前|以前|起)"
    r"|\d{4}年(?:\d{1,2}月)?|年底前)+[，,]?"
)
_ADVERBIAL = re.compile(
    r"(?=[对在按接收发遇根依围通以为将把结针从于因经凡除自当随鼓支引组督指推要如若未由与向会利只使让不])(?:对|在|按|接到|收到|发现|遇有?|按照|根据|依据|依照|围绕|通过|以(?!上|下|内|外|及)|为|将|把|结合|针对|从|于|因|经(?![理办营济贸])|凡|除|自(?![治然由主动助愿建营然])|当(?![事地])|随着"
    r"|鼓励|支持|引导|组织(?!部|者|委|机|单)|督促|指导(?!员|单|组|教)|推动|要求|如|若|未经|由|与|向|会同|利用|依托|只|使(?!用)|让|不)"
)
_TAIL = re.compile(
    r"(?:依法|依规|切实|认真|定期|及时|积极|主动|每[年月周日天]|每季度|每半年|同时|均|都|还|也|一般|原则上|统一|共同|分别"
    r"|按照?(?!摩)[^，]*|根据[^，]*|依照[^，]*|在[^，]*|对(?!外)[^，]*|结合[^，]*|将[^，]*|于[^，]*|从(?!业)[^，]*|自(?![治然由主动助愿建营然])[^，]*"
    r"|至少|只|全面|进一步|具体|主要|第一时间|立即|(?:\d{4}年)?[^，]{0,8}前|以(?!上|下|内|外|及)[^，]{2,20}|作为[^，]*|为[^，]*|与[^，]*"
    r"|会同[^，]*|通过[^，]*|因[^，]*|的|中(?!心)|内|时|后|之日起)+$"
)
_ACTS = re.compile(
    r"会(?!议)|商(?![品业户场务])|领[取到]|获|遇|出[台现具]|申[请报]|经(?![济营费验理典贸])|作为|基于|[对按将根依每在向以与为从结围有是原不设做把到实拒接收发认已未能凭除进查]|统一|共同|[^，]{0,4}确[有需]"
)
#: A thing that belongs to a party, which answers for it: 甲单位的应急预案|报…备案.
_THING_OF = re.compile(
    r"(.{3,60}?)的(?:[^的，、]{0,12}(?:预案|方案|计划|报告|总结|材料|目录|指南|台账|清单|名录|名单|场所|设施|设备|布局)"
    r"(?=除|报(?!告)|抄送|应|要|须|必须|可以|不得|$)|[^的，]{0,16}(?:场所|设施|设备|布局)(?=应|要|须|必须|不得))"
)
_CONDITION = ("的", "时", "后", "前", "中", "外", "期间", "之日起", "情况下", "前提下")
_DUTIES_ARE = re.compile(
    r"(.{2,40}?)的?(?:主要|具体|工作|岗位|日常)*(?:职责|任务|职能)(?:分工)?(?:是|为|包括|如下|有)?(?=[：:])"
)
#: Words that bind, but may also stand in what tells the party: 负责抽查的单位|应当….
_MODIFIES = frozenset(("负责", "承担", "牵头", "有权", "配合", "协助", "应"))
_PLACE = re.compile(r"[^日月年期度限]内$|(?<![集其])中$")
_WHILE = ("期间", "过程中", "时", "后", "前", "情况下")


@dataclass(frozen=True, slots=True)
class Subject:
    """The subject of a clause: its names as [start, end) in the passage's text, and what binds it.

    names is empty where the subject is a thing, which bears no duty. binder: the word between the
    subject and its work ("" for a bare verb); after: where the predicate begins. conditional: the
    clause only states when; its subject acts unless a later clause names another.
    """

    names: tuple[tuple[int, int], ...]
    binder: str
    after: int
    conditional: bool = False


def read_subject(passage: Passage, start: int, end: int) -> Subject | None:
    """The subject of the clause [start, end), or None where the clause has none."""
    text = passage.text
    if not passage.names_unit(start, end) and BINDS.search(text, start, end) is None:
        return None  # most clauses: a bare command
    if leading := _LEADING.match(text[start:end]):
        start += leading.end()
    if start >= end:
        return None
    if text[end : end + 1] in ("：", ":") and (found := _before_duties(text, start, end)):
        return found
    if text.find("的", start + 3, end) >= 0 and (found := _owner(text, start, end)):
        return found
    found = _read_clause(passage, start, end)
    if found is not None and end < passage.end and text.endswith(_CONDITION, start, end):
        return _as_condition(found)
    return found


def _read_clause(passage: Passage, start: int, end: int) -> Subject | None:
    """The subject before a word that binds, before a verb, or alone in its clause."""
    text = passage.text
    binder = _find_binder(text, start, end)
    if binder is not None and binder.start() > start:
        found = _before_binder(text, start, binder)
        if (found is None or not found.names) and binder.group() in _MODIFIES:
            other = None if _ADVERBIAL.match(text, start, end) else _before_verb(text, start, end)
            return other or found  # 甲机构和负责抽查的机构依法…
        return found
    if binder is not None:
        tells = binder.group() in _MODIFIES and BINDS.match(text, end + 1)
        if tells and (names := read_names(text, start, end)):  # 负责抽查的机构，应当…
            return Subject(names, "", end, conditional=True)
        return _before_verb(text, start, end) if binder.group() in ("有权", "牵头") else None
    alone = end < passage.end and (text.startswith("未经", start) or not _ADVERBIAL.match(text, start, end))
    if (joint := text.find("会同", start, end)) > start and (names := read_names(text, start, joint)):
        return Subject(names, "", joint)
    at = skip_adverbs(text, start)
    if at > start and (verb_at(text, at) or _ADVERBIAL.match(text, at, end)):
        return None
    if alone and verb_at(text, start) and not names_from_verb(text, start, end):
        alone = BINDS.match(text, end + 1) is not None  # 明确排查的部门，… commands
    if alone and (names := read_names(text, start, end)):
        return Subject(names, "", end, conditional=True)  # 甲部门和乙部门，每年要…
    return None if _ADVERBIAL.match(text, start, end) else _before_verb(text, start, end)


def _as_condition(subject: Subject | None) -> Subject | None:
    if subject is None or not subject.names:
        return None
    return Subject(subject.names, subject.binder, subject.after, conditional=True)


def _before_duties(text: str, start: int, end: int) -> Subject | None:
    """工作组的主要任务是： names who is to do what follows."""
    found = _DUTIES_ARE.match(text, start, end + 1)
    names = read_names(text, start, found.end(1)) if found else ()
    return Subject(names, "", end) if names else None


def _find_binder(text: str, start: int, end: int) -> re.Match[str] | None:
    """The word that binds, past those in what tells the party: 负责抽查的单位应当."""
    first = BINDS.search(text, start, end)
    if first is None or first.group() not in _MODIFIES:
        return first
    later = BINDS.search(text, first.end(), end)
    if later is not None and later.group() not in _MODIFIES and read_names(text, start, later.start()):
        return later
    return first


def _before_binder(text: str, start: int, binder: re.Match[str]) -> Subject | None:
    end = binder.start()
    while_ = text.endswith(_WHILE, start, end)
    place = text.endswith(("内", "中"), start, end) and _PLACE.search(text, end - 2, end) is not None
    if tail := _TAIL.search(text[start:end]):
        end = start + tail.start()
    if end - start < 2:
        return None
    if not place and (names := read_names(text, start, end)):
        return Subject(names, binder.group(), binder.start())
    if _ADVERBIAL.match(text, start, end):
        return None
    if found := _before_verb(text, start, binder.start()):
        return Subject(found.names, binder.group(), binder.start())
    if while_ or verb_at(text, start):
        return None
    return Subject((), binder.group(), binder.start())


def _before_verb(text: str, start: int, end: int) -> Subject | None:
    if verb_at(text, start) and not begins_name(text, start, end):
        return None
    for stop in find_party_ends(text, start, end):
        if stop - start < 2:
            continue  # 县|教育局
        after = skip_adverbs(text, stop)
        if acts_at(text, stop) or _ACTS.match(text, after, end):
            names = read_names(text, start, stop)
            if names:
                return Subject(names, "", after)
    return None


def _owner(text: str, start: int, end: int) -> Subject | None:
    """The party whose thing it is: 甲单位的应急预案应当报…备案 binds 甲单位."""
    thing = _THING_OF.match(text, start, end)
    if thing is None or _ADVERBIAL.match(text, start, end):
        return None
    names = read_names(text, start, thing.end(1))
    if not names and (made := _before_verb(text, start, thing.end(1))):
        names = made.names  # 甲单位编制的目录应当…
    binder = BINDS.match(text, thing.end())
    return Subject(names, binder.group() if binder else "", thing.end()) if names else None
