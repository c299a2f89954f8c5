"""Items under 不得有下列行为： are forbidden, each of them."""

import re

from luoshi.duty import Fate
from luoshi.extraction.passage import Passage

NAME = "list-prohibition"

#: What is forbidden is something done; 不得变更下列内容： lists things, which are no duties of their own.
FORBIDS_LIST = re.compile(
    r"(?:不得|禁止|严禁|不准)[^，。；]{0,20}(?:下列|以下|如下)[^，。；]{0,20}(?:行为|活动|情形|情况|业务|做法)[：:。]$"
)


def judge(passage: Passage) -> Fate | None:
    """A duty for an item of a list that is forbidden as a whole."""
    lead_ins = passage.place.lead_ins
    return Fate.DUTY if lead_ins and FORBIDS_LIST.search(lead_ins[0].text) else None
