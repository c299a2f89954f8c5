"""Hundreds of files with a secrecy mark somewhere, and as many that only speak of secrecy.

A mark is 密级★保密期限 (GB/T 9704-2012, 7.2.2; 国家秘密定密管理暂行规定). None may be missed;
of the innocent at most one in a hundred may be refused.
"""

# ruff: noqa: E501 - lines as files hold them

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from itertools import islice
from random import Random

import pytest

from luoshi.api import find_mark, read
from luoshi.errors import EmptyText, OfficeNeeded
from tests.library.reading.attacks.samples import repacked, unpacked
from tests.library.reading.docx_parts import docx, p, tbl, tc
from tests.library.reading.ofd_parts import annotation, body, ofd, packed, page, parts, text, uses
from tests.library.reading.pdf_parts import Sheet, pdf
from tests.library.reading.xlsx_parts import written

COUNT = 480
File = tuple[str, bytes]
Carrier = Callable[[str], File]
TITLE, CHECK = "云溪县2026年工作计划", "各单位每季度至少自查1次，6月底前报送情况。"
_CORE = (
    '<?xml version="1.0" encoding="UTF-8"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/'
    'metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">{}</cp:coreProperties>'
)
_CUSTOM = (
    '<?xml version="1.0" encoding="UTF-8"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
    'custom-properties" xmlns:vt="x"><property name="备注" pid="2"><vt:lpwstr>{}</vt:lpwstr></property></Properties>'
)
_BOX = "<w:r><w:pict><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></w:pict></w:r>"
_HEADER = '<w:sectPr><w:headerReference r:id="header1"/></w:sectPr>'
_HIDDEN = "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>{}</w:t></w:r></w:p>"
_DELETED = "<w:p><w:del><w:r><w:delText>{}</w:delText></w:r></w:del></w:p>"
_COMMENT = '<?xml version="1.0"?><w:comments xmlns:w="x"><w:comment><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:comment></w:comments>'
_LINES = "\n".join([CHECK] * 5)


def _docx(words: str, *, into: str) -> File:
    plain = p(TITLE) + p(CHECK) * 5
    inner = {
        "body": p(words) + plain,
        "end": plain + p(words),
        "runs": p(runs="".join(f"<w:r><w:t>{char}</w:t></w:r>" for char in words)) + plain,
        "cell": plain + tbl(tc("任务") + tc(words)),
        "box": plain + p(runs=_BOX.format(p(words))),
        "hidden": plain + _HIDDEN.format(words),
        "deleted": plain + _DELETED.format(words),
    }.get(into, plain)
    return "计划.docx", docx(inner)


def _docx_header(words: str) -> File:
    return "计划.docx", docx(p(TITLE) + p(CHECK) * 5 + _HEADER, {"header1": p(words)})


def _docx_part(name: str, form: str) -> Carrier:
    return lambda words: (
        "计划.docx",
        repacked(docx(p(TITLE) + p(CHECK)), {name: form.format(words).encode()}),
    )


def _pdf(words: str) -> File:
    return "计划.pdf", pdf(Sheet().words(80, 90, words).centred(200, TITLE, 22).words(80, 300, CHECK[:20]))


def _pdf_info(words: str) -> File:
    data = pdf(
        Sheet().words(80, 300, CHECK[:20]),
        objects=[f"<< /Subject <FEFF{words.encode('utf-16-be').hex()}> >>"],
    )
    return "计划.pdf", data.replace(b"/Root 1 0 R", b"/Root 1 0 R /Info 5 0 R")


def _pdf_packet(words: str) -> File:
    packet = f"<x:xmpmeta xmlns:x='adobe:ns:meta/'><dc:subject>{words}</dc:subject></x:xmpmeta>"
    stream = (
        f"<< /Type /Metadata /Subtype /XML /Length {len(packet.encode())} >>\nstream\n{packet}\nendstream"
    )
    return "计划.pdf", pdf(Sheet().words(80, 300, CHECK[:20]), catalogue="/Metadata 5 0 R", objects=[stream])


def _ofd(words: str) -> File:
    return "计划.ofd", ofd(page(text(words, 28, 40) + text(TITLE, 60, 60) + text(CHECK, 28, 80)))


