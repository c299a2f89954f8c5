"""The verbs of the library: from a file to its duties, and what is asked of them.

read, unpack, outline, imprint, extract, schedule, check, cover, diff, compare, join, weigh.

Of a file with pages: boxes, locate, picture. And the guard over words: `scope_of`, `admit`.

Each can be called alone, on what the one before it returned:

    document, faults = luoshi.read("plan.docx")
    plan = luoshi.outline(document)
    extraction = luoshi.extract(plan, luoshi.Frame(year=2026))
    timetables = luoshi.schedule("每季度末月20日前报送", luoshi.Frame(year=2026))
    findings = luoshi.check(extraction)
    coverage = luoshi.cover(extraction)
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path, PurePath

from luoshi import account, lint
from luoshi.account import Burden, Coverage, Difference, Joining, Uptake
from luoshi.cadence import CHINA, Calendar, Frame
from luoshi.cadence.schedule.timetable import Timetable, timetables
from luoshi.duty import Verdict
from luoshi.errors import Lang, OutOfScope, Phrase
from luoshi.extraction import rulebook
from luoshi.extraction.engine import propose
from luoshi.extraction.parties.known import with_names
from luoshi.extraction.result import Extraction
from luoshi.extraction.scope import judge
from luoshi.extraction.second import consult
from luoshi.lint.checkbook import chapter
from luoshi.reading import ENDINGS, Bundle, draw_page, find_boxes, open_bundle, read_bytes, read_file
from luoshi.reading.beside import NOTHING_BESIDE, look_beside
from luoshi.reading.internal import internal_mark
from luoshi.reading.original import Original
from luoshi.reading.secrecy import Mark
from luoshi.reading.secrecy import find_mark as find_in
from luoshi.second import SecondReader
from luoshi.source import Box, Document, Fault, Picture, Span
from luoshi.structure import Outline
from luoshi.structure.build import build_outline
from luoshi.structure.imprint import Imprint, read_imprint
from luoshi.structure.letter import fill_frame


def read(source: Path | str | bytes, name: str = "") -> tuple[Document, tuple[Fault, ...]]:
    """Read a file, or its bytes, into a Document and the faults met on the way.

    name: the file's name where bytes are given; its ending helps to tell the type.

    A path may lead into a .zip: "来文.zip/附件/分工表.xlsx".

    Raises:
        LuoshiError: the file is missing, of an unknown type, locked, broken, too large or empty, or it
            is a .zip: that is for `unpack`.
    """
    if isinstance(source, bytes):
        return read_bytes(source, name)
    return read_file(Path(source))


def boxes(data: bytes, name: str, span: Span) -> tuple[Box, ...]:
    """Where the words of a span stand on the pages of a file: one box for each piece of a line.

    data, name: of the file as it was given to `read`; it is read again. span: of the Document that
    came of it. A file without fixed pages has no boxes.

    Raises:
        LuoshiError: the file can't be read.
    """
    return find_boxes(data, name, (span,))[0]


def locate(data: bytes, name: str, spans: Sequence[Span]) -> tuple[tuple[Box, ...], ...]:
    """Where the words of many spans stand: for each span what `boxes` tells, for one reading of the file.

    Raises:
        LuoshiError: the file can't be read.
    """
    return find_boxes(data, name, spans)


def picture(data: bytes, name: str, number: int, width: int = 1200) -> Picture:
    """What a page of a file looks like. number: from 1; width: in pixels.

    Raises:
        BadCall: the file has no fixed pages, or not this one.
        LuoshiError: the file can't be read.
    """
    return draw_page(data, name, number, width)


def unpack(source: Path | str | bytes, name: str = "") -> Iterator[tuple[str, bytes]]:
    """The files of a .zip, or of its bytes, one after the other: name and bytes, ready for `read`.

    Files of a .zip inside it are named "inner.zip/file". What systems leave beside files (__MACOSX,
    .DS_Store, ~$ locks) is passed over. name: the archive's name where bytes are given, for messages.

    Raises:
        LuoshiError: the archive is missing, is none, has unsafe names, is locked, broken or too large.
    """
    bundle = open_archive(source, name)
    for held in bundle.names:
        yield held, bundle.unpack(held)


def open_archive(source: Path | str | bytes, name: str = "") -> Bundle:
    """A .zip whose files are unpacked one by one, so that one that is damaged costs no other.

    Raises:
        LuoshiError: as in `unpack`; so does `Bundle.unpack` for the one file.
    """
    return open_bundle(source if isinstance(source, bytes) else Path(source), name)


def endings() -> tuple[str, ...]:
    """The endings of the names of files that have a reader (".docx"), in order."""
    return tuple(sorted(ENDINGS))


def is_readable(name: str) -> bool:
    """Whether a file has a reader, as far as its name tells."""
    return PurePath(name).suffix.lower() in ENDINGS


def outline(document: Document) -> Outline:
    """The Items and Segments of a document, over a healed view of its text."""
    return build_outline(document)


def imprint(source: Document | Outline) -> Imprint:
    """The number of a document, who issued it and on which day, each with its place (GB/T 9704-2012)."""
    return read_imprint(source if isinstance(source, Outline) else outline(source))


def extract(
    source: Document | Outline,
    frame: Frame | None = None,
    *,
    units: Sequence[str] = (),
    second: SecondReader | None = None,
) -> Extraction:
    """The duties that a document proposes, and the fate of each of its segments.

    frame: completes dates without a year; where it has no year, or none is given, the year is
    told from the title, the number or the day of issue, and stays open where these are silent; so are
    its beginning and its end, which the title or the first paragraphs may tell.
    units: names of units, full and short; where one stands in a place where a bearer may, it is
    preferred to what the general rules would read there. They alone decide nothing else.
    second: is asked about what the rules left open; it may only propose, see `SecondReader`.
    """
    plan = source if isinstance(source, Outline) else outline(source)
    given = fill_frame(frame or Frame(), plan)
    extraction = replace(propose(with_names(plan, units), given), outline=plan)
    return consult(extraction, second) if second else extraction


def schedule(
    words: str, frame: Frame | None = None, calendar: Calendar = CHINA, begun: datetime | None = None
) -> tuple[Timetable, ...]:
    """The time expressions of a sentence, each with the days that follow from it; none, if it has none.

    frame: its year (else that of its day of issue) completes dates and bounds what is listed.
    calendar: which days are working days. begun: when the event of a limit happened (local time);
    with it a limit has its last day.
    """
    given = frame or Frame()
    if given.year is None and given.issued:
        given = replace(given, year=given.issued.year)
    return timetables(words, given, calendar, begun)


def check(  # noqa: PLR0913 - each is a choice of the caller's own, named at the call
    source: Document | Outline | Extraction,
    *,
    frame: Frame | None = None,
    only: Sequence[str] = (),
    skip: Sequence[str] = (),
    units: Sequence[str] | None = None,
    data: bytes | None = None,
    by_sentence: bool = False,
) -> tuple[lint.Finding, ...]:
    """What a careful secretary would mark before a document goes out, by its place in the text.

    frame: as in `extract`; an Extraction brings its own. only, skip: names of checks. units: the
    names that bearers are held against; they are preferred as bearers as in `extract`, where an
    Extraction was not read already. data: the bytes of the .docx that was read, for the checks of
    its page (GB/T 9704-2012). by_sentence: whether a finding of several places tells their sentences,
    counted from 1 as the outline has them, and not the lines of the text.

    Raises:
        BadCall: a name in `only` or `skip` is no check.
    """
    extraction = source if isinstance(source, Extraction) else extract(source, frame, units=units or ())
    return lint.check(extraction, only=only, skip=skip, units=units, data=data, by_sentence=by_sentence)


def cover(extraction: Extraction) -> Coverage:
    """The account of every segment of a document: its fate, the rule that told it, its line."""
    return account.cover(extraction)


def diff(old: Extraction, new: Extraction) -> Difference:
    """What became of each sentence and each duty between two versions of a plan."""
    return account.difference(old, new)


def compare(above: Extraction, below: Extraction) -> Uptake:
    """Which duties of a superior's plan ours takes up, and where ours is looser; all are proposals."""
    return account.compared(above, below)


