from __future__ import annotations

import json
from io import BytesIO

import pytest
from openpyxl import load_workbook

import luoshi
from luoshi.errors import Lang
from luoshi.extraction.result import Extraction
from luoshi.writing.leaf import leaf_from, leaf_json, leaf_of
from luoshi.writing.xlsx import bind_xlsx, ledger_xlsx

PLAN = """青溪镇2026年养老服务工作要点

镇民政办公室应当每季度开展1次养老机构走访，形成走访记录。
各村（社区）应当于2026年6月30日前完成高龄老人信息登记。
=各养老机构不得占用消防通道。
"""


@pytest.fixture
def extraction() -> Extraction:
    return luoshi.extract(luoshi.read(PLAN.encode(), "要点.txt")[0])


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_leaf_comes_back_from_json_as_it_was(extraction: Extraction, lang: Lang) -> None:
    leaf = leaf_of(extraction, lang)
    assert leaf_from(json.loads(json.dumps(leaf_json(leaf)))) == leaf


def test_a_ledger_bound_from_leaves_is_the_ledger_of_their_documents(extraction: Extraction) -> None:
    leaves = [leaf_from(leaf_json(leaf_of(extraction, "zh"))) for _ in range(3)]
    assert bind_xlsx(leaves, "zh") == ledger_xlsx([extraction] * 3, "zh")


def test_numbers_run_through_a_ledger_and_the_fates_follow_them(extraction: Extraction) -> None:
    ledger, _, fates = load_workbook(BytesIO(ledger_xlsx([extraction] * 2))).worksheets
    count = len(extraction.proposals)
    numbers = [row[0].value for row in ledger.iter_rows(min_row=3)]
    assert numbers == list(range(1, 2 * count + 1))
    held = [row[5].value for row in fates.iter_rows(min_row=2) if row[5].value]
    assert held == numbers


@pytest.mark.parametrize("held", [{}, {"title": "", "duties": [[1.5]], "notes": [], "fates": []}])
def test_what_is_no_leaf_is_refused(held: dict[str, object]) -> None:
    with pytest.raises((KeyError, TypeError, ValueError)):
        leaf_from(held)
