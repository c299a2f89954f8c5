"""The .ofd files that tests make are valid: elements in their order, attributes that must be there.

Written down from GB/T 33190-2016, clauses 7.4, 7.5, 7.7, 7.9, 8.5, 9.1, 11.2, 11.3, 15.2 and 18.1, as its
schema has them; no copy of the schema is at hand here.
"""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import pytest
from lxml import etree

from tests.library.reading.ofd_pages import print_plan
from tests.library.reading.ofd_parts import (
    NEW,
    SIGNATURES,
    annotation,
    body,
    grid,
    image,
    packed,
    page,
    parts,
    text,
    uses,
)

#: Element -> (attributes that must be there, children in their order; * for any number of any of them).
RULES: dict[str, tuple[str, str]] = {
    "OFD": ("Version DocType", "DocBody"),
    "DocBody": ("", "DocInfo DocRoot Versions Signatures"),
    "DocInfo": ("", "DocID Title Author Subject Abstract CreationDate ModDate"),
    "Document": ("", "CommonData Pages Outlines Permissions Actions VPreferences Bookmarks Annotations"),
    "CommonData": ("", "MaxUnitID PageArea PublicRes DocumentRes TemplatePage DefaultCS"),
    "PageArea": ("", "PhysicalBox ApplicationBox ContentBox BleedBox"),
    "TemplatePage": ("ID BaseLoc", ""),
    "Pages": ("", "Page"),
    "Page": ("", "Template PageRes Area Content Actions FileLoc"),
    "Template": ("TemplateID", ""),
    "Content": ("", "* Layer TextObject PathObject"),
    "Layer": ("ID", "* TextObject PathObject ImageObject CompositeObject PageBlock"),
    "TextObject": ("ID Boundary Font Size", "Actions Clips FillColor StrokeColor CGTransform TextCode"),
    "TextCode": ("X Y", ""),
    "PathObject": ("ID Boundary", "Actions Clips StrokeColor FillColor AbbreviatedData"),
    "ImageObject": ("ID Boundary ResourceID", "Border"),
    "Res": ("BaseLoc", "* ColorSpaces DrawParams Fonts MultiMedias CompositeGraphicUnits"),
    "Fonts": ("", "Font"),
    "Font": ("ID FontName", "FontFile"),
    "MultiMedias": ("", "MultiMedia"),
    "MultiMedia": ("ID Type", "MediaFile"),
    "Annotations": ("", "Page"),
    "PageAnnot": ("", "Annot"),
    "Annot": ("ID Type Creator LastModDate", "Remark Parameters Appearance"),
    "Appearance": ("", "* TextObject PathObject ImageObject CompositeObject PageBlock"),
    "Signatures": ("", "MaxSignId Signature"),
    "Signature": ("ID BaseLoc", ""),
}
PLAN = [
    ("#", "工作计划"),
    ("@", "各科室："),
    ("", "每月自查一次。"),
    ("|", "| 任务 | 单位 |"),
    ("|", "| 巡河 | 甲 |"),
]


def whole() -> bytes:
    media = '<ofd:MultiMedias><ofd:MultiMedia ID="70" Type="Image"><ofd:MediaFile>a.png</ofd:MediaFile>'
    held = parts(
        page(text("每月自查。", 28, 50), grid([28, 78], [70, 80]), image(70, (1, 2, 3, 4)), before=uses(9)),
        templates={9: page(text("简报", 28, 15))},
        annotations={1: annotation(text("批注", 0, 0))},
        resources=media + "</ofd:MultiMedia></ofd:MultiMedias>",
    )
    return packed(held | {"Doc_0/Signs/Signatures.xml": SIGNATURES}, body(signed=True))


def wrong(element: etree._Element) -> list[str]:
    """What of an element and all below it is not as the rules say."""
    name = etree.QName(element).localname
    needed, children = RULES.get(name, ("", ""))
    found = [f"{name}: no {attribute}" for attribute in needed.split() if attribute not in element.attrib]
    order = children.removeprefix("* ").split()
    held = [etree.QName(child).localname for child in element]
    found += [f"{name}: {child} is not known there" for child in held if child not in order]
    places = [order.index(child) for child in held if child in order]
    if not children.startswith("*") and places != sorted(places):
        found.append(f"{name}: children out of order")
    return found + [fault for child in element for fault in wrong(child)]


@pytest.mark.parametrize("data", [whole(), print_plan(PLAN)], ids=["whole", "plan"])
def test_every_part_is_as_the_standard_says(data: bytes) -> None:
    with ZipFile(BytesIO(data)) as archive:
        names = archive.namelist()
        roots = [etree.fromstring(archive.read(name)) for name in names]
    assert names[0] == "OFD.xml"
    assert {etree.QName(element).namespace for root in roots for element in root.iter()} == {NEW}
    assert [fault for root in roots for fault in wrong(root)] == []


@pytest.mark.parametrize("data", [whole(), print_plan(PLAN)], ids=["whole", "plan"])
def test_every_object_has_an_id_of_its_own_below_the_greatest(data: bytes) -> None:
    with ZipFile(BytesIO(data)) as archive:
        roots = [etree.fromstring(archive.read(name)) for name in archive.namelist()]
    numbers = [int(e.get("ID", "")) for root in roots for e in root.iter() if (e.get("ID") or "x").isdigit()]
    assert len(numbers) == len(set(numbers))
    assert max(numbers) <= int(next(e.text or "" for root in roots for e in root.iter("{*}MaxUnitID")))


def test_the_rules_find_what_is_wrong() -> None:
    spoilt = f'<Page xmlns="{NEW}"><Content><Layer><TextObject ID="1"/></Layer></Content><Template/></Page>'
    assert wrong(etree.fromstring(spoilt)) == [
        "Page: children out of order",
        "Layer: no ID",
        "TextObject: no Boundary",
        "TextObject: no Font",
        "TextObject: no Size",
        "Template: no TemplateID",
    ]
