"""One plan in the forms in which clerks and chats write it: each reads as the same two duties."""

from __future__ import annotations

from datetime import date

import pytest

import luoshi
from luoshi.cadence import Frame

_TITLE = "云溪县粮库安全工作方案\n\n"
_FORMS = {
    "fields": "任务名称：修订应急预案\n责任人：安全科\n完成时间：6月30日前\n\n"
    "任务名称：清理库房\n责任人：仓储科\n完成时间：7月15日前\n",
    "fields, who first": "责任单位：安全科\n工作任务：修订应急预案\n完成时限：6月30日前\n\n"
    "责任单位：仓储科\n工作任务：清理库房\n完成时限：7月15日前\n",
    "numbered, with lines of labels": "1. 修订应急预案\n责任单位：安全科\n完成时限：6月30日前\n"
    "2. 清理库房\n责任单位：仓储科\n完成时限：7月15日前\n",
    "numbered, with numbered labels": "一、修订应急预案\n1. 责任单位：安全科\n2. 完成时限：6月30日前\n"
    "二、清理库房\n1. 责任单位：仓储科\n2. 完成时限：7月15日前\n",
    "matters": "事项一：修订应急预案\n责任科室：安全科\n时限：6月30日前\n"
    "事项二：清理库房\n责任科室：仓储科\n时限：7月15日前\n",
    "what is to be put right": "问题1：应急预案过期。\n整改措施：修订应急预案。\n"
    "责任单位：安全科\n整改时限：6月30日前\n\n"
    "问题2：库房杂乱。\n整改措施：清理库房。\n责任单位：仓储科\n整改时限：7月15日前\n",
    "boxes with calls": "- [ ] 修订应急预案 @安全科 6月30日前\n- [ ] 清理库房 @仓储科 7月15日前\n",
    "boxes with brackets": "☐ 修订应急预案（安全科，6月30日前）\n☐ 清理库房（仓储科，7月15日前）\n",
    "bars": "修订应急预案 | 安全科 | 6月30日前\n清理库房 | 仓储科 | 7月15日前\n",
    "tabs": "任务\t责任单位\t完成时限\n修订应急预案\t安全科\t6月30日前\n清理库房\t仓储科\t7月15日前\n",
    "below who": "安全科：\n1. 6月30日前修订应急预案。\n仓储科：\n1. 7月15日前清理库房。\n",
    "below a line of who": "责任人：安全科\n1. 6月30日前修订应急预案。\n"
    "责任人：仓储科\n1. 7月15日前清理库房。\n",
    "below when": "6月30日前：\n安全科修订应急预案。\n7月15日前：\n仓储科清理库房。\n",
    "one line each": "任务：修订应急预案；责任人：安全科；截止：6月30日。\n"
    "任务：清理库房；责任人：仓储科；截止：7月15日。\n",
    "a form with its labels on the left": "| 任务名称 | 修订应急预案 |\n| 责任单位 | 安全科 |\n"
    "| 完成时限 | 6月30日前 |\n"
    "| 任务名称 | 清理库房 |\n| 责任单位 | 仓储科 |\n| 完成时限 | 7月15日前 |\n",
    "a form with two pairs in a row": "| 任务 | 修订应急预案 | 责任人 | 安全科 |\n"
    "| 时限 | 6月30日前 | 电话 | 无 |\n"
    "| 任务 | 清理库房 | 责任人 | 仓储科 |\n| 时限 | 7月15日前 | 电话 | 无 |\n",
    "short days": "安全科6.30前修订应急预案。\n仓储科7.15前清理库房。\n",
}
_MARKDOWN = {
    "lists in lists": "- 修订应急预案\n  - 责任人：安全科\n  - 截止：6月30日\n"
    "- 清理库房\n  - 责任人：仓储科\n  - 截止：7月15日\n",
    "headings": "## 修订应急预案\n\n**责任人**：安全科\n\n**截止日期**：6月30日\n\n"
    "## 清理库房\n\n**责任人**：仓储科\n\n**截止日期**：7月15日\n",
}


def _read(name: str, words: str) -> list[tuple[list[str], list[str]]]:
    document, _ = luoshi.read((_TITLE + words).encode(), name)
    extraction = luoshi.extract(document, Frame(year=2026))
    return [
        ([bearer.name for bearer in duty.bearers], [str(clock.cadence) for clock in duty.clocks])
        for duty in extraction.proposals
    ]


