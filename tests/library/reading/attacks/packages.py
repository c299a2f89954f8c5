"""Word, OFD and Excel files that are whole as XML, and ask for what no file should."""

# ruff: noqa: E501 - a list of lines as hostile files hold them, each made when asked for

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from tests.library.reading.attacks.attack import Attack
from tests.library.reading.attacks.samples import docx_sample, repacked, unpacked
from tests.library.reading.docx_parts import docx, listed, lists, lvl, p, tbl, tc
from tests.library.reading.ofd_parts import body, code, ofd, packed, page, parts, text, uses
from tests.library.reading.xlsx_parts import written

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SECTION = '<w:sectPr><w:headerReference r:id="out"/></w:sectPr>'
_FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{0}</w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>甲</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
_STYLE = '<w:style w:styleId="{0}" w:type="paragraph"><w:basedOn w:val="{1}"/></w:style>'
CHECK = p("每月自查。")

WORD: Mapping[str, str] = {
    "deep-tables": ("<w:tbl><w:tr><w:tc>" * 80) + p("甲") + ("</w:tc></w:tr></w:tbl>" * 80),
    "huge-span": tbl(tc("甲", '<w:gridSpan w:val="999999999"/>') + tc("乙")) * 3,
    "span-below-zero": tbl(tc("甲", '<w:gridSpan w:val="-5"/>') + tc("乙")),
    "merged-to-nothing": tbl(tc("甲", "<w:vMerge/>") + tc("乙", "<w:vMerge/>")) * 100,
    "wide-spans-many-rows": tbl(*[tc("甲", '<w:gridSpan w:val="9999"/>')] * 2000),
    "field-takes-a-file-in": p(runs=_FIELD.format('INCLUDETEXT "file:///etc/passwd"')),
    "field-takes-a-picture-in": p(runs=_FIELD.format('INCLUDEPICTURE "http://127.0.0.1:9/x.png"')),
    "field-starts-a-program": p(runs=_FIELD.format('DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"')),
    "fields-never-ended": p(runs='<w:r><w:fldChar w:fldCharType="begin"/></w:r>' * 20_000) + CHECK,
    "other-file-embedded": '<w:altChunk r:id="out"/>' + CHECK,
    "huge-level": listed("甲", level=999_999_999) + CHECK,
    "huge-list": listed("甲", numbering=999_999_999) + CHECK,
    "long-list": listed("甲") * 20_000,
    "changes-in-changes": "<w:ins>" * 100 + CHECK + "</w:ins>" * 100,
    "boxes-in-boxes": "<w:p><w:r><w:pict><w:txbxContent>" * 50
    + CHECK
    + "</w:txbxContent></w:pict></w:r></w:p>" * 50,
    "choices-in-choices": "<mc:AlternateContent><mc:Choice>" * 100
    + CHECK
    + "</mc:Choice></mc:AlternateContent>" * 100,
    "notes-called-often": "<w:p>" + "<w:r><w:footnoteReference w:id='2'/></w:r>" * 20_000 + "</w:p>" + CHECK,
    "one-long-paragraph": p("检查" * 2_000_000),
    "marks-on-marks": p("检" + "\u0301" * 500_000 + "查"),
    "turned-words": p("\u202e" * 10_000 + "每月自查。" + "\u202c" * 10_000),
    "breaks": "<w:p>" + "<w:r><w:br/></w:r>" * 200_000 + "</w:p>" + CHECK,
    "symbols": p(runs='<w:r><w:sym w:font="Wingdings" w:char="FFFFFFFFFF"/></w:r>' * 1000) + CHECK,
}
LISTS: Mapping[str, dict[str, str]] = {
    "styles-in-a-circle": {"styles": _STYLE.format("A", "B") + _STYLE.format("B", "A")},
    "style-on-itself": {"styles": _STYLE.format("A", "A")},
    "styles-ten-thousand-deep": {
        "styles": "".join(_STYLE.format(f"S{n}", f"S{n + 1}") for n in range(10_000))
    },
    "number-of-a-million-letters": {"numbering": lists(lvl(0, "第%1条" * 300_000))},
    "number-begins-at-the-end": {"numbering": lists(lvl(0, "%1", "chineseCounting", 999_999_999))},
    "number-in-roman-millions": {"numbering": lists(lvl(0, "%1", "upperRoman", 99_999_999))},
    "number-in-letters-millions": {"numbering": lists(lvl(0, "%1", "upperLetter", 99_999_999))},
    "number-below-zero": {"numbering": lists(lvl(0, "%1", "decimal", -999_999))},
    "number-that-calls-itself": {"numbering": lists(lvl(0, "%1%1%1%9%0%99"))},
}
LINKS: Mapping[str, str] = {
    "template-outside": f'Type="{_OFFICE}/attachedTemplate" Target="http://127.0.0.1:9/t.dotm" TargetMode="External"',
    "picture-outside": f'Type="{_OFFICE}/image" Target="http://127.0.0.1:9/x.png" TargetMode="External"',
    "header-outside": f'Type="{_OFFICE}/header" Target="http://127.0.0.1:9/h.xml" TargetMode="External"',
    "header-from-the-disk": f'Type="{_OFFICE}/header" Target="file:///etc/passwd"',
    "header-above-the-root": f'Type="{_OFFICE}/header" Target="../../../../etc/passwd"',
    "header-is-the-text": f'Type="{_OFFICE}/header" Target="document.xml"',
    "frame-outside": f'Type="{_OFFICE}/frame" Target="\\\\127.0.0.1\\share" TargetMode="External"',
    "object-outside": f'Type="{_OFFICE}/oleObject" Target="mhtml:http://127.0.0.1:9/x!x" TargetMode="External"',
    "styles-are-the-text": f'Type="{_OFFICE}/styles" Target="document.xml"',
}


