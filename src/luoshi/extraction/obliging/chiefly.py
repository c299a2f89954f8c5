"""Work that is told by what it is bent on: 主要|核对库存数量."""

from __future__ import annotations

import re

from luoshi.extraction.wording.words import skip_adverbs, verb_at

#: 主要|调查客户的品质; not 主要领导, 主要解决…问题, 主要检查方式, 主要检查了….
_CHIEFLY = re.compile(r"主要(?!领导|解决|体现|反映|涉及|满足|实现|具备|取得|适应|集中|来|是|为)")
_CHIEF_THING = re.compile(
    "[的了过着在于是为有、：:]|内容|对象|范围|指标|结果|方[式法向面]|措施|做法|手段|问题|任务|目标|原因|表现|成效|人员|单位|部门|机构|项目|工作|标准|依据|领域|场所|设备"
)


def works_chiefly(text: str, start: int, end: int) -> bool:
    """Whether 主要 at `start` only says on what a work is bent: 主要|核对库存数量，并填写盘点表."""
    if not _CHIEFLY.match(text, start):
        return False
    at = skip_adverbs(text, start + 2)
    verb = verb_at(text, at)
    return verb > 0 and at + verb < end and not _CHIEF_THING.match(text, at + verb)
