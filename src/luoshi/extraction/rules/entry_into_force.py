"""When a document begins or ends to hold is no duty: 本办法自印发之日起施行, 有效期五年, 同时废止."""

import re

from luoshi.duty import Fate
from luoshi.extraction.passage import Passage

NAME = "entry-into-force"

_FORCE = re.compile(
    r"自.{2,24}(?:起)(?:正式)?(?:施行|实施|执行|生效)|有效期.{0,6}[一二三四五\d]+年|试行.{0,7}[一二三四五\d]+年|同时废止|停止执行|予以废止"
    r"|以本.{2,6}为准|从其规定|另有规定的除外|解释权归"
)
_COMMAND = re.compile(r"应当|必须|不得")


def judge(passage: Passage) -> Fate | None:
    """Context for a sentence on the document's own validity."""
    if len(passage.text) > 120 or not _FORCE.search(passage.text):
        return None
    if passage.body.endswith("从其规定"):
        return Fate.CONTEXT
    return None if _COMMAND.search(passage.text) else Fate.CONTEXT
