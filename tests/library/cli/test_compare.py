from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from luoshi.account.terms.strictness import Slack
from luoshi.cli.compare import SLACKS
from luoshi.errors import ExitCode

from .conftest import Result, lines

Luoshi = Callable[..., Result]

OURS = """桃源村2026年养老服务计划
一、村委会每半年走访一次养老机构，形成走访记录。
二、村委会应当于6月底前完成高龄老人信息登记。
三、村委会要修缮老年活动室屋顶。
"""


@pytest.fixture
def ours(tmp_path: Path) -> Path:
    path = tmp_path / "本村计划.txt"
    path.write_text(OURS, encoding="utf-8")
    return path


def test_what_is_looser_and_what_is_missing_stand_first_with_both_sentences(
    luoshi: Luoshi, plan: Path, ours: Path
) -> None:
    result = luoshi("compare", plan, ours)
    assert (result.code, result.err) == (0, "")
    rows = lines(result.out)
    assert rows[2] == "上级 3 条：已承接 1，承接但放宽 1，没有找到 1；本级自有 1 条"
    at = rows.index("承接但放宽 1")
    assert rows[at + 1].startswith("  上级 第 1 条 第 4 行  （一）镇民政办公室应当每季度开展1次")
    assert rows[at + 2].startswith("    本级 第 1 条 第 2 行  相近 ")
    assert rows[at + 3] == "      次数更少：上级 每季度至少1次；本级 每半年至少1次"
    assert at < rows.index("没有找到 1") < rows.index("已承接 1") < rows.index("本级自有 1")


def test_pairs_are_told_as_proposals(luoshi: Luoshi, plan: Path, ours: Path) -> None:
    assert "都是建议，请逐条核对" in luoshi("compare", plan, ours).out
    out = luoshi("compare", plan, ours, "--lang", "en").out
    assert "check each" in out
    assert "fewer times: above at least once every quarter; ours at least once every half-year" in out


def test_json_counts_what_it_lists(luoshi: Luoshi, plan: Path, ours: Path) -> None:
    told = json.loads(luoshi("compare", plan, ours, "--format", "json").out)
    assert told["counts"] == {"taken_up": 1, "looser": 1, "missing": 1, "own": 1}
    assert [len(answer["offers"]) for answer in told["answers"]] == [1, 1, 0]
    assert told["answers"][0]["offers"][0]["looser"][0]["slack"] == "fewer"
    assert len(told["own"]) == 1


def test_every_slack_has_its_words() -> None:
    assert set(SLACKS) == set(Slack)


ABOVE = """临江市2026年工作要点
一、各县区每月检查乡镇敬老院消防。
二、各县区每月检查民办养老院消防。
三、各县区将项目审批时限压缩至60个工作日以内。
四、各县区严禁违规举债。
五、各县区年底前完成自评，形成自评报告。
"""
BELOW = """长宁县2026年工作方案
一、县民政局每月检查乡镇敬老院消防。
二、县财政局严格控制违规举债。
三、县委办年底前完成自评。
项目审批时限压缩至50个工作日以内。
"""


@pytest.fixture
def sides(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / "上级.txt", tmp_path / "本级.txt"]
    for path, text in zip(paths, (ABOVE, BELOW), strict=True):
        path.write_text(text, encoding="utf-8")
    return paths


def test_what_is_near_or_unread_stands_below_what_was_not_found(luoshi: Luoshi, sides: list[Path]) -> None:
    rows = lines(luoshi("compare", *sides).out)
    at = rows.index("没有找到 2")
    assert rows[at + 2] == "    只是相近，已对应上级另一条，或说的是另一件事："
    assert "乡镇敬老院" in rows[at + 3]
    assert rows[at + 5] == "    本级 第 5 行  未读作任务，请核对  项目审批时限压缩至50个工作日以内。"
    told = json.loads(luoshi("compare", *sides, "--format", "json").out)["answers"]
    assert [len(answer["near"]) for answer in told] == [0, 1, 0, 0, 0]
    assert [len(answer["unread"]) for answer in told] == [0, 0, 1, 0, 0]


def test_what_only_words_tell_is_told_with_these_words(luoshi: Luoshi, sides: list[Path]) -> None:
    rows = lines(luoshi("compare", *sides).out)
    assert "      效力减弱：上级 不得；本级 严格控制" in rows
    assert "      没有写成果，请人工核对：上级 自评报告；本级 没有" in rows
    told = json.loads(luoshi("compare", *sides, "--format", "json").out)["answers"]
    assert told[3]["offers"][0]["looser"][0]["said"] == "严格控制"
    assert told[4]["offers"][0]["looser"][0]["above"]["name"] == "自评报告"


def test_two_files_are_asked_for(luoshi: Luoshi, plan: Path) -> None:
    assert luoshi("compare", plan).code == ExitCode.BAD_CALL
    assert luoshi("compare", "没有.txt", plan).code == ExitCode.MISSING_FILE
