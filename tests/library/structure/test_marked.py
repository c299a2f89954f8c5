"""What stands before the words of a line: bullets and boxes, and signs that are none."""

from __future__ import annotations

import pytest

from tests.library.extraction.reading import plan_of

_PLAN = "云溪县粮库安全制度\n\n一、岗位\n\n安全员职责：\n{0}每日检查仓房门窗。\n{1}核对进出库单据。\n"
_BULLETS = tuple("·▪➢➤►▶√✓✔○◇▲△※+●■◆•★□☐")
_NUMBERS = (("【1】", "【2】"), ("[1]", "[2]"), ("❶", "❷"), ("（A）", "（B）"), ("(a)", "(b)"))
_DECIMALS = (("1.1 ", "1.2 "), ("3-1 ", "3-2 "))


@pytest.mark.parametrize(("first", "second"), [*zip(_BULLETS, _BULLETS, strict=True), *_NUMBERS, *_DECIMALS])
def test_entries_below_a_label_are_told_by_their_sign(first: str, second: str) -> None:
    duties = plan_of(_PLAN.format(first, second)).proposals
    assert [[bearer.name for bearer in duty.bearers] for duty in duties] == [["安全员"], ["安全员"]]


@pytest.mark.parametrize("words", ["○○局", "△△镇", "+5%", "√3"])
def test_a_sign_that_no_word_follows_is_no_bullet(words: str) -> None:
    told = [segment.text for segment, _ in plan_of(_PLAN.format("", f"{words}为示例；")).judged()]
    assert any(text.startswith(words) for text in told)


def test_a_box_before_a_figure_is_no_part_of_the_words() -> None:
    told = [segment.text for segment, _ in plan_of(_PLAN.format("- [ ] ", "- [ ] 22:00")).judged()]
    assert told[-1].startswith("22:00核对")
