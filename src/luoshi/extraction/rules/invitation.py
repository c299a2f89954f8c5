"""鼓励, 可以, 支持, 探索 invite: what may be done."""

import re

from luoshi.duty import Fate
from luoshi.extraction.passage import Passage

NAME = "invitation"

INVITES = re.compile(
    r"可(?<![不认许宁]可)(?=建设|试点|设立|享受|使用|选择|委托|聘请|面向|增设|采购)|鼓励|可以|提倡|倡导|有权|允许|支持|探索|可(?=按|由|根据|参照|结合|在|向|对|采[用取]|申请|通过|将|邀请|依|适当|自行|不|视(?=情|具体|实际|需要))"
)


def judge(passage: Passage) -> Fate | None:
    """A duty (that may be done) where the sentence invites or allows."""
    return Fate.DUTY if INVITES.search(passage.body) else None
