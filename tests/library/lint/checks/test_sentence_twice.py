"""What is said once need not be said again."""

from __future__ import annotations

import pytest

from luoshi.lint.checks import sentence_twice
from tests.library.lint.marking import marked, told

DRAFT = "青溪镇2026年工作要点\n\n一、重点工作\n各村要整治河道。\n{}\n"

FINDS = [
    (
        "各村要每季度开展一次河道巡查，形成巡查记录。\n各组要登记。\n各村要每季度开展一次河道巡查，形成巡查记录。",
        ["各村要每季度开展一次河道巡查，形成巡查记录。"],
    ),
    (
        "各村要每季度开展一次河道巡查，并形成巡查记录。\n各村要每季度开展一次河道的巡查、形成巡查记录。",
        ["各村要每季度开展一次河道的巡查、形成巡查记录。"],
    ),
    (
        "各村每月5日前报送隐患排查整治情况。\n各组要登记。\n各村每月10日前报送隐患排查整治情况。",
        ["各村每月10日前报送隐患排查整治情况。"],
    ),
    (
        "各村每季度报送隐患排查整治情况和数据。\n各组要登记。\n各村应当每季度报送隐患排查整治情况和数据。",
        ["各村应当每季度报送隐患排查整治情况和数据。"],
    ),
    (
        "各村每月报送隐患排查整治情况和数据。\n各组要登记。\n各村每月5日报送隐患排查整治情况和数据。",
        ["各村每月5日报送隐患排查整治情况和数据。"],
    ),
    (
        ("各村要每季度报送隐患排查整治情况和数据。\n各组要登记。\n各村应每季度报送隐患排查整治情况和数据。"),
        ["各村应每季度报送隐患排查整治情况和数据。"],
    ),
    ("二、工作保障\n各村要落实经费。\n三、工作保障\n各村要明确人员。", ["三、工作保障"]),
]

LEAVES = [
    "各村要每季度开展一次河道巡查，形成巡查记录。\n各组要每季度开展一次河道巡查，形成巡查记录。",
    "各村要认真落实。\n各村要认真落实。",
    "各村6月30日前报送隐患排查整治情况。\n各村12月31日前报送隐患排查整治情况。",
    "各村每年1月底前完成上述隐患排查整治工作。\n各村每年2月底前完成上述隐患排查整治工作。",
    "各村每月报送隐患排查整治情况和数据。\n各村每季度报送隐患排查整治情况和数据。",
    "各村要在6月底前完成全部河道整治并上报。\n各村要在9月底前完成全部河道整治并上报。",
    "（一）工作目标\n建成护河队。\n二、工作保障\n（一）工作目标\n各村要落实经费。",
]


@pytest.mark.parametrize(("text", "words"), FINDS)
def test_it_finds(text: str, words: list[str]) -> None:
    assert marked(sentence_twice, DRAFT.format(text)) == words


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str) -> None:
    assert marked(sentence_twice, DRAFT.format(text)) == []


def test_days_that_differ_are_told() -> None:
    text = "各村每月5日前报送隐患排查整治情况。\n各组要登记。\n各村每月10日前报送隐患排查整治情况。"
    assert "第 5 行的一句只有日期不同：“每月5日”和“每月10日”" in told(sentence_twice, DRAFT.format(text))
    same = "各村每月5日前报送隐患排查整治情况。\n各组要登记。\n各村每月5日前报送隐患排查整治情况。"
    assert "相同或几乎相同" in told(sentence_twice, DRAFT.format(same))
