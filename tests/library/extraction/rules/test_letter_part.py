"""The title, number, addressees, signature and date of a letter are context; its sentences are not."""

from __future__ import annotations

import pytest

from luoshi.duty import Fate
from luoshi.extraction.rules import letter_part
from tests.library.extraction.reading import must_find, must_leave_alone

FOUND = (
    (
        "云溪县人民政府办公室关于印发2026年消防安全工作要点的通知\n云政办发〔2026〕12号\n各乡镇人民政府，县政府各部门：\n现将《2026年消防安全工作要点》印发给你们，请认真贯彻执行。\n云溪县人民政府办公室\n2026年3月5日\n",
        "云溪县人民政府办公室关于印发2026年消防安全工作要点的通知",
    ),
    (
        "云溪县人民政府办公室关于印发2026年消防安全工作要点的通知\n云政办发〔2026〕12号\n各乡镇人民政府，县政府各部门：\n现将《2026年消防安全工作要点》印发给你们，请认真贯彻执行。\n云溪县人民政府办公室\n2026年3月5日\n",
        "云政办发〔2026〕12号",
    ),
    (
        "云溪县人民政府办公室关于印发2026年消防安全工作要点的通知\n云政办发〔2026〕12号\n各乡镇人民政府，县政府各部门：\n现将《2026年消防安全工作要点》印发给你们，请认真贯彻执行。\n云溪县人民政府办公室\n2026年3月5日\n",
        "各乡镇人民政府，县政府各部门：",
    ),
    (
        "云溪县人民政府办公室关于印发2026年消防安全工作要点的通知\n云政办发〔2026〕12号\n各乡镇人民政府，县政府各部门：\n现将《2026年消防安全工作要点》印发给你们，请认真贯彻执行。\n云溪县人民政府办公室\n2026年3月5日\n",
        "云溪县人民政府办公室",
    ),
    (
        "云溪县人民政府办公室关于印发2026年消防安全工作要点的通知\n云政办发〔2026〕12号\n各乡镇人民政府，县政府各部门：\n现将《2026年消防安全工作要点》印发给你们，请认真贯彻执行。\n云溪县人民政府办公室\n2026年3月5日\n",
        "2026年3月5日",
    ),
    (
        "任务分解表\n\n| 工作任务 | 责任单位 |\n| --- | --- |\n| 更换老旧消火栓 | 县城管局 |\n",
        "| 工作任务 | 责任单位 |",
    ),
)

LEFT = (
    ("一、日常管理\n各乡镇人民政府，县政府各部门要按月报送。\n", Fate.DUTY),
    ("一、日常管理\n2026年3月5日前上报自查情况。\n", Fate.DUTY),
    ("一、日常管理\n各村应当做到：\n", Fate.DUTY),
    ("一、日常管理\n检查灭火器。\n清理楼道。\n按照云政办发〔2026〕12号要求开展自查。\n", Fate.DUTY),
    ("一、日常管理\n县档案馆办公室负责收集。\n", Fate.DUTY),
)


@pytest.mark.parametrize(("text", "words"), FOUND)
def test_it_finds(text: str, words: str) -> None:
    must_find(letter_part, text, words, fate=Fate.CONTEXT)


@pytest.mark.parametrize(("text", "fate"), LEFT)
def test_it_leaves_alone(text: str, fate: Fate) -> None:
    must_leave_alone(letter_part, text, fate)
