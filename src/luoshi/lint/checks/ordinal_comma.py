"""第一、 首先、 take a comma, not 、."""

import re
from collections.abc import Iterator

from luoshi.lint.finding import Hit, Remark, Severity, hit
from luoshi.lint.manuscript import Manuscript

NAME = "ordinal-comma"
SEVERITY = Severity.HINT
CITATION = "GB/T 15834-2011 B.3.1"
REMARK = Remark(
    zh="“{words}”作序次语，后面用逗号",
    en="{words} as a number in order takes a comma",
    remedy_zh="写作“{right}，”",
    remedy_en="Write {right}，",
)

_ORDINAL = re.compile(
    r"(?:(?<=[。；：，])|^)(第[一二三四五六七八九十]{1,2}|首先|其[次一二三四五]|再次|最后)、(?!第?[一二三四五六七八九十]{1,2}[、是季期批次产届级]|第[一二三四五六七八九十]|其[次一二三四五]|再次|最后)"
)


def find(manuscript: Manuscript) -> Iterator[Hit]:
    """Each such word at the start of a sentence."""
    for paragraph, found in manuscript.matches(_ORDINAL):
        yield hit(manuscript.within(paragraph, *found.span()), words=found.group(), right=found[1])
