"""LibreOffice's own text of the same file, line by line, where soffice is on PATH."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from luoshi.reading import read_bytes
from luoshi.reading.office import find_office
from tests.library.reading.docx_parts import docx, listed, lists, lvl, p, tbl, tc

pytestmark = pytest.mark.skipif(shutil.which("soffice") is None, reason="no soffice on PATH")

#: Which numerals LibreOffice draws for Chinese forms depends on the machine's language, so that these lists
#: count in others; the numerals have tests of their own.
OUTLINE = lists(
    lvl(0, "%1、", "decimal"),
    lvl(1, "（%2）", "decimal"),
    lvl(2, "%3.", "upperLetter"),
    lvl(3, "%4", "decimalEnclosedCircle"),
)
RESTART = (
    '<w:num w:numId="2"><w:abstractNumId w:val="0"/>'
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
)
LEGAL = lists(
    lvl(0, "第%1章", "decimal"),
    lvl(1, "%1.%2", more="<w:isLgl/>"),
    lvl(2, "%1.%2.%3", more="<w:isLgl/>"),
)
STYLED = lists(lvl(0, "第%1条", "decimal", more='<w:pStyle w:val="A"/>'))
STYLE = (
    '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/>'
    '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
)
LETTERS = lists(
    lvl(0, "%1)", "lowerLetter"),
    lvl(1, "%2.", "lowerRoman"),
    lvl(2, "%3.", "upperRoman", start=4),
)


def items(*places: tuple[str, int], numbering: int = 1) -> str:
    return "".join(listed(words, numbering, level) for words, level in places)


DEEP = items(("甲", 0), ("乙", 1), ("丙", 1), ("丁", 2), ("戊", 3), ("己", 3), ("庚", 0), ("辛", 1))

TWICE = items(("甲", 0), ("乙", 0)) + items(("丙", 0), ("丁", 0), numbering=2)
CHAPTERS = items(("甲", 0), ("乙", 1), ("丙", 2), ("丁", 2), ("戊", 0), ("己", 1))
STEPS = items(("甲", 0), ("乙", 1), ("丙", 1), ("丁", 2), ("戊", 0))
ARTICLES = "".join(p(words, '<w:pStyle w:val="A"/>') for words in "甲乙丙")
INSERTED = '<w:ins w:id="1" w:author="a"><w:r><w:t>每周</w:t></w:r></w:ins><w:r><w:t>检查</w:t></w:r>'

CASES: dict[str, tuple[str, dict[str, str]]] = {
    "four levels": (DEEP, {"numbering": OUTLINE}),
    "twelve": (items(*[(f"项{number}", 0) for number in range(12)]), {"numbering": OUTLINE}),
    "a restart": (TWICE, {"numbering": OUTLINE + RESTART}),
    "numbers of numbers": (CHAPTERS, {"numbering": LEGAL}),
    "styled": (ARTICLES, {"numbering": STYLED, "styles": STYLE}),
    "letters": (STEPS, {"numbering": LETTERS}),
    "a list broken by text": (items(("甲", 0)) + p("中间") + items(("乙", 0)), {"numbering": OUTLINE}),
    "tracked": (p("", runs=INSERTED), {}),
    "control": (f"<w:sdt><w:sdtContent>{p('控件')}</w:sdtContent></w:sdt>" + p("后"), {}),
    "breaks": (p("", runs="<w:r><w:t>一是</w:t><w:br/><w:t>二是</w:t></w:r>"), {}),
    "a table": (tbl(tc("甲") + tc("乙"), tc("丙") + tc("丁")), {}),
    "merged": (tbl(tc("甲", '<w:gridSpan w:val="2"/>') + tc("乙"), tc("丙") + tc("丁") + tc("戊")), {}),
}


def office_lines(data: bytes, folder: Path) -> list[str]:
    source = folder / "in.docx"
    source.write_bytes(data)
    command = find_office()
    assert command
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    words = [
        command,
        "--headless",
        profile,
        "--convert-to",
        "txt:Text (encoded):UTF8",
        "--outdir",
        str(folder),
    ]
    subprocess.run([*words, str(source)], check=True, capture_output=True, timeout=120)
    return (folder / "in.txt").read_text(encoding="utf-8-sig").splitlines()


def squeezed(lines: list[str]) -> str:
    """The words alone: what parts cells and numbers is a matter of form."""
    return re.sub(r"[\s|]", "", "".join(lines))


@pytest.mark.parametrize("name", sorted(CASES))
def test_the_words_and_numbers_are_those_of_libreoffice(name: str, tmp_path: Path) -> None:
    body, parts = CASES[name]
    data = docx(body, parts)
    document, _ = read_bytes(data, "a.docx")
    assert squeezed(document.text.split("\n")) == squeezed(office_lines(data, tmp_path))
