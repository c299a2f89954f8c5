"""Findings as text: by their lines, with carets under the words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from luoshi.cli.carets import underline
from luoshi.cli.columns import wrap
from luoshi.cli.findings.place import Lines
from luoshi.cli.findings.wording import LINE, SEVERITIES, WHOLE, also, counts, told
from luoshi.errors import Lang
from luoshi.lint import Finding
from luoshi.source import Document

_INDENT = "  "
_NARROWEST = 8


def findings_text(document: Document, findings: Sequence[Finding], lang: Lang, width: int) -> Iterator[str]:
    """The lines that tell the findings of a document, at most `width` columns wide; last their counts."""
    lines = Lines(document)
    room = max(width - len(_INDENT), _NARROWEST)
    for number, group in groupby(findings, key=lambda each: lines.line(each.span.start) if each.span else 0):
        yield LINE(lang, line=number) if number else WHOLE(lang)
        for finding in group:
            if finding.span is not None:
                place = lines.place(finding.span)
                for drawn in underline(place.text, place.ranges, room, whole=False):
                    yield _INDENT + drawn
                if others := lines.others(finding.span):
                    words = also(others, lang)
                    for piece in wrap(words, room):
                        yield _INDENT + words[piece.start : piece.end].strip()
            colon = "：" if lang == "zh" else ": "
            words = f"{SEVERITIES[finding.severity](lang)} {finding.check}{colon}{told(finding, lang)}"
            for piece in wrap(words, room):
                yield _INDENT + words[piece.start : piece.end].strip()
        yield ""
    yield counts(findings, lang)
