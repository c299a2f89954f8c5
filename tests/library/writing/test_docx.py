"""The letter as a .docx: measures, faces, links and bytes."""

from __future__ import annotations

import shutil
import subprocess
import zipfile
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn

from luoshi.writing.docx import (
    FORM,
    Annex,
    Fonts,
    Heading,
    Letter,
    Paragraph,
    Run,
    Table,
    date_words,
    letter_docx,
    numeral,
)

LETTER = Letter(
    title="云溪县水利局2026年上半年计划落实情况报告",
    number="云水〔2026〕12号",
    addressees=("县人民政府",),
    body=(
        Paragraph((Run("应办"), Run("12期", "list_1"), Run("，详见附表。"))),
        Heading(1, numeral(1, 1) + "水库安全"),
        Heading(2, numeral(2, 1) + "隐患排查"),
        Heading(3, numeral(3, 1) + "巡查"),
        Heading(4, numeral(4, 1) + "记录"),
        Annex("附表1", "应办期次", "list_1"),
        Table(("序号", "任务"), (("1", "每月至少巡河2次。"),), (1, 5)),
    ),
    signature="云溪县水利局",
    date=date(2026, 7, 5),
    attachments=("巡查记录", "整改台账"),
    note="此件公开发布",
    author="落实",
)
SOFFICE, PDFTOTEXT = shutil.which("soffice"), shutil.which("pdftotext")
#: LibreOffice without its part for texts opens no letter.
HAS_WRITER = bool(SOFFICE) and any(Path(str(SOFFICE)).resolve().parent.glob("libswlo.*"))


def opened(letter: Letter = LETTER) -> Any:
    return Document(BytesIO(letter_docx(letter)))


def line(document: Any, words: str) -> Any:
    return next(one for one in document.paragraphs if words in one.text)


def exactly(document: Any, words: str) -> Any:
    return next(one for one in document.paragraphs if one.text == words)


def face(paragraph: Any) -> str:
    return str(paragraph._p.find(f".//{qn('w:rFonts')}").get(qn("w:eastAsia")))


def test_the_sheet_has_the_margins_of_the_form() -> None:
    section = opened().sections[0]
    told = [section.page_width, section.page_height, section.top_margin, section.bottom_margin]
    told += [section.left_margin, section.right_margin]
    assert [round(one.mm) for one in told] == [210, 297, 37, 35, 28, 26]
    assert FORM.type_width == 156


def test_a_body_line_is_exact_tightened_justified_and_indented() -> None:
    one = line(opened(), "应办")
    shape = one.paragraph_format
    assert (shape.line_spacing.pt, shape.alignment, shape.widow_control) == (28.95, 3, False)
    assert shape.first_line_indent.twips == 630  # two characters of 15.75 pt
    assert {run.font.size.pt for run in one.runs} == {16}
    assert {found.get(qn("w:val")) for found in one._p.findall(f".//{qn('w:rPr')}/{qn('w:spacing')}")} == {
        "-5"
    }
    assert {found.get(qn("w:eastAsia")) for found in one._p.findall(f".//{qn('w:lang')}")} == {"zh-CN"}


def test_levels_have_their_faces() -> None:
    document = opened()
    told = [
        face(line(document, words)) for words in ("一、水库", "（一）隐患", "1. 巡查", "（1）记录", "报告")
    ]
    assert told == ["黑体", "楷体_GB2312", "仿宋_GB2312", "仿宋_GB2312", "方正小标宋简体"]


def test_digits_have_the_face_of_han() -> None:
    faces = line(opened(), "应办")._p.findall(f".//{qn('w:rFonts')}")
    assert {found.get(qn(f"w:{kind}")) for found in faces for kind in ("ascii", "hAnsi", "eastAsia")} == {
        "仿宋_GB2312"
    }


def test_another_organ_sets_its_own_faces() -> None:
    assert face(line(opened(replace(LETTER, fonts=Fonts(body="仿宋_GBK"))), "应办")) == "仿宋_GBK"


def test_the_order_of_elements_is_the_standards() -> None:
    texts = [one.text for one in opened().paragraphs if one.text]
    assert texts[:3] == ["云水〔2026〕12号", LETTER.title, "县人民政府："]
    assert texts[8:] == [
        "附件：1. 巡查记录",
        "2. 整改台账",
        "云溪县水利局",
        "2026年7月5日",
        "（此件公开发布）",
        "附表1",
        "应办期次",
    ]


def test_a_title_breaks_where_its_writer_says() -> None:
    document = opened(replace(LETTER, title="云溪县水利局\n上半年报告"))
    assert [line(document, words).text for words in ("云溪县水利局", "上半年报告")] == [
        "云溪县水利局",
        "上半年报告",
    ]
    assert document.core_properties.title == "云溪县水利局上半年报告"


def test_the_name_stands_two_characters_in_and_the_date_starts_two_after_it() -> None:
    letter = replace(LETTER, signature="云溪县水利水电工程建设管理局", attachments=())
    document = opened(letter)
    name, day = line(document, letter.signature), exactly(document, "2026年7月5日")
    character = 315  # twips
    assert name.paragraph_format.right_indent.twips == 2 * character
    # 14 characters wide from 2 in: starts 16 from the edge; the date (6 wide) starts 14 from it
    assert day.paragraph_format.right_indent.twips == (14 - 6) * character


