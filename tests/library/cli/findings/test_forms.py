"""Findings as JSON, SARIF and a page."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from lxml import html

import luoshi
from luoshi.cli.findings.page import findings_html
from luoshi.cli.findings.record import findings_json
from luoshi.cli.findings.sarif import findings_sarif
from luoshi.cli.findings.text import findings_text
from luoshi.lint import CHECKS, Finding
from tests.library.lint.letters import changed

DRAFT = """青溪镇2026年工作要点

一、重点工作
1、各村要定期巡查<b>河道</b>,清理垃圾,上报XX。
"""


@pytest.fixture
def outline() -> luoshi.Outline:
    return luoshi.outline(luoshi.read(DRAFT.encode(), "draft.txt")[0])


@pytest.fixture
def findings(outline: luoshi.Outline) -> tuple[Finding, ...]:
    return luoshi.check(outline)


def test_json_tells_everything_in_both_languages(
    outline: luoshi.Outline, findings: tuple[Finding, ...]
) -> None:
    document = outline.document
    record: Any = json.loads(json.dumps(findings_json(document, findings)))
    assert record["document"]["sha256"] == document.sha256
    sign = next(each for each in record["findings"] if each["check"] == "number-sign")
    assert (sign["line"], sign["column"], sign["quote"], sign["severity"]) == (4, 1, "1、", "error")
    ((start, end),) = sign["ranges"]
    assert document.text[start:end] == "1、"
    assert sign["zh"]
    assert sign["en"]
    assert sign["remedy_zh"] == "写作“1.”"


@pytest.mark.parametrize("text", ["《" * 3000, "各村要巡查" * 600 + "《水法", "《水法" + "各村要巡查" * 600])
def test_of_a_line_that_is_a_whole_file_only_what_stands_round_the_words_is_quoted(text: str) -> None:
    document, _ = luoshi.read(text.encode(), "draft.txt")
    findings = luoshi.check(document, only=["unpaired"])
    assert len(findings) == text.count("《")
    rows = list(findings_text(document, findings, "zh", 100))
    assert sum(map(len, rows)) < 600 * len(findings)
    assert sum(row.count("^") for row in rows) == 2 * len(findings)
    record: Any = findings_json(document, findings)
    assert [each["column"] for each in record["findings"]] == [
        at + 1 for at, sign in enumerate(text) if sign == "《"
    ]
    page = html.fromstring(findings_html(luoshi.outline(document), findings, "zh"))
    marks: Any = page.xpath("//mark/text()")
    assert marks == ["《"] * len(findings)


def test_a_long_paragraph_is_quoted_from_its_start() -> None:
    text = "工作要点\n\n" + "各村要巡查河道，" * 20 + "落实《水法。\n"
    document, _ = luoshi.read(text.encode(), "draft.txt")
    rows = list(findings_text(document, luoshi.check(document, only=["unpaired"]), "zh", 40))
    assert rows[1] == "  …"


def sarif_of(document: luoshi.Document, findings: tuple[Finding, ...], path: str = "a b/草稿.txt") -> Any:
    return json.loads(json.dumps(findings_sarif(document, findings, Path(path), "zh")))


def test_sarif_has_its_required_fields(outline: luoshi.Outline, findings: tuple[Finding, ...]) -> None:
    """SARIF 2.1.0: 3.13.2 version, 3.14.6 tool, 3.19.8 name, 3.27.11 message, 3.49.3 id."""
    log = sarif_of(outline.document, findings)
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    driver = run["tool"]["driver"]
    assert driver["name"] == "luoshi"
    assert [rule["id"] for rule in driver["rules"]] == [check.NAME for check in CHECKS]
    assert len(run["results"]) == len(findings)
    for result in run["results"]:
        assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in {"error", "warning", "note"}
        assert result["message"]["text"]
        location = result["locations"][0]["physicalLocation"]
        assert location["artifactLocation"]["uri"] == "a%20b/%E8%8D%89%E7%A8%BF.txt"


def test_a_region_of_sarif_leads_to_the_words(outline: luoshi.Outline, findings: tuple[Finding, ...]) -> None:
    """3.30.5–3.30.10: lines and columns count from 1, the end column is one past, offsets from 0."""
    document = outline.document
    rows = document.text.split("\n")
    for finding, result in zip(findings, sarif_of(document, findings)["runs"][0]["results"], strict=True):
        assert finding.span
        start, end = finding.span.ranges[0]
        region = result["locations"][0]["physicalLocation"]["region"]
        assert region["startLine"] == region["endLine"]
        row = rows[region["startLine"] - 1]
        assert row[region["startColumn"] - 1 : region["endColumn"] - 1] == document.text[start:end]


def test_what_means_the_whole_document_has_no_region() -> None:
    data = changed(('w:top="2098"', 'w:top="1440"'))
    document, _ = luoshi.read(data, "letter.docx")
    (result,) = sarif_of(document, luoshi.check(document, data=data))["runs"][0]["results"]
    assert "region" not in result["locations"][0]["physicalLocation"]
    record: Any = findings_json(document, luoshi.check(document, data=data))
    assert (record["findings"][0]["line"], record["findings"][0]["ranges"]) == (None, [])
    page = findings_html(luoshi.outline(document), luoshi.check(document, data=data), "zh")
    assert "全文" in page


def test_the_page_asks_for_nothing_and_escapes_words(
    outline: luoshi.Outline, findings: tuple[Finding, ...]
) -> None:
    text = findings_html(outline, findings, "zh")
    page = html.fromstring(text)
    assert not page.xpath("//@src | //link | //script")
    assert "<b>河道" not in text
    marked = [mark.text for mark in page.iter("mark")]
    assert "1、" in marked
    assert "XX" in marked
    assert page.xpath("//html/@lang") == ["zh-Hans"]
    assert findings_html(outline, findings, "en").count('lang="en"') == 1


def test_the_page_without_findings_says_so(outline: luoshi.Outline) -> None:
    assert "没有查出问题" in findings_html(outline, (), "zh")


SEVERAL = """要点

一、重点工作
（一）整治河道。
（二）镇水利站要巡查。
（三）修缮水库。
（四）疏浚泵站。
"""


def test_all_places_of_a_finding_are_told() -> None:
    document, _ = luoshi.read(SEVERAL.encode(), "draft.txt")
    extraction = luoshi.extract(document, luoshi.Frame(year=2026))
    findings = luoshi.check(extraction, only=["no-bearer"])
    (result,) = sarif_of(document, findings)["runs"][0]["results"]
    regions = [each["physicalLocation"]["region"] for each in result["locations"]]
    assert [region["startLine"] for region in regions] == [4, 6, 7]
    assert "又见第 6、7 行" in "\n".join(findings_text(document, findings, "zh", 80))
    assert "also on lines 6, 7" in "\n".join(findings_text(document, findings, "en", 80))
    assert "又见第 6、7 行" in findings_html(extraction.outline, findings, "zh")


def test_a_file_with_carriage_returns_has_the_same_lines_and_columns() -> None:
    both = []
    for text in (DRAFT, DRAFT.replace("\n", "\r\n")):
        document, _ = luoshi.read(text.encode(), "draft.txt")
        both.append(sarif_of(document, luoshi.check(luoshi.outline(document)))["runs"][0]["results"])
    assert both[0] == both[1]
