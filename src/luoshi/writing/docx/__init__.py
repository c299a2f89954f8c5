"""An official letter as a .docx in the form of GB/T 9704-2012: values in, bytes out."""

from luoshi.writing.docx.form import FORM, Form, Rule
from luoshi.writing.docx.letter import (
    Annex,
    Block,
    Fonts,
    Heading,
    Letter,
    Paragraph,
    Run,
    Table,
    date_words,
    numeral,
)
from luoshi.writing.docx.writer import letter_docx

__all__ = [
    "FORM",
    "Annex",
    "Block",
    "Fonts",
    "Form",
    "Heading",
    "Letter",
    "Paragraph",
    "Rule",
    "Run",
    "Table",
    "date_words",
    "letter_docx",
    "numeral",
]
