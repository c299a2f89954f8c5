"""The same sentence stands twice, or nearly the same, or the same heading in one list."""

import re
from collections.abc import Iterator

from luoshi.errors import Phrase
from luoshi.lint.finding import Hit, Remark, Severity, hit
from luoshi.lint.manuscript import Manuscript
from luoshi.lint.numbering import runs
from luoshi.structure import Item, Segment, SegmentKind

NAME = "sentence-twice"
SEVERITY = Severity.WARNING
CITATION = "党政机关公文处理工作条例（中办发〔2012〕14号）第十九条"
REMARK = Remark(
    zh="与第 {line} 行的{what}{how}",
    en="{how} a {what} on line {line}",
    remedy_zh="删去一处；如有不同，写明各指什么",
    remedy_en="Strike one of them; where they differ, tell what each is for",
)

_SHORTEST = 16  # characters; shorter sentences are formulas that may come again
#: What may differ between sentences that say the same: signs, blanks, particles, and how it binds.
_SMALL = re.compile(
    r"[^\w%]|[的地得了着和与及并]|应当?(?![对急用付邀届])|必须|需要|(?<![必所急军])须(?![知])"
    r"|(?<![主重需必次概摘纪险首只不还若简])要(?![点求素道闻件害塞领义旨么是])"
)
#: The day of a thing that comes again; two days of one year are two deadlines: 6月30日前, 12月31日前.
_DAY = re.compile(
    r"(?<=每)(年|季度?(?:首|末|第[一二三]个?)?月?|月|周|星期)((?:\d{1,2}月)?(?:\d{1,2}[日号]|[一二三四五六日底末初]))"
)
#: What such a sentence is about stands above it.
_ABOVE = re.compile("[上前]述|以上|该[项类]")
_SENTENCE, _HEADING = Phrase("一句", "sentence"), Phrase("标题", "heading")
_SHORTEST_HEADING = 4  # characters
_SAME = Phrase("相同或几乎相同", "The same as, or nearly the same as,")
_OTHER_DAY = Phrase("只有日期不同：“{one}”和“{other}”", "But for the day ({one}, {other}) the same as")


def find(manuscript: Manuscript) -> Iterator[Hit]:
    """Each sentence that stands above already; one finding where several follow each other.

    Rules in articles say the same of several cases, and are left alone.
    """
    if not manuscript.is_rule:
        yield from _sentences(manuscript)
        yield from _headings(manuscript)


def _headings(manuscript: Manuscript) -> Iterator[Hit]:
    """Each heading whose words another of its own list has: under 一、 and 二、 both may be 工作目标."""
    for run in runs(manuscript):
        first: dict[str, Item] = {}
        for item in run.items:
            if len(item.title) < _SHORTEST_HEADING:
                continue
            known = first.setdefault(item.title, item)
            if known is not item and (known.parent, known.number) != (item.parent, item.number):
                line = manuscript.document_line(known.span.start)
                yield hit(item.span, line=line, what=_HEADING, how=_SAME)


def _sentences(manuscript: Manuscript) -> Iterator[Hit]:
    first: dict[str, Segment] = {}
    before = -2
    for segment in manuscript.outline.segments:
        if segment.kind is not SegmentKind.SENTENCE:
            continue
        told = segment.text[segment.mark :]
        if len(_SMALL.sub("", told)) < _SHORTEST:
            continue
        known = first.setdefault(_SMALL.sub("", _DAY.sub(r"\1", told)), segment)
        how = _how(known.text, segment.text)
        if known is segment or (how is not _SAME and _ABOVE.search(told)):
            continue
        if before != segment.index - 1:
            line = manuscript.document_line(known.span.start)
            yield hit(segment.span, line=line, what=_SENTENCE, how=how)
        before = segment.index


def _how(one: str, other: str) -> Phrase:
    """Whether they are the same, or name other days."""
    days = [[found.group() for found in _DAY.finditer(text)] for text in (one, other)]
    for first, second in zip(*days, strict=False):
        if first != second:
            told = {"one": f"每{first}", "other": f"每{second}"}
            return Phrase(_OTHER_DAY.zh.format(**told), _OTHER_DAY.en.format(**told))
    return _SAME
