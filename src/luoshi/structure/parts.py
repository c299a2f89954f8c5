"""Which paragraphs are parts of the letter round the plan, and which are its text."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from luoshi.structure import letter
from luoshi.structure.catalogue import is_field
from luoshi.structure.dates import is_date
from luoshi.structure.headings import ends_sentence, heads_duty, names_post, names_time
from luoshi.structure.marked import MarkedParagraph
from luoshi.structure.outline import ItemKind, Part
from luoshi.structure.sentences import is_form_line

_SHORT_LINE = 40  # characters; a longer line is no signature and no first line of a title
_TITLE_LINE = 50  # characters; so long may an unnamed line of the masthead be
_NAME = 12  # characters; so long may the name be that heads a list, with its colon
_DUTIES = ("职责", "职能", "职责分工", "义务", "任务")
_ENTRY = 60  # characters; so long may an entry in a list of attachments or contents be


def find_parts(paragraphs: Sequence[MarkedParagraph], enclosed: Collection[int]) -> list[Part | None]:
    """The part that each paragraph is, None for text of the plan, for headings and table rows.

    enclosed: where attachments begin, as `find_enclosed` finds them.
    """
    reader = _PartReader(paragraphs, enclosed)
    return [reader.read(number) for number in range(len(paragraphs))]


class _PartReader:
    """Walks over the paragraphs once; a part depends on the parts before it."""

    def __init__(self, paragraphs: Sequence[MarkedParagraph], enclosed: Collection[int]) -> None:
        self._paragraphs = paragraphs
        self._enclosed = enclosed
        self._signatures = _find_signatures(paragraphs)
        self._contents = _find_contents(paragraphs)
        self._in_masthead = True  # before the first text of the document
        self._in_head = True  # before the first text of the letter or of what it encloses
        self._before: Part | None = None
        self._lists_attachments = False

    def read(self, number: int) -> Part | None:
        """The part that the paragraph is."""
        paragraph = self._paragraphs[number]
        part = Part.PAGE if paragraph.is_page else None if paragraph.is_row else self._read_line(number)
        if part is None:
            self._in_masthead = self._in_head = False
        elif part is Part.TITLE:
            self._in_head = True
        self._lists_attachments = part is Part.NOTE and self._opens_list(number)
        self._before = part
        return part

    def _opens_list(self, number: int) -> bool:
        """Whether entries of a list of attachments may stand below a note."""
        text = self._paragraphs[number].text
        if number in self._enclosed and letter.numbers_attachment(text):
            return False  # 附件2：检查标准, and below it 1.… of the standard
        return self._lists_attachments or letter.lists_attachments(text)

    def _read_line(self, number: int) -> Part | None:
        paragraph = self._paragraphs[number]
        text = paragraph.text
        if is_date(text):
            return Part.DATE
        if letter.is_number(text):
            return Part.NUMBER
        if self._in_masthead and self._before is not None and is_form_line(text):
            return None  # 任务名称：修订预案 right below the title
        if self._in_masthead and letter.is_masthead(text):
            return Part.NOTE
        if number in self._enclosed or number in self._contents:
            return Part.NOTE
        if letter.is_note(text) or self._is_attachment_entry(paragraph):
            return Part.NOTE
        if self._in_masthead and is_field(text):
            return Part.NOTE
        if paragraph.mark is not None or paragraph.is_entry or (number and paragraph.level > 1):
            return None
        return self._read_unmarked(number, text)

    def _read_unmarked(self, number: int, text: str) -> Part | None:
        if self._in_head and letter.is_history(text):
            return Part.NOTE
        if self._in_head and letter.salutation_end(text) == len(text) and not self._heads_list(number):
            return Part.SALUTATION
        if self._begins_title(text):
            return Part.TITLE
        if ends_sentence(text) or text[-1] in ":：" or names_time(text):
            return None
        if self._is_title(number, text):
            return Part.TITLE
        return Part.SIGNATURE if number in self._signatures else None

    def _begins_title(self, text: str) -> bool:
        """Whether a title begins here that a quotation breaks: 关于开展“我与宪法” / 活动的通知."""
        if not self._in_masthead or not text.startswith("关于") or text[-1] != "”":
            return False
        return len(text) <= _TITLE_LINE and "。" not in text

    def _is_title(self, number: int, text: str) -> bool:
        after_frame = self._before is not None
        if (self._in_head or after_frame) and letter.looks_like_title(text):
            return True
        if self._in_masthead:
            if "|" in text:
                return False  # 修订预案 | 安全科 | 6月底: a row that no table holds
            if self._reads_on(number, text) or self._heads_duties(number, text):
                return False
            return len(text) <= _TITLE_LINE and "。" not in text
        if self._before is Part.TITLE and text[0] in "（(" and text[-1] in "）)":
            return True
        if number and letter.is_attachment(self._paragraphs[number - 1].text):
            return len(text) <= 2 * _SHORT_LINE
        if number - 1 in self._enclosed and self._heads_table(number):
            return len(text) <= _SHORT_LINE
        return self._opens_title(number, text)

    def _reads_on(self, number: int, text: str) -> bool:
        """Whether a line below the title is a sentence without its stop, or a duty of the post it names."""
        if self._before is not Part.TITLE:
            return False
        return "，" in text or heads_duty(self._paragraphs[number - 1].text, text)

    def _heads_duties(self, number: int, text: str) -> bool:
        """Whether a line below the title is the heading of a list of duties: 安全员岗位职责, 车间主任."""
        if self._before is None or number + 1 >= len(self._paragraphs):
            return False
        if not text.endswith(_DUTIES) and not names_post(text):
            return False
        return _begins_list(self._paragraphs[number + 1])

    def _heads_list(self, number: int) -> bool:
        """Whether a line that reads as addressees heads a list, as other lines of its kind do: 秘书部：."""
        below = self._paragraphs[number + 1 : number + 2]
        if not below or not _begins_list(below[0]):
            return False
        return any(
            line.mark is None and line.text[-1] in ":：" and len(line.text) <= _NAME and _begins_list(again)
            for line, again in pairwise(self._paragraphs[number + 2 :])
        )

    def _heads_table(self, number: int) -> bool:
        """Whether a table stands right below a line."""
        return any(below.is_row for below in self._paragraphs[number + 1 : number + 2])

    def _opens_title(self, number: int, text: str) -> bool:
        """Whether a line and the one below it are a title of two lines."""
        if number + 1 >= len(self._paragraphs) or len(text) > _SHORT_LINE or letter.looks_like_title(text):
            return False
        below = self._paragraphs[number + 1]
        if below.mark is not None or below.is_row or below.is_page or is_date(below.text):
            return False
        return letter.looks_like_title(below.text) and len(below.text) <= _SHORT_LINE

    def _is_attachment_entry(self, paragraph: MarkedParagraph) -> bool:
        """Whether a numbered line names an attachment: 附件：1.… 2.…."""
        mark, text = paragraph.mark, paragraph.text
        if not self._lists_attachments or mark is None or mark.kind is not ItemKind.DIGIT:
            return False
        return len(text) <= _ENTRY and text[-1] not in "。；："


def _begins_list(paragraph: MarkedParagraph) -> bool:
    """Whether a paragraph has the first number of a list."""
    return paragraph.mark is not None and paragraph.mark.value == 1


def _find_signatures(paragraphs: Sequence[MarkedParagraph]) -> set[int]:
    """The line before each date, and the names of further organs above it."""
    found: set[int] = set()
    for number, (above, line) in enumerate(pairwise(paragraphs)):
        if not is_date(line.text) or not _may_sign(above):
            continue
        found.add(number)
        at = number - 1
        while at >= 0 and _may_sign(paragraphs[at]) and letter.names_body(paragraphs[at].text):
            found.add(at)
            at -= 1
    return found


def _may_sign(paragraph: MarkedParagraph) -> bool:
    return (
        paragraph.mark is None
        and not paragraph.is_row
        and len(paragraph.text) <= _SHORT_LINE
        and paragraph.text[-1] not in ":："
        and not ends_sentence(paragraph.text)
    )


def _find_contents(paragraphs: Sequence[MarkedParagraph]) -> set[int]:
    """The entries of a table of contents without page numbers: its first entry comes again below."""
    for number, paragraph in enumerate(paragraphs[:-1]):
        if paragraph.text.replace(" ", "") != "目录":
            continue
        first = paragraphs[number + 1].text
        for again in range(number + 2, len(paragraphs)):
            text = paragraphs[again].text
            if text == first:
                return set(range(number + 1, again))
            if ends_sentence(text) or len(text) > _ENTRY:
                break
    return set()
