"""A document is cited without its number, where others are cited with theirs, or with the number in front."""

import re
from collections.abc import Iterator

from luoshi.errors import Phrase
from luoshi.lint.finding import Hit, Remark, Severity, hit
from luoshi.lint.manuscript import Manuscript, Paragraph

NAME = "cited-number"
SEVERITY = Severity.HINT
CITATION = "党政机关公文处理工作条例（中办发〔2012〕14号）第十九条；公文惯例：先引标题，后引发文字号"
REMARK = Remark(
    zh="引用{words}{fault}",
    en="{words} is cited {fault}",
    remedy_zh="第一次引用时先引标题，后引发文字号：在书名号后用括号注明",
    remedy_en="Put its number in brackets behind it where it is first cited",
)
_NONE = Phrase("没有注明发文字号，而文中引用别的文件注明了", "without its number, though others have theirs")
_IN_FRONT = Phrase(
    "时，发文字号写在了标题前面；先引标题，后引字号", "with its number in front: the title comes first"
)

#: Kinds of documents that bear a number; laws and standards are cited by their names.
_CITED = re.compile(
    r"《([^《》]{6,80}(?:〈[^〈〉]+〉[^《》]{0,20})?(?:通知|意见|决定|方案|批复|办法|规定|细则|规划|纲要))(?:（[^（）]{1,10}）)?》"
)
_SIGNED = r"(?:[〔\[［【（(]\d{4}[〕\]］】）)]第?\d{1,5}号|令第?\d{1,4}号)"
_NUMBER = re.compile(rf"[（(][^（）()]{{0,30}}?{_SIGNED}[^（）()]{{0,60}}[）)]")
_BEFORE = re.compile(rf"[\u4e00-\u9fff]{_SIGNED}(?:文件?|印发的?|下发的?)?$")
_COUNT = re.compile(r"\d号")
_JOINS = re.compile(r"[、和及与]{0,2}(?:以及)?")
_BEARS = re.compile("关于|国务院|人民政府|办公[厅室]")
_SHARE, _LEAST = 0.5, 2
_NEAR = 40  # characters before a title in which its number may stand


def find(manuscript: Manuscript) -> Iterator[Hit]:
    """The first citation of each document with its number in front, or without one where most have theirs."""
    first: dict[str, tuple[Paragraph, re.Match[str]]] = {}
    behind: set[str] = set()
    in_front: set[str] = set()
    for paragraph in manuscript.prose:
        if paragraph.part is not None:
            continue
        cited = [found for found in _CITED.finditer(paragraph.text) if _BEARS.search(found[1])]
        behind.update(_numbered(paragraph.text, cited))
        for found in cited:
            first.setdefault(found[1], (paragraph, found))
            if first[found[1]][1] is found and _BEFORE.search(
                paragraph.text, max(found.start() - _NEAR, 0), found.start()
            ):
                in_front.add(found[1])
    numbered = len(behind | in_front)
    is_habit = numbered >= _LEAST and numbered >= _SHARE * len(first)
    for name, (paragraph, found) in first.items():
        if name in behind or not (is_habit or name in in_front):
            continue
        fault = _IN_FRONT if name in in_front else _NONE
        yield hit(manuscript.within(paragraph, *found.span()), words=found.group(), fault=fault)


def _numbered(text: str, cited: list[re.Match[str]]) -> Iterator[str]:
    """The titles that a bracket with numbers follows: as many of those in a row as it has numbers."""
    for at, found in enumerate(cited):
        bracket = _NUMBER.match(text, found.end())
        if bracket is None:
            continue
        yield found[1]
        for back in range(1, min(len(_COUNT.findall(bracket.group())), at + 1)):
            between = text[cited[at - back].end() : cited[at - back + 1].start()]
            if not _JOINS.fullmatch(between):
                break
            yield cited[at - back][1]
