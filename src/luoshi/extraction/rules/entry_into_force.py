"""When a document begins or ends to hold is no duty: 本办法自印发之日起施行, 有效期五年, 同时废止."""

import re

from luoshi.duty import Fate
from luoshi.extraction.passage import Passage
from luoshi.extraction.wording.orders import commands_or_forbids
from luoshi.extraction.wording.words import commands_at

NAME = "entry-into-force"

_FORCE = re.compile(
    r"自.{2,24}(?:起)(?:正式)?(?:施行|实施|执行|生效)|有效期(?![届限]?[满内]|最长|不得|不超)[^满，]{0,6}[一二三四五\d]+年|试行.{0,7}[一二三四五\d]+年|同时废止|停止执行|予以废止"
    r"|以本.{2,6}为准|从其(?:规定|约定)|依照其规定(?:执行)?$|另有规定的，(?:从|依照?|按照?|适用|执行)(?:其|该|有关)[^，。]{0,6}(?:规定)?(?:执行)?$|解释权归|》[^》，。]{0,24}废止$"
    r"|^(?:具体)?(?:标准|条件|范围|内容|要求|名单|金额|数额|时间|流程)?以[^，。]{2,30}为准$"
)
#: Without one of these it says nothing of its validity; looking for them first is cheap.
_SIGNS = re.compile("起|有效期|试行|废止|执行|为准|规定|解释权")
#: Who explains the document owes it: 本办法自印发之日起施行，由县司法局负责解释.
_EXPLAINER = re.compile(
    r"由[^，。]{2,40}解释(?!权|，解释权)|^(?:修订|制定|完善|印发|出台|发布|调整)[^，。]{0,6}《[^》]*》，"
)
#: What is told before another rule is reserved: 采用书面方式听取意见，|但法律另有规定的，依照其规定.
_RESERVES = re.compile("，(?:但是?[^，。]{0,20}|[^，。]{0,12})另有(?:规定|约定)")
#: What is repealed, however long its list: …《甲办法》、《乙规定》同时废止.
_REPEALS = re.compile("》(?:（[^（）]*）)?(?:同时|一并|即行|相应)?废止$")
_EXCEPTS = re.compile(r"^[^，：]{4,40}除外$")


def _reserves(text: str) -> bool:
    """Whether a sentence says what is to be done, and only then that other rules may say otherwise."""
    reserves = _RESERVES.search(text)
    if reserves is None or _FORCE.search(text, 0, reserves.start()):
        return False
    told = text[: reserves.start()]
    return commands_or_forbids(told) or any(commands_at(clause, 0) for clause in told.split("，"))


def judge(passage: Passage) -> Fate | None:
    """Context for a sentence on the document's own validity."""
    if passage.body.endswith("除外") and _EXCEPTS.match(passage.body):
        return Fate.CONTEXT
    if _REPEALS.search(passage.body):
        return Fate.CONTEXT
    if len(passage.text) > 120 or not _SIGNS.search(passage.body) or not _FORCE.search(passage.body):
        return None
    if _EXPLAINER.search(passage.body) or _reserves(passage.body):
        return None
    if passage.body.endswith(("从其规定", "从其约定")):
        return Fate.CONTEXT
    return None if commands_or_forbids(passage.text) else Fate.CONTEXT
