"""Clocks that are one word: 定期, 适时, 经常检查 (vague); 24小时值班, 长期坚持 (standing)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from luoshi.cadence.mention import Mention
from luoshi.cadence.value import Standing, Vague
from luoshi.lexicon import words


def _any_of(name: str) -> str:
    """The words of a list as alternatives, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words(name), key=len, reverse=True))


_CARE = "(?:检[查验测]|体检|维修|维护(?:保养)?|保养|巡[查检]|检修|校准)"
# The words come first in the pattern, what may not stand before them is looked at afterwards:
# so the search jumps from word to word.
# 制定时, 设定时 are told by the whole word, since 编制定期计划 says how often.
_VAGUE = re.compile(
    rf"(?:{_any_of('vague-words')})"
    r"(?![限间存满届器炸]|、定[人点期量内措责岗编]|(?<=、定时)[、，]|开关|装置|抚恤|存[款单]|生活补助|生活费|津贴|寿险|救济金|慰问金|租[赁约]|保单|(?<=定时)发送|项目|收支|支出|收入|业务|合同|[^，,。；;、]{0,6}航[线班]|班[轮机]|(?:疫情)?防控(?:举措|机制|措施|区|地区|期间?|阶段|形势|背景|条件|状态|的(?:有关|各项)?(?:要求|规定))|的?(?:补助|补贴)[，,。]"
    rf"|(?:自行)?{_CARE}(?:[、和及与]{_CARE})*(?:报告|记录|要求|机构|机关|周期|日期|标志|合格|不合格))"
    "(?<![制商选拟签设划锁稳假肯一既否不]定时)(?:(?:、|或者?|和|与|及)不?定期)?"
)
#: 业主大会|定期会议, 定期例会 is a meeting that has a name; 召开定期会议 says how.
_MEETING = re.compile("(?<![召开举行组织实集立持续全善过])定期(?=会议|例会)")
#: 规定期限, 认定时, 未定期检验, 未按规定定期检验: no clock, or one that was not kept.
_NOT_AFTER = re.compile(r"(?:[规限指约确特固预未认决鉴评判核裁测议审]|(?<!依)法|未按照?规定)$")
#: 经常 before what somebody does; 经常发生 befalls, 经常使用的 tells which, 经常旷课的， is a condition.
_OFTEN = re.compile(
    rf"经常(?!处于|{_any_of('befalling-words')}|[^，,。；;]{{1,3}}的|[^，,。；;]{{1,14}}的(?:$|[，,。；;])|[，,。；;、）)]|$)"
)
#: 要常巡查, 应常通风.
_OUGHT = re.compile(
    "常(?<=[要应须]常)(?=巡查|检查|打扫|清扫|清理|通风|沟通|走访|家访|提醒|督促|督查|联系|总结|维护|保养)"
)
#: What stands before an 经常 that tells of a habit, and asks for nothing: 不经常, 对经常外出的.
_HABIT = re.compile(
    "(?:[不较最对将把给为于有是因若凡仍还或]|如果?|防止|避免|杜绝|减少|严禁|禁止|不[得应能宜]|由于|针对|以前|过去|往往)$"
)
#: 全天候、全场景应用 tells what a machine can do.
_ATTRIBUTE = re.compile(
    "、全场景|(?:作业|运行|通行)?能力|的(?:做法|经验)"
    "|(?<=[存管留])的?(?:档案|文件|资料|数据|价值|期限|过程|要求|需要|条件|环境|技术|策略)"
)
_STANDING = re.compile(_any_of("standing-words"))
_ROUND = f"(?:{_any_of('round-the-clock-who')}){{0,4}}?(?:{_any_of('round-the-clock')})"
# Each way begins with its own signs, so that the search jumps to them.
_ROUND_THE_CLOCK = re.compile(
    r"全年(?:24小时|二十四小时)|"
    rf"昼夜(?:24小时|二十四小时)?{_ROUND}|日夜(?:24小时|二十四小时)?{_ROUND}|24小时{_ROUND}|24[hH]{_ROUND}|二十四小时{_ROUND}"
)
_STANDING_CELLS = frozenset(words("standing-cells"))


def find_words(text: str) -> Iterator[Mention]:
    """The vague and the standing words of a sentence."""
    if text in _STANDING_CELLS:
        yield Mention(0, len(text), Standing(), "standing-cell")
        return
    for match in _VAGUE.finditer(text):
        if _MEETING.match(text, match.start()):
            continue
        if not _NOT_AFTER.search(text, max(0, match.start() - 5), match.start()):
            yield Mention(*match.span(), Vague(), "vague")
    for match in _OFTEN.finditer(text):
        if not _HABIT.search(text, max(0, match.start() - 3), match.start()):
            yield Mention(*match.span(), Vague(), "vague")
    for match in _OUGHT.finditer(text):
        yield Mention(*match.span(), Vague(), "vague")
    found = [*_ROUND_THE_CLOCK.finditer(text), *_STANDING.finditer(text)]
    for match in sorted(found, key=re.Match.start):
        if _ATTRIBUTE.match(text, match.end()) or (
            match[0][0] != "常" and text.endswith("可", 0, match.start())
        ):
            continue
        yield Mention(*match.span(), Standing(), "standing")
        return  # what stands, stands: a second word adds nothing
