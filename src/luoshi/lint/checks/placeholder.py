"""A place was left open to be filled in: XX, ×次, ***, ____, 某某, 待定, 〔20XX〕, a blank day or unit."""

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

#: A paragraph without any of these holds none.
_SIGNS = re.compile(r"[XxＸ×NnＮ*＊_＿○◯某待TD【［[…]|月日|年月|[（(][）)]|\.{3}|〕号")
_STARS = re.compile(r"(?<=[\u4e00-\u9fff])[*＊]{3,}(?=[\u4e00-\u9fff])")
_BLANK = re.compile(
    r"20[XxＸ×*＊?？]{2}"
    r"|(?<![A-Za-zＡ-Ｚ\d])[XxＸ×]{2,4}(?![A-Za-z\d×])"
    r"|(?<![\dA-Za-z×])[XxＸ×](?=[年月日次个名人项份万])"
    r"|(?<![\dA-Za-z×+＋])[NnＮ*＊](?=次(?!方)|个月|月[底末]|日前|人次|万元)"
    r"|(?<=[\u4e00-\u9fff，、（“])[_＿]{2,}|[_＿]{2,}(?=[\u4e00-\u9fff])"
    r"|(?<![\u4e00-\u9fff])[○◯]{2,}(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])[○◯]{2,}(?![\u4e00-\u9fff○◯]{0,2}年)"
    r"|某某|(?:时间|地点|人员|名单|日期|内容|金额|另行)?待定(?![位制价级的]|事项|问题|项目|议题|人选|方案)|待(?:补充|填写|填|补)(?=[。；，）)】]|$)|\bTODO\b|\bTBD\b"
    r"|(?<=由)(?:…{1,2}|\.{3,6})(?=牵头|负责|组织|承担|承办)"
)
#: A field of a template: a label has its words behind it, 【项目名称】河道整治.
_WITHIN = r"[^【】［］[\]]"
_ASKED = rf"{_WITHIN}{{0,6}}(?:名称|姓名)|{_WITHIN}{{0,4}}(?:填写|填入|插入|待[定填补]){_WITHIN}{{0,6}}"
_FIELD = rf"[【［[](?:{_ASKED})[】］\]]"
#: What stood round a blank that was left for a figure or a name; the healed text has no blanks.
_LEFT = re.compile(
    r"\d{4}年月\d{0,2}日|(?:(?<=\d年)\d{1,2}月|(?:(?<=[于在至到从自，：])|^)\d{0,2}月)日(?=前|起|止|至|之前|以前|[，。；）])"
    r"|\d{4}年月[底末](?=前)|[（(][）)](?=[\u4e00-\u9fff])|(?<=〕)号"
    rf"|(?<=[\u4e00-\u9fff，])(?<![。；：]){_FIELD}|{_FIELD}(?=牵头|负责|组织|会同|应|要|每|于)"
)
#: The same, where what is left round it says nothing: 由    牵头.
_GAP = re.compile(
    r"由[ \u3000]{2,}(?:牵头|负责(?!人)|承办|组织实施)|于[ \u3000]{2,}前(?=[\u4e00-\u9fff，。])"
    r"|(?<=[\u4e00-\u9fff])[ \u3000]{2,}(?:人?次|个?工作日内?|天内|[万亿]?元)(?=[，。；、])"
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
        for found in (*_BLANK.finditer(text), *_LEFT.finditer(text)):
            if not _is_form(text, found) and not _is_pattern(text, found):
                places.setdefault(found.group(), []).append(manuscript.within(paragraph, *found.span()))
    for words, span in (*_stars(manuscript), *_gaps(manuscript)):
        places.setdefault(words, []).append(span)
    for words, spans in places.items():
        yield hit(joined(spans), words=words, count=len(spans))


def _stars(manuscript: Manuscript) -> Iterator[tuple[str, Span]]:
    """Stars in place of words. The healed text has none; an even number in a line may be Markdown's."""
    stars = [Span.of(*found.span()) for found in _STARS.finditer(manuscript.outline.document.text)]
    for _, group in groupby(stars, key=lambda span: manuscript.document_line(span.start)):
        line = list(group)
        if len(line) % 2:
            yield from (("***", span) for span in line)


def _gaps(manuscript: Manuscript) -> Iterator[tuple[str, Span]]:
    """Blanks in place of words, with the words round them."""
    for found in _GAP.finditer(manuscript.outline.document.text):
        yield re.sub(r"[ \u3000]+", "\u3000\u3000", found.group()), Span.of(*found.span())


def _is_form(text: str, found: re.Match[str]) -> bool:
    """Whether a blank belongs to a form: a label and a colon, or nothing but blanks."""
    if found.group()[0] not in "_＿" and (found.re is _BLANK or found.group()[0] in "【［["):
        return False
    before = text[: found.start()][-1:]
    if (before and before in "：:") or not text.rstrip().endswith(("。", "；")):
        return True
    return not before and found.re is _BLANK


def _is_pattern(text: str, found: re.Match[str]) -> bool:
    """Whether it stands inside quotation marks that open shortly before it."""
    before = text[max(found.start() - _QUOTED, 0) : found.start()]
    return before.rfind("“") > before.rfind("”")
