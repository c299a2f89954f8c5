"""Results as bytes, and where they go: whole files or none."""

from __future__ import annotations

import io
import json
import os
from collections import Counter
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path

from rich.console import Console

from luoshi.cli.language import Wording
from luoshi.cli.ledger import ledger
from luoshi.cli.refusals import why
from luoshi.errors import Lang, OutputRefused, Phrase
from luoshi.extraction.result import Extraction
from luoshi.writing.gold import gold_json
from luoshi.writing.json_form import extraction_json
from luoshi.writing.page import page_html
from luoshi.writing.xlsx import ledger_xlsx

LEDGER = Wording("台账", "ledger")
SAME_FILE = Phrase("这是要读的文件本身", "it is the very file to be read")
IS_FOLDER = Phrase("这是一个文件夹", "it is a folder")
NO_FOLDER = Phrase("没有这个文件夹", "there is no such folder")


class Form(StrEnum):
    """The forms of a result."""

    TABLE = "table"
    JSON = "json"
    GOLD = "gold"
    XLSX = "xlsx"
    HTML = "html"


ENDINGS = {
    Form.TABLE: ".txt",
    Form.JSON: ".json",
    Form.GOLD: ".json",
    Form.XLSX: ".xlsx",
    Form.HTML: ".html",
}


def rendered(extraction: Extraction, form: Form, lang: Lang, document_id: str) -> bytes:
    """One extraction in one form, as the bytes of a file."""
    if form is Form.XLSX:
        return ledger_xlsx([extraction], lang)
    if form is Form.HTML:
        return page_html(extraction, lang).encode()
    if form is Form.GOLD:
        return json_bytes(gold_json(extraction, document_id))
    if form is Form.JSON:
        return json_bytes(extraction_json(extraction))
    paper = io.StringIO()
    ledger(extraction, lang, Console(file=paper, width=110, no_color=True, highlight=False))
    return paper.getvalue().encode()


def json_bytes(value: dict[str, object]) -> bytes:
    """JSON in UTF-8, readable by people, with a line break at its end."""
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def save(path: Path, data: bytes, sources: Sequence[Path] = ()) -> None:
    """Write a file whole: it appears at once, or an existing one stays as it was.

    Raises:
        OutputRefused: the place does not take it, or it is one of the files that were read.
    """
    try:
        if path.is_dir():
            raise OutputRefused(path=path, reason=IS_FOLDER)
        if any(source.exists() and path.exists() and source.samefile(path) for source in sources):
            raise OutputRefused(path=path, reason=SAME_FILE)
        if not path.parent.is_dir():
            raise OutputRefused(path=path, reason=NO_FOLDER)
        _write(path, data)
    except OSError as error:
        raise OutputRefused(path=path, reason=why(error)) from error


def _write(path: Path, data: bytes) -> None:
    if path.exists() and not path.is_file():
        path.write_bytes(data)  # a device such as /dev/stdout is written to, never replaced
        return
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        part.write_bytes(data)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def make_folder(path: Path) -> None:
    """Make a folder for results, with those above it.

    Raises:
        OutputRefused: there is a file of that name, or the place does not take a folder.
    """
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputRefused(path=path, reason=why(error)) from error


def distinct_names(paths: Sequence[Path]) -> list[str]:
    """A name for the result of each file: its stem, with its ending where two stems are equal.

    Files of one name from several folders get -2, -3 behind it, in order.
    """
    stems = Counter(path.stem for path in paths)
    wished = [path.stem if stems[path.stem] == 1 else path.name for path in paths]
    taken: set[str] = set()
    names = []
    for wish in wished:
        name, number = wish, 1
        while name in taken:
            number += 1
            name = f"{wish}-{number}"
        taken.add(name)
        names.append(name)
    return names
