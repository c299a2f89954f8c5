"""A sentence that says how often or by when obliges: 每日至少续报1次, 考核每年进行一次."""

from luoshi.cadence import Deadline, Limit, Quota
from luoshi.duty import Fate
from luoshi.extraction.passage import Passage

NAME = "timed"


def judge(passage: Passage) -> Fate | None:
    """A duty where the sentence has a quota, a deadline or a limit."""
    timed = any(isinstance(mention.cadence, Quota | Deadline | Limit) for mention in passage.mentions)
    return Fate.DUTY if timed else None
