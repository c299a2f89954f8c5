"""A 、 stands between 《》《》 or “”“” that follow each other directly."""

import re
from collections.abc import Iterator

from luoshi.errors import Phrase
from luoshi.lint.finding import Hit, Remark, Severity, hit
from luoshi.lint.manuscript import Manuscript, joined

NAME = "quote-comma"
SEVERITY = Severity.HINT
CITATION = "GB/T 15834-2011 4.5.3.5"
REMARK = Remark(
    zh="并列的{kind}之间通常不用顿号（{count} 处）",
    en="Between {kind} that follow each other no 、 is needed ({count})",
    remedy_zh="删去其间的顿号",
    remedy_en="Leave the 、 out",
)

_TITLE = r"《[^《》]+(?:《[^《》]*》[^《》]*){0,3}》"
_QUOTE = r"“[^“”]+”"
#: A list of them as a whole: where something stands behind one of them, such as a number in
#: brackets, the standard lets 、 part them all.
_LISTS = (
    (Phrase("书名号", "titles"), re.compile(rf"{_TITLE}(?:、{_TITLE})+"), "》、《"),
    (Phrase("引号", "quotations"), re.compile(rf"{_QUOTE}(?:、{_QUOTE})+"), "”、“"),
)
_GOES_ON = re.compile(r"[（(、]|[等和及与]?[^，。；：、“”《》]{0,20}、[《“]")


def find(manuscript: Manuscript) -> Iterator[Hit]:
    """Each list parted by 、 alone, with all of its 、."""
    for kind, pattern, between in _LISTS:
        for paragraph, found in manuscript.matches(pattern, titles=True):
            text = paragraph.text
            if _GOES_ON.match(text, found.end()) or text[found.start() - 1 : found.start()] == "、":
                continue
            places = [m.start() + 1 for m in re.finditer(between, text[found.start() : found.end()])]
            spans = [
                manuscript.within(paragraph, found.start() + at, found.start() + at + 1) for at in places
            ]
            yield hit(joined(spans), kind=kind, count=len(places))
