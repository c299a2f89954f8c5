"""Make the sample plans in samples/ from their sources in samples/source/.

    python tools/make_samples.py            write them
    python tools/make_samples.py --check    say which differ, write nothing

The places and figures are made up. A source has one paragraph a line, with a mark before it:

    #      title                          :   centred line
    ##     heading, numbered by Word      @   salutation, at the margin
    ###    paragraph, numbered by Word    >>  signature and date, at the right
    ####   the same, one level down       ---  the next paragraph begins a page
    |      row of a table: ^ continues the cell above, < the cell at the left

A line without a mark is a paragraph of text. Equal sources give equal bytes on every machine:
nothing is compressed, and the times inside the files are fixed.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from io import BytesIO
from itertools import groupby
from pathlib import Path
from xml.sax.saxutils import escape
from zipfile import ZIP_STORED, ZipFile, ZipInfo

SAMPLES = Path(__file__).parent.parent / "samples"
MARKS = ("####", "###", "##", "#", ":", "@", ">>", "|")
Line = tuple[str, str]  # mark, words


def parsed(source: str) -> list[Line]:
    """The lines of a source as (mark, words)."""
    lines = []
    for raw in source.splitlines():
        mark = next((mark for mark in MARKS if raw.startswith(mark)), "")
        lines.append(("---", "") if raw == "---" else (mark, raw.removeprefix(mark).strip()))
    return lines


# --- .txt ---------------------------------------------------------------------------------


def clean_text(lines: list[Line]) -> str:
    """One paragraph a line, as saved from a word processor."""
    shown = {"": "　　{}", ">>": "　" * 16 + "{}", "|": "| {}"}
    return "\n".join(shown.get(mark, "{}").format(words) for mark, words in lines) + "\n"


WIDTH, HEIGHT = 28, 22  # GB/T 9704-2012, 5.2.3: 22 lines of 28 characters
NOT_FIRST = "、，。；：！？）》”〕"
NOT_LAST = "（《“〔"


def wrapped_text(lines: list[Line]) -> str:
    """Lines cut at the width of a page, with page marks: what a .pdf gives when its text is copied."""
    cut = [part for mark, words in lines for part in _cut(*_placed(mark, words))]
    pages = [cut[start : start + HEIGHT] for start in range(0, len(cut), HEIGHT)]
    return "\n".join("\n".join([*page, "", f"- {number} -", ""]) for number, page in enumerate(pages, 1))


def _placed(mark: str, words: str) -> tuple[str, str]:
    """What goes before the first line of a paragraph, and its words."""
    if mark in {"#", ":"}:
        return "　" * max(0, int((WIDTH - _wide(words)) / 2)), words
    if mark == ">>":
        return "　" * (WIDTH - 2 - int(_wide(words))), words
    return "" if mark == "@" else "　　", words


def _wide(words: str) -> float:
    return sum(0.5 if char.isascii() else 1 for char in words)


def _cut(before: str, words: str) -> Iterator[str]:
    line = before
    for place, char in enumerate(words):
        following = words[place + 1 : place + 2]
        full = _wide(line + char) > WIDTH or (_wide(line + char) == WIDTH and char in NOT_LAST)
        split_number = char.isascii() and line[-1:].isascii() and line[-1:].isalnum()
        if full and char not in NOT_FIRST and not split_number and (following or len(line) > 1):
            yield line
            line = ""
        line += char
    yield line


# --- .docx --------------------------------------------------------------------------------

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WML = "application/vnd.openxmlformats-officedocument.wordprocessingml"
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
PARTS = ("document", "styles", "numbering", "footer1")
NUMBERED = {"##": 0, "###": 1, "####": 2}
LOOKS = {
    "#": '<w:pStyle w:val="Title"/>',
    ":": '<w:jc w:val="center"/>',
    "@": "",
    ">>": '<w:ind w:right="640"/><w:jc w:val="right"/>',
    "": '<w:ind w:firstLineChars="200" w:firstLine="640"/>',
}


def docx(lines: list[Line]) -> bytes:
    """A .docx after GB/T 9704-2012 whose numbers are Word's own: they stand nowhere in its text."""
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations([("officeDocument", "word/document.xml")]),
        "word/document.xml": _document(lines),
        "word/_rels/document.xml.rels": _relations([(n.rstrip("1"), f"{n}.xml") for n in PARTS[1:]]),
        "word/styles.xml": _STYLES,
        "word/numbering.xml": _numbering(),
        "word/footer1.xml": _FOOTER,
    }
    out = BytesIO()
    with ZipFile(out, "w", ZIP_STORED) as package:
        for name, text in parts.items():
            place = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            place.create_system = 0  # else the machine's kind stands in the file
            package.writestr(place, XML + text)
    return out.getvalue()


