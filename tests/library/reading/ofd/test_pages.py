"""Pages: both namespaces, order, templates, blocks, composite units, annotations, several documents."""

from __future__ import annotations

import pytest

from luoshi.api import find_mark
from luoshi.source import BlockKind
from tests.library.reading.ofd.reading import lines, of_kind, read
from tests.library.reading.ofd_parts import (
    NEW,
    OLD,
    annotation,
    body,
    code,
    grid,
    image,
    layer,
    ofd,
    packed,
    page,
    part,
    parts,
    path,
    text,
    uses,
)

CHECK = text("每月自查。", 28, 50)
TRAIN = text("每年培训。", 28, 60)


@pytest.mark.parametrize("space", [NEW, OLD, "", "urn:x"])
def test_any_namespace(space: str) -> None:
    assert lines(ofd(page(CHECK), space=space)) == ["每月自查。"]


@pytest.mark.parametrize("version", ["1.0", "1.2", "9", ""])
def test_any_version(version: str) -> None:
    assert of_kind(read(packed(parts(page(CHECK)), version=version))[0]) == ["每月自查。"]


def test_pages_in_the_order_of_the_document_not_of_their_names() -> None:
    held = parts(page(TRAIN), page(CHECK))
    document = str(held["Doc_0/Document.xml"])
    first, second = (f'<ofd:Page ID="{100 + n}" BaseLoc="Pages/Page_{n}/Content.xml"/>' for n in (0, 1))
    held["Doc_0/Document.xml"] = document.replace(first + second, second + first)
    assert lines(packed(held)) == ["每月自查。", "每年培训。"]


def test_pages_have_numbers_and_sizes() -> None:
    wide = "<ofd:Area><ofd:PhysicalBox>0 0 420 297</ofd:PhysicalBox></ofd:Area>"
    document, _ = read(ofd(page(CHECK), page(CHECK, before=wide)))
    assert [(p.number, round(p.width, 1), round(p.height, 1)) for p in document.pages] == [
        (1, 595.3, 841.9),
        (2, 1190.6, 841.9),
    ]


@pytest.mark.parametrize("area", ["0 0 0 297", "0 0 -210 297", "0 0 NaN 297", "0 0 1e9 297", "x", ""])
def test_a_page_whose_size_is_wrong_has_the_document_s(area: str) -> None:
    wrong = f"<ofd:Area><ofd:PhysicalBox>{area}</ofd:PhysicalBox></ofd:Area>"
    document, _ = read(ofd(page(CHECK, before=wrong)))
    assert [(round(p.width, 1), round(p.height, 1)) for p in document.pages] == [(595.3, 841.9)]


def test_a_page_s_own_corner_is_taken_off() -> None:
    moved = "<ofd:Area><ofd:PhysicalBox>10 20 210 297</ofd:PhysicalBox></ofd:Area>"
    assert lines(ofd(page(text("每月自查。", 5, 25), text("每年培训。", 28, 60), before=moved))) == [
        "每月自查。",
        "每年培训。",
    ]


def test_words_of_a_template_that_repeats_are_running_heads() -> None:
    template = page(layer(text("政务公开简报", 28, 15, 4), text("青石市办公室编", 28, 280, 4)))
    data = ofd(page(CHECK, before=uses(9)), page(TRAIN, before=uses(9)), templates={9: template})
    document, faults = read(data)
    assert faults == []
    assert of_kind(document) == ["每月自查。", "每年培训。"]
    assert of_kind(document, BlockKind.HEADER) == ["政务公开简报"]
    assert of_kind(document, BlockKind.FOOTER) == ["青石市办公室编"]


@pytest.mark.parametrize("order", ["Background", "Foreground"])
def test_words_of_a_template_of_one_page_are_its_text(order: str) -> None:
    data = ofd(page(TRAIN, before=uses(9, order)), templates={9: page(CHECK)})
    assert lines(data) == ["每月自查。", "每年培训。"]


