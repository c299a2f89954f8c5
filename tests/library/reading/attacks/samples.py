"""Small honest files of each format, which attacks and mutations start from."""

# ruff: noqa: E501 - a list of lines as hostile files hold them, each made when asked for

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from io import BytesIO
from zipfile import ZipFile

from tests.library.reading.docx_parts import docx, listed, lists, lvl, p, tbl, tc, zipped
from tests.library.reading.ofd_parts import body, every_kind, packed
from tests.library.reading.pdf_parts import Sheet, pdf
from tests.library.reading.xlsx_parts import written

_BOX = f"<w:r><w:pict><v:textbox><w:txbxContent>{p('附注')}</w:txbxContent></v:textbox></w:pict></w:r>"
_SECTION = '<w:sectPr><w:headerReference r:id="header1"/></w:sectPr>'


@cache
def docx_sample() -> bytes:
    return docx(
        p("消防安全工作计划")
        + listed("各单位每月自查一次。")
        + tbl(tc("任务", '<w:vMerge w:val="restart"/>') + tc("单位"), tc("", "<w:vMerge/>") + tc("甲"))
        + p("", runs=_BOX)
        + "<w:p><w:r><w:t>见注</w:t></w:r><w:r><w:footnoteReference w:id='2'/></w:r></w:p>"
        + _SECTION,
        {
            "numbering": lists(lvl(0, "%1、", "chineseCounting"), lvl(1, "%1.%2")),
            "styles": '<w:style w:styleId="A" w:type="paragraph"><w:name w:val="a"/></w:style>',
            "header1": p("内部文件"),
            "footnotes": f'<w:footnote w:id="2">{p("脚注")}</w:footnote>',
        },
    )


@cache
def ofd_sample() -> bytes:
    return packed(every_kind(), body(signed=True))


@cache
def pdf_sample() -> bytes:
    first = Sheet().centred(120, "消防安全工作计划", 22).words(112, 200, "各单位每月自查一次，及时整改。")
    for y in (300, 330, 360):
        first.line(80, y, 520, y)
    for x in (80, 300, 520):
        first.line(x, 300, x, 360)
    first.words(90, 320, "任务").words(310, 320, "单位").words(90, 350, "巡河").words(310, 350, "水利局")
    return pdf(first, Sheet().words(112, 120, "每年培训一次。"))


@cache
def xlsx_sample() -> bytes:
    row = '<row r="{0}"><c r="A{0}" t="s"><v>0</v></c><c r="B{0}" t="inlineStr"><is><t>县水利局</t></is></c></row>'
    return written(
        "".join(row.format(n) for n in range(1, 6)),
        strings="<si><t>每月自查一次。</t></si>",
        after='<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>',
    )


@cache
def html_sample() -> bytes:
    return (
        '<!DOCTYPE html><html><head><meta charset="utf-8"><title>计划</title></head><body><h1>工作计划</h1>'
        "<p>各单位每月自查一次。</p><ol><li>巡河</li><li>培训</li></ol><table><tr><td rowspan=2>任务</td>"
        "<td>单位</td></tr><tr><td>甲</td></tr></table></body></html>"
    ).encode()


@cache
def zip_sample() -> bytes:
    return zipped({"通知.txt": "各单位每月自查一次。", "附件/计划.docx": docx_sample()})


@cache
def txt_sample() -> bytes:
    return "云溪县工作计划\n一、检查\n县水利局应当在6月底前完成检查。\n（一）每月至少巡河2次。\n".encode()


@cache
def mhtml_sample() -> bytes:
    return (
        b'From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\n'
        b"Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
        + html_sample()
        + b"\r\n--b--\r\n"
    )


SAMPLES: Mapping[str, Callable[[], bytes]] = {
    "docx": docx_sample,
    "ofd": ofd_sample,
    "pdf": pdf_sample,
    "xlsx": xlsx_sample,
    "html": html_sample,
    "mhtml": mhtml_sample,
    "zip": zip_sample,
    "txt": txt_sample,
}


def docx_held() -> dict[str, bytes]:
    """The parts of the Word sample."""
    return unpacked(docx_sample())


def unpacked(data: bytes) -> dict[str, bytes]:
    """The parts of an archive."""
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def repacked(data: bytes, changed: Mapping[str, bytes]) -> bytes:
    """An archive with some parts put in or replaced."""
    return zipped(unpacked(data) | dict(changed))
