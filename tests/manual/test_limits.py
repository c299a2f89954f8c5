"""The page of limits says the figures that the readers go by."""

from __future__ import annotations

from pathlib import Path

from luoshi.reading import limits
from luoshi_web.plans import read_bounds, reader_process


def test_the_page_says_the_figures_of_the_readers(project: Path) -> None:
    page = (project / "docs/manual/limits.md").read_text(encoding="utf-8")
    said = [line.split("|")[2].strip() for line in page.splitlines() if line.startswith("| ")][2:]
    megabyte = limits.MEGABYTE
    assert said == [
        f"{limits.FILE_BYTES // megabyte} MB",
        str(limits.ENTRIES),
        f"{limits.UNPACKED_BYTES // megabyte} MB",
        f"{limits.BUNDLE_BYTES // megabyte} MB",
        str(limits.RATIO),
        str(limits.BUNDLE_DEPTH),
        str(limits.PAGES),
        f"{limits.PAGE_BYTES // megabyte} MB",
        str(limits.PAGE_TAGS),
        str(limits.PAGE_OPTIONS),
        str(limits.TAG_ATTRIBUTES),
    ]
    assert f"above {limits.RATIO_FLOOR // megabyte} MB" in page
    bounds = reader_process.WAITING
    assert f"{read_bounds.MEMORY >> 30} GB" in page
    assert (
        f"{read_bounds.CPU_SECONDS} seconds of the processor and {reader_process.WALL_SECONDS} by the" in page
    )
    assert f"({bounds.cpu} and {bounds.wall} for the look for secrecy marks" in page
