"""Why and on what ground a document is made is no duty: 为了…，根据…，制定本办法；现提出如下意见."""

import re

from luoshi.duty import Fate
from luoshi.extraction.passage import Passage
from luoshi.extraction.rules.invitation import INVITES
from luoshi.extraction.wording.orders import COMMANDS

NAME = "purpose"

_MADE = re.compile(
    r"(?:制定|制订|特制定|修订|拟定)(?:了)?(?:本(?!单位|部门|行政|地|市|级|校|院|企业|机构|行业|系统|区|省|县|辖|村|社|乡|镇|街|科|处|室|公司|岗|班|片|专业|年级|学科|集团|店|园|馆|站|所|局|厂|组|人|家庭|预案(?!$))|如下|以下|此|《)"
)
#: 为鼓励…，支持…，制定本办法: what is invited is the purpose.
_ENDS = re.compile(r"(?:制定|制订|特制定|修订)本[^，。]{2,10}$")
_OPENS = re.compile(
    r"(?=[特原同现兹如以])(?:^特此|^(?:原则)?同意|(?:(?<![发实出体表兑呈再展涌])现|特(?![困别色大种定殊])|兹).{0,40}(?:如下|以下|通知|通报|公告|意见|方案|印发|公布)|如下[：:。]?$|以下(?:意见|方案|措施|要求|通知)[：:。]?$)"
)
#: What is laid before those above: 以上情况，请予审议; 妥否，请批示.
_SUBMITS = re.compile(
    r"(?:以上|上述|如上|妥否|当否|可否|是否妥当)[^。；]{0,24}请[^，。；]{0,6}(?:审[议定批阅查示]|批[示复准]|指[示正]|核[示准])$"
)
#: With what a letter closes, whatever stands before it.
_CLOSES = re.compile("特此(?:通知|公告|通告|函[复告达]|报告|批复|说明|证明|公示|请示|通报)")
#: 本制度旨在规范…, 本次会议旨在总结….
_AIMS = re.compile("本[^，。；]{1,8}旨在")
_REQUEST = re.compile(r"请[^示求]")


def judge(passage: Passage) -> Fate | None:
    """Context for the sentence that opens a document."""
    text = passage.body
    if ("请" in text and _SUBMITS.match(text)) or _CLOSES.fullmatch(text):
        return Fate.CONTEXT
    if not (_makes(text) or _opens(passage) or _AIMS.match(text)) or COMMANDS.search(text):
        return None
    return None if INVITES.search(text) and not _ENDS.search(text) else Fate.CONTEXT


def _makes(text: str) -> bool:
    grounds = text.startswith(("为", "依据", "按照", "本着")) or "根据" in text or "结合" in text
    return grounds and _MADE.search(text) is not None


def _opens(passage: Passage) -> bool:
    text = passage.body
    if passage.segment.item is not None and not text.startswith("为"):
        return False
    return _OPENS.search(text) is not None and not _REQUEST.search(text)