_EXPECTED = [(["安全科"], ["deadline 2026-06-30"]), (["仓储科"], ["deadline 2026-07-15"])]


@pytest.mark.parametrize("words", _FORMS.values(), ids=_FORMS)
def test_a_form_reads_as_its_two_duties(words: str) -> None:
    assert _read("plan.txt", words) == _EXPECTED


@pytest.mark.parametrize("words", _MARKDOWN.values(), ids=_MARKDOWN)
def test_a_form_of_markdown_reads_as_its_two_duties(words: str) -> None:
    assert _read("plan.md", words) == _EXPECTED


def test_a_heading_of_a_topic_above_labels_is_no_work() -> None:
    words = "一、工作任务\n任务：修订应急预案\n责任人：安全科\n截止：6月30日\n"
    assert _read("plan.txt", words) == _EXPECTED[:1]


def test_a_list_that_tells_whom_it_speaks_of_is_no_label() -> None:
    words = "一、职责分工\n1. 责任单位：要按时报送进度。\n2. 配合单位：应当提供资料。\n"
    assert len(_read("plan.txt", words)) == 2


def _table(rows: str) -> list[tuple[list[str], list[str]]]:
    return _read("plan.txt", "一、任务分解\n" + rows)


def test_months_that_a_row_ticks_are_its_time() -> None:
    head = "| 任务 | 责任科室 | 5月 | 6月 | 7月 |\n"
    rows = f"{head}| 修订应急预案 | 安全科 |  | √ | √ |\n| 清理库房 | 仓储科 | ● |  |  |\n"
    assert _table(rows) == [
        (["安全科"], ["window 2026-06-01/2026-07-31"]),
        (["仓储科"], ["window 2026-05-01/2026-05-31"]),
    ]


def test_the_same_as_above_names_whom_the_row_above_names() -> None:
    rows = (
        "| 任务 | 责任单位 | 时限 |\n| 修订应急预案 | 安全科 | 6月30日前 |\n| 清理库房 | 同上 | 7月15日前 |\n"
    )
    assert [names for names, _ in _table(rows)] == [["安全科"], ["安全科"]]


def test_of_a_column_for_two_parts_the_first_leads() -> None:
    document, _ = luoshi.read(
        f"{_TITLE}一、任务\n| 任务 | 牵头单位/配合单位 |\n| 修订应急预案 | 安全科/办公室/仓储科 |\n".encode(),
        "plan.txt",
    )
    (duty,) = luoshi.extract(document, Frame(year=2026)).proposals
    assert [(b.name, b.role.value) for b in duty.bearers] == [
        ("安全科", "lead"),
        ("办公室", "support"),
        ("仓储科", "support"),
    ]


def test_persons_by_name_act_and_not_their_posts_beside() -> None:
    rows = "| 姓名 | 角色 | 任务 |\n| 刘浩 | 文档负责人 | 修订应急预案 |\n| 赵磊 | 开发负责人 | 清理库房 |\n"
    assert [names for names, _ in _table(rows)] == [["刘浩"], ["赵磊"]]


def test_an_account_in_the_column_of_who_acts_is_a_name() -> None:
    rows = "| 任务 | 负责人 |\n| 修订应急预案 | @liuhao |\n| 清理库房 | @zhao-lei |\n"
    assert [names for names, _ in _table(rows)] == [["@liuhao"], ["@zhao-lei"]]


def test_a_month_ticked_in_december_is_the_next_years() -> None:
    head = "一、任务\n| 任务 | 责任科室 | 12月 | 1月 |\n"
    rows = f"{head}| 修订应急预案 | 安全科 | √ |  |\n| 清理库房 | 仓储科 |  | √ |\n"
    document, _ = luoshi.read((_TITLE + rows).encode(), "plan.txt")
    extraction = luoshi.extract(document, Frame(year=2026, issued=date(2026, 12, 1)))
    assert [str(clock.cadence) for duty in extraction.proposals for clock in duty.clocks] == [
        "window 2026-12-01/2026-12-31",
        "window 2027-01-01/2027-01-31",
    ]
