"""Who a clause says is to act: the words before its command, or before its verb."""

from __future__ import annotations

import re
from dataclasses import dataclass

from luoshi.extraction.names import split_names
from luoshi.extraction.passage import Passage
from luoshi.extraction.words import ends_as_unit, find_unit_ends, skip_adverbs, verb_at

#: The word that binds a subject to its work.
BINDS = re.compile(
    r"应当|必须|务必|不得|严禁|禁止|不准|可以|有权|负责(?!人|任|同志|制)|牵头(?!单位|部门)|承担|(?<!响|适|相|对|反|供|感|顺|效)应(?!急|用|对|有尽|届|答|付|邀|聘|诉|税|收|变|力|运|征|激|景|承|季)"
    r"|须(?!知)|(?<!需|主|重|必|首|纪|摘|提|概|紧|只|不)要(?!求|素|点|件|闻|领|道|害|义|么|是|约|塞|地|职|案|员)|可(?=按|由|根据|参照|结合|在|向|对|采[用取]|申请|通过|邀请|依|适当|自行|不|视|组织)"
    r"|将(?=于|会|在|继续|进一步|对|加强|适时|定期|号召|推出|组织)"
)
_LEADING = re.compile(
    r"^(?:同时|其中|此外|另外|并且?|但是?|而|因此|今后|原则上|必要时|每[年月季周日]度?|本学期|下一步|一是|二是|三是|四是"
    r"|(?:到|至|力争|自|从|于|截至)?(?:\d{4}年)?(?:\d{1,2}月)?(?:上旬|中旬|下旬|\d{1,2}日)?(?:年?底|月?底|末)?(?:前|之前|以前|起)"
    r"|\d{4}年(?:\d{1,2}月)?|年底前)+[，,]?"
)
_PREPOSITION = re.compile(
    r"(?:对|对于|在|按|按照|根据|依据|依照|围绕|通过|以|为|为了|将|把|结合|针对|从|于|因|因为|经|凡|除|自|当|随着|鼓励|支持|引导|组织|督促|指导|推动|要求|如|若|未经|由|与|向|会同|利用|依托|只|使|让|使用)"
)
_MODIFIES = re.compile(r"[\u4e00-\u9fff]*?的(?=[\u4e00-\u9fff（）]{2,})")
_TAIL = re.compile(
    r"(?:依法|依规|切实|认真|定期|及时|积极|主动|每年|每季度|每月|每半年|每周|每日|每天|同时|均|都|还|也|一般|原则上|统一|共同|分别|按照?[^，]*|根据[^，]*|依照[^，]*|在[^，]*|对[^，]*|结合[^，]*|将[^，]*|于[^，]*|从[^，]*"
    r"|自[^，]*|至少|只|全面|进一步|具体|主要|第一时间|立即|\d{1,4}年?[^，]*前|\d{4}年[^，]*|以[^，]{2,20}|作为[^，]*|为[^，]*|与[^，]*|会同[^，]*|的|中|内|时|后|前|之日起)+$"
)


@dataclass(frozen=True, slots=True)
class Subject:
    """The subject of a clause: its names as [start, end) in the passage's text, and what binds it.

    names is empty where the subject is a thing, which bears no duty. binder: the word between the
    subject and its work ("" for a bare verb); after: where the predicate begins.
    """

    names: tuple[tuple[int, int], ...]
    binder: str
    after: int


def read_subject(passage: Passage, start: int, end: int) -> Subject | None:
    """The subject of the clause [start, end), or None where the clause has none."""
    text = passage.text
    if leading := _LEADING.match(text[start:end]):
        start += leading.end()
    start = skip_adverbs(text, start)
    if start >= end:
        return None
    binder = BINDS.search(text, start, end)
    if binder is not None and binder.start() > start:
        return _before_binder(text, start, binder)
    if binder is not None or _PREPOSITION.match(text, start, end):
        return None
    return _before_verb(text, start, end)


def _before_binder(text: str, start: int, binder: re.Match[str]) -> Subject | None:
    end = binder.start()
    words = text[start:end]
    if tail := _TAIL.search(words):
        end = start + tail.start()
    if end - start < 2:
        return None
    names = _names(text, start, end)
    if names:
        return Subject(tuple(names), binder.group(), binder.start())
    if _PREPOSITION.match(text, start, end) or verb_at(text, start):
        return None
    return Subject((), binder.group(), binder.start())


def _before_verb(text: str, start: int, end: int) -> Subject | None:
    if verb_at(text, start) and not ends_as_unit(text, start, end):
        return None
    for stop in find_unit_ends(text, start, end):
        after = skip_adverbs(text, stop)
        if after >= end or text[stop] in "的、和及与或等内上中之间":
            continue
        if after > stop or verb_at(text, after) or _ACTS.match(text, after, end):
            names = _names(text, start, stop)
            return Subject(tuple(names), "", after) if names else None
    return None


_ACTS = re.compile(r"对|按|将|根据|依|每|在|向|以|会同|与|为|从|结合|围绕|有|是|所|原则|不|从")


def _names(text: str, start: int, end: int) -> list[tuple[int, int]]:
    found = split_names(text, start, end)
    return found if found and all(ends_as_unit(text, a, b) and b - a >= 2 for a, b in found) else []
