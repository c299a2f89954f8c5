"""A sentence that only opens a list is context: 应当履行下列职责：; with a command of its own it obliges."""

import re

from luoshi.duty import Fate
from luoshi.extraction.passage import Passage
from luoshi.extraction.wording.orders import COMMANDS
from luoshi.extraction.wording.words import commands_at

NAME = "lead-in"

_BARE = re.compile(
    r"(?:职责|职能|义务|任务|内容|要求|目标|条件|标准|程序|流程|步骤|分工|原则|名单)(?:分别)?(?:是|为|有|如下|包括)?[：:]$|包括[：:]$"
)
_DUTY_WORDS = re.compile(
    r"(?:履行|行使|承担|具有|享有|具备|符合|遵守|包括|有|主要是|为)[^，]{0,4}(?:下列|以下|如下)|^(?:主要)?(?:职责|任务|内容|要求|目标|原则)"
)
_OWN = re.compile(
    r"承担[^，：]{2,24}责任，|之一者，?(?:可以?|不予|不得|应|须|要|予以|取消|按)|负总责|负.{0,8}责(?:任|$)|应(?:严格|认真|切实|自觉)*(?:掌握|执行|落实|遵守|做好)[^：]{2,40}，|负责|(?<![主需重])要(?![求素点])|采取|做好|必须|请|由|责令|处|给予|予以|重点(?!实验室|单位|领域|行业|企业|项目|人群|地区)"
    r"|应当(?!(?:依法|依照|认真|切实|严格)*(?:履行|承担|具有|有)(?![^，]{0,4}责任))"
    r"(?!(?:(?:依据|依照|按照|根据)[^，]{2,30}，|在[^，]{2,12}内)?(?:依法)?履行(?:下列|以下|如下)[^，]{0,14}$)"
    r"|(?:应|须|需)(?:同时|分别)?(?:具备|符合|满足|遵守|遵循|达到|提供|提交|包括|包含)"
)
#: What ends in nothing but the name of a list, whatever stands before it: 甲局负责下列工作：, 主要职责是：.
_ONLY_OPENS = re.compile(
    r"负责[^，。：]{0,24}(?:下列|以下|如下)[^，。：]{0,6}工作[：:]$|(?:请|敬请|望)[^，。：]{0,14}(?:注意|牢记|知晓|了解)(?:下列|以下|如下)[^，。：]{0,6}[：:]$|，(?:其)?(?:主要|具体)?(?:工作)?(?:职责|任务|职能)(?:是|为)?[：:]$"
)


def judge(passage: Passage) -> Fate | None:
    """Context for a bare opener of a list or of a table."""
    if not passage.leads_in:
        return None
    text = passage.body
    clause_start, clause_end = passage.clauses[-1] if passage.clauses else (0, 0)
    last = passage.text[clause_start:clause_end]
    if len(passage.clauses) == 1 and len(text) <= 10 and not COMMANDS.search(text):
        return Fate.CONTEXT
    if _ONLY_OPENS.search(passage.text) and not COMMANDS.search(text):
        return Fate.CONTEXT
    if _OWN.search(text):
        return None
    bare = _BARE.search(passage.text) and not commands_at(passage.text, passage.start)
    if not bare and not _DUTY_WORDS.search(last):
        return None
    return None if passage.sets_time_first else Fate.CONTEXT
