"""A range of percentages leaves the first % out: 63～68%."""

import re
from collections.abc import Iterator

from luoshi.lint.finding import Hit, Remark, Severity, hit
from luoshi.lint.manuscript import Manuscript

NAME = "percent-range"
SEVERITY = Severity.HINT
CITATION = "GB/T 15835-2011 5.1.3"
REMARK = Remark(
    zh="“{words}”前一个数漏了百分号，会有歧义",
    en="{words} leaves out the first %, and can be misread",
    remedy_zh="写作“{right}”",
    remedy_en="Write {right}",
)

_RANGE = re.compile(
    r"(?:(?<=[\u4e00-\u9fff，、（：；~“])|^)(\d+(?:\.\d+)?)([-~～—－–至到]{1,2})(\d+(?:\.\d+)?)[%％]"
)


def find(manuscript: Manuscript) -> Iterator[Hit]:
    """Each range with one sign only."""
    for paragraph, found in manuscript.matches(_RANGE):
        if float(found[1]) >= float(found[3]):
            continue  # a figure, and a negative one beside it
        right = f"{found[1]}%～{found[3]}%"
        yield hit(manuscript.within(paragraph, *found.span()), words=found.group(), right=right)
