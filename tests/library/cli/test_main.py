from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

import luoshi as package
from luoshi.cli.columns import columns
from luoshi.cli.main import command_line
from luoshi.errors import ExitCode

from .conftest import PLAN, Result

Luoshi = Callable[..., Result]
COMMANDS = sorted(command_line("zh").commands)


def test_the_version_is_that_of_the_package(luoshi: Luoshi) -> None:
    assert luoshi("--version") == Result(0, f"luoshi {package.__version__}\n", "")


def test_alone_it_prints_the_menu(luoshi: Luoshi) -> None:
    result = luoshi()
    assert result.code == 0
    assert result.out.startswith("用法：luoshi 命令 … [选项]\n")
    assert all(f"  {name}" in result.out for name in COMMANDS)
    assert luoshi("--help") == result


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_its_page_in_both_languages(luoshi: Luoshi, name: str) -> None:
    chinese, english = luoshi(name, "--help"), luoshi(name, "--help", "--lang", "en")
    assert chinese.out.startswith(f"用法：luoshi {name} ")
    assert english.out.startswith(f"Usage: luoshi {name} ")
    assert not any("\u4e00" <= char <= "\u9fff" for char in english.out)
    assert "  --lang zh|en" in chinese.out
    assert all(columns(line) <= 100 for line in chinese.out.splitlines())


def test_the_language_may_stand_before_the_command(luoshi: Luoshi) -> None:
    assert luoshi("--lang", "en", "read", "--help") == luoshi("read", "--lang", "en", "--help")


def test_the_right_columns_of_a_help_page_line_up(luoshi: Luoshi) -> None:
    rows = luoshi("extract", "--help").out.partition("选项：\n")[2].splitlines()
    starts = {
        columns(row[: row.index(text)])
        for row in rows
        for text in ("没有写年份", "同时用", "写到哪里")
        if text in row
    }
    assert len(starts) == 1


@pytest.mark.parametrize(
    ("words", "zh", "en", "command"),
    [
        (("read",), "缺少 FILE", "FILE is missing", "luoshi read"),
        (("write",), "没有 write 这个命令", "there is no command write", "luoshi"),
        (("read", "a", "--fast"), "没有 --fast 这个选项", "there is no option --fast", "luoshi read"),
        (("extract", "a", "--year"), "--year 后面缺少取值", "--year needs a value", "luoshi extract"),
        (
            ("extract", "a", "--year", "3000"),
            "--year 应在 1900 到 2199 之间",
            "--year lies between 1900 and 2199",
            "luoshi extract",
        ),
        (
            ("extract", "a", "--format", "pdf"),
            "--format 只能是 table json gold xlsx html",
            "--format is one of table json gold xlsx html",
            "luoshi extract",
        ),
        (
            ("extract", "a", "--issued", "3月"),
            "--issued 的取值不对：3月",
            "--issued has a wrong value: 3月",
            "luoshi extract",
        ),
        (("explain", "a", "一"), "N 应是整数", "N is a whole number", "luoshi explain"),
        (("diff", "a", "b", "c"), "多写了 c", "c is one too many", "luoshi diff"),
        (("lint", "a", "b", "c"), "多写了 b c", "b c is one too many", "luoshi lint"),
        (("read", "a", "--lang", "fr"), "--lang 只能是 zh en", "--lang is one of zh en", "luoshi read"),
    ],
)
def test_a_wrong_call_is_told_in_both_languages(
    luoshi: Luoshi, words: tuple[str, ...], zh: str, en: str, command: str
) -> None:
    assert luoshi(*words) == Result(ExitCode.BAD_CALL, "", f"命令用法不对：{zh}\n看用法：{command} --help\n")
    if "--lang" not in words:
        english = luoshi(*words, "--lang", "en") if words[-1] != "--year" else luoshi("--lang", "en", *words)
        assert english.err.startswith(f"The command can't be run this way: {en}\n")
        assert english.code == ExitCode.BAD_CALL


def test_too_many_words_are_refused(luoshi: Luoshi) -> None:
    result = luoshi("explain", "a", "1", "b")
    assert result.code == ExitCode.BAD_CALL
    assert result.err.startswith("命令用法不对：")


def test_an_error_is_a_sentence_a_remedy_and_an_exit_code(luoshi: Luoshi) -> None:
    assert luoshi("read", "没有.txt") == Result(
        ExitCode.MISSING_FILE,
        "",
        "找不到文件：没有.txt\n请检查路径和文件名；文件名中有空格时请加引号。\n",
    )


def python(*words: str | Path) -> list[str]:
    return [sys.executable, "-m", "luoshi", *map(str, words)]


def test_the_module_is_the_command(plan: Path) -> None:
    result = subprocess.run(python("read", plan), capture_output=True, check=True)
    assert "养老要点.txt" in result.stdout.decode()


