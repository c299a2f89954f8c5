"""Secrecy marks: a file that carries one must be refused before anything of it is kept.

A mark is 密级★保密期限 (秘密★1年, 机密★会议开始前, 绝密★长期, also bare 机密★), with white space
between its characters, or its level alone on a line at the head of the first page. The words
秘密, 机密, 绝密 in running text are no mark: a plan may speak of 保密法培训 or 商业秘密.
Source: 国家秘密定密管理 and GB/T 9704-2012, 7.2.2 (密级和保密期限: upper left of the first page).
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from typing import Final

from luoshi.reading.beside import NOTHING_BESIDE, Beside
from luoshi.source import BlockKind, Document, Span

_GAP: Final = r"[\s\u200b-\u200d\ufeff\-_|]*"
_LEVELS: Final = ("绝密", "机密", "秘密")
_LEVEL: Final = "(?:" + "|".join(_GAP.join(level) for level in _LEVELS) + ")"
#: On one line: a ★ that begins the next line is a bullet.
_BESIDE: Final = r"(?:[^\S\n]|[\u200b-\u200d\ufeff|])*"
#: The star as typed: ★ and what stands in for it where a keyboard or a font has none.
_STAR: Final = "[★☆✩✪✫✭✮✯✰✡⭐🌟⋆※]"
#: An asterisk is a star too, unless the level ends a longer word: 商业秘密* calls a footnote.
_ASTERISK: Final = "[*﹡]"
_STARRED: Final = re.compile(rf"{_LEVEL}{_BESIDE}{_STAR}|(?<![\u4e00-\u9fff]){_LEVEL}{_BESIDE}{_ASTERISK}")
#: Emphasis of markup round the word (**秘密**) is no star: it stands on both sides.
_EMPHASIS: Final = re.compile(rf"(?<!\*)\*++{_BESIDE}{_LEVEL}{_BESIDE}\*+")
_TERM: Final = (
    rf"(?:长{_GAP}期|\d+{_GAP}(?:年|个?{_GAP}月|日|天)|[一二三四五六七八九十]+{_GAP}(?:年|个{_GAP}月))?"
)
_ALONE: Final = re.compile(
    rf"[\s【〔\[（(]*(?:密{_GAP}级{_GAP}[:：])?{_GAP}{_LEVEL}{_GAP}{_TERM}[\s】〕\])）]*"
)
#: In a name the level stands between signs, at an end or before a term: 【机密】方案.docx, 秘密3年-通知.txt.
_NAMED: Final = re.compile(
    rf"(?:[【〔\[（({{]{_GAP}{_LEVEL}{_GAP}{_TERM}{_GAP}[】〕\])）}}]"
    rf"|^{_LEVEL}{_TERM}(?:[-_+ ]|{_GAP}$)|[-_+ ]{_LEVEL}{_TERM}$)"
)
#: Lines of the first page before its title: 份号, 密级, 紧急程度 are the first three.
_HEAD_LINES: Final = 3
#: Characters of a line that may be a level alone; looking at a longer one would take its square in time.
_ALONE_LENGTH: Final = 200


@dataclass(frozen=True, slots=True)
class Mark:
    """A secrecy mark. rule: how it was told. span: where it stands; None for the file's name."""

    rule: str
    span: Span | None = None


def find_mark(document: Document | None, name: str, beside: Beside = NOTHING_BESIDE) -> Mark | None:
    """The first secrecy mark of a document or of its file name; None where there is none.

    name: the file's name. document: None where only the name can be looked at. beside: what else
    its file says.
    """
    if _in_name(name):
        return Mark("secrecy-name")
    if document is not None:
        if found := _starred(document.text):
            return Mark("secrecy-star", Span.of(*found))
        if at_head := _at_head(document):
            return at_head
    if any(_starred(words) or _is_alone(words) for words in beside.properties):
        return Mark("secrecy-property")
    return Mark("secrecy-hidden") if _starred(beside.hidden) else None


def _is_alone(words: str) -> bool:
    """Whether a line, or a property, is a level and nothing else."""
    return len(words) <= _ALONE_LENGTH and _ALONE.fullmatch(_folded(words)) is not None


def _starred(text: str) -> tuple[int, int] | None:
    """Where a level with its star stands."""
    plain = _folded(text)
    emphasis = [match.span() for match in _EMPHASIS.finditer(plain)]
    for match in _STARRED.finditer(plain):
        at = bisect_right(emphasis, (match.start(), len(plain))) - 1
        if at < 0 or match.end() > emphasis[at][1]:
            return match.span()
    return None


def _at_head(document: Document) -> Mark | None:
    """A level alone on one of the first lines, or in a page's header."""
    body = 0
    for block in document.blocks:
        in_header = block.kind is BlockKind.HEADER
        if not in_header and body >= _HEAD_LINES:
            continue
        words = document.text[block.start : block.end].strip()
        if not words:
            continue
        body += not in_header
        if _is_alone(words):
            return Mark("secrecy-head", Span.of(block.start, block.end))
    return None


def _in_name(name: str) -> bool:
    plain = _folded(name)
    if _starred(plain):
        return True
    stem = plain.rpartition(".")[0] or plain
    return _NAMED.search(stem) is not None


class _Folding(dict[int, str | int]):
    """Full-width letters, digits and blanks -> plain ones, each worked out when it first comes."""

    def __missing__(self, code: int) -> str | int:
        folded = unicodedata.normalize("NFKC", chr(code)) if code >= _FULL_WIDTH else ""
        self[code] = folded if len(folded) == 1 else code
        return self[code]


_FULL_WIDTH: Final = 0x3000
_FOLDING: Final = _Folding()


def _folded(text: str) -> str:
    """The text with full-width letters, digits and blanks as plain ones, place by place."""
    return text if text.isascii() else text.translate(_FOLDING)