def linked(relation: str) -> bytes:
    name = "word/_rels/document.xml.rels"
    data = docx(CHECK + _SECTION)
    spoilt = unpacked(data)[name].replace(
        b"</Relationships>", f'<Relationship Id="out" {relation}/></Relationships>'.encode()
    )
    return repacked(data, {name: spoilt})


def lost_main(target: str) -> bytes:
    """The package names another part as its main one."""
    data = docx_sample()
    return repacked(
        data, {"_rels/.rels": unpacked(data)["_rels/.rels"].replace(b"word/document.xml", target.encode())}
    )


OFD: Mapping[str, str] = {
    "delta-bomb": text("", 28, 50, codes=code("每月自查。", delta="g 999999999 1")),
    "delta-of-many-numbers": text("", 28, 50, codes=code("每月自查。", delta="1 " * 1_000_000)),
    "delta-of-bombs": text("", 28, 50, codes=code("每月自查。", delta="g 100000 1 " * 100_000)),
    "delta-infinite": text("", 28, 50, codes=code("每月自查。", delta="inf nan 1e308 -1e308")),
    "size-huge": text("每月自查。", 28, 50, 1e9),
    "size-below-zero": text("每月自查。", 28, 50, -5),
    "size-nothing": text("每月自查。", 28, 50, 0),
    "places-far-away": text("每月自查。", 1e300, -1e300),
    "path-of-a-million-points": '<ofd:PathObject ID="1" Boundary="0 0 99 99"><ofd:AbbreviatedData>'
    + "M 0 0 L 1 1 " * 300_000
    + "</ofd:AbbreviatedData></ofd:PathObject>"
    + text("每月自查。", 28, 50),
    "matrix-of-nothing": text("每月自查。", 28, 50, more=' CTM="0 0 0 0 0 0"'),
    "matrix-huge": text("每月自查。", 28, 50, more=' CTM="1e30 1e30 1e30 1e30 1e30 1e30"'),
    "blocks-in-blocks": "<ofd:PageBlock>" * 200 + text("每月自查。", 28, 50) + "</ofd:PageBlock>" * 200,
    "words-one-over-the-other": "".join(text("每月自查。", 28, 50) for _ in range(3000)),
    "code-without-end": text("", 28, 50, codes=code("一" * 1_600_000, delta="")),
}