def _content_types() -> str:
    kinds = {"document": "document.main"} | {name: name.rstrip("1") for name in PARTS[1:]}
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{WML}.{kind}+xml"/>'
        for name, kind in kinds.items()
    )
    return (
        f'<Types xmlns="{PACKAGE}/content-types">'
        f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _relations(targets: list[tuple[str, str]]) -> str:
    inner = "".join(
        f'<Relationship Id="rId{number}" Type="{R}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{inner}</Relationships>'


def _document(lines: list[Line]) -> str:
    body, before = [], ""
    for table, group in groupby(lines, key=lambda line: line[0] == "|"):
        if table:
            body.append(_table([_row(words) for _, words in group]))
            continue
        for mark, words in group:
            body += [_paragraph(mark, words, before)] if mark != "---" else []
            before = "<w:pageBreakBefore/>" if mark == "---" else ""
    # GB/T 9704-2012, 5.2.1: margins of 37, 26, 35 and 28 mm, here in twentieths of a point.
    section = (
        f'<w:sectPr><w:footerReference xmlns:r="{R}" w:type="default" r:id="rId3"/>'
        '<w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"'
        ' w:header="851" w:footer="1400" w:gutter="0"/></w:sectPr>'
    )
    return f"<w:document {W}><w:body>{''.join(body)}{section}</w:body></w:document>"


def _paragraph(mark: str, words: str, before: str = "") -> str:
    if mark in NUMBERED:
        style = '<w:pStyle w:val="Heading1"/>' if mark == "##" else ""
        looks = f'{style}{before}<w:numPr><w:ilvl w:val="{NUMBERED[mark]}"/><w:numId w:val="1"/></w:numPr>'
    elif mark == "#":
        looks = LOOKS["#"] + before
    else:
        looks = before + LOOKS[mark]
    text = f'<w:r><w:t xml:space="preserve">{escape(words)}</w:t></w:r>'
    return f"<w:p><w:pPr>{looks}</w:pPr>{text}</w:p>"


def _row(words: str) -> list[str]:
    return [cell.strip() for cell in words.strip().strip("|").split("|")]


def _table(rows: list[list[str]]) -> str:
    widths: tuple[int, ...] = (560, 1050, 2550, 1300, 1300, 1050, 1050)
    if len(rows[0]) != len(widths):
        widths = (8860 // len(rows[0]),) * len(rows[0])
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    inner = "".join(_table_row(rows, number) for number in range(len(rows)))
    looks = '<w:tblStyle w:val="TableGrid"/><w:tblW w:w="0" w:type="auto"/><w:tblLayout w:type="fixed"/>'
    return f"<w:tbl><w:tblPr>{looks}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{inner}</w:tbl>"


def _table_row(rows: list[list[str]], number: int) -> str:
    row = rows[number]
    below = rows[number + 1] if number + 1 < len(rows) else [""] * len(row)
    cells = []
    for column, words in enumerate(row):
        if words == "<":
            continue
        looks = '<w:gridSpan w:val="2"/>' if row[column + 1 : column + 2] == ["<"] else ""
        if words == "^":
            looks += "<w:vMerge/>"
        elif below[column] == "^":
            looks += '<w:vMerge w:val="restart"/>'
        text = "" if words == "^" else f"<w:r><w:t>{escape(words)}</w:t></w:r>"
        style = '<w:pPr><w:pStyle w:val="Cell"/></w:pPr>'
        cells.append(f"<w:tc><w:tcPr>{looks}</w:tcPr><w:p>{style}{text}</w:p></w:tc>")
    head = "<w:tblHeader/>" if number == 0 else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{head}</w:trPr>{''.join(cells)}</w:tr>"


def _numbering() -> str:
    """The levels of an official document: 一、 then （一） then 1., GB/T 9704-2012, 7.3.3."""
    levels = (("chineseCounting", "%1、"), ("chineseCounting", "（%2）"), ("decimal", "%3."))
    inner = "".join(
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:suff w:val="nothing"/>'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:firstLineChars="200" w:firstLine="640"/></w:pPr></w:lvl>'
        for depth, (form, text) in enumerate(levels)
    )
    return (
        f'<w:numbering {W}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>{inner}'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )


def _style(name: str, paragraph: str, face: str, size: int) -> str:
    title, kind = _STYLE_NAMES[name]
    fonts = f'<w:rFonts w:ascii="{face}" w:hAnsi="{face}" w:eastAsia="{face}"/>'
    return (
        f'<w:style w:type="paragraph"{kind} w:styleId="{name}"><w:name w:val="{title}"/>'
        f'<w:pPr>{paragraph}</w:pPr><w:rPr>{fonts}<w:sz w:val="{size}"/></w:rPr></w:style>'
    )


_STYLE_NAMES = {  # what Word shows, and whether paragraphs have it unasked
    "Normal": ("Normal", ' w:default="1"'),
    "Title": ("Title", ""),
    "Heading1": ("heading 1", ""),
    "Cell": ("Table Text", ""),
}
_EXACT = '<w:spacing w:line="579" w:lineRule="exact"/>'  # 28.95 points: 22 lines on a page
_BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_STYLES = (
    f"<w:styles {W}>"
    + _style("Normal", _EXACT + '<w:jc w:val="both"/>', "仿宋", 32)
    + _style("Title", _EXACT + '<w:jc w:val="center"/>', "方正小标宋简体", 44)
    + _style("Heading1", _EXACT + '<w:outlineLvl w:val="0"/>', "黑体", 32)
    + _style("Cell", "", "仿宋", 21)
    + '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/>'
    + f"<w:tblPr><w:tblBorders>{_BORDERS}</w:tblBorders></w:tblPr></w:style></w:styles>"
)
_FOOTER = (
    f'<w:ftr {W}><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">— </w:t></w:r>'
    '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    '<w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>'
)


# --- all ----------------------------------------------------------------------------------

FORMS: dict[str, Callable[[list[Line]], bytes]] = {
    "消防安全工作要点.docx": docx,
    "河湖管护任务分解表.docx": docx,
    "业务培训管理办法.docx": docx,
    "养老服务实施方案.txt": lambda lines: clean_text(lines).encode(),
    "政务公开工作要点.txt": lambda lines: wrapped_text(lines).encode(),
    "档案工作计划.txt": lambda lines: clean_text(lines).replace("\n", "\r\n").encode("gb18030"),
}


def made(samples: Path = SAMPLES) -> dict[str, bytes]:
    """The bytes of every sample by its name."""
    sources = {name: samples / "source" / f"{Path(name).stem}.md" for name in FORMS}
    return {name: form(parsed(sources[name].read_text(encoding="utf-8"))) for name, form in FORMS.items()}


def main() -> int:
    check = sys.argv[1:] == ["--check"]
    stale = 0
    for name, data in made().items():
        path = SAMPLES / name
        if path.exists() and path.read_bytes() == data:
            continue
        stale += 1
        print(f"{name}: {'differs from its source' if check else 'written'}")
        if not check:
            path.write_bytes(data)
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
