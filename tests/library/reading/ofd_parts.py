"""Small .ofd files from hand-written parts, valid by GB/T 33190-2016 where no test spoils them.

The order of elements and the attributes that must be there are those of the standard's clauses 7.4
(OFD.xml), 7.5 (Document.xml), 7.7 (pages), 7.9 (resources), 8.5 (graphic units), 11 (text), 15 (annotations).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import count
from xml.sax.saxutils import escape

from tests.library.reading.docx_parts import zipped

NEW, OLD = "http://www.ofdspec.org/2016", "http://www.ofdspec.org"
A4 = (210.0, 297.0)
SIZE = 5.64  # millimetres: 三号, 16 points
FONT, BOLD = 1, 2
MARGIN, TOP, PITCH, CHARS, ROWS = 28.0, 37.0, 10.2, 28, 22  # GB/T 9704-2012, 5.2
_ids = count(1000)


def part(root: str, inner: str, space: str = NEW, more: str = "") -> str:
    """A part with its root element."""
    declared = f' xmlns:ofd="{space}"' if space else ""
    text = f'<?xml version="1.0" encoding="UTF-8"?><ofd:{root}{declared}{more}>{inner}</ofd:{root}>'
    return text if space else text.replace("ofd:", "")


def box(*numbers: float) -> str:
    return " ".join(f"{number:g}" for number in numbers)


def wide(char: str, size: float = SIZE) -> float:
    return size / 2 if char.isascii() else size


def steps(text: str, size: float = SIZE) -> str:
    """DeltaX for a text, equal steps in runs."""
    runs: list[tuple[float, int]] = []
    for char in text[:-1]:
        step = wide(char, size)
        if runs and runs[-1][0] == step:
            runs[-1] = (step, runs[-1][1] + 1)
        else:
            runs.append((step, 1))
    return " ".join(
        f"g {times} {step:g}" if times > 2 else " ".join([f"{step:g}"] * times) for step, times in runs
    )


def code(text: str, x: float = 0.0, y: float = SIZE, delta: str | None = None, size: float = SIZE) -> str:
    """A TextCode. delta: its DeltaX, computed where it is None, left out where it is ""."""
    delta = steps(text, size) if delta is None else delta
    given = f' DeltaX="{delta}"' if delta else ""
    return f'<ofd:TextCode X="{x:g}" Y="{y:g}"{given}>{escape(text)}</ofd:TextCode>'


def text(words: str, x: float, top: float, size: float = SIZE, more: str = "", codes: str = "") -> str:
    """A TextObject whose upper left corner is at (x, top), its base line `size` below."""
    width = sum(wide(char, size) for char in words)
    boundary = box(x, top, width, size * 1.2)
    return (
        f'<ofd:TextObject ID="{next(_ids)}" Boundary="{boundary}" Font="{FONT}" Size="{size:g}"'
        f"{more}>{codes or code(words, 0, size, size=size)}</ofd:TextObject>"
    )


def path(data: str, boundary: Sequence[float] = (0, 0, *A4), more: str = "") -> str:
    return (
        f'<ofd:PathObject ID="{next(_ids)}" Boundary="{box(*boundary)}"{more}>'
        f"<ofd:AbbreviatedData>{data}</ofd:AbbreviatedData></ofd:PathObject>"
    )


def rule(x0: float, y0: float, x1: float, y1: float) -> str:
    return path(f"M {box(x0, y0)} L {box(x1, y1)}")


def grid(columns: Sequence[float], rows: Sequence[float]) -> str:
    """The rules of a table."""
    level = "".join(rule(columns[0], y, columns[-1], y) for y in rows)
    return level + "".join(rule(x, rows[0], x, rows[-1]) for x in columns)


def image(resource: int, boundary: Sequence[float], more: str = "") -> str:
    return (
        f'<ofd:ImageObject ID="{next(_ids)}" Boundary="{box(*boundary)}" '
        f'CTM="{box(boundary[2], 0, 0, boundary[3], 0, 0)}" ResourceID="{resource}"{more}/>'
    )


def layer(*objects: str, kind: str = "Body") -> str:
    return f'<ofd:Layer ID="{next(_ids)}" Type="{kind}">{"".join(objects)}</ofd:Layer>'


def page(*objects: str, before: str = "") -> str:
    """The inside of a page's Content.xml. before: Template, Area and the like."""
    held = "".join(objects)
    return f"{before}<ofd:Content>{held if held.startswith('<ofd:Layer') else layer(held)}</ofd:Content>"


def uses(template: int, order: str = "Background") -> str:
    return f'<ofd:Template TemplateID="{template}" ZOrder="{order}"/>'


def annotation(
    *objects: str, boundary: Sequence[float] = (0, 0, *A4), kind: str = "Stamp", more: str = ""
) -> str:
    """An Annot. more: attributes of it."""
    return (
        f'<ofd:Annot ID="{next(_ids)}" Type="{kind}" Creator="办公室" LastModDate="2026-03-02"{more}>'
        f'<ofd:Appearance Boundary="{box(*boundary)}">{"".join(objects)}</ofd:Appearance></ofd:Annot>'
    )


