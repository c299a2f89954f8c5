from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from luoshi.cli.shelves import RECORD
from luoshi.errors import ExitCode

from .conftest import PLAN, UNDATED, Result, lines

Luoshi = Callable[..., Result]
COUNT = 60


@pytest.fixture
def plans(tmp_path: Path) -> Path:
    """Sixty plans that differ."""
    folder = tmp_path / "来文"
    folder.mkdir()
    for number in range(COUNT):
        (folder / f"{number:02}.txt").write_text(PLAN + f"三、第{number}项\n" * 40, encoding="utf-8")
    return folder


@pytest.fixture
def few(tmp_path: Path) -> Path:
    """Three plans."""
    folder = tmp_path / "来文"
    folder.mkdir()
    for name in ("甲", "乙", "丙"):
        (folder / f"{name}.txt").write_text(PLAN, encoding="utf-8")
    return folder


def totals(result: Result) -> str:
    return next(line for line in lines(result.err) if "个文件：" in line)


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.glob("[!.]*")}


def interrupted(words: list[str | Path], ready: Callable[[int], bool]) -> tuple[int, str]:
    """Start a call in a process group of its own and press Ctrl-C once it is ready: exit code and stderr.

    ready: asked with the number of the process.
    """
    process = subprocess.Popen(
        [sys.executable, "-m", "luoshi", *map(str, words)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    while not ready(process.pid) and process.poll() is None:
        time.sleep(0.01)
    os.killpg(process.pid, signal.SIGINT)
    complaint = process.communicate()[1].decode()
    return process.returncode, complaint


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_keeps_what_is_done_and_the_next_call_goes_on(
    luoshi: Luoshi, plans: Path, tmp_path: Path, jobs: str
) -> None:
    out, whole = tmp_path / "出", tmp_path / "全"
    words: list[str | Path] = ["extract", plans, "--format", "json", "--jobs", jobs, "--output"]
    code, complaint = interrupted([*words, out], lambda _: len(list(out.glob("*.json"))) >= 5)
    done = len(list(out.glob("*.json")))
    assert code == 130
    assert 5 <= done < COUNT
    told = int(complaint.split("已完成 ")[1].split(" ")[0])
    assert told <= done <= told + 1  # a result may be whole a moment before it is counted
    assert complaint.splitlines()[1:] == ["已中断。"]
    assert not list(out.glob(".*.part"))
    for path in out.glob("*.json"):
        json.loads(path.read_text(encoding="utf-8"))

    again = luoshi(*words, out)
    assert any(
        totals(again).startswith(f"{COUNT} 个文件：新读 {COUNT - kept}，沿用上次 {kept}，没有读成 0；任务 ")
        for kept in (told, done)
    )
    luoshi(*words, whole, "--again")
    assert contents(out) == contents(whole)


def test_a_ledger_is_gone_on_with_too(luoshi: Luoshi, plans: Path, tmp_path: Path) -> None:
    target, record = tmp_path / "账.xlsx", tmp_path / f".账.xlsx{RECORD}"
    words: list[str | Path] = ["extract", plans, "--format", "xlsx", "--jobs", "2", "--output", target]
    code, _ = interrupted(words, lambda _: record.exists() and record.read_bytes().count(b"\n") >= 5)
    assert code == 130
    assert not target.exists()
    kept = record.read_bytes().count(b"\n")
    assert f"沿用上次 {kept}，" in totals(luoshi(*words))
    assert not record.exists()
    gone_on = [
        [[cell.value for cell in row] for row in sheet.iter_rows()]
        for sheet in openpyxl.load_workbook(target).worksheets
    ]
    luoshi(*words, "--again")
    at_once = [
        [[cell.value for cell in row] for row in sheet.iter_rows()]
        for sheet in openpyxl.load_workbook(target).worksheets
    ]
    assert gone_on == at_once


def has_readers(process: int) -> bool:
    """Whether the process has started readers of its own: then it hears Ctrl-C."""
    return bool(Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii").strip())


def test_ctrl_c_over_tables_says_that_nothing_is_kept(plans: Path) -> None:
    code, complaint = interrupted(["extract", plans, "--jobs", "2"], has_readers)
    if code:  # on a fast machine all may be printed by then
        assert code == 130
        assert complaint.splitlines()[-1] == "已中断。"


def test_only_what_is_new_or_changed_is_read(luoshi: Luoshi, few: Path, tmp_path: Path) -> None:
    words = ("extract", few, "--jobs", "1", "--format", "gold", "--output", tmp_path / "出")
    assert totals(luoshi(*words)) == "3 个文件：新读 3，沿用上次 0，没有读成 0；任务 9 条"
    (few / "丁.txt").write_text(PLAN, encoding="utf-8")
    (few / "乙.txt").write_text(PLAN + "各村应当每月自查。\n", encoding="utf-8")
    (tmp_path / "出" / "甲.json").unlink()
    result = luoshi(*words)
    assert totals(result) == "4 个文件：新读 3，沿用上次 1，没有读成 0；任务 13 条"
    assert [row.split()[0] for row in lines(result.out)[2:]] == ["丁.txt", "丙.txt", "乙.txt", "甲.txt"]
    assert "沿用上次 4" in totals(luoshi(*words))
    assert "沿用上次 0" in totals(luoshi(*words, "--again"))


@pytest.mark.parametrize("more", [("--year", "2027"), ("--lang", "en"), ("--format", "json")])
def test_another_question_is_answered_anew(
    luoshi: Luoshi, few: Path, tmp_path: Path, more: tuple[str, ...]
) -> None:
    words = ("extract", few, "--jobs", "1", "--format", "gold", "--output", tmp_path / "出")
    luoshi(*words)
    assert "3 read, 0 taken up" in luoshi(*words, *more, "--lang", "en").err


def test_a_result_that_was_changed_is_made_anew(luoshi: Luoshi, few: Path, tmp_path: Path) -> None:
    words = ("extract", few, "--jobs", "1", "--format", "gold", "--output", tmp_path / "出")
    luoshi(*words)
    before = contents(tmp_path / "出")
    (tmp_path / "出" / "甲.json").write_text("{}", encoding="utf-8")
    assert "新读 1，沿用上次 2" in totals(luoshi(*words))
    assert contents(tmp_path / "出") == before


@pytest.mark.parametrize("torn", ["{", "[]\n", '{"form": 1, "kept": {}}\n', "null\n", "\udcff\n"])
def test_a_broken_line_of_the_record_counts_as_none(
    luoshi: Luoshi, few: Path, tmp_path: Path, torn: str
) -> None:
    words = ("extract", few, "--jobs", "1", "--format", "gold", "--output", tmp_path / "出")
    luoshi(*words)
    record = tmp_path / "出" / RECORD
    held = record.read_bytes().splitlines(keepends=True)
    record.write_bytes(b"".join(held[:2]) + torn.encode(errors="surrogateescape"))
    assert "新读 1，沿用上次 2" in totals(luoshi(*words))
    assert "新读 0，沿用上次 3" in totals(luoshi(*words))


def test_what_failed_is_counted_by_its_error_and_read_again(
    luoshi: Luoshi, few: Path, tmp_path: Path, broken: Path
) -> None:
    (few / "无年份.txt").write_text(UNDATED, encoding="utf-8")
    words = ("extract", few, broken, "没有.txt", "--format", "xlsx", "--output", tmp_path / "账.xlsx")
    result = luoshi(*words)
    assert result.code == ExitCode.SOME_FAILED
    assert totals(result) == (
        "6 个文件：新读 3，沿用上次 0，没有读成 3（YearNeeded 1, BrokenFile 1, MissingFile 1）；任务 9 条"
    )
    (few / "无年份.txt").write_text(PLAN, encoding="utf-8")
    assert "新读 1，沿用上次 3，没有读成 2" in totals(luoshi(*words))


def test_results_below_the_plans_are_no_plans(luoshi: Luoshi, few: Path) -> None:
    words = ("extract", few, "--format", "html", "--output", few / "出")
    assert totals(luoshi(*words)).startswith("3 个文件：新读 3")
    assert totals(luoshi(*words)).startswith("3 个文件：新读 0，沿用上次 3")


def test_a_result_never_takes_the_place_of_a_plan(luoshi: Luoshi, few: Path) -> None:
    result = luoshi("extract", few, "--output", few)
    assert result.code == ExitCode.OUTPUT_REFUSED
    assert "这是要读的文件本身" in result.err
    assert {path.read_text(encoding="utf-8") for path in few.glob("*.txt")} == {PLAN}
