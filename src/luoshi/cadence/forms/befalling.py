"""What befalls, told by a noun without a verb of its own: 重大情况要立即上报, 对疑似病例立即转诊."""

from __future__ import annotations

import re

from luoshi.lexicon import words

_MISHAPS = "|".join(words("mishap-words"))
#: What is found amiss.
TROUBLES = "隐患|险情|事故|异常|故障|问题|风险|线索|行为|病例|症状|苗头|现象|缺陷|漏洞|疫情|警情"
#: What somebody else is to act upon: 学校对学生欺凌行为应当立即制止, 对可能造成停产的事件，应当立即报告.
_ABOUT = re.compile(
    r"(?<![核比相反结绝])(?<![为好极效速善]应)(?<!科学应)对于?(?![照外接内比应方象账策立])(?![下以]列|以下|上述)(?P<thing>[^，,。；;：:|对]{0,40}?"
    rf"(?:{TROUBLES}|事件|情形|投诉|举报|诉求|求助|事项|(?:异常|紧急|突发|可疑|违规|违法)情况))$"
)
#: Whom 对 names as a case: 对疑似病例立即转诊.
_CASE = re.compile(
    r"(?:疑似|确诊|可疑|密切接触|发热|危重|急危重症?|急症|重症|传染病|中毒)[^，,。；;]{0,10}?(?:病例|患者|病人|人员|学生|症状)"
)
#: What befalls, without a verb: 重大情况要在第一时间上报.
_BEFALLS = re.compile(
    r"(?:(?:特别?重大|重大|重要|严重(?:不良)?|不良|突发|紧急|异常|特殊|特急|可疑|较大|危急|一般|轻微|特大|[高中低]危)(?:及以上)?[^，。；、的]{0,6}?(?:情况|事件|事项|问题|信息|线索|事故|险情|灾情|疫情|情形|隐患|警情|故障|缺陷|异常|漏洞|公文|文件|来文|电文|函件)"
    rf"|(?:[特紧]?急件|[ⅠⅡⅢⅣⅤ一二三四五](?:类|级)(?:事件|故障|事故|预警|告警|响应|投诉|险情)|[^，。；、的]{{1,6}}(?:{_MISHAPS})))(?=(?:应当?|要|须|必须|需|请|由[^，。；]{{2,16}})*(?:在|于)?$)"
)
#: The rank of an event in Roman figures, which are no part of a word: Ⅱ级事件.
_RANKS = frozenset("ⅠⅡⅢⅣⅤ")
#: The label of a case, right before what is done at once: P0故障：立即通知…, 重大风险（红色）：立即停止….
_LABELLED = re.compile(
    rf"[^，,。；;：:|]{{0,10}}(?:{TROUBLES}|事件|情况|告警|报警|火[灾情]|灾情|中毒|停[电水]|断电|泄漏|触电|受伤|投诉)(?:[（(][^（）()]{{1,8}}[）)])?$"
)
#: The auxiliaries that stand before what is done.
TAIL = re.compile(r"(?:应当?|要|须|必须|并|可以?|能)*$")
#: Between a case and 立即 stands no more than this: 对疑似病例及时转诊，并立即报告.
_NEAR = 4


def find_befalling(
    text: str, place: tuple[int, int, int], number: int, *, is_object: bool, at_once: bool
) -> tuple[int, int] | None:
    """What befalls without a verb: 重大情况要立即上报; whom 对 names as a case: 对疑似病例立即转诊.

    Before a length it stands right there: 重大故障|30分钟内上报.
    """
    start, end, core = place  # of the clause, and where the limit begins; number: how many clauses off
    if not at_once:
        return _noun_of(text, start, end) if end == core else None
    if is_object and core - end <= _NEAR and (case := _CASE.match(text, start, end)):
        return case.span()
    if not number and text[end:core] in ("：", ":") and (label := _LABELLED.search(text, start, end)):
        return label.span()
    if not number and (noun := _noun_of(text, start, end)):
        return noun
    opened = start - len("对于" if text.endswith("对于", 0, start) else "对") if is_object else start
    return _acted_upon(text, opened, end) if core - end <= _NEAR else None


def _noun_of(text: str, start: int, end: int) -> tuple[int, int] | None:
    """What befalls, by a noun of text[start:end]: 重大故障, 急件."""
    noun = _BEFALLS.search(text, start - (text[start - 1 : start] in _RANKS), end)
    return noun.span() if noun else None


def _acted_upon(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The thing that 对 names at the end of a clause, whoever stands before it."""
    tail = TAIL.search(text, start, end)
    about = _ABOUT.search(text, start, tail.start() if tail else end)
    return about.span("thing") if about else None
