"""The difference of two versions as a page: the old text, the new text, and what happens to each duty."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator, Sequence
from functools import cache
from html import escape
from importlib.resources import files

from luoshi.account import Difference
from luoshi.account.terms.fields import FieldChange
from luoshi.account.versions.alignment import Link
from luoshi.account.versions.difference import Change, DutyChange
from luoshi.account.versions.pieces import Piece, Turn, pieces
from luoshi.cli.difference_words import CHANGES, notes_on
from luoshi.cli.field_words import FIELDS, duty_words, value_words
from luoshi.cli.language import Wording
from luoshi.errors import Lang
from luoshi.extraction.result import Extraction
from luoshi.writing.exact import as_written
from luoshi.writing.masthead import title_of
from luoshi.writing.wording import COMMA, SEMICOLON

TITLE = Wording("版本对照：{title}", "Difference: {title}")
OLD = Wording("旧版本", "Old version")
NEW = Wording("新版本", "New version")
DUTIES = Wording("任务的变化", "What happens to the duty")
#: What a sign stands for, for those who hear the page: − and + are read as nothing by most readers.
OUT = Wording("删去", "deleted")
IN = Wording("加入", "inserted")


def difference_html(found: Difference, lang: Lang = "zh") -> str:
    """One page that asks the network for nothing; all words of the documents are escaped.

    What went is struck through and stands in −…−, what came is underlined and stands in +…+:
    nothing rests on colour alone.
    """
    title = TITLE(lang, title=title_of(found.new.outline))
    style = _style()
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'"
    tag = "zh-Hans" if lang == "zh" else "en"
    heads = "".join(f'<th scope="col">{head(lang)}</th>' for head in (OLD, NEW, DUTIES))
    rows = "\n".join(_rows(found, lang))
    return (
        f'<!doctype html>\n<html lang="{tag}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{style}</style>\n</head>\n<body>\n"
        f"{_head(found, title, lang)}\n<main>\n"
        f'<table class="difference"><thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}\n</tbody></table>\n'
        "</main>\n</body>\n</html>\n"
    )


@cache
def _style() -> str:
    """The page's own look first, then what a difference adds to it."""
    base = files("luoshi.writing.page").joinpath("page.css").read_text(encoding="utf-8")
    return base + files("luoshi.cli").joinpath("difference.css").read_text(encoding="utf-8")


def _head(found: Difference, title: str, lang: Lang) -> str:
    names = "".join(
        f'<span class="file">{escape(label(lang))} {escape(extraction.document.name)} '
        f"<code>{extraction.document.sha256[:12]}</code></span>"
        for label, extraction in ((OLD, found.old), (NEW, found.new))
    )
    counts = []
    for change in Change:
        duties = found.of(change)
        link = f'<a href="#{_anchor(duties[0].link)}">{len(duties)}</a>' if duties else "0"
        counts.append(f'<span class="count">{CHANGES[change](lang)} {link}</span>')
    return (
        '<header>\n<p class="mark" aria-hidden="true"><i></i><i></i><b>落实</b></p>\n'
        f'<h1>{escape(title)}</h1>\n<p class="facts">{names}</p>\n'
        f'<p class="lead">{COMMA[lang].join(counts)}</p>\n</header>'
    )


def _rows(found: Difference, lang: Lang) -> Iterator[str]:
    duties = {duty.link: duty for duty in found.duties}
    for link in found.links:
        old, new = _words(found.old, link.old), _words(found.new, link.new)
        differing = pieces(old, new) if old and new else ()
        before = _side(differing, old, Turn.OUT, lang) if old else ""
        after = _side(differing, new, Turn.IN, lang) if new else ""
        duty = duties.get(link)
        kind = duty.change.value if duty else "plain"
        yield (
            f'<tr class="{kind}" id="{_anchor(link)}"><td class="song" lang="zh-Hans">{before}</td>'
            f'<td class="song" lang="zh-Hans">{after}</td><td>{_told(duty, lang)}</td></tr>'
        )


def _anchor(link: Link) -> str:
    return f"n{link.new[0]}" if link.new else f"o{link.old[0]}"


def _words(extraction: Extraction, side: Sequence[int]) -> str:
    segments = extraction.outline.segments
    return "".join(as_written(extraction.document, segments[at].span) for at in side)


def _side(differing: Sequence[Piece], words: str, turn: Turn, lang: Lang) -> str:
    """The words of one version; where the other has none of them, all of them went or came."""
    own = [piece for piece in differing if piece.turn in (turn, Turn.SAME)] or [Piece(turn, words)]
    return "".join(escape(p.text) if p.turn is Turn.SAME else _marked(p.text, turn, lang) for p in own)


def _marked(words: str, turn: Turn, lang: Lang) -> str:
    tag, sign, told = ("del", "−", OUT) if turn is Turn.OUT else ("ins", "+", IN)
    edge = f'<span aria-hidden="true" class="edge">{sign}</span>'
    return f'<{tag} title="{told(lang)}">{edge}{escape(words)}{edge}</{tag}>'


def _told(duty: DutyChange | None, lang: Lang) -> str:
    if duty is None:
        return ""
    numbers = " → ".join(duty_words(side, lang) for side in (duty.old, duty.new) if side)
    notes = escape(SEMICOLON[lang].join(notes_on(duty, lang)))
    fields = "".join(_field(change, lang) for change in duty.fields)
    told = f"<b>{CHANGES[duty.change](lang)}</b> {escape(numbers)}"
    return f"<p>{told}{f'<br>{notes}' if notes else ''}</p>{f'<dl>{fields}</dl>' if fields else ''}"


def _field(change: FieldChange, lang: Lang) -> str:
    values = [_marked(value_words(value, lang), Turn.OUT, lang) for value in change.gone]
    values += [_marked(value_words(value, lang), Turn.IN, lang) for value in change.come]
    return f"<div><dt>{FIELDS[change.field](lang)}</dt><dd>{' '.join(values)}</dd></div>"
