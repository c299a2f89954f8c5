"""Handed up: the bare verb 报 that asks for a report (将进展情况报县政府办), and the paper that it hands up.

In most words 报 is a part of another (报名, 填报, 公报); alone it has somebody behind it who is told.
"""

from __future__ import annotations

import re

#: Words whose last part is 报, and which tell a report in another way or none.
_PARTS = "上汇简专通申预公举情海快呈续转填核警谎瞒虚迟漏误捷电播回禀早晚党学墙登见"
#: 报 in these is a word with what stands behind it.
_LONGER = "送告表名到销警废刊纸社考价关修酬备批请审账帐失停答复业致"
_WHOLE = "局委办府科室站厅部所院处组股会司校园中心"
_UP = re.compile(
    f"(?<![{_PARTS}])报(?![{_LONGER}])[给至到经由]?"
    f"[^，,。；;：:、（(\n]{{0,24}}?(?:[{_WHOLE}]|领导|部门|单位|机关|上级|主任|书记|[省市县区镇乡]长)"
    "(?=[，,。；;：:、（(\n]|$|[和及与并]|备案|备查|存档|存查|汇总|知悉|后)"
)
#: What is told by 将 or 把 goes to whoever stands behind 报: 将情况报县里.
_UP_WITH_OBJECT = re.compile(f"(?<![{_PARTS}])报(?![{_LONGER}])[^，,。；;：:、（(\n]{{1,24}}")
_OBJECT = re.compile("(?<!即)(?:将|把)(?!来)")
#: Leave that is asked for is no report (报县政府批准后实施), nor a case (需要报县民政局备案的，…).
_SPARED = re.compile(
    "[^，,。；;：:\n]{0,24}?(?:批准|审批|审定|审核|审查|审议|核准|核定|同意|认定|裁定|研究|决定|确定|处理|立案|的[，,：:])"
)
_SENDS = re.compile("报送|上报|提交|报")
#: No paper stands farther from the verb that hands it up.
_FARTHEST = 20


def hands_up(text: str, at: int, before: str) -> bool:
    """Whether 报 at a place is a verb alone that hands something up; before: its clause up to there."""
    pattern = _UP_WITH_OBJECT if _OBJECT.search(before) else _UP
    return pattern.match(text, at) is not None and _SPARED.match(text, at) is None


def is_handed_up(text: str, end: int, before: str) -> bool:
    """Whether a paper that ends at a place is handed up behind it: 将自查情况|报医务科.

    before: its clause up to the paper.
    """
    if not _OBJECT.search(before):
        return False
    sends = _SENDS.search(text, end, end + _FARTHEST)
    if sends is None or re.search("[，,。；;：:并\n]", text[end : sends.start()]):
        return False
    return sends.group() != "报" or hands_up(text, sends.start(), before)


def names_object(before: str) -> bool:
    """Whether 将 or 把 names an object in a clause up to its verb."""
    return _OBJECT.search(before) is not None


def handed_up(before: str) -> str:
    """What 将 or 把 names in a clause up to its verb, else all of it: 将|统计表|报."""
    last = max((found.end() for found in _OBJECT.finditer(before)), default=0)
    return before[last:]