def _ofd_template(words: str) -> File:
    data = packed(parts(page(text(CHECK, 28, 50), before=uses(9)), templates={9: page(text(words, 28, 15))}))
    return "计划.ofd", data


def _ofd_note(words: str) -> File:
    return "计划.ofd", packed(
        parts(page(text(CHECK, 28, 50)), annotations={1: annotation(text(words, 0, 0))})
    )


def _ofd_info(words: str) -> File:
    told = body().replace("</ofd:DocInfo>", f"<ofd:Subject>{words}</ofd:Subject></ofd:DocInfo>")
    return "计划.ofd", packed(parts(page(text(CHECK, 28, 50))), told)


_CELL = '<row r="{0}"><c r="A{0}" t="inlineStr"><is><t>{1}</t></is></c></row>'


def _xlsx(words: str) -> File:
    return "台账.xlsx", written(_CELL.format(1, words) + _CELL.format(2, CHECK))


def _xlsx_header(words: str) -> File:
    after = f"<headerFooter><oddHeader>&amp;L{words}</oddHeader></headerFooter>"
    return "台账.xlsx", written(_CELL.format(1, CHECK), after=after)


def _xlsx_part(name: str, form: str) -> Carrier:
    return lambda words: (
        "台账.xlsx",
        repacked(written(_CELL.format(1, CHECK)), {name: form.format(words).encode()}),
    )


def _html(form: str) -> Carrier:
    return lambda words: ("计划.html", form.format(words, TITLE, CHECK).encode())


def _txt(encoding: str) -> Carrier:
    return lambda words: ("计划.txt", f"{words}\n{TITLE}\n{_LINES}\n".encode(encoding, "replace"))


def _doc(words: str) -> File:
    return "计划.doc", bytes.fromhex("D0CF11E0A1B11AE1") + bytes(505) + "WordDocument".encode(
        "utf-16-le"
    ) + words.encode("utf-16-le")


def _rtf(words: str) -> File:
    return "计划.rtf", ("{\\rtf1\\ansi " + "".join(f"\\u{ord(char)}?" for char in words) + "}").encode()


def _rtf_in_bytes(words: str) -> File:
    return "计划.rtf", (
        "{\\rtf1\\ansi " + "".join(f"\\'{byte:02x}" for byte in words.encode("gb18030")) + "}"
    ).encode()


CARRIERS: Mapping[str, Carrier] = {
    **{f"docx-{into}": partial(_docx, into=into) for into in ("body", "end", "runs", "cell", "box", "hidden", "deleted")},
    "docx-header": _docx_header,
    "docx-comment": _docx_part("word/comments.xml", _COMMENT),
    "docx-core": _docx_part("docProps/core.xml", _CORE.format("<dc:subject>{}</dc:subject>")),
    "docx-custom": _docx_part("docProps/custom.xml", _CUSTOM),
    "pdf-text": _pdf,
    "pdf-info": _pdf_info,
    "pdf-packet": _pdf_packet,
    "ofd-text": _ofd,
    "ofd-template": _ofd_template,
    "ofd-note": _ofd_note,
    "ofd-info": _ofd_info,
    "xlsx-cell": _xlsx,
    "xlsx-header": _xlsx_header,
    "xlsx-comment": _xlsx_part("xl/comments1.xml", '<comments xmlns="x"><comment><text><t>{}</t></text></comment></comments>'),
    "xlsx-core": _xlsx_part("docProps/core.xml", _CORE.format("<dc:title>{}</dc:title>")),
    "html-text": _html("<html><meta charset=utf-8><body><p>{0}</p><h1>{1}</h1><p>{2}</p>"),
    "html-title": _html("<html><head><meta charset=utf-8><title>{0}</title></head><body><p>{2}</p>"),
    "html-told": _html("<html><head><meta charset=utf-8><meta name=keywords content='{0}'></head><body><p>{2}</p>"),
    "html-hidden": _html("<html><meta charset=utf-8><body><p style='display:none'>{0}</p><p>{2}</p>"),
    **{f"txt-{code}": _txt(code) for code in ("utf-8", "gb18030", "utf-16")},
    "doc": _doc,
    "rtf": _rtf,
    "rtf-bytes": _rtf_in_bytes,
}  # fmt: skip

