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
_SIGNS = re.compile(r"[XxＸ×NnＮ*＊_＿○◯某待TD【［[…]|月日|年月|[（(][）)]|\.{3}|〕号|〔〕|[：:][）)；;]")
_STARS = re.compile(r"[*＊]{2,}")
_FOR_WORDS = re.compile(
    r"(?<=[\u4e00-\u9fff])(?:[*＊]{3,}(?=[\u4e00-\u9fff])|[*＊]{2}(?=[万亿]?元|人?次|[个家名项户月日]))"
)
_BLANK = re.compile(
    r"20[XxＸ×*＊?？]{2}"
    r"|(?<![A-Za-zＡ-Ｚ\d])[XxＸ×]{2,4}(?![A-Za-z\d×])"
    r"|(?<![\dA-Za-z×])[XxＸ×](?=[年月日次个名人项份万])"
    r"|(?<![\dA-Za-z×+＋*＊])[NnＮ*＊](?=次(?!方)|个月|月[底末]|日前|人次|万元)|(?<=年)[NnＮ*＊]{1,2}(?=月(?![底末]))"
    r"|(?<=[\u4e00-\u9fff])[XxＸ×*＊]{1,2}(?=[%％])|(?<=〕)[XxＸ×*＊]{1,3}(?=号)|〔〕(?=\d*号)"
    r"|(?<=[\u4e00-\u9fff，、（“])[_＿]{2,}|[_＿]{2,}(?=[\u4e00-\u9fff])"
    r"|(?<![\u4e00-\u9fff])[○◯]{2,}(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])[○◯]{2,}(?![\u4e00-\u9fff○◯]{0,2}年)"
    r"|某某|(?:时间|地点|人员|名单|日期|内容|金额|另行)?待定(?=[\x20\u3000]?[。；，、！）)】|]|$|牵头|负责|承办)|待(?:补充|填写|填|补)(?=[。；，）)】]|$)|(?<=[（(【])待(?:核实|确认|明确|核定|商定)(?=[）)】])|\bTODO\b|\bTBD\b"
    r"|(?<=由)(?:…{1,2}|\.{3,6})(?=牵头|负责|组织|承担|承办)"
    r"|(?<=[（(；;，])(?:完成时[限间]|(?:责任|牵头|配合)(?:单位|部门))[：:](?=[）)；;])"
)
#: A field of a template: a label has its words behind it, 【项目名称】河道整治.
_WITHIN = r"[^【】［］[\]]"
_ASKED = rf"{_WITHIN}{{0,6}}(?:名称|姓名)|{_WITHIN}{{0,4}}(?:填写|填入|插入|待[定填补]){_WITHIN}{{0,6}}"
_FIELD = rf"[【［[](?:{_ASKED})[】］\]]"
#: What stood round a blank that was left for a figure or a name; the healed text has no blanks.
_LEFT = re.compile(
    r"\d{4}年月\d{0,2}日|(?:(?<=\d年)\d{1,2}月|(?:(?<=[于在至到从自，：])|^)\d{0,2}月)日(?=前|起|止|至|之前|以前|[，。；）])"
    r"|\d{4}年月[底末](?=前)|[（(][）)](?=[\u4e00-\u9fff])|(?<=〕)号"
    rf"|[【［[](?:责任|牵头)?(?:单位|部门)[】］\]](?=牵头|会同|负责[\u4e00-\u9fff])"
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
            span = manuscript.within(paragraph, *found.span())
            if not (_is_form(text, found) or _is_pattern(text, found) or _is_of_stars(manuscript, span)):
                places.setdefault(found.group(), []).append(span)
    for words, span in (*_stars(manuscript), *_gaps(manuscript)):
        places.setdefault(words, []).append(span)
    for words, spans in places.items():
        yield hit(joined(spans), words=words, count=len(spans))


def _stars(manuscript: Manuscript) -> Iterator[tuple[str, Span]]:
    """Stars in place of words; an even number of them in a line may be Markdown's."""
    stars = _STARS.finditer(manuscript.outline.document.text)
    for _, group in groupby(stars, key=lambda found: manuscript.document_line(found.start())):
        line = list(group)
        if len(line) % 2 == 0:
            continue
        for found in line:
            if _FOR_WORDS.match(found.string, found.start()):
                yield found.group(), Span.of(*found.span())


def _is_of_stars(manuscript: Manuscript, span: Span) -> bool:
    """Whether it is one of several stars, of which the healed text left one; they are told together."""
    text = manuscript.outline.document.text
    return text[span.start] in "*＊" and text[span.start - 1 : span.start] in ("*", "＊")


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
