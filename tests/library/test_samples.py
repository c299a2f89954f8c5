"""The sample plans: made from their sources, alike on every machine, and of the forms that plans have."""

from __future__ import annotations

import runpy
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn

import luoshi
from luoshi.cadence import Deadline, Limit, Quota, Standing, Vague, Window
from luoshi.duty import Modality, Role

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "samples"
MADE: dict[str, bytes] = runpy.run_path(str(ROOT / "tools" / "make_samples.py"))["made"]()


def paragraphs(name: str) -> Iterator[Any]:
    yield from docx.Document(str(SAMPLES / name)).paragraphs


@pytest.mark.parametrize("name", MADE)
def test_the_file_is_what_its_source_makes(name: str) -> None:
    assert (SAMPLES / name).read_bytes() == MADE[name]


def test_no_sample_without_a_source_and_no_source_without_a_sample() -> None:
    assert {path.name for path in SAMPLES.iterdir() if path.is_file()} == set(MADE)
    sources = {path.stem for path in (SAMPLES / "source").iterdir()}
    assert sources == {Path(name).stem for name in MADE}


@pytest.mark.parametrize("path", sorted((SAMPLES / "source").iterdir()), ids=lambda path: path.stem)
def test_the_length_of_a_real_plan_and_a_year_in_its_title(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert 1_500 <= len(text) <= 3_500
    assert "2026年" in next(line for line in text.splitlines() if line.startswith("# "))


def test_numbers_are_words_own() -> None:
    found = list(paragraphs("消防安全工作要点.docx"))
    levels = [p._p.pPr.numPr.ilvl.val for p in found if p._p.pPr is not None and p._p.pPr.numPr is not None]
    assert set(levels) == {0, 1, 2}
    assert not any(p.text.startswith(("一、", "（一）", "1.")) for p in found)


def test_typed_numbers_stay_in_the_text() -> None:
    assert any(p.text.startswith("第一条　") for p in paragraphs("业务培训管理办法.docx"))


def test_the_table_has_merged_cells() -> None:
    table = docx.Document(str(SAMPLES / "河湖管护任务分解表.docx")).tables[0]
    heads = [cell.text for cell in table.rows[0].cells]
    assert heads == ["序号", "任务", "具体措施", "牵头单位", "配合单位", "完成时限", "成果形式"]
    assert table.cell(1, 1).text == table.cell(2, 1).text == "巡河护河"
    assert len(list(table._tbl.iter(qn("w:gridSpan")))) == 1


def test_the_wrapped_text_has_lines_of_a_page() -> None:
    lines = MADE["政务公开工作要点.txt"].decode().splitlines()
    assert max(map(len, lines)) <= 34  # letters and digits are half as wide
    assert "- 3 -" in lines
    assert sum(len(line) >= 26 for line in lines) > 30


def test_one_text_is_gb18030_with_crlf() -> None:
    data = MADE["档案工作计划.txt"]
    with pytest.raises(UnicodeDecodeError):
        data.decode()
    assert data.count(b"\r\n") == data.count(b"\n")
    assert data.decode("gb18030").startswith("松河县档案馆")


def test_together_they_show_every_kind_of_duty() -> None:
    plans = [luoshi.extract(luoshi.read(SAMPLES / name)[0]) for name in MADE]
    assert [plan.frame.year for plan in plans] == [2026] * len(MADE)
    assert all(plan.frame.issued and plan.frame.issued.year == 2026 for plan in plans)
    duties = [proposal for plan in plans for proposal in plan.proposals]
    assert {duty.modality for duty in duties} == set(Modality)
    assert {bearer.role for duty in duties for bearer in duty.bearers} == set(Role)
    kinds = {type(clock.cadence) for duty in duties for clock in duty.clocks}
    assert kinds == {Deadline, Limit, Quota, Standing, Vague, Window}
    assert any(duty.deliverables for duty in duties)
    assert any(duty.targets for duty in duties)
