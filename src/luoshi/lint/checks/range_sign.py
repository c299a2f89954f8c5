"""A range of numbers or years has a hyphen: 3-5年."""

import re
from collections.abc import Iterator

from luoshi.errors import Phrase
from luoshi.lint.finding import Hit, Remark, Severity, hit
from luoshi.lint.manuscript import Manuscript

NAME = "range-sign"
SEVERITY = Severity.HINT
CITATION = "GB/T 15834-2011 4.13.3.2, 4.13.3.3"
REMARK = Remark(
    zh="“{words}”是起止范围，不用短横线",
    en="{words} is a range: it takes no hyphen",
    remedy_zh="写作“{right}”（{why}）",
    remedy_en="Write {right} ({why})",
)

_RANGE = re.compile(
    r"(?:(?<=[\u4e00-\u9fff，、（：；~“])|^)(\d{1,4}(?:\.\d+)?(?:[%％年月日]|万|亿)?)-(\d{1,4}(?:\.\d+)?)"
    r"(年度?|月份?|日|个|人|名|次|[%％]|天|项|小时|分钟|万|亿|元|岁|公里|米|吨|倍|家|处|场|篇|件|户|条|周)(?!-)"
)
_YEAR = 4
_TIMES = ("年", "年度", "月", "月份", "日")
_DASH = Phrase("时间起止用一字线", "a span of time takes —")
_WAVE = Phrase("数值范围用浪纹线", "a range of numbers takes ～")


def find(manuscript: Manuscript) -> Iterator[Hit]:
    """Each range with a hyphen; codes, telephone numbers and days in figures have no unit behind."""
    for paragraph, found in manuscript.matches(_RANGE):
        is_time = found[3] in _TIMES and (found[3] != "年" or len(found[1].rstrip("年")) == _YEAR)
        sign, why = ("—", _DASH) if is_time else ("～", _WAVE)
        right = f"{found[1]}{sign}{found[2]}{found[3]}"
        yield hit(manuscript.within(paragraph, *found.span()), words=found.group(), right=right, why=why)
