"""What each check looks for, in one sentence.

The English sentence is the first line of its module, the Chinese one stands in checks.tsv.
"""

from __future__ import annotations

import inspect
from functools import cache
from importlib.resources import files

from luoshi.errors import Phrase
from luoshi.extraction.rulebook import Chapter
from luoshi.lint.checks import CHECKS
from luoshi.lint.finding import Check

TITLE = Phrase("审校：印发之前看一遍", "Checks: what is looked at before a plan goes out")


def description(check: Check) -> Phrase:
    """What a check looks for, in both languages."""
    return Phrase(_chinese()[check.NAME], (inspect.getdoc(check) or "").partition("\n")[0])


@cache
def chapter() -> Chapter:
    """All checks in their order, as a chapter behind those of the rulebook."""
    return Chapter(TITLE, {check.NAME: description(check) for check in CHECKS})


@cache
def _chinese() -> dict[str, str]:
    text = files("luoshi.lint").joinpath("checks.tsv").read_text(encoding="utf-8")
    rows = (line.partition("\t") for line in text.splitlines() if not line.startswith("#"))
    return {name: sentence for name, _, sentence in rows}
