"""What spares a sentence from the guard, and what does not."""

from __future__ import annotations

import pytest

from luoshi.extraction.scope import judge

SPARED = (
    "任何部门不得删除、屏蔽群众的批评意见。",
    "回应关切时不删评、不控评。",
    "对删除差评的商户，依法查处。",
    "招录时核查学历，不得询问与岗位无关的宗教信仰。",
    "宗教信仰不得作为录用依据。",
    "业主群内的诈骗链接一律撤回。",
    "报送舆情监测的文件一律废止。",
)
MARKED = (
    "屏蔽群众的批评意见。",
    "删评、控评要快。",
    "对不删除差评的商户，依法查处。",
    "招录时核查宗教信仰。",
    "业主群内的诈骗链接和不满言论一律删除。",
    "不得不删评的，由宣传科办理。",
    "每日报送舆情监测情况。",
)


@pytest.mark.parametrize("text", SPARED)
def test_spares(text: str) -> None:
    assert judge(text) is None


@pytest.mark.parametrize("text", MARKED)
def test_spares_nothing_else(text: str) -> None:
    assert judge(text) is not None
