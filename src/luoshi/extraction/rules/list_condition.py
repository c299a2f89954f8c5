"""Items under 应当具备下列条件： are demanded, each of them; what they name as a mere thing is not."""

import re
from functools import lru_cache

from luoshi.duty import Fate
from luoshi.extraction.passage import Passage

NAME = "list-condition"

#: An opener that demands what its items tell; 符合下列条件的，可以… only tells for whom.
_CONDITIONS = re.compile(
    r"(?:应当?|必须|须|需(?!要)|需要|确定)[^。：；]{0,40}?(?:具备|符合|满足|达到)[^，。：；]{0,6}(?:下列|以下|如下)[^，。：；]{0,10}(?:条件|要求|标准)(?!的|之一)[^。：]{0,60}[：:]$"
    r"|(?:应当?|必须)[^。：；]{4,120}，(?:并|且|同时)?(?:具备|符合|满足)(?:下列|以下|如下)[^，。：；]{0,8}(?:条件|要求|标准)[：:]$"
)
_CATCH_ALL = re.compile(
    r"[^，。]{0,30}(?:规定|约定|要求|认为|需要|确定)的?其他[^，。]{1,16}|其他[^，。]{0,20}(?:条件|要求|标准)"
)
#: What an item only names: 本单位的实际情况, 有关标准的规定.
_THING = re.compile(
    r"(?!具?有(?!关)|无|符合|[^，。]*(?:已|能|应|须|可|不))[^，]{0,40}(?:情况|规定|标准|内容|资料|材料|实际|文件|条件)"
)


@lru_cache(maxsize=256)  # many items stand below the same opener
def _sets_conditions(opener: str) -> bool:
    return _CONDITIONS.search(opener) is not None


def judge(passage: Passage) -> Fate | None:
    """A duty for an item of a list of conditions that are demanded."""
    lead_ins = passage.place.lead_ins
    if not lead_ins or not _sets_conditions(lead_ins[0].text):
        return None
    text = passage.body
    if text.endswith("的") or _CATCH_ALL.fullmatch(text) or _THING.fullmatch(text):
        return Fate.CONTEXT
    return Fate.DUTY