FONTS = (
    f'<ofd:Fonts><ofd:Font ID="{FONT}" FontName="仿宋" FamilyName="FangSong"/>'
    f'<ofd:Font ID="{BOLD}" FontName="黑体" FamilyName="SimHei"/></ofd:Fonts>'
)


def parts(
    *pages: str,
    templates: Mapping[int, str] | None = None,
    annotations: Mapping[int, str] | None = None,
    resources: str = "",
    document: str = "",
    space: str = NEW,
    folder: str = "Doc_0",
) -> dict[str, str | bytes]:
    """The parts of one document, without OFD.xml. annotations: number of a page, from 1, -> Annots.

    resources: more groups of DocumentRes.xml. document: more elements at the end of Document.xml.
    """
    held: dict[str, str | bytes] = {}
    declared = ""
    for identity, inner in (templates or {}).items():
        declared += f'<ofd:TemplatePage ID="{identity}" BaseLoc="Tpls/Tpl_{identity}/Content.xml"/>'
        held[f"{folder}/Tpls/Tpl_{identity}/Content.xml"] = part("Page", inner, space)
    listed = ""
    for number, inner in enumerate(pages):
        listed += f'<ofd:Page ID="{100 + number}" BaseLoc="Pages/Page_{number}/Content.xml"/>'
        held[f"{folder}/Pages/Page_{number}/Content.xml"] = part("Page", inner, space)
    if annotations:
        document = f"<ofd:Annotations>Annots/Annotations.xml</ofd:Annotations>{document}"
        inner = "".join(
            f'<ofd:Page PageID="{99 + number}"><ofd:FileLoc>Page_{number}/Annotation.xml</ofd:FileLoc>'
            "</ofd:Page>"
            for number in annotations
        )
        held[f"{folder}/Annots/Annotations.xml"] = part("Annotations", inner, space)
        for number, inner in annotations.items():
            held[f"{folder}/Annots/Page_{number}/Annotation.xml"] = part("PageAnnot", inner, space)
    held[f"{folder}/PublicRes.xml"] = part("Res", FONTS, space, ' BaseLoc="Res"')
    extra = "<ofd:DocumentRes>DocumentRes.xml</ofd:DocumentRes>" if resources else ""
    if resources:
        held[f"{folder}/DocumentRes.xml"] = part("Res", resources, space, ' BaseLoc="Res"')
    held[f"{folder}/Document.xml"] = part(
        "Document",
        f"<ofd:CommonData><ofd:MaxUnitID>100000</ofd:MaxUnitID><ofd:PageArea>"
        f"<ofd:PhysicalBox>{box(0, 0, *A4)}</ofd:PhysicalBox></ofd:PageArea>"
        f"<ofd:PublicRes>PublicRes.xml</ofd:PublicRes>{extra}{declared}"
        f"</ofd:CommonData><ofd:Pages>{listed}</ofd:Pages>{document}",
        space,
    )
    return held


def body(folder: str = "Doc_0", *, signed: bool = False) -> str:
    """A DocBody of OFD.xml."""
    seals = f"<ofd:Signatures>/{folder}/Signs/Signatures.xml</ofd:Signatures>" if signed else ""
    return (
        "<ofd:DocBody><ofd:DocInfo><ofd:DocID>5f1e2d3c4b5a69788796a5b4c3d2e1f0</ofd:DocID>"
        f"<ofd:CreationDate>2026-03-02</ofd:CreationDate></ofd:DocInfo>"
        f"<ofd:DocRoot>{folder}/Document.xml</ofd:DocRoot>{seals}</ofd:DocBody>"
    )


def packed(held: Mapping[str, str | bytes], *bodies: str, space: str = NEW, version: str = "1.0") -> bytes:
    """The archive of parts with the OFD.xml that names their documents."""
    main = part("OFD", "".join(bodies or (body(),)), space, f' Version="{version}" DocType="OFD"')
    return zipped({"OFD.xml": main, **held})


def ofd(*pages: str, templates: Mapping[int, str] | None = None, space: str = NEW) -> bytes:
    """An .ofd of pages."""
    return packed(parts(*pages, templates=templates, space=space), space=space)


SIGNATURES = part(
    "Signatures",
    '<ofd:MaxSignId>s1</ofd:MaxSignId><ofd:Signature ID="s001" Type="Seal" BaseLoc="Sign_0/Signature.xml"/>',
)


def every_kind() -> dict[str, str | bytes]:
    """The parts of a signed document with one of each kind of object, without OFD.xml."""
    unit = (
        '<ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID="50" Width="9" Height="9"><ofd:Content>'
        + text("单元", 0, 0)
        + "</ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits>"
    )
    held = parts(
        page(
            text("每月自查一次。", 28, 50),
            grid([28, 78, 128], [70, 80, 90]),
            text("巡河", 30, 72, 4),
            '<ofd:CompositeObject ID="3" Boundary="28 99 9 9" ResourceID="50"/>',
            image(70, (10, 200, 40, 30)),
            before=uses(9),
        ),
        page(text("每年培训。", 28, 50), before=uses(9)),
        templates={9: page(text("简报", 28, 15))},
        annotations={1: annotation(text("批注", 0, 0))},
        resources=unit,
    )
    return held | {"Doc_0/Signs/Signatures.xml": SIGNATURES}
