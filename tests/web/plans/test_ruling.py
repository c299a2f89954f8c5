"""Rules in words: an example is set off from what the rule says."""

from __future__ import annotations

import pytest

from luoshi_web.plans.ruling import Ruling, ruling_of


@pytest.mark.parametrize(
    ("name", "zh", "en"),
    [
        (
            "timed",
            Ruling("写明多久一次或何时完成的句子就是任务。", "每日至少续报1次"),
            Ruling("A sentence that says how often or by when obliges.", "每日至少续报1次, 考核每年进行一次"),
        ),
        (
            "heading-trailer",
            Ruling("标题末尾的括注写明谁、何时，管它下面的各句。", "一、科技创新（由区科技局牵头）"),
            Ruling(
                "A bracket that closes a heading names who and when for all below it.",
                "一、科技创新（由区科技局牵头）",
            ),
        ),
    ],
)
def test_an_example_is_told_by_itself(name: str, zh: Ruling, en: Ruling) -> None:
    assert (ruling_of(name, "zh"), ruling_of(name, "en")) == (zh, en)


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("prohibition", "不得、严禁、禁止：不许做的事。"),
        ("command", "应当、必须、要、应、须：约束写明的一方，没有写明就约束读者。"),
        ("trailer-line", "只写谁或何时的单独一行（责任单位：…），是对上面各句说的。"),
        ("list-prohibition", "“不得有下列行为：”之下各条，都是不许做的事。"),
        ("heading", "统领下文的标题是背景，即使用祈使语气。"),
        ("no-such-rule", ""),
    ],
)
def test_a_sentence_without_example_stays_whole(name: str, says: str) -> None:
    assert ruling_of(name, "zh") == Ruling(says)


def test_what_follows_a_colon_and_is_no_example_stays_in_english() -> None:
    for name in ("prohibition", "joint-party", "lead-in"):
        assert not ruling_of(name, "en").example
