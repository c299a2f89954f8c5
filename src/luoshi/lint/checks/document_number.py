"""A document number is not in its form: year in 〔〕, no 第, no padded zero."""

import re
from collections.abc import Iterator

from luoshi.errors import Phrase
from luoshi.lint.finding import Hit, Remark, Severity, hit
from luoshi.lint.manuscript import Manuscript

NAME = "document-number"
SEVERITY = Severity.ERROR
CITATION = "GB/T 9704-2012 7.2.5"
REMARK = Remark(
    zh="发文字号“{words}”{fault}",
    en="The document number {words} {fault}",
    remedy_zh="写作“{right}”",
    remedy_en="Write {right}",
)

#: A year of two figures is told by the letter before it: 解放路（12）34号 is an address.
_NUMBER = re.compile(
    r"(?<=[\u4e00-\u9fff])(?P<open>[〔\[［【（(﹝])(?P<year>(?:19|20)\d{2}|(?<=[字发函办令文规通纪呈][〔\[［【（(﹝])\d{2})(?P<close>[〕\]］】）)﹞])(?P<at>第?)(?P<zero>0*)(?P<number>[1-9]\d{0,4})号"
)
#: 公告（2019）第3号 has the form of an order or a notice, not of a document number.
_ORDER = re.compile(r"(?:令|公告|通告|公报|法释|主席令|总局|银行|委员会|部)$")
_BEFORE = 8
_CENTURY = 50  # years from here on are of the last century


def find(manuscript: Manuscript) -> Iterator[Hit]:
    """Each document number in running text and letter parts whose form is wrong."""
    for paragraph in manuscript.paragraphs:
        for found in _NUMBER.finditer(paragraph.text):
            head = paragraph.text[max(found.start() - _BEFORE, 0) : found.start()]
            if found["at"] and _ORDER.search(head):
                continue
            if fault := _fault(found):
                right = f"〔{_year(found['year'])}〕{found['number']}号"
                span = manuscript.within(paragraph, *found.span())
                yield hit(span, words=found.group(), fault=fault, right=right)


def _year(told: str) -> str:
    """All four digits; of two the century that is nearer: 98 is 1998."""
    if len(told) == 4:
        return told
    return f"{'20' if int(told) < _CENTURY else '19'}{told}"


def _fault(found: re.Match[str]) -> Phrase | None:
    if found["open"] != "〔" or found["close"] != "〕":
        return Phrase("的年份没有用六角括号〔〕", "has its year in other brackets than 〔〕")
    if len(found["year"]) != 4:
        return Phrase("的年份没有写全", "has a shortened year")
    if found["at"]:
        return Phrase("不加“第”字", "has a 第, which is not written")
    if found["zero"]:
        return Phrase("的序号前补了零", "is padded with zeros")
    return None
