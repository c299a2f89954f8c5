"""A duty's only clock has no period: 定期, 适时, 不定期."""

import re
from collections.abc import Iterator

from luoshi.cadence import Vague
from luoshi.duty import Clock, Proposal
from luoshi.lint.finding import Hit, Remark, Severity, hit
from luoshi.lint.manuscript import Manuscript

NAME = "vague-clock"
SEVERITY = Severity.HINT
CITATION = "党政机关公文处理工作条例（中办发〔2012〕14号）第十九条"
REMARK = Remark(
    zh="“{words}”没有写明多久一次，到期与否无从判断",
    en="“{words}” tells no period: nobody can say whether it was kept",
    remedy_zh="写明周期或日期，例如“每季度至少1次”“6月30日前”",
    remedy_en="Tell the period or the day, such as 每季度至少1次 or 6月30日前",
)

_PARTS = re.compile("[，。；：！？]")
_FAR = 60  # characters that are looked back on
#: An act of the plan's own, told by a noun: 开展常态化巡查.
_OWN_ACT = re.compile(r"(?:开展|进行|举行|举办|组织)$")
#: Words that tell what a thing is like as well as how something is done.
_OF_THINGS = re.compile("常态化|经常性|经常化")
#: What a thing so qualified is the object of.
_GOVERNS = re.compile(
    "加强|强化|做好|做实|抓好|抓实|推[进动行]|实[现施行]|健全|完善|优化|建[立设]|形成|构建|保[持障]|提升|深化|巩固|落实"
    "|适应|转入|进入|纳入|统筹|探索|开展|[在对与]"
)
_ADVERB = re.compile(r"(?:[应须要将可能]|应当|并|且|予以|继续)$")
#: 建立定期报送机制, 落实职业病危害告知、定期报告等制度; not 建立台账并定期更新管理制度.
_FOUNDS = re.compile(
    "(?:建立|健全|完善|形成|构建|落实|实行|执行|推行|探索|优化|坚持|制[定订])(?:(?!并(?!完善|健全)).)*$"
)
_SYSTEM = re.compile(r"[^，。；：]{1,24}?(?:机制|制度|体系|体制|模式|格局)")


def find(manuscript: Manuscript) -> Iterator[Hit]:
    """Each duty whose clocks are all vague; a rule in articles leaves the period to those who apply it.

    What is said of a thing is no clock: 建立常态化的会商机制.
    """
    if manuscript.is_rule:
        return
    for duty in manuscript.duties:
        if not all(isinstance(clock.cadence, Vague) for clock in duty.clocks):
            continue
        clock = next((each for each in duty.clocks if not _is_of_thing(manuscript, duty, each)), None)
        if clock is not None:
            yield hit(clock.origin.span, words="".join(clock.quote.split()))


def _is_of_thing(manuscript: Manuscript, duty: Proposal, clock: Clock) -> bool:
    """Whether the word qualifies the thing behind it, and not the act."""
    view, span = manuscript.outline.view, clock.origin.span
    segment = manuscript.outline.segments[duty.segment]
    if span.start < segment.span.start or span.end > segment.span.end:
        return False
    at, end = (view.position(place) - segment.start for place in (span.start, span.end - 1))
    word, after = segment.text[at : end + 1], segment.text[end + 1 :]
    before = _PARTS.split(segment.text[max(segment.mark, at - _FAR) : at])[-1]
    if _OWN_ACT.search(before) or after.startswith("地"):
        return False
    if after.startswith("的"):
        return True
    if _FOUNDS.search(before) and _SYSTEM.match(after):
        return True
    if not _OF_THINGS.fullmatch(word) or _ADVERB.search(before):
        return False
    return before.endswith("的") or _GOVERNS.search(before) is not None
