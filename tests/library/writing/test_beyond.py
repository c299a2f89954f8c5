"""How each writer tells of what is out of scope: readable, hatched, with its reason, and as no duty."""

from __future__ import annotations

import io
from io import BytesIO

import pytest
from openpyxl import load_workbook
from rich.console import Console

from luoshi.cli.ledger import ledger
from luoshi.errors import Lang
from luoshi.extraction.result import Extraction
from luoshi.writing.json_form import extraction_json
from luoshi.writing.ledger import entries
from luoshi.writing.page import page_html
from luoshi.writing.xlsx import ledger_xlsx
from tests.library.extraction.reading import plan_of

WORDS = "各科室要每日查看职工朋友圈。"
REASON: dict[Lang, str] = {
    "zh": "范围外。落实不监看、不收集人们说的话，不能成为任务。",
    "en": "Out of scope. Luoshi doesn't watch what people say; this can't become a duty.",
}


@pytest.fixture
def plan() -> Extraction:
    return plan_of(f"云溪县2026年工作要点\n一、日常管理\n{WORDS}修订值班办法。\n")


def test_the_ledger_has_no_row_for_it(plan: Extraction) -> None:
    assert [entry.proposal.words for entry in entries([plan], "zh")] == ["修订值班办法。"]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_sheet_of_fates_gives_the_reason(plan: Extraction, lang: Lang) -> None:
    sheet = load_workbook(BytesIO(ledger_xlsx([plan], lang))).worksheets[2]
    rows = {row[6]: row for row in sheet.iter_rows(values_only=True)}
    assert rows[WORDS][3] == {"zh": "范围外", "en": "out of scope"}[lang]
    assert rows[WORDS][4] == "out-of-scope"
    assert rows[WORDS][5] is None
    assert rows[WORDS][7] == REASON[lang]
    assert rows["修订值班办法。"][7] is None


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_page_shows_it_readable_with_its_reason_and_no_card(plan: Extraction, lang: Lang) -> None:
    page = page_html(plan, lang).replace("&#x27;", "'")
    assert page.count('<details class="card"') == 1
    assert '<span class="segment out-of-scope" id="s2">' in page
    assert page.count(REASON[lang]) == 1
    for words in ("查看", "朋友圈"):
        assert f'<mark class="beyond">{words}</mark>' in page


def test_json_tells_the_kind_the_words_and_the_reason(plan: Extraction) -> None:
    made: dict[str, object] = extraction_json(plan)
    segments, duties = made["segments"], made["duties"]
    assert isinstance(segments, list)
    assert isinstance(duties, list)
    start = plan.document.text.index("查看")
    assert segments[2]["scope"] == {
        "kind": "watch",
        "quote": ["查看", "朋友圈"],
        "ranges": [[start, start + 2], [start + 4, start + 7]],
        "zh": REASON["zh"],
        "en": REASON["en"],
    }
    assert segments[3]["scope"] is None
    assert [duty["quote"] for duty in duties] == ["修订值班办法。"]


def test_the_terminal_names_the_line_and_the_words(plan: Extraction) -> None:
    paper = Console(file=io.StringIO(), width=200, no_color=True)
    ledger(plan, "zh", paper)
    assert isinstance(paper.file, io.StringIO)
    printed = paper.file.getvalue()
    assert f"第 3 行：{REASON['zh']}读到的是“查看、朋友圈”。" in printed
    assert "范围外 1" in printed
