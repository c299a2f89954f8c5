from __future__ import annotations

import json
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import pytest

from luoshi.account.load.asks import AskKind, Count
from luoshi.cli.burden import COUNTS, KINDS, number
from luoshi.errors import ExitCode

from .conftest import Result, lines

Luoshi = Callable[..., Result]

DRAFT = """关于2026年养老工作的通知
一、各村（社区）每月召开养老工作例会，每季度报送工作总结。
二、各村（社区）要定期上报入住数据。
"""
IN_FORCE = """青溪镇2025年养老工作要点
一、各村（社区）每月召开一次养老工作例会。
"""


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "送审稿.txt"
    path.write_text(DRAFT, encoding="utf-8")
    return path


@pytest.fixture
def in_force(tmp_path: Path) -> Path:
    path = tmp_path / "现行要点.txt"
    path.write_text(IN_FORCE, encoding="utf-8")
    return path


def test_the_figures_of_a_unit_and_the_list_that_they_count(luoshi: Luoshi, draft: Path) -> None:
    result = luoshi("burden", draft)
    assert (result.code, result.err) == (0, "")
    rows = lines(result.out)
    assert rows[1] == "3 项要求：会议 1、报告 2"
    assert rows[3].split() == ["单位（每一个，每年）", "会议", "报告", "表格", "检查", "培训"]
    assert rows[4].split() == ["各村（社区）", "12", "4+1", "0", "0", "0"]
    at = rows.index("会议 1")
    assert rows[at + 1].startswith("  第 1 条 第 2 行 “例会” 每年 12 次（每月至少1次）")
    assert any("写得模糊，次数未定" in row for row in rows)
    assert not any("现行计划" in row for row in rows)


def test_what_a_plan_in_force_asks_for_already(luoshi: Luoshi, draft: Path, in_force: Path) -> None:
    rows = lines(luoshi("burden", draft, "--against", in_force).out)
    at = rows.index("现行计划已有 1 项")
    assert rows[at + 2].startswith("  送审稿.txt 第 1 条 第 2 行 会议 相近 ")
    assert any(row.startswith("    现行要点.txt 第 1 条 第 2 行  一、各村（社区）每月") for row in rows[at:])


def test_a_plan_in_force_that_asks_for_nothing_alike(luoshi: Luoshi, draft: Path, plan: Path) -> None:
    assert "现行计划里没有找到相同的要求。" in luoshi("burden", draft, "--against", plan).out


def test_a_draft_that_asks_for_nothing(luoshi: Luoshi, tmp_path: Path) -> None:
    path = tmp_path / "通知.txt"
    path.write_text("关于2026年修缮的通知\n各村要修缮敬老院围墙。\n", encoding="utf-8")
    assert "没有会议、报告、表格、检查或培训的要求。" in luoshi("burden", path).out


def test_english_words(luoshi: Luoshi, draft: Path, in_force: Path) -> None:
    out = luoshi("burden", draft, "--against", in_force, "--lang", "en").out
    assert "Demands: 3 (Meetings 1, Reports 2)" in out
    assert "12 a year (at least once a month)" in out
    assert "A plan in force asks already: 1" in out


def test_json_figures_lead_to_their_list(luoshi: Luoshi, draft: Path, in_force: Path) -> None:
    told = json.loads(luoshi("burden", draft, "--against", in_force, "--format", "json").out)
    (unit,) = told["units"]
    assert unit["unit"] == "各村（社区）"
    reports = unit["kinds"]["report"]
    assert (reports["times"], reports["untold"]) == (4, 1)
    assert [told["asks"][at]["word"]["quote"] for at in reports["asks"]] == ["报送", "上报"]
    assert [overlap["ask"] for overlap in told["overlaps"]] == [0]


def test_every_kind_and_count_has_its_words() -> None:
    assert set(KINDS) == set(AskKind)
    assert set(COUNTS) == set(Count)


def test_half_a_time_a_year_is_told_as_such() -> None:
    assert [number(Fraction(12)), number(Fraction(1, 2))] == ["12", "0.5"]


def test_a_draft_is_asked_for(luoshi: Luoshi, draft: Path) -> None:
    assert luoshi("burden").code == ExitCode.BAD_CALL
    assert luoshi("burden", draft, "--against", "没有.txt").code == ExitCode.MISSING_FILE
