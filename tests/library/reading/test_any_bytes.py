"""Any bytes give a Document or a LuoshiError, and every block and cell is in its place."""

from __future__ import annotations

import re
from io import BytesIO

from docx import Document as WordDocument
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from luoshi.errors import LuoshiError
from luoshi.reading import read_bytes
from luoshi.reading.xlsx.formats import shown
from luoshi.source import BlockKind, Document
from tests.library.reading.docx_parts import docx, listed, lists, lvl, p, part, tbl, tc, zipped
from tests.library.reading.xlsx_parts import written

SEED = {
    "word/document.xml": part(
        "document",
        "<w:body>"
        + listed("每月自查一次。")
        + tbl(
            tc("任务", '<w:vMerge w:val="restart"/>') + tc("单位"),
            tc("", "<w:vMerge/>") + tc(p("甲") + p("乙")),
        )
        + p("", runs="<w:r><w:pict><w:txbxContent><w:p/></w:txbxContent></w:pict><w:br/><w:sym/></w:r>")
        + "<w:ins><w:p><w:del/></w:p></w:ins></w:body>",
    ),
    "word/numbering.xml": part("numbering", lists(lvl(0, "%1、", "chineseCounting"), lvl(1, "%1.%2"))),
    "word/styles.xml": part("styles", '<w:style w:styleId="A"><w:basedOn w:val="A"/></w:style>'),
    "word/_rels/document.xml.rels": (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="a" Type="x/styles" Target="styles.xml"/>'
        '<Relationship Id="b" Type="x/numbering" Target="numbering.xml"/></Relationships>'
    ),
}
NAMES = st.sampled_from(["计划.docx", "计划.txt", "计划", ""])
STARTS = st.sampled_from(
    [b"", b"PK\x03\x04", b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"]
)

# Pieces that mutations put in: tags of the format, hostile numbers, words.
TAGS = [
    "<w:p>",
    "</w:p>",
    "<w:tbl>",
    "<w:tr/>",
    "<w:tc/>",
    "<w:r>",
    "</w:r>",
    "<w:sdt>",
    "<w:br/>",
    "<w:vMerge/>",
]
PIECES = st.sampled_from(
    [*TAGS, "<w:t>|</w:t>", "w:val=", "999999999999", "-1", "%9", "&#10;", "&lt;", "｜", "一", '"', "\0"]
)


def check(document: Document) -> None:
    """What the contract of a Document promises."""
    assert document.text.strip()
    end = -1
    for block in document.blocks:
        assert end < block.start < block.end <= len(document.text)
        between = document.text[max(end, 0) : block.start]
        assert not between.strip("\n")
        end = block.end
        line = document.text[block.start : block.end]
        assert "\n" not in line
        if block.kind is BlockKind.ROW:
            words = [document.quote(cell.span) if cell.span else "" for cell in block.cells]
            assert line == "| " + " | ".join(words) + " |"
            assert all(re.search(r"[|\n\t]", word) is None and word == word.strip() for word in words)
    assert not document.text[max(end, 0) :].strip("\n")


def read_or_refuse(data: bytes, name: str) -> None:
    try:
        document, faults = read_bytes(data, name)
    except LuoshiError as error:
        sentences: tuple[str, ...] = error.sentence("zh"), error.sentence("en")
    else:
        check(document)
        sentences = tuple(sentence for fault in faults for sentence in (fault.zh, fault.en))
        assert all(fault.span is None or document.quote(fault.span) for fault in faults)
    assert all(sentences)


@given(STARTS, st.binary(max_size=400), NAMES)
@settings(max_examples=300, deadline=None)
def test_any_bytes(start: bytes, data: bytes, name: str) -> None:
    read_or_refuse(start + data, name)


@given(st.text(max_size=200), st.sampled_from(["utf-8", "gb18030", "utf-16", "utf-16-le", "utf-32"]))
@settings(max_examples=300, deadline=None)
@example("\x0c\r\n|\r", "utf-8")
def test_any_text(text: str, encoding: str) -> None:
    read_or_refuse(text.encode(encoding, "replace"), "计划.txt")


@given(
    st.sampled_from(sorted(SEED)),
    st.lists(st.tuples(st.floats(0, 1), st.integers(0, 30), PIECES), max_size=6),
)
@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_parts_with_pieces_put_in_and_taken_out(name: str, edits: list[tuple[float, int, str]]) -> None:
    content = SEED[name]
    for share, length, piece in edits:
        place = int(len(content) * share)
        content = content[:place] + piece + content[place + length :]
    read_or_refuse(zipped(SEED | {name: content}), "计划.docx")


BLOCKS = st.recursive(
    st.sampled_from(
        [
            p("每月自查。"),
            p(),
            listed("巡河"),
            listed("", level=1),
            "<w:p/>",
            p("甲", "<w:rPr><w:del/></w:rPr>"),
            p("", runs="<w:r><w:t>甲|</w:t><w:br/><w:t> </w:t><w:tab/></w:r>"),
        ]
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(
            lambda held: tbl(tc("".join(held) or "<w:p/>") + tc(p("乙"), "<w:vMerge/>"))
        ),
        st.lists(inner, max_size=3).map(
            lambda held: f"<w:sdt><w:sdtContent>{''.join(held)}</w:sdtContent></w:sdt>"
        ),
        st.lists(inner, max_size=3).map(
            lambda held: p(
                "丙", runs=f"<w:r><w:pict><w:txbxContent>{''.join(held)}</w:txbxContent></w:pict></w:r>"
            )
        ),
    ),
    max_leaves=12,
)


@given(st.lists(BLOCKS, max_size=6))
@settings(max_examples=200, deadline=None)
def test_any_nesting_of_paragraphs_tables_and_boxes(blocks: list[str]) -> None:
    numbering = lists(lvl(0, "%1、", "chineseCounting"), lvl(1, "%1.%2"))
    read_or_refuse(docx("".join(blocks), {"numbering": numbering}), "计划.docx")


@given(st.integers(0, 10_000), st.binary(min_size=1, max_size=4))
@settings(max_examples=300, deadline=None)
def test_archives_with_bytes_overwritten(place: int, junk: bytes) -> None:
    data = bytearray(zipped(SEED))
    place %= len(data)
    data[place : place + len(junk)] = junk
    read_or_refuse(bytes(data), "计划.docx")


def test_nesting_as_deep_as_the_parser_lets_through() -> None:
    for depth in (10, 60, 80, 100):
        read_or_refuse(
            docx("<w:tbl><w:tr><w:tc>" * depth + p("甲") + "</w:tc></w:tr></w:tbl>" * depth), "a.docx"
        )
        read_or_refuse(
            docx("<w:sdt><w:sdtContent>" * depth + p("甲") + "</w:sdtContent></w:sdt>" * depth), "a.docx"
        )


def test_a_file_that_another_program_wrote() -> None:
    word = WordDocument()
    word.add_heading("消防安全工作计划", 0)
    word.add_paragraph("每季度演练一次。", style="List Number")
    word.add_paragraph("每年培训两次。", style="List Number")
    word.add_paragraph("留存照片", style="List Bullet")
    table = word.add_table(2, 3)
    table.cell(0, 0).merge(table.cell(1, 0)).text = "演练"
    table.cell(0, 1).merge(table.cell(0, 2)).text = "各科室"
    word.sections[0].header.paragraphs[0].text = "内部资料"
    target = BytesIO()
    word.save(target)
    document, faults = read_bytes(target.getvalue(), "计划.docx")
    check(document)
    assert faults == ()
    assert document.text.split("\n") == [
        "消防安全工作计划",
        "1. 每季度演练一次。",
        "2. 每年培训两次。",
        "• 留存照片",
        "| 演练 | 各科室 |",
        "|  |  |  |",
        "内部资料",
    ]


PAGE = (
    "<!doctype html><meta charset=utf-8><title>通知</title><style>.a{display:none}</style>"
    "<nav><a href=x>首页</a></nav><h1>通知</h1><ol start=2><li>甲<ol type=a><li>乙</ol></ol>"
    "<table><tr><th rowspan=2>任务<td colspan=2>单位<tr><td>丙<td>丁|<br>戊</table><pre>一\n二</pre>"
    "<div class=footnotes>注</div><p class=a>藏</p><p>每月&nbsp;检查</p>"
)
PAGE_TAGS = (
    "<table> </table> <tr> <td> <caption> <ol> </ol> <pre> </pre> <br> <del> </div> <!-- --> <svg> <title>"
)
PAGE_PIECES = st.sampled_from(
    [
        *PAGE_TAGS.split(),
        *("<td rowspan=0>", "<td rowspan=9 colspan=3>", "<li value=-3>", "<ul style='list-style:none'>"),
        *("<p hidden>", "<div style='display:block'>", "<section role=doc-endnotes>", "<a href=1>甲</a>"),
        *("\0", "&#1;", "&#10;", "|", "\r", "\u2028", "\x0b", "<frameset>", "</body>"),
    ]
)


@given(st.lists(st.tuples(st.floats(0, 1), st.integers(0, 30), PAGE_PIECES), max_size=8))
@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_pages_with_pieces_put_in_and_taken_out(edits: list[tuple[float, int, str]]) -> None:
    content = PAGE
    for share, length, piece in edits:
        place = int(len(content) * share)
        content = content[:place] + piece + content[place + length :]
    read_or_refuse(content.encode(), "通知.html")


SHEET = (
    '<row r="1"><c r="A1" t="inlineStr"><is><t>标题</t></is></c></row>'
    '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" s="1"><v>46082</v></c><c r="C2"><f>A1</f></c></row>'
    '<row r="3" hidden="1"><c r="A3"><v>3</v></c><c r="B3" t="b"><v>1</v></c></row>'
    '<row r="5"><c r="B5" t="str"><v>甲|乙</v></c><c r="C5"><v>0.5</v></c></row>'
)
SHEET_PIECES = st.sampled_from(
    [
        *("<row>", "</row>", '<c r="B2">', "</c>", "<v>1e9</v>", "<v>-1</v>", '<row r="0">', '<row r="-3">'),
        *('<row r="999999999">', '<c r="XFD9"><v>1</v></c>', '<c t="inlineStr"><is><t> \n </t></is></c>'),
        *("|", "&#10;", "1", "\0"),
    ]
)
RANGES = ["A1:C1", "A2:A5", "B2:C5", "A1:XFD1048576", "C5:A1", "A3:B3", "B2:B2", "x"]


@given(
    st.lists(st.tuples(st.floats(0, 1), st.integers(0, 20), SHEET_PIECES), max_size=6),
    st.lists(st.sampled_from(RANGES), max_size=4),
)
@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@example([(0.75, 7, "<v>1e9</v>")], ["C5:A1"])
def test_sheets_with_pieces_put_in(edits: list[tuple[float, int, str]], merges: list[str]) -> None:
    content = SHEET
    for share, length, piece in edits:
        place = int(len(content) * share)
        content = content[:place] + piece + content[place + length :]
    after = "".join(f'<mergeCell ref="{merge}"/>' for merge in merges)
    data = written(content, strings="<si><t>任务</t></si>", after=f"<mergeCells>{after}</mergeCells>")
    read_or_refuse(data, "台账.xlsx")


@given(st.text(max_size=40), st.floats(allow_nan=True))
@settings(max_examples=400, deadline=None)
@example("yyyy[h]", 0.0)
@example("#,,,.", 1e300)
@example('"', -1.5)
def test_any_number_in_any_format(code: str, number: float) -> None:
    assert isinstance(shown(repr(number), code), str)


LETTERS = 'yYmMdDhHsSaAeE0#?,.%;@[]"\\/: 年月日上午/下午General'


@given(st.text(st.sampled_from(LETTERS), max_size=12), st.floats(-1e6, 1e7))
@settings(max_examples=600, deadline=None)
def test_any_number_in_formats_made_of_their_letters(code: str, number: float) -> None:
    assert isinstance(shown(repr(number), code), str)


@given(st.integers(0, 10_000), st.binary(min_size=1, max_size=4))
@settings(max_examples=200, deadline=None)
def test_workbooks_and_bundles_with_bytes_overwritten(place: int, junk: bytes) -> None:
    held = zipped({"内.zip": zipped({"a.txt": "甲"}), "计划.txt": "乙"})
    for seed, name in ((written(SHEET), "台账.xlsx"), (held, "来文.zip")):
        data = bytearray(seed)
        at = place % len(data)
        data[at : at + len(junk)] = junk
        read_or_refuse(bytes(data), name)