def test_a_date_longer_than_the_name_stands_two_characters_in() -> None:
    letter = replace(LETTER, signature="水利局", date=date(2026, 12, 15), attachments=())
    document = opened(letter)
    name = exactly(document, "水利局")
    day = line(document, "2026年12月15日")
    assert day.paragraph_format.right_indent.twips == 2 * 315
    assert name.paragraph_format.right_indent.twips == (2 + 7 + 2 - 3) * 315


def test_a_link_goes_to_the_annex() -> None:
    document = opened()
    found = document.element.body.find(f".//{qn('w:hyperlink')}")
    assert found.get(qn("w:anchor")) == "list_1"
    marks = [one.get(qn("w:name")) for one in document.element.body.iter(qn("w:bookmarkStart"))]
    assert marks == ["list_1"]


def test_an_annex_begins_a_page_and_its_title_is_on_the_third_line() -> None:
    document = opened()
    texts = [one.text for one in document.paragraphs]
    place = texts.index("附表1")
    assert texts[place : place + 3] == ["附表1", "", "应办期次"]
    assert document.paragraphs[place].paragraph_format.page_break_before


def test_the_table_fills_the_width_and_repeats_its_head() -> None:
    table = opened().tables[0]
    assert round(sum(column.width.mm for column in table.columns)) == 156
    assert [cell.text for cell in table.rows[1].cells] == ["1", "每月至少巡河2次。"]
    assert table.rows[0]._tr.find(f".//{qn('w:tblHeader')}") is not None


def test_page_numbers_stand_outside() -> None:
    document = opened()
    section = document.sections[0]
    assert document.settings.odd_and_even_pages_header_footer
    odd, even = section.footer.paragraphs[0], section.even_page_footer.paragraphs[0]
    assert (odd.alignment, even.alignment) == (2, 0)
    assert odd.text == even.text == "— 1 —"
    assert face(odd) == "宋体"
    assert odd.runs[0].font.size.pt == 14


def test_equal_letters_are_equal_bytes_without_a_clock() -> None:
    data = letter_docx(LETTER)
    assert data == letter_docx(LETTER)
    with zipfile.ZipFile(BytesIO(data)) as made:
        assert {one.date_time for one in made.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert not [name for name in made.namelist() if "thumbnail" in name]
    core = opened().core_properties
    assert (core.title, core.author, core.created.year, core.comments) == (LETTER.title, "落实", 2000, "")


def test_words_of_people_cannot_break_the_file() -> None:
    nasty = "a\x00b\x0b<w:p/>&\ud800\n尾"
    document = opened(replace(LETTER, body=(Paragraph.of(nasty),)))
    assert line(document, "尾").text == "a\ufffdb\ufffd<w:p/>&\ufffd 尾"


@pytest.mark.parametrize(
    ("level", "number", "told"),
    [(1, 1, "一、"), (1, 10, "十、"), (1, 21, "二十一、"), (2, 12, "（十二）"), (4, 99, "（99）")],
)
def test_numerals(level: int, number: int, told: str) -> None:
    assert numeral(level, number) == told


@pytest.mark.parametrize("asked", [(0, 1), (5, 1), (1, 0), (1, 100)])
def test_numerals_end(asked: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="levels 1 to 4"):
        numeral(*asked)


def test_dates_are_not_padded() -> None:
    assert date_words(date(2024, 3, 5)) == "2024年3月5日"


@pytest.mark.parametrize(
    ("wrong", "match"),
    [
        (lambda: replace(LETTER, title=" "), "title"),
        (lambda: replace(LETTER, body=(Paragraph((Run("12", "lost"),)),)), "lost"),
        (lambda: replace(LETTER, body=(Annex("附表1", "甲", "a"), Annex("附表2", "乙", "a"))), "one place"),
        (lambda: Heading(5, "深"), "levels 1 to 4"),
        (lambda: Annex("附表1", "甲", "1 a"), "bookmark"),
        (lambda: Table(("甲",), (("1", "2"),)), "as many cells"),
        (lambda: Table(("甲", "乙"), (), (1, 0)), "positive share"),
    ],
)
def test_what_is_no_letter_is_refused(wrong: Any, match: str) -> None:
    with pytest.raises(ValueError, match=match):
        wrong()


def test_every_measure_names_its_source() -> None:
    assert all(rule.citation for rule in FORM.rules().values())


@pytest.mark.skipif(
    not (HAS_WRITER and PDFTOTEXT), reason="soffice with Writer and pdftotext are not installed"
)
def test_a_rendered_page_has_22_lines_of_28_characters(tmp_path: Path) -> None:
    letter = Letter(title="题", body=(Paragraph.of("国" * 28 * 60),))
    (tmp_path / "a.docx").write_bytes(letter_docx(letter))
    profile = f"-env:UserInstallation=file://{tmp_path / 'profile'}"
    called = (str(SOFFICE), profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path))
    subprocess.run([*called, str(tmp_path / "a.docx")], check=True, capture_output=True, timeout=120)
    text = subprocess.run(
        [str(PDFTOTEXT), "-layout", str(tmp_path / "a.pdf"), "-"], check=True, capture_output=True, text=True
    ).stdout
    pages = [page.split() for page in text.split("\f")]
    second = [one for one in pages[1] if set(one) == {"国"}]
    assert len(second) == 22
    assert {len(one) for one in second} == {28}
    assert "".join(pages[0]).endswith("—1—")
