"""Drafts written in a test, and what a check marks in them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import luoshi
from luoshi.cadence import Frame
from luoshi.lint import Check, Finding, check


def findings_in(
    kind: Check,
    text: str,
    *,
    year: int | None = 2026,
    issued: date | None = None,
    units: Sequence[str] | None = None,
) -> tuple[luoshi.Document, tuple[Finding, ...]]:
    """The document that a .txt file of these words is, and what one check found in it."""
    document, _ = luoshi.read(text.encode(), "draft.txt")
    extraction = luoshi.extract(document, Frame(year=year, issued=issued))
    findings = check(extraction, only=[kind.NAME], units=units)
    for finding in findings:
        assert finding.zh
        assert finding.remedy_zh
        assert finding.en
        assert finding.remedy_en
        assert finding.citation == kind.CITATION
    return document, findings


def marked(
    kind: Check,
    text: str,
    *,
    year: int | None = 2026,
    issued: date | None = None,
    units: Sequence[str] | None = None,
) -> list[str]:
    """The words that a check marks, one for each finding."""
    document, findings = findings_in(kind, text, year=year, issued=issued, units=units)
    return ["".join(document.quote(finding.span).split()) for finding in findings if finding.span]


def told(kind: Check, text: str, *, year: int | None = 2026, issued: date | None = None) -> str:
    """What the one finding of a check says in Chinese, with its remedy."""
    _, (finding,) = findings_in(kind, text, year=year, issued=issued)
    return f"{finding.zh}。{finding.remedy_zh}"