CALLS = {
    "extract": ["{plan}"],
    "read": ["{plan}"],
    "explain": ["{plan}", "1"],
    "when": ["每月5日前"],
    "lint": ["{plan}"],
    "coverage": ["{plan}"],
    "diff": ["{plan}", "{plan}"],
    "compare": ["{plan}", "{plan}"],
    "join": ["{plan}", "{plan}"],
    "burden": ["{plan}"],
    "rules": [],
}


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a full disk is played by Linux's /dev/full")
@pytest.mark.parametrize("name", COMMANDS)
def test_a_full_disk_is_told(plan: Path, name: str) -> None:
    words = [word.format(plan=plan) for word in CALLS[name]]
    with Path("/dev/full").open("wb") as full:
        result = subprocess.run(python(name, *words), stdout=full, stderr=subprocess.PIPE, check=False)
    assert result.returncode == ExitCode.OUTPUT_REFUSED
    sentence, remedy = result.stderr.decode().splitlines()
    assert sentence == "结果写不进去：标准输出（磁盘已满）"
    assert remedy


@pytest.mark.parametrize("words", [["extract", "{plan}"], ["lint", "{plan}"], ["rules"], ["--help"]])
def test_a_closed_output_is_told(plan: Path, words: list[str]) -> None:
    call = python(*(word.format(plan=plan) for word in words))
    result = subprocess.run(["sh", "-c", '"$@" >&-', "sh", *call], stderr=subprocess.PIPE, check=False)  # noqa: S607 - sh as the system has it
    assert result.returncode == ExitCode.OUTPUT_REFUSED
    assert result.stderr.decode().splitlines()[0] == "结果写不进去：标准输出（输出已经关闭）"


def test_what_goes_to_a_file_needs_no_open_output(plan: Path, tmp_path: Path) -> None:
    target = tmp_path / "结果.json"
    call = python("extract", plan, "--format", "json", "--output", target)
    assert subprocess.run(["sh", "-c", '"$@" >&- 2>&-', "sh", *call], check=False).returncode == 0  # noqa: S607 - sh as the system has it
    assert "走访" in target.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "zh"),
    [
        (("extract", ""), "缺少 FILE"),
        (("read", "a", ""), "缺少 FILE"),
        (("coverage", ""), "缺少 FILE"),
        (("explain", "", "1"), "缺少 FILE"),
        (("when", ""), "缺少 WORDS"),
        (("diff", "a", ""), "缺少 NEW"),
        (("extract", "a", "--output", ""), "--output 后面缺少取值"),
        (("lint", "a", "--output", ""), "--output 后面缺少取值"),
        (("join", "a", "b", "--units", ""), "--units 后面缺少取值"),
        (("burden", "a", "--against", ""), "--against 后面缺少取值"),
    ],
)
def test_an_empty_word_names_nothing(luoshi: Luoshi, words: tuple[str, ...], zh: str) -> None:
    told = f"命令用法不对：{zh}\n看用法：luoshi {words[0]} --help\n"
    assert luoshi(*words) == Result(ExitCode.BAD_CALL, "", told)


def test_a_folder_may_be_named_by_a_point(luoshi: Luoshi, plan: Path, tmp_path: Path) -> None:
    assert plan.parent == tmp_path
    assert "养老服务" in luoshi("read", ".").out


def test_a_closed_pipe_is_quiet(plan: Path) -> None:
    plan.write_text(PLAN * 400, encoding="utf-8")
    process = subprocess.Popen(python("extract", plan), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.read(1)
    process.stdout.close()
    complaint = process.stderr.read()
    process.stderr.close()
    assert process.wait() == 141
    assert complaint == b""


def wait_for_children(process: subprocess.Popen[bytes], count: int) -> None:
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    while process.poll() is None and len(children.read_text().split()) < count:
        time.sleep(0.01)


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="children are counted in Linux's /proc")
@pytest.mark.parametrize("children", [1, 2, 3])
def test_ctrl_c_ends_at_once_even_while_processes_start(tmp_path: Path, children: int) -> None:
    for number in range(400):
        (tmp_path / f"{number}.txt").write_text(PLAN * 300, encoding="utf-8")
    process = subprocess.Popen(
        python("extract", tmp_path, "--jobs", "2"),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    wait_for_children(process, children)  # two processes that read, and what keeps their books
    os.killpg(process.pid, signal.SIGINT)
    complaint = process.communicate()[1].decode()
    assert process.returncode == 130
    told, stopped = complaint.splitlines()
    assert re.fullmatch(r"400 个文件已读 \d+ 个；要能接着读，请用 --output 写到文件夹。", told)
    assert stopped == "已中断。"


def test_a_terminal_that_lacks_a_character_gets_a_mark_for_it(plan: Path) -> None:
    result = subprocess.run(
        python("extract", plan),
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"},
    )
    assert b"?" in result.stdout
    assert result.stderr == b""
