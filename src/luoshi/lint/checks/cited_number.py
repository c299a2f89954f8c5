"""A document is cited without its number, where others are cited with theirs."""

import re
from collections.abc import Iterator

from luoshi.lint.finding import Hit, Remark, Severity, hit
from luoshi.lint.manuscript import Manuscript, Paragraph

NAME = "cited-number"
SEVERITY = Severity.HINT
CITATION = "党政机关公文处理工作条例（中办发〔2012〕14号）第十九条；公文惯例：先引标题，后引发文字号"
REMARK = Remark(
    zh="引用{words}没有注明发文字号，而文中引用别的文件注明了",
    en="{words} is cited without its number, though others are cited with theirs",
    remedy_zh="第一次引用时在书名号后用括号注明发文字号",
    remedy_en="Put its number in brackets behind it where it is first cited",
)

#: Kinds of documents that bear a number; laws and standards are cited by their names.
_CITED = re.compile(
    r"《([^《》]{6,80}(?:〈[^〈〉]+〉[^《》]{0,20})?(?:通知|意见|决定|方案|批复|办法))(?:（[^（）]{1,10}）)?》"
)
_NUMBER = re.compile(r"[（(][^（）()]{0,16}[〔\[［【（(]\d{4}[〕\]］】）)]")
_BEARS = re.compile("关于|国务院|人民政府|办公[厅室]")
_SHARE, _LEAST = 0.5, 2


def find(manuscript: Manuscript) -> Iterator[Hit]:
    """The first citation of each document without a number, where most documents have theirs."""
    first: dict[str, tuple[Paragraph, re.Match[str]]] = {}
    numbered: set[str] = set()
    for paragraph in manuscript.prose:
        if paragraph.part is not None:
            continue
        for found in _CITED.finditer(paragraph.text):
            if not _BEARS.search(found[1]):
                continue
            first.setdefault(found[1], (paragraph, found))
            if _NUMBER.match(paragraph.text, found.end()):
                numbered.add(found[1])
    if len(numbered) < _LEAST or len(numbered) < _SHARE * len(first):
        return
    for name, (paragraph, found) in first.items():
        if name not in numbered:
            yield hit(manuscript.within(paragraph, *found.span()), words=found.group())
