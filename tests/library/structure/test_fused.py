from __future__ import annotations

import pytest

from luoshi.source import Block, BlockKind
from luoshi.structure.fused import NumberTrack, part_fused
from luoshi.structure.paragraph import Paragraph


def parts(*texts: str) -> list[str]:
    """What the paragraphs of a text become, one after the other."""
    track = NumberTrack()
    found: list[str] = []
    for text in texts:
        whole = Paragraph(0, len(text), Block(BlockKind.PARAGRAPH, 0, len(text)))
        found += [text[p.start : p.end] for p, _ in part_fused(text, whole, track)]
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("做好检修。二、开展培训。", ["做好检修。", "二、开展培训。"]),
        ("要求：1.按时；2.保质。", ["要求：", "1.按时；", "2.保质。"]),
        ("一、工作任务（一）开展摸底", ["一、工作任务", "（一）开展摸底"]),
        ("一、甲。（责任单位：乙）二、丙。", ["一、甲。（责任单位：乙）", "二、丙。"]),
        ("第一条甲。第二条乙。", ["第一条甲。", "第二条乙。"]),
        ("检查：①水压；②接口。", ["检查：", "①水压；", "②接口。"]),
    ],
)
def test_must_part(text: str, expected: list[str]) -> None:
    assert parts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "按照前款第（一）、（二）项办理。",
        "依照第五条、第六条的规定补办。",
        "第一条甲。第五条规定的情形除外。",
        "投入1.5万元。",
        "完成率达到98.5%。2.5公里河道",
        "图①所示位置",
        "材料见（一）的要求",
        "三、四季度各一次",
    ],
)
def test_must_leave_alone(text: str) -> None:
    assert parts(text) == [text]


def test_a_number_without_a_stop_before_it_is_believed_where_it_is_the_next() -> None:
    assert parts("（一）摸清底数", "各村上报清单（二）开展整治") == [
        "（一）摸清底数",
        "各村上报清单",
        "（二）开展整治",
    ]
    assert parts("各村上报清单（二）开展整治") == ["各村上报清单（二）开展整治"]


def test_a_reference_to_the_next_number_is_no_item() -> None:
    assert parts("（一）摸清底数", "有前述情形（二）项的不予受理") == [
        "（一）摸清底数",
        "有前述情形（二）项的不予受理",
    ]
