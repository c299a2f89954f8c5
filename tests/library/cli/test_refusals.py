"""Why a system refuses, in both languages."""

from __future__ import annotations

import errno
import os

import pytest

from luoshi.cli.refusals import why


@pytest.mark.parametrize(
    ("number", "zh"),
    [
        (errno.EACCES, "没有权限"),
        (errno.ENOSPC, "磁盘已满"),
        (errno.EROFS, "磁盘只读"),
        (errno.EBADF, "输出已经关闭"),
        (errno.ECHILD, f"系统错误 {errno.ECHILD}"),
    ],
)
def test_a_reason_has_its_words(number: int, zh: str) -> None:
    reason = why(OSError(number, os.strerror(number)))
    assert (reason.zh, reason.en) == (zh, os.strerror(number))


def test_an_error_without_a_number_is_told_by_its_words() -> None:
    assert why(OSError("gone")).en == "gone"
