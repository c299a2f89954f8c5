"""A reader is loaded when a file of its type comes: the others cost nothing."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = ("openpyxl", "selectolax", "pypdfium2", "pdfplumber", "charset_normalizer")


@pytest.mark.parametrize(
    ("name", "content", "loaded"),
    [("计划.txt", "每月检查。", []), ("通知.html", "<p>每月检查。</p>", ["selectolax"])],
)
def test_reading_one_type_does_not_load_the_readers_of_others(
    name: str, content: str, loaded: list[str]
) -> None:
    lines = (
        "import sys",
        "from luoshi.reading import read_bytes",
        f"read_bytes({content!r}.encode(), {name!r})",
        f"print([name for name in {HEAVY!r} if name in sys.modules])",
    )
    done = subprocess.run(
        [sys.executable, "-c", "\n".join(lines)], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == str(loaded)
