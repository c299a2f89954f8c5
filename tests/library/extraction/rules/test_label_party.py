"""【X】 and X（time）： in front of the work: X is to do it."""

from __future__ import annotations

import pytest

from luoshi.extraction.rules import label_party
from tests.library.extraction.fields import bearers_by

FINDS = [
    ("【安全科】6月30日前修订应急预案。", "安全科 bearer"),
    ("[安全科] 修订应急预案，6月30日前完成。", "安全科 bearer"),
    ("安全科（6月30日前）：修订应急预案。", "安全科 bearer"),
    ("教务处（每月）：检查教室门窗。", "教务处 bearer"),
    ("安全科——6月30日前修订应急预案。", "安全科 bearer"),
    ("【安全科、办公室】6月30日前修订应急预案。", "安全科 bearer|办公室 bearer"),
]

LEAVES = [
    "【培训补贴】县人社局6月底前发放补贴。",
    "【安全科】由办公室修订应急预案。",
    "应急预案——6月30日前修订。",
    "修订应急预案（6月30日前）：先易后难。",
    "安全科（联系人：王明）：6月底前修订应急预案。",
]


@pytest.mark.parametrize(("text", "expected"), FINDS)
def test_finds(text: str, expected: str) -> None:
    assert bearers_by(label_party, text) == expected.split("|")


@pytest.mark.parametrize("text", LEAVES)
def test_leaves_alone(text: str) -> None:
    assert bearers_by(label_party, text) == []
