"""A clock without a period can be neither kept nor missed."""

from __future__ import annotations

import pytest

from luoshi.lint.checks import vague_clock
from tests.library.lint.marking import marked

DRAFT = "青溪镇2026年工作要点\n\n一、重点工作\n各村要整治河道。\n{}\n"

FINDS = [
    ("各村要定期开展河道巡查。", ["定期"]),
    ("各村要适时召开现场会。", ["适时"]),
    ("各村要开展常态化巡查。", ["常态化"]),
    ("各村要组织开展经常性的演练。", ["经常性"]),
    ("各村要常态化巡查河道。", ["常态化"]),
    ("各村要定期完善工作机制。", ["定期"]),
    ("各村要建立台账并定期更新管理制度。", ["定期"]),
]

LEAVES = [
    "各村要每季度开展一次河道巡查。",
    "各村要定期开展河道巡查，每季度不少于1次。",
    "各村要开展河道巡查。",
    "各村要做好常态化疫情防控。",
    "市场监管所要加强常态化监管。",
    "物流公司要开展邮件进出口常态化运输。",
    "各村要建立常态化的会商机制。",
    "各村要建立定期报送机制。",
    "各村要落实定期轮训制度。",
    "各村要落实危害告知、定期报告等制度措施。",
]


@pytest.mark.parametrize(("text", "words"), FINDS)
def test_it_finds(text: str, words: list[str]) -> None:
    assert marked(vague_clock, DRAFT.format(text)) == words


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str) -> None:
    assert marked(vague_clock, DRAFT.format(text)) == []


def test_a_rule_in_articles_is_left_alone() -> None:
    text = "办法\n第一条 各村应当定期巡查。\n第二条 各组应当定期登记。\n第三条 各户应当配合。\n"
    assert marked(vague_clock, text) == []
