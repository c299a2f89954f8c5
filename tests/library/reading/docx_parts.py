"""Small .docx files from hand-written parts."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

_SPACES = (
    f'xmlns:r="{OFFICE}" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
_CONTENT_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>{}</Types>'
)
_CONTENT_TYPE = (
    '<Override PartName="/word/{}.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"/>'
)
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
)
_RELATION = '<Relationship Id="{0}" Type="' + OFFICE + '/{1}" Target="{2}"/>'


def part(root: str, inner: str, space: str = TRANSITIONAL) -> str:
    """A part with its root element."""
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{root} xmlns:w="{space}" {_SPACES}>{inner}</w:{root}>'


def p(text: str = "", properties: str = "", runs: str = "") -> str:
    """A paragraph of one run, or of the runs given."""
    run = f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>' if text else ""
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{run}{runs}</w:p>"


def listed(text: str, numbering: int = 1, level: int = 0) -> str:
    """A paragraph in a list."""
    return p(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{numbering}"/></w:numPr>')


def tc(inner: str, properties: str = "") -> str:
    """A cell; inner is text, or paragraphs."""
    held = inner if inner.startswith("<") else p(inner)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{held}</w:tc>"


def tbl(*rows: str) -> str:
    """A table of rows, each the cells of one w:tr."""
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def lvl(level: int, text: str, form: str = "decimal", start: int = 1, more: str = "") -> str:
    """A level of a list; `more` holds further properties."""
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
        f'{more}<w:lvlText w:val="{text}"/></w:lvl>'
    )


def lists(*levels: str, extra: str = "") -> str:
    """numbering.xml with one abstractNum of these levels, and the list 1 on it."""
    return (
        f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>'
        f'<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>{extra}'
    )


def docx(body: str, parts: Mapping[str, str] | None = None, *, space: str = TRANSITIONAL) -> bytes:
    """A .docx. parts: "styles", "numbering", "footnotes", "header1" … -> inner XML of the part."""
    types = _CONTENT_TYPE.format("document", "document.main")
    types += "".join(_CONTENT_TYPE.format(name, name.rstrip("0123456789")) for name in parts or {})
    held = {"[Content_Types].xml": _CONTENT_TYPES.format(types)}
    held["_rels/.rels"] = _RELATIONS.format(_RELATION.format("rId1", "officeDocument", "word/document.xml"))
    held["word/document.xml"] = part("document", f"<w:body>{body}</w:body>", space)
    relations = ""
    for name, inner in (parts or {}).items():
        kind = name.rstrip("0123456789")
        root = {"header": "hdr", "footer": "ftr"}.get(kind, name)
        held[f"word/{name}.xml"] = part(root, inner, space)
        relations += _RELATION.format(name, kind, f"{name}.xml")
    held["word/_rels/document.xml.rels"] = _RELATIONS.format(relations)
    return zipped(held)


def zipped(held: Mapping[str, str | bytes], method: int = ZIP_DEFLATED) -> bytes:
    """An archive of entries."""
    target = BytesIO()
    with ZipFile(target, "w", method) as archive:
        for name, content in held.items():
            archive.writestr(name, content)
    return target.getvalue()
