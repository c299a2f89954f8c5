"""Findings as JSON: everything about each, in both languages."""

from __future__ import annotations

from collections.abc import Sequence

from luoshi.cli.findings.place import Lines
from luoshi.lint import Finding
from luoshi.source import Document


def findings_json(document: Document, findings: Sequence[Finding]) -> dict[str, object]:
    """The findings of a document. Offsets are in characters of its text, lines and columns from 1."""
    lines = Lines(document)
    return {
        "document": {"name": document.name, "sha256": document.sha256, "reader": document.reader},
        "findings": [_record(document, lines, finding) for finding in findings],
    }


def _record(document: Document, lines: Lines, finding: Finding) -> dict[str, object]:
    span = finding.span
    return {
        "check": finding.check,
        "severity": finding.severity.value,
        "citation": finding.citation,
        "line": lines.line(span.start) if span else None,
        "column": lines.column(span.start) if span else None,
        "ranges": [list(one) for one in span.ranges] if span else [],
        "quote": document.quote(span) if span else "",
        "zh": finding.zh,
        "en": finding.en,
        "remedy_zh": finding.remedy_zh,
        "remedy_en": finding.remedy_en,
    }
