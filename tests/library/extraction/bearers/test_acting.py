"""A party right before its verb, and one told by whom it was set up."""

from __future__ import annotations

import pytest

from luoshi.extraction.bearers.acting import read_before_verb


def names(clause: str) -> list[str]:
    found = read_before_verb(clause, 0, len(clause))
    return [clause[start:end] for start, end in found.names] if found else []


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("市水务局组织清淤", ["市水务局"]),
        ("县教育局面向全县教师举办培训", ["县教育局"]),
        ("县民政局自受理之日起10日内答复", ["县民政局"]),
        ("各镇聘用的护河员每周巡查一次", ["各镇聘用的护河员"]),
        ("各街道3个工作日内答复", ["各街道"]),
        ("县住建局要求施工单位每周提交进度表", ["施工单位"]),
        ("新建泵站3座", []),
        ("规上工业企业达到100家", []),
        ("中心城区建成区水体消除比例达到90%", []),
        ("市水务局、各区设立的管护站定期检修", ["市水务局", "各区设立的管护站"]),
    ],
)
def test_it_reads(clause: str, expected: list[str]) -> None:
    assert names(clause) == expected


@pytest.mark.parametrize(
    "clause", ["护士培训覆盖率达到100%", "组织各村巡查堤防", "堤防外观检查", "各镇设置的标志牌每年更新"]
)
def test_it_leaves_alone(clause: str) -> None:
    assert names(clause) in ([], ["各镇"])


def test_a_chain_of_who_asks_whom_is_read_once() -> None:
    """However often 要求 stands in it: a document never raises."""
    assert names("县水利局要求县财政局" * 1500 + "提交报表") != []
