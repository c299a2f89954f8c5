"""`make demo`: the main job on the sample plans, by the commands that a user would type."""

from __future__ import annotations

import contextlib
import io
import sys
from pathlib import Path

from luoshi.cli.main import main

SAMPLES = Path("samples")
FOLDER = Path("var/demo")
#: Shown in the terminal; the others go into the ledger and the pages.
SHOWN = "消防安全"


def demo() -> int:
    """Print one plan's ledger, write the ledger of all and a page for each; the worst exit code."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    plans = sorted(path for path in SAMPLES.iterdir() if path.suffix in {".docx", ".txt"})
    if not plans:
        print(f"没有样例 no samples: {SAMPLES}")
        return 1
    first = next((path for path in plans if SHOWN in path.name), plans[0])
    codes = [
        run("extract", str(first)),
        run("extract", str(SAMPLES), "--format", "xlsx", "--output", str(FOLDER / "台账.xlsx")),
    ]
    with contextlib.redirect_stdout(io.StringIO()):  # the same summary once more
        codes.append(main(["extract", str(SAMPLES), "--format", "html", "--output", str(FOLDER)]))
    print()
    print(f"台账 ledger: {FOLDER.resolve() / '台账.xlsx'}")
    for page in sorted(FOLDER.glob("*.html")):
        print(f"网页 page:   {page.resolve()}")
    return max(codes)


def run(*words: str) -> int:
    """Show a command as it is typed, and run it."""
    print(f"\n$ luoshi {' '.join(words)}\n", flush=True)
    return main(words)


if __name__ == "__main__":
    sys.exit(demo())
