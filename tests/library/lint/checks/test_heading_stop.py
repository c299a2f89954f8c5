"""A heading on a line of its own has no stop at its end."""

from __future__ import annotations

import pytest

from luoshi.lint.checks import heading_stop
from tests.library.lint.marking import findings_in, marked, told

DRAFT = "青溪镇2026年工作要点\n\n一、重点工作\n各村要整治河道。\n{}\n"

FINDS = [
    ("二、组织保障。\n各村要成立工作专班，落实人员和经费，抓好河道整治。", ["。"]),
    ("（一）加强领导。\n各村要成立工作专班，落实人员和经费。", ["。"]),
    ("二、压实责任：\n各村要成立工作专班，落实人员和经费。", ["："]),
    ("二、完善制度；\n各村要成立工作专班，落实人员和经费。", ["；"]),
    ("二、加强督查，\n各村要成立工作专班，落实人员和经费。", ["，"]),
]

LEAVES = [
    "二、组织保障\n各村要成立工作专班，落实人员和经费，抓好河道整治。",
    "（一）加强领导。各村要成立工作专班，落实人员和经费，抓好整治。",
    "二、各村要成立工作专班。",
    "（一）各村要做到：\n1.巡查河道。",
    "二、要求如下：\n1.巡查河道。",
    "二、各村要：\n（一）巡查河道；\n（二）登记造册。",
    "要做到：\n一、巡查河道；\n二、登记造册。\n各村要报告。",
    "二、各村要成立工作专班，落实人员和经费，\n抓好河道整治。",
    # Run in: what is read as a paragraph of its own stands in the middle of a line.
    "二、压实责任。各村要报告。（一）健全机制。1.落实“三个责任”。镇政府要落实属地责任。2.落实资金。财政所要安排资金。",
    "二、其他。1.强化督查。\n镇政府每月督查一次，结果报县政府，抓好整改工作。",
    "1.巡查河道。\n1.登记造册。\n2.报告情况。",
]


@pytest.mark.parametrize(("text", "words"), FINDS)
def test_it_finds(text: str, words: list[str]) -> None:
    assert marked(heading_stop, DRAFT.format(text)) == words


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str) -> None:
    assert marked(heading_stop, DRAFT.format(text)) == []


def test_the_stop_behind_the_title_is_found() -> None:
    assert marked(heading_stop, "青溪镇2026年工作要点。\n\n一、重点工作\n各村要整治河道。\n") == ["。"]
    assert marked(heading_stop, "各村要制定工作方案。\n\n各组要登记。\n") == []


def test_signs_of_markdown_beside_a_heading_are_no_text() -> None:
    assert marked(heading_stop, DRAFT.format("## 二、组织保障。\n各村要成立专班，落实人员和经费。")) == ["。"]


def test_one_finding_holds_all_places_of_a_document() -> None:
    text = DRAFT.format("二、组织保障。\n各村要成立专班，落实人员和经费。\n三、督查：\n各村要报告整治情况。")
    document, (finding,) = findings_in(heading_stop, text)
    assert finding.span is not None
    assert [document.quote(finding.span), len(finding.span.ranges)] == ["。：", 2]
    assert "末尾不用“。”“：”，全文 2 处（第 5、7 行）" in told(heading_stop, text)
