"""A measured or counted amount is written in Han numerals: 三十公里, 百分之七十, 十五个工作日."""

import re
from collections.abc import Iterator

from luoshi.lint.finding import Hit, Remark, Severity, hit
from luoshi.lint.manuscript import Manuscript

NAME = "measure-numeral"
SEVERITY = Severity.HINT
CITATION = "GB/T 15835-2011 4.1.1"
REMARK = Remark(
    zh="计量的数“{words}”宜用阿拉伯数字",
    en="The measured amount {words} is better in figures",
    remedy_zh="改用阿拉伯数字",
    remedy_en="Write it in figures",
)

_AMOUNT = re.compile(
    r"(?<![一二三四五六七八九十百千万亿几数\d第])"
    r"(?:百分之(?!百|几|[一二三四五六七八九]十多)[一二三四五六七八九十][一二三四五六七八九十点零]{0,5}"
    r"|(?=[十百千万]{0,3}[一二三四五六七八九])(?![十百千万]{0,3}[一二三四五六七八九]{2})[一二三四五六七八九十百千万]{2,7}"
    r"(?:公里|千米|平方米|立方米|公顷|亩|市?斤|公斤|千克|吨(?!级)|毫米|厘米|万元|亿元|个?工作日|家(?![庭长属])|个(?![一二三四五六七八九十百人体别])))"
)


def find(manuscript: Manuscript) -> Iterator[Hit]:
    """Each such amount; rules in articles have Han numerals by custom, and so has 三四公里, about so many."""
    if manuscript.is_rule:
        return
    for paragraph, found in manuscript.matches(_AMOUNT):
        yield hit(manuscript.within(paragraph, *found.span()), words=found.group())
