"""Reading by way of LibreOffice: with a stand-in of a few shell lines, and with the real one where it is."""

from __future__ import annotations

import os
import shutil
import time
from pathlib import Path

import pytest

import luoshi
from luoshi.errors import BrokenFile, EmptyText, FileTooLarge, OfficeNeeded
from luoshi.reading import office
from tests.library.reading.docx_parts import docx, p
from tests.library.reading.xlsx_parts import workbook

OLE = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(512)
DOC = OLE + "WordDocument".encode("utf-16-le")
XLS = OLE + "Workbook".encode("utf-16-le")
RTF = rb"{\rtf1\ansi\ansicpg936 \'c3\'bf\'d4\'c2\'d7\'d4\'b2\'e9\par {\b \'b6\'fe}\par}"


def stand_in(folder: Path, monkeypatch: pytest.MonkeyPatch, lines: str) -> Path:
    """A soffice of these shell lines, alone on PATH beside the system's own commands."""
    command = folder / "bin" / "soffice"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nHERE="{folder}"\n{lines}\n', encoding="utf-8")
    command.chmod(0o700)
    monkeypatch.setenv("PATH", f"{command.parent}:/usr/bin:/bin")
    return command


# The last words of a call: --outdir OUT IN.
COPY = """\
for word; do last=$word; done
mkdir -p out
cp "$HERE/result.{0}" out/in.{0}
echo "$@" > "$HERE/words"
cp profile/user/*.xcu "$HERE/"
env > "$HERE/env"
"""


@pytest.mark.parametrize(
    ("name", "data", "ending"), [("计划.doc", DOC, "doc"), ("计划.wps", DOC, "doc"), ("计划.rtf", RTF, "rtf")]
)
def test_a_text_is_read_through_docx(
    name: str, data: bytes, ending: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in(tmp_path, monkeypatch, COPY.format("docx"))
    monkeypatch.setenv("LUOSHI_SECRET", "x")
    (tmp_path / "result.docx").write_bytes(docx(p("每月自查。")))
    document, faults = luoshi.read(data, name)
    assert (document.name, document.kind, document.reader) == (name, name[-3:], "soffice+docx/1")
    assert (document.text, faults) == ("每月自查。", ())
    assert document.sha256 != luoshi.read((tmp_path / "result.docx").read_bytes(), name)[0].sha256
    words = (tmp_path / "words").read_text(encoding="utf-8")
    assert "--headless" in words
    assert words.endswith(f"in.{ending}\n")
    profile = words.partition("UserInstallation=file://")[2].split()[0]
    assert not Path(profile).exists()
    assert "DisableMacrosExecution" in (tmp_path / "registrymodifications.xcu").read_text(encoding="utf-8")
    assert "LUOSHI_SECRET" not in (tmp_path / "env").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["台账.xls", "台账.et"])
def test_a_sheet_is_read_through_xlsx(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stand_in(tmp_path, monkeypatch, COPY.format("xlsx"))
    (tmp_path / "result.xlsx").write_bytes(workbook([["任务", "单位"]]))
    document, _ = luoshi.read(XLS, name)
    assert (document.kind, document.reader) == (name.rpartition(".")[2], "soffice+xlsx/1")
    assert document.text == "| 任务 | 单位 |"


def test_without_it_the_error_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(OfficeNeeded) as caught:
        luoshi.read(DOC, "计划.doc")
    assert caught.value.sentence("zh") == "读 .doc 要用 LibreOffice，这台机器上没有：计划.doc"
    assert "另存为 .docx" in caught.value.remedy("zh")


def test_what_it_can_not_read_is_broken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stand_in(tmp_path, monkeypatch, "exit 1")
    with pytest.raises(BrokenFile) as caught:
        luoshi.read(DOC, "计划.doc")
    assert "LibreOffice 读不了" in caught.value.sentence("zh")


def test_what_takes_too_long_is_ended_with_all_that_it_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in(tmp_path, monkeypatch, 'sleep 60 &\necho $! > "$HERE/child"\nsleep 60')
    monkeypatch.setattr(office, "OFFICE_SECONDS", 0.5)
    begun = time.monotonic()
    with pytest.raises(BrokenFile) as caught:
        luoshi.read(DOC, "计划.doc")
    assert "LibreOffice" in caught.value.sentence("en")
    assert time.monotonic() - begun < 20
    child = int((tmp_path / "child").read_text(encoding="utf-8"))
    deadline = time.monotonic() + 10
    while is_running(child) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not is_running(child)


def is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    state = Path(f"/proc/{process}/stat")
    return not (state.exists() and state.read_text(encoding="utf-8").rpartition(")")[2].split()[0] == "Z")


def test_a_result_that_is_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stand_in(tmp_path, monkeypatch, COPY.format("docx"))
    (tmp_path / "result.docx").write_bytes(docx(p("每月自查。")))
    monkeypatch.setattr(office, "OFFICE_BYTES", 10)
    with pytest.raises(FileTooLarge):
        luoshi.read(DOC, "计划.doc")


needs_office = pytest.mark.skipif(shutil.which("soffice") is None, reason="no soffice on PATH")


@needs_office
def test_the_real_one_reads_a_text() -> None:
    document, _ = luoshi.read(RTF, "计划.rtf")
    assert (document.text, document.kind) == ("每月自查\n二", "rtf")


@needs_office
def test_the_real_one_refuses_what_is_no_text() -> None:
    with pytest.raises((BrokenFile, EmptyText)):
        luoshi.read(DOC, "计划.doc")
