"""The party of a case, which the next clause binds."""

from __future__ import annotations

import pytest

from luoshi.extraction.bearers.in_case import is_bound_then, read_in_case


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("企业解散，应当清算", ["企业"]),
        ("供热单位连续停产，应当报告", ["供热单位"]),
        ("养殖场、屠宰场的检疫条件发生变化，不再符合要求的，应当停产整改", ["养殖场", "屠宰场"]),
        ("业主如需装修，应当提前申报", ["业主"]),
        ("培训机构住所、法定代表人的变更，应当经核准", ["培训机构"]),
    ],
)
def test_whose_case_it_is(sentence: str, expected: list[str]) -> None:
    found = read_in_case(sentence, 0, sentence.index("，"))
    assert found is not None
    assert [sentence[start:end] for start, end in found.names] == expected
    assert found.conditional


@pytest.mark.parametrize(
    "sentence", ["企业解散，职工另谋出路", "按照企业申请，应当受理", "气温发生变化的，应当关窗"]
)
def test_nobodys_case(sentence: str) -> None:
    assert read_in_case(sentence, 0, sentence.index("，")) is None


@pytest.mark.parametrize(
    ("sentence", "bound"),
    [
        ("条件变化，应当报告", True),
        ("条件变化，不再符合要求的，应当报告", True),
        ("接到通报，必要时应当会商", True),
        ("条件变化，影响很大", False),
    ],
)
def test_whether_the_next_clause_binds(sentence: str, *, bound: bool) -> None:
    assert is_bound_then(sentence, sentence.index("，")) is bound
