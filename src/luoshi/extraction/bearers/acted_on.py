"""Those whom a case befalls, and to whom what follows is done: 申请人|补齐材料的，及时办结."""

from __future__ import annotations

import re

from luoshi.extraction.passage import Passage
from luoshi.extraction.wording.binding import Subject

#: How many there are, of which another clause says what follows: 投标人在3家及以上的，采取….
_STATE = re.compile(
    r"(?:在|超过|不足|达到?)[一二三四五六七八九十百千万两]{1,5}(?:人|名|家|户|元|吨|张|平方米)(?:及?以[上下]|的)"
    r"|(?:仅|只)?(?:在|为|有|是|超过|不足|达到?|少于|多于|未达)[^，]{0,4}?\d[\d.]*(?!\d|[年月日时]|个?(?:工作日|月|小时))"
)
#: What a party asks of those who are then to act: 消费者|要求提供凭证的，应当予以提供.
_DEMANDS = re.compile(
    r"(?:要求|请求)[^，。；]{2,30}的，(?:(?:应当?|要|须)(?:予以|给予|及时|依法|组织|举行)|(?:按照?|依照)[^，。；]{2,30}(?:执行|办理|处理))"
)
#: What only an authority does, whatever befell the party: 专家|与申报单位有合作关系的，不得选取.
_BY_AUTHORITY = re.compile(
    r"(?:不得|不予|不再|不)(?:选取|选用|聘用|聘任|录用|录取|任用|提拔)|不予(?:行政)?处罚|(?:在[^，。；]{2,10}前)?不适用"
    r"|(?:依法|应当?|一律)*[纳列记]入[^，。；]{0,12}(?:失信|信用|黑名单|异常名录)"
)
#: What is done for those who ask for something.
_SERVED = re.compile(
    "(?:(?:应当?|要|须|必须|可以|依法|一律)*(?:在[^，。；]{2,14}内)?(?:及时|当场|即时|立即|优先|直接)*)"
    "(?:办结|办理完毕|予以(?:受理|办理|登记|批准|退还|退款)|受理|核发|发放|发给|批准|准予|退还|退款|答复)"
)
#: Those who ask for something.
_ASKER = re.compile(
    r"(?:申请|申报|参保|投保|投诉|举报|信访|来访|求助|当事|缴费|纳税|报名|报考|办事|服务对)[人者象]?(?:人员|群众|企业|单位)?"
    r"|[考学]生|用户|群众|消费者|客户|旅客|乘客|读者|患者|居民|村民|业主|家长|市民"
)
_BEHIND_CASE = re.compile("的，")
#: What others do before they name them again: 考生|不同意公开的，不得要求|考生签字.
_TO_THEM = re.compile("(?:要求|告知|通知|限制|强迫|限定|指定|安排|责令|督促|提醒|[对向为给])$")


def is_acted_on(passage: Passage, subject: Subject) -> bool:
    """Whether what follows the case of a party is done to it, by others."""
    text = passage.text
    if _STATE.match(text, subject.after) or _DEMANDS.match(text, subject.after):
        return True
    then = _BEHIND_CASE.search(text, subject.after, passage.end)
    if then is None or not subject.names:
        return False
    if _BY_AUTHORITY.match(text, then.end()):
        return True
    start, end = subject.names[-1]
    if _SERVED.match(text, then.end()) and _ASKER.fullmatch(text, start, end):
        return True
    return _is_named_again(text, text[start:end], then.end(), passage.end)


def _is_named_again(text: str, name: str, start: int, end: int) -> bool:
    """Whether the first clause behind a case names its party as the one to whom something is done."""
    again = text.find(name, start, end)
    return again > 0 and text.find("，", start, again) < 0 and _TO_THEM.search(text, start, again) is not None
