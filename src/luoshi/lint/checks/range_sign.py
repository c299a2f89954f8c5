"""A range of numbers or years has a hyphen: 3-5年."""

import re
from collections.abc import Iterator

from luoshi.errors import Phrase
from luoshi.lint.finding import Hit, Remark, Severity, hit
from luoshi.lint.manuscript import Manuscript, joined
from luoshi.source import Span

NAME = "range-sign"
SEVERITY = Severity.HINT
CITATION = "GB/T 15834-2011 4.13.3.2, 4.13.3.3"
REMARK = Remark(
    zh="“{words}”{more}是起止范围，不用短横线",
    en="{words}{more} is a range: it takes no hyphen",
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
    """Each range with a hyphen; codes, telephone numbers and days in figures have no unit behind.

    Those of one kind in the cells of tables are one finding: they are the habit of a column.
    """
    in_cells: dict[str, list[tuple[Span, str, str]]] = {}
    for paragraph, found in manuscript.matches(_RANGE):
        sign, why = _sign(found)
        right = f"{found[1]}{sign}{found[2]}{found[3]}"
        span = manuscript.within(paragraph, *found.span())
        if paragraph.is_row:
            in_cells.setdefault(sign, []).append((span, found.group(), right))
        else:
            yield hit(span, words=found.group(), more="", right=right, why=why)
    for sign, places in in_cells.items():
        spans = [span for span, _, _ in places]
        _, words, right = places[0]
        more = manuscript.others_told(spans)
        yield hit(joined(spans), words=words, more=more, right=right, why=_DASH if sign == "—" else _WAVE)


def _sign(found: re.Match[str]) -> tuple[str, Phrase]:
    """The sign that a range takes, and why."""
    is_time = found[3] in _TIMES and (found[3] != "年" or len(found[1].rstrip("年")) == _YEAR)
    return ("—", _DASH) if is_time else ("～", _WAVE)
