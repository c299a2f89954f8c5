"""不得, 严禁, 禁止 oblige: something must not be done."""

import re

from luoshi.duty import Fate
from luoshi.extraction.passage import Passage

NAME = "prohibition"

FORBIDS = re.compile(
    r"不得(?!不|已)|严禁|禁止(?!性|令|区域|标)|不准|不许|切勿|不要(?![求紧么])|严格?禁止|不能(?!够|力)(?=以|将|把|随意|擅自)"
)


def judge(passage: Passage) -> Fate | None:
    """A duty where something is forbidden."""
    return Fate.DUTY if FORBIDS.search(passage.body) else None
