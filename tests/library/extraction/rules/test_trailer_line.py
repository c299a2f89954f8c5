"""A line that only names who or when is context; a sentence that does is a duty."""

from __future__ import annotations

import pytest

from luoshi.duty import Fate
from luoshi.extraction.rules import trailer_line
from tests.library.extraction.reading import must_find, must_leave_alone

FOUND = (
    ("一、日常管理\n修订值班办法。\n责任单位：县应急管理局\n", "责任单位：县应急管理局"),
    (
        "一、日常管理\n修订值班办法。\n（责任单位：县应急管理局、县民政局）\n",
        "（责任单位：县应急管理局、县民政局）",
    ),
    (
        "一、日常管理\n修订值班办法。\n牵头单位：县水利局；配合单位：各乡镇人民政府\n",
        "牵头单位：县水利局；配合单位：各乡镇人民政府",
    ),
    ("一、日常管理\n修订值班办法。\n完成时限：2026年6月底前\n", "完成时限：2026年6月底前"),
    ("一、日常管理\n修订值班办法。\n责任人：张三\n", "责任人：张三"),
)

LEFT = (
    ("一、日常管理\n修订值班办法。（责任单位：县应急管理局）\n", Fate.DUTY),
    ("一、日常管理\n责任单位应当按月报告。\n", Fate.DUTY),
    ("一、日常管理\n县应急管理局负责修订值班办法。\n", Fate.DUTY),
    ("一、日常管理\n明确完成时限，修订值班办法。\n", Fate.DUTY),
    ("一、日常管理\n牵头单位要召集配合单位会商。\n", Fate.DUTY),
)


@pytest.mark.parametrize(("text", "words"), FOUND)
def test_it_finds(text: str, words: str) -> None:
    must_find(trailer_line, text, words, fate=Fate.CONTEXT)


@pytest.mark.parametrize(("text", "fate"), LEFT)
def test_it_leaves_alone(text: str, fate: Fate) -> None:
    must_leave_alone(trailer_line, text, fate)
