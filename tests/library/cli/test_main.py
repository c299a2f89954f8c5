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
