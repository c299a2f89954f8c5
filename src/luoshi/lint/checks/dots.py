"""An ellipsis or a dash is not in its form: ... 。。。 ……等 --."""

import re
from collections.abc import Iterator

from luoshi.lint.finding import Hit, Remark, Severity, hit
from luoshi.lint.manuscript import Manuscript

NAME = "dots"
SEVERITY = Severity.HINT
CITATION = "GB/T 15834-2011 4.10.2, 4.11.2, A.9.2"
REMARK = Remark(
    zh="“{words}”的写法不合规范",
    en="{words} is not how this sign is written",
    remedy_zh="省略号写作“……”，破折号写作“——”；“……”与“等”只用一个",
    remedy_en="An ellipsis is ……, a dash ——; …… and 等 do not go together",
)

_WRONG = re.compile(
    r"(?<=[\u4e00-\u9fff，。；])(?:\.{3,}|。{2,}|·{3,})(?![\d.·])|…+等(?![级同待于])|等…+"
    r"|(?<=[\u4e00-\u9fff])-{2,}(?=[\u4e00-\u9fff“])|(?<![…])…(?![…])"
)


def find(manuscript: Manuscript) -> Iterator[Hit]:
    """Each such sign in running text; the dots of a table of contents stand in no text."""
    for paragraph, found in manuscript.matches(_WRONG):
        yield hit(manuscript.within(paragraph, *found.span()), words=found.group())
