"""A sentence that says how often or by when obliges: 每日至少续报1次, 考核每年进行一次.

So does one that says when something will be ready: 管网改造于6月完成, 系统在Q3上线.
"""

import re

from luoshi.cadence import Deadline, Limit, Mention, Quota, Window
from luoshi.duty import Fate
from luoshi.extraction.passage import Passage

NAME = "timed"

#: What a thing will be when its time is over; 完成了, 完成的, 完成率 tell of it.
_READY = re.compile(
    r"(?:前|内|期间)?(?:全部|全面|基本|正式|陆续)?(?:完成|建成|竣工|上线|投用|投入使用|投产|交付|交工|开工|到位|通车|结项)(?![了的率后])"
)

#: What is done on a day that 于 sets: 审核工作于7月4日进行; a meeting held then is told of.
_DONE_THEN = re.compile(
    r"(?:正式|统一|集中|分批)?(?:进行|举行|举办|召开|发放|开展|启动|发布|公布)(?![了的过])"
)
_BY_DAY = re.compile(r"(?<![会议])[于在]$")

#: How a day is set: 答辩拟定于|5月5日—6日, 家长会定在|11月3日.
_SET = re.compile(r"(?<![确决原规固已预])(?:拟?定(?:[于在])|拟于|安排[于在])$")


def judge(passage: Passage) -> Fate | None:
    """A duty where the sentence has a quota, a deadline or a limit, or a window in which it is done."""
    timed = any(
        isinstance(mention.cadence, Quota | Deadline | Limit) or _is_to_end(passage, mention)
        for mention in passage.mentions
    )
    return Fate.DUTY if timed else None


def _is_to_end(passage: Passage, mention: Mention) -> bool:
    """Whether the window is one of this year's to come, and the work's end stands behind it."""
    if not isinstance(mention.cadence, Window):
        return False
    told = _READY.match(passage.body, mention.end) or _is_done_then(passage.body, mention)
    if not told and not _is_set(passage.body, mention):
        return False
    issued = passage.plan.frame.issued
    return issued is None or mention.cadence.end >= issued.isoformat()


def _is_done_then(body: str, mention: Mention) -> bool:
    """Whether something is done on the day that 于 before it sets."""
    if not _DONE_THEN.match(body, mention.end):
        return False
    return _BY_DAY.search(body, 0, mention.start + (body[mention.start] in "于在")) is not None


def _is_set(body: str, mention: Mention) -> bool:
    """Whether the words before a day set it as the day of something; 于 may be the first of its words."""
    return _SET.search(body, 0, mention.start + (body[mention.start] in "于在")) is not None
