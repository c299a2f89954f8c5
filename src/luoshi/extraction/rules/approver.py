"""须X审批: X, whose word a matter needs, is to give it; 经X审批 only says when the matter may go on."""

import re

from luoshi.duty import Origin, Role
from luoshi.extraction.draft import Draft
from luoshi.extraction.parties.party import read_names
from luoshi.extraction.passage import Passage

NAME = "approver"

_NEEDS = re.compile(
    r"(?:须|需(?<![急如确无必供按]需)(?!要)|需要)(?!在|对|按|及时|报|提交|事先|先|再|重新|严格|认真|统一|一并|同时|分别|共同)"
    r"(?P<who>(?:[^，。；：经由]|经(?=[理纪])){2,24}?)(?:审批|审核|批准|签字|签批|签发|签名|确认|复核|同意|盖章|核准|审定)(?!的)"
)
_FIELD = re.compile(
    "(?:法务|财务|人事|行政|合规|风控|审计|内控|采购|质量|质检|信息安全|安全|技术|运维|市场|仓储)(?:方|岗|人员)?"
)
#: Departments told by their fields alone, as a company's rules have them: 须|法务和信息安全|审核.
_FIELDS = re.compile(f"{_FIELD.pattern}(?:[、和及与]{_FIELD.pattern}){{0,4}}")


def read(passage: Passage, draft: Draft) -> None:
    """Add those who stand between a word that demands and the approval."""
    text = passage.text
    for needed in _NEEDS.finditer(text, passage.start, passage.end):
        start, end = needed.span("who")
        by_field = _FIELDS.fullmatch(text, start, end)
        told = [field.span() for field in _FIELD.finditer(text, start, end)] if by_field else ()
        for first, last in told or read_names(text, start, end):
            draft.add_bearer(text[first:last], Role.BEARER, Origin(passage.span(first, last), NAME))
