"""Who sits in a body and where it is housed is no duty: 由…组成, 设在…, 由…兼任, 任组长."""

import re

from luoshi.duty import Fate
from luoshi.extraction.passage import Passage
from luoshi.extraction.rules.command import COMMANDS

NAME = "composition"

_SEAT = re.compile(
    r"由.{2,120}(?:组成|兼任|担任)(?:$|[，。；])|(?:办公室|工作机构).{0,10}设在|^(?:组长|副组长|成员|主任|副主任|召集人|副召集人|办公室)[:：]|(?<![兼主])(?:任|为)[^，]{0,12}(?:组长|成员|召集人|主任|牵头单位)(?:（[^）]*）)?$"
)
_SIGNS = re.compile("任|组成|设在|组长|成员|召集|办公室|牵头")
_GIVES = re.compile(r"承担|负责(?!人|同志)")


def judge(passage: Passage) -> Fate | None:
    """Context for a sentence on members and seats that gives no work."""
    text = passage.body
    if not _SIGNS.search(text):
        return None
    if not _SEAT.search(text) or COMMANDS.search(text) or _GIVES.search(text):
        return None
    return Fate.CONTEXT
