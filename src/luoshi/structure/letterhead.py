"""Letterheads and closings that stand fused on one line, parted into their pieces."""

from __future__ import annotations

import re
from itertools import pairwise

from luoshi.structure.dates import DATE
from luoshi.structure.letter import looks_like_title, names_body, number_at, salutation_end
from luoshi.structure.paragraph import Paragraph

_CLOSING = re.compile(
    rf"(?P<body>[^，。；：！？\d二]{{0,40}}?)(?P<date>{DATE})(?P<note>[（(][^（）()]{{2,20}}[）)])?(?P<title>.{{0,80}})"
)

# A signature and a date behind a sentence, and a note in brackets behind them.
_SIGNED = re.compile(
    rf"[。！](?P<body>[^，。；：！？\d二]{{2,40}}?)(?P<date>{DATE})(?P<note>[（(][^（）()]{{2,20}}[）)])?"
)
_ENCLOSED = re.compile(r"[^，。；：！？]{4,80}?(?=一、|第[一1][编章条])")  # the title of what is enclosed
_FOLLOWS = re.compile("抄[送报]|附件")
_DATE = re.compile(DATE)
_BRACKET = re.compile(r"[（(][^（）()]{2,20}[）)]")
_KIND = re.compile("名单|清单|表|提纲|方案|办法|意见|要点|计划|细则|目录|标准|指南|预案|制度|规定|样式|样本")
_ATTACHED = re.compile(r"附件[\d一二三四五六七八九十]{0,2}[：:]")
_ENTRY = re.compile(r"(?<!\d)(\d{1,2})[.．、](?!\d)")
#: How a letter begins behind its addressees.
_LETTER = re.compile(
    r"\s*(?:《|[现经为根按近今自兹]|依[据照]|关于|结合|随着|目前|当前|日前|你们?|我[们局委市省县校院]|请|20\d\d年|第|国务院|党中央|[^，。：；]{2,12}(?:《|同意|印发|批准))"
)
_LONGEST = 160  # characters; a closing with the title of what is enclosed is no longer


def part_letterhead(text: str, paragraph: Paragraph) -> list[Paragraph]:
    """Title, number and addressees, where they are fused with each other or the text that follows."""
    cuts: list[int] = []
    start = paragraph.start
    if number := number_at(text[start : paragraph.end]):
        cuts.extend(start + place for place in number)
        start += number[1]
        if end := salutation_end(text[start : paragraph.end]):
            cuts.append(start + end)
    return _cut(paragraph, cuts) if cuts else part_addressees(text, paragraph)


def part_addressees(text: str, paragraph: Paragraph) -> list[Paragraph]:
    """The addressees, and the letter's first words where these run on behind them."""
    end = paragraph.start + salutation_end(text[paragraph.start : paragraph.end])
    letter_follows = end > paragraph.start and _LETTER.match(text, end, paragraph.end)
    return _cut(paragraph, [end]) if letter_follows else [paragraph]


def part_closing(text: str, paragraph: Paragraph) -> list[Paragraph]:
    """Signature, date, note, record and the title of what is enclosed, where they stand on one line.

    They are also parted from the sentences that they are fused with.
    """
    if text.find("月", paragraph.start, paragraph.end) < 0:
        return [paragraph]
    signed = _SIGNED.finditer(text, paragraph.start, paragraph.end)
    cuts = [cut for found in signed for cut in _signed(text, found, paragraph.end)]
    attached = _ATTACHED.search(text, paragraph.start, paragraph.end)
    if attached and (attached.start() == paragraph.start or text[attached.start() - 1] in "。！"):
        cuts.extend(_attached(text, attached, paragraph.end))
    return _cut(paragraph, cuts) if cuts else _part_last(text, paragraph)


def _signed(text: str, found: re.Match[str], end: int) -> list[int]:
    """Where signature, date and note begin, and what follows them: record, attachments, an enclosed text."""
    if not names_body(found["body"]):
        return []
    after = found.end()
    if text.startswith("印发", after):
        return [found.start("body")]  # the last line of the record: …办公室2026年3月5日印发
    title = _ENCLOSED.match(text, after, end)
    if title and not looks_like_title(title.group()):
        title = None
    if not (after == end or found["note"] or title or _FOLLOWS.match(text, after, end)):
        return []  # …局2020年3月5日发布的办法同时废止
    cuts = [found.start(name) for name in ("body", "date", "note") if found[name]]
    return [*cuts, after, title.end() if title else after]


def _attached(text: str, found: re.Match[str], end: int) -> list[int]:
    """Where the note of attachments begins, its second and further entries, and the closing behind it."""
    cuts, number, start = [found.start()], 1, found.end()
    for entry in _ENTRY.finditer(text, found.end(), end):
        if int(entry[1]) == number:
            start = entry.end()
            if number > 1:  # the first stays with 附件：
                cuts.append(entry.start())
            number += 1
    closing = _DATE.search(text, start, end)
    if closing is None:
        return cuts
    for kind in _KIND.finditer(text, start, closing.start()):
        if names_body(text[kind.end() : closing.start()]):
            note = _BRACKET.match(text, closing.end(), end)
            return [*cuts, kind.end(), closing.start(), closing.end(), note.end() if note else closing.end()]
    return cuts


def _part_last(text: str, paragraph: Paragraph) -> list[Paragraph]:
    """A paragraph that is a closing, or whose last sentence runs into one."""
    start = text.rfind("。", paragraph.start, paragraph.end - 1) + 1 or paragraph.start
    if paragraph.end - start > _LONGEST:
        return [paragraph]
    words = text[start : paragraph.end]
    if (found := _CLOSING.fullmatch(words)) is None:
        return [paragraph]
    body, title = found["body"], found["title"]
    if (body and not names_body(body)) or (title and not looks_like_title(title)):
        return [paragraph]
    if not body and start > paragraph.start:
        return [paragraph]
    cuts = [start + found.start(name) for name in ("body", "date", "note", "title") if found[name]]
    return _cut(paragraph, cuts)


def _cut(paragraph: Paragraph, cuts: list[int]) -> list[Paragraph]:
    bounds = sorted({paragraph.start, *cuts, paragraph.end})
    return [Paragraph(start, end, paragraph.block) for start, end in pairwise(bounds)]
