"""A title within a title has 《》 again instead of 〈〉."""

from collections.abc import Iterator

from luoshi.lint.finding import Hit, Remark, Severity, hit
from luoshi.lint.manuscript import Manuscript, Paragraph

NAME = "nested-title"
SEVERITY = Severity.HINT
CITATION = "GB/T 15834-2011 4.15.3.5"
REMARK = Remark(
    zh="书名号里的书名号用单书名号",
    en="A title within a title takes 〈〉",
    remedy_zh="写作“〈{words}〉”",
    remedy_en="Write 〈{words}〉",
)


def find(manuscript: Manuscript) -> Iterator[Hit]:
    """Each title within a title that closes."""
    for paragraph in manuscript.paragraphs:
        if paragraph.text.count("《") > 1:
            yield from _nested(manuscript, paragraph)


def _nested(manuscript: Manuscript, paragraph: Paragraph) -> Iterator[Hit]:
    text, last = paragraph.text, paragraph.text.rfind("》")
    opened: list[int] = []
    for place, sign in enumerate(text):
        if sign == "《":
            opened.append(place)
        elif sign == "》" and opened:
            start = opened.pop()
            if len(opened) == 1 and place < last:
                yield hit(manuscript.within(paragraph, start, place + 1), words=text[start + 1 : place])
