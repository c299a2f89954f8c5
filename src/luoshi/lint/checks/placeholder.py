"""A place was left open to be filled in: XX, ×次, ***, ____, 某某, 待定, 〔20XX〕."""

import re
from collections.abc import Iterator
from itertools import groupby

from luoshi.lint.finding import Hit, Remark, Severity, hit
from luoshi.lint.manuscript import Manuscript, joined
from luoshi.source import Span

NAME = "placeholder"
SEVERITY = Severity.WARNING
CITATION = "党政机关公文处理工作条例（中办发〔2012〕14号）第二十条"
REMARK = Remark(
    zh="“{words}”像是没有填的空（{count} 处）",
    en="“{words}” looks like a place that was never filled in ({count})",
    remedy_zh="填上确定的内容，或删去这一句",
    remedy_en="Fill it in, or strike the sentence",
)

_SIGNS = re.compile("[XxＸ×*＊_＿○◯某待TD]")  # a paragraph without any of these holds none
_STARS = re.compile(r"(?<=[\u4e00-\u9fff])[*＊]{3,}(?=[\u4e00-\u9fff])")
_BLANK = re.compile(
    r"20[XxＸ×*＊?？]{2}"
    r"|(?<![A-Za-zＡ-Ｚ\d])[XxＸ×]{2,4}(?![A-Za-z\d×])"
    r"|(?<![\dA-Za-z×])[XＸ×](?=[年月日次个名人项份万])"
    r"|(?<=[\u4e00-\u9fff，、（“])[_＿]{2,}|[_＿]{2,}(?=[\u4e00-\u9fff])"
    r"|(?<![\u4e00-\u9fff])[○◯]{2,}(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])[○◯]{2,}(?![\u4e00-\u9fff○◯]{0,2}年)"
    r"|某某|(?:时间|地点|人员|名单|日期|内容|金额|另行)?待定(?![位制价级的]|事项|问题|项目|议题|人选|方案)|待(?:补充|填写|填|补)(?=[。；，）)】]|$)|\bTODO\b|\bTBD\b"
)
_QUOTED = 40  # characters


def find(manuscript: Manuscript) -> Iterator[Hit]:
    """One finding for each kind of blank, with all its places; a form that is to be filled in is left alone.

    ×× inside quotation marks is how a pattern of names is written: “××市重点实验室”.
    """
    places: dict[str, list[Span]] = {}
    for paragraph in manuscript.paragraphs:
        text = paragraph.text
        if not _SIGNS.search(text):
            continue
        for found in _BLANK.finditer(text):
            if not _is_form(text, found) and not _is_pattern(text, found):
                places.setdefault(found.group(), []).append(manuscript.within(paragraph, *found.span()))
    for span in _stars(manuscript):
        places.setdefault("***", []).append(span)
    for words, spans in places.items():
        yield hit(joined(spans), words=words, count=len(spans))


def _stars(manuscript: Manuscript) -> Iterator[Span]:
    """Stars in place of words. The healed text has none; an even number in a line may be Markdown's."""
    stars = [Span.of(*found.span()) for found in _STARS.finditer(manuscript.outline.document.text)]
    for _, group in groupby(stars, key=lambda span: manuscript.document_line(span.start)):
        line = list(group)
        if len(line) % 2:
            yield from line


def _is_form(text: str, found: re.Match[str]) -> bool:
    """Whether a line of blanks belongs to a form: a label and a colon, or nothing but blanks."""
    if found.group()[0] not in "_＿":
        return False
    return text[found.start() - 1 : found.start()] in ("：", ":", "") or not text.rstrip().endswith(
        ("。", "；")
    )


def _is_pattern(text: str, found: re.Match[str]) -> bool:
    """Whether it stands inside quotation marks that open shortly before it."""
    before = text[max(found.start() - _QUOTED, 0) : found.start()]
    return before.rfind("“") > before.rfind("”")
