"""A range of numbers or years has a hyphen: 3-5年."""

import re
from collections.abc import Iterator

from luoshi.errors import Phrase
from luoshi.lexicon import words
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

_TIMES = ("年", "年度", "月", "月份", "日", "时", "")
#: Words that stand behind numbers, beside those of targets; 对 and 起 may begin what follows.
_MEASURES = "天 小时 分钟 周 岁 倍 件 户 条 人 名 级 度 里 km 千 万 亿 万元 亿元 号 遍 轮"
_UNITS = "|".join(
    sorted({*words("target-units"), *_MEASURES.split(), *filter(None, _TIMES)} - {"对", "起"}, key=len)[::-1]
)
_NUMBER = r"\d{1,6}(?:\.\d+)?"
_DAY = r"(?:\d{4}年)?\d{1,2}月\d{1,2}"
_HOUR = r"\d{1,2}[:：]\d\d"
_RANGE = re.compile(
    r"(?:(?<=[\u4e00-\u9fff，、（：；~“])|^)"
    rf"(?:({_DAY}日)-((?:{_DAY}|\d{{1,2}}))(日)|(\d{{4}}年\d{{1,2}}月)-((?:\d{{4}}年)?\d{{1,2}})(月)|({_HOUR})-({_HOUR})()(?!:)"
    rf"|({_NUMBER}(?:[%％年月日]|万|亿)?)-({_NUMBER})({_UNITS}))(?!-)"
)
_YEAR = 4
_DASH = Phrase("时间起止用一字线", "a span of time takes —")
_WAVE = Phrase("数值范围用浪纹线", "a range of numbers takes ～")


def find(manuscript: Manuscript) -> Iterator[Hit]:
    """Each range with a hyphen; codes, telephone numbers and days in figures have no unit behind.

    Those of one kind in the cells of tables are one finding: they are the habit of a column.
    """
    in_cells: dict[str, list[tuple[Span, str, str]]] = {}
    for paragraph, found in manuscript.matches(_RANGE):
        first, last, unit = (each for each in found.groups() if each is not None)
        sign, why = _sign(first, unit)
        if sign == "～" and not _rises(first, last):
            continue  # a number in two parts, such as that of a telephone
        right = f"{first}{sign}{last}{unit}"
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


def _sign(first: str, unit: str) -> tuple[str, Phrase]:
    """The sign that a range takes, and why."""
    is_time = unit in _TIMES and (unit != "年" or len(first.rstrip("年")) == _YEAR)
    return ("—", _DASH) if is_time else ("～", _WAVE)


def _rises(first: str, last: str) -> bool:
    low, high = first.rstrip("%％年月日万亿"), float(last)
    return float(low) < high or low != first  # 9000万-1亿元
