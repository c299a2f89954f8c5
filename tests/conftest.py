"""What every test may ask for, and a list of the skipped ones at the end of a run."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

# How long an example takes is the machine's affair: speed is measured by the bench, not by a test.
settings.register_profile("luoshi", deadline=None)
settings.load_profile("luoshi")

PROJECT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of documents and labels that lie outside the project; skips where it is absent."""
    folder = Path(os.environ.get("LUOSHI_SHARED", "") or PROJECT.parent / "shared")
    if not (folder / "corpus").is_dir():
        pytest.skip(f"no documents in {folder}: name their folder with LUOSHI_SHARED")
    return folder


@pytest.fixture(scope="session")
def project() -> Path:
    """The top folder of the project."""
    return PROJECT


def pytest_configure(config: pytest.Config) -> None:
    """Make our own marks known."""
    config.addinivalue_line("markers", "longest: of its lane; one worker does it, the other the rest")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the longest, so that workers end together."""
    items.sort(key=lambda item: item.get_closest_marker("longest") is None)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Every skip with its reason: what was not tested is never silent."""
    skipped = terminalreporter.stats.get("skipped", [])
    if not skipped:
        return
    terminalreporter.section(f"skipped: {len(skipped)}")
    for report in skipped:
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
        terminalreporter.write_line(f"{report.nodeid}: {reason.removeprefix('Skipped: ')}")