LEVELS = ("绝密", "机密", "秘密")
STARS = ("★", "☆", "✩", "＊")
TERMS = ("", "1年", "3年", "10年", "长期", "6个月", "会议开始前", "2030年12月31日", "公布前")
GAPS = ("", "", " ", "　", "  ")
BEFORE = ("", "", "", "密级：", "附件3 ")


def marks(seed: int) -> Iterator[str]:
    """Marks as offices write them, their characters set apart now and then."""
    random = Random(seed)  # noqa: S311 - samples, not secrets
    while True:
        gap = random.choice(GAPS)
        level = gap.join(random.choice(LEVELS))
        yield random.choice(BEFORE) + level + gap + random.choice(STARS) + gap + random.choice(TERMS)


SPOKEN = (
    "各单位每年至少组织{n}次保密法培训，掌握绝密、机密、秘密三级的区别。",
    "涉及个人隐私、商业秘密的信息，未经处理不得公开。",
    "修订《{level}文件管理办法》，{n}月底前印发。",
    "严禁泄露国家秘密。★重点：开展自查{n}次。",
    "{level}级文件由专人管理，每月清点{n}次。",
    "★★★ 星级评定{n}家，商业秘密保护示范点{n}个。",
    "查阅{level}件{n}份，已登记。",
    "做好定密工作，{n}月底前完成{level}事项清理。",
    "不得在非涉密网络处理{level}信息，★为必办事项。",
    "商业秘密*的范围见附注{n}。",
    "请注意**{level}**二字的用法。",
    "《保守国家秘密法》第{n}条",
    "知悉{level}{n}年以上的人员离岗前签订承诺书。",
    "{level}文件销毁登记{n}份",
    "工作秘密管理台账★每月更新{n}次",
)


def innocent(seed: int) -> Iterator[str]:
    """Words that speak of secrecy and mark nothing."""
    random = Random(seed)  # noqa: S311 - samples, not secrets
    while True:
        yield random.choice(SPOKEN).format(level=random.choice(LEVELS), n=random.randint(1, 12))


def files(words: Iterator[str]) -> Iterator[tuple[str, str, File]]:
    """(carrier, words, file), each carrier as often as another."""
    while True:
        for name, carrier in CARRIERS.items():
            held = next(words)
            yield name, held, carrier(held)


def is_refused(file: File) -> bool:
    name, data = file
    try:
        document = read(data, name)[0]
    except (EmptyText, OfficeNeeded):
        document = None
    return find_mark(document, name, data) is not None


def test_no_mark_is_missed() -> None:
    missed = [(where, mark) for where, mark, file in islice(files(marks(1)), COUNT) if not is_refused(file)]
    assert missed == []


def test_hardly_an_innocent_file_is_refused() -> None:
    refused = [(where, words) for where, words, file in islice(files(innocent(2)), COUNT) if is_refused(file)]
    assert len(refused) <= COUNT // 100, refused


def test_no_carrier_changes_what_it_carries() -> None:
    """A sample of which nothing can be read would prove nothing."""
    for name, _, (file, data) in islice(files(innocent(3)), len(CARRIERS)):
        if name in ("doc", "rtf", "rtf-bytes"):
            continue
        document = read(data, file)[0]
        assert document.text.strip(), name
    assert unpacked(_docx_part("docProps/custom.xml", _CUSTOM)("机密")[1])["docProps/custom.xml"]


@pytest.mark.parametrize("level", LEVELS)
def test_a_level_alone_in_a_property_is_a_mark(level: str) -> None:
    assert is_refused(_docx_part("docProps/custom.xml", _CUSTOM)(level))
    assert is_refused(_pdf_info(level))
    assert is_refused(_ofd_info(f"{level} 3年"))
    assert not is_refused(_docx_part("docProps/custom.xml", _CUSTOM)(f"{level}文件管理办法"))


def test_marks_and_innocent_words_in_names() -> None:
    marked = list(islice(marks(4), 200))
    assert [name for name in marked if find_mark(None, f"{name} 通知.docx") is None] == []
    spoken = [words for words in islice(innocent(5), 200) if "*" not in words]
    refused = [name for name in spoken if find_mark(None, f"{name}.docx")]
    assert len(refused) <= 2, refused