def test_a_template_s_rules_make_the_table_of_each_page() -> None:
    template = page(
        path("M 28 40 L 128 40 L 128 60 L 28 60 C"), path("M 78 40 L 78 60"), path("M 28 50 L 128 50")
    )
    first = page(text("任务", 30, 42, 4), text("单位", 80, 42, 4), text("巡河", 30, 52, 4), before=uses(9))
    second = page(text("清淤", 30, 52, 4), text("水务局", 80, 52, 4), before=uses(9))
    assert lines(ofd(first, second, templates={9: template}), BlockKind.ROW) == [
        "| 任务 | 单位 |",
        "| 巡河 |  |",
        "|  |  |",
        "| 清淤 | 水务局 |",
    ]


def test_blocks_inside_blocks() -> None:
    nested = CHECK
    for number in range(20):
        nested = f'<ofd:PageBlock ID="{number}">{nested}</ofd:PageBlock>'
    assert lines(ofd(page(nested))) == ["每月自查。"]


UNIT = (
    '<ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID="50" Width="100" Height="20"><ofd:Content>{}'
    "</ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits>"
)
USED = '<ofd:CompositeObject ID="3" Boundary="28 50 100 20" ResourceID="50"/>'


def test_words_in_a_composite_unit() -> None:
    data = packed(parts(page(USED, TRAIN), resources=UNIT.format(text("每月自查。", 0, 0))))
    assert lines(data) == ["每月自查。", "每年培训。"]


def test_a_composite_object_whose_unit_is_missing() -> None:
    assert lines(ofd(page(USED, TRAIN))) == ["每年培训。"]


def test_words_of_annotations_stand_apart_and_are_said() -> None:
    seal = annotation(text("核对无误", 0, 0, 4), boundary=(120, 200, 40, 20))
    data = packed(parts(page(CHECK), page(TRAIN), annotations={2: seal}))
    document, faults = read(data)
    assert faults == ["annotations-apart"]
    assert of_kind(document) == ["每月自查。", "每年培训。"]
    assert of_kind(document, BlockKind.HEADER) == ["核对无误"]


def test_the_remark_of_an_annotation_is_kept() -> None:
    remarked = annotation(kind="Highlight").replace(
        "<ofd:Appearance", "<ofd:Remark>请 核对</ofd:Remark><ofd:Appearance"
    )
    document, faults = read(packed(parts(page(CHECK), annotations={1: remarked})))
    assert (of_kind(document, BlockKind.HEADER), faults) == (["请 核对"], ["annotations-apart"])


def test_an_annotation_without_words_is_no_fault() -> None:
    drawn = annotation(path("M 0 0 L 40 0"), kind="Highlight")
    assert lines(packed(parts(page(CHECK), annotations={1: drawn}))) == ["每月自查。"]


def test_a_hidden_annotation_is_left_out_and_said() -> None:
    hidden = annotation(text("核对无误", 0, 0, 4), more=' Visible="false"')
    document, faults = read(packed(parts(page(CHECK), annotations={1: hidden})))
    assert (document.text, faults) == ("每月自查。", ["hidden-text"])


def test_a_secrecy_mark_in_an_annotation_is_found() -> None:
    stamped = annotation(text("机密★1年", 0, 0, 4), boundary=(28, 20, 40, 20))
    document, _ = read(packed(parts(page(CHECK), annotations={1: stamped})))
    assert find_mark(document, "计划.ofd") is not None


