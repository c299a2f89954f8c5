"""A sentence that only opens a list is context: 应当履行下列职责：; with a command of its own it obliges."""

import re

from luoshi.duty import Fate
from luoshi.extraction.passage import Passage

NAME = "lead-in"

_BARE = re.compile(
    r"(?:下列|以下|如下|其)?[^，。；]{0,18}(?:职责|义务|条件|情形|行为|内容|任务|工作|事项|程序|要求|原则|规定|措施|标准|材料|信息|方式|资料|目标|范围|步骤|情况|处罚|权利|制度|之一)(?:之一)?(?:的)?[：:]$"
)
_DUTY_WORDS = re.compile(
    r"(?:履行|承担|具有|享有|具备|符合|遵守|包括|有|主要是|为)[^，]{0,4}(?:下列|以下|如下)|^(?:主要)?(?:职责|任务|内容|要求|目标|原则)"
)
_OWN = re.compile(
    r"负总责|负.{0,8}责(?:任|$)|负责|(?<![主需重])要(?![求素点])|采取|做好|必须|请|由|责令|处|给予|重点"
    r"|应当(?!(?:依法|依照|认真|切实|严格)*(?:履行|具备|符合|遵循|承担|遵守|具有|有)(?![^，]{0,4}责任))"
)


def judge(passage: Passage) -> Fate | None:
    """Context for a bare opener of a list or of a table."""
    if not passage.leads_in:
        return None
    text = passage.body
    clause_start, clause_end = passage.clauses[-1] if passage.clauses else (0, 0)
    last = passage.text[clause_start:clause_end]
    if len(passage.clauses) == 1 and len(text) <= 10:
        return Fate.CONTEXT
    if _DUTY_WORDS.search(last) and not _OWN.search(text):
        return Fate.CONTEXT
    return None
