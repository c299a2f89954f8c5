"""What stands before the first heading tells why; a command or a request there obliges."""

from __future__ import annotations

import pytest

from luoshi.duty import Fate
from luoshi.extraction.rules import background
from tests.library.extraction.reading import fates_of, must_find, must_leave_alone

FOUND = (
    ("云溪县护河工作方案\n\n河道保洁关系群众生活。\n一、任务\n检查堤防。\n", "河道保洁关系群众生活。"),
    ("云溪县护河工作方案\n\n县内共有河道二十条。\n一、任务\n检查堤防。\n", "县内共有河道二十条。"),
    (
        "云溪县护河工作方案\n\n为加强河道保洁，提升水质。\n一、任务\n检查堤防。\n",
        "为加强河道保洁，提升水质。",
    ),
    (
        "云溪县护河工作方案\n\n部分乡镇重视不够，也要看到，管护基础薄弱。\n一、任务\n检查堤防。\n",
        "部分乡镇重视不够，也要看到，管护基础薄弱。",
    ),
    ("云溪县护河工作方案\n\n方案经县政府研究通过。\n一、任务\n检查堤防。\n", "方案经县政府研究通过。"),
    (
        "云溪县护河工作方案\n\n《河道管护规划》提出，要建立巡河制度。\n一、任务\n检查堤防。\n",
        "《河道管护规划》提出，要建立巡河制度。",
    ),
    (
        "云溪县护河工作方案\n\n每月5日前后是集市的高峰。\n一、任务\n检查堤防。\n",
        "每月5日前后是集市的高峰。",
    ),
    ("一、任务\n总书记强调，要把水资源节约好。\n检查堤防。\n", "总书记强调，要把水资源节约好。"),
)

LEFT = (
    "各村要明确一名巡河员。",
    "会议强调，各村要明确一名巡河员。",
    "希望各乡镇再接再厉。",
    "请各乡镇照此执行。",
    "河道内严禁倾倒垃圾。",
    "管护经费须专款专用。",
    "2026年底前河道保洁覆盖各村。",
    "每天下班前填写巡河日志，每周五下班前上交。",
    "停水提前24小时通知用户。",
)


@pytest.mark.parametrize(("text", "words"), FOUND)
def test_it_finds(text: str, words: str) -> None:
    must_find(background, text, words, fate=Fate.CONTEXT)


@pytest.mark.parametrize("words", LEFT)
def test_it_leaves_alone(words: str) -> None:
    text = f"云溪县护河工作方案\n\n{words}\n一、任务\n检查堤防。\n"
    must_leave_alone(background, text)
    assert fates_of(text)[1][0] is Fate.DUTY


def test_a_text_without_headings_has_no_background() -> None:
    must_leave_alone(background, "检查堤防。\n清理垃圾。\n", Fate.DUTY)
