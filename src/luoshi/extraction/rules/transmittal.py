"""The sentence that hands a plan down obliges its readers: 现印发给你们，请认真贯彻执行."""

import re

from luoshi.duty import Fate
from luoshi.extraction.passage import Passage

NAME = "transmittal"

_REQUEST = re.compile(
    r"(?<![申提报邀聘呈函])请(?!示|求|假|教|款|愿|客|辞)[^，。]{0,24}(?:执行|落实|实施|遵照|办理|做好|开展|报|抓好|参照|组织|反馈|按|完成)|(?<![愿展看])望(?:认真|各|遵照)|要求[^，。]{2,24}(?:遵照|贯彻)(?:执行|落实)$"
)


def request_at(passage: Passage) -> int:
    """Where readers are asked to act, behind what is only handed down; the body's start for none."""
    request = _REQUEST.search(passage.text, passage.start, passage.end)
    return request.start() if request else passage.start


def judge(passage: Passage) -> Fate | None:
    """A duty where the reader is asked to carry out."""
    text = passage.body
    if "请" not in text and "望" not in text and "要求" not in text:
        return None
    return Fate.DUTY if _REQUEST.search(text) else None
