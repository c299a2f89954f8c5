from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from luoshi.api import extract, read
from luoshi.cadence import Frame
from luoshi.cli.columns import columns
from luoshi.cli.explain import explain
from luoshi.errors import ExitCode

from .conftest import Result, lines

Luoshi = Callable[..., Result]


def test_each_field_shows_its_words_and_its_rule(luoshi: Luoshi, plan: Path) -> None:
    result = luoshi("explain", plan, "1")
    assert (result.code, result.err) == (0, "")
    rows = lines(result.out)
    assert rows[:3] == [
        "第 1 条任务，第 4 行",
        "上级标题：照护服务",
        "  （一）镇民政办公室应当每季度开展1次养老机构走访，形成走访记录。",
    ]
    clock = rows.index("时限：每季度至少1次")
    sentence, carets, rule = rows[clock + 1 : clock + 4]
    assert words_over(sentence, carets) == "每季度开展1次"
    assert rule.startswith("  规则：")
    bearer = next(place for place, row in enumerate(rows) if row.endswith("：镇民政办公室"))
    assert words_over(rows[bearer + 1], rows[bearer + 2]) == "镇民政办公室"


def words_over(sentence: str, carets: str) -> str:
    """The words that stand over the carets, by display columns."""
    start, end = carets.index("^"), len(carets)
    place, words = 0, ""
    for char in sentence:
        if start <= place < end:
            words += char
        place += columns(char)
    return words


def test_english_words_explain_chinese_text(luoshi: Luoshi, plan: Path) -> None:
    rows = lines(luoshi("explain", plan, "1", "--lang", "en").out)
    assert rows[0] == "Duty 1, line 4"
    assert any(row.startswith("Clock: ") for row in rows)
    assert any(row.startswith("  Rule: ") for row in rows)


INHERITED = """松岭县2026年业务培训计划

一、新进人员培训
完善培训课程，建立学员档案，记录每名学员的学习情况。每半年组织1次业务考试，考试结果记入个人档案。（责任单位：人事科）
二、骨干培训
组织业务骨干到先进单位学习，学习结束后提交书面报告，报告由培训中心存档备查。
"""


def test_what_is_inherited_shows_the_words_there_and_their_line(luoshi: Luoshi, tmp_path: Path) -> None:
    path = tmp_path / "培训.txt"
    path.write_text(INHERITED, encoding="utf-8")
    extraction = extract(read(path)[0])
    number = next(p.number for p in extraction.proposals if "完善培训课程" in p.words)
    rows = lines(luoshi("explain", path, str(number)).out)
    unit = next(place for place, row in enumerate(rows) if row.endswith("：人事科"))
    carets = next(place for place in range(unit, len(rows)) if "^" in rows[place])
    assert words_over(rows[carets - 1], rows[carets]) == "人事科"
    assert rows[carets + 1] == "  取自段末括注，第 4 行"


@pytest.mark.parametrize("width", [30, 60, 100])
def test_lines_fit_and_carets_stand_under_words_of_any_width(plan: Path, width: int) -> None:
    extraction = extract(read(plan)[0], Frame(year=2026))
    for proposal in extraction.proposals:
        rows = list(explain(extraction, proposal.number, plan, "zh", width))
        drawn = [row for row, below in pairwise(rows) if "^" in below]
        assert drawn
        assert all(columns(row) <= width for row in [*drawn, *(row for row in rows if "^" in row)])


def test_a_number_that_no_duty_has_is_told(luoshi: Luoshi, plan: Path) -> None:
    result = luoshi("explain", plan, "99")
    assert result.code == ExitCode.NO_SUCH_DUTY
    assert result.err.startswith("没有第 99 条任务：")
    assert result.out == ""
    assert luoshi("explain", plan, "0").code == ExitCode.NO_SUCH_DUTY


def test_a_number_is_a_number(luoshi: Luoshi, plan: Path) -> None:
    assert luoshi("explain", plan, "一").code == ExitCode.BAD_CALL


def test_the_year_is_asked_for_and_taken(luoshi: Luoshi, undated: Path) -> None:
    assert luoshi("explain", undated, "1").code == ExitCode.YEAR_NEEDED
    assert "2026年6月30日前" in luoshi("explain", undated, "1", "--year", "2026").out
