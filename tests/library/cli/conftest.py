"""Plans of our own, and the command line as a user meets it."""

from __future__ import annotations

import io
import signal
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from luoshi.cli.main import main

PLAN = """青溪镇2026年养老服务工作要点

一、照护服务
（一）镇民政办公室应当每季度开展1次养老机构走访，形成走访记录。
（二）各村（社区）应当于6月底前完成高龄老人信息登记。
二、安全管理
各养老机构不得占用消防通道。
"""

UNDATED = """养老服务工作要点

各村（社区）应当于6月底前完成高龄老人信息登记。
"""


@dataclass(frozen=True)
class Result:
    """What a call printed and returned."""

    code: int
    out: str
    err: str


@pytest.fixture(autouse=True)
def _ctrl_c_is_heard() -> Iterator[None]:
    """A shell lets what it starts in the background ignore Ctrl-C, and so would all that is started here."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.fixture(autouse=True)
def _a_terminal_of_known_width_and_language(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def luoshi(capfd: pytest.CaptureFixture[str]) -> Callable[..., Result]:
    """Call the command line with some words."""

    def call(*words: str | Path) -> Result:
        capfd.readouterr()
        code = main([str(word) for word in words])
        sys.stdout.flush()
        out, err = capfd.readouterr()
        return Result(code, out, err)

    return call


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """A plan whose year stands in its title."""
    path = tmp_path / "养老要点.txt"
    path.write_text(PLAN, encoding="utf-8")
    return path


@pytest.fixture
def undated(tmp_path: Path) -> Path:
    """A plan with a relative date and no year."""
    path = tmp_path / "无年份.txt"
    path.write_text(UNDATED, encoding="utf-8")
    return path


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """Bytes that only pretend to be a .docx."""
    path = tmp_path / "损坏.docx"
    path.write_bytes(b"PK\x03\x04" + b"\x00" * 64)
    return path


def lines(text: str) -> list[str]:
    """The lines of an output, without blanks at their ends."""
    return [line.rstrip() for line in io.StringIO(text)]