def join(extractions: Sequence[Extraction]) -> Joining:
    """The documents of one plan, duty by duty: a table row with the sentence that it repeats."""
    return account.joined(extractions)


def weigh(draft: Extraction, against: Sequence[Extraction] = ()) -> Burden:
    """What a draft adds for each unit in a year, and what the plans in force ask for already."""
    return account.burden(draft, against)


def find_mark(document: Document | None, name: str = "", data: bytes = b"") -> Mark | None:
    """The secrecy mark of a document, of its file or of its file's name; None where there is none.

    Whoever takes files in asks this before anything of them is kept. document: None where only
    the rest can be looked at. data: the file's bytes, for its properties, its comments, and words
    that are hidden; of a type that has none, nothing more is looked at.
    """
    return find_in(document, name, look_beside(Original(data, name, name)) if data else NOTHING_BESIDE)


def find_internal(document: Document | None, *names: str) -> str:
    """The words that keep a document within its house (内部资料, 工作秘密, 不予公开); "" for none.

    Whoever hands a document on to a second reader asks this first. names: of its file, of its plan.
    """
    return internal_mark(*((document.text,) if document else ()), *names)


def rule_sentence(name: str, lang: Lang = "zh") -> str:
    """What a rule does, or which words a form of time reads, in one sentence; "" for an unknown name.

    name: as it stands in the `rule` of a field or a judgement.
    """
    return rulebook.description(name, lang)


def check_sentence(name: str, lang: Lang = "zh") -> str:
    """What a check of `check` looks for, in one sentence; "" for an unknown name."""
    found = chapter().rules.get(name)
    return "" if found is None else found(lang)


def scope_of(text: str) -> Verdict | None:
    """Why a text is out of scope, or None where it is not.

    It is asked for every text that becomes words of a duty, a target, a kind of event, a line of a
    checklist or a field of a form. It judges words and can miss.
    """
    return judge(text)


def admit(*texts: str) -> None:
    """Let words pass that are to become a duty, a target, a kind of event, a checklist or a form.

    Each text is judged alone, and all of them together, so that no demand is spread over two fields.

    Raises:
        OutOfScope: they demand what Luoshi does not build. Nothing overrides it.
    """
    for text in (*texts, "，".join(texts)) if len(texts) > 1 else texts:
        verdict = judge(text)
        if verdict is not None:
            raise OutOfScope(
                reason=Phrase(verdict.reason("zh"), verdict.reason("en")),
                words=Phrase("、".join(verdict.words), ", ".join(verdict.words)),
            )
