"""Who works beside the first."""

from __future__ import annotations

import pytest

from luoshi.extraction.bearers.beside import read_agreed, read_beside, read_next


def words_of(text: str, spans: tuple[tuple[int, int], ...]) -> list[str]:
    return [text[start:end] for start, end in spans]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("牵头、县财政局协助、县农业农村局配合", ["县财政局", "县农业农村局"]),
        ("牵头，县财政局、县审计局共同参与，推进改造", ["县财政局", "县审计局"]),
        ("负责，有关部门配合", ["有关部门"]),
        ("牵头，推进灌区改造", []),
        ("牵头，县财政局协助推进改造，各镇配合。", ["县财政局"]),
        ("组织验收，县财政局参加", []),
    ],
)
def test_those_who_help_follow_one_another(words: str, names: list[str]) -> None:
    assert words_of(words, read_beside(words, 0, len(words))) == names


@pytest.mark.parametrize(
    ("words", "names"), [("提名、理事会同意", ["理事会"]), ("提名，公示三日", []), ("考察、理事会同意", [])]
)
def test_those_who_agree_stand_behind_the_proposal(words: str, names: list[str]) -> None:
    assert words_of(words, read_agreed(words, 0, len(words))) == names


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("审核、镇政府批准", ["镇政府"]),
        ("登记、部门负责人审核、总经理审批。", ["部门负责人", "总经理"]),
        ("审核、公布结果", []),
        ("审核，镇政府批准", []),
        ("清理渠道、泵站", []),
    ],
)
def test_those_who_go_on_with_the_work_have_a_verb_each(words: str, names: list[str]) -> None:
    assert words_of(words, read_next(words, 0, len(words))) == names
