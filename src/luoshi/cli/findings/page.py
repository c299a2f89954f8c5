"""Findings as one page that asks the network for nothing, in the dress of the page of a plan."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from html import escape
from importlib.resources import files
from itertools import groupby

from luoshi.cli.findings.place import Lines
from luoshi.cli.findings.wording import LINE, SEVERITIES, WHOLE, also, counts
from luoshi.cli.language import Wording
from luoshi.errors import Lang
from luoshi.lint import Finding
from luoshi.source import Document
from luoshi.structure import Outline
from luoshi.writing.masthead import title_of

_TAGS: dict[Lang, str] = {"zh": "zh-Hans", "en": "en"}
_AROUND = 60  # characters of a line that are shown on each side of the words
WARNING = Wording(
    "这里列出的是建议：程序不改原文，请逐处对照后再改。",
    "These are suggestions: nothing was changed; compare each with its words first.",
)


def findings_html(outline: Outline, findings: Sequence[Finding], lang: Lang) -> str:
    """The page: head with the counts, then the findings by their lines. All words are escaped."""
    document = outline.document
    title = title_of(outline)
    style = _style()
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'"
    return (
        f'<!doctype html>\n<html lang="{_TAGS[lang]}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{style}</style>\n</head>\n<body>\n"
        '<header>\n<p class="mark" aria-hidden="true"><i></i><i></i><b>落实</b></p>\n'
        f'<h1 lang="zh-Hans">{escape(title)}</h1>\n'
        f'<p class="facts"><span class="file">{escape(document.name)}</span></p>\n'
        f'<p class="lead">{escape(counts(findings, lang))}</p>\n</header>\n'
        f"<main>\n{_places(document, findings, lang)}</main>\n"
        f"<footer><p>{escape(WARNING(lang))} SHA-256 <code>{document.sha256}</code></p></footer>\n"
        "</body>\n</html>\n"
    )


def _style() -> str:
    whole = files("luoshi.writing.page").joinpath("page.css").read_text(encoding="utf-8")
    return whole + files("luoshi.cli.findings").joinpath("page.css").read_text(encoding="utf-8")


def _places(document: Document, findings: Sequence[Finding], lang: Lang) -> str:
    lines = Lines(document)
    parts = []
    for number, group in groupby(findings, key=lambda each: lines.line(each.span.start) if each.span else 0):
        head = LINE(lang, line=number) if number else WHOLE(lang)
        told = "".join(_finding(finding, lines, lang) for finding in group)
        parts.append(f'<section class="place"><h2>{escape(head)}</h2><div>{told}</div></section>\n')
    return "".join(parts)


def _finding(finding: Finding, lines: Lines, lang: Lang) -> str:
    quoted = f'<p class="quoted" lang="zh-Hans">{_quoted(finding, lines)}</p>' if finding.span else ""
    others = lines.others(finding.span) if finding.span else ()
    quoted += f"<p>{escape(also(others, lang))}</p>" if others else ""
    return (
        f'<div class="finding {finding.severity.value}">{quoted}'
        f'<p><span class="weight">{escape(SEVERITIES[finding.severity](lang))}</span>'
        f"{escape(finding.sentence(lang))}</p><p>{escape(finding.remedy(lang))}</p>"
        f'<p class="norm"><code>{finding.check}</code> {escape(finding.citation)}</p></div>'
    )


def _quoted(finding: Finding, lines: Lines) -> str:
    """The line round the words, which are marked."""
    if finding.span is None:
        return ""
    place = lines.place(finding.span)
    first = max(place.ranges[0][0] - _AROUND, 0)
    last = min(place.ranges[-1][1] + _AROUND, len(place.text))
    pieces, at = ["…" if first else ""], first
    for start, end in place.ranges:
        pieces += [escape(place.text[at:start]), f"<mark>{escape(place.text[start:end])}</mark>"]
        at = end
    pieces += [escape(place.text[at:last]), "…" if last < len(place.text) else ""]
    return "".join(pieces)
