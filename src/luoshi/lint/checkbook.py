"""What each check looks for, in one sentence.

The English sentence is the first line of its module, the Chinese one stands in checks.tsv.
"""

from __future__ import annotations

from functools import cache

from luoshi.errors import Phrase
from luoshi.extraction.rulebook import Chapter, chinese_sentences, first_line
from luoshi.lint.checks import CHECKS
from luoshi.lint.finding import Check

TITLE = Phrase("审校：印发之前看一遍", "Checks: what is looked at before a plan goes out")


def description(check: Check) -> Phrase:
    """What a check looks for, in both languages."""
    return Phrase(chinese_sentences("luoshi.lint", "checks.tsv")[check.NAME], first_line(check))


@cache
def chapter() -> Chapter:
    """All checks in their order, as a chapter behind those of the rulebook."""
    return Chapter(TITLE, {check.NAME: description(check) for check in CHECKS})
