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
    r"(?:(?<=[\u4e00-\u9fff])|(?<=号、))(?P<open>[〔\[［【（(﹝])(?P<year>(?:19|20)\d{2}|(?<=[字发函办令文规通纪呈][〔\[［【（(﹝])\d{2})(?P<said>年?)(?P<close>[〕\]］】）)﹞])(?P<at>第?)(?P<zero>0*)(?P<number>[1-9]\d{0,4})号(?![楼院门栋幢室地])"
)
#: The bracket stands round the number: 2026[3]号.
_ROUND_NUMBER = re.compile(
    r"(?<=[字发函办令文规通纪呈])(?P<year>(?:19|20)\d{2})[〔\[［【（(﹝](?P<number>[1-9]\d{0,4})[〕\]］】）)﹞]号"
)
#: One more number behind the first: 〔2026〕3号、04号.
_LISTED = re.compile(r"(?<=号、)0+(?P<number>[1-9]\d{0,4})号")
_FIRST = re.compile(r"〔\d{4}〕\d{1,5}号、(?:\d{1,5}号、){0,9}$")
#: 公告（2019）第3号 has the form of an order or a notice, not of a document number.
_ORDER = re.compile(r"(?:令|公告|通告|公报|法释|主席令|总局|银行|委员会|部)$")
#: What else is numbered so: an address, a contract, a case in court (青民初（2026）3号).
_OTHER = re.compile(
    r"(?:[路街巷道弄里村区苑园庄]|编号|合同|协议|契约|[民刑行执知商破赔][\u4e00-\u9fff]?[初终再监申字执恢保特])$"
)
_BEFORE, _LIST = 8, 60  # characters
_CENTURY = 50  # years from here on are of the last century

_PADDED = Phrase("的序号前补了零", "is padded with zeros")
_ROUND = Phrase("的括号括了序号，没有括年份", "has its brackets round the number, not round the year")


def find(manuscript: Manuscript) -> Iterator[Hit]:
    """Each document number in running text and letter parts whose form is wrong."""
    for paragraph in manuscript.paragraphs:
        for found, fault, right in sorted(_wrong(paragraph.text), key=lambda each: each[0].start()):
            yield hit(
                manuscript.within(paragraph, *found.span()), words=found.group(), fault=fault, right=right
            )


def _wrong(text: str) -> Iterator[tuple[re.Match[str], Phrase, str]]:
    """Each wrong number, with its fault and as it should be."""
    for found in _NUMBER.finditer(text):
        head = text[max(found.start() - _BEFORE, 0) : found.start()]
        if _OTHER.search(head) or (found["at"] and _ORDER.search(head)):
            continue
        if fault := _fault(found):
            yield found, fault, f"〔{_year(found['year'])}〕{found['number']}号"
    for found in _ROUND_NUMBER.finditer(text):
        yield found, _ROUND, f"〔{found['year']}〕{found['number']}号"
    for found in _LISTED.finditer(text):
        if _FIRST.search(text[max(found.start() - _LIST, 0) : found.start()]):
            yield found, _PADDED, f"{found['number']}号"


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
    if found["said"]:
        return Phrase("的年份后不加“年”字", "has a 年 behind its year, which is not written")
    if found["at"]:
        return Phrase("不加“第”字", "has a 第, which is not written")
    if found["zero"]:
        return _PADDED
    return None
