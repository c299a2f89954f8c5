"""Who is named by a sign beside the work: 【安全科】修订预案, 安全科（6月底前）：修订预案, @安全科."""

import re

from luoshi.duty import Origin, Role
from luoshi.extraction.draft import Draft
from luoshi.extraction.parties.party import read_names
from luoshi.extraction.passage import Passage

NAME = "label-party"

_LABEL = re.compile(
    r"[【［\[〔](?P<bracketed>[^【】［］\[\]〔〕。；]{2,24})[】］\]〕]"
    r"|(?P<timed>[^，。；：:（）(]{2,20})[（(][^（）()]*(?:\d|每|月|年)[^（）()]*[）)][：:]"
    r"|(?P<dashed>[^，。；：:（）—-]{2,16})(?:——|--|－－)(?=[\u4e00-\u9fff\d])"
)

#: Who is called in a chat: 修订预案 @安全科 6月底前.
_CALLED = re.compile(r"@(?P<called>[^@，。；：:、（）()\d]{2,16}?)(?=[@，。；：:（）()\d每于在请本下月]|$)")

#: A label without its colon, behind the work: 修订预案，责任人安全科.
_CLOSES = re.compile(
    r"(?<=[，；])(?:责任|负责|牵头|承办)(?:人|单位|部门|科室)[为是]?(?P<closing>[^，。；：:（）()\d]{2,16})(?=[，。；]|$)"
)


def read(passage: Passage, draft: Draft) -> None:
    """Add the names of the label, or of who is called, where the sentence tells nobody else."""
    if draft.bearers:
        return
    label = _LABEL.match(passage.text, passage.segment.mark)
    label = label or _CALLED.search(passage.text) or _CLOSES.search(passage.text)
    if label is None or label.lastgroup is None:
        return
    for start, end in read_names(passage.text, *label.span(label.lastgroup)):
        draft.add_bearer(passage.text[start:end], Role.BEARER, Origin(passage.span(start, end), NAME))
