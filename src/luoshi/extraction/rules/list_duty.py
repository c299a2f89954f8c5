"""Items under an opener that commands are duties, even without a verb of their own in front."""

import re

from luoshi.duty import Fate
from luoshi.extraction.passage import Passage

NAME = "list-duty"

_OPENS = re.compile(r"(?:职责|义务|任务|工作|要求|规定|程序|步骤|做到|分工|措施)[^，。]{0,8}[：:]$")


def judge(passage: Passage) -> Fate | None:
    """A duty under an opener of duties; lists of things were judged before."""
    lead_ins = passage.plan.lead_ins(passage.segment)
    return Fate.DUTY if lead_ins and _OPENS.search(lead_ins[0].text) else None
