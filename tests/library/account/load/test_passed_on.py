from __future__ import annotations

import pytest

from luoshi.account.load.passed_on import PassedOn


@pytest.mark.parametrize(
    ("text", "act", "names"),
    [
        ("县民政局督促各养老院每周自查", "自查", ("各养老院",)),
        ("县民政局组织各社区、各养老院开展自查", "自查", ("各社区", "各养老院")),
        ("县民政局督促各养老院整改，每周自查", "自查", ()),
        ("县民政局组织养老院检查", "检查", ()),
        ("县民政局督促养老院检查消毒", "检查", ("养老院",)),
        ("县民政局组织开展自查", "自查", ()),
        ("县民政局组织专家检查消毒", "检查", ()),
        ("县民政局组织各养老院开展培训", "培训", ()),
        ("县民政监督管理部门每周检查", "检查", ()),
        ("加强技术指导、养老机构检查", "检查", ()),
        ("督促各养老院负责人每周检查", "检查", ("各养老院负责人",)),
        ("每周自查，由县民政局督促各养老院整改", "自查", ()),
    ],
)
def test_who_does_what_another_sees_to(text: str, act: str, names: tuple[str, ...]) -> None:
    assert PassedOn(text, len(text)).to(text.index(act)) == names


def test_a_name_passes_nothing_on() -> None:
    text = "县组织养老机构每周检查办公室"
    assert PassedOn(text, len(text), [(0, len(text))]).to(text.index("检查")) == ()


def test_who_is_named_behind_does_it_himself() -> None:
    text = "督促各养老院整改并由县民政局每周检查"
    assert PassedOn(text, len(text)).to(text.index("检查"), text.index("县民政局")) == ()


@pytest.mark.parametrize(
    ("text", "passes"),
    [("县民政局督导各养老院每周巡查", True), ("县民政局每周督导各养老院", False)],
)
def test_a_word_that_passes_on_is_no_act_of_its_own(text: str, *, passes: bool) -> None:
    assert PassedOn(text, len(text)).is_verb(text.index("督导")) is passes
