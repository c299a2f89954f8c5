from __future__ import annotations

import pytest

from luoshi.account import Uptake, compared
from luoshi.account.terms.strictness import Slack
from tests.library.extraction.reading import plan_of

TITLES = ("临江市2026年工作要点\n\n", "长宁县2026年工作方案\n\n")


def uptake(above: str, below: str) -> Uptake:
    texts = (
        "".join(f"{n}. {s.strip()}\n" for n, s in enumerate(side.split("/"), 1)) for side in (above, below)
    )
    return compared(*(plan_of(title + text) for title, text in zip(TITLES, texts, strict=True)))


#: Duties above, ours, and what becomes of those above: 有 offered, 近 only near, 无 nothing.
STATES = """
各县区每月检查乡镇敬老院消防。/各县区每月检查民办养老院消防。 | 县民政局每月检查乡镇敬老院消防。 | 有近
各县区6月底前完成水闸闸门检修。/各县区9月底前完成泵站闸门检修。 | 县水利局6月底前完成水闸闸门检修。 | 有近
各县区每月检查加油站。/各县区每月检查液化气站。 | 县应急局每月检查加油站、液化气站。 | 有有
各县区加强统计基层基础建设。 | 县民政局加强养老服务基层基础建设。 | 近
各县区清理河道沿线漂浮物和水草。 | 县水利局清除河道沿线漂浮物和水草。 | 有
各县区每月检查加油站。 | 县文旅局举办龙舟赛。 | 无
各县区每月检查加油站。/各县区每月检查加油站。 | 县应急局每月检查加油站。 | 有有
"""


@pytest.mark.parametrize("line", STATES.strip().splitlines())
def test_what_answers_to_another_or_is_of_another_thing_takes_up_nothing(line: str) -> None:
    above, below, wanted = (part.strip() for part in line.split("|"))
    answers = uptake(above, below).answers
    assert "".join("有" if a.offers else "近" if a.near else "无" for a in answers) == wanted
    assert not any(answer.offers and (answer.near or answer.unread) for answer in answers)


def test_what_is_near_is_told_with_its_likeness() -> None:
    (_, answer) = uptake(
        "各县区每月检查乡镇敬老院消防。/各县区每月检查民办养老院消防。",
        "县民政局每月检查乡镇敬老院消防。",
    ).answers
    assert [0 < offer.likeness < 1 for offer in answer.near] == [True]
    assert "敬老院" in answer.near[0].below.words


def test_a_plan_takes_up_all_of_itself() -> None:
    text = (
        "各县区每月检查敬老院。/各县区每月检查养老院。/各县区6月底前改造敬老院。/各县区不得占用敬老院通道。"
    )
    same = plan_of(TITLES[0] + "".join(f"{n}. {s}\n" for n, s in enumerate(text.split("/"), 1)))
    assert len(compared(same, same).taken_up) == len(same.proposals) == 4


def test_a_paper_that_another_of_ours_asks_for_is_not_left_out() -> None:
    above = "各县区年底前完成河道自查，形成河道自查报告。"
    (answer,) = uptake(above, "县水利局年底前完成河道自查。").answers
    assert [each.slack for each in answer.offers[0].looser] == [Slack.UNLIKE]
    (answer,) = uptake(above, "县水利局年底前完成河道自查。/县水利局报送河道自查报告。").answers
    assert [each.slack for each in answer.offers[0].looser] == []
