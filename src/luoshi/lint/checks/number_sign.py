"""The sign behind a number is not the one that its kind takes: 一. 1、 （一）、."""

import re
from collections.abc import Iterator

from luoshi.lint.finding import Hit, Remark, Severity, hit
from luoshi.lint.manuscript import Manuscript, joined
from luoshi.source import Span
from luoshi.structure import Part

NAME = "number-sign"
SEVERITY = Severity.ERROR
CITATION = "GB/T 15834-2011 B.3.2, B.3.3, B.3.4"
REMARK = Remark(
    zh="序号“{number}”{more}后的标点不对",
    en="The sign behind the number {number}{more} is wrong",
    remedy_zh="写作“{right}”",
    remedy_en="Write {right}",
)

_HAN = "[一二三四五六七八九十]{1,3}"
#: The number of an article: in running text 第二条，第三条 speaks of others.
_ARTICLE = re.compile(
    r"(第[一二三四五六七八九十百零〇\d]{1,6}[条章节编])[ \u3000]*[、.．，,：:。][ \u3000]*"
    r"(?=[\u4e00-\u9fff《“])(?![第和及至])"
)
_FORMS = (
    # 二，三级公路 counts, and numbers nothing.
    (re.compile(rf"({_HAN})(?:[.．：:]|[，,](?!{_HAN}))(?=[\u4e00-\u9fff《“])"), "{}、"),
    (re.compile(r"(\d{1,2})[、。，,：:](?=[\u4e00-\u9fff《“])"), "{}."),
    (re.compile(rf"([（(](?:{_HAN}|\d{{1,2}})[）)])[、.．，,：:]"), "{}"),
    (re.compile(r"([①-⑳])[、.．，,：:]"), "{}"),
    (_ARTICLE, "{}\u3000"),
)
#: What stands before the first number of what is enclosed.
_ENCLOSED = re.compile("附件[：:][ \u3000]*")


def find(manuscript: Manuscript) -> Iterator[Hit]:
    """One finding for each kind of number with the same wrong sign, at the start of its paragraphs.

    What a letter encloses is numbered in the same line: 附件：1.分工表.
    """
    habits: dict[tuple[str, str], list[tuple[Span, str, str]]] = {}
    for paragraph in manuscript.paragraphs:
        if not paragraph.is_prose and paragraph.part is not Part.NOTE:
            continue
        opened = _ENCLOSED.match(paragraph.text)
        for pattern, form in _FORMS:
            found = pattern.match(paragraph.text, opened.end() if opened else 0)
            if found and (pattern is not _ARTICLE or paragraph.is_number(0)):
                span = manuscript.within(paragraph, *found.span())
                habit = (pattern.pattern, paragraph.text[found.end(1) : found.end()].strip())
                habits.setdefault(habit, []).append((span, found.group(), form.format(found[1])))
                break
    for places in habits.values():
        _, number, right = places[0]
        spans = [span for span, _, _ in places]
        yield hit(joined(spans), number=number, more=manuscript.others_told(spans), right=right)
