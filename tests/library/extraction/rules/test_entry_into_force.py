"""When a document holds is no duty; a command beside it is."""

from __future__ import annotations

import pytest

from luoshi.duty import Fate
from luoshi.extraction.rules import entry_into_force
from tests.library.extraction.reading import must_find, must_leave_alone

PLAN = "一、日常管理\n{}\n"

FOUND = (
    "本办法自2026年5月1日起施行。",
    "本细则自印发之日起实施，有效期五年。",
    "原《档案借阅规定》同时废止。",
    "本要求由县消防救援大队解释，解释权归该大队。",
    "上级另有规定的，从其规定。",
    "公开目录规定不需要签字的除外。",
    "具体标准以县民政局公布的目录为准。",
    "原《护河队管理办法》废止。",
    (
        "2003年5月8日县水利局令第3号公布的《灌区水量调配与渠系管护实施办法》、2009年6月1日县水利局令第8号公布的"
        "《小型水库巡查与报汛管理规定》、2012年3月15日县水利局令第11号公布的《农村饮水工程运行维护管理办法》同时废止。"
    ),
    "取水处罚，法律、法规已有规定的，依照其规定执行。",
    "法律、法规另有规定的，依照其规定。",
    "本办法自印发之日起施行，有效期五年，主要在城区适用。",
    "本细则自印发之日起施行，重要按语以附件为准。",
    "本标准自2026年5月1日起施行，主要对新建小区适用。",
)

LEFT = (
    ("档案馆经利用人同意，采用书面方式告知，但法律另有规定的，依照其规定。", Fate.DUTY),
    ("禁止将古籍携带出境，国家另有规定的从其规定。", Fate.DUTY),
    ("自7月1日起实施分时段预约，窗口要公布时段。", Fate.DUTY),
    ("本办法自印发之日起施行，严禁各村另立标准。", Fate.DUTY),
    ("自5月1日起实施新标准，各镇务必更换旧表。", Fate.DUTY),
    ("自7月1日起实施分时段预约，各窗口应当张贴告示。", Fate.DUTY),
    ("完善有效期满后的换证流程。", Fate.DUTY),
    ("定期废止过时的操作规程。", Fate.DUTY),
    ("灭火器自购入之日起满五年的，必须送检。", Fate.DUTY),
    ("自查从5月开始，各科室按月实施。", Fate.DUTY),
    ("窗口要在20个工作日内公开结果，但法律另有规定的除外。", Fate.DUTY),
    ("本办法自印发之日起施行，由县水利局负责解释。", Fate.DUTY),
    ("同时符合多项补贴条件的，按照就高原则予以支持，县里另有规定的除外。", Fate.DUTY),
    ("拟聘名单应在公示栏公布，涉密的除外。", Fate.DUTY),
)


@pytest.mark.parametrize("words", FOUND)
def test_it_finds(words: str) -> None:
    must_find(entry_into_force, PLAN.format(words), words, fate=Fate.CONTEXT)


@pytest.mark.parametrize(("words", "fate"), LEFT)
def test_it_leaves_alone(words: str, fate: Fate) -> None:
    must_leave_alone(entry_into_force, PLAN.format(words), fate)