def self_template() -> bytes:
    return packed(parts(page(text("甲", 28, 50), before=uses(9)), templates={9: page(before=uses(9))}))


def unit_of_itself() -> bytes:
    used = '<ofd:CompositeObject ID="3" Boundary="0 0 9 9" ResourceID="50"/>'
    unit = (
        '<ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID="50" Width="9" Height="9"><ofd:Content>'
        f"{used * 2}</ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits>"
    )
    return packed(parts(page(used), resources=unit))


def page_box(numbers: str) -> bytes:
    held = parts(page(text("每月自查。", 28, 50)))
    document = str(held["Doc_0/Document.xml"])
    return packed(held | {"Doc_0/Document.xml": document.replace("0 0 210 297", numbers)})


def many_pages(count: int) -> bytes:
    held = parts(page(text("每月自查。", 28, 50)))
    listed_once = '<ofd:Page ID="100" BaseLoc="Pages/Page_0/Content.xml"/>'
    document = str(held["Doc_0/Document.xml"]).replace(listed_once, listed_once * count)
    return packed(held | {"Doc_0/Document.xml": document})


def ofd_location(location: str) -> bytes:
    held = parts(page(text("每月自查。", 28, 50)))
    document = str(held["Doc_0/Document.xml"]).replace("Pages/Page_0/Content.xml", location)
    return packed(held | {"Doc_0/Document.xml": document})


SHEET: Mapping[str, str] = {
    "column-beyond-all": '<row r="1"><c r="ZZZZZZZZZ1" t="inlineStr"><is><t>自查</t></is></c></row>',
    "column-at-the-end": '<row r="1"><c r="XFD1" t="inlineStr"><is><t>自查</t></is></c></row>',
    "row-beyond-all": '<row r="999999999"><c r="A999999999" t="inlineStr"><is><t>自查</t></is></c></row>',
    "row-at-the-end": '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>自查</t></is></c></row>',
    "row-below-zero": '<row r="-5"><c r="A-5" t="inlineStr"><is><t>自查</t></is></c></row>',
    "a-number-no-machine-holds": '<row r="1"><c r="A1"><v>1e999999999</v></c><c r="B1" t="inlineStr"><is><t>自查</t></is></c></row>',
    "a-million-digits": f'<row r="1"><c r="A1"><v>{"9" * 1_000_000}</v></c></row>',
    "string-that-is-not-there": '<row r="1"><c r="A1" t="s"><v>999999999</v></c></row>',
    "string-below-zero": '<row r="1"><c r="A1" t="s"><v>-1</v></c></row>',
    "string-number-is-a-word": '<row r="1"><c r="A1" t="s"><v>x</v></c></row>',
    "style-that-is-not-there": '<row r="1"><c r="A1" s="99999999"><v>44444</v></c></row>',
    "day-at-the-end-of-time": '<row r="1"><c r="A1" t="d"><v>9999999-99-99</v></c></row>',
    "formula-that-fetches": '<row r="1"><c r="A1" t="str"><f>WEBSERVICE("http://127.0.0.1:9/")</f><v>自查</v></c></row>',
    "formula-that-starts-a-program": '<row r="1"><c r="A1" t="str"><f>cmd|"/c calc"!A0</f><v>自查</v></c></row>',
    "hundred-thousand-rows": '<row><c t="inlineStr"><is><t>查</t></is></c></row>' * 100_000,
    "rows-strewn": "".join(
        f'<row r="{n * 5000 + 1}"><c r="XFC{n * 5000 + 1}" t="inlineStr"><is><t>查</t></is></c></row>'
        for n in range(200)
    ),
    "rows-back-and-forth": '<row r="1000000"><c r="A1000000"><v>1</v></c></row><row r="1"><c r="A1"><v>2</v></c></row>'
    * 100,
    "words-without-end": f'<row r="1"><c r="A1" t="inlineStr"><is><t>{"查" * 3_000_000}</t></is></c></row>',
}
AFTER: Mapping[str, str] = {
    "merged-sheet": '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
    "merged-often": "<mergeCells>" + '<mergeCell ref="A1:XFD1048576"/>' * 2000 + "</mergeCells>",
    "merged-backwards": '<mergeCells><mergeCell ref="Z9:A1"/></mergeCells>',
    "merged-nowhere": '<mergeCells><mergeCell ref="x"/><mergeCell ref=""/><mergeCell/></mergeCells>',
    "merged-beyond": '<mergeCells><mergeCell ref="A1:ZZZZZZZ99999999999"/></mergeCells>',
}
ONE = '<row r="1"><c r="A1" t="inlineStr"><is><t>自查</t></is></c></row>'