def test_several_documents_of_one_file_are_read_in_order() -> None:
    held = parts(page(CHECK)) | parts(page(TRAIN), folder="Doc_1")
    document, faults = read(packed(held, body(), body("Doc_1")))
    assert faults == []
    assert of_kind(document) == ["每月自查。", "每年培训。"]
    assert [p.number for p in document.pages] == [1, 2]


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("/Doc_0/Pages/Page_0/Content.xml", "Doc_0/Pages/Page_0/Content.xml"),
        ("Doc_0/Pages/Page_0/Content.xml", "Doc_0/Pages/Page_0/Content.xml"),
        ("Pages\\Page_0\\Content.xml", "Doc_0/Pages/Page_0/Content.xml"),
        ("./Pages/./Page_0/Content.xml", "Doc_0/Pages/Page_0/Content.xml"),
        ("../Doc_0/Pages/Page_0/Content.xml", "Doc_0/Pages/Page_0/Content.xml"),
        ("PAGES/page_0/content.XML", "Doc_0/Pages/Page_0/Content.xml"),
        ("Pages/Page_0/Content.xml", "Doc_0\\Pages\\Page_0\\Content.xml"),
    ],
)
def test_paths_as_programs_write_them(written: str, name: str) -> None:
    held = parts(page(CHECK))
    held[name] = held.pop("Doc_0/Pages/Page_0/Content.xml")
    document = str(held["Doc_0/Document.xml"])
    held["Doc_0/Document.xml"] = document.replace("Pages/Page_0/Content.xml", written)
    assert lines(packed(held)) == ["每月自查。"]


def test_a_page_without_words_but_with_a_picture_is_said() -> None:
    scan = page(image(70, (0, 0, 210, 297)))
    document, faults = read(ofd(page(CHECK), scan))
    assert (of_kind(document), faults) == (["每月自查。"], ["page-without-text"])


def test_an_attachment_is_said() -> None:
    attached = "<ofd:Attachments>Attachs/Attachments.xml</ofd:Attachments>"
    held = parts(page(CHECK), document=attached)
    inner = '<ofd:Attachment ID="a" Name="表"><ofd:FileLoc>x.xlsx</ofd:FileLoc></ofd:Attachment>'
    held["Doc_0/Attachs/Attachments.xml"] = part("Attachments", inner)
    assert read(packed(held))[1] == ["embedded-file"]


def test_a_ruled_table() -> None:
    words = [("任务", 30, 42), ("单位", 80, 42), ("巡河", 30, 52), ("水务局", 80, 52)]
    cells = [text(word, x, top, 4) for word, x, top in words]
    document, faults = read(ofd(page(grid([28, 78, 128], [40, 50, 60]), *cells, text("每月自查。", 28, 80))))
    assert faults == []
    assert document.text.split("\n") == ["| 任务 | 单位 |", "| 巡河 | 水务局 |", "每月自查。"]
    assert [(b.table, b.row) for b in document.blocks] == [(0, 0), (0, 1), (None, None)]


def test_a_table_ruled_by_thin_filled_shapes() -> None:
    fill = ' Stroke="false" Fill="true"'
    level = [path(f"M 28 {y} L 128 {y} L 128 {y + 0.2} L 28 {y + 0.2} C", more=fill) for y in (40, 50, 60)]
    upright = [path(f"M {x} 40 L {x} 60 L {x + 0.2} 60 L {x + 0.2} 40 C", more=fill) for x in (28, 78, 128)]
    cells = [text("任务", 30, 42, 4), text("水务局", 80, 52, 4)]
    assert lines(ofd(page(*level, *upright, *cells)), BlockKind.ROW) == ["| 任务 |  |", "|  | 水务局 |"]


def test_a_sentence_goes_on_over_the_page_break() -> None:
    start, end = "各科室每月开展一次自查并填写台账发现问题的立即整改整", "改情况当月报办公室。"
    full = "办公室每季度汇总一次并在下季度首月十日前通报各科室整改"
    first = page(text(full[:20], 28 + 11.28, 50), text(start, 28 + 11.28, 60.2), text("— 1 —", 100, 268, 4.9))
    second = page(text(end, 28, 37), text("— 2 —", 100, 268, 4.9))
    document, _ = read(ofd(first, second))
    assert of_kind(document)[-1] == start + end
    assert of_kind(document, BlockKind.FOOTER) == ["— 1 —", "— 2 —"]


def test_codes_with_blanks_keep_them() -> None:
    assert lines(ofd(page(text("", 28, 50, codes=code("Plan of 2026"))))) == ["Plan of 2026"]
