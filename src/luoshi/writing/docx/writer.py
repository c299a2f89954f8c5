"""From a Letter to the bytes of a .docx."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import Any
from unicodedata import east_asian_width

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, Twips

from luoshi.writing.docx import parts
from luoshi.writing.docx.form import FORM, Form
from luoshi.writing.docx.letter import Annex, Heading, Letter, Paragraph, Run, Table, date_words

_JUSTIFY, _CENTER = WD_ALIGN_PARAGRAPH.JUSTIFY, WD_ALIGN_PARAGRAPH.CENTER
_LEFT, _RIGHT = WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.RIGHT
#: The earliest moment that a zip can tell.
_ZIP_TIME = (1980, 1, 1, 0, 0, 0)


def letter_docx(letter: Letter, form: Form = FORM) -> bytes:
    """`letter` as a .docx of A4 pages with 22 lines of 28 characters. Equal arguments give equal bytes.

    Source: GB/T 9704-2012, each measure in `form` with its clause. Verified in LibreOffice.
    """
    return _Writer(letter, form).write()


def width_of(text: str) -> float:
    """How many characters of the body `text` is wide: Han one, Latin letters and digits half."""
    return sum(1 if east_asian_width(char) in "WFA" else 0.5 for char in text)


class _Writer:
    """One letter on its way into a document."""

    def __init__(self, letter: Letter, form: Form) -> None:
        self.letter, self.form = letter, form
        self.document = Document()
        self.bookmarks = 0

    def write(self) -> bytes:
        self._set_up()
        self._head()
        annexed = next((n for n, one in enumerate(self.letter.body) if isinstance(one, Annex)), None)
        for block in self.letter.body[:annexed]:
            self._block(block)
        self._foot()
        for block in self.letter.body[annexed:] if annexed is not None else ():
            self._block(block)
        out = BytesIO()
        self.document.save(out)
        return _with_fixed_times(out.getvalue())

    def _set_up(self) -> None:
        form, document = self.form, self.document
        section = document.sections[0]
        section.page_width, section.page_height = Mm(form.width.value), Mm(form.height.value)
        section.top_margin, section.bottom_margin = Mm(form.top.value), Mm(form.bottom.value)
        section.left_margin, section.right_margin = Mm(form.left.value), Mm(form.right.value)
        section.footer_distance = Mm(form.page_number_from_edge.value)
        for grid in section._sectPr.findall(qn("w:docGrid")):  # noqa: SLF001  # no words for it
            section._sectPr.remove(grid)  # noqa: SLF001  # a grid would count lines its own way
        document.settings.odd_and_even_pages_header_footer = True
        self._page_number(section.footer, _RIGHT)
        self._page_number(section.even_page_footer, _LEFT)
        self._set_styles()
        self._set_properties()

    def _set_styles(self) -> None:
        normal = self.document.styles["Normal"].element.get_or_add_rPr()
        for old in list(normal):
            normal.remove(old)
        half_points = round(self.form.body_size.value * 2)
        normal.append(parts.faces(self.letter.fonts.body))
        normal.append(parts.element("sz", val=half_points))
        normal.append(parts.element("szCs", val=half_points))
        normal.append(parts.element("lang", val="zh-CN", eastAsia="zh-CN"))

    def _set_properties(self) -> None:
        core = self.document.core_properties
        core.title, core.author, core.comments = parts.clean(self.letter.plain_title), self.letter.author, ""
        core.last_modified_by, core.revision, core.language = self.letter.author, 1, "zh-CN"
        core.created = core.modified = self.letter.created
        package = self.document.part.package
        for key, relation in list(package.rels.items()):
            if relation.reltype.endswith("/thumbnail"):  # a picture of somebody else's page
                package.rels.pop(key)

    def _page_number(self, footer: Any, side: WD_ALIGN_PARAGRAPH) -> None:
        font, size = self.letter.fonts.page_number, self.form.page_number_size.value
        footer.is_linked_to_previous = False
        paragraph = footer.paragraphs[0]
        paragraph.style = self.document.styles["Normal"]
        self._space(paragraph, side, size + 2)
        inside = Pt(size * self.form.page_number_indent.value)
        shape = paragraph.paragraph_format
        shape.left_indent, shape.right_indent = (inside, None) if side == _LEFT else (None, inside)
        paragraph._p.append(parts.run("— ", font, size))  # noqa: SLF001
        paragraph._p.extend(parts.page_field(font, size))  # noqa: SLF001
        paragraph._p.append(parts.run(" —", font, size))  # noqa: SLF001

    def _head(self) -> None:
        letter = self.letter
        if letter.number:
            self._line(letter.number, _CENTER)
            for _gap in range(round(self.form.title_gap.value)):
                self._line("", _LEFT)
        for words in letter.title.split("\n"):
            self._line(words, _CENTER, font=letter.fonts.title, size=self.form.title_size.value)
        self._line("", _LEFT)
        if letter.addressees:
            self._line("，".join(letter.addressees) + "：", _LEFT)

    def _foot(self) -> None:
        letter = self.letter
        if letter.attachments:
            self._line("", _LEFT)
            self._attachments()
        if letter.signature or letter.date:
            self._line("", _LEFT)
            self._sign()
        if letter.note:
            note = letter.note if letter.note.startswith("（") else f"（{letter.note}）"
            self._line(note, _LEFT, left=self.form.first_line.value)

    def _attachments(self) -> None:
        """Wrapped lines stand under the first character of the name (7.3.4)."""
        names = self.letter.attachments
        label, number = 3.0, 1.5 if len(names) > 1 else 0.0
        left = self.form.first_line.value + label + number
        for place, name in enumerate(names, 1):
            mark = f"{place}. " if number else ""
            if place == 1:
                self._line(f"附件：{mark}{name}", _LEFT, left=left, first=-(label + number))
            else:
                self._line(mark + name, _LEFT, left=left, first=-number)

    def _sign(self) -> None:
        """署名 and 成文日期 without a seal: 7.3.5.2."""
        name = self.letter.signature
        told = date_words(self.letter.date) if self.letter.date else ""
        edge, shift = self.form.signature_from_right.value, self.form.date_shift.value
        wide, long = width_of(name), width_of(told)
        name_right, date_right = edge, edge + wide - shift - long
        if name and long > wide:
            name_right, date_right = edge + long + shift - wide, edge
        if name:
            self._line(name, _RIGHT, right=name_right)
        if told:
            self._line(told, _RIGHT, right=date_right if name else edge)

    def _block(self, block: Heading | Paragraph | Table | Annex) -> None:
        match block:
            case Heading():
                self._heading(block)
            case Paragraph():
                first = 0.0 if block.flush else self.form.first_line.value
                self._mark(self._line(block.runs, _JUSTIFY, first=first), block.bookmark)
            case Annex():
                self._annex(block)
            case Table():
                self._table(block)

    def _heading(self, block: Heading) -> None:
        fonts = self.letter.fonts
        font = {1: fonts.level_1, 2: fonts.level_2}.get(block.level, fonts.body)
        line = self._line(block.text, _JUSTIFY, font=font, first=self.form.first_line.value)
        line.paragraph_format.keep_with_next = True
        line._p.get_or_add_pPr().append(parts.element("outlineLvl", val=block.level - 1))  # noqa: SLF001
        self._mark(line, block.bookmark)

    def _annex(self, block: Annex) -> None:
        """7.3.7: a new page, the mark in 黑体 on the first line, the title centred on the third."""
        mark = self._line(block.mark, _LEFT, font=self.letter.fonts.level_1)
        mark.paragraph_format.page_break_before = True
        self._mark(mark, block.bookmark)
        self._line("", _LEFT)
        self._line(block.title, _CENTER, font=self.letter.fonts.title, size=self.form.title_size.value)
        self._line("", _LEFT)

    def _table(self, block: Table) -> None:
        table = self.document.add_table(rows=0, cols=len(block.head))
        table.style, table.autofit = self.document.styles["Table Grid"], False
        shares = block.shares or (1.0,) * len(block.head)
        widths = [Mm(self.form.type_width * share / sum(shares)) for share in shares]
        for column, width in zip(table.columns, widths, strict=True):
            column.width = width
        for place, row in enumerate((block.head, *block.rows)):
            made = table.add_row()
            settings = made._tr.get_or_add_trPr()  # noqa: SLF001
            settings.append(parts.element("cantSplit"))
            if not place:
                settings.append(parts.element("tblHeader"))
            for cell, width, text in zip(made.cells, widths, row, strict=True):
                cell.width = width
                self._cell(cell.paragraphs[0], text, is_head=not place)

    def _cell(self, paragraph: Any, text: str, *, is_head: bool) -> None:
        font = self.letter.fonts.level_1 if is_head else self.letter.fonts.body
        self._space(paragraph, _CENTER if is_head else _LEFT, self.form.table_spacing.value)
        paragraph._p.append(parts.run(text, font, self.form.table_size.value))  # noqa: SLF001

    def _line(  # noqa: PLR0913  # what a line is set with
        self,
        said: str | tuple[Run, ...],
        side: WD_ALIGN_PARAGRAPH,
        *,
        font: str = "",
        size: float = 0,
        first: float = 0,
        left: float = 0,
        right: float = 0,
    ) -> Any:
        """One paragraph on the lines of the form; indents in characters of the body."""
        paragraph = self.document.add_paragraph()
        self._space(paragraph, side, self.form.line_spacing.value)
        shape = paragraph.paragraph_format
        twips = self.form.character * 20
        if first:
            shape.first_line_indent = Twips(round(first * twips))
        if left:
            shape.left_indent = Twips(round(left * twips))
        if right:
            shape.right_indent = Twips(round(right * twips))
        tighten = 0.0 if size else self.form.tighten.value
        font, size = font or self.letter.fonts.body, size or self.form.body_size.value
        for one in (Run(said),) if isinstance(said, str) else said:
            made = parts.run(one.text, font, size, tighten=tighten)
            paragraph._p.append(parts.link(one.link, [made]) if one.link else made)  # noqa: SLF001
        return paragraph

    @staticmethod
    def _space(paragraph: Any, side: WD_ALIGN_PARAGRAPH, points: float) -> None:
        shape = paragraph.paragraph_format
        shape.alignment, shape.widow_control = side, False
        shape.space_before = shape.space_after = Pt(0)
        shape.line_spacing_rule, shape.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(points)

    def _mark(self, paragraph: Any, name: str) -> None:
        self.bookmarks += 1
        parts.bookmarked(paragraph._p, name, self.bookmarks)  # noqa: SLF001


def _with_fixed_times(data: bytes) -> bytes:
    """The same archive with one time for all its members, in the order of their names."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as made, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as kept:
        names = sorted(made.namelist(), key=lambda name: (name != "[Content_Types].xml", name))
        for name in names:
            entry = zipfile.ZipInfo(name, _ZIP_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            kept.writestr(entry, made.read(name))
    return out.getvalue()
