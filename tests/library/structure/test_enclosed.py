"""Where attachments begin, and that no heading of the letter holds their tables."""

from __future__ import annotations

import pytest

from luoshi.structure import SegmentKind
from luoshi.structure.tables import says_nothing
from tests.library.structure.plans import outline

_LETTER = "关于开展消防检查的通知\n一、要求\n（一）加强宣传\n各村要张贴消防告示。\n"
_SIGNED = "石桥镇人民政府\n2026年5月8日\n"
_TABLE = "| 时间 | 检查内容 |\n| 5月20日 | 粮库用电 |\n"


def _above_row(text: str) -> list[str]:
    """The titles of the Items that the first row of a text stands in."""
    plan = outline(text)
    row = next(s for s in plan.segments if s.kind is SegmentKind.ROW)
    return [item.title for item in plan.path(row.item)]


@pytest.mark.parametrize(
    "name",
    [
        "附件2：检查日程表\n",
        "附件2 检查日程表\n",
        "附件1-2：检查日程表\n",
        "附件：检查日程表\n",
        "附表1：检查日程表\n",
        "附：检查日程表\n",
        "附件2：石桥镇夏季消防\n检查日程表\n",
        "附件2：检查日程表\n填报单位：\n",
    ],
)
@pytest.mark.parametrize("signed", [_SIGNED, ""])
def test_the_table_of_an_attachment_stands_under_no_heading_of_the_letter(name: str, signed: str) -> None:
    assert _above_row(_LETTER + signed + name + _TABLE) == []


def test_a_table_below_the_list_of_attachments_is_one_of_them() -> None:
    assert _above_row(_LETTER + "附件：1.登记表\n2.日程表\n" + _SIGNED + _TABLE) == []


@pytest.mark.parametrize(
    "line", ["检查按下表进行。\n", "附近各村检查时间\n", "附件2：日程表\n各村按下面的时间自查。\n"]
)
def test_a_table_in_the_text_stays_under_its_heading(line: str) -> None:
    assert _above_row(_LETTER + line + _TABLE)[-1:] == ["加强宣传"]


@pytest.mark.parametrize("text", ["/", "／", "—", "——", "-", "无", "暂无", "（无）"])
def test_cells_that_say_nothing(text: str) -> None:
    assert says_nothing(text)


@pytest.mark.parametrize("text", ["", "无锡", "3/4", "全无", "1-2", "有", "无异常", "10"])
def test_cells_that_say_something(text: str) -> None:
    assert not says_nothing(text)