def attacks() -> Iterator[Attack]:
    """All of them."""
    for name, inner in WORD.items():
        yield Attack(f"docx-{name}", "计划.docx", partial(docx, inner, {"numbering": lists(lvl(0, "%1、"))}))
    for name, more in LISTS.items():
        words = listed("甲") + p("乙", '<w:pStyle w:val="A"/>') + p("丙", '<w:pStyle w:val="S0"/>')
        yield Attack(f"docx-{name}", "计划.docx", partial(docx, words, more))
    for name, relation in LINKS.items():
        yield Attack(f"docx-{name}", "计划.docx", partial(linked, relation))
    for name, target in (
        ("itself", "_rels/.rels"),
        ("outside", "http://127.0.0.1:9/"),
        ("up", "../../etc/passwd"),
    ):
        yield Attack(f"docx-main-part-is-{name}", "计划.docx", partial(lost_main, target))
    yield Attack("docx-main-part-is-ofd", "计划.ofd", lambda: docx(CHECK))
    yield Attack("docx-note-that-calls-itself", "计划.docx", note_in_note)
    for name, objects in OFD.items():
        yield Attack(f"ofd-{name}", "计划.ofd", partial(ofd, page(objects)))
    for name, numbers in (
        ("huge", "0 0 1e9 1e9"),
        ("nothing", "0 0 0 0"),
        ("below-zero", "0 0 -210 -297"),
        ("words", "x y z w"),
        ("infinite", "0 0 inf nan"),
    ):
        yield Attack(f"ofd-page-{name}", "计划.ofd", partial(page_box, numbers))
    yield Attack("ofd-template-of-itself", "计划.ofd", self_template)
    yield Attack("ofd-unit-of-itself", "计划.ofd", unit_of_itself)
    yield Attack("ofd-hundred-thousand-pages", "计划.ofd", partial(many_pages, 100_000))
    for name, location in (
        ("up", "../../../etc/passwd"),
        ("absolute", "/etc/passwd"),
        ("remote", "http://127.0.0.1:9/"),
        ("itself", "Document.xml"),
        ("null", "&#0;"),
        ("long", "a/" * 100_000),
        ("up-and-up", "../" * 100_000 + "x"),
    ):
        yield Attack(f"ofd-location-{name}", "计划.ofd", partial(ofd_location, location))
    yield Attack(
        "ofd-main-names-itself",
        "计划.ofd",
        lambda: packed(parts(page()), body().replace("Doc_0/Document.xml", "OFD.xml")),
    )
    yield Attack(
        "ofd-thousand-bodies", "计划.ofd", lambda: packed(parts(page(text("甲", 28, 50))), body() * 1000)
    )
    for name, rows in SHEET.items():
        yield Attack(f"xlsx-{name}", "台账.xlsx", partial(written, rows))
    for name, after in AFTER.items():
        yield Attack(f"xlsx-{name}", "台账.xlsx", partial(written, ONE, after=after))


def note_in_note() -> bytes:
    call = "<w:r><w:footnoteReference w:id='2'/></w:r>"
    return docx(
        p("甲", runs=call), {"footnotes": f'<w:footnote w:id="2">{p("注", runs=call * 1000)}</w:footnote>'}
    )
