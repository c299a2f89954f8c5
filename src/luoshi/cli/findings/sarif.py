"""Findings as SARIF 2.1.0 (OASIS, 2020), which code hosts and editors read.

Clauses: 3.13 sarifLog, 3.14 run, 3.19 toolComponent, 3.27 result, 3.30 region,
3.49 reportingDescriptor. Columns are counted in code points (3.14.17); a region's end is one past
its last character (3.30.8).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import quote

import luoshi
from luoshi.cli.findings.place import Lines
from luoshi.cli.findings.wording import told
from luoshi.errors import Lang
from luoshi.lint import CHECKS, Check, Finding, Severity
from luoshi.lint.checkbook import description
from luoshi.source import Document, Span

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "note"}
_INDEX = {check.NAME: number for number, check in enumerate(CHECKS)}


def findings_sarif(
    document: Document, findings: Sequence[Finding], path: Path, lang: Lang
) -> dict[str, object]:
    """One run over one file. Lines are those of the text as it was read, not of the bytes of a .docx."""
    lines = Lines(document)
    driver = {
        "name": "luoshi",
        "version": luoshi.__version__,
        "language": "zh-CN" if lang == "zh" else "en-US",
        "rules": [_rule(check) for check in CHECKS],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "artifacts": [{"location": {"uri": _uri(path)}, "hashes": {"sha-256": document.sha256}}],
        "results": [_result(finding, lines, path, lang) for finding in findings],
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(check: Check) -> dict[str, object]:
    sentence = description(check)
    return {
        "id": check.NAME,
        "shortDescription": {"text": f"{sentence.zh} {sentence.en}"},
        "help": {"text": check.CITATION},
        "defaultConfiguration": {"level": _LEVELS[check.SEVERITY]},
    }


def _result(finding: Finding, lines: Lines, path: Path, lang: Lang) -> dict[str, object]:
    file = {"artifactLocation": {"uri": _uri(path), "index": 0}}
    places: list[dict[str, object]] = [{**file, "region": r} for r in _regions(finding.span, lines)]
    return {
        "ruleId": finding.check,
        "ruleIndex": _INDEX[finding.check],
        "level": _LEVELS[finding.severity],
        "message": {"text": told(finding, lang)},
        "locations": [{"physicalLocation": place} for place in places or [dict(file)]],
    }


def _regions(span: Span | None, lines: Lines) -> Iterator[dict[str, object]]:
    """Each stretch of the words.

    Offsets are left out: those of the text as it was read are not those of a file with CR LF or of a .docx.
    """
    for start, end in span.ranges if span else ():
        yield {
            "startLine": lines.line(start),
            "startColumn": lines.column(start),
            "endLine": lines.line(end - 1),
            "endColumn": lines.column(end - 1) + 1,
        }


def _uri(path: Path) -> str:
    """A path as a URI reference (RFC 3986): what is no ASCII is written in percent signs."""
    return quote(path.as_posix())
