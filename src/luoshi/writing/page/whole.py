"""The page: head, stripe, text and duties, foot. It asks the network for nothing."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from html import escape
from pathlib import Path

from luoshi.duty import Fate
from luoshi.errors import Lang
from luoshi.extraction.result import Extraction
from luoshi.source import Fault
from luoshi.writing.masthead import number_of, title_of
from luoshi.writing.page.source import source_html
from luoshi.writing.page.stripe import stripe_html
from luoshi.writing.wording import FATES, SEMICOLON

_FOLDER = Path(__file__).parent
_TAGS: dict[Lang, str] = {"zh": "zh-Hans", "en": "en"}


def page_html(extraction: Extraction, lang: Lang = "zh") -> str:
    """One HTML page that holds the whole text of a document with every segment's fate.

    Duties lie beside the paragraph that states them. All styles and scripts are inside, their
    hashes stand in the page's own content policy, and the words of the document are escaped:
    nothing that a document says can run or be fetched.
    """
    title = title_of(extraction.outline)
    stripe, widths = stripe_html(extraction, lang)
    style, script = _part("page.css") + widths, _part("page.js")
    policy = f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'"
    return (
        f'<!doctype html>\n<html lang="{_TAGS[lang]}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{style}</style>\n</head>\n<body>\n"
        f"{_head(extraction, title, stripe, lang)}\n"
        f'<main lang="zh-Hans">\n{source_html(extraction, lang)}\n</main>\n'
        f"{_foot(extraction, lang)}\n<script>{script}</script>\n</body>\n</html>\n"
    )


@cache
def _part(name: str) -> str:
    return (_FOLDER / name).read_text(encoding="utf-8")


def _digest(text: str) -> str:
    """The hash by which a page's own policy lets this part in (CSP level 3, 2.3.1)."""
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def _head(extraction: Extraction, title: str, stripe: str, lang: Lang) -> str:
    facts = []
    if number := number_of(extraction.outline):
        facts.append(f'<span lang="zh-Hans" class="song">{escape(number)}</span>')
    if extraction.frame.year:
        facts.append({"zh": f"{extraction.frame.year}年", "en": str(extraction.frame.year)}[lang])
    facts.append(f'<span class="file">{escape(extraction.document.name)}</span>')
    return (
        '<header>\n<p class="mark" aria-hidden="true"><i></i><i></i><b>落实</b></p>\n'
        f'<h1 lang="zh-Hans">{escape(title)}</h1>\n<p class="facts">{" ".join(facts)}</p>\n'
        f'<p class="lead">{_lead(extraction, lang)}</p>\n{stripe}\n'
        f"{_faults(extraction.faults, lang)}</header>"
    )


def _lead(extraction: Extraction, lang: Lang) -> str:
    """The counts of fates in one sentence; each leads to the first segment that has it."""
    counts = extraction.fates()
    first: dict[Fate, int] = {}
    for segment, judgement in extraction.judged():
        first.setdefault(judgement.fate, segment.index)
    parts = []
    for fate in FATES:
        if counts[fate]:
            sign = f'<i class="sign {fate.value}" aria-hidden="true"></i>'
            link = f'<a href="#s{first[fate]}">{counts[fate]}</a>'
            words = escape(FATES[fate][lang])
            parts.append(f'<span class="count">{sign}{words} {link}</span>')
    total = len(extraction.judgements)
    if not total:
        return {"zh": "全文没有句子。", "en": "The text holds no sentence."}[lang]
    if lang == "zh":
        return f"全文 {total} 句：{'，'.join(parts)}。"
    return f"{total} sentences: {', '.join(parts)}."


def _faults(faults: tuple[Fault, ...], lang: Lang) -> str:
    if not faults:
        return ""
    head = {"zh": f"疑点 {len(faults)} 处", "en": f"Faults: {len(faults)}"}[lang]
    items = "".join(f"<li>{escape(fault.zh if lang == 'zh' else fault.en)}</li>" for fault in faults)
    return f'<details class="faults"><summary>{head}</summary><ul>{items}</ul></details>\n'


def _foot(extraction: Extraction, lang: Lang) -> str:
    document = extraction.document
    end = {"zh": "。", "en": "."}[lang]
    origin = {
        "zh": f"读自 {escape(document.name)}；SHA-256 <code>{document.sha256}</code>；读法 {document.reader}",
        "en": f"Read from {escape(document.name)}; SHA-256 <code>{document.sha256}</code>; {document.reader}",
    }[lang]
    warning = {
        "zh": "这里列出的是建议，交办前请逐条对照原文",
        "en": "These are proposals: compare each with its words before it is given to anyone",
    }[lang]
    keys = {
        "zh": "<kbd>J</kbd> <kbd>K</kbd> 下一条、上一条 <kbd>Esc</kbd> 收起",
        "en": "<kbd>J</kbd> <kbd>K</kbd> next, previous <kbd>Esc</kbd> close",
    }[lang]
    return (
        f'<footer><p>{warning}{SEMICOLON[lang]}{origin}{end}</p></footer>\n<p class="keys" hidden>{keys}</p>'
    )
