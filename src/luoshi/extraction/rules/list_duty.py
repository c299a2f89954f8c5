"""Items under an opener that commands are duties, even without a verb of their own in front."""

import re

from luoshi.duty import Fate
from luoshi.extraction.passage import Passage
from luoshi.extraction.wording.orders import COMMANDS

NAME = "list-duty"

_OPENS = re.compile(r"(?:职责|职权|义务|任务|工作|要求|规定|程序|步骤|做到|分工|措施|纪律)[^，。]{0,8}[：:]$")
_RULES = re.compile(r"(?:下列|以下)[^，]{0,4}(?:规定|程序|步骤|要求|措施|职责|分工)")


#: What such a document says in its entries is to be kept, whatever words say it: 养狗要拴, 垃圾入桶.
_CODE = re.compile(r"(?:公约|守则|民约|规约|须知|(?:文明|行为)规范)(?:[（(][^（）()]{1,12}[）)])?$")


def judge(passage: Passage) -> Fate | None:
    """A duty under an opener of duties; lists of things were judged before."""
    if passage.segment.item is not None and _is_code(passage):
        return Fate.DUTY
    lead_ins = passage.place.lead_ins
    if not lead_ins or not passage.segment.mark:
        return None
    opener = lead_ins[0].text
    return Fate.DUTY if _OPENS.search(opener) or (_RULES.search(opener) and COMMANDS.search(opener)) else None


def _is_code(passage: Passage) -> bool:
    """Whether the document is a code of conduct: 村规民约, 居民公约, 学生守则."""
    title = passage.plan.title_above(passage.segment)
    return title is not None and _CODE.search(title.text) is not None
