"""What a call of `luoshi extract` asks for, and doing it for one file, here or in another process."""

from __future__ import annotations

import io
import json
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, Literal, NamedTuple, cast

from rich.console import Console

import luoshi
from luoshi.cadence import Frame
from luoshi.cli import ledger, output
from luoshi.cli.output import Form
from luoshi.cli.record import Kept
from luoshi.cli.taking import take, unforeseen
from luoshi.errors import Lang, LuoshiError
from luoshi.extraction.result import Extraction
from luoshi.writing.leaf import leaf_json, leaf_of


class Sheet(NamedTuple):
    """How a table looks where it is printed: columns of a line, and the colours that the terminal has."""

    width: int
    colours: Literal["auto", "standard", "256", "truecolor", "windows"] | None
    plain: bool

    @classmethod
    def of(cls, console: Console) -> Sheet:
        """That of a terminal, or of what stands in its place."""
        return cls(console.width, cast("Any", console.color_system), console.no_color)

    def drawn_on(self, drawn: io.StringIO) -> Console:
        """A console that draws into a text as the terminal would show it."""
        return Console(
            file=drawn,
            width=self.width,
            force_terminal=self.colours is not None,
            color_system=self.colours,
            no_color=self.plain,
            highlight=False,
            markup=False,
            emoji=False,
        )


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked for, beside the files.

    sheet: of the terminal that tables are printed on, None where they go into files. again: what is there
    already does not count. cluster: the address of a scheduler, HOST:PORT.
    """

    frame: Frame
    form: Form
    output: Path | None
    jobs: int
    lang: Lang
    units: tuple[str, ...] = ()
    again: bool = False
    cluster: str | None = None
    sheet: Sheet | None = None

    def key(self) -> str:
        """The same for two orders that make the same of a file."""
        asked = [luoshi.__version__, self.form.value, self.lang, repr(self.frame), self.units]
        return sha256(json.dumps(asked).encode()).hexdigest()


class Task(NamedTuple):
    """A file to be read. name: of its result, without ending; data: its bytes, where it lies elsewhere."""

    file: str
    name: str
    data: bytes | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """What a file gave.

    sha256: of the file. data: in the form that was asked for; for a ledger its leaf, as JSON. duties: how
    many; account: of its sentences.
    """

    file: str
    name: str
    sha256: str
    data: bytes
    duties: int
    account: str

    def kept(self, key: str, name: str, digest: str) -> Kept:
        """Its line in a record. name, digest: of the file that was written, and its SHA-256; "" for none."""
        return Kept(self.file, name, self.sha256, key, digest, self.duties, self.account)


def fulfil(task: Task | LuoshiError, order: Order) -> Result | LuoshiError:
    """Read a file as an order asks. An error is an answer too: it fails nobody else.

    task: an error, where its bytes could not be had.
    """
    if isinstance(task, LuoshiError):
        return task
    path = Path(task.file)
    try:
        extraction = take(path, order.frame, order.units, task.data)
        return Result(
            task.file,
            task.name,
            extraction.document.sha256,
            _rendered(extraction, order, task.name),
            len(extraction.proposals),
            ledger.account(extraction, order.lang),
        )
    except LuoshiError as error:
        return error
    except Exception as error:  # noqa: BLE001 - whatever goes wrong over one file is its own failure
        return unforeseen(path, error)


def _rendered(extraction: Extraction, order: Order, name: str) -> bytes:
    if order.form is Form.XLSX:
        return json.dumps(leaf_json(leaf_of(extraction, order.lang)), ensure_ascii=False).encode()
    if order.sheet is None:
        return output.rendered(extraction, order.form, order.lang, name)
    drawn = io.StringIO()
    ledger.ledger(extraction, order.lang, order.sheet.drawn_on(drawn))
    return drawn.getvalue().encode()
