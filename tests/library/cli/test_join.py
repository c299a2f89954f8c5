from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from luoshi.errors import ExitCode

from .conftest import Result, lines

Luoshi = Callable[..., Result]

TABLE = """任务分解表

| 序号 | 工作任务 | 责任单位 | 完成时限 |
| --- | --- | --- | --- |
| 1 | 1.开展养老机构走访；2.更换老年活动室灯具。 | 镇民政办公室 | 12月底前 |
| 2 | 完成高龄老人信息登记 | 各村（社区） | 8月底前 |
"""


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "分解表.txt"
    path.write_text(TABLE, encoding="utf-8")
    return path


def test_each_duty_shows_its_sources_and_what_they_contradict(
    luoshi: Luoshi, plan: Path, table: Path
) -> None:
    result = luoshi("join", plan, table)
    assert (result.code, result.err) == (0, "")
    rows = lines(result.out)
    assert rows[2] == "2 份文件，合成 4 条任务，其中 2 条有两个以上来源，1 条不一致"
    assert any(row.startswith("  [2] 第 1 条 第 5 行 第 1 项  1.开展养老机构走访") for row in rows)
    assert "  不一致  时限：2026年6月30日前 [1]；2026年8月31日前 [2]" in rows
    assert "  责任方  镇民政办公室[1][2]" in rows


def test_english_words(luoshi: Luoshi, plan: Path, table: Path) -> None:
    out = luoshi("join", plan, table, "--lang", "en").out
    assert "2 documents, 4 duties: 2 told more than once, 1 contradictory" in out
    assert "Contradiction  Clock: by 30 Jun 2026 [1]; by 31 Aug 2026 [2]" in out


def test_json_holds_every_source_once(luoshi: Luoshi, plan: Path, table: Path) -> None:
    told = json.loads(luoshi("join", plan, table, "--format", "json").out)
    sources = [(s["document"], s["duty"], s["measure"]) for d in told["duties"] for s in d["sources"]]
    assert sorted(sources) == [(0, 1, 0), (0, 2, 0), (0, 3, 0), (1, 1, 1), (1, 1, 2), (1, 2, 0)]
    (contradiction,) = [c for duty in told["duties"] for c in duty["contradictions"]]
    assert contradiction["field"] == "cadences"


def test_one_file_is_not_enough(luoshi: Luoshi, plan: Path) -> None:
    result = luoshi("join", plan)
    assert result.code == ExitCode.BAD_CALL
    assert "至少写两个文件" in result.err
    assert luoshi("join", plan, "没有.txt").code == ExitCode.MISSING_FILE
