"""What LibreOffice turns into .docx or .xlsx: .doc, .wps, .rtf, .odt, .xls, .et.

It runs on its own: a profile and a folder that are made for one file and removed after it, macros
and links switched off, its whole process group killed when its time is over. Spans are over the
text of the file that it wrote.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from contextlib import suppress
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Final

from luoshi.errors import FileTooLarge, OfficeNeeded
from luoshi.reading.docx import read_docx
from luoshi.reading.filetype import FileType, tell_type
from luoshi.reading.limits import OFFICE_BYTES, OFFICE_SECONDS, in_megabytes
from luoshi.reading.original import Original
from luoshi.source import Document, Fault

_COMMANDS: Final = ("soffice", "libreoffice")
_SHEETS: Final = frozenset({FileType.XLS, FileType.ET})
#: LibreOffice takes the ending for a hint: those of WPS are the formats of Word and Excel.
_HINTS: Final = {FileType.WPS: "doc", FileType.ET: "xls"}
_FILTERS: Final = {"docx": "docx:MS Word 2007 XML", "xlsx": "xlsx:Calc MS Excel 2007 XML"}
_OPTIONS: Final = ("--headless", "--invisible", "--norestore", "--nolockcheck", "--nodefault", "--nologo")

_SETTING: Final = (
    '<item oor:path="/org.openoffice.Office.{0}"><prop oor:name="{1}" oor:op="fuse">'
    "<value>{2}</value></prop></item>"
)
_SETTINGS: Final = (
    ("Common/Security/Scripting", "MacroSecurityLevel", "3"),  # only macros from trusted places
    ("Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Writer/Content/Update", "Link", "0"),  # links are never followed
    ("Calc/Content/Update", "Link", "2"),  # the same choice, counted otherwise there
)


def read_office(original: Original) -> tuple[Document, tuple[Fault, ...]]:
    """Read a file by way of LibreOffice.

    Raises:
        OfficeNeeded: there is no LibreOffice on this machine.
        BrokenFile: LibreOffice can't read it, or not in time.
        LockedFile, FileTooLarge, EmptyText: as in the reader of what it wrote.
    """
    kind = tell_type(original)
    command = find_office()
    if command is None:
        raise OfficeNeeded(path=original.path, kind=f".{kind}")
    target = "xlsx" if kind in _SHEETS else "docx"
    written = Original(_converted(command, original, kind, target), original.name, original.path)
    document, faults = _read(written, target)
    reader = f"soffice+{document.reader}"
    own = replace(document, kind=kind.value, sha256=sha256(original.data).hexdigest(), reader=reader)
    return own, faults


def find_office() -> str | None:
    """The command of LibreOffice on PATH."""
    return next((found for name in _COMMANDS if (found := shutil.which(name))), None)


def _read(written: Original, target: str) -> tuple[Document, tuple[Fault, ...]]:
    if target == "docx":
        return read_docx(written)
    from luoshi.reading.xlsx import read_xlsx  # noqa: PLC0415 - a workbook's reader takes long to load

    return read_xlsx(written)


def _converted(command: str, original: Original, kind: FileType, target: str) -> bytes:
    with tempfile.TemporaryDirectory(prefix="luoshi-") as name:
        folder = Path(name)
        source = folder / f"in.{_HINTS.get(kind, kind.value)}"
        source.write_bytes(original.data)
        _write_settings(folder / "profile" / "user")
        words = [command, *_OPTIONS, f"-env:UserInstallation={(folder / 'profile').as_uri()}"]
        words += ["--convert-to", _FILTERS[target], "--outdir", str(folder / "out"), str(source)]
        _run(words, folder, original)
        result = folder / "out" / f"in.{target}"
        if not result.is_file():
            raise original.broken("LibreOffice 读不了", "LibreOffice can't read it")
        size = result.stat().st_size
        if size > OFFICE_BYTES:
            limit = in_megabytes(OFFICE_BYTES)
            raise FileTooLarge(path=original.path, size=in_megabytes(size), limit=limit)
        return result.read_bytes()


def _run(words: list[str], folder: Path, original: Original) -> None:
    """Run LibreOffice in a group of its own, with nothing of the caller's surroundings but PATH."""
    kept = {
        name: os.environ[name] for name in ("PATH", "LD_LIBRARY_PATH", "SYSTEMROOT") if name in os.environ
    }
    surroundings = {**kept, "HOME": str(folder), "TMPDIR": str(folder), "LANG": "C.UTF-8"}
    process = subprocess.Popen(  # noqa: S603 - the words are ours, the file's name is "in"
        words,
        cwd=folder,
        env=surroundings,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        process.wait(OFFICE_SECONDS)
    except subprocess.TimeoutExpired as error:
        told = f"LibreOffice 在 {OFFICE_SECONDS} 秒内没有读完"
        raise original.broken(told, f"LibreOffice took longer than {OFFICE_SECONDS} seconds") from error
    finally:
        _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the group: soffice starts helpers that outlive it."""
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _write_settings(folder: Path) -> None:
    folder.mkdir(parents=True)
    items = "".join(_SETTING.format(*setting) for setting in _SETTINGS)
    (folder / "registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry" '
        f'xmlns:xs="http://www.w3.org/2001/XMLSchema">{items}</oor:items>',
        encoding="utf-8",
    )
