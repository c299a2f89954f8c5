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

#: Units of measure take figures at any size; an idiom has its own number: 最后一公里, 八小时以外.
_MEASURED = (
    "公里|千米|平方公里|平方千米|平方米|立方米|公顷|亩|市?斤|公斤|千克|吨(?!级)|毫米|厘米|万元|亿元|个?工作日"
)
#: What is counted takes them from two numerals on.
_COUNTED = (
    "元|米(?!字)|小时|分钟|天|人次|户次?|次(?!会议|方)|座|处(?![以于在理罚分])|名(?![单义])|家(?![庭长属])"
    "|个(?:月|季度|小时|星期|百分点)"
    "|个(?![一二三四五六七八九十百人体别字梦坚]|方面|梦想|环节|领域|部分|专题|板块|重点|关键|层面|维度|必须|不准|不得|严禁|一律)"
)
_AMOUNT = re.compile(
    r"(?<![一二三四五六七八九十百千万亿几数\d第])"
    r"(?:百分之(?!百|几|[一二三四五六七八九]十多)[一二三四五六七八九十][一二三四五六七八九十点零]{0,5}"
    rf"|[二三四五六七八九](?:{_MEASURED})"
    r"|(?=[十百千万]{0,3}[一二三四五六七八九])(?!一[百千万][\u4e00-\u9fff])(?![十百千万]{0,3}[一二三四五六七八九]{2})"
    rf"[一二三四五六七八九十百千万]{{2,7}}(?:{_MEASURED}|{_COUNTED}))"
)


def find(manuscript: Manuscript) -> Iterator[Hit]:
    """Each such amount; rules in articles have Han numerals by custom, and so has 三四公里, about so many."""
    if manuscript.is_rule:
        return
    for paragraph, found in manuscript.matches(_AMOUNT):
        yield hit(manuscript.within(paragraph, *found.span()), words=found.group())
