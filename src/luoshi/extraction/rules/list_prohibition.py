"""Items under 不得有下列行为： are forbidden, each of them."""

import re

from luoshi.duty import Fate
from luoshi.extraction.passage import Passage

NAME = "list-prohibition"

FORBIDS_LIST = re.compile(r"(?:不得|禁止|严禁|不准)[^，。；]{0,20}(?:下列|以下|如下)[^，。；]{0,10}[：:]$")


def judge(passage: Passage) -> Fate | None:
    """A duty for an item of a list that is forbidden as a whole."""
    lead_ins = passage.plan.lead_ins(passage.segment)
    return Fate.DUTY if lead_ins and FORBIDS_LIST.search(lead_ins[0].text) else None
